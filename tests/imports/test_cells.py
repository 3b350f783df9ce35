"""Cells of Markdown tables."""

from __future__ import annotations

import pytest

from plugins.imports.cells import Titled, noted, plain, titled


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("**Bold** _and_ `code` ~~gone~~", "Bold and code gone"),
        ("[a *b*](https://x.example/y_(z) 'title')<br>c", "a b c"),
        ("snake_case_name __strong__", "snake_case_name strong"),
        ("Q&amp;A \\$5 \t \u200bx", "Q&A $5 x"),
        ("![pic](p.png) a", "pic a"),
        ("", ""),
    ],
)
def test_words_without_their_markdown(cell: str, words: str) -> None:
    """Of links the text, on one line."""
    assert plain(cell) == words


def test_notes_keep_their_addresses() -> None:
    """Behind the text of each link."""
    assert noted("([alt](https://x.example)) [b]()") == "(alt <https://x.example>) b"


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("Plain *title*", Titled("Plain title")),
        ("[A](https://x.example/a)", Titled("A", "https://x.example/a")),
        (
            "**[A](https://x.example/a)** ([alt](https://x.example/b))",
            Titled("A", "https://x.example/a", note="(alt <https://x.example/b>)"),
        ),
        ("Part 1: [A](https://x.example/a)*", Titled("Part 1: A", "https://x.example/a")),
        ("[A](pages/a.md) (\\*)", Titled("A", elsewhere="pages/a.md")),
        ("[A](#below)", Titled("A", elsewhere="#below")),
        ("[](https://x.example/a)", Titled("", "https://x.example/a")),
    ],
)
def test_a_title_ends_with_its_first_link(cell: str, found: Titled) -> None:
    """What follows is a note if it has a letter or a digit."""
    assert titled(cell) == found
