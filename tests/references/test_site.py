"""What a built journal shows of the works that it cites."""

from __future__ import annotations

import re

from tests.journals import Journal

BIB = """\
@book{bishop2006, author = {Bishop, Christopher M.}, title = {Patterns <b>}, year = 2006}
@book{sutton1998, author = {Sutton, Richard S.}, title = {Reinforcement}, year = 1998}
@book{nobody2000, author = {Nobody}, title = {Unread}, year = 2000}
"""
PAGE = "references/index.html"


def _page(journal: Journal, path: str = PAGE) -> str:
    return (journal.public / path).read_text(encoding="utf-8")


def _with_works(journal: Journal) -> None:
    journal.write("content/data/references.bib", BIB)
    journal.post("second", "Date: 2016-09-20", "Again [@bishop2006, p. 3].")
    journal.post("first", "Summary: After [@sutton1998].", "Says @@nobody, says [@bishop2006].")


def test_page_lists_what_is_cited_with_the_posts(journal: Journal) -> None:
    """By author, the first post first; what nobody cites is not there and no problem."""
    _with_works(journal)
    assert journal.publish().problems == ()
    page = _page(journal)
    assert re.findall(r'<li id="([^"]+)">', page) == ["bishop2006", "sutton1998"]
    assert page.index(">First</a>") < page.index(">Second</a>")
    assert "<em>Patterns &lt;b&gt;</em>" in page
    assert 'references/">References</a>' in page


def test_post_has_its_own_list_and_its_entry(journal: Journal) -> None:
    """A summary's citation is words, and its work is no part of the post's list."""
    _with_works(journal)
    assert journal.publish().problems == ()
    post = _page(journal, "2016/09/14/first/index.html")
    assert "After <span" in post
    assert '<li id="ref-bishop2006">' in post
    assert "ref-sutton1998" not in post
    assert "@online{" in post
    assert "title  = {{First}}," in post


def test_drafts_and_hidden_posts_cite_nothing_for_others(journal: Journal) -> None:
    """Without a published one there is neither a page nor its entry in the footer."""
    journal.write("content/data/references.bib", BIB)
    journal.post("draft", "Status: draft", "[@bishop2006]")
    journal.post("hidden", "Status: hidden", "[@sutton1998]")
    assert journal.publish().problems == ()
    assert not (journal.public / PAGE).exists()
    assert ">References</a>" not in _page(journal, "index.html")


def test_key_that_is_nowhere_refuses_publishing(journal: Journal) -> None:
    """It is told with its line, and a fault in the file with its own."""
    journal.write("content/data/references.bib", BIB + "@misc{x, title = jmlr}\n")
    journal.post("first", "", "Says [@bishop2005].")
    assert [(one.path, one.line, one.code) for one in journal.check().problems] == [
        ("content/articles/first.md", 4, "REF010"),
        ("content/data/references.bib", 4, "REF003"),
        ("content/data/references.bib", 4, "REF005"),
    ]


def test_post_may_have_works_of_its_own(journal: Journal) -> None:
    """Beside it, or in its header; two works of one key stand apart on the page of all."""
    journal.write("content/articles/own.bib", "@misc{a, author = {Ng}, title = {One}}")
    journal.post("first", "publications_src: own.bib", "[@a]")
    journal.post("second", "publications_src: @misc{a,\n    author = {Ng}, title = {Two}}", "[@a]")
    assert journal.publish().problems == ()
    page = _page(journal)
    assert re.findall(r'<li id="([^"]+)">', page) == ["a", "a-2"]
    assert "(n.d.-a). One." in page
    assert "(n.d.-b). Two." in page
    assert not (journal.public / "articles" / "own.bib").exists()


def test_file_of_the_settings_serves_every_post(journal: Journal) -> None:
    """As pelican-cite has it; one that is not there is told."""
    journal.write("pubs.bib", "@misc{a, author = {Ng}, title = {One}}")
    journal.post("first", "", "[@a]")
    assert journal.publish(PUBLICATIONS_SRC=str(journal.root / "pubs.bib")).problems == ()
    problems = journal.check(PUBLICATIONS_SRC="nowhere.bib").problems
    assert [(one.path, one.code) for one in problems] == [
        ("content/articles/first.md", "REF011"),
        ("pelicanconf.py", "REF007"),
    ]
