"""All pages of a plan, and what it offers to the pages of posts."""

from __future__ import annotations

from plugins.curriculum.outputs import plan_outputs, studies_of
from plugins.posts.studies import Study
from tests.curriculum.pages import CONFIG, MORE, material_of
from tests.curriculum.plans import CHECK, plan_of


def test_program_tracks_and_resources_have_pages() -> None:
    """In the plan's order."""
    made = plan_outputs(material_of(plan_of(*CHECK, rest=MORE)))
    assert [(output.path, output.template) for output in made] == [
        ("curriculum/index.html", "curriculum.html"),
        ("curriculum/dl/index.html", "track.html"),
        ("curriculum/dl/book/index.html", "track.html"),
        ("curriculum/dl/talks/index.html", "track.html"),
        ("curriculum/ml/index.html", "track.html"),
    ]


def test_posts_are_told_of_everything_that_they_may_name() -> None:
    """With its track and its hours, which are none before the first."""
    material = material_of()
    found = studies_of(material.curriculum, material.now.progress, CONFIG).by_path
    assert dict(found) == {
        "dl": Study("Deep", "", "26.5 h", "curriculum/dl/"),
        "dl/book": Study("Book", "Deep", "26.5 h", "curriculum/dl/book/"),
        "dl/book/ch6": Study("U", "Deep", "14 h", "curriculum/dl/book/#unit-ch6"),
        "dl/book/ch10": Study("U", "Deep", "12.5 h", "curriculum/dl/book/#unit-ch10"),
        "dl/book/ch20": Study("U", "Deep", "", "curriculum/dl/book/#unit-ch20"),
    }
