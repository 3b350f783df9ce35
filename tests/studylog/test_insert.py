"""New entries in a file's text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.studylog.insert import Addition, insert
from plugins.studylog.model import Kind
from plugins.studylog.parse import parse

DAY = date(2017, 3, 14)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "2017/03/13\n\t8:00am-9:00am a\n",
            "2017/03/13\n\t8:00am-9:00am a\n\n2017/03/14\n\t9:05am-1:10pm dl\n",
            id="slashes, tab, 12-hour clock, no spaces",
        ),
        pytest.param(
            "2017-03-13\n  08:00 - 12:00\n\n2017-03-14\n    2h\n",
            "2017-03-13\n  08:00 - 12:00\n\n2017-03-14\n    2h\n    09:05 - 13:10 dl\n",
            id="padded hours of another record",
        ),
        pytest.param(
            "2017-03-13\n  2h\n\n2017-03-20\n   3h\n",
            "2017-03-13\n  2h\n\n2017-03-14\n  9:05 - 13:10 dl\n\n2017-03-20\n   3h\n",
            id="the style of the record before",
        ),
        pytest.param(
            "2017-03-13\n\t2h a\n\t\tb\n\n2017-03-14\nprose\n",
            "2017-03-13\n\t2h a\n\t\tb\n\n2017-03-14\nprose\n\t9:05 - 13:10 dl\n",
            id="the file's indentation where the record has none",
        ),
        pytest.param(
            "2017/03/20\r\n",
            "2017/03/14\r\n    9:05 - 13:10 dl\r\n\r\n2017/03/20\r\n",
            id="CRLF, before all others",
        ),
    ],
)
def test_the_style_is_that_of_the_file(before: str, after: str) -> None:
    """Indentation, marks of the date, clock, spaces and newlines."""
    text, line = insert(before, DAY, [Addition("dl", begin=545, end=790)])
    assert text == after
    assert "dl" in after.split("\n")[line - 1]


HEADS = st.sampled_from(["2017-03-13", "2017-03-14 (8h!)", "2017/03/15\nprose", "no date"])
BODIES = st.sampled_from(["", "\n  1h a\n    b", "\n\t9:00am-?", "\n    30m", "\n  x"])
GAPS = st.sampled_from(["\n\n", "\r\n\r\n", "\n \n\n"])
RECORDS = st.lists(st.tuples(HEADS, BODIES, GAPS).map("".join), max_size=4).map("".join)
ADDITIONS = st.one_of(
    st.builds(Addition, st.text(max_size=12), st.integers(-6000, 6000)),
    st.tuples(st.text(max_size=12), st.integers(-1440, 2879), st.integers(-1440, 2879)).map(
        lambda drawn: Addition(drawn[0], begin=min(drawn[1:]), end=max(drawn[1:]))
    ),
)


@given(RECORDS, st.sampled_from(["", "\n", "\ufeff"]), st.booleans(), st.lists(ADDITIONS))
def test_any_log_gains_exactly_the_new_entries(
    text: str, start: str, bare: bool, additions: list[Addition]
) -> None:
    """The old characters are all there around the new ones, and no problem came or went."""
    before = start + (text.rstrip() if bare else text)
    after, line = insert(before, DAY, additions)
    size = len(after) - len(before)
    assert any(after[:n] + after[n + size :] == before for n in range(len(before) + 1))
    old, problems = parse(before, "x")
    new, new_problems = parse(after, "x")
    assert [problem.code for problem in problems] == [problem.code for problem in new_problems]
    minutes = sum(one.minutes if one.begin is None else minutes_of(one) for one in additions)
    assert sum(r.minutes for r in new) == sum(r.minutes for r in old) + minutes
    if additions:
        assert line in {entry.line for record in new for entry in record.entries}


def minutes_of(addition: Addition) -> int:
    """How long a range is."""
    assert addition.begin is not None
    assert addition.end is not None
    return addition.end - addition.begin


@given(st.dictionaries(st.dates(), st.lists(ADDITIONS, min_size=1, max_size=4), max_size=5))
def test_what_was_written_is_what_is_read(log: dict[date, list[Addition]]) -> None:
    """Every entry comes back with its day, kind, times and words, in the order of the days."""
    text = ""
    for day, additions in log.items():
        text, _ = insert(text, day, additions)
    records, problems = parse(text, "x")
    assert problems == ()
    assert [record.date for record in records] == sorted(log)
    read = {
        record.date: [(e.kind, e.minutes, e.begin, e.end, e.summary) for e in record.entries]
        for record in records
    }
    assert read == {day: [as_read(one) for one in additions] for day, additions in log.items()}


def as_read(one: Addition) -> tuple[Kind, int, int | None, int | None, tuple[str, ...]]:
    """What an entry is once it is read: blanks in its words are single spaces."""
    kind = Kind.DURATION if one.begin is None else Kind.RANGE
    minutes = one.minutes if one.begin is None else minutes_of(one)
    return kind, minutes, one.begin, one.end, (" ".join(one.words.split()),)
