"""The keys of a TOML table are taken one by one, each problem with its line and code."""

from collections.abc import Callable

import pytest

from plugins.problems import Severity
from plugins.toml import Codes, Source, Table, parse_toml

CODES = Codes(unknown="X2", missing="X3", wrong="X4")


def root(text: str, codes: Codes = CODES) -> Table:
    """The whole file as a table."""
    values, problems = parse_toml(text, "x.toml", "X1")
    assert problems == ()
    assert values is not None
    return Table(Source(text, "x.toml", codes), "", values, 1)


def told(table: Table) -> list[str]:
    """The problems of the file that the table is in."""
    return [str(problem) for problem in table.source.problems]


def number(value: object) -> int | None:
    """A positive number; ValueError for another one."""
    if not isinstance(value, int):
        return None
    if value <= 0:
        raise ValueError("expected a positive one")
    return value


@pytest.mark.parametrize("take", [Table.get, Table.need], ids=["get", "need"])
def test_good_value_is_no_problem(
    take: Callable[[Table, str, Callable[[object], int | None], str], int | None],
) -> None:
    """Wanted or needed."""
    table = root("a = 5")
    assert (take(table, "a", number, "a number"), told(table), table.faulty) == (5, [], False)


def test_value_of_another_kind_is_told_with_what_is_expected() -> None:
    """At the line of its key."""
    table = root('b = 1\na = "5"')
    assert table.get("a", number, "a number") is None
    assert table.faulty
    assert told(table) == ['x.toml:2: X4 a is "5" (expected a number)']


def test_value_may_be_refused_with_a_reason() -> None:
    """It is the reason that is told."""
    table = root("a = -5")
    assert table.get("a", number, "a number") is None
    assert told(table) == ["x.toml:1: X4 a: expected a positive one"]


def test_missing_key_is_told_where_its_table_begins() -> None:
    """Once, and only where it is needed."""
    table = root("b = 1\n[c]")
    inner = table.table("c")
    assert inner is not None
    assert (table.get("a", number, "a number"), told(table)) == (None, [])
    assert inner.need("a", number, "a number") is None
    assert table.need("a", number, "a number") is None
    assert told(table) == [
        "x.toml:2: X3 c without a (expected a number)",
        "x.toml:1: X3 a is missing (expected a number)",
    ]


def test_repeated_tables_have_their_own_lines() -> None:
    """The same key stands in each of them; a comment is none."""
    table = root("[[t]]\na = 1\n# [[t]]\n[[t]]\n# a = 1\na = 0\n  [[ t ]]\na = 0")
    assert [inner.get("a", number, "a number") for inner in table.tables("t")] == [1, None, None]
    assert [line.split(" ")[0] for line in told(table)] == ["x.toml:6:", "x.toml:8:"]


@pytest.mark.parametrize(("refuses", "severity"), [(False, "warning"), (True, "error")])
def test_unknown_key_names_the_nearest(refuses: bool, severity: str) -> None:
    """Whether it is an error is the file's matter."""
    table = root("[t]\nnumbr = 5", Codes("X2", "X3", "X4", refuses_unknown=refuses))
    inner = table.table("t")
    assert inner is not None
    inner.get("number", number, "a number")
    inner.end()
    assert told(table) == ['x.toml:2: X2 unknown key "numbr" in t (did you mean "number"?)']
    assert table.source.problems[0].severity is Severity(severity)
