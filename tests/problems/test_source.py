"""Lines and paths as authors see them."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.problems import line_of, shown_path


def test_first_line_with_the_value() -> None:
    """Lines count from 1."""
    assert line_of("a = 1\nb = 2\nb = 3\n", "b") == 2


def test_looks_from_a_line_on() -> None:
    """What stands before `start` is passed over."""
    assert line_of("b\na\nb\n", "b", start=2) == 3


def test_zero_where_it_stands_nowhere() -> None:
    """A value that is not in the text has no line."""
    assert line_of("a\n", "b") == 0


def test_counts_lines_as_editors_do() -> None:
    """A form feed or a line separator within a line begins no new one; CRLF ends one."""
    assert line_of("a\x0c\u2028\x85a\r\nb\r\n", "b") == 2


def test_path_is_as_one_would_type_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Inside the working folder a path is relative, elsewhere it is whole."""
    monkeypatch.chdir(tmp_path)
    assert shown_path(tmp_path / "content" / "a.md") == "content/a.md"
    assert shown_path(Path("content/a.md")) == "content/a.md"
    outside = tmp_path.parent / "elsewhere" / "a.md"
    assert shown_path(outside) == outside.as_posix()
