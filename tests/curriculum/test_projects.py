"""Which part of the plan a time tracker's project is."""

from __future__ import annotations

from plugins.curriculum.read import parse

PLAN = '[[track]]\nid = "dl"\ntitle = "Deep learning"\n'


def test_projects_have_paths() -> None:
    """Names as the tracker has them, with blanks and slashes."""
    text = f'{PLAN}[import.projects]\n"Deep Learning (book)" = "dl"\n"Masters/Nets" = "dl"\n'
    curriculum, problems = parse(text, "x.toml")
    assert problems == ()
    assert curriculum is not None
    assert curriculum.projects == (("Deep Learning (book)", "dl"), ("Masters/Nets", "dl"))


def test_faulty_paths_are_told_and_left_out() -> None:
    """An unknown id with the nearest one, and what is no text."""
    text = f'{PLAN}[import.projects]\n"A b" = "dll"\nB = 3\n'
    curriculum, problems = parse(text, "x.toml")
    assert curriculum is not None
    assert curriculum.projects == ()
    assert [str(problem) for problem in problems] == [
        'x.toml:5: CUR006 unknown id "dll" in import.projects (did you mean "dl"?)',
        "x.toml:6: CUR004 B is a number (expected a path such as dl/goodfellow)",
    ]


def test_other_keys_of_the_table_are_told() -> None:
    """As everywhere; without projects there is nothing to import by."""
    curriculum, problems = parse(f"{PLAN}[import]\n[import.projets]\n", "x.toml")
    assert curriculum is not None
    assert curriculum.projects == ()
    assert [problem.code for problem in problems] == ["CUR002"]
