"""The pages of a track and of a resource: how far they are, and their units in order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.curriculum.addresses import PROGRAM, page_path
from plugins.curriculum.evidence_view import PostLink, posts_for
from plugins.curriculum.kinds import kind_words
from plugins.curriculum.material import Material
from plugins.curriculum.model import Resource, Track, Unit
from plugins.curriculum.progress import total
from plugins.curriculum.unit_progress import Status
from plugins.curriculum.unit_view import UnitItem, unit_item
from plugins.site import Frame, MenuItem, PageView, words


@dataclass(frozen=True)
class Sums:
    """How far several units are: finished ones of all that are not dropped, the hours studied and
    the hours earned of those estimated; "" where nothing is estimated."""

    percent: str
    hours: str
    earned: str
    estimated: str
    finished: int
    units: int


@dataclass(frozen=True)
class ResourceRow:
    """A resource in a list, with the address of its own page."""

    title: str
    address: str
    kind: str
    sums: Sums


@dataclass(frozen=True, kw_only=True)
class TrackPage(PageView):
    """What `track.html` shows: a track, or a resource of the track `within` (None for a track
    itself). `program` is the address of the whole plan. `resources` are a track's, `kind` and
    `url` a resource's.

    `units` are in an order in which they can be done, each after those that it needs.
    """

    title: str
    program: str
    within: MenuItem | None
    kind: str
    url: str
    sums: Sums
    resources: tuple[ResourceRow, ...]
    units: tuple[UnitItem, ...]
    posts: tuple[PostLink, ...]


def track_page(track: Track, material: Material) -> TrackPage:
    """The page of a track."""
    return TrackPage(
        frame=_frame(page_path(track.path), track.title, material),
        title=track.title,
        program=material.config.address(PROGRAM),
        within=None,
        kind="",
        url="",
        sums=sums(track.path, track.units, material),
        resources=resource_rows(track, material),
        units=_items(track.units, material),
        posts=posts_for(track.path, material),
    )


def resource_page(track: Track, resource: Resource, material: Material) -> TrackPage:
    """The page of a resource."""
    title = f"{resource.title} \N{MIDDLE DOT} {track.title}"
    return TrackPage(
        frame=_frame(page_path(resource.path), title, material),
        title=resource.title,
        program=material.config.address(PROGRAM),
        within=MenuItem(track.title, material.address(track.path)),
        kind=kind_words(resource.kind),
        url=resource.url,
        sums=sums(resource.path, resource.units, material),
        resources=(),
        units=_items(resource.units, material),
        posts=posts_for(resource.path, material),
    )


def resource_rows(track: Track, material: Material) -> tuple[ResourceRow, ...]:
    """The resources of a track in the plan's order."""
    return tuple(
        ResourceRow(
            title=resource.title,
            address=material.address(resource.path),
            kind=kind_words(resource.kind),
            sums=sums(resource.path, resource.units, material),
        )
        for resource in track.resources
    )


def sums(path: str, units: Iterable[Unit], material: Material) -> Sums:
    """How far the units under a path are."""
    units = tuple(units)
    states = [material.now.progress.units[unit.path] for unit in units]
    whole = total(state.whole for state in states)
    statuses = [state.status for state in states]
    return Sums(
        percent=material.percent(units),
        hours=material.hours_under(path),
        earned=material.hours(total(state.earned for state in states)) if whole else "",
        estimated=material.hours(whole) if whole else "",
        finished=statuses.count(Status.DONE),
        units=len(statuses) - statuses.count(Status.DROPPED),
    )


def _frame(path: str, title: str, material: Material) -> Frame:
    description = words(
        "%(title)s: what is planned, what is done, and the posts that show it.", title=title
    )
    return material.config.frame(path, title=title, description=description)


def _items(units: Iterable[Unit], material: Material) -> tuple[UnitItem, ...]:
    wanted = {unit.path for unit in units}
    return tuple(unit_item(unit, material) for unit in material.ordered if unit.path in wanted)
