"""`#done` and `#at` as they are written."""

from __future__ import annotations

import pytest

from plugins.curriculum.marks import Marks, marks_text
from plugins.curriculum.model import Curriculum, Resource, Size, Track, Unit
from plugins.problems import TaskFailedError
from plugins.studylog.model import Log
from plugins.studylog.parse import parse

UNITS = (Unit("dl/book/ch6", "Nets"), Unit("dl/book/ch7", "More", size=Size(52, "pages")))
PLAN = Curriculum(tracks=(Track("dl", "Deep", (Resource("dl/book", "Book", units=UNITS),)),))
TEXT = """\
2016-09-15
  1h dl/book/ch6 again #done

2016-09-14
  1h dl/book/ch6 #done
  1h dl/book/ch7 #at=3
"""
LOG = Log(parse(TEXT, "x.klg")[0])


@pytest.mark.parametrize(
    ("marks", "text"),
    [
        (Marks(), ""),
        (Marks(done=True), "#done"),
        (Marks(at="31"), "#at=31"),
        (Marks(at="31.5"), '#at="31.5"'),
        (Marks(done=True, at="52"), "#at=52 #done"),
    ],
)
def test_marks_are_tags(marks: Marks, text: str) -> None:
    """A number with a point needs quotes."""
    assert marks_text(marks, "dl/book/ch7", PLAN, LOG) == text


@pytest.mark.parametrize(
    ("path", "marks", "message"),
    [
        ("dl/book", Marks(done=True), 'only a unit can be done or measured, and "dl/book" is none'),
        ("dl", Marks(at="3"), 'only a unit can be done or measured, and "dl" is none'),
        ("dl/book/ch6", Marks(at="3"), '"dl/book/ch6" has no size'),
        ("dl/book/ch7", Marks(at="53"), r'--at is "53": expected a number from 0 to 52 \(pages\)'),
        ("dl/book/ch7", Marks(at="half"), '--at is "half": expected a number from 0 to 52'),
        ("dl/book/ch6", Marks(done=True), r"is done since 2016-09-14 \(x.klg:5\)"),
    ],
)
def test_marks_that_would_not_count_are_refused(path: str, marks: Marks, message: str) -> None:
    """Before anything is written."""
    with pytest.raises(TaskFailedError, match=message):
        marks_text(marks, path, PLAN, LOG)


def test_without_a_plan_everything_is_taken() -> None:
    """There is nothing that it could be held against."""
    assert marks_text(Marks(done=True, at="3"), "x", None, LOG) == "#at=3 #done"
