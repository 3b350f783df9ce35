"""All outputs that are made of posts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from plugins.markup import MadeFile
from plugins.pictures import without_position
from plugins.posts import Post, Posts, part, register
from plugins.posts.lists import page_path
from plugins.posts.outputs import post_outputs
from plugins.posts.view import (
    ArchiveView,
    DraftsView,
    HomeView,
    ListView,
    PostView,
    RedirectView,
    Topic,
    TopicsView,
)
from plugins.posts.visibility import public_only
from plugins.site import Changed, Config, Copy, Data, Held, Made, MenuItem, Output, SiteFile
from plugins.site.assemble import assemble
from plugins.site.sitemap import SitemapView
from tests.posts.writing import DRAFT, HIDDEN, PREVIEW, PUBLISHED, SCHEDULED, file, post, term


def outputs(*articles: Post, config: Config = PUBLISHED) -> dict[str, SiteFile]:
    """The outputs of these posts, by path."""
    return {made.path: made for made in post_outputs(Posts(articles=articles), config)}


def listing(made: SiteFile) -> ListView:
    """The view of a list."""
    assert isinstance(made, Output)
    assert isinstance(made.view, ListView)
    return made.view


def titles(made: SiteFile) -> list[str]:
    """The posts that a list shows."""
    return [found.title for found in listing(made).entries]


def test_blog_without_posts() -> None:
    """A home, an archive and a page of topics, all empty."""
    found = outputs()
    assert list(found) == ["index.html", "archive/index.html", "tags/index.html"]
    assert titles(found["index.html"]) == []


def test_home_shows_the_sites_own_language() -> None:
    """The other languages have an index of their own, and their names lead there."""
    found = outputs(post("b.md", lang="es"), post("a.md"))
    home = listing(found["index.html"])
    assert isinstance(home, HomeView)
    assert titles(found["index.html"]) == ["A"]
    assert home.languages == (MenuItem("español", "es/"),)
    assert home.archive == "archive/"
    spanish = listing(found["es/index.html"])
    assert (spanish.heading, spanish.feed) == ("español", "feeds/es.atom.xml")
    assert [one.lang for one in spanish.entries] == ["es"]
    assert [one.lang for one in home.entries] == [""]


def test_long_lists_are_cut() -> None:
    """Page by page, each with its neighbours; search engines and the sitemap take the first."""
    config = replace(PUBLISHED, page_size=2)
    found = outputs(*(post(f"p{number}.md") for number in range(5)), config=config)
    pages = [found[path] for path in ("index.html", "page/2/index.html", "page/3/index.html")]
    assert [titles(page) for page in pages] == [["P0", "P1"], ["P2", "P3"], ["P4"]]
    assert [(listing(page).newer, listing(page).older) for page in pages] == [
        (None, "page/2/"),
        ("", "page/3/"),
        ("page/2/", None),
    ]
    assert [(listing(page).number, listing(page).total) for page in pages] == [
        (1, 3),
        (2, 3),
        (3, 3),
    ]
    assert [listing(page).frame.indexed for page in pages] == [True, False, False]
    assert "page/4/index.html" not in found


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("index.html", "page/2/index.html"),
        ("tag/x/index.html", "tag/x/page/2/index.html"),
        ("category/notes.html", "category/notes/page/2/index.html"),
    ],
)
def test_paths_of_pages(first: str, second: str) -> None:
    """Below the list's own address, whether that is a folder or a file."""
    assert (page_path(first, 1), page_path(first, 2)) == (first, second)


def test_lists_of_terms() -> None:
    """Each category, tag and author, with the feed of it; an author has none."""
    found = outputs(
        post(
            "a.md",
            category=term("category", "Notes"),
            tags=(term("tag", "Python"),),
            authors=(term("author", "Salma"),),
        ),
        post("b.md", category=term("category", "Notes")),
    )
    assert titles(found["category/notes/index.html"]) == ["A", "B"]
    assert titles(found["tag/python/index.html"]) == ["A"]
    assert titles(found["author/salma/index.html"]) == ["A"]
    assert listing(found["category/notes/index.html"]).feed == "feeds/category/notes.atom.xml"
    assert listing(found["tag/python/index.html"]).feed == "feeds/tag/python.atom.xml"
    assert listing(found["author/salma/index.html"]).feed == ""
    assert listing(found["tag/python/index.html"]).entries[0].category == MenuItem(
        "Notes", "category/notes/"
    )


def test_terms_without_a_page_have_none() -> None:
    """Settings may do without (`AUTHOR_SAVE_AS = ""`); the topics then lead nowhere."""
    found = outputs(post("a.md", tags=(replace(term("tag", "rnn"), path="", address=""),)))
    assert "" not in found
    topics = found["tags/index.html"]
    assert isinstance(topics, Output)
    assert isinstance(topics.view, TopicsView)
    assert topics.view.tags == (Topic("rnn", "", 1),)


def test_topics_are_counted() -> None:
    """Categories, tags and series with the number of published posts."""
    found = outputs(
        post("a.md", category=term("category", "Notes"), series="Nets"),
        post("b.md", category=term("category", "Notes"), tags=(term("tag", "x"),), series="nets"),
        post("c.md", category=term("category", "Notes"), visibility=HIDDEN),
    )["tags/index.html"]
    assert isinstance(found, Output)
    assert isinstance(found.view, TopicsView)
    assert found.view.categories == (Topic("Notes", "category/notes/", 2),)
    assert found.view.tags == (Topic("x", "tag/x/", 1),)
    assert found.view.series == (Topic("nets", "series/nets/", 2),)


def test_series_are_listed_from_the_beginning() -> None:
    """On one page, as one reads them."""
    found = outputs(post("second.md", series="Nets"), post("first.md", series="Nets"))
    assert titles(found["series/nets/index.html"]) == ["First", "Second"]


def test_archive_by_year() -> None:
    """All years on one page, and each on its own."""
    found = outputs(post("b.md", day="2017-01-02"), post("a.md", day="2016-12-31"))
    views = {
        path: made.view
        for path, made in found.items()
        if isinstance(made, Output) and isinstance(made.view, ArchiveView)
    }
    shown = {
        path: [(year.year, [one.title for one in year.entries]) for year in view.years]
        for path, view in views.items()
    }
    assert shown == {
        "archive/index.html": [("2017", ["B"]), ("2016", ["A"])],
        "2017/index.html": [("2017", ["B"])],
        "2016/index.html": [("2016", ["A"])],
    }


def test_list_knows_its_last_change() -> None:
    """The latest of the posts on it, published or modified."""
    edited = post("a.md", day="2016-01-01", modified=post("x.md", day="2016-12-24").date)
    home = listing(outputs(post("b.md", day="2016-06-01"), edited)["index.html"])
    assert home.frame.modified == "2016-12-24"
    assert listing(outputs()["index.html"]).frame.modified == ""


def test_entry_of_an_undated_post() -> None:
    """A page that has no date can be listed among drafts."""
    found = outputs(post("a.md", date=None, visibility=DRAFT, summary="Why."), config=PREVIEW)
    drafts = found["drafts/index.html"]
    assert isinstance(drafts, Output)
    assert isinstance(drafts.view, DraftsView)
    (draft,) = drafts.view.drafts
    assert draft.entry.day is None
    assert draft.entry.summary is not None
    assert draft.entry.summary.html("") == "<p>Why.</p>"


def test_drafts_are_listed_in_a_preview() -> None:
    """Why each is unpublished and what is wrong with it; published posts and hidden ones are not
    there, and no search engine is told."""
    found = outputs(
        post("a.md", "[x](gone.md)", visibility=DRAFT),
        post("b.md", visibility=SCHEDULED),
        post("c.md"),
        post("d.md", visibility=HIDDEN),
        config=PREVIEW,
    )["drafts/index.html"]
    assert isinstance(found, Output)
    assert isinstance(found.view, DraftsView)
    assert [
        (draft.entry.title, draft.visibility, len(draft.problems)) for draft in found.view.drafts
    ] == [("A", "draft", 1), ("B", "scheduled", 0)]
    assert not found.view.frame.indexed


def test_hidden_post_appears_nowhere_but_on_its_page() -> None:
    """In no list, no tag, no count, no archive, no sitemap; its own page and former address are
    there."""
    hidden = post(
        "secret.md",
        visibility=HIDDEN,
        tags=(term("tag", "quiet"),),
        category=term("category", "Whispers"),
        authors=(term("author", "Nobody"),),
        series="Secrets",
        day="1999-01-01",
        lang="fr",
        aliases=("old/",),
    )
    assert list(outputs(hidden)) == [
        "secret/index.html",
        "index.html",
        "archive/index.html",
        "tags/index.html",
        "old/index.html",
    ]
    data = Data(PUBLISHED.day, (Posts(articles=(hidden,)),))
    assembly = assemble([part], data, PUBLISHED, read_problems={}, style="")
    sitemap = next(made for made in assembly.outputs if made.path == "sitemap.xml")
    assert isinstance(sitemap, Output)
    assert isinstance(sitemap.view, SitemapView)
    assert "secret" not in repr(sitemap.view)
    assert assembly.site.menu == ()


def test_draft_leaves_no_trace_in_a_published_site() -> None:
    """No page, tag, category, series, year, language, alias or file of it, and no word of its."""
    draft = post(
        "unready.md",
        "![x](sketch.png) unspeakable",
        visibility=DRAFT,
        tags=(term("tag", "unready-tag"),),
        category=term("category", "Unready"),
        series="Unready",
        day="1999-01-01",
        lang="fr",
        aliases=("old-unready/",),
    )
    everything = Posts(articles=(post("a.md"), draft), statics=(file("sketch.png"),))
    made = list(post_outputs(public_only(everything, PUBLISHED), PUBLISHED))
    assert [one.path for one in made] == [
        "a/index.html",
        "index.html",
        "archive/index.html",
        "2016/index.html",
        "tags/index.html",
    ]
    assert "nready" not in repr(made)


def test_former_addresses_lead_on() -> None:
    """A folder's or a file's; in the post's language, in full for search engines, which are to
    keep the new one."""
    found = outputs(post("a.md", aliases=("old/path/", "older", "oldest.htm"), lang="es"))
    for path in ("old/path/index.html", "older/index.html", "oldest.htm"):
        made = found[path]
        assert isinstance(made, Output)
        assert isinstance(made.view, RedirectView)
        assert (made.template, made.source) == ("redirect.html", "content/a.md")
        assert (made.view.target, made.view.url) == ("a/", "https://name.github.io/journal/a/")
        assert (made.view.frame.lang, made.view.frame.indexed) == ("es", False)


def test_alias_of_a_draft_is_not_made() -> None:
    """Nothing leads to a draft."""
    found = outputs(post("a.md", aliases=("old/",), visibility=DRAFT), config=PREVIEW)
    assert "old/index.html" not in found


def test_two_posts_with_one_alias() -> None:
    """Both files are named."""
    posts = Posts((post("a.md", aliases=("old/",)), post("b.md", aliases=("old/",))))
    data = Data(PUBLISHED.day, (posts,))
    (problem,) = assemble([part], data, PUBLISHED, read_problems={}, style="").problems
    assert (problem.path, problem.code) == ("content/b.md", "SITE001")
    assert "content/a.md" in problem.message


def test_files_are_copied() -> None:
    """Those that are always published, and of the rest those that a text names; an attached one
    lies beside its page."""
    posts = Posts(
        articles=(post("a.md", "[x](b.pdf) [y]({attach}c.pdf)"),),
        statics=(
            file("always.png"),
            file("b.pdf", always=False),
            file("c.pdf", always=False),
            file("loose.psd", always=False),
        ),
    )
    copies = [made for made in post_outputs(posts, PUBLISHED) if not isinstance(made, Output)]
    assert copies == [
        Made(
            "always.png",
            Changed(Path("content/always.png"), without_position),
            "content/always.png",
        ),
        Copy("b.pdf", (Path("content/b.pdf"),)),
        Copy("a/c.pdf", (Path("content/c.pdf"),)),
    ]


def test_a_preview_copies_photographs() -> None:
    """It stays at home: nothing is taken out of them."""
    posts = Posts(statics=(file("always.png"),))
    assert Copy("always.png", (Path("content/always.png"),)) in list(post_outputs(posts, PREVIEW))


def test_what_texts_make() -> None:
    """A picture out of a notebook is a file of its own, once, whoever shows it; links name it."""
    made = MadeFile("ab.png", b"png"), MadeFile("note.ipynb", b"{}")
    first, second = post("a.md", "![x]({made}ab.png) [y]({made}no.png)"), post("b.md")
    posts = [replace(one, body=replace(one.body, files=made)) for one in (first, second)]
    for config in (PUBLISHED, PREVIEW):
        found = outputs(*posts, config=config)
        assert found["made/ab.png"] == Made("made/ab.png", Held(b"png"), "content/b.md")
        assert found["made/note.ipynb"] == Made("made/note.ipynb", Held(b"{}"), "content/b.md")
        page = found["a/index.html"]
        assert isinstance(page, Output)
        assert isinstance(page.view, PostView)
        assert page.view.body.addresses == ("made/ab.png", None)
        assert [problem.code for problem in page.problems] == ["LINK001"]


def navigation(posts: Posts, config: Config) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of the menu and of the footer."""
    data = Data(config.day, (posts,))
    site = assemble([part], data, config, read_problems={}, style="").site
    return tuple(item.title for item in site.menu), tuple(item.title for item in site.footer)


def test_navigation() -> None:
    """The archive and the pages in the site's language; further languages, and in a preview the
    drafts, for fewer readers."""
    posts = Posts(
        articles=(post("a.md"), post("b.md", lang="es")),
        pages=(
            post("about.md"),
            post("acerca.md", lang="es"),
            post("secret.md", visibility=HIDDEN),
        ),
    )
    assert navigation(posts, PUBLISHED) == (("Archive", "About"), ("Topics", "español"))
    assert navigation(posts, PREVIEW) == (("Archive", "About"), ("Topics", "español", "Drafts"))


def test_navigation_of_an_empty_journal() -> None:
    """No archive to lead to; and a host that knows of no posts makes the same site."""
    assert navigation(Posts(), PUBLISHED) == ((), ("Topics",))
    site = assemble([part], Data(PUBLISHED.day), PUBLISHED, read_problems={}, style="")
    assert "archive/index.html" in [made.path for made in site.outputs]


def test_pelican_can_register_it() -> None:
    """Pelican calls `register` of every plugin; this one has nothing to ask of Pelican."""
    register()
    assert part.name == "posts"
