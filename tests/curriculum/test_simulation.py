"""Weeks drawn from weeks that were."""

from __future__ import annotations

from fractions import Fraction

from plugins.curriculum.simulation import Weeks, Work, simulate

WEEKLY = [Fraction(hours) * 60 for hours in ("6", "8.5", "0", "12", "9", "7.5", "11", "10")]


def exactly(hours: int) -> Work:
    """So many hours, without a range."""
    return Work(Fraction(hours * 60), Fraction(hours * 60))


def percentiles(weeks: Weeks) -> list[int | None]:
    """P50, P80 and P95."""
    return [weeks.percentile(percent) for percent in (50, 80, 95)]


def test_the_check_values() -> None:
    """METRICS: 400 h left take 50, 53 and 56 weeks, each one off at most."""
    (weeks,) = simulate([[exactly(400)]], WEEKLY)
    found = percentiles(weeks)
    assert len(weeks.drawn) == 2000
    for got, expected in zip(found, (50, 53, 56), strict=True):
        assert got is not None
        assert abs(got - expected) <= 1


def test_equal_data_give_equal_draws() -> None:
    """The seed is fixed."""
    assert simulate([[exactly(400)]], WEEKLY) == simulate([[exactly(400)]], WEEKLY)


def test_weeks_that_add_up_exactly_are_enough() -> None:
    """Thirds of an hour are no exact floats: three of them are an hour all the same."""
    (weeks,) = simulate([[exactly(1)]], [Fraction(20)])
    assert set(weeks.drawn) == {3}


def test_estimates_are_drawn_from_their_ranges() -> None:
    """A range of 10 to 20 h at 1 h a week takes 11 to 20 weeks, each as often as another."""
    (weeks,) = simulate([[Work(Fraction(600), Fraction(1200))]], [Fraction(60)])
    counts = [weeks.drawn.count(number) for number in range(11, 21)]
    assert sum(counts) == 2000
    assert all(150 < count < 250 for count in counts)


def test_stages_are_done_one_after_another() -> None:
    """The second is done when both are; one without work takes no week more."""
    first, second, third = simulate([[exactly(2)], [exactly(3)], []], [Fraction(60)])
    assert percentiles(first) == [2, 2, 2]
    assert percentiles(second) == percentiles(third) == [5, 5, 5]


def test_the_first_week_brings_what_it_has_not_brought_yet() -> None:
    """Of 3 h at 1 h a week with half an hour done; more than a whole week is done at most once."""
    assert percentiles(simulate([[exactly(3)]], [Fraction(60)], Fraction(30))[0]) == [4, 4, 4]
    assert percentiles(simulate([[exactly(3)]], [Fraction(60)], Fraction(90))[0]) == [4, 4, 4]
    assert percentiles(simulate([[exactly(3)]], [Fraction(60)], Fraction(0))[0]) == [3, 3, 3]


def test_a_draw_without_end_is_given_up() -> None:
    """Its percentile is unknown, not some large number."""
    (weeks,) = simulate([[exactly(10)]], [Fraction(0)], draws=3)
    assert percentiles(weeks) == [None, None, None]


def test_percentiles_are_those_of_the_draws() -> None:
    """The least number of weeks within which so many percent were done."""
    assert percentiles(Weeks(tuple(range(1, 101)))) == [50, 80, 95]
    assert percentiles(Weeks((4,))) == [4, 4, 4]
