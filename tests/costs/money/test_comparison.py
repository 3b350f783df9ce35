"""`[comparison]` of money.toml: a degree, as far as its author knows it."""

from decimal import Decimal

import pytest

from plugins.costs.model import Comparison
from plugins.costs.settings import parse_settings

DEGREE = """
[comparison]
label = "2-year US master's"
tuition = "80000"
months = 24
workload_hours = 3000
living_monthly = "1500"
forgone_net_monthly = 5000
source = "https://example.org/tuition"
"""


def read(text: str) -> tuple[Comparison | None, list[str]]:
    """The comparison of this text, and the problems."""
    settings, problems = parse_settings(f'base = "USD"{text}', "money.toml")
    assert settings is not None
    return settings.comparison, [str(problem) for problem in problems]


def test_degree_is_read_whole() -> None:
    """Amounts may be bare."""
    assert read(DEGREE) == (
        Comparison(
            label="2-year US master's",
            tuition=Decimal(80000),
            months=24,
            workload_hours=3000,
            living_monthly=Decimal(1500),
            forgone_net_monthly=Decimal(5000),
            source="https://example.org/tuition",
        ),
        [],
    )


def test_only_the_tuition_is_needed() -> None:
    """What is not assumed is not there."""
    assert read('\n[comparison]\nlabel = "x"\ntuition = "0"') == (Comparison("x", Decimal(0)), [])


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("24", '"24"', '5: MNY003 months is "24" (expected a whole number of 1 or more, without'),
        ("24", "0", "5: MNY003 months: expected a whole number from 1 to 999999"),
        ("24", "24.5", "5: MNY003 months is a number (expected a whole number of 1 or more"),
        ("3000", "true", "6: MNY003 workload_hours is a boolean (expected a whole number"),
        ('"1500"', '"-1"', '7: MNY003 living_monthly: "-1" is less than nothing'),
        ('tuition = "80000"', "", "2: MNY004 comparison without tuition (expected an amount in"),
        ("label =", 'label = " "\nsource =', '3: MNY003 label is "" (expected a text in quotes)'),
    ],
)
def test_faulty_degree_is_left_out(old: str, new: str, problem: str) -> None:
    """A comparison with a wrong figure in it would be a wrong one."""
    degree = DEGREE.replace('source = "https://example.org/tuition"\n', "")
    comparison, (told,) = read(degree.replace(old, new))
    assert comparison is None
    assert told.startswith(f"money.toml:{problem}")
