"""Our own cold build by part."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from plugins.bench.generators import OURS
from plugins.bench.profiling import PARTS, main, profile_site
from plugins.bench.site import Site, write_site
from plugins.problems import TaskFailedError
from tests.journals import HEARD


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A site of ours, of two posts."""
    return write_site(OURS, tmp_path / "ours", 2)


def test_parts(
    site: Site, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every part of a real build takes time: its functions are where they are looked for."""
    monkeypatch.chdir(site.folder)
    for name in HEARD:
        monkeypatch.delenv(name, raising=False)
    main()
    found = json.loads(capsys.readouterr().out)
    assert list(found) == [
        "starting",
        *dict.fromkeys(part for part, _ in PARTS),
        "collecting garbage",
        "Pelican and the rest",
    ]
    assert all(found[part] > 0 for part, _ in PARTS)
    assert (site.folder / "output" / "index.html").is_file()


def test_own_process(site: Site) -> None:
    """The build is cold, and in a process of its own."""
    (site.folder / "output").mkdir()
    (site.folder / "output" / "old").touch()
    assert profile_site(site)["converting"] > 0
    assert not (site.folder / "output" / "old").exists()


def test_failure(site: Site) -> None:
    """Where the build fails, it is said why."""
    (site.folder / "pelicanconf.py").write_text("SITENAME =")
    with pytest.raises(TaskFailedError, match=r"(?s)pelicanconf.py.*could not be profiled"):
        profile_site(site)
