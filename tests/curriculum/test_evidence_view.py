"""Posts as evidence on the plan's pages."""

from __future__ import annotations

import pytest

from plugins.curriculum.evidence_view import PostLink, Proof, posts_for
from plugins.formats import Day
from plugins.posts import Post, Visibility
from tests.curriculum.pages import material_of
from tests.posts.writing import post

PATH = "dl/book/ch6"


def shown(*posts: Post) -> tuple[PostLink, ...]:
    """The evidence for the first unit of the check."""
    return posts_for(PATH, material_of(None, "", *posts))


def test_a_post_is_shown_with_its_proofs() -> None:
    """What it finishes it says."""
    (link,) = shown(
        post("nets.md", completes=(PATH,), evidence=(("code", "https://code.example/net.py"),))
    )
    assert link == PostLink(
        title="Nets",
        address="nets/",
        lang="",
        day=Day("2016-09-14", "14 Sep 2016"),
        finishes=True,
        proofs=(Proof("code", "https://code.example/net.py"),),
    )


def test_a_post_in_another_language_says_so() -> None:
    """And one that is evidence only does not say that it finishes anything."""
    (link,) = shown(post("redes.md", units=(PATH,), lang="es"))
    assert (link.lang, link.finishes) == ("es", False)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "net.py", "https://", "data:text/html,x"])
def test_what_is_no_address_becomes_no_link(url: str) -> None:
    """The kind is shown all the same."""
    (link,) = shown(post("nets.md", units=(PATH,), evidence=(("code", url),)))
    assert link.proofs == (Proof("code", ""),)


@pytest.mark.parametrize("visibility", [Visibility.DRAFT, Visibility.HIDDEN, Visibility.SCHEDULED])
def test_what_is_not_published_is_no_evidence(visibility: Visibility) -> None:
    """In a preview neither: its pages show what others will see."""
    assert shown(post("nets.md", completes=(PATH,), visibility=visibility)) == ()


def test_what_is_published_later_than_the_figures_is_no_evidence_yet() -> None:
    """The page is as of one day in everything."""
    assert shown(post("nets.md", completes=(PATH,), day="2016-10-10")) == ()
