"""Two posts with one slug in one language."""

from __future__ import annotations

from dataclasses import replace

from plugins.posts.namesakes import with_namesakes
from plugins.problems import warning
from tests.posts.writing import post


def test_a_second_post_with_a_slug_is_told_of_the_first() -> None:
    """The problem stands on the slug's line and names the other file; a translation has none."""
    new = post("new.md", slug="plan", day="2017-01-02")
    spanish = post("es.md", slug="plan", lang="es", day="2017-01-02")
    old = replace(post("old.md", slug="plan", day="2016-01-02"), slug_line=3)
    message = 'the slug "plan" is also that of content/new.md'
    told = replace(old, problems=(warning("content/old.md", 3, "POST012", message),))
    assert with_namesakes([new, spanish, old]) == (new, spanish, told)
