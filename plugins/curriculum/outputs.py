"""The plan's pages: of the program, of each track, of each resource."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.curriculum.addresses import PROGRAM, address, page_path
from plugins.curriculum.material import Material
from plugins.curriculum.model import Curriculum
from plugins.curriculum.progress import Progress
from plugins.curriculum.track_view import resource_page, track_page
from plugins.curriculum.view import curriculum_page
from plugins.formats import hours
from plugins.posts.studies import Studies, Study
from plugins.site import Config, Output


def plan_outputs(material: Material) -> Iterator[Output]:
    """Every page of the plan."""
    yield Output(PROGRAM, "curriculum.html", curriculum_page(material))
    for track in material.curriculum.tracks:
        yield Output(page_path(track.path), "track.html", track_page(track, material))
        for resource in track.resources:
            page = resource_page(track, resource, material)
            yield Output(page_path(resource.path), "track.html", page)


def studies_of(curriculum: Curriculum, now: Progress, config: Config) -> Studies:
    """What a post shows of the units that it is about."""
    return Studies(dict(_studies(curriculum, now, config)))


def _studies(curriculum: Curriculum, now: Progress, config: Config) -> Iterator[tuple[str, Study]]:
    def study(path: str, title: str, track: str) -> tuple[str, Study]:
        minutes = now.minutes_under(path)
        studied = hours(minutes, config.lang) if minutes else ""
        return path, Study(title, track, studied, address(path, config))

    for track in curriculum.tracks:
        yield study(track.path, track.title, "")
        for resource in track.resources:
            yield study(resource.path, resource.title, track.title)
            for unit in resource.units:
                yield study(unit.path, unit.title, track.title)
