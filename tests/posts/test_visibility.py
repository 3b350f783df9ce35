"""What a published site is made of."""

from __future__ import annotations

from plugins.posts import Posts, Visibility
from plugins.posts.outputs import post_outputs
from plugins.posts.visibility import public_only
from tests.posts.writing import DRAFT, HIDDEN, PUBLISHED, SCHEDULED, file, post


def test_who_sees_what() -> None:
    """Published and hidden posts are public, drafts and posts to come are not."""
    assert [kind for kind in Visibility if kind.public] == [Visibility.PUBLISHED, HIDDEN]


def test_drafts_and_posts_to_come_are_no_input() -> None:
    """All that is known of them is their source, to say so of links to them."""
    shown, hidden, page = post("shown.md"), post("hidden.md", visibility=HIDDEN), post("page.md")
    posts = Posts(
        articles=(
            shown,
            hidden,
            post("draft.md", visibility=DRAFT),
            post("later.md", visibility=SCHEDULED),
        ),
        pages=(page, post("unready.md", visibility=DRAFT)),
        withheld=frozenset({"known.md"}),
    )
    assert public_only(posts, PUBLISHED) == Posts(
        articles=(shown, hidden),
        pages=(page,),
        withheld=frozenset({"draft.md", "later.md", "unready.md", "known.md"}),
    )


def test_files_that_only_drafts_use_are_left_out() -> None:
    """In a body, a summary or as the picture; a file that a public post uses too, or that nobody
    names, stays."""
    draft = post(
        "draft.md",
        "![x](a.png) [y]({static}/both.png) [z]({attach}d.pdf)",
        summary="![x](/b.png)",
        image="c.png",
        visibility=DRAFT,
    )
    names = ("a.png", "b.png", "c.png", "d.pdf", "both.png", "favicon.ico")
    posts = Posts(
        articles=(draft, post("shown.md", "![x](both.png)")),
        statics=tuple(file(name) for name in names),
    )
    kept = public_only(posts, PUBLISHED).statics
    assert [static.source for static in kept] == ["both.png", "favicon.ico"]


def test_file_that_a_draft_attaches_and_a_post_names() -> None:
    """Without the draft the file lies at its own place, where the post's link leads."""
    draft = post("draft.md", "[x]({attach}paper.pdf)", visibility=DRAFT)
    shown = post("shown.md", "[x](/paper.pdf)")
    posts = Posts(articles=(draft, shown), statics=(file("paper.pdf"),))
    public = public_only(posts, PUBLISHED)
    assert public.statics == (file("paper.pdf"),)
    assert "paper.pdf" in [output.path for output in post_outputs(public, PUBLISHED)]
