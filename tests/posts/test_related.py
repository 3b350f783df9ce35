"""Posts with something in common."""

from __future__ import annotations

from cProfile import Profile
from typing import Any

from plugins.posts import Post
from plugins.posts.model import Posts
from plugins.posts.outputs import post_outputs
from plugins.posts.related import related
from plugins.posts.view import PostView, RelatedPost
from plugins.site import Output
from tests.posts.writing import PUBLISHED, post, term


def tagged(source: str, *tags: str, **more: Any) -> Post:
    """A post with these tags."""
    return post(source, tags=tuple(term("tag", tag) for tag in tags), **more)


def names(posts: list[Post], *links: tuple[str, str], of: str = "a.md") -> list[tuple[str, ...]]:
    """The posts related to one of these, each with what it shares."""
    found = related(posts, {source: [target] for source, target in links}, {})[of]
    return [(one.post.source, *one.shares) for one in found]


def test_shared_tags() -> None:
    """By name; a post that shares nothing is not related."""
    posts = [tagged("a.md", "rnn"), tagged("b.md", "rnn"), tagged("c.md", "cnn"), tagged("d.md")]
    assert names(posts) == [("b.md", "rnn")]
    assert names(posts, of="d.md") == []


def test_rare_things_say_more() -> None:
    """Of two shared tags the rarer one counts more, and is named first."""
    posts = [
        tagged("a.md", "common", "rare"),
        tagged("b.md", "common"),
        tagged("c.md", "rare"),
        tagged("d.md", "common", "rare"),
        *(tagged(f"e{number}.md", "common") for number in range(2)),
        *(tagged(f"f{number}.md") for number in range(20)),
    ]
    assert names(posts) == [("d.md", "rare", "common"), ("c.md", "rare"), ("b.md", "common")]


def test_what_every_post_has_says_nothing() -> None:
    """A tag of more than a third of all posts; but of few posts it may be."""
    assert names([tagged(f"{name}.md", "ml") for name in "abcdef"]) == []
    assert names([tagged(f"{name}.md", "ml") for name in "abc"]) == [("b.md", "ml"), ("c.md", "ml")]


def test_units_and_series() -> None:
    """What both are evidence for or finish, and what both are a part of."""
    posts = [
        post("a.md", units=("dl/ch6",), completes=("dl/ch7",), series="Nets"),
        post("b.md", series="nets"),
        post("c.md", units=("dl/ch6", "dl/ch7")),
    ]
    assert names(posts) == [("c.md", "dl/ch6", "dl/ch7"), ("b.md", "Nets")]


def test_links() -> None:
    """One to the other, whichever way, or both to a third post; a link to what no list shows is
    none."""
    posts = [post(f"{name}.md") for name in "abcd"]
    links = {"a.md": ["b.md", "hidden.md"], "c.md": ["b.md"], "d.md": ["hidden.md"]}
    found = related(posts, links, {})
    assert [
        (kin.post.source, kin.linked, [one.source for one in kin.both_link_to])
        for kin in found["a.md"]
    ] == [("b.md", True, []), ("c.md", False, ["b.md"])]
    assert [(kin.post.source, kin.linked) for kin in found["b.md"]] == [
        ("a.md", True),
        ("c.md", True),
    ]
    assert found["d.md"] == ()


def test_at_most_three_the_nearest_in_time_first() -> None:
    """Of posts that share as much; of two as near the newer one."""
    others = [post(f"{number}.md") for number in range(12)]
    posts = [*(tagged(f"{name}.md", "x") for name in "cbade"), *others]
    assert names(posts) == [("b.md", "x"), ("d.md", "x"), ("c.md", "x")]


def test_neighbours_of_the_series_are_not_repeated() -> None:
    """They are on the page already."""
    posts = [post(f"{number}.md", series="Nets", day=f"2016-09-1{number}") for number in range(4)]
    made = post_outputs(Posts(tuple(reversed(posts))), PUBLISHED)
    views = {
        one.path: one.view
        for one in made
        if isinstance(one, Output) and isinstance(one.view, PostView)
    }
    view = views["1/index.html"]
    assert isinstance(view, PostView)
    assert view.related == (RelatedPost("3", "3/", ("Nets",), (), False),)


def test_another_language_is_not_related() -> None:
    """A reader of Spanish goes on in Spanish."""
    posts = [tagged("a.md", "x"), tagged("b.md", "x", lang="es"), tagged("c.md", "x")]
    assert names(posts) == [("c.md", "x")]


def test_popular_things_are_looked_at_nearby() -> None:
    """Of a hundred posts with a tag the nearest are found, and what else they share counts."""
    tags = {number: ["ml"] for number in range(0, 312, 4)}
    tags[0].append("x")
    tags[308].append("x")
    posts = [tagged(f"p{number:03}.md", *tags.get(number, [])) for number in range(312)]
    assert names(posts, of="p152.md") == [("p148.md", "ml"), ("p156.md", "ml"), ("p144.md", "ml")]
    assert names(posts, of="p000.md")[0] == ("p308.md", "x", "ml")


def test_work_grows_with_the_number_of_posts() -> None:
    """Four times the posts, each with a tag that a third of all have, take about four times as many
    calls: looking at each pair of them would take sixteen times as many."""

    def calls(count: int) -> int:
        posts = [tagged(f"{at}.md", f"t{at % 3}", f"u{at // 5}") for at in range(count)]
        profile = Profile()
        profile.runcall(related, posts, {}, {})
        return sum(entry.callcount for entry in profile.getstats())

    assert calls(800) < 6 * calls(200)
