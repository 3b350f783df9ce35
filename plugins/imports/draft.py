"""Tables of courses as a plan: sections are tracks, rows are resources with one unit each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from plugins.imports.cells import noted, plain, titled
from plugins.imports.columns import is_known, is_title, kind_of, roles_of
from plugins.imports.ids import Ids
from plugins.imports.prerequisites import folded, prerequisites_in
from plugins.imports.tables import MarkdownTable, Row
from plugins.imports.workload import NOTHING, estimate_of
from plugins.problems import Problem, warning

UNIT = "all"  # a course is one unit until its reader divides it


@dataclass(frozen=True)
class DraftResource:
    """One row: what curriculum.toml can say of it, and in `comments` what it cannot.

    `wanted` is what its cell of prerequisites says, `needs` the paths of those that are courses.
    """

    path: str
    title: str
    kind: str
    line: int
    url: str = ""
    estimate: str = ""
    wanted: str = ""
    needs: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()


@dataclass(frozen=True)
class DraftTrack:
    """One section with its resources."""

    path: str
    title: str
    resources: tuple[DraftResource, ...]


@dataclass(frozen=True)
class Draft:
    """The plan as far as the tables say it."""

    title: str
    tracks: tuple[DraftTrack, ...]


def draft_of(
    tables: Sequence[MarkdownTable], path: str, name: str
) -> tuple[Draft, tuple[Problem, ...]]:
    """The plan that the tables make, and, line by line, what of them could not be read.

    `path` is how problems name the file, `name` the plan's title where there is no heading.
    """
    drafter = _Drafter(path, name)
    for table in tables:
        drafter.take(table)
    title = next((table.headings[0] for table in tables if table.headings), name)
    draft = Draft(title, tuple(drafter.tracks()))
    return draft, tuple(sorted(drafter.problems))


class _Drafter:
    """Gathers the tracks by the section that they stand in, and what could not be read."""

    def __init__(self, path: str, name: str) -> None:
        self.path, self.name = path, name
        self.problems = list[Problem]()
        self._ids = Ids()
        self._sections = dict[int, DraftTrack]()

    def take(self, table: MarkdownTable) -> None:
        """The rows of a table, unless it is one of something else."""
        roles = roles_of(table.columns)
        if "title" not in roles or len(roles) == 1:
            message = "no table of courses (expected Courses and Duration, Effort or Prerequisites)"
            self._tell(table.line, "IMP002", message)
            return
        track = self._sections.get(table.section) or self._track(table)
        rows = (self._resource(table, row, roles, track.path) for row in table.rows)
        resources = (*track.resources, *(row for row in rows if row is not None))
        self._sections[table.section] = replace(track, resources=resources)

    def tracks(self) -> Iterator[DraftTrack]:
        """The sections that have a row, with the prerequisites of each."""
        every = [one for track in self._sections.values() for one in track.resources]
        for track in self._sections.values():
            if track.resources:
                resources = tuple(self._with_needs(one, every) for one in track.resources)
                yield replace(track, resources=resources)

    def _track(self, table: MarkdownTable) -> DraftTrack:
        """The track of the table's section; its nearest heading that says more than "Courses"."""
        telling = [one for one in table.headings if one and not is_title(one)]
        title = telling[-1] if telling else self.name
        return DraftTrack(self._ids.new("", title, "track"), title, ())

    def _resource(
        self, table: MarkdownTable, row: Row, roles: Mapping[str, int], track: str
    ) -> DraftResource | None:
        # A row with fewer is as Markdown has it: the last ones are empty.
        if len(row.cells) > len(table.columns):
            message = f"{len(row.cells)} cells in a row (expected {len(table.columns)})"
            self._tell(row.line, "IMP003", f"{message}, the last ones are left out")
        cells = (*row.cells, *[""] * len(table.columns))
        found = {role: cells[n] for role, n in roles.items()}
        named = titled(found["title"])
        if not named.title:
            self._tell(row.line, "IMP003", "a row without a title, left out")
            return None
        times = {role: plain(found[role]) for role in ("duration", "effort") if role in found}
        estimate, why = estimate_of(times.get("duration", ""), times.get("effort", ""))
        comments = [named.note] if named.note else []
        if why:
            self._tell(row.line, "IMP003", f'"{named.title}": {why}')
            comments += (f"{role}: {text}" for role, text in times.items())
        if named.elsewhere:
            message = f'"{named.title}": {named.elsewhere} is no address of the web, left out'
            self._tell(row.line, "IMP003", message)
            comments.append(f"link: {named.elsewhere}")
        return DraftResource(
            path=self._ids.new(track, named.title, "course"),
            title=named.title,
            kind=kind_of(table.columns[roles["title"]]),
            line=row.line,
            url=named.url,
            estimate=estimate,
            wanted=found.get("needs", ""),
            comments=(*comments, *_others(table.columns, cells)),
        )

    def _with_needs(self, one: DraftResource, every: Sequence[DraftResource]) -> DraftResource:
        """The resource with its prerequisites among all others; those that are none are told."""
        paths = {folded(other.title): other.path for other in every if other is not one}
        needs, unknown = prerequisites_in(plain(one.wanted), paths)
        for name in unknown:
            message = f'"{one.title}": the prerequisite "{name}" is no course here, left out'
            self._tell(one.line, "IMP003", message)
        kept = (f"needs: {noted(one.wanted)}",) if unknown else ()
        return replace(one, needs=needs, comments=(*one.comments, *kept))

    def _tell(self, line: int, code: str, message: str) -> None:
        self.problems.append(warning(self.path, line, code, message))


def _others(columns: Sequence[str], cells: Sequence[str]) -> Iterator[str]:
    """What stands in columns that the plan has no place for."""
    for column, cell in zip(columns, cells, strict=False):
        text = noted(cell)
        if not is_known(column) and text.casefold() not in NOTHING:
            yield f"{column}: {text}"
