"""Which works a post may cite: the journal's, and those that its header names."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.bibliography import Bibliography, Library, Work

_SITE = Bibliography((Work("a", "misc", "Site's"), Work("b", "misc", "Site's")))


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """A journal with a post beside which a file of works lies."""
    folder = tmp_path / "content"
    (folder / "articles").mkdir(parents=True)
    (folder / "articles" / "own.bib").write_text("@misc{b, title = {Own}}", encoding="utf-8")
    (tmp_path / "outside.bib").write_text("@misc{c, title = {Own}}", encoding="utf-8")
    return Library(folder, _SITE)


def _titles(library: Library, source: str) -> dict[str, str]:
    found, problems = library.of(source, library.folder / "articles" / "post.md", 3)
    assert problems == ()
    return {work.key: work.title for work in found.works}


def test_without_a_source_the_works_are_the_journals(library: Library) -> None:
    """Nothing to read."""
    assert _titles(library, "") == {"a": "Site's", "b": "Site's"}


@pytest.mark.parametrize(
    "source", ["own.bib", "articles/own.bib", "/articles/own.bib", "content/articles/own.bib"]
)
def test_file_is_found_beside_the_post_or_below_a_folder(library: Library, source: str) -> None:
    """The post's own work goes before the journal's of the same key."""
    assert _titles(library, source) == {"b": "Own", "a": "Site's"}


def test_source_may_be_bibtex_itself(library: Library) -> None:
    """On several lines of the header."""
    assert _titles(library, "@misc{a,\ntitle = {Own}}") == {"a": "Own", "b": "Site's"}


@pytest.mark.parametrize("source", ["nowhere.bib", "../../x.bib", "/etc/hostname", "articles"])
def test_file_that_is_not_there_is_told(library: Library, source: str) -> None:
    """With the line of the header; no file outside of the journal is read."""
    found, problems = library.of(source, library.folder / "post.md", 3)
    assert found == _SITE
    assert [(one.line, one.code, one.refuses) for one in problems] == [(3, "REF007", True)]


def test_what_is_wrong_in_the_header_is_told_there(library: Library) -> None:
    """The second line of the BibTeX is the header's next one."""
    _, problems = library.of("@misc{a,\nnote = x}", library.folder / "post.md", 3)
    assert [(one.line, one.code) for one in problems] == [(3, "REF005"), (4, "REF003")]
