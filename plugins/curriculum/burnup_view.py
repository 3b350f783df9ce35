"""The burn-up chart: scope with its changes, what was planned, what is earned, and the forecast."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction

from plugins.charts import Labels, Line, LineChart, line_chart
from plugins.curriculum.burnup import BurnupPoint, burnup
from plugins.curriculum.forecast import Forecast
from plugins.curriculum.material import Material
from plugins.formats import hours, month, short_day
from plugins.site import words

TITLE = words("Burn-up")
DESCRIPTION = words(
    "Hours by the estimates: the scope at the top, with every change of it; what was planned to be "
    "done by each day, and what is done. The fan is the forecast, from the middle of its draws to "
    "95 percent of them."
)
# Forty years of weeks: a program that begins in a mistyped century has too many.
_MOST = 2080


def burnup_chart(material: Material) -> LineChart | None:
    """The chart; None where nothing is estimated and planned."""
    points = burnup(material.now.progress, material.now.curve)[-_MOST:]
    if not any(point.scope or point.planned for point in points):
        return None
    forecast = material.now.forecast
    draws = _draws(forecast, material) if isinstance(forecast, Forecast) else ()
    return line_chart(
        TITLE,
        DESCRIPTION,
        (*_lines(points), *draws),
        Labels(
            value=lambda value: hours(Fraction(value) * 60, material.lang),
            day=lambda day: short_day(day, material.lang).text,
            month=lambda day: month(day, material.lang),
        ),
        areas=[_fan(draws)] if draws else [],
        marks=_marks(material),
    )


def _lines(points: Iterable[BurnupPoint]) -> tuple[Line, ...]:
    points = tuple(points)
    # On the day before the program there is no scope yet, and no step up to it to be seen.
    scope = [(point.day, point.scope or None) for point in points]
    earned = [(point.day, point.earned) for point in points]
    planned = [(point.day, point.planned) for point in points]
    return (
        Line("scope", words("Scope"), _in_hours(scope), stepped=True),
        Line("planned", words("Planned"), _in_hours(planned)),
        Line("earned", words("Earned"), _in_hours(earned)),
    )


def _draws(forecast: Forecast, material: Material) -> tuple[Line, ...]:
    """From where one stands to all of the scope, on each day of the forecast."""
    start = (material.now.progress.as_of, material.now.value.ev)
    whole = material.now.value.bac
    return tuple(
        Line(f"forecast-{name.lower()}", name, _in_hours([start, (day, whole)]))
        for name, day in (
            (words("P50"), forecast.p50),
            (words("P80"), forecast.p80),
            (words("P95"), forecast.p95),
        )
    )


def _fan(draws: tuple[Line, ...]) -> Line:
    """The area between the first of the draws and the last."""
    corners = (*draws[0].points, draws[-1].points[-1])
    return Line("forecast", words("Forecast, P50 to P95"), corners)


def _marks(material: Material) -> list[tuple[date, str]]:
    target = material.curriculum.program.target
    marks: list[tuple[date, str]] = [(material.now.progress.as_of, words("As of"))]
    return [*marks, (target, words("Target"))] if target else marks


def _in_hours(
    points: Iterable[tuple[date, Fraction | None]],
) -> tuple[tuple[date, Decimal], ...]:
    return tuple(
        (day, Decimal(minutes.numerator) / (minutes.denominator * 60))
        for day, minutes in points
        if minutes is not None
    )
