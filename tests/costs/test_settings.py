"""money.toml is checked key by key, and a doubt about publishing publishes nothing."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.costs.model import (
    Bank,
    Books,
    Budget,
    Comparison,
    MoneySettings,
    Publish,
    Recurring,
)
from plugins.costs.settings import names_ledger, parse_settings


def messages(text: str) -> list[str]:
    """The problems in this text, as an author sees them."""
    return [str(problem) for problem in parse_settings(text, "money.toml")[1]]


def settings(text: str) -> MoneySettings:
    """The settings of this text, wrong or not."""
    found, _ = parse_settings(text, "money.toml")
    assert found is not None
    return found


def test_all_settings_are_read() -> None:
    """Amounts are strings, or bare decimals; each table knows its line."""
    text = """
        base = "USD"
        publish = "rounded"
        round_to = 50
        publish_details = true
        opening_date = 2016-09-01
        opening_cash = "15000.00"
        reserve = 50.10
        ledger = "costs.beancount"
        [[budget]]
        category = "living"
        monthly = "900.00"
        from = 2016-09-01
        [[recurring]]
        category = "living/rent"
        amount = "600.00"
        day = 3
        from = 2016-09-03
        [[bank]]
        name = "mine"
        date = "Date"
        amount = "Amount"
        default_currency = "USD"
        [comparison]
        label = "x"
        tuition = "80000"
    """
    since = date(2016, 9, 1)
    assert messages(text) == []
    assert settings(text) == MoneySettings(
        base="USD",
        publish=Publish.ROUNDED,
        round_to=Decimal(50),
        publish_details=True,
        opening_date=date(2016, 9, 1),
        opening_cash=Decimal(15000),
        reserve=Decimal("50.10"),
        budgets=(Budget("living", Decimal(900), since, 10),),
        recurring=(Recurring("living/rent", Decimal(600), 3, date(2016, 9, 3), None, line=14),),
        comparison=Comparison("x", Decimal(80000)),
        books=Books("costs.beancount", line=9),
        banks=(Bank("mine", "Date", amount="Amount", default_currency="USD", line=19),),
        file="money.toml",
    )


def test_nothing_is_published_without_a_word() -> None:
    """The default shows nothing."""
    assert settings('base = "USD"').publish is Publish.NONE


def test_unknown_publish_value_publishes_nothing() -> None:
    """A slip never shows more than was meant."""
    text = 'base = "USD"\npublish = "percents"'
    assert settings(text).publish is Publish.NONE
    assert messages(text) == [
        (
            'money.toml:2: MNY003 publish: "percents" (did you mean "percent"?) is none of '
            "exact, rounded, percent, none"
        )
    ]


def test_rounded_needs_its_step() -> None:
    """Without a step to round to nothing is published."""
    text = 'base = "USD"\npublish = "rounded"'
    assert settings(text).publish is Publish.NONE
    assert messages(text) == [
        'money.toml:2: MNY003 publish = "rounded" needs a round_to, such as round_to = 50'
    ]


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("0", 'round_to: "0" has to be more than 0'),
        ("-50", 'round_to: "-50" has to be more than 0'),
        ("true", "round_to is a boolean (expected an amount such as 50)"),
        ("[]", "round_to is a list (expected an amount such as 50)"),
        ('"fifty"', 'round_to: "fifty" is no amount: expected one like 1234.56'),
        ("inf", 'round_to: "Infinity" is no amount: expected one like 1234.56'),
    ],
)
def test_step_has_to_be_positive(value: str, told: str) -> None:
    """A step that cannot be used is told once, and nothing is published."""
    text = f'base = "USD"\npublish = "rounded"\nround_to = {value}'
    assert settings(text).publish is Publish.NONE
    assert messages(text) == [f"money.toml:3: MNY003 {told}"]


def test_unknown_key_names_the_nearest() -> None:
    """A mistyped key is not dropped in silence."""
    _, (problem,) = parse_settings('base = "USD"\nopening_csh = "5"', "money.toml")
    assert str(problem) == (
        'money.toml:2: MNY002 unknown key "opening_csh" (did you mean "opening_cash"?)'
    )
    assert problem.refuses


def test_unknown_table_is_found_at_its_head() -> None:
    """The line of a table is that of its name."""
    assert messages('base = "USD"\n\n[[budgets]]\nmonthly = "5"') == [
        'money.toml:3: MNY002 unknown key "budgets" (did you mean "budget"?)'
    ]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("publish_details = 1", "publish_details is a number (expected true or false)"),
        (
            'opening_date = "2016-09-01"',
            'opening_date is "2016-09-01" (expected a date without quotes such as 2016-09-01)',
        ),
        (
            "opening_date = 2016-09-01T10:00:00",
            (
                "opening_date is a date with a time "
                "(expected a date without quotes such as 2016-09-01)"
            ),
        ),
        (
            "opening_date = 0216-09-01",
            (
                'opening_date: "0216-09-01" is not in the years 1970 to 2199: '
                "expected a date like 2016-09-03"
            ),
        ),
        (
            "opening_cash = true",
            'opening_cash is a boolean (expected an amount in quotes such as "1500.00")',
        ),
        (
            'reserve = "1.234,56"',
            (
                'reserve: "1.234,56" is no amount: expected one like 1234.56, with a point before '
                "the decimals and nothing between the thousands"
            ),
        ),
        ("reserve = nan", 'reserve: "NaN" is no amount: expected one like 1234.56'),
        ('reserve = "-5"', 'reserve: "-5" is less than nothing: expected 0 or more'),
        (
            "reserve = 1.005",
            'reserve: "1.005" has 3 decimals where USD has 2: expected no more than these',
        ),
        ("publish = true", "publish is a boolean (expected exact, rounded, percent, none)"),
    ],
)
def test_wrong_value_has_the_default(line: str, message: str) -> None:
    """A setting that cannot be used is named, and the others are kept."""
    text = f'base = "USD"\n\n{line}'
    assert settings(text) == MoneySettings("USD", file="money.toml")
    assert messages(text) == [f"money.toml:3: MNY003 {message}"]


def test_debts_at_the_start_are_cash_too() -> None:
    """There may have been less than nothing."""
    text = 'base = "USD"\nopening_date = 2016-09-01\nopening_cash = "-5.00"'
    assert messages(text) == []
    assert settings(text).opening_cash == -5


def test_cash_needs_its_day() -> None:
    """Cash of an unknown day is unknown cash."""
    text = 'base = "USD"\nopening_cash = "5.00"'
    assert settings(text).opening_cash is None
    assert messages(text) == [
        (
            "money.toml:2: MNY008 opening_cash without opening_date "
            "(expected the day on which you had it)"
        )
    ]


def test_cash_of_a_faulty_day_is_unknown() -> None:
    """The day's fault is the only one."""
    text = 'base = "USD"\nopening_date = 5\nopening_cash = "5.00"'
    assert settings(text).opening_cash is None
    assert [message.split()[1] for message in messages(text)] == ["MNY003"]


def test_what_stands_in_a_comment_is_not_set() -> None:
    """The line of a fault is that of the setting."""
    assert messages('# reserve = "1"\nbase = "USD"\nreserve = true') == [
        'money.toml:3: MNY003 reserve is a boolean (expected an amount in quotes such as "1500.00")'
    ]


def test_base_is_needed() -> None:
    """Without a currency no sum can be made; a key inside a table does not stand for it."""
    text = 'publish = "exact"\n[other]\nbase = "USD"'
    assert parse_settings(text, "money.toml")[0] is None
    assert messages(text) == [
        'money.toml:1: MNY004 base is missing (expected a currency such as "USD")',
        'money.toml:2: MNY002 unknown key "other"',
    ]


def test_base_is_a_known_currency() -> None:
    """An unknown base is answered with the nearest."""
    assert parse_settings('base = "usd"', "money.toml")[0] is None
    assert messages('base = "usd"') == [
        (
            'money.toml:1: MNY003 base: unknown currency "usd" '
            '(did you mean "USD"?): expected a code like USD'
        )
    ]


@pytest.mark.parametrize(("text", "line"), [('base = "USD"\npublish =\n', 2), ('base = "USD', 1)])
def test_broken_toml_names_its_line(text: str, line: int) -> None:
    """A file that is no TOML has one problem."""
    (message,) = messages(text)
    assert message.startswith(f"money.toml:{line}: MNY001 no valid TOML: ")


def test_one_slip_hides_no_other() -> None:
    """All that is wrong is told at once, in the order of the lines."""
    text = 'base = "USD"\nreserve = 1.005\n[[budget]]\n[[recurring]]\n[comparison]\n[[bank]]'
    assert [message.split(":")[1] for message in messages(text)] == [
        "2",
        *["3"] * 3,
        *["4"] * 4,
        *["5"] * 2,
        *["6"] * 4,
    ]


@pytest.mark.parametrize(
    ("text", "named"),
    [('base = "USD"', False), ('ledger = "x"', True), ("ledger =", True), ("", False)],
)
def test_a_ledger_is_named_or_may_be(text: str, named: bool) -> None:
    """A file that cannot be read may be meant to name one."""
    assert names_ledger(text) is named


_KEYS = st.sampled_from(
    [
        "base",
        "publish",
        "round_to",
        "reserve",
        "opening_date",
        "opening_cash",
        "ledger",
        "budget",
        "recurring",
        "comparison",
        "bank",
        "accounts",
        "ledger_plugins",
        "category",
        "from",
        "to",
    ]
)
_VALUES = st.sampled_from(
    [
        '"USD"',
        '"rounded"',
        "50",
        "-1",
        "1.005",
        "nan",
        "true",
        "2016-09-01",
        "9999-12-31",
        '""',
        "[]",
        "{}",
        "[[1]]",
        "{a = 1}",
        '[{category = "x"}]',
        "1" * 30,
        "1e999999",
        '"1.234,56"',
    ]
)


@given(st.dictionaries(_KEYS, _VALUES))
def test_any_values_are_settings_and_problems(values: dict[str, str]) -> None:
    """Whatever is set to whatever, nothing fails, and every problem has its line."""
    text = 'file = "x"\n' + "\n".join(f"{key} = {value}" for key, value in values.items())
    _, problems = parse_settings(text, "money.toml")
    assert all(1 <= problem.line <= len(values) + 1 for problem in problems)


@given(st.text())
def test_any_text_is_settings_or_problems(text: str) -> None:
    """No file makes the parser fail; without a word in it, its base is missing."""
    found, problems = parse_settings(text, "money.toml")
    assert found is not None or problems
