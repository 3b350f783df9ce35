"""A file as blocks of lines."""

from __future__ import annotations

import pytest

from plugins.studylog.blocks import Block, blocks, indent_of


def test_blank_lines_separate_blocks_and_lines_are_numbered_from_one() -> None:
    """Any number of blank lines, also of tabs and wide spaces, stands between two blocks."""
    text = "\n \t\u3000\na\nb\n\n\nc"
    assert list(blocks(text)) == [Block(3, ("a", "b")), Block(7, ("c",))]


def test_both_newlines_and_a_byte_order_mark_are_no_part_of_a_line() -> None:
    """LF and CRLF may mix; what Python alone takes for a line's end does not end one."""
    text = "\ufeffa\r\nb\u2028c\x0bd\n\r\ne\r\n"
    assert list(blocks(text)) == [Block(1, ("a", "b\u2028c\x0bd")), Block(4, ("e",))]


def test_a_block_knows_its_last_line() -> None:
    """Two lines from line 3 on end with line 4."""
    assert Block(3, ("a", "b")).last == 4


@pytest.mark.parametrize(
    ("line", "indent"),
    [("    a", "    "), ("   a", "   "), ("  a", "  "), ("\ta", "\t"), (" a", ""), ("a", "")],
)
def test_four_indentations_are_known(line: str, indent: str) -> None:
    """Two, three or four spaces, or a tab; one space is none."""
    assert indent_of(line) == indent
