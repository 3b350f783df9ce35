"""Ticks are round and enclose the data, heights lie on a line."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.charts.scale import Scale, round_ticks


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        ("0", "1530", "0 500 1000 1500 2000"),
        ("0", "40", "0 10 20 30 40"),
        ("0", "12", "0 2.5 5.0 7.5 10.0 12.5"),
        ("0", "0.9", "0 0.2 0.4 0.6 0.8 1.0"),
        ("-100", "350", "-100 0 100 200 300 400"),
        ("-7", "0", "-8 -6 -4 -2 0"),
    ],
)
def test_ticks_are_multiples_of_a_round_step(low: str, high: str, ticks: str) -> None:
    """A step is 1, 2, 2.5 or 5 times a power of ten."""
    expected = tuple(Decimal(tick) for tick in ticks.split())
    assert round_ticks(Decimal(low), Decimal(high)) == expected


def test_ticks_are_written_without_idle_digits() -> None:
    """A whole tick has no decimals and no exponent, so that any label can print it."""
    assert [str(tick) for tick in round_ticks(Decimal(0), Decimal("3000.00"))] == [
        "0",
        "1000",
        "2000",
        "3000",
    ]


def test_nothing_to_show_has_one_tick() -> None:
    """An empty axis has its zero."""
    assert round_ticks(Decimal(0), Decimal(0)) == (Decimal(0),)


@given(
    st.decimals(-1_000_000, 0, places=2),
    st.decimals(0, 1_000_000, places=2),
)
def test_ticks_enclose_the_values_and_are_few(low: Decimal, high: Decimal) -> None:
    """Whatever the values, they lie between the first and the last of at most seven ticks."""
    ticks = round_ticks(low, high)
    assert ticks[0] <= low
    assert ticks[-1] >= high
    assert Decimal(0) in ticks
    assert len(ticks) <= 7


def test_heights_lie_on_a_line() -> None:
    """The lowest value is at the bottom, the highest at the top, half in the middle."""
    scale = Scale(Decimal(0), Decimal(10), bottom=Decimal(200), top=Decimal(100))
    assert [scale.at(Decimal(value)) for value in (0, 5, 10)] == [200, 150, 100]


def test_scale_without_extent_is_flat() -> None:
    """Where there is only one value, it lies at the bottom."""
    scale = Scale(Decimal(0), Decimal(0), bottom=Decimal(200), top=Decimal(100))
    assert scale.at(Decimal(0)) == 200
