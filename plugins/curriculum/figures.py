"""The plan's figures for programs, by the names of earned value management."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction

from plugins.curriculum.forecast import Forecast
from plugins.curriculum.standing import Standing
from plugins.curriculum.unit_progress import UnitProgress
from plugins.studylog.figures import figure, hours_number, number, ratio_number


def plan_figures(now: Standing, address: Callable[[str], str] = str) -> Mapping[str, object]:
    """The keys under `plan` in `invoke status --json`: hours, workdays, ratios, ISO dates.

    What cannot be known is null beside its reason. `address` is where the post of a source is read.
    """
    value, schedule = now.value, now.schedule
    return {
        "bac": hours_number(value.bac),
        "baseline_bac": hours_number(value.baseline),
        "pv": hours_number(value.pv),
        "ev": hours_number(value.ev),
        "ac": hours_number(value.ac),
        "sv": hours_number(value.sv),
        **figure("spi", value.spi, ratio_number),
        **figure("es", schedule.es, _days),
        **figure("at", schedule.at, int),
        **figure("spi_t", schedule.spi_t, ratio_number),
        **figure("ieac_t", schedule.ieac_t, _days),
        **figure("schedule_finish", schedule.finish, date.isoformat),
        **figure("cpi", value.cpi, ratio_number),
        **figure("etc", value.etc, hours_number),
        **figure("eac", value.eac, hours_number),
        **figure("velocity", now.velocity, hours_number),
        **figure("required_pace", now.required_pace, hours_number),
        **figure("forecast", now.forecast, _forecast),
        "calibration": {kind: ratio_number(of.factor) for kind, of in now.calibration.items()},
        "units": {
            path: _unit(unit, [address(source) for source in now.evidence.posts.get(path, ())])
            for path, unit in now.progress.units.items()
        },
        "not_estimated": list(now.not_estimated),
    }


def _days(workdays: Fraction) -> int | float:
    return number(workdays, 2)


def _forecast(forecast: Forecast) -> Mapping[str, str]:
    days = {"p50": forecast.p50, "p80": forecast.p80, "p95": forecast.p95}
    return {name: day.isoformat() for name, day in days.items()}


def _unit(unit: UnitProgress, evidence: list[str]) -> Mapping[str, object]:
    estimate = unit.unit.estimate
    return {
        "status": unit.status.value,
        "percent": ratio_number(unit.percent),
        "hours": hours_number(unit.minutes),
        **(
            {"estimate": hours_number(estimate.middle)}
            if estimate
            else {"estimate": None, "estimate_why": "no estimate"}
        ),
        **(
            {"done_on": unit.done_on.isoformat()}
            if unit.done_on
            else {"done_on": None, "done_on_why": "not finished"}
        ),
        "evidence": evidence,
    }
