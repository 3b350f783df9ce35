"""Feeds, as a feed reader gets them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from plugins.feeds import part, register
from plugins.host.templates import Renderer
from plugins.posts import Post, Posts, Term
from plugins.posts.visibility import public_only
from plugins.site import Config, Data, Feeds, Output
from plugins.site.assemble import assemble
from tests.posts.writing import DRAFT, HIDDEN, PUBLISHED, SCHEDULED, file, post, term

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ALL = "feeds/all.atom.xml"
RENDERER = Renderer((Path(__file__).parents[2] / "theme" / "templates",))


def feeds(posts: Posts, config: Config = PUBLISHED) -> dict[str, ET.Element]:
    """The feeds of these posts, each parsed, by path."""
    assembly = assemble([part], Data(config.day, (posts,)), config, read_problems={}, style="")
    return {
        made.path: ET.fromstring(RENDERER.render(made, assembly.site))
        for made in assembly.outputs
        if isinstance(made, Output) and made.template == "feed.xml"
    }


def feed(*articles: Post, config: Config = PUBLISHED) -> ET.Element:
    """The feed of all these posts."""
    return feeds(Posts(articles=articles), config)[ALL]


def texts(element: ET.Element, path: str) -> list[str | None]:
    """The texts of all elements at this path."""
    return [found.text for found in element.findall(path, {"": ATOM[1:-1]})]


def test_feed_of_a_post() -> None:
    """Everything that RFC 4287 asks for, and the whole text."""
    why = post(
        "why.md",
        "Because *of* <this> & that.",
        summary="In *short*.",
        modified=datetime.fromisoformat("2016-10-01T09:00+01:00"),
        category=term("category", "Notes"),
        tags=(term("tag", "R&D"),),
        authors=(term("author", "Salma"), term("author", "Omar")),
    )
    found = feed(why)
    assert found.findtext(f"{ATOM}title") == "Journal"
    assert found.findtext(f"{ATOM}id") == "https://name.github.io/journal/feeds/all.atom.xml"
    assert found.findtext(f"{ATOM}updated") == "2016-10-01T09:00:00+01:00"
    links = {link.get("rel"): link.get("href") for link in found.findall(f"{ATOM}link")}
    assert links == {
        "self": "https://name.github.io/journal/feeds/all.atom.xml",
        "alternate": "https://name.github.io/journal/",
    }
    (entry,) = found.findall(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == "Why"
    assert entry.findtext(f"{ATOM}published") == "2016-09-14T00:00:00+00:00"
    assert entry.findtext(f"{ATOM}updated") == "2016-10-01T09:00:00+01:00"
    assert entry.findtext(f"{ATOM}author/{ATOM}name") == "Salma, Omar"
    assert entry.findtext(f"{ATOM}summary") == "In short."
    assert [one.get("term") for one in entry.findall(f"{ATOM}category")] == ["Notes", "R&D"]
    link = entry.find(f"{ATOM}link")
    assert link is not None
    assert link.get("href") == "https://name.github.io/journal/why/"
    content = entry.find(f"{ATOM}content")
    assert content is not None
    assert content.get("type") == "html"
    assert content.text == "<p>Because <em>of</em> <this> &amp; that.</p>"


def test_entries_keep_their_ids() -> None:
    """As Pelican makes them: who subscribed to the blog before it moved sees nothing twice."""
    assert texts(feed(post("why.md")), "entry/id") == [
        "tag:name.github.io,2016-09-14:/journal/why/"
    ]


def test_links_in_texts_are_whole() -> None:
    """A feed reader knows no site: pages, pictures and fragments with scheme and host."""
    why = post("why.md", "[a](how.md) ![b](b.png) [c](#end) [d](https://e.org)\n\n## End\n")
    posts = Posts(articles=(why, post("how.md", day="2016-01-01")), statics=(file("b.png"),))
    content = texts(feeds(posts)[ALL], "entry/content")[0]
    assert content is not None
    assert 'href="https://name.github.io/journal/how/"' in content
    assert 'src="https://name.github.io/journal/b.png"' in content
    assert 'href="https://name.github.io/journal/why/#end"' in content
    assert 'href="https://e.org"' in content


def test_newest_twenty() -> None:
    """No more, and the newest."""
    many = [post(f"p{number}.md", day=f"2016-01-{31 - number:02}") for number in range(25)]
    titles = texts(feed(*many), "entry/title")
    assert titles == [f"P{number}" for number in range(20)]


def test_updated_is_the_latest_moment() -> None:
    """By the moment and not by its letters: nine in Casablanca is later than half past nine in
    Madrid."""
    madrid = datetime.fromisoformat("2017-01-01T09:30+01:00")
    casablanca = datetime.fromisoformat("2017-01-01T09:00+00:00")
    found = feed(post("a.md", date=madrid), post("b.md", date=casablanca))
    assert found.findtext(f"{ATOM}updated") == "2017-01-01T09:00:00+00:00"


def test_empty_feed_is_stable() -> None:
    """A journal without posts has a feed of the day that the site is made for, not of now."""
    assert feed().findtext(f"{ATOM}updated") == "2017-03-01T00:00:00Z"
    assert feed(post("undated.md", date=None)).findall(f"{ATOM}entry") == []


def test_no_character_that_xml_forbids() -> None:
    """Wherever it was pasted; the feed can be opened, and the rest of the words is there."""
    bad = "a\x08b\x1b\uffff"
    config = replace(PUBLISHED, name=bad)
    found = feed(
        post(
            "why.md",
            bad,
            summary=bad,
            title=bad,
            tags=(Term(bad, "b", "tag/b/", "tag/b/index.html"),),
            authors=(Term(bad, "b", "", ""),),
        ),
        config=config,
    )
    assert found.findtext(f"{ATOM}title") == "ab"
    assert texts(found, "entry/title") == ["ab"]
    assert texts(found, "entry/summary") == ["ab"]
    assert texts(found, "entry/author/name") == ["ab"]
    assert texts(found, "entry/content") == ["<p>ab</p>"]


def test_languages() -> None:
    """Each entry says its own; a feed of one language says that one, a mixed one the site's."""
    spanish, english = post("b.md", lang="es"), post("a.md")
    found = feeds(Posts(articles=(spanish, english)))
    assert found[ALL].get(LANG) == "en"
    assert [one.get(LANG) for one in found[ALL].findall(f"{ATOM}entry")] == ["es", "en"]
    assert found["feeds/es.atom.xml"].get(LANG) == "es"
    assert texts(found["feeds/es.atom.xml"], "entry/title") == ["B"]
    assert found["feeds/es.atom.xml"].findtext(f"{ATOM}title") == "Journal (es)"


def test_feeds_of_terms() -> None:
    """One for each category and tag, called by its name and of its page."""
    found = feeds(
        Posts(
            articles=(
                post("a.md", category=term("category", "Notes"), tags=(term("tag", "C", "c"),)),
                post("b.md", category=term("category", "Notes")),
            )
        )
    )
    notes = found["feeds/category/notes.atom.xml"]
    assert notes.findtext(f"{ATOM}title") == "Journal: Notes"
    assert texts(notes, "entry/title") == ["A", "B"]
    assert texts(found["feeds/tag/c.atom.xml"], "entry/title") == ["A"]
    alternate = notes.findall(f"{ATOM}link")[1].get("href")
    assert alternate == "https://name.github.io/journal/category/notes/"


def test_term_without_a_slug_has_no_feed() -> None:
    """`???` gives no file a name."""
    found = feeds(Posts(articles=(post("a.md", tags=(Term("???", "", "", ""),)),)))
    assert list(found) == [ALL]


@pytest.mark.parametrize(
    "left_out", [Feeds(all=""), Feeds(category=""), Feeds(tag=""), Feeds(language="")]
)
def test_feeds_that_settings_leave_out(left_out: Feeds) -> None:
    """A feed without a path is not made, and the others are."""
    some = post("a.md", category=term("category", "N"), tags=(term("tag", "t"),), lang="es")
    everything = set(feeds(Posts(articles=(some,))))
    config = replace(PUBLISHED, feeds=left_out)
    left = set(feeds(Posts(articles=(some,)), config))
    assert len(everything) == 4
    assert len(everything - left) == 1
    assert left < everything


def test_only_published_posts_are_in_feeds() -> None:
    """No draft, no post to come, no hidden post, no page, and no tag of theirs."""
    tags = (term("tag", "quiet"),)
    everything = Posts(
        articles=(
            post("a.md"),
            post("b.md", visibility=DRAFT, tags=tags),
            post("c.md", visibility=SCHEDULED, tags=tags),
            post("d.md", visibility=HIDDEN, tags=tags),
        ),
        pages=(post("about.md"),),
    )
    found = feeds(public_only(everything, PUBLISHED))
    assert list(found) == [ALL]
    assert texts(found[ALL], "entry/title") == ["A"]


def test_host_that_knows_of_no_posts() -> None:
    """The feed is there and empty; Pelican has nothing to register."""
    register()
    assembly = assemble([part], Data(PUBLISHED.day), PUBLISHED, read_problems={}, style="")
    assert ALL in [made.path for made in assembly.outputs]
