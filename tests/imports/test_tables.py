"""The tables of a Markdown file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.imports.tables import MarkdownTable, Row, tables_in


def test_a_table_knows_its_headings_columns_and_rows() -> None:
    """With bars around it or without; it ends at a blank line."""
    text = (
        "# Degree\n\n## Math ##\nA | **B**\n:-- | --\n[x](u) | 2\n| y | a\\|b |\n\nno row | here\n"
    )
    assert tables_in(text) == (
        MarkdownTable(
            headings=("Degree", "Math"),
            section=3,
            line=4,
            columns=("A", "B"),
            rows=(Row(6, ("[x](u)", "2")), Row(7, ("y", "a|b"))),
        ),
    )


def test_headings_end_with_the_next_of_their_level() -> None:
    """A deeper one is below it, an equal one after it."""
    text = "# A\n## B\n### C\n## D\nx | y\n- | -\n"
    assert tables_in(text)[0].headings == ("A", "D")


def test_a_heading_ends_a_table() -> None:
    """Also one with a bar in it, and a line without one."""
    first, second = tables_in("x | y\n-|-\n1 | 2\n# a | b\nx | y\n-|-\n3 | 4\nprose")
    assert [row.cells for row in (*first.rows, *second.rows)] == [("1", "2"), ("3", "4")]
    assert (first.headings, second.headings) == ((), ("a | b",))


@pytest.mark.parametrize(
    "text",
    [
        "```\nx | y\n-|-\n1 | 2\n```\n",
        "~~~~ md\nx | y\n~~~\n-|-\n~~~~\n",
        "x | y\nno dashes\n",
        "x | y",
        "x | y\n-|-|-\n",
        "prose\n---\n",
    ],
)
def test_what_is_no_table(text: str) -> None:
    """Code, prose with a bar, a line of dashes that fits no columns, an underlined heading."""
    assert tables_in(text) == ()


def test_a_table_after_code_is_read() -> None:
    """The fence ends with one as long."""
    assert len(tables_in("````\n```\n````\nx | y\n-|-\n")) == 1


@given(st.text("#|-: \n`\\ax", max_size=80))
def test_no_text_is_too_strange(text: str) -> None:
    """Whatever the text, each row stands on a line of it."""
    last = text.count("\n") + 1
    assert all(row.line <= last for table in tables_in(text) for row in table.rows)
