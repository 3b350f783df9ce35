"""The curriculum's page: tracks of resources of units, with their hours and progress."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from plugins.charts import ProgressChart, ProgressRow, progress_bars
from plugins.curriculum.model import Curriculum, Estimate, Resource, Track, Unit
from plugins.curriculum.progress import Progress
from plugins.curriculum.unit_progress import UnitProgress
from plugins.formats import Day, day, hours, percent
from plugins.site import Config, PageView

PATH = "curriculum/index.html"


@dataclass(frozen=True)
class UnitRow:
    """A unit; `status` is one of planned, started, done, dropped, and "" stands for no estimate."""

    title: str
    path: str
    status: str
    hours: str
    estimate: str
    percent: str
    done_on: Day | None


@dataclass(frozen=True)
class ResourceBlock:
    """A resource with its units; `percent` is "" where nothing is estimated."""

    title: str
    kind: str
    url: str
    hours: str
    percent: str
    units: tuple[UnitRow, ...]


@dataclass(frozen=True)
class TrackBlock:
    """A track with its resources; `percent` is "" where nothing is estimated."""

    title: str
    path: str
    hours: str
    percent: str
    resources: tuple[ResourceBlock, ...]


@dataclass(frozen=True, kw_only=True)
class CurriculumPage(PageView):
    """What `curriculum.html` shows; `chart` is None where nothing is estimated."""

    title: str
    as_of: Day
    hours: str
    percent: str
    chart: ProgressChart | None
    tracks: tuple[TrackBlock, ...]


def curriculum_page(curriculum: Curriculum, now: Progress, config: Config) -> CurriculumPage:
    """The page of the plan as it stands on the day of `now`."""
    text = _Text(now, config.lang)
    minutes = sum(now.minutes_under(track.path) for track in curriculum.tracks)
    return CurriculumPage(
        frame=config.frame(PATH, title="Curriculum", description="What is studied, and how far."),
        title=curriculum.program.title,
        as_of=day(now.as_of, config.lang),
        hours=hours(minutes, config.lang),
        percent=text.percent(curriculum.units),
        chart=_chart(curriculum.tracks, now, config.lang),
        tracks=tuple(text.track(track) for track in curriculum.tracks),
    )


def _chart(tracks: Iterable[Track], now: Progress, lang: str) -> ProgressChart | None:
    """Earned of estimated hours, one bar a track that has an estimate."""
    rows = []
    for track in tracks:
        units = [now.units[unit.path] for unit in track.units]
        whole = _hours_of(unit.whole for unit in units)
        if whole:
            rows.append(ProgressRow(track.title, _hours_of(unit.earned for unit in units), whole))
    if not rows:
        return None
    return progress_bars(
        "Progress by track",
        "How much of the estimated hours of each track is done.",
        rows,
        lambda value: hours(round(value * 60), lang),
    )


def _hours_of(minutes: Iterable[Fraction | None]) -> Decimal:
    return _decimal(sum((one for one in minutes if one is not None), Fraction(0)) / 60)


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / value.denominator


@dataclass(frozen=True)
class _Text:
    """The parts of the plan as texts in a language."""

    now: Progress
    lang: str

    def percent(self, units: Iterable[Unit]) -> str:
        ratio = self.now.percent(units)
        return "" if ratio is None else percent(_decimal(ratio), self.lang)

    def track(self, track: Track) -> TrackBlock:
        return TrackBlock(
            title=track.title,
            path=track.path,
            hours=hours(self.now.minutes_under(track.path), self.lang),
            percent=self.percent(track.units),
            resources=tuple(self.resource(resource) for resource in track.resources),
        )

    def resource(self, resource: Resource) -> ResourceBlock:
        return ResourceBlock(
            title=resource.title,
            kind=resource.kind,
            url=resource.url,
            hours=hours(self.now.minutes_under(resource.path), self.lang),
            percent=self.percent(resource.units),
            units=tuple(self.unit(self.now.units[unit.path]) for unit in resource.units),
        )

    def unit(self, unit: UnitProgress) -> UnitRow:
        return UnitRow(
            title=unit.unit.title,
            path=unit.unit.path,
            status=unit.status.value,
            hours=hours(unit.minutes, self.lang),
            estimate=self.estimate(unit.unit.estimate),
            percent=percent(_decimal(unit.percent), self.lang),
            done_on=day(unit.done_on, self.lang) if unit.done_on else None,
        )

    def estimate(self, estimate: Estimate | None) -> str:
        """One figure, or the range's two; "" for none."""
        if estimate is None:
            return ""
        low, high = hours(estimate.low, self.lang), hours(estimate.high, self.lang)
        return low if estimate.low == estimate.high else f"{low} \N{EN DASH} {high}"
