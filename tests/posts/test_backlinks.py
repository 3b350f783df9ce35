"""Which posts link to a post."""

from __future__ import annotations

from plugins.posts import Post, Posts
from plugins.posts.outputs import post_outputs
from plugins.posts.view import Backlink, PostView
from plugins.posts.visibility import public_only
from plugins.site import Config, Output
from tests.posts.writing import DRAFT, HIDDEN, PREVIEW, PUBLISHED, post


def backlinks(*articles: Post, config: Config = PUBLISHED, pages: tuple[Post, ...] = ()) -> object:
    """The backlinks of the first of these posts, their titles and sentences."""
    posts = Posts(articles, pages)
    made = post_outputs(posts if config.preview else public_only(posts, config), config)
    view = next(
        one.view for one in made if isinstance(one, Output) and one.path == articles[0].path
    )
    assert isinstance(view, PostView)
    return [(one.title, f"{one.before}[{one.words}]{one.after}") for one in view.backlinks]


def test_posts_that_link_here() -> None:
    """However they name it, each with its first sentence that does, in the order of lists."""
    assert backlinks(
        post("a.md", "One [self](a.md), [b](b.md)."),
        post("b.md", "Zero. One [a](a.md#top). Two [a](a.md)."),
        post("c.md", "See [it](/a/)."),
        post("d.md", "Nothing [here](b.md)."),
    ) == [("B", "One [a]."), ("C", "See [it].")]


def test_summary_comes_first() -> None:
    """As on the page."""
    found = backlinks(post("a.md"), post("b.md", "Body [a](a.md).", summary="Short [a](a.md)."))
    assert found == [("B", "Short [a].")]


def test_whole_view() -> None:
    """The language is told where it is another one."""
    made = post_outputs(
        Posts((post("a.md"), post("b.md", "Ver [a](a.md), *sí*.", lang="es"))), PUBLISHED
    )
    view = next(made).view  # type: ignore[union-attr]  # the first output is a page
    assert isinstance(view, PostView)
    assert view.backlinks == (Backlink("B", "b/", "es", "Ver ", "a", ", sí."),)


def test_translations_are_no_backlinks() -> None:
    """A translation says where the original is; that is no mention."""
    assert (
        backlinks(
            post("a.md", slug="a"), post("es.md", "De [a](a.md).", slug="a", lang="es", path="es")
        )
        == []
    )


def test_drafts_and_hidden_posts_are_never_among_them() -> None:
    """Nothing leads to either of them, in a preview no more than on the published site."""
    unlisted = (
        post("b.md", "[a](a.md)", visibility=DRAFT),
        post("c.md", "[a](a.md)", visibility=HIDDEN),
    )
    assert backlinks(post("a.md"), *unlisted) == []
    assert backlinks(post("a.md", config=PREVIEW), *unlisted, config=PREVIEW) == []


def test_pages_are_no_posts() -> None:
    """A page such as "about" is no part of the story."""
    assert backlinks(post("a.md"), pages=(post("about.md", "[a](a.md)"),)) == []


def test_link_around_a_place_on_a_map() -> None:
    """A link that has no words is mentioned nowhere."""
    assert backlinks(post("a.md"), post("b.md", '<map><area href="a.md"></map>')) == []
