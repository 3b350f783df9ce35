"""Which layout a bank's file has, and where its header stands."""

from __future__ import annotations

import tomllib

import pytest

from plugins.costs.model import Bank
from plugins.imports.bank_layout import EXAMPLE, Head, columns_of, layout_of
from plugins.problems import TaskFailedError

SPARKASSE = Bank("Sparkasse", date="Tag", amount="Betrag", payee="Name", separator=";", decimal=",")
UNION = Bank("Union", date="Date", debit="Out", credit="In", payee="Text", note="Text")


def test_the_layout_whose_columns_are_there_is_taken() -> None:
    """In any order, with others between, and with space around."""
    bank, head = layout_of("Name;x; Betrag ;Tag\n", "x.csv", (UNION, SPARKASSE))
    assert bank is SPARKASSE
    assert head == Head(1, ("Name", "x", "Betrag", "Tag"))


def test_lines_above_the_header_are_passed() -> None:
    """What a bank says of the account first, with open quotations in it."""
    text = 'Konto;"DE 12\r\nName;Ada\r\n\r\n"Tag";"Name";"Betrag"\r\n1;2;3\r\n'
    assert layout_of(text, "x.csv", (SPARKASSE,))[1] == Head(4, ("Tag", "Name", "Betrag"))


def test_a_column_is_named_once() -> None:
    """One text may be payee and note."""
    assert columns_of(UNION) == ("Date", "Out", "In", "Text")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tag;Betrg;Name\n", '"Sparkasse": line 1 has no "Betrag" (did you mean "Betrg"?)'),
        ("\nTag;x;y\n", '"Sparkasse": line 2 has no "Betrag" and no "Name"'),
        ("Tag,Betrag,Name\n", 'no line has "Tag", "Betrag", "Name", separated by ";"'),
        ("Tag;Tag;Betrag;Name\n", '"Sparkasse": line 1 has "Tag" twice'),
        ("\nTag,Betrag,Name\n", '"Name", separated by ";" (line 2 has them with separator = ",")'),
        ("Tag\tBetrag\tName\n", r'(line 1 has them with separator = "\t")'),
        ("", "no line has"),
    ],
)
def test_what_does_not_fit_is_told(text: str, told: str) -> None:
    """The line that comes nearest, and what it misses."""
    with pytest.raises(TaskFailedError) as raised:
        layout_of(text, "x.csv", (SPARKASSE,))
    assert str(raised.value).startswith("x.csv has not the columns of a [[bank]] in money.toml:\n")
    assert told in str(raised.value)


def test_no_separator_is_guessed_from_a_part_of_the_columns() -> None:
    """Only where all stand there, it is said."""
    with pytest.raises(TaskFailedError, match=r'separated by ";"$'):
        layout_of("Tag,Betrag\n", "x.csv", (SPARKASSE,))


def test_every_layout_is_told() -> None:
    """A line each."""
    with pytest.raises(TaskFailedError, match=r'(?s)"Sparkasse": no line.*\n  "Union": no line'):
        layout_of("a\n", "x.csv", (SPARKASSE, UNION))


def test_of_several_one_is_to_be_named() -> None:
    """In capitals or not; it is not settled by their order."""
    other = Bank("Other", date="Tag", amount="Betrag", separator=";")
    with pytest.raises(TaskFailedError, match='fits "Sparkasse" and "Other" of money'):
        layout_of("Tag;Betrag;Name\n", "x.csv", (SPARKASSE, other))
    assert layout_of("Tag;Betrag;Name\n", "x.csv", (SPARKASSE, other), "other")[0] is other


def test_an_unknown_name_is_refused() -> None:
    """With those that are known."""
    with pytest.raises(TaskFailedError) as raised:
        layout_of("Tag;Betrag;Name\n", "x.csv", (SPARKASSE, UNION), "Sparkase")
    assert str(raised.value) == (
        'money.toml has no [[bank]] called "Sparkase" (did you mean "Sparkasse"?): '
        'expected one of "Sparkasse", "Union"'
    )


def test_without_a_layout_one_is_shown() -> None:
    """It is valid TOML as it stands."""
    with pytest.raises(TaskFailedError) as raised:
        layout_of("Tag;Betrag;Name\n", "x.csv", ())
    assert str(raised.value).endswith(f"For example:\n\n{EXAMPLE}")
    assert tomllib.loads(EXAMPLE)["bank"][0]["categories"] == {"Supermarket": "living/food"}
