"""The program's page: its figures, its tracks, the burn-up, milestones, objectives, calibration."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from plugins.charts import LineChart, ProgressChart, ProgressRow, progress_bars
from plugins.curriculum.addresses import PROGRAM
from plugins.curriculum.burnup_view import burnup_chart
from plugins.curriculum.figures_view import PlanFigures, plan_figures_view
from plugins.curriculum.kinds import kind_words
from plugins.curriculum.material import Material
from plugins.curriculum.milestones_view import MilestoneRow, milestone_rows
from plugins.curriculum.objectives import ObjectiveHours
from plugins.curriculum.progress import total
from plugins.curriculum.track_view import ResourceRow, Sums, resource_rows, sums
from plugins.curriculum.unit_view import Link, link
from plugins.formats import Day, day, number
from plugins.site import PageView, words


@dataclass(frozen=True)
class TrackBlock:
    """A track with its resources."""

    title: str
    address: str
    sums: Sums
    resources: tuple[ResourceRow, ...]


@dataclass(frozen=True)
class ObjectiveRow:
    """An objective: its hours in all, this week, and those meant a week, "" where none are."""

    title: str
    hours: str
    this_week: str
    weekly: str


@dataclass(frozen=True)
class CalibrationRow:
    """How the estimates of one kind of resource held; `kind` is `other` where none is written."""

    kind: str
    units: int
    estimated: str
    actual: str
    factor: str


@dataclass(frozen=True)
class LeftOut:
    """A unit that is in no earned value, and why."""

    unit: Link
    why: str


@dataclass(frozen=True, kw_only=True)
class CurriculumPage(PageView):
    """What `curriculum.html` shows; the charts are None where nothing is estimated."""

    title: str
    as_of: Day
    figures: PlanFigures
    chart: ProgressChart | None
    burnup: LineChart | None
    tracks: tuple[TrackBlock, ...]
    milestones: tuple[MilestoneRow, ...]
    objectives: tuple[ObjectiveRow, ...]
    calibration: tuple[CalibrationRow, ...]
    left_out: tuple[LeftOut, ...]


def curriculum_page(material: Material) -> CurriculumPage:
    """The page of the plan as it stands."""
    now, config = material.now, material.config
    return CurriculumPage(
        frame=config.frame(
            PROGRAM, title=words("Curriculum"), description=words("What is studied, and how far.")
        ),
        title=material.curriculum.program.title,
        as_of=day(now.progress.as_of, config.lang),
        figures=plan_figures_view(material),
        chart=_chart(material),
        burnup=burnup_chart(material),
        tracks=tuple(
            TrackBlock(
                title=track.title,
                address=material.address(track.path),
                sums=sums(track.path, track.units, material),
                resources=resource_rows(track, material),
            )
            for track in material.curriculum.tracks
        ),
        milestones=milestone_rows(material),
        objectives=tuple(_objective(one, material) for one in now.objectives),
        calibration=_calibration(material),
        left_out=tuple(
            LeftOut(link(path, material), now.progress.units[path].left_out)
            for path in now.not_estimated
        ),
    )


def _chart(material: Material) -> ProgressChart | None:
    """Earned of estimated hours, one bar a track that has an estimate."""
    rows = []
    for track in material.curriculum.tracks:
        units = [material.now.progress.units[unit.path] for unit in track.units]
        whole = total(unit.whole for unit in units)
        if whole:
            earned = total(unit.earned for unit in units)
            rows.append(ProgressRow(track.title, _in_hours(earned), _in_hours(whole)))
    if not rows:
        return None
    return progress_bars(
        words("Progress by track"),
        words("How much of the estimated hours of each track is done."),
        rows,
        lambda value: f"{number(Fraction(value), 1, material.lang)} h",
    )


def _in_hours(minutes: Fraction) -> Decimal:
    return Decimal(minutes.numerator) / (minutes.denominator * 60)


def _objective(one: ObjectiveHours, material: Material) -> ObjectiveRow:
    return ObjectiveRow(
        title=one.objective.title,
        hours=material.hours(one.minutes),
        this_week=material.hours(one.this_week),
        weekly="" if one.weekly is None else material.hours(one.weekly),
    )


def _calibration(material: Material) -> tuple[CalibrationRow, ...]:
    return tuple(
        CalibrationRow(
            kind=kind_words(kind),
            units=found.units,
            estimated=material.hours(found.estimate),
            actual=material.hours(found.actual),
            factor=number(found.factor, 2, material.lang),
        )
        for kind, found in material.now.calibration.items()
    )
