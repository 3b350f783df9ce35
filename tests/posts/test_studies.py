"""A post shows what of a plan of study it is part of."""

from __future__ import annotations

from plugins.posts import Posts
from plugins.posts.outputs import post_outputs
from plugins.posts.studies import Studies, Study
from plugins.posts.view import PostView
from plugins.site import Output
from tests.posts.writing import PUBLISHED, post

NETS = Study("Nets", "Deep learning", "18 h", "curriculum/dl/book/#unit-ch6")
CODE = Study("Net from scratch", "Deep learning", "", "curriculum/dl/scratch/#unit-net")
STUDIES = Studies({"dl/book/ch6": NETS, "dl/scratch/net": CODE})


def test_what_a_post_finishes_stands_first() -> None:
    """Each once, though it is evidence for it too."""
    here = post("a.md", units=("dl/book/ch6", "dl/scratch/net"), completes=("dl/scratch/net",))
    assert STUDIES.of(here) == (CODE, NETS)


def test_what_the_plan_does_not_know_is_left_out() -> None:
    """It is a problem elsewhere; without a plan everything is unknown."""
    assert STUDIES.of(post("a.md", units=("dl/bok/ch6",))) == ()
    assert Studies().of(post("a.md", units=("dl/book/ch6",))) == ()


def test_the_page_of_a_post_has_it() -> None:
    """And that of a post without units has nothing of it."""
    posts = Posts(articles=(post("a.md", units=("dl/book/ch6",)), post("b.md")))
    views = {
        output.path: output.view
        for output in post_outputs(posts, PUBLISHED, STUDIES)
        if isinstance(output, Output) and isinstance(output.view, PostView)
    }
    assert views["a/index.html"].part_of == (NETS,)
    assert views["b/index.html"].part_of == ()
