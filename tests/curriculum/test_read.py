"""The plan's file as a curriculum and problems."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.curriculum.model import (
    Break,
    Curriculum,
    Estimate,
    Measure,
    Milestone,
    Objective,
    Period,
    Program,
    Resource,
    Size,
    Track,
    Unit,
)
from plugins.curriculum.read import parse, read
from plugins.problems import Severity
from plugins.site import Reading

PLAN = """\
[program]
title = "Open-Source ML Masters"
start = 2016-09-12
target = 2017-06-30
finished = 2017-06-29
workdays = ["mon", "tue"]
weekly_target = "40h"
breaks = [{from = 2016-12-24, to = 2017-01-01, why = "holidays"}]

[[track]]
id = "dl"
title = "Deep learning"

[[track.resource]]
id = "goodfellow"
kind = "book"
title = "Deep Learning"
url = "https://www.deeplearningbook.org"

[[track.resource.unit]]
id = "ch6"
title = "Feedforward nets"

[[track.resource.unit]]
id = "ch10"
title = "RNNs"
estimate = "16h-24h"
needs = ["dl/goodfellow/ch6"]
plan = [2016-09-26, 2016-10-09]
size = "52 pages"
skills = ["recurrent networks"]
added = 2016-09-20
dropped = 2017-01-10

[[track]]
id = "ml"
title = "Statistics"

[[objective]]
id = "french"
title = "French, C1"
measure = {unit = "h", weekly = 5}

[[objective]]
id = "swim"
title = "Swimming"

[[milestone]]
id = "nets"
title = "Nets from scratch"
due = 2016-10-14
units = ["dl/goodfellow/ch6", "dl/goodfellow/ch10"]
"""


def plan_of(text: str) -> Curriculum:
    """The plan of a text, whatever its problems."""
    curriculum, _ = parse(text, "c.toml")
    assert curriculum is not None
    return curriculum


def told(text: str) -> list[str]:
    """The problems of a text."""
    return [str(problem) for problem in parse(text, "c.toml")[1]]


def places(text: str) -> list[tuple[int, str]]:
    """The lines and the codes of a text's problems."""
    return [(problem.line, problem.code) for problem in parse(text, "c.toml")[1]]


def test_a_plan_is_read_whole() -> None:
    """Every key of the design, at its place."""
    curriculum, problems = parse(PLAN, "c.toml")
    assert problems == ()
    assert curriculum is not None
    assert curriculum.program == Program(
        title="Open-Source ML Masters",
        start=date(2016, 9, 12),
        target=date(2017, 6, 30),
        finished=date(2017, 6, 29),
        workdays=(0, 1),
        weekly_target=2400,
        breaks=(Break(Period(date(2016, 12, 24), date(2017, 1, 1)), "holidays"),),
    )
    ch6 = Unit("dl/goodfellow/ch6", "Feedforward nets")
    ch10 = Unit(
        path="dl/goodfellow/ch10",
        title="RNNs",
        estimate=Estimate(960, 1440),
        plan=Period(date(2016, 9, 26), date(2016, 10, 9)),
        needs=("dl/goodfellow/ch6",),
        size=Size(52, "pages"),
        skills=("recurrent networks",),
        added=date(2016, 9, 20),
        dropped=date(2017, 1, 10),
    )
    url = "https://www.deeplearningbook.org"
    assert curriculum.tracks == (
        Track(
            "dl",
            "Deep learning",
            (Resource("dl/goodfellow", "Deep Learning", "book", url, (ch6, ch10)),),
        ),
        Track("ml", "Statistics"),
    )
    assert curriculum.objectives == (
        Objective("objective/french", "French, C1", Measure("h", Fraction(5))),
        Objective("objective/swim", "Swimming"),
    )
    units = ("dl/goodfellow/ch6", "dl/goodfellow/ch10")
    milestone = Milestone("nets", "Nets from scratch", date(2016, 10, 14), units)
    assert curriculum.milestones == (milestone,)


def test_titles_are_in_the_plans_order() -> None:
    """Tracks, resources and units as they follow each other, then objectives."""
    assert list(plan_of(PLAN).titles().items()) == [
        ("dl", "Deep learning"),
        ("dl/goodfellow", "Deep Learning"),
        ("dl/goodfellow/ch6", "Feedforward nets"),
        ("dl/goodfellow/ch10", "RNNs"),
        ("ml", "Statistics"),
        ("objective/french", "French, C1"),
        ("objective/swim", "Swimming"),
    ]


def test_without_a_file_nothing_is_read(tmp_path: Path) -> None:
    """No plan and no problem."""
    assert read(tmp_path) == Reading()


def test_the_file_is_read_from_the_data_folder(tmp_path: Path) -> None:
    """With a byte order mark and Windows newlines as well."""
    text = "\ufeff" + PLAN.replace("\n", "\r\n")
    (tmp_path / "curriculum.toml").write_bytes(text.encode())
    assert read(tmp_path) == Reading(plan_of(PLAN), ())


def test_bytes_that_are_no_utf8_are_a_problem_with_their_line(tmp_path: Path) -> None:
    """There is no plan then."""
    (tmp_path / "curriculum.toml").write_bytes(b'[program]\ntitle = "caf\xe9"\n')
    reading = read(tmp_path)
    (problem,) = reading.problems
    assert (reading.value, problem.line, problem.code) == (None, 2, "CUR001")


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ('[program]\ntitle = "a\n', 2, "Illegal character"),
        ("[program\n", 1, "Expected"),
        ("[program]\ntitle = ", 2, "Invalid value"),
        ("x = " + "[" * 5000, 1, "recursion"),
        ("x = " + "1" * 5000, 1, "digit"),
    ],
)
def test_what_is_no_toml_is_a_problem(text: str, line: int, reason: str) -> None:
    """With the line that the parser names, else that of the file's end."""
    curriculum, (problem,) = parse(text, "c.toml")
    assert (curriculum, problem.line, problem.code) == (None, line, "CUR001")
    assert reason in problem.message
    assert "at line" not in problem.message


def test_an_unknown_key_is_a_warning_with_the_nearest_known_one() -> None:
    """The entry stays, and every level of the file is looked at."""
    text = PLAN.replace('estimate = "16h-24h"', 'estimat = "16h"') + "\n[objectiv]\n"
    curriculum, problems = parse(text, "c.toml")
    assert [str(problem) for problem in problems] == [
        'c.toml:27: CUR002 unknown key "estimat" in track.resource.unit (did you mean "estimate"?)',
        'c.toml:54: CUR002 unknown key "objectiv" (did you mean "objective"?)',
    ]
    assert {problem.severity for problem in problems} == {Severity.WARNING}
    assert curriculum is not None
    assert len(list(curriculum.units)) == 2


HEAD = '[program]\ntitle = "P"\nstart = 2016-09-12\n'
TRACK = '[[track]]\nid = "dl"\ntitle = "D"\n'
BOOK = '[[track.resource]]\nid = "book"\ntitle = "B"\n'
UNIT = '[[track.resource.unit]]\nid = "ch1"\ntitle = "One"\n'


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        pytest.param(
            TRACK + '[[track]]\nid = "ml"\n' + TRACK.replace("dl", "rl"),
            "c.toml:4: CUR003 track without title (expected a text)",
            id="no title",
        ),
        pytest.param(
            '[[track]]\ntitle = "D"\n',
            "c.toml:1: CUR003 track without id (expected lower-case letters, digits, "
            'and . _ - between them; "objective" is taken)',
            id="no id",
        ),
        pytest.param(
            TRACK + TRACK, 'c.toml:5: CUR005 "dl" is the id of an earlier track', id="twice"
        ),
        pytest.param(
            TRACK + BOOK + UNIT + 'estimate = "a while"',
            'c.toml:10: CUR004 estimate is "a while" '
            '(expected "12h", "12h-16h" or "3 weeks x 8-10h")',
            id="estimate",
        ),
        pytest.param(
            TRACK + BOOK + UNIT + "estimate = 12.5",
            "c.toml:10: CUR004 estimate is a number "
            '(expected "12h", "12h-16h" or "3 weeks x 8-10h")',
            id="estimate of a wrong type",
        ),
        pytest.param(
            TRACK + BOOK + UNIT + "added = 2016-09-20T10:00:00",
            "c.toml:10: CUR004 added is a date with a time (expected a date such as 2016-09-12)",
            id="a time",
        ),
        pytest.param(
            TRACK
            + BOOK
            + UNIT.replace("1", "2")
            + UNIT
            + 'needs = [\n  "dl/book/ch2",\n  "dl/bok/ch2",\n]',
            'c.toml:15: CUR006 unknown id "dl/bok/ch2" in needs (did you mean "dl/book/ch2"?)',
            id="needs",
        ),
        pytest.param(
            '[[milestone]]\nid = "m"\ntitle = "M"\nunits = ["dl"]',
            'c.toml:4: CUR006 unknown id "dl" in units',
            id="milestone",
        ),
        pytest.param(
            '[[milestone]]\nid = "m"\ntitle = "M"\n' * 2,
            'c.toml:5: CUR005 "m" is the id of an earlier milestone',
            id="milestone twice",
        ),
        pytest.param(
            '[[objective]]\nid = "french"\ntitle = "F"\nmeasure = {weekly = 5}',
            'c.toml:4: CUR003 objective.measure without unit (expected what is counted, "h")',
            id="measure",
        ),
        pytest.param(
            "track = 3",
            "c.toml:1: CUR004 track is no table (expected [[track]] above each)",
            id="no array",
        ),
        pytest.param(
            "\ntrack = [3]",
            "c.toml:2: CUR004 track is no table (expected [[track]] above each)",
            id="no tables",
        ),
        pytest.param(
            "[track]\nid = 'dl'",
            "c.toml:1: CUR004 track is no table (expected [[track]] above each)",
            id="one pair of brackets",
        ),
        pytest.param(
            "program = []", "c.toml:1: CUR004 program is a list (expected a table)", id="program"
        ),
        pytest.param(
            TRACK + BOOK + BOOK.replace('"book"', '"B"'),
            'c.toml:8: CUR004 id is "B" '
            "(expected lower-case letters, digits, and . _ - between them)",
            id="the second of its name",
        ),
    ],
)
def test_a_faulty_entry_is_one_problem_with_its_line(text: str, problem: str) -> None:
    """What was found, what was expected, and where."""
    assert told(text) == [problem]


def test_a_program_without_a_start_says_so_and_keeps_the_rest() -> None:
    """Its values stand for themselves: one fault does not take the others with it."""
    text = (
        '[program]\ntitle = "P"\nworkdays = ["monday"]\nbreaks = [\n'
        "  {from = 2017-01-02, to = 2017-01-01},\n  {from = 2017-01-02},\n]\n"
    )
    assert places(text) == [(1, "CUR003"), (3, "CUR004"), (5, "CUR004"), (4, "CUR003")]
    assert plan_of(text).program == Program(title="P")


def test_faulty_entries_are_left_out_and_the_rest_is_read() -> None:
    """A track takes what is in it along; what else the file holds is there."""
    text = (
        TRACK
        + BOOK
        + UNIT
        + UNIT.replace("ch1", "ch2")
        + 'estimate = "?"\n[[track]]\nid = "ml"\n'
        + BOOK
        + UNIT
        + '[[objective]]\nid = "x"\n'
        + '[[objective]]\nid = "y"\ntitle = "Y"\nmeasure = {unit = 1}\n'
    )
    curriculum = plan_of(text)
    assert list(curriculum.titles()) == ["dl", "dl/book", "dl/book/ch1"]
    assert [code for _, code in places(text)] == ["CUR004", "CUR003", "CUR003", "CUR004"]


def test_what_is_left_out_is_known_all_the_same() -> None:
    """A log that names it, or a unit that needs it, is not to blame."""
    text = TRACK + BOOK + UNIT + 'estimate = "?"\n' + UNIT.replace("ch1", "ch2")
    text += 'needs = ["dl/book/ch1"]\n'
    curriculum = plan_of(text)
    assert [code for _, code in places(text)] == ["CUR004"]
    assert [unit.path for unit in curriculum.units] == ["dl/book/ch2"]
    assert curriculum.known == {"dl", "dl/book", "dl/book/ch1", "dl/book/ch2"}


def test_entries_written_in_one_line_are_read_too() -> None:
    """Their problems have the line of the key that they are written under."""
    text = TRACK + 'resource = [{id = "book", unit = [{id = "ch1"}]}]\n'
    assert places(text) == [(4, "CUR003"), (4, "CUR003")]


VALUES = st.sampled_from(
    (
        *("1", "-1.5", "true", "'x'", "'dl'", "2016-09-12", "10:00:00", "nan"),
        *("[]", "{}", "[[1]]", "['a', 1]", "[{id = 'a'}]"),
        "[{id = 1, unit = 2, resource = [3], breaks = 'x'}]",
    )
)
KEYS = st.sampled_from(
    (
        *("program", "track", "resource", "unit", "objective", "milestone"),
        *("id", "title", "needs", "plan", "size", "measure", "breaks"),
    )
)
TABLES = st.dictionaries(KEYS, VALUES, max_size=5).map(
    lambda table: "".join(f"{key} = {value}\n" for key, value in table.items())
)
HEADERS = st.sampled_from(["[program]", "[[track]]", "[[objective]]", "[[milestone]]"])


@given(TABLES, st.lists(st.tuples(HEADERS, TABLES).map("\n".join), max_size=4).map("\n".join))
def test_no_toml_is_too_strange_to_read(top: str, rest: str) -> None:
    """Whatever the shapes and types, it is a plan and problems, each with a line of the file."""
    text = f"{top}\n{rest}"
    _, problems = parse(text, "c.toml")
    assert all(1 <= problem.line <= text.count("\n") + 1 for problem in problems)
