"""A finished folder takes the place of the live one, also when it is killed on the way."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.publishing import exchange, repair, staging
from plugins.publishing.swap import swap

FILES = 12

ENDLESS = """
import sys
from pathlib import Path
from plugins.publishing import exchange, repair, staging
from plugins.publishing.swap import swap

live = Path(sys.argv[1])
trade = swap if sys.argv[2] == "swap" else lambda new, live: False
repair(live)
for version in range(10**9):
    new = staging(live)
    for name in range(12):
        (new / str(name)).write_text(str(version))
    exchange(new, live, trade=trade)
    print(version, flush=True)
"""


def cannot(new: Path, live: Path) -> bool:
    """A file system on which two folders cannot trade places."""
    del new, live
    return False


WAYS = pytest.mark.parametrize("trade", [swap, cannot])


def folder(path: Path, content: str) -> Path:
    """A folder of files with the same content."""
    path.mkdir(exist_ok=True)
    for name in range(FILES):
        (path / str(name)).write_text(content)
    return path


def contents(path: Path) -> list[str]:
    """What the files of a folder hold."""
    return [file.read_text() for file in path.iterdir()]


@WAYS
def test_exchange(tmp_path: Path, trade: Callable[[Path, Path], bool]) -> None:
    """The new content is live, the old one is gone, and nothing is left beside it."""
    live = folder(tmp_path / "public", "old")
    exchange(folder(staging(live), "new"), live, trade=trade)
    assert contents(live) == ["new"] * FILES
    assert list(tmp_path.iterdir()) == [live]


def test_exchange_first(tmp_path: Path) -> None:
    """The first site comes where there was none."""
    live = tmp_path / "public"
    exchange(folder(staging(live), "new"), live)
    assert contents(live) == ["new"] * FILES
    assert list(tmp_path.iterdir()) == [live]


def test_exchange_follows_links(tmp_path: Path) -> None:
    """A live folder that is a link stays one: what it leads to is exchanged."""
    folder(tmp_path / "site", "old")
    live = tmp_path / "public"
    live.symlink_to("site")
    exchange(folder(staging(live), "new"), live)
    assert live.is_symlink()
    assert contents(tmp_path / "site") == ["new"] * FILES


def test_exchange_nothing(tmp_path: Path) -> None:
    """A new folder that is not there leaves the live one as it was."""
    live = folder(tmp_path / "public", "old")
    with pytest.raises(NotADirectoryError, match="missing"):
        exchange(tmp_path / "missing", live)
    assert contents(live) == ["old"] * FILES


def test_exchange_file(tmp_path: Path) -> None:
    """A file in the live folder's place is not replaced."""
    (tmp_path / "public").write_text("mine")
    with pytest.raises(NotADirectoryError, match="public"):
        exchange(folder(tmp_path / "new", "new"), tmp_path / "public")
    assert (tmp_path / "public").read_text() == "mine"


@pytest.mark.parametrize("way", ["swap", "renames"])
@pytest.mark.parametrize("seed", range(6))
def test_killed(tmp_path: Path, way: str, seed: int) -> None:
    """Whenever it is killed, after `repair` the live folder is one whole version, alone."""
    live = folder(tmp_path / "public", "first")
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", ENDLESS, str(live), way]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(random.Random(seed).uniform(0, 0.02))
        child.send_signal(signal.SIGKILL)
    if way == "swap":
        assert len(set(contents(live))) == 1
    repair(live)
    assert len(contents(live)) == FILES
    assert len(set(contents(live))) == 1
    assert list(tmp_path.iterdir()) == [live]


@pytest.mark.skipif(sys.platform not in ("linux", "darwin"), reason="needs a swap in one step")
def test_never_missing(tmp_path: Path) -> None:
    """While folders trade places in one step, every look finds the live one."""
    live = folder(tmp_path / "public", "first")
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", ENDLESS, str(live), "swap"]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        child.stdout.readline()
        end = time.monotonic() + 0.5
        looks = []
        while time.monotonic() < end:
            looks.append(live.exists())
        child.kill()
    assert all(looks)
