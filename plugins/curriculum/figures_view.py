"""The plan's figures as a reader sees them: rounded once, or with the reason why one is unknown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from plugins.curriculum.forecast import Forecast
from plugins.curriculum.material import Material
from plugins.formats import number, percent, short_day
from plugins.site import words
from plugins.studylog.shown import Shown, shown
from plugins.studylog.unknown import Unknown


@dataclass(frozen=True)
class PlanFigures:
    """Earned value and earned schedule, with the forecast; names are those of METRICS' formulas.

    Hours and workdays have at most two decimals, ratios four.
    """

    percent: Shown
    bac: Shown
    baseline: Shown
    pv: Shown
    ev: Shown
    ac: Shown
    sv: Shown
    spi: Shown
    es: Shown
    at: Shown
    spi_t: Shown
    ieac_t: Shown
    schedule_finish: Shown
    cpi: Shown
    etc: Shown
    eac: Shown
    velocity: Shown
    required_pace: Shown
    p50: Shown
    p80: Shown
    p95: Shown
    target: Shown


def plan_figures_view(material: Material) -> PlanFigures:
    """The figures of the whole plan."""
    now, write = material.now, _Writing(material.lang)
    value, schedule = now.value, now.schedule
    target = material.curriculum.program.target or Unknown(words("the program has no target"))
    return PlanFigures(
        percent=shown(value.percent, lambda ratio: percent(ratio, material.lang)),
        bac=write.hours(value.bac),
        baseline=write.hours(value.baseline),
        pv=write.hours(value.pv),
        ev=write.hours(value.ev),
        ac=write.hours(Fraction(value.ac)),
        sv=write.hours(value.sv),
        spi=write.ratio(value.spi),
        es=write.days(schedule.es),
        at=write.days(schedule.at),
        spi_t=write.ratio(schedule.spi_t),
        ieac_t=write.days(schedule.ieac_t),
        schedule_finish=write.date(schedule.finish),
        cpi=write.ratio(value.cpi),
        etc=write.hours(value.etc),
        eac=write.hours(value.eac),
        velocity=write.hours(now.velocity),
        required_pace=write.hours(now.required_pace),
        p50=write.date(_day(now.forecast, lambda found: found.p50)),
        p80=write.date(_day(now.forecast, lambda found: found.p80)),
        p95=write.date(_day(now.forecast, lambda found: found.p95)),
        target=write.date(target),
    )


def _day(forecast: Forecast | Unknown, of: Callable[[Forecast], date]) -> date | Unknown:
    return forecast if isinstance(forecast, Unknown) else of(forecast)


@dataclass(frozen=True)
class _Writing:
    """Figures in a language."""

    lang: str

    def hours(self, minutes: Fraction | Unknown) -> Shown:
        return shown(minutes, lambda value: f"{number(value / 60, 2, self.lang)} h")

    def ratio(self, ratio: Fraction | Unknown) -> Shown:
        return shown(ratio, lambda value: number(value, 4, self.lang))

    def days(self, days: Fraction | int | Unknown) -> Shown:
        exact = Fraction(days) if isinstance(days, int) else days
        return shown(exact, lambda value: number(value, 2, self.lang))

    def date(self, value: date | Unknown) -> Shown:
        return shown(value, lambda found: short_day(found, self.lang).text)
