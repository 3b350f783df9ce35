"""Rows of costs.csv become expenses, or all that is wrong in them is told."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.costs.expenses import parse_expenses
from plugins.costs.model import Expense

HEADER = "date,amount,currency,category,payee,note,units,share,spread,visibility\n"


def test_row_is_read_whole() -> None:
    """Every cell has its field; a formula or a tag in a note is text."""
    row = (
        '2016-10-02,800.00,USD,education/course,=cmd,"AI, </script>",'
        "dl/nd,1/2,2016-10..2016-11,private\n"
    )
    expenses, problems = parse_expenses(HEADER + row, "costs.csv")
    assert problems == ()
    assert expenses == (
        Expense(
            line=2,
            day=date(2016, 10, 2),
            amount=Decimal(800),
            currency="USD",
            category="education/course",
            payee="=cmd",
            note="AI, </script>",
            units=("dl/nd",),
            share=Fraction(1, 2),
            spread=(date(2016, 10, 1), date(2016, 11, 1)),
            private=True,
            file="costs.csv",
        ),
    )


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("x,5,USD,food,,,,,,", 'CST004 date: "x" is no date: expected one like 2016-09-03'),
        ("2016-09-03,x,USD,food,,,,,,", 'CST005 amount: "x" is no amount: expected one like'),
        ("2016-09-03,0.00,USD,food,,,,,,", 'CST005 amount: the amount "0.00" is nothing: exp'),
        ("2016-09-03,0.001,USD,food,,,,,,", 'CST005 amount: "0.001" has 3 decimals where USD'),
        (
            '2016-09-03,"1.234,56",USD,food,,,,,,',
            'CST005 amount: "1.234,56" is no amount: expected one like 1234.56, with a point',
        ),
        ("2016-09-03,5,usd,food,,,,,,", 'CST006 currency: unknown currency "usd" (did you me'),
        ("2016-09-03,5.001,XQQ,food,,,,,,", 'CST006 currency: unknown currency "XQQ"'),
        ("2016-09-03,5,USD,Food,,,,,,", 'CST007 category: "Food" is no category: expected lo'),
        ("2016-09-03,5,USD,food,,,,2,,", 'CST008 share: the share "2" is more than the whole'),
        ("2016-09-03,5,USD,food,,,,50%,,", 'CST008 share: "50%" is no share: expected 0.5, wi'),
        (
            "2016-09-03,-5,USD,food,,,,1/2,,",
            'CST008 share: "1/2" on a refund could mean two things: write your own part of it as',
        ),
        ("2016-09-03,5,USD,food,,,,,2016-10..2016-09,", 'CST009 spread: the spread "2016-10..'),
        ("2016-09-03,5,USD,food,,,,,,secret", 'CST010 visibility: unknown visibility "secret"'),
    ],
)
def test_faulty_row_is_named_and_left_out(row: str, problem: str) -> None:
    """One problem for one fault, and the other rows are kept."""
    text = f"{HEADER}{row}\n2016-09-04,7,USD,food,,,,,,\n"
    expenses, (told,) = parse_expenses(text, "costs.csv")
    assert str(told).startswith(f"costs.csv:2: {problem}")
    assert expenses is not None
    assert [expense.amount for expense in expenses] == [7]


def test_all_faults_of_a_row_are_named_together() -> None:
    """An author puts them right in one go."""
    _, problems = parse_expenses(f"{HEADER}x,y,z,Food,,,,,,\n", "costs.csv")
    assert [problem.code for problem in problems] == ["CST004", "CST006", "CST007", "CST005"]


@pytest.mark.parametrize("row", ["-5,USD,food,,,,1,,", "-5,USD,food,,,,,,", "5,USD,food,,,,0,,"])
def test_a_whole_refund_and_a_share_of_nothing_are_rows(row: str) -> None:
    """A refund that is all mine is in no doubt; what somebody else paid for me cost me nothing."""
    expenses, problems = parse_expenses(f"{HEADER}2016-09-03,{row}\n", "costs.csv")
    assert problems == ()
    assert expenses is not None
    assert len(expenses) == 1


_CELL = st.sampled_from(
    [
        "",
        "2016-09-03",
        "9999-12-31",
        "5",
        "-5.00",
        "USD",
        "JPY",
        "food",
        "50%",
        "1/2",
        "private",
        "2016-10..2016-12",
        "9999-12..9999-12",
        "0001-01..0001-02",
        '"',
        ";",
        "\n",
        "\r",
        "\x00",
    ]
)


@given(st.lists(st.lists(_CELL, max_size=11).map(",".join)).map("\n".join), st.text())
def test_any_text_is_expenses_and_problems(rows: str, text: str) -> None:
    """No file makes the parser fail, and nothing is left out without a word."""
    expenses, problems = parse_expenses(HEADER + rows + text, "costs.csv")
    assert expenses is not None or problems
    for lines in (text, text + rows):
        parse_expenses(lines, "costs.csv")
