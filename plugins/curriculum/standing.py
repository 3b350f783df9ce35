"""Where one stands: every figure of the plan on one day, for pages and programs alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from plugins.curriculum.calibration import Calibration, calibration
from plugins.curriculum.earned_schedule import EarnedSchedule, earned_schedule
from plugins.curriculum.earned_value import EarnedValue, earned_value
from plugins.curriculum.evidence import Evidence
from plugins.curriculum.forecast import Forecast, Forecasts, forecasts
from plugins.curriculum.milestones import MilestoneState, milestone_states, open_ends
from plugins.curriculum.model import Curriculum
from plugins.curriculum.objectives import ObjectiveHours, objective_hours
from plugins.curriculum.planned_value import Curve, curve
from plugins.curriculum.progress import Progress, progress
from plugins.curriculum.velocity import Pace, pace, required_pace
from plugins.studylog.model import Log
from plugins.studylog.unknown import Unknown


@dataclass(frozen=True)
class Standing:
    """The plan on the as-of date of `progress`; minutes, workdays and ratios are exact."""

    progress: Progress
    evidence: Evidence
    curve: Curve
    value: EarnedValue
    schedule: EarnedSchedule
    pace: Pace | Unknown
    required_pace: Fraction | Unknown
    forecasts: Forecasts
    milestones: tuple[MilestoneState, ...]
    calibration: Mapping[str, Calibration]
    objectives: tuple[ObjectiveHours, ...]

    @property
    def velocity(self) -> Fraction | Unknown:
        """EV a week, in minutes."""
        return self.pace if isinstance(self.pace, Unknown) else self.pace.velocity

    @property
    def forecast(self) -> Forecast | Unknown:
        """When the whole plan will be finished."""
        return self.forecasts.whole

    @property
    def not_estimated(self) -> tuple[str, ...]:
        """The paths of the units that are in no earned value, in the plan's order."""
        return tuple(path for path, unit in self.progress.units.items() if unit.left_out)


def standing(
    curriculum: Curriculum, log: Log, as_of: date, evidence: Evidence | None = None
) -> Standing:
    """The plan as it stands on `as_of`; `evidence` is that of the posts, through the same day."""
    shown = evidence or Evidence()
    now = progress(curriculum, log, as_of, shown.finished_on)
    days = curriculum.schedule()
    plan = curve(now, days)
    value = earned_value(curriculum, now, plan)
    speed = pace(now, days)
    when = forecasts(now, speed, days, open_ends(curriculum))
    return Standing(
        progress=now,
        evidence=shown,
        curve=plan,
        value=value,
        schedule=earned_schedule(now, plan),
        pace=speed,
        required_pace=required_pace(value, days, curriculum.program.target, as_of),
        forecasts=when,
        milestones=milestone_states(curriculum, now, when),
        calibration=calibration(curriculum, now),
        objectives=objective_hours(curriculum, log, as_of),
    )
