"""klog files as records and problems."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.problems import Severity
from plugins.studylog.model import Kind, Record
from plugins.studylog.parse import parse
from plugins.studylog.tags import Tag


def record_of(text: str) -> Record:
    """The one record of a text that has no fault."""
    records, problems = parse(text, "x.klg")
    assert problems == ()
    (record,) = records
    return record


def faults(text: str) -> list[tuple[int, str]]:
    """The line and the code of each problem."""
    return [(problem.line, problem.code) for problem in parse(text, "x.klg")[1]]


def test_a_record_has_a_date_a_should_total_prose_and_entries() -> None:
    """The example of the design reads as it is meant."""
    record = record_of(
        "2017-03-01 (8h!)\n"
        "Good day; Bellman finally clicked.\n"
        "Tired.\n"
        "    2h30m dl/goodfellow/ch6 derived backprop by hand #rnn\n"
        "    14:10 - 15:55 dl/goodfellow exercises\n"
        "    23:10 - 1:05> dl/goodfellow/ch10 #done\n"
        "    45m objective/french Assimil 34\n"
    )
    assert (record.date, record.should_total) == (date(2017, 3, 1), 480)
    assert record.summary == ("Good day; Bellman finally clicked.", "Tired.")
    assert [entry.minutes for entry in record.entries] == [150, 105, 115, 45]
    assert record.minutes == 415
    assert (record.line, record.last_line, record.indent) == (1, 7, "    ")


def test_an_entry_knows_its_day_kind_place_subject_and_tags() -> None:
    """Everything that later stages ask an entry for."""
    (entry,) = record_of("2017/03/01\n\t9:00-10:30 dl/goodfellow/ch10 read #at=31 #rnn\n").entries
    assert (entry.date, entry.kind, entry.minutes) == (date(2017, 3, 1), Kind.RANGE, 90)
    assert (entry.path, entry.line) == ("x.klg", 2)
    assert entry.subject == "dl/goodfellow/ch10"
    assert entry.tags == (Tag("at", "31"), Tag("rnn"))


@pytest.mark.parametrize(
    ("summary", "subject"),
    [
        ("dl/goodfellow/ch6 derived", "dl/goodfellow/ch6"),
        ("dl", "dl"),
        ("DL/goodfellow: derived", "DL/goodfellow:"),
        ("and/or gates", "and/or"),
        ("#done dl", ""),
        ("(cleaning up)", ""),
        ("", ""),
    ],
)
def test_the_subject_is_a_first_word_that_may_be_an_id(summary: str, subject: str) -> None:
    """Whether it is one is not decided here; tags and punctuation are none."""
    (entry,) = record_of(f"2017-03-01\n  1h {summary}\n").entries
    assert entry.subject == subject


@pytest.mark.parametrize("indent", ["    ", "   ", "  ", "\t"])
def test_an_entrys_summary_goes_on_at_the_second_indentation(indent: str) -> None:
    """It may begin on the entry's line or below it, and further lines keep their own blanks."""
    record = record_of(
        f"2017-03-01\n{indent}1h one\n{2 * indent} two\n{indent}2h\n{2 * indent}dl three\n"
    )
    assert [entry.summary for entry in record.entries] == [("one", " two"), ("", "dl three")]
    assert record.entries[1].subject == "dl"


def test_styles_may_differ_between_records_and_days_may_repeat() -> None:
    """Each record has its own indentation; two of one day stay two."""
    records, problems = parse("2017-03-01\n\t1h\n\n2017-03-01\n  2h\n", "x.klg")
    assert problems == ()
    assert [(record.indent, record.minutes) for record in records] == [("\t", 60), ("  ", 120)]


def test_an_open_range_counts_nothing() -> None:
    """Its end is not known; the placeholder may be repeated and have words after it."""
    record = record_of("2017-03-01\n  1h\n  9:00 - ??? dl\n")
    assert (record.entries[1].kind, record.entries[1].subject) == (Kind.OPEN_RANGE, "dl")
    assert record.minutes == 60


@pytest.mark.parametrize(
    ("entry", "minutes"),
    [
        ("8:00-9:00", 60),
        ("8:00   -   9:00", 60),
        ("8:00am - 2:00pm long", 360),
        ("<23:40 - 3:12", 212),
        ("0:30> - 4:00>", 210),
        ("22:00 - 24:00", 120),
        ("9:00 - 9:00", 0),
        ("-30m lunch", -30),
    ],
)
def test_ranges_and_durations_count_in_full_on_the_records_day(entry: str, minutes: int) -> None:
    """Shifted times belong to the record in which they stand."""
    assert record_of(f"2017-03-01\n    {entry}\n").minutes == minutes


def test_totals_may_be_negative_and_overlaps_count_twice() -> None:
    """As the format has it: 12:00-13:00 and 12:30-13:30 are two hours."""
    assert record_of("2017-03-01\n 1h\n".replace(" ", "  ") + "  -3h\n").minutes == -120
    assert record_of("2017-03-01\n  12:00-13:00\n  12:30-13:30\n").minutes == 120


@pytest.mark.parametrize(
    ("head", "should_total"),
    [
        ("2017-03-01", None),
        ("2017-03-01  ", None),
        ("2017-03-01   (5h15m!) ", 315),
        ("2017-03-01 (-3h!)", -180),
    ],
)
def test_a_should_total_is_optional(head: str, should_total: int | None) -> None:
    """It is a signed duration, and blanks around it do not matter."""
    assert record_of(head).should_total == should_total


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("2017-02-29", (1, "LOG002")),
        ("2017-3-1", (1, "LOG002")),
        ("2017-03/01", (1, "LOG002")),
        ("2017-03-01(8h!)", (1, "LOG002")),
        ("2017-03-01 (8h)", (1, "LOG002")),
        ("2017-03-01 (much!)", (1, "LOG002")),
        ("2017-03-01 words", (1, "LOG002")),
        ("just prose\nand more of it", (1, "LOG002")),
        ("    2017-03-01", (1, "LOG004")),
        ("2017-03-01\n prose with a blank before it\n  1h", (2, "LOG004")),
        ("2017-03-01\n\u00a0prose", (2, "LOG004")),
        ("2017-03-01\n  1h\nprose below", (3, "LOG004")),
        ("2017-03-01\n    1h\n  2h", (3, "LOG004")),
        ("2017-03-01\n    1h\n      2h", (3, "LOG004")),
        ("2017-03-01\n     1h", (2, "LOG004")),
        ("2017-03-01\n  an hour", (2, "LOG005")),
        ("2017-03-01\n  9:00", (2, "LOG005")),
        ("2017-03-01\n  9:00 to 10:00", (2, "LOG005")),
        ("2017-03-01\n  9:00 - noon", (2, "LOG005")),
        ("2017-03-01\n  9:00 - ?>", (2, "LOG005")),
        ("2017-03-01\n  1h60m", (2, "LOG005")),
        ("2017-03-01\n  - 9:00", (2, "LOG005")),
        ("2017-03-01\n  23:00 - 1:00", (2, "LOG006")),
        ("2017-03-01\n  8:00 - ?\n  9:00 - ?", (3, "LOG007")),
    ],
)
def test_what_the_format_forbids_is_one_problem_with_its_line(
    text: str, fault: tuple[int, str]
) -> None:
    """Each fault of a record is told once, at its own line, and the record is left out."""
    records, problems = parse(text, "x.klg")
    assert [(problem.line, problem.code) for problem in problems] == [fault]
    assert records == ()


def test_a_blank_line_ends_a_record() -> None:
    """An entry below one belongs to no date; the record above it is whole."""
    records, problems = parse("2017-03-01\n  1h\n\n  2h", "x.klg")
    assert [record.minutes for record in records] == [60]
    assert [(problem.line, problem.code) for problem in problems] == [(4, "LOG004")]


def test_a_problem_says_what_was_found_and_what_was_expected() -> None:
    """It reads as a sentence, and it refuses publishing."""
    _, (problem,) = parse("2017-03-01\n  3 hours", "log/2017-03.klg")
    assert str(problem) == (
        'log/2017-03.klg:2: LOG005 "3" is neither a duration (2h30m) nor a range (9:00 - 10:30)'
    )
    assert problem.severity is Severity.ERROR


def test_all_faults_of_a_record_are_told_and_the_other_records_read_on() -> None:
    """A wrong date hides no wrong entry, and a faulty record no good one."""
    text = "2017-02-30\n  1h\n  x\n      more on x\n  9:00-8:00\n\n2017-03-01\n  1h\n"
    records, problems = parse(text, "x.klg")
    assert [problem.code for problem in problems] == ["LOG002", "LOG005", "LOG006"]
    assert [record.line for record in records] == [7]


def test_an_empty_file_has_no_records() -> None:
    """Nothing, or nothing but blank lines, is a valid log."""
    assert parse("", "x.klg") == ((), ())
    assert faults("\n \n") == []


@given(st.text("2017-03 1hm:>?(!)\t\r\n#x\u00a0", max_size=60))
def test_no_text_is_too_strange_to_read(text: str) -> None:
    """Whatever the text, it is records and problems, and each problem has a line of the file."""
    _, problems = parse(text, "x.klg")
    assert all(1 <= problem.line <= text.count("\n") + 1 for problem in problems)
