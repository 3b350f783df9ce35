"""money.toml is checked key by key, and a doubt about publishing publishes nothing."""

from datetime import date
from decimal import Decimal

import pytest

from plugins.costs.model import MoneySettings, Publish
from plugins.costs.settings import parse_settings


def messages(text: str) -> list[str]:
    """The problems in this text, as an author sees them."""
    return [str(problem) for problem in parse_settings(text, "money.toml")[1]]


def settings(text: str) -> MoneySettings:
    """The settings of this text, wrong or not."""
    found, _ = parse_settings(text, "money.toml")
    assert found is not None
    return found


def test_all_settings_are_read() -> None:
    """Amounts are strings, or bare decimals; tables of later parts are known."""
    text = """
        base = "USD"
        publish = "rounded"
        round_to = 50
        publish_details = true
        opening_date = 2016-09-01
        opening_cash = "15000.00"
        reserve = 50.10
        [[budget]]
        category = "living"
        [comparison]
        label = "x"
    """
    assert messages(text) == []
    assert settings(text) == MoneySettings(
        base="USD",
        publish=Publish.ROUNDED,
        round_to=Decimal(50),
        publish_details=True,
        opening_date=date(2016, 9, 1),
        opening_cash=Decimal(15000),
        reserve=Decimal("50.10"),
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
            'money.toml:2: MNY003 publish cannot be "percents" (did you mean "percent"?): '
            "expected exact, rounded, percent, none"
        )
    ]


def test_rounded_needs_its_step() -> None:
    """Without a step to round to nothing is published."""
    text = 'base = "USD"\npublish = "rounded"'
    assert settings(text).publish is Publish.NONE
    assert messages(text) == [
        "money.toml:2: MNY003 publish needs a round_to, such as round_to = 50"
    ]


@pytest.mark.parametrize("value", ["0", "-50", "true", '"fifty"', "[]", "inf"])
def test_step_has_to_be_positive(value: str) -> None:
    """A step that cannot be used is told once, and nothing is published."""
    text = f'base = "USD"\npublish = "rounded"\nround_to = {value}'
    assert settings(text).publish is Publish.NONE
    assert messages(text) == ["money.toml:3: MNY003 round_to has to be more than 0, such as 50"]


def test_unknown_key_names_the_nearest() -> None:
    """A mistyped key is not dropped in silence."""
    assert messages('base = "USD"\nopening_csh = "5"') == [
        (
            "money.toml:2: MNY002 opening_csh is no setting of money.toml "
            '(did you mean "opening_cash"?)'
        )
    ]


def test_unknown_table_is_found_at_its_head() -> None:
    """The line of a table is that of its name."""
    assert messages('base = "USD"\n\n[[budgets]]\nmonthly = "5"') == [
        'money.toml:3: MNY002 budgets is no setting of money.toml (did you mean "budget"?)'
    ]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("publish_details = 1", "publish_details has to be true or false"),
        ('opening_date = "2016-09-01"', "opening_date has to be a date without quotes"),
        ("opening_date = 2016-09-01T10:00:00", "opening_date has to be a date without quotes"),
        ("opening_cash = true", "opening_cash has to be an amount in quotes"),
        ('reserve = "1.234,56"', "reserve has to be an amount in quotes"),
        ("reserve = nan", "reserve has to be an amount in quotes"),
    ],
)
def test_wrong_type_has_the_default(line: str, message: str) -> None:
    """A setting that cannot be used is named, and the others are kept."""
    text = f'base = "USD"\npublish = "exact"\n{line}'
    assert settings(text) == MoneySettings("USD", Publish.EXACT)
    assert [found.partition(" like")[0] for found in messages(text)] == [
        f"money.toml:3: MNY003 {message}"
    ]


def test_base_is_needed() -> None:
    """Without a currency no sum can be made; a key inside a table does not stand for it."""
    text = 'publish = "exact"\n[comparison]\nbase = "USD"'
    assert parse_settings(text, "money.toml")[0] is None
    assert messages(text) == [
        'money.toml: MNY004 base is missing: expected a currency like base = "USD"'
    ]


def test_base_is_a_known_currency() -> None:
    """An unknown base is answered with the nearest."""
    assert parse_settings('base = "usd"', "money.toml")[0] is None
    assert messages('base = "usd"') == [
        (
            'money.toml:1: MNY003 base cannot be used: unknown currency "usd" '
            '(did you mean "USD"?): expected a code like USD'
        )
    ]


@pytest.mark.parametrize(("text", "line"), [('base = "USD"\npublish =\n', 2), ('base = "USD', 1)])
def test_broken_toml_names_its_line(text: str, line: int) -> None:
    """A file that is no TOML has one problem."""
    (message,) = messages(text)
    assert message.startswith(f"money.toml:{line}: MNY001 is no valid TOML: ")


def test_ledger_is_not_taken_for_read() -> None:
    """Who points at a beancount ledger is told that it is not used."""
    assert messages('base = "USD"\nledger = "costs.beancount"') == [
        "money.toml:2: MNY005 ledger is not read yet: expenses come from costs.csv"
    ]
