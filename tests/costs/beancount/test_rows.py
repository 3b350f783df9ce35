"""Postings and price directives as rows and rates."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from plugins.costs.beancount.rows import IN_TRANSACTION, Chart, parse_postings, parse_prices
from plugins.costs.model import Conversion, Expense, Rate
from plugins.costs.rates import rates_of
from plugins.problems import Problem

NOTHING = rates_of(())
CHART = Chart({}, ())
DAY = date(2016, 9, 3)


def posting(**columns: str) -> dict[str, str]:
    """What bean-query says of a posting of 100.00 USD for rent, but for these columns."""
    usual = dict.fromkeys(
        (
            *("price", "price_currency", "payee", "narration", "tags"),
            *("category", "units", "share", "spread", "visibility"),
        ),
        "",
    )
    place = {"file": "costs.beancount", "line": "7", "day": "2016-09-03"}
    money = {"account": "Expenses:Living:Rent", "number": "100.00", "currency": "USD"}
    return usual | place | money | columns


def price(number: str, **columns: str) -> dict[str, str]:
    """What bean-query says of a price of the euro in dollars, but for these columns."""
    place = {"file": "costs.beancount", "line": "2", "day": "2016-09-01", "source": ""}
    return place | {"currency": "EUR", "number": number, "target": "USD"} | columns


def row(*, chart: Chart = CHART, **columns: str) -> Expense:
    """The one row that a posting becomes."""
    (expense,), problems = parse_postings([posting(**columns)], chart, NOTHING, "USD")
    assert not problems
    return expense


def test_row() -> None:
    """A posting is a row with all that its transaction says."""
    assert row(
        payee="Landlord",
        narration=" September ",
        units="dl/a, dl/b",
        tags="dl/c,food,dl/a",
        share="1/2",
        spread="2016-09..2016-10",
        visibility="private",
    ) == Expense(
        line=7,
        day=DAY,
        amount=Decimal(100),
        currency="USD",
        category="living/rent",
        payee="Landlord",
        note="September",
        units=("dl/a", "dl/b", "dl/c"),
        share=Fraction(1, 2),
        spread=(date(2016, 9, 1), date(2016, 10, 1)),
        private=True,
        file="costs.beancount",
    )


@pytest.mark.parametrize(
    ("account", "category", "number", "amount"),
    [
        ("Expenses:Food", "", "100", "100"),
        ("Expenses:Food", "", "-100.50", "-100.5"),
        ("Income:Tutoring", "", "-100", "100"),
        ("Income:Tutoring", "", "100", "-100"),
        ("Income:Refunds", "living/food", "-100", "-100"),
        ("Expenses:Fees", "income/fees", "100", "-100"),
    ],
)
def test_sign(account: str, category: str, number: str, amount: str) -> None:
    """What went out is positive in expenses and negative in income, as the category has it."""
    expense = row(account=account, category=category, number=number)
    assert expense.amount == Decimal(amount)


def test_category_of_its_own() -> None:
    """A category in the metadata wins over the one that the account is mapped to."""
    chart = Chart({}, (("Expenses:Living", "home"),))
    assert row(chart=chart).category == "home/rent"
    assert row(chart=chart, category="moving/home").category == "moving/home"


def test_accounts_in_another_language() -> None:
    """A ledger may call its expenses and its income as it likes."""
    chart = Chart({"name_expenses": "Ausgaben", "name_income": "Einnahmen"}, ())
    assert row(chart=chart, account="Ausgaben:Miete").category == "miete"
    income = row(chart=chart, account="Einnahmen:Nachhilfe", number="-5")
    assert income.category == "income/nachhilfe"


def test_what_is_no_row() -> None:
    """Postings on other accounts and postings of nothing are no rows and no problems."""
    postings = [posting(account="Assets:Cash"), posting(number="0.00")]
    assert parse_postings(postings, CHART, NOTHING, "USD") == ((), ())


@pytest.mark.parametrize(
    ("columns", "code"),
    [
        ({"currency": "MILES"}, "CST006"),
        ({"number": "33.3333"}, "CST005"),
        ({"number": "1E-7"}, "CST005"),
        ({"share": "2"}, "CST008"),
        ({"number": "-5", "share": "0.5"}, "CST008"),
        ({"spread": "2016-10"}, "CST009"),
        ({"visibility": "secret"}, "CST010"),
        ({"category": "Living"}, "CST007"),
        ({"day": "1869-01-01"}, "CST004"),
        ({"price": "0", "price_currency": "EUR", "currency": "MAD"}, "CST011"),
    ],
)
def test_faulty_row(columns: dict[str, str], code: str) -> None:
    """What a row of costs.csv may not hold a posting may not either; it is left out."""
    expenses, problems = parse_postings([posting(**columns)], CHART, NOTHING, "USD")
    assert expenses == ()
    assert [(one.path, one.line, one.code) for one in problems] == [("costs.beancount", 7, code)]


def test_own_price() -> None:
    """A price in the transaction is the row's conversion, whatever other rates there are."""
    expense = row(currency="EUR", price="1.25", price_currency="USD")
    rate = Rate(DAY, "EUR", "USD", Fraction(5, 4), IN_TRANSACTION, 7)
    assert expense.conversion == Conversion(Fraction(5, 4), (rate,))


def test_own_price_in_a_third_currency() -> None:
    """From a price that is not in the base currency a rate leads on."""
    onward = Rate(date(2016, 9, 1), "EUR", "USD", Fraction(11, 10))
    paid = posting(currency="MAD", price="0.1", price_currency="EUR")
    (expense,), _ = parse_postings([paid], CHART, rates_of([onward]), "USD")
    own = Rate(DAY, "MAD", "EUR", Fraction(1, 10), IN_TRANSACTION, 7)
    assert expense.conversion == Conversion(Fraction(11, 100), (own, onward))


@pytest.mark.parametrize(("currency", "target"), [("MAD", "EUR"), ("USD", "EUR"), ("EUR", "EUR")])
def test_price_of_no_use(currency: str, target: str) -> None:
    """Where nothing leads on, or the row is in the base currency, it is as one without a price."""
    expense = row(currency=currency, price="0.1", price_currency=target)
    assert expense.conversion == Conversion()


def test_rates() -> None:
    """A price directive is a rate, with as many decimals as it has."""
    rates, problems = parse_prices([price("1.1324000358581543", source="bank")])
    rate = Rate(date(2016, 9, 1), "EUR", "USD", Fraction(Decimal("1.1324000358581543")), "bank", 2)
    assert rates.by_pair == {("EUR", "USD"): (rate,)}
    assert problems == ()


def test_prices_of_other_things() -> None:
    """What is no currency, or is its own price, is no rate and no problem."""
    prices = [price("9", currency="AAPL"), price("9", target="MILES"), price("1", target="EUR")]
    assert parse_prices(prices) == (NOTHING, ())


def test_faulty_price() -> None:
    """A price that is nothing is an error at its line."""
    rates, problems = parse_prices([price("0")])
    assert (rates, [str(one) for one in problems]) == (
        NOTHING,
        ["costs.beancount:2: RAT004 the price has to be more than 0"],
    )


def test_two_prices_a_day() -> None:
    """Of two prices for a day the first counts; a second that differs is a warning."""
    rates, problems = parse_prices([price("1.1"), price("1.10"), price("1.2", line="4")])
    assert [one.worth for one in rates.by_pair["EUR", "USD"]] == [Fraction(11, 10)]
    (problem,) = problems
    assert isinstance(problem, Problem)
    assert (problem.line, problem.code, problem.refuses) == (4, "RAT005", False)
