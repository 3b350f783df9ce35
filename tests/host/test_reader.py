"""What a post's header says reaches the site, in whatever format the post is written."""

from __future__ import annotations

import re

import pytest

from tests.journals import Journal, files_of


def drafts_and_problems(journal: Journal) -> tuple[int, list[tuple[str, int, str]]]:
    """The number of drafts, and each problem's file name, line and code."""
    report = journal.preview()
    found = [(p.path.rpartition("/")[2], p.line, p.code) for p in report.problems]
    return report.drafts, found


@pytest.mark.parametrize(
    ("body", "title"),
    [("# The *first* heading\n\nWords.\n", "The first heading"), ("Words.\n", "Some thoughts")],
)
def test_a_post_without_a_title_has_the_nearest_thing_to_one(
    journal: Journal, body: str, title: str
) -> None:
    """Its first heading, else its file's name; that it has none is said."""
    journal.write("content/articles/some-thoughts.md", f"Date: 2016-09-14\n\n{body}")
    assert [problem.code for problem in journal.preview().problems] == ["POST008"]
    (page,) = (journal.output / "2016/09/14").rglob("*.html")
    assert f"<h1>{title}</h1>" in page.read_text("utf-8")


def test_a_status_that_nobody_knows_makes_a_draft(journal: Journal) -> None:
    """In Markdown and in HTML alike nothing is published by accident."""
    journal.post("one", "Status: publishd")
    journal.write(
        "content/articles/two.html",
        '<html><head><title>Two</title><meta name="date" content="2016-09-14">'
        '<meta name="status" content="publishd"></head><body>Words.</body></html>',
    )
    assert drafts_and_problems(journal) == (
        2,
        [("one.md", 3, "POST004"), ("two.html", 1, "POST004")],
    )


def test_a_post_without_a_date_is_a_draft(journal: Journal) -> None:
    """It is reported once, unless it is a draft anyhow."""
    journal.write("content/articles/one.md", "Title: One\n\nWords.\n")
    journal.write("content/articles/two.md", "Title: Two\nStatus: draft\n\nWords.\n")
    assert drafts_and_problems(journal) == (2, [("one.md", 1, "POST009")])


def test_a_skipped_post_without_a_date_is_skipped(journal: Journal) -> None:
    """What its author left out on purpose is no draft."""
    journal.write("content/articles/one.md", "Title: One\nStatus: skip\n\nWords.\n")
    assert drafts_and_problems(journal) == (0, [])


def test_authors_of_a_post_are_named(journal: Journal) -> None:
    """`Author` and `Authors` both say who wrote it; the feed names them."""
    journal.post("one", "Author: Grace Example")
    journal.post("two", "Authors: Grace Example; Alan Example")
    journal.publish()
    feed = (journal.public / "feeds/all.atom.xml").read_text("utf-8")
    assert "<name>Grace Example</name>" in feed
    assert "<name>Grace Example, Alan Example</name>" in feed


def test_a_page_may_be_where_it_wants(journal: Journal) -> None:
    """`Save_as` alone gives the address, `Url` alone gives the file."""
    journal.post("one", "Save_as: notes/index.html")
    journal.post("two", "Url: papers/two.html")
    journal.post("three", body="[1]({filename}one.md) [2]({filename}two.md)")
    journal.publish()
    assert {"notes/index.html", "papers/two.html"} <= set(files_of(journal.public))
    three = (journal.public / "2016/09/14/three/index.html").read_text("utf-8")
    assert 'href="/journal/notes/"' in three
    assert 'href="/journal/papers/two.html"' in three


def test_a_draft_with_an_address_of_its_own_is_below_drafts(journal: Journal) -> None:
    """Whatever address it will have, it does not have it yet."""
    journal.post("one", "Status: draft\nSave_as: index.html")
    journal.preview()
    assert (journal.output / "drafts/one/index.html").is_file()


def test_folders_are_categories_but_not_ours(journal: Journal) -> None:
    """A folder gives the category, except `articles` and the folder of a language."""
    journal.write("content/travel/one.md", "Title: One\nDate: 2016-09-14\n\nWords.\n")
    journal.write("content/articles/es/dos.md", "Title: Dos\nDate: 2016-09-14\nLang: es\n\nA.\n")
    journal.post("three")
    journal.post("four", "Category: articles")
    journal.preview()
    names = {path.name for path in (journal.output / "category").iterdir()}
    assert names == {"travel", "notes", "articles"}


def test_a_tag_whose_name_gives_no_slug_has_no_page(journal: Journal) -> None:
    """It is shown without a link, and nothing is written over the folder of tags."""
    journal.post("one", "Tags: ???")
    assert journal.preview().problems == ()
    assert not (journal.output / "tag").exists()
    page = (journal.output / "2016/09/14/one/index.html").read_text("utf-8")
    assert re.search(r"<li>(<span>)?\?\?\?<", page)


def test_a_byte_order_mark_and_windows_lines_are_read(journal: Journal) -> None:
    """What editors on Windows write is a post like any other."""
    journal.write(
        "content/articles/one.md",
        b"\xef\xbb\xbfTitle: One\r\nDate: 2016-09-14 8:00\r\n\r\nA\r\n\r\n- b\r\n",
    )
    assert journal.preview().problems == ()
    page = (journal.output / "2016/09/14/one/index.html").read_text("utf-8")
    assert "<h1>One</h1>" in page
    assert "<li>b</li>" in page


def test_typographic_quotes_can_be_left_out(journal: Journal) -> None:
    """TYPOGRIFY = False leaves quotes as they were typed."""
    journal.post("one", body='She said "yes".')
    journal.preview(TYPOGRIFY=False)
    page = (journal.output / "2016/09/14/one/index.html").read_text("utf-8")
    assert 'She said "yes".' in page


def test_ignored_and_hidden_files_are_no_files_of_the_site(journal: Journal) -> None:
    """What IGNORE_FILES names, and what begins with a dot, is not published, even if linked."""
    journal.write("content/images/a.png~", "backup")
    journal.write("content/images/.b.png", "hidden")
    journal.write("content/.git/config", "hidden")
    journal.set('STATIC_PATHS = []\nIGNORE_FILES = ["*~"]')
    journal.post("one", body="![a]({static}/images/a.png~) ![b]({static}/images/.b.png)")
    assert [problem.code for problem in journal.preview().problems] == ["LINK001", "LINK001"]


def test_a_day_is_a_day_where_the_journal_is(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Late in the evening in UTC it is the next day further east: the post has come."""
    monkeypatch.setenv("STUDY_AS_OF", "2016-10-10")
    journal.post("one", "Date: 2016-10-09 23:30 +0000")
    report = journal.preview(TIMEZONE="Asia/Tokyo")
    assert (report.posts, report.scheduled) == (1, ())
