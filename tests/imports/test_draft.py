"""Markdown tables as a plan, and the plan as curriculum.toml."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.curriculum.model import Curriculum, Estimate
from plugins.curriculum.read import parse
from plugins.imports.draft import Draft, DraftResource, DraftTrack, draft_of
from plugins.imports.ids import Ids, slug_of
from plugins.imports.tables import tables_in
from plugins.imports.toml import toml_of

DAY = date(2017, 1, 2)
TEXT = """\
# My degree

## Core CS

### Core math

Courses | Duration | Effort | Notes | Prerequisites | Discussion
:-- | :--: | :--: | :--: | :--: | :--:
[Calculus 1A: Limits](https://x.example/1a) ([alt](https://x.example/b)) | 13 weeks | 6-10 h/week \
| covers both | [school math](FAQ.md) | [chat](https://x.example/c)
[Calculus 1B](pages/1b.md) | 14 weeks | - | - | Calculus 1A | -

### Courses

Books | Duration
-- | --
*Gödel, Escher, Bach* | 40 hours
"""


def read(text: str) -> Curriculum:
    """The plan that a text without a fault holds."""
    curriculum, problems = parse(text, "curriculum.toml")
    assert problems == ()
    assert curriculum is not None
    return curriculum


def drafted(text: str) -> tuple[Draft, list[str]]:
    """The draft of a Markdown file, and the texts of its problems."""
    draft, problems = draft_of(tables_in(text), "x.md", "x")
    assert not any(problem.refuses for problem in problems)
    return draft, [str(problem) for problem in problems]


def test_tables_become_a_plan() -> None:
    """Sections are tracks, rows are resources with a unit, an estimate and prerequisites."""
    plan = read(toml_of(drafted(TEXT)[0], "x.md", DAY))
    assert (plan.program.title, plan.program.start) == ("My degree", DAY)
    assert [(track.path, track.title) for track in plan.tracks] == [
        ("core-math", "Core math"),
        ("core-cs", "Core CS"),
    ]
    first, second = plan.tracks[0].resources
    assert (first.title, first.kind) == ("Calculus 1A: Limits", "course")
    assert first.url == "https://x.example/1a"
    assert first.units[0].estimate == Estimate(13 * 360, 13 * 600)
    assert (second.url, second.units[0].estimate) == ("", None)
    assert second.units[0].needs == ("core-math/calculus-1a-limits/all",)
    (book,) = plan.tracks[1].resources
    assert (book.path, book.kind) == ("core-cs/godel-escher-bach", "book")


def test_what_could_not_be_read_is_told_by_line() -> None:
    """And stands in the file as a comment."""
    draft, told = drafted(TEXT)
    prerequisite, estimate, link = told
    assert prerequisite.startswith('x.md:9: IMP003 "Calculus 1A: Limits": the prerequisite "school')
    assert estimate.startswith('x.md:10: IMP003 "Calculus 1B": no estimate from "14 weeks" (')
    assert link == 'x.md:10: IMP003 "Calculus 1B": pages/1b.md is no address of the web, left out'
    lines = toml_of(draft, "x.md", DAY).splitlines()
    assert [line for line in lines if line.startswith("# ")][1:] == [
        "# (alt <https://x.example/b>)",
        "# Notes: covers both",
        "# Discussion: chat <https://x.example/c>",
        "# needs: school math <FAQ.md>",
        "# duration: 14 weeks",
        "# effort: -",
        "# link: pages/1b.md",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Name | Role\n-|-\nAnn | editor\n", "x.md:1: IMP002 no table of courses (expected"),
        ("Duration | Effort\n-|-\n1 | 2\n", "x.md:1: IMP002 no table of courses (expected"),
        ("Course | Effort\n-|-\n| | 2h |\n", "x.md:3: IMP003 a row without a title, left out"),
    ],
)
def test_what_is_no_course_is_left_out(text: str, told: str) -> None:
    """A table of something else, a row of nothing."""
    draft, problems = drafted(text)
    assert draft.tracks == ()
    assert [problem[: len(told)] for problem in problems] == [told]


@pytest.mark.parametrize(("row", "count"), [("A", 0), ("A | 2h | more", 1)])
def test_a_row_with_too_many_cells_is_told(row: str, count: int) -> None:
    """What it has is taken; one with fewer is as Markdown has it."""
    draft, problems = drafted(f"Course | Effort\n-|-\n| {row} |\n")
    assert draft.tracks[0].resources[0].title == "A"
    assert len([one for one in problems if "3 cells in a row (expected 2)" in one]) == count


def test_without_a_heading_the_file_is_named() -> None:
    """Both the plan and its track."""
    draft, _ = drafted("Course | Effort\n-|-\nA | 2h\n")
    assert (draft.title, draft.tracks[0].title, draft.tracks[0].path) == ("x", "x", "x")


def test_tables_of_one_section_are_one_track() -> None:
    """A plan may say "one of these" between two tables."""
    table = "Course | Effort\n-|-\n{} | 2h\n\n"
    draft, _ = drafted(f"# A\n{table.format('x')}or\n\n{table.format('x')}# A\n{table.format('z')}")
    assert [[one.path for one in track.resources] for track in draft.tracks] == [
        ["a/x", "a/x-2"],
        ["a-2/z"],
    ]


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("How to Code: Simple Data", "how-to-code-simple-data"),
        ("Gödel's “Proof”", "godels-proof"),
        ("C/C++ & SQL (2nd ed.)", "c-c-sql-2nd-ed"),
        ("深層学習", ""),
        ("x" * 60, "x" * 50),
        ("a " + "word " * 20, "a-word-word-word-word-word-word-word-word-word"),
    ],
)
def test_ids_are_made_of_titles(title: str, slug: str) -> None:
    """Latin letters and digits, whole words as far as they fit."""
    assert slug_of(title) == slug


def test_ids_are_not_repeated() -> None:
    """Nor empty, nor the one that objectives are logged under."""
    ids = Ids()
    given = [ids.new("", title, "track") for title in ("A", "A", "深", "深", "Objective")]
    assert given == ["a", "a-2", "track", "track-2", "objective-2"]
    assert ids.new("a", "A", "course") == "a/a"


@given(st.text(min_size=1), st.text(), st.text())
def test_every_draft_is_a_plan_without_fault(title: str, comment: str, source: str) -> None:
    """Whatever stands in a title or a comment, the file can be read and says the same."""
    words = " ".join(title.split()) or "x"
    resource = DraftResource("t/r", words, "course", 1, comments=(comment,))
    draft = Draft(words, (DraftTrack("t", words, (resource,)),))
    plan = read(toml_of(draft, source, DAY))
    assert plan.program.title == words
    assert next(plan.units).title == words
