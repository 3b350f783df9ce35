"""Posts as evidence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest

from plugins.curriculum.evidence import Evidence, evidence_of, evidence_problems
from plugins.curriculum.read import parse
from plugins.posts.model import Visibility
from plugins.problems import Problem
from tests.curriculum.plans import plan_of, toml_of

AS_OF = date(2016, 10, 9)
PLAN = plan_of(
    ('id = "a"',), ('id = "b"',), rest='[[objective]]\nid = "french"\ntitle = "French"\n'
)


@dataclass(frozen=True)
class Note:
    """As much of a post as evidence is made of."""

    source: str = "articles/x.md"
    day: int = 1
    visibility: Visibility = Visibility.PUBLISHED
    units: tuple[str, ...] = ()
    completes: tuple[str, ...] = ()
    units_line: int = 5
    completes_line: int = 6

    @property
    def shown(self) -> str:
        """Its file."""
        return f"content/{self.source}"

    @property
    def date(self) -> datetime | None:
        """A day of October 2016; none for 0."""
        return datetime(2016, 10, self.day, 8, tzinfo=UTC) if self.day else None


def evidence(*notes: Note) -> Evidence:
    """What these are evidence for on 9 October."""
    return evidence_of(PLAN, notes, AS_OF)


def told(*notes: Note) -> list[Problem]:
    """What is wrong with what these name."""
    return list(evidence_problems(PLAN, notes))


def test_posts_and_units_are_tied_both_ways() -> None:
    """The oldest post first; what a post finishes it is evidence for as well."""
    new = Note("new.md", 5, units=("dl/book/a",))
    old = Note("old.md", 2, units=("dl/book", "dl/book/a"), completes=("dl/book/b", "dl/book/a"))
    found = evidence(new, old)
    assert found.posts == {
        "dl/book": ("old.md",),
        "dl/book/a": ("old.md", "new.md"),
        "dl/book/b": ("old.md",),
    }
    assert found.paths == {
        "old.md": ("dl/book", "dl/book/a", "dl/book/b"),
        "new.md": ("dl/book/a",),
    }


def test_a_unit_is_finished_by_the_first_post_that_says_so() -> None:
    """A resource is none by any, and evidence alone finishes nothing."""
    found = evidence(
        Note("b.md", 5, completes=("dl/book/a",)),
        Note("a.md", 3, completes=("dl/book/a", "dl/book")),
        Note("c.md", 1, units=("dl/book/b",)),
    )
    assert found.finished_on == {"dl/book/a": date(2016, 10, 3)}


@pytest.mark.parametrize(
    "note",
    [
        Note(visibility=Visibility.DRAFT, completes=("dl/book/a",)),
        Note(visibility=Visibility.HIDDEN, completes=("dl/book/a",)),
        Note(visibility=Visibility.SCHEDULED, completes=("dl/book/a",)),
        Note(day=10, completes=("dl/book/a",)),
        Note(day=0, completes=("dl/book/a",)),
    ],
)
def test_what_is_not_public_is_no_evidence(note: Note) -> None:
    """Drafts, hidden posts, posts to come and posts without a day leave no trace."""
    assert evidence(note) == Evidence()


def test_a_post_of_the_as_of_date_counts() -> None:
    """It is public on that day."""
    assert evidence(Note(day=9, completes=("dl/book/a",))).finished_on["dl/book/a"] == AS_OF


def test_an_unknown_path_is_an_error_on_its_line() -> None:
    """With the nearest known one; in a draft it is a warning, and it is in no evidence."""
    note = Note(units=("dl/bok/a",), completes=("DL/book/a",))
    meant = '(did you mean "dl/book/a"?)'
    assert [str(problem) for problem in told(note)] == [
        f'content/articles/x.md:5: EVI001 unknown id "dl/bok/a" in units {meant}',
        f'content/articles/x.md:6: EVI001 unknown id "DL/book/a" in completes {meant}',
    ]
    assert all(problem.refuses for problem in told(note))
    (draft,) = told(Note(visibility=Visibility.DRAFT, units=("dl/x/a",)))
    assert not draft.refuses
    assert evidence(note) == Evidence()


def test_only_units_can_be_completed() -> None:
    """A warning for all else that the plan has; as `units` it may be named."""
    note = Note(units=("dl", "objective/french"), completes=("dl/book", "dl/book/a"))
    (problem,) = told(note)
    assert not problem.refuses
    assert str(problem) == (
        'content/articles/x.md:6: EVI002 completes counts for a unit only, and "dl/book" is none'
    )


def test_a_unit_left_out_for_a_fault_is_not_held_against_a_post() -> None:
    """Its own problem is told already."""
    plan, (problem,) = parse(toml_of(('id = "a"', 'estimate = "?"')), "c.toml")
    assert plan is not None
    assert problem.code == "CUR004"
    assert list(evidence_problems(plan, [Note(completes=("dl/book/a",))])) == []
