"""Requirements from pyproject.toml."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.development import ToolError, lock_requirements

Package = Callable[..., str]

FILES = tuple(f"requirements{name}.txt" for name in ("", "-test", "-beancount", "-bench"))
PROJECT = """
[project]
name = "journal"
version = "1"
requires-python = ">=3.11"
dependencies = ["runner"]
[dependency-groups]
test = ["tester", "runner<2", {include-group = "beancount"}]
beancount = ["ledger"]
bench = ["peer"]
"""


@pytest.fixture
def ledger(package: Package) -> None:
    """What somebody with a beancount ledger or with an interest in speed needs, in the test's own
    project."""
    package("ledger", version="3.0")
    package("peer", version="0.1")


def locked(path: Path) -> list[str]:
    """The packages and versions in a requirements file."""
    return [line.split()[0] for line in path.read_text().splitlines() if "==" in line]


@pytest.mark.usefixtures("ledger")
def test_lock(tmp_path: Path, package: Package) -> None:
    """The site's packages are in one file, those and the tools in another, in equal versions."""
    package("runner", version="1.5")
    package("runner", version="2.0")
    package("tester")
    (tmp_path / "pyproject.toml").write_text(PROJECT)
    lock_requirements(tmp_path)
    assert locked(tmp_path / "requirements.txt") == ["runner==1.5"]
    assert locked(tmp_path / "requirements-test.txt") == [
        "ledger==3.0",
        "runner==1.5",
        "tester==1.0",
    ]


@pytest.mark.usefixtures("ledger")
def test_lock_of_what_is_optional(tmp_path: Path, package: Package) -> None:
    """What only a ledger or only a comparison needs is in a file of its own, without the rest and,
    where the tests have it too, as they have it."""
    package("runner", version="1.5")
    package("tester")
    (tmp_path / "pyproject.toml").write_text(PROJECT)
    lock_requirements(tmp_path)
    package("ledger", version="3.1")
    (tmp_path / "requirements-beancount.txt").unlink()
    lock_requirements(tmp_path)
    assert locked(tmp_path / "requirements-beancount.txt") == ["ledger==3.0"]
    assert locked(tmp_path / "requirements-bench.txt") == ["peer==0.1"]


@pytest.mark.usefixtures("ledger")
def test_lock_is_of_no_machine(tmp_path: Path, package: Package) -> None:
    """Each file has hashes, and neither an address nor a path."""
    package("runner")
    package("tester")
    (tmp_path / "pyproject.toml").write_text(PROJECT)
    lock_requirements(tmp_path)
    for name in FILES:
        text = (tmp_path / name).read_text()
        assert "--hash=sha256:" in text
        assert "/" not in text


@pytest.mark.usefixtures("ledger")
def test_lock_keeps(tmp_path: Path, package: Package) -> None:
    """A locked version that still fits is kept, unless the newest is asked for."""
    package("runner", version="1.5")
    package("tester")
    (tmp_path / "pyproject.toml").write_text(PROJECT)
    lock_requirements(tmp_path)
    package("runner", version="1.6")
    lock_requirements(tmp_path)
    assert locked(tmp_path / "requirements.txt") == ["runner==1.5"]
    lock_requirements(tmp_path, upgrade=True)
    assert locked(tmp_path / "requirements.txt") == ["runner==1.6"]


@pytest.mark.usefixtures("ledger")
def test_lock_without_solution(tmp_path: Path, package: Package) -> None:
    """Where there is no solution, it is said why, and no file is written."""
    package("tester")
    (tmp_path / "pyproject.toml").write_text(PROJECT)
    with pytest.raises(ToolError, match="runner"):
        lock_requirements(tmp_path)
    assert not (tmp_path / "requirements.txt").exists()


@pytest.mark.parametrize("name", FILES)
def test_own_requirements(name: str) -> None:
    """What is in this repository names no download server and no machine."""
    text = (Path(__file__).parents[2] / name).read_text()
    assert "--hash=sha256:" in text
    assert "/" not in text
