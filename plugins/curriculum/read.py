"""The plan's file in, a `Curriculum` and what is wrong in the file out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from plugins.curriculum import values
from plugins.curriculum.model import (
    Curriculum,
    Measure,
    Milestone,
    Objective,
    Period,
    Program,
    Resource,
    Track,
    Unit,
    objective_path,
)
from plugins.curriculum.prerequisites import without_circles
from plugins.curriculum.program import DATE, read_program, title_of, whole
from plugins.curriculum.projects import projects_of
from plugins.problems import Problem, did_you_mean, error, shown_path
from plugins.site import Reading
from plugins.toml import Codes, Source, Table, parse_toml

_SLUG = "lower-case letters, digits, and . _ - between them"
_CODES = Codes(unknown="CUR002", missing="CUR003", wrong="CUR004")


def read(folder: Path) -> Reading:
    """The `Curriculum` of `curriculum.toml` in the data folder; no value where it is not there."""
    path = folder / "curriculum.toml"
    if not path.is_file():
        return Reading()
    shown, raw = shown_path(path), path.read_bytes()
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as fault:
        line = raw.count(b"\n", 0, fault.start) + 1
        return Reading(None, (error(shown, line, "CUR001", "not UTF-8 (save the file as UTF-8)"),))
    curriculum, problems = parse(text, shown)
    return Reading(curriculum, problems)


def parse(text: str, path: str) -> tuple[Curriculum | None, tuple[Problem, ...]]:
    """The plan that a text holds, without its faulty entries, and its problems.

    What is no TOML at all holds no plan.
    """
    document, unreadable = parse_toml(text, path, "CUR001")
    if document is None:
        return None, unreadable
    source = Source(text, path, _CODES)
    root = Table(source, "", document, 1)
    read, circles = without_circles(_Reader(frozenset(_paths(document))).curriculum(root))
    lines = {unit.path: unit.line for unit in read.units}
    for circle in circles:
        line = source.line_of_key("needs", lines[circle[0]])
        if len(circle) > 2:
            message = f"prerequisites go in a circle: {' -> '.join(circle)}"
            source.report(line, "CUR007", message)
        else:
            source.report(line, "CUR008", f'"{circle[0]}" needs itself (expected another unit)')
    return read, tuple(source.problems)


def _paths(document: object) -> Iterator[str]:
    """The path of everything in the file that has a readable id, faulty or not."""
    for track, table in _named(document, "track"):
        yield track
        for resource, inner in _named(table, "resource"):
            yield f"{track}/{resource}"
            yield from (f"{track}/{resource}/{unit}" for unit, _ in _named(inner, "unit"))
    yield from (objective_path(name) for name, _ in _named(document, "objective"))


def _named(table: object, key: str) -> Iterator[tuple[str, object]]:
    """The id and the table of each entry of an array of tables, whatever else is there."""
    entries = table.get(key) if isinstance(table, dict) else None
    for entry in entries if isinstance(entries, list) else ():
        name = values.slug(entry.get("id")) if isinstance(entry, dict) else None
        if name is not None:
            yield name, entry


class _Reader:
    """Reads each table of the file; `known` are the paths that `needs` and milestones may name."""

    def __init__(self, known: frozenset[str]) -> None:
        self.known = known
        self.used = set[str]()
        self.program = Program()

    def curriculum(self, root: Table) -> Curriculum:
        program = root.table("program")
        self.program = read_program(program) if program else Program()
        curriculum = Curriculum(
            program=self.program,
            tracks=whole(self.track(table) for table in root.tables("track")),
            objectives=whole(self.objective(table) for table in root.tables("objective")),
            milestones=whole(self.milestone(table) for table in root.tables("milestone")),
            known=self.known,
            source=root.source.path,
            projects=projects_of(root, self.known),
        )
        root.end()
        return curriculum

    def track(self, table: Table) -> Track | None:
        name = table.need("id", values.track_slug, f'{_SLUG}; "objective" is taken')
        path = self.new_path(table, "", name)
        title = title_of(table)
        resources = whole(self.resource(inner, path) for inner in table.tables("resource"))
        table.end()
        return None if table.faulty else Track(path, title, resources)

    def resource(self, table: Table, track: str) -> Resource | None:
        path = self.new_path(table, f"{track}/", table.need("id", values.slug, _SLUG))
        resource = Resource(
            path=path,
            title=title_of(table),
            kind=table.get("kind", values.kind, f"one of {', '.join(values.KINDS)}") or "",
            url=table.get("url", values.url, "an address with http:// or https://") or "",
            units=whole(self.unit(inner, path) for inner in table.tables("unit")),
        )
        table.end()
        return None if table.faulty else resource

    def unit(self, table: Table, resource: str) -> Unit | None:
        unit = Unit(
            path=self.new_path(table, f"{resource}/", table.need("id", values.slug, _SLUG)),
            title=title_of(table),
            estimate=table.get(
                "estimate", values.estimate, '"12h", "12h-16h" or "3 weeks x 8-10h"'
            ),
            plan=self.plan(table),
            needs=self.known_paths(table, "needs"),
            size=table.get("size", values.size, 'a number and what it counts, "52 pages"'),
            skills=table.get("skills", values.texts, "a list of texts") or (),
            added=table.get("added", values.day, DATE),
            dropped=table.get("dropped", values.day, DATE),
            line=table.line,
        )
        table.end()
        return None if table.faulty else unit

    def plan(self, table: Table) -> Period | None:
        """The planned days of a unit; CUR009 where they begin before the program does."""
        plan = table.get("plan", values.period, "two dates, the later one last")
        start = self.program.start
        if plan and start and plan.first < start:
            message = f"plan begins on {plan.first} (expected no day before the program's, {start})"
            table.report("plan", "CUR009", message)
            return None
        return plan

    def objective(self, table: Table) -> Objective | None:
        path = self.new_path(table, objective_path(""), table.need("id", values.slug, _SLUG))
        measure = table.table("measure")
        objective = Objective(path, title_of(table), _measure(measure) if measure else None)
        table.end()
        return None if table.faulty or (measure and measure.faulty) else objective

    def milestone(self, table: Table) -> Milestone | None:
        name = table.need("id", values.slug, _SLUG)
        # No path has an empty part: a milestone's id can repeat no other's but a milestone's.
        self.new_path(table, "//", name)
        milestone = Milestone(
            id=name or "",
            title=title_of(table),
            due=table.get("due", values.day, DATE),
            units=self.known_paths(table, "units"),
        )
        table.end()
        return None if table.faulty else milestone

    def new_path(self, table: Table, parent: str, name: str | None) -> str:
        """The path of an entry; CUR005 where an earlier entry has it already."""
        path = f"{parent}{name}"
        if name is not None and path in self.used:
            table.fault("id", "CUR005", f'"{name}" is the id of an earlier {table.name}')
        self.used.add(path)
        return path

    def known_paths(self, table: Table, key: str) -> tuple[str, ...]:
        """A list of paths, without the unknown ones; CUR006 for each that nothing in the file
        has."""
        paths = table.get(key, values.texts, "a list of paths such as dl/goodfellow/ch6") or ()
        for path in paths:
            if path not in self.known:
                message = f'unknown id "{path}" in {key}{did_you_mean(path, self.known)}'
                table.report(key, "CUR006", message, path)
        return tuple(path for path in dict.fromkeys(paths) if path in self.known)


def _measure(table: Table) -> Measure:
    unit = table.need("unit", values.text, 'what is counted, "h"') or ""
    weekly = table.get("weekly", values.amount, "a number from 0 to 9999")
    table.end()
    return Measure(unit, weekly)
