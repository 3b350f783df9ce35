"""A post as people leave it half-finished: built, read, and not a trace of it published."""

from __future__ import annotations

import re

import html5lib
import pytest

from plugins.markup.plain import plain_words
from tests.journals import Journal, files_of, picture

DRAFT = """\
Title: Zanzibar budget thoughts
Date: 2016-10-05
Status: draft
Tags: Quokka
Category: Wombats
Image: images/some png file
Summary: fill me in
Lang: en

It cost me $1,100 in all, of which \\$800 was one course; living is $600/month.
See [the plan]({filename}/articles/grand-plan.md), [list]({filename}/articles/grand-plan.md#list)
and [the numbers]({filename}numbers-of-the-year.md). ![A chart]({static}/images/axolotl.png)

What I bought:
  - one book
    - its solutions
  - one course

In this order:
1. read
    a. slowly
    b. twice
2. write
"""


@pytest.fixture
def half_finished(journal: Journal) -> Journal:
    """A journal with one good post and the half-finished one."""
    journal.post("sound", "Tags: nets", "A sound post.")
    journal.write("content/images/axolotl.png", picture())
    journal.write("content/articles/zanzibar-budget.md", DRAFT.encode())
    return journal


def test_its_problems_are_named_by_line(half_finished: Journal) -> None:
    """Each thing that is wrong is a warning with file, line and code; there is nothing else."""
    report = half_finished.preview()
    path = "content/articles/zanzibar-budget.md"
    assert [(p.place, p.code, p.refuses) for p in report.problems] == [
        (f"{path}:6", "POST006", False),
        (f"{path}:11", "LINK001", False),
        (f"{path}:11", "LINK001", False),
        (f"{path}:12", "LINK001", False),
    ]
    assert report.drafts == 1


def test_it_reads_right(half_finished: Journal) -> None:
    """Dollars are dollars without a backslash, and lists are lists, nested and lettered."""
    half_finished.preview()
    page = half_finished.output / "drafts/zanzibar-budget-thoughts/index.html"
    tree = html5lib.parse(page.read_text("utf-8"), namespaceHTMLElements=False)
    body = next(div for div in tree.iter("div") if div.get("class") == "prose")
    text = " ".join("".join(body.itertext()).split())
    assert "It cost me $1,100 in all, of which $800 was one course; living is $600/month." in text
    bullets = body.find("ul")
    assert bullets is not None
    items = [(item.text or "").strip() for item in bullets.iter("li")]
    assert items == ["one book", "its solutions", "one course"]
    assert [len(item.findall("ul")) for item in bullets.findall("li")] == [1, 0]
    numbers = body.find("ol")
    assert numbers is not None
    letters = numbers.find("li/ol")
    assert letters is not None
    assert letters.get("type") == "a"
    assert [" ".join("".join(item.itertext()).split()) for item in letters] == ["slowly", "twice"]


def test_its_problems_stand_on_its_page(half_finished: Journal) -> None:
    """The preview of the draft names each of its problems with its line."""
    half_finished.preview()
    page = half_finished.output / "drafts/zanzibar-budget-thoughts/index.html"
    text = plain_words(page.read_text("utf-8"))
    assert "content/articles/zanzibar-budget.md:6 POST006" in text
    assert "content/articles/zanzibar-budget.md:12 LINK001" in text


def test_it_leaves_no_trace(half_finished: Journal) -> None:
    """public/ is byte for byte what it is without the draft and its picture, and none of its
    own words, its title, slug, tag, category or files is in it."""
    assert half_finished.publish().refusals == ()
    published = files_of(half_finished.public)
    own = {"zanzibar", "quokka", "wombats", "axolotl", "slowly", "solutions"}
    assert not own & words_of(published)
    (half_finished.content / "articles/zanzibar-budget.md").unlink()
    (half_finished.content / "images/axolotl.png").unlink()
    half_finished.publish()
    assert files_of(half_finished.public) == published


def words_of(files: dict[str, bytes]) -> set[str]:
    """The words in the files of a site, and in their names."""
    texts = [*files, *(content.decode("utf-8", "replace") for content in files.values())]
    return set(re.findall(r"[a-z]{4,}", " ".join(texts).lower()))


def test_it_does_not_stop_publishing(half_finished: Journal) -> None:
    """`invoke publish` and `invoke check` end well; the check says what is wrong with the draft."""
    published = half_finished.run("publish")
    assert published.returncode == 0, published.stdout + published.stderr
    assert "LINK001" not in published.stdout
    checked = half_finished.run("check")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "content/articles/zanzibar-budget.md:12" in checked.stdout


def test_an_unfinished_header_is_no_obstacle(journal: Journal) -> None:
    """Empty values, no title, an unreadable date and an unknown key end no build."""
    journal.write(
        "content/articles/worse.md",
        """\
        Date: some day
        Title:
        Tags:
        Staus: draft
        Lang: english please

        Nothing yet.
        """,
    )
    report = journal.preview()
    assert [(p.line, p.code) for p in report.problems] == [
        (1, "POST002"),
        (1, "POST008"),
        (4, "POST001"),
        (4, "POST004"),
        (5, "POST003"),
    ]
    assert (report.posts, report.drafts) == (0, 1)


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xff\xfe\x00", b"Title:\n", b"Note: this\n"])
def test_a_file_with_next_to_nothing_in_it_is_a_draft(journal: Journal, content: bytes) -> None:
    """An empty file, blank lines, bytes that are no text: each is built and reported."""
    journal.write("content/articles/a.md", content)
    report = journal.preview()
    assert report.drafts == 1
    assert {problem.path for problem in report.problems} == {"content/articles/a.md"}


def test_a_post_to_come_is_withheld_until_its_day(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A post of tomorrow is in the preview and not in public/; on its day it is published."""
    journal.post("sooner-or-later", "Date: 2016-10-10\nTags: punctual")
    monkeypatch.setenv("STUDY_AS_OF", "2016-10-09")
    assert journal.preview().scheduled == ("content/articles/sooner-or-later.md",)
    assert (journal.output / "drafts/sooner-or-later/index.html").is_file()
    journal.publish()
    assert not {"sooner", "punctual"} & words_of(files_of(journal.public))
    monkeypatch.setenv("STUDY_AS_OF", "2016-10-10")
    assert journal.publish().posts == 1
    assert (journal.public / "2016/10/10/sooner-or-later/index.html").is_file()


def test_a_hidden_post_has_a_page_and_nothing_leads_to_it(journal: Journal) -> None:
    """Its address works; no list, feed, sitemap, tag or neighbour knows it."""
    journal.post("seen", "Date: 2016-09-01")
    journal.post("whispered", "Status: hidden\nTags: hush")
    journal.publish()
    files = files_of(journal.public)
    page = files.pop("2016/09/14/whispered/index.html")
    assert b"noindex" in page
    assert not {"whispered", "hush"} & words_of(files)
