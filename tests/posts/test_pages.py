"""The page of one post."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from plugins.formats import Day
from plugins.markup import Heading
from plugins.posts import Post, Posts
from plugins.posts.entries import reading_minutes
from plugins.posts.outputs import post_outputs
from plugins.posts.pages import language_name, series_path
from plugins.posts.view import PostView, SeriesPlace, Translation
from plugins.problems import Severity, error
from plugins.site import Config, MenuItem, Output, Want
from tests.posts.writing import DRAFT, HIDDEN, PREVIEW, PUBLISHED, file, post, term


def output(first: Post, *others: Post, config: Config = PUBLISHED, **more: Any) -> Output:
    """The output of the first of these posts."""
    posts = Posts(articles=(first, *others), **more)
    return next(
        found
        for found in post_outputs(posts, config)
        if isinstance(found, Output) and found.path == first.path
    )


def view(first: Post, *others: Post, config: Config = PUBLISHED, **more: Any) -> PostView:
    """What the template of the first of these posts sees."""
    found = output(first, *others, config=config, **more).view
    assert isinstance(found, PostView)
    return found


def test_facts_of_a_post() -> None:
    """Title, days in the post's own language, where it is and what others may do with it."""
    found = view(
        post(
            "why.md",
            "The *first* paragraph.",
            lang="es",
            modified=datetime(2016, 10, 1, tzinfo=UTC),
            image="https://example.org/a.png",
        )
    )
    assert found.title == "Why"
    assert found.day == Day("2016-09-14", "14 de septiembre de 2016")
    assert found.modified == Day("2016-10-01", "1 de octubre de 2016")
    assert found.frame.canonical == "https://name.github.io/journal/why/"
    assert found.frame.description == "The first paragraph."
    assert (found.frame.lang, found.frame.kind) == ("es", "article")
    assert (found.frame.modified, found.frame.indexed) == ("2016-10-01", True)
    assert found.frame.image == found.image == "https://example.org/a.png"


def test_summary_is_the_description() -> None:
    """In plain words in meta tags, with its links on the page."""
    found = view(post("why.md", "Text.", summary="See [*how*](how.md) & why."), post("how.md"))
    assert found.frame.description == "See how & why."
    assert found.summary is not None
    assert found.summary.html("/") == '<p>See <a href="/how/"><em>how</em></a> &amp; why.</p>'


def test_page_without_date() -> None:
    """A page such as "about" has no day, and the sitemap no date for it."""
    about = post("about.md", date=None, template="page")
    found = output(about)
    assert found.template == "page.html"
    assert isinstance(found.view, PostView)
    assert (found.view.day, found.view.modified, found.view.frame.modified) == (None, None, "")


def test_problems_of_header_links_and_picture_together() -> None:
    """In the order of the file; the summary's on the summary's line."""
    wrong = error("content/why.md", 2, "POST002", "x")
    found = output(
        post(
            "why.md",
            "[x](gone.md)",
            summary="[x](lost.md)",
            image="none.png",
            image_line=4,
            problems=(wrong,),
        )
    )
    assert [(problem.line, problem.code) for problem in found.problems] == [
        (2, "POST002"),
        (3, "LINK001"),
        (4, "POST006"),
        (5, "LINK001"),
    ]
    assert found.source == "content/why.md"
    assert found.binding


def test_problems_of_drafts_refuse_nothing() -> None:
    """Every one of them is a warning, also those that only the whole site can find."""
    found = output(post("why.md", "[x](gone.md) [y](/gone/)", visibility=DRAFT), config=PREVIEW)
    assert [problem.severity for problem in found.problems] == [Severity.WARNING]
    assert not found.binding
    assert found.wants == (Want("gone/index.html", "content/why.md", 5, "/gone/"),)


def test_wants_of_body_and_summary() -> None:
    """Addresses in both are checked."""
    found = output(post("why.md", "[x](/log/)", summary="[x](/costs/)"))
    assert [(want.path, want.line) for want in found.wants] == [
        ("log/index.html", 5),
        ("costs/index.html", 3),
    ]


def test_hidden_post_has_a_page_that_nobody_indexes() -> None:
    """It is there for who knows its address."""
    assert not view(post("why.md", visibility=HIDDEN)).frame.indexed


def test_contents_from_three_headings_on() -> None:
    """Of the first two levels that occur; a shorter text needs none."""
    long = "### A\n\n##### B\n\n### C\n\n###### D\n"
    assert view(post("why.md", long)).contents == (
        Heading(3, "a", "A"),
        Heading(5, "b", "B"),
        Heading(3, "c", "C"),
    )
    assert view(post("why.md", "## A\n\n## B\n")).contents == ()


def test_reading_time() -> None:
    """At 220 words a minute, and never nothing."""
    assert reading_minutes(post("a.md", "word " * 660)) == 3
    assert reading_minutes(post("a.md", "word")) == 1


def test_terms_lead_to_their_pages() -> None:
    """Authors, category and tags; a term that no published post has leads nowhere."""
    filed = post(
        "why.md",
        category=term("category", "Notes"),
        tags=(term("tag", "Python"),),
        authors=(term("author", "Salma"),),
    )
    assert view(filed).category == MenuItem("Notes", "category/notes/")
    assert view(filed).tags == (MenuItem("Python", "tag/python/"),)
    assert view(filed).authors == (MenuItem("Salma", "author/salma/"),)
    hidden = view(replace(filed, visibility=HIDDEN))
    assert hidden.category == MenuItem("Notes", "")
    assert hidden.tags == (MenuItem("Python", ""),)


def test_place_in_a_series() -> None:
    """From the beginning, with what comes before and after."""
    third, second, first = (
        post(f"{name}.md", series="My nets") for name in ("third", "second", "first")
    )
    found = {
        made.path: made.view.series
        for made in post_outputs(Posts(articles=(third, second, first)), PUBLISHED)
        if isinstance(made, Output) and isinstance(made.view, PostView)
    }
    assert found["first/index.html"] == SeriesPlace(
        "My nets", "series/my-nets/", 1, 3, None, MenuItem("Second", "second/")
    )
    assert found["second/index.html"] == SeriesPlace(
        "My nets", "series/my-nets/", 2, 3, MenuItem("First", "first/"), MenuItem("Third", "third/")
    )
    assert found["third/index.html"] == SeriesPlace(
        "My nets", "series/my-nets/", 3, 3, MenuItem("Second", "second/"), None
    )


def test_draft_of_a_series_has_no_place_in_it() -> None:
    """It is not one of its parts yet."""
    draft = post("draft.md", series="My nets", visibility=DRAFT)
    assert view(draft, post("first.md", series="My nets"), config=PREVIEW).series is None


def test_neighbours_and_translations() -> None:
    """The way on from a post; hidden posts and drafts are not on it."""
    middle = post("middle.md")
    found = view(
        post("newest.md"),
        post("hidden.md", visibility=HIDDEN),
        middle,
        post("es.md", slug="newest", lang="es", path="es/newest/index.html"),
    )
    assert (found.newer, found.older) == (None, MenuItem("Middle", "middle/"))
    assert found.translations == (
        Translation(
            "es",
            "español",
            "Newest",
            "es/newest/",
            "https://name.github.io/journal/es/newest/",
        ),
    )


@pytest.mark.parametrize(
    ("lang", "name"), [("es", "español"), ("pt-br", "português (Brasil)"), ("xx", "xx"), ("x", "x")]
)
def test_languages_have_their_own_names(lang: str, name: str) -> None:
    """As its readers know it; an unknown one by its tag."""
    assert language_name(lang) == name


def test_series_whose_name_is_no_word() -> None:
    """Its page still has a path."""
    assert series_path("My Nets") == "series/my-nets/index.html"
    assert series_path("???") == "series/index.html"


def test_picture_of_the_post_is_an_address() -> None:
    """From the root on the page, whole for those who share it."""
    found = view(post("why.md", image="images/a b.png"), statics=(file("images/a b.png"),))
    assert found.image == "images/a%20b.png"
    assert found.frame.image == "https://name.github.io/journal/images/a%20b.png"
