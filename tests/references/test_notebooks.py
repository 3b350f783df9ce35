"""What a notebook that is a post cites."""

from __future__ import annotations

from tests.journals import Journal

BIB = """\
@book{bishop2006, author = {Bishop, Christopher M.}, title = {Patterns <b>}, year = 2006}
@book{sutton1998, author = {Sutton, Richard S.}, title = {Reinforcement}, year = 1998}
@book{nobody2000, author = {Nobody}, title = {Unread}, year = 2000}
"""
PAGE = "references/index.html"


def _page(journal: Journal, path: str = PAGE) -> str:
    return (journal.public / path).read_text(encoding="utf-8")


def test_notebook_cites_in_words(journal: Journal) -> None:
    """Its cells are texts of their own, and a list behind each would be too many."""
    journal.write("content/data/references.bib", BIB)
    cells = '{"cell_type": "markdown", "metadata": {}, "source": "Says [@bishop2006]."}'
    journal.write(
        "content/articles/study.ipynb",
        '{"nbformat": 4, "nbformat_minor": 4, "metadata": {"title": "Study", "date": "2016-09-14"},'
        f' "cells": [{cells}, {cells}]}}',
    )
    assert journal.publish().problems == ()
    page = _page(journal, "2016/09/14/study/index.html")
    assert page.count("(<span>Bishop, 2006</span>)") == 2
    assert 'class="references"' not in page
    assert '<li id="bishop2006">' in _page(journal)
