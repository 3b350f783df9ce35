"""Two folders trade places in one step."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from plugins.publishing.swap import swap

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such call")


def test_swap(tmp_path: Path) -> None:
    """Each name has the other's content."""
    (tmp_path / "one").mkdir()
    (tmp_path / "other").mkdir()
    (tmp_path / "one" / "first").touch()
    assert swap(tmp_path / "one", tmp_path / "other")
    assert (tmp_path / "other" / "first").exists()
    assert not (tmp_path / "one" / "first").exists()


def test_swap_missing(tmp_path: Path) -> None:
    """A missing folder is an error, named as the system names it."""
    (tmp_path / "one").mkdir()
    with pytest.raises(FileNotFoundError, match="one"):
        swap(tmp_path / "one", tmp_path / "other")


def test_swap_refused() -> None:
    """Names that cannot trade places (a folder and its own inside) are left, and it is said."""
    here = Path(os.curdir).resolve()
    assert not swap(here.parent, here)
