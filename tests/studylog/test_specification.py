"""Every example and every MUST of the klog file format 1.4, as a text and what it gives.

The parts follow the headings of the specification.
"""

from __future__ import annotations

from datetime import date

import pytest

from plugins.problems import Severity
from plugins.studylog.model import Entry, Kind, Record
from plugins.studylog.parse import parse
from plugins.studylog.tags import Tag, tags_in


def accepted(text: str) -> tuple[Record, ...]:
    """The records of a text that the format allows: it has no problem, not even a warning."""
    records, problems = parse(text, "times.klg")
    assert problems == ()
    return records


def refused(text: str) -> list[tuple[int, str]]:
    """The line and the reason of each error; a record with one is left out."""
    records, problems = parse(text, "times.klg")
    assert records == ()
    assert all(p.severity is Severity.ERROR and p.path == "times.klg" for p in problems)
    return [(problem.line, problem.message) for problem in problems]


def entry_of(text: str) -> Entry:
    """The one entry of a record with this line in it."""
    ((entry,),) = (record.entries for record in accepted(f"2020-01-01\n    {text}\n"))
    return entry


# I. Record


@pytest.mark.parametrize(
    ("text", "records"),
    [
        pytest.param("2020-01-01", [(0, 0)], id="a date alone"),
        pytest.param("2020-01-01\n    1h\n    2h\n", [(2, 180)], id="any amount of entries"),
        pytest.param("2020-01-01\nprose\n    1h\n", [(1, 60)], id="a summary, then entries"),
        pytest.param("2020-01-01\nprose\nmore\n", [(0, 0)], id="a summary alone"),
        pytest.param("2020-01-01\n    1h\n        on\n    2h\n", [(2, 180)], id="four spaces"),
        pytest.param("2020-01-01\n   1h\n      on\n   2h\n", [(2, 180)], id="three spaces"),
        pytest.param("2020-01-01\n  1h\n    on\n  2h\n", [(2, 180)], id="two spaces"),
        pytest.param("2020-01-01\n\t1h\n\t\ton\n\t2h\n", [(2, 180)], id="one tab"),
        pytest.param(
            "2020-01-01\n\t1h\n\n2020-01-02\n  2h\n",
            [(1, 60), (1, 120)],
            id="two styles",
        ),
    ],
)
def test_records_that_may_be_written(text: str, records: list[tuple[int, int]]) -> None:
    """The number of entries of each record, and its minutes."""
    assert [(len(record.entries), record.minutes) for record in accepted(text)] == records


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("prose\n2020-01-01\n    1h", 1, '"prose" is no date'),
        ("    1h", 1, "above it is no date"),
        ("2020-01-01\n    1h\n\n    2h", 4, "above it is no date"),
        ("2020-01-01\n    1h\nprose", 3, "text below the entries"),
        ("2020-01-01\n 1h", 2, "begins with a blank"),
        ("2020-01-01\n\u30001h", 2, "begins with a blank"),
        ("2020-01-01\n     1h", 2, "with 5 spaces, but its record's first entry with 4 spaces"),
        ("2020-01-01\n\t\t1h", 2, "with 2 tabs, but its record's first entry with 1 tab"),
        ("2020-01-01\n\t 1h", 2, "with 1 tab and 1 space, but its record's first entry with 1 tab"),
        ("2020-01-01\n    1h\n\t2h", 3, "with 1 tab, but its record's first entry with 4 spaces"),
        ("2020-01-01\n\t1h\n    2h", 3, "with 4 spaces, but its record's first entry with 1 tab"),
        ("2020-01-01\n  1h\n   2h", 3, "with 3 spaces, but its record's first entry with 2 spaces"),
        ("2020-01-01\n    1h a\n      b", 3, "with 6 spaces"),
        ("2020-01-01\n\t1h a\n\t    b", 3, "with 1 tab and 4 spaces"),
    ],
)
def test_records_that_must_not_be_written(text: str, line: int, reason: str) -> None:
    """One block, a date first, then the summary, then entries in one indentation."""
    records, problems = parse(text, "times.klg")
    (problem,) = problems
    assert (problem.path, problem.line, problem.severity) == ("times.klg", line, Severity.ERROR)
    assert reason in problem.message
    assert all(record.last_line < line for record in records)


# Date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2020-01-01", date(2020, 1, 1)),
        ("1984-08-30", date(1984, 8, 30)),
        ("2004/12/24", date(2004, 12, 24)),
        ("2016-02-29", date(2016, 2, 29)),
        ("0001-01-01", date(1, 1, 1)),
        ("9999-12-31", date(9999, 12, 31)),
    ],
)
def test_dates(text: str, day: date) -> None:
    """Year, month and day, with `-` or `/` between them."""
    assert accepted(text)[0].date == day


@pytest.mark.parametrize(
    "text",
    [
        *("20-01-01", "2020-1-01", "2020-01-1", "02020-01-01", "2020-011-01"),
        *("2020-01/01", "2020/01-01", "2020.01.01", "20200101", "01-01-2020", "2020-31-12"),
        *("2020-00-01", "2020-01-00", "2020-13-01", "2017-02-29", "1900-02-29", "2020-04-31"),
        *("\uff12020-01-01", "2020-01-01:", "2020-01-01,"),
    ],
)
def test_no_dates(text: str) -> None:
    """Other digits, other orders, days that no calendar has."""
    assert refused(text) == [(1, f'"{text}" is no date (expected one such as 2016-09-14)')]


# Should-Total


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("2020-01-01 (8h!)", 480),
        ("2020-01-01 (5h15m!)", 315),
        ("2020-01-01 (-3h30m!)", -210),
        ("2020-01-01    (+90m!)", 90),
        ("2020-01-01 (0h!)", 0),
        ("2020-01-01", None),
    ],
)
def test_should_totals(text: str, minutes: int | None) -> None:
    """A duration, `!`, parentheses; one space before, or more of them."""
    assert accepted(text)[0].should_total == minutes


@pytest.mark.parametrize(
    "rest",
    [
        *("(8h)", "8h!", "(8h!", "8h!)", "()", "(!)", "(8!)", "(1h60m!)", "(8h!!)", "(8:00!)"),
        *("[8h!]", "(8h!) x", "(8h!) (8h!)", "(8h)!", "x"),
    ],
)
def test_no_should_totals(rest: str) -> None:
    """Whatever else stands behind a date is refused."""
    ((line, reason),) = refused(f"2020-01-01 {rest}")
    assert line == 1
    assert reason.startswith(f'"{rest}" after the date')


def test_a_should_total_needs_its_space() -> None:
    """It must be separated from the date."""
    assert refused("2020-01-01(8h!)")[0][0] == 1


# Summary


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("2020-01-01\nGood day.\n", ("Good day.",)),
        ("2020-01-01\nGood\n\u200bday \t.\n    1h\n", ("Good", "\u200bday \t.")),
    ],
)
def test_record_summaries(text: str, summary: tuple[str, ...]) -> None:
    """Any text on lines that do not begin with a blank."""
    assert accepted(text)[0].summary == summary


@pytest.mark.parametrize("blank", [" ", "\u00a0", "\u1680", "\u2003", "\u202f", "\u3000"])
def test_no_record_summaries(blank: str) -> None:
    """A blank is a tab, or anything in Unicode's category Zs."""
    assert refused(f"2020-01-01\nGood\n{blank}day") == [
        (3, "text above the entries begins with a blank")
    ]


@pytest.mark.parametrize(
    ("entry", "summary"),
    [
        ("1h", ("",)),
        ("1h Lunch break", ("Lunch break",)),
        ("1h   indented", ("  indented",)),
        ("1h\n        below", ("", "below")),
        ("1h on\n        and below\n          deeper", ("on", "and below", "  deeper")),
        ("1h on\n        \tand below", ("on", "\tand below")),
        ("9:00 - 10:00 on\n        8h is no entry", ("on", "8h is no entry")),
    ],
)
def test_entry_summaries(entry: str, summary: tuple[str, ...]) -> None:
    """On the entry's line behind a space, or below at the second indentation."""
    assert entry_of(entry).summary == summary


@pytest.mark.parametrize("entry", ["1h,", "1hLunch", "1h\u00a0Lunch", "9:00-10:00Lunch", "9:00-?L"])
def test_no_entry_summaries(entry: str) -> None:
    """Without the space it is no entry at all."""
    assert refused(f"2020-01-01\n    {entry}")[0][0] == 2


def test_a_blank_line_ends_an_entrys_summary() -> None:
    """A line of nothing but blanks is no line of it, however it is indented."""
    records, problems = parse("2020-01-01\n  1h a\n    \u3000\n    b", "times.klg")
    assert [record.entries[0].summary for record in records] == [("a",)]
    assert [(problem.line, problem.code) for problem in problems] == [(4, "LOG004")]


# Tag


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("#gym", [("gym", "")]),
        ("#home-office", [("home-office", "")]),
        ("#読む", [("読む", "")]),
        ("#ticket=891", [("ticket", "891")]),
        ('#project="22/48.3"', [("project", "22/48.3")]),
        ("Office day (#coding, #meetings)", [("coding", ""), ("meetings", "")]),
        ("#Gym and #GYM", [("gym", ""), ("gym", "")]),
        ("#a_1-b", [("a_1-b", "")]),
        ("#call='Liz \"L\" Jones'", [("call", 'Liz "L" Jones')]),
        ('#call="it\'s"', [("call", "it's")]),
        ("#Call=Liz", [("call", "Liz")]),
        ("#a=3.5", [("a", "3")]),
        ("#tag=", [("tag", "")]),
        ('#tag=""', [("tag", "")]),
        ("#tag=''", [("tag", "")]),
        ('#tag="open', [("tag", "")]),
        ("#tag=\"open'", [("tag", "")]),
        ("#a²", [("a", "")]),
        ("#²", []),
        ("#a=b²", [("a", "b")]),
        ("#a²=b #c", [("a", ""), ("c", "")]),
        ("#a\u0663", [("a", "")]),
        ("# a", []),
        ("a#b", [("b", "")]),
    ],
)
def test_tags(text: str, tags: list[tuple[str, str]]) -> None:
    """A name in lower case, and a value as it is written or none."""
    assert tags_in(text) == tuple(Tag(name, value) for name, value in tags)


def test_tags_anywhere_in_a_summary() -> None:
    """On every line; a quoted value does not go on to the next."""
    entry = entry_of('1h #a\n        and #b="c\n        d" #e')
    assert entry.tags == (Tag("a"), Tag("b"), Tag("e"))


# Entry, Time, Range


@pytest.mark.parametrize(
    ("text", "kind", "minutes", "summary"),
    [
        ("2h30m", Kind.DURATION, 150, ""),
        ("-1h Lunch break", Kind.DURATION, -60, "Lunch break"),
        ("11:00 - 14:15", Kind.RANGE, 195, ""),
        ("8:00am - 2:00pm Long day at #school", Kind.RANGE, 360, "Long day at #school"),
        ("8:00 - 9:00", Kind.RANGE, 60, ""),
        ("11:00am - 1:00pm", Kind.RANGE, 120, ""),
        ("<23:40 - 3:12", Kind.RANGE, 212, ""),
        ("0:30> - 4:00>", Kind.RANGE, 210, ""),
        ("05:17 - ?", Kind.OPEN_RANGE, 0, ""),
        ("4:00pm - ?", Kind.OPEN_RANGE, 0, ""),
        ("9:00 - ???", Kind.OPEN_RANGE, 0, ""),
        ("8:00-?????", Kind.OPEN_RANGE, 0, ""),
        ("<23:00 - ? late", Kind.OPEN_RANGE, 0, "late"),
        ("8:00-9:00", Kind.RANGE, 60, ""),
        ("8:00 -9:00", Kind.RANGE, 60, ""),
        ("8:00-   9:00", Kind.RANGE, 60, ""),
        ("8:00 - 8:00", Kind.RANGE, 0, ""),
        ("<23:00 - 1:00>", Kind.RANGE, 26 * 60, ""),
        ("8:00am - 13:00", Kind.RANGE, 300, ""),
        ("1h", Kind.DURATION, 60, ""),
        ("5m", Kind.DURATION, 5, ""),
        ("4h12m", Kind.DURATION, 252, ""),
        ("-8h30m", Kind.DURATION, -510, ""),
        ("+4h12m", Kind.DURATION, 252, ""),
        ("50h", Kind.DURATION, 3000, ""),
        ("119m", Kind.DURATION, 119, ""),
        ("1h59m", Kind.DURATION, 119, ""),
        ("0h", Kind.DURATION, 0, ""),
        ("0m", Kind.DURATION, 0, ""),
        ("-0h00m", Kind.DURATION, 0, ""),
        ("0000000000008h", Kind.DURATION, 480, ""),
    ],
)
def test_entries(text: str, kind: Kind, minutes: int, summary: str) -> None:
    """Durations, ranges and open ranges, with their time and their words."""
    entry = entry_of(text)
    assert (entry.kind, entry.minutes, entry.summary) == (kind, minutes, (summary,))


@pytest.mark.parametrize(
    ("time", "minutes"),
    [
        ("14:18", 858),
        ("6:30am", 390),
        ("06:30am", 390),
        ("01:00>", 1500),
        ("<23:00", -60),
        ("<11:00pm", -60),
        ("0:00", 0),
        ("24:00", 1440),
        ("0:00>", 1440),
        ("<24:00", 0),
        ("12:00am", 0),
        ("12:59am", 59),
        ("12:00pm", 720),
        ("11:59pm>", 2879),
    ],
)
def test_times(time: str, minutes: int) -> None:
    """In minutes from the midnight that the record's day begins with."""
    assert entry_of(f"{time} - ?").begin == minutes


@pytest.mark.parametrize(
    "time",
    [
        *("14", "14:", ":18", "14:8", "14:180", "014:18", "14.18", "14h18", "25:00", "24:01"),
        *("14:60", "24:00>", "0:00am", "13:00pm", "0:30pm", "24:00am", "<23:00am>", "<1:00>"),
        *(">1:00", "1:00<", "1:00AM", "1:00 pm", "1:00a", "-1:00", "<23:00pm"),
    ],
)
def test_no_times(time: str) -> None:
    """Hours and minutes of another clock, or without their zeros."""
    ((line, reason),) = refused(f"2020-01-01\n    {time} - ?")
    assert line == 2
    assert "neither a duration" in reason or "is no time" in reason


@pytest.mark.parametrize("time", ["14", "24:01", "24:00>", "13:00pm", "?>", "<?", "?x", "x"])
def test_no_ends_of_ranges(time: str) -> None:
    """An end is a time like the beginning, and a placeholder cannot be shifted."""
    ((line, reason),) = refused(f"2020-01-01\n    <1:00 - {time}")
    assert line == 2
    assert reason.startswith(f'"{time}" is no time')


@pytest.mark.parametrize("text", ["9:00 - 8:59", "0:00> - 23:59", "1:00 - <2:00", "1:00pm-1:00am"])
def test_ranges_against_the_clock(text: str) -> None:
    """Start and end are in chronological order."""
    ((line, reason),) = refused(f"2020-01-01\n    {text}")
    assert (line, reason.startswith(f'"{text}" ends before it begins')) == (2, True)


@pytest.mark.parametrize(
    "text",
    [
        *("9:00", "9:00 10:00", "9:00 to 10:00", "9:00 -- 10:00", "- 9:00", "? - 9:00"),
        *("9:00 -", "9:00\t- 10:00", "9:00 \u2013 10:00"),
        *("2", "h", "m", "-", "+", "2h30", "30m2h", "2.5h", "2,5h", "1h60m", "0h90m"),
        *("--1h", "+-1h", "1h-5m", "2H", "2hours", "\uff12h", "an hour"),
    ],
)
def test_no_entries(text: str) -> None:
    """What is neither a duration nor a range, nor an open range."""
    ((line, _),) = refused(f"2020-01-01\n    {text}")
    assert line == 2


def test_an_open_range_is_alone_of_its_kind() -> None:
    """It must not appear more than once a record; two records may have one each."""
    ((line, reason),) = refused("2020-01-01\n    9:00 - ?\n    10:00 - ?")
    assert (line, reason) == (3, "a second open range (expected at most one a record)")
    assert len(accepted("2020-01-01\n    9:00 - ?\n\n2020-01-01\n    10:00 - ?")) == 2


# II. Organising records in files


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("", []),
        (" \n\t\n\u3000\n", []),
        ("2020-01-02\n\n2020-01-01\n", [2, 1]),
        ("2020-01-01\n\n\n \t \n2020-01-02", [1, 2]),
        ("\n\n2020-01-01\n\n2020-01-01\n", [1, 1]),
        ("2020-01-01\r\n\r\n2020-01-02\r\n", [1, 2]),
        ("2020-01-01\r\n\n2020-01-02\n", [1, 2]),
    ],
)
def test_files(text: str, days: list[int]) -> None:
    """Records in any order, blank lines between them, both newlines, the last one optional."""
    assert [record.date.day for record in accepted(text)] == days


def test_records_need_a_blank_line_between_them() -> None:
    """Without it the second date is text of the first record, above its entries or below them."""
    assert accepted("2020-01-01\n2020-01-02\n    1h")[0].summary == ("2020-01-02",)
    assert refused("2020-01-01\n    1h\n2020-01-02")[0][0] == 3


def test_crlf_is_no_part_of_a_line() -> None:
    """Neither of a date nor of an entry or its summary."""
    (record,) = accepted("2020-01-01 (8h!)\r\nGood.\r\n    1h\r\n    2h a\r\n        b\r\n")
    assert (record.should_total, record.summary) == (480, ("Good.",))
    assert [entry.summary for entry in record.entries] == [("",), ("a", "b")]


# III. Evaluating data


@pytest.mark.parametrize(
    ("entries", "minutes"),
    [
        (["1h", "-20m", "9:00 - 9:30"], 70),
        (["1h", "-1h"], 0),
        (["30m", "-1h"], -30),
        (["20h", "20h"], 2400),
        (["12:00 - 13:00", "12:30 - 13:30"], 120),
        (["<23:00 - 1:00>"], 26 * 60),
        (["1h", "9:00 - ?"], 60),
    ],
)
def test_total_times(entries: list[str], minutes: int) -> None:
    """Overlaps count twice, shifted times on the record's day, open ranges not at all."""
    (record,) = accepted("\n    ".join(["2020-01-01", *entries]))
    assert record.minutes == minutes


def test_records_of_one_date_stay_distinct() -> None:
    """They are not combined."""
    first, second = accepted("2020-01-01 (1h!)\n  1h\n\n2020-01-01\n  2h\n")
    assert [(r.should_total, r.minutes) for r in (first, second)] == [(60, 60), (None, 120)]


# What the specification forbids and its own tool reads all the same


@pytest.mark.parametrize(
    ("text", "line", "code", "minutes"),
    [
        ("2020-01-01\t(8h!)\n  1h", 1, "LOG010", 60),
        ("2020-01-01 ( 8h! )\n  1h", 1, "LOG010", 60),
        ("2020-01-01\n  1h\twords", 2, "LOG010", 60),
        ("2020-01-01\n  9:00 - 10:00\twords", 2, "LOG010", 60),
        ("\ufeff2020-01-01\n  1h", 1, "LOG011", 60),
    ],
)
def test_what_the_tool_accepts_is_read_with_a_warning(
    text: str, line: int, code: str, minutes: int
) -> None:
    """Nobody's hours are lost for a tab; other readers may refuse it."""
    records, (problem,) = parse(text, "times.klg")
    assert [record.minutes for record in records] == [minutes]
    assert (problem.line, problem.code, problem.severity) == (line, code, Severity.WARNING)
