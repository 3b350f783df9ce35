"""Folders in which a new site is made, and the sweeping of abandoned ones."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from plugins.publishing.staging import is_running, staging, sweep


def ended_process() -> int:
    """The number of a process that has ended."""
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    return child.pid


def test_staging_is_beside(tmp_path: Path) -> None:
    """A staging folder is empty, beside the live one, and named after it and this process."""
    folder = staging(tmp_path / "public")
    assert folder.parent == tmp_path
    assert folder.name.startswith(f".public.{os.getpid()}-")
    assert list(folder.iterdir()) == []


def test_staging_twice(tmp_path: Path) -> None:
    """Two staging folders of one process are two folders."""
    assert staging(tmp_path / "public") != staging(tmp_path / "public")


def test_staging_makes_parents(tmp_path: Path) -> None:
    """The folder that is to hold the live one is made."""
    assert staging(tmp_path / "sites" / "public").parent == tmp_path / "sites"


def test_staging_follows_links(tmp_path: Path) -> None:
    """Where the live folder is a link, staging is beside what it leads to."""
    (tmp_path / "disk" / "site").mkdir(parents=True)
    (tmp_path / "public").symlink_to(tmp_path / "disk" / "site")
    assert staging(tmp_path / "public").parent == tmp_path / "disk"


def test_sweep_abandoned(tmp_path: Path) -> None:
    """The staging folder of a process that has ended is removed with all that is in it."""
    abandoned = tmp_path / f".public.{ended_process()}-0a1b2c3d"
    (abandoned / "posts").mkdir(parents=True)
    sweep(tmp_path / "public")
    assert not abandoned.exists()


def test_sweep_file(tmp_path: Path) -> None:
    """A file of that name, such as a journal that was not finished, is removed too."""
    abandoned = tmp_path / f".public.{ended_process()}-0a1b2c3d"
    abandoned.touch()
    sweep(tmp_path / "public")
    assert not abandoned.exists()


def test_sweep_keeps_running(tmp_path: Path) -> None:
    """The staging folder of a running process is left alone."""
    folder = staging(tmp_path / "public")
    sweep(tmp_path / "public")
    assert folder.exists()


def test_sweep_keeps_others(tmp_path: Path) -> None:
    """What is named otherwise is left alone, also where it is another folder's staging."""
    names = {"public", ".public", ".public.d", ".publico.99-0a", f".output.{ended_process()}-0a"}
    for name in names:
        (tmp_path / name).mkdir()
    sweep(tmp_path / "public")
    assert {path.name for path in tmp_path.iterdir()} == names


def test_sweep_nothing(tmp_path: Path) -> None:
    """Where there is not even a folder around the live one, there is nothing to sweep."""
    sweep(tmp_path / "sites" / "public")
    assert list(tmp_path.iterdir()) == []


def test_running_self() -> None:
    """A process that asks about itself is running."""
    assert is_running(os.getpid())


def test_running_of_others(tmp_path: Path) -> None:
    """A process that we may not signal is running all the same."""
    script = (
        "import os\n"
        "from plugins.publishing.staging import is_running\n"
        "parent = os.getppid()\n"
        "os.geteuid() or os.setuid(65534)\n"
        "raise SystemExit(not (is_running(1) and is_running(parent)))\n"
    )
    root = Path(__file__).parents[2]
    assert subprocess.run([sys.executable, "-c", script], cwd=root, check=False).returncode == 0


def test_running_ended() -> None:
    """A process that has ended is not running, nor one that no system could have."""
    assert not is_running(ended_process())
    assert not is_running(10**30)
