"""What was kept elsewhere taken into the journal's files, and what could not be read told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from plugins.curriculum.model import Curriculum
from plugins.curriculum.read import read as read_curriculum
from plugins.files import exclusive, replace
from plugins.formats import hours
from plugins.imports.draft import draft_of
from plugins.imports.entries import entries_of, missing_from, unplaced
from plugins.imports.tables import tables_in
from plugins.imports.toggl import parse_toggl
from plugins.imports.toml import toml_of
from plugins.problems import Problem, TaskFailedError, shown_path
from plugins.studylog.append import append_all
from plugins.studylog.model import Log
from plugins.studylog.read import read as read_log


@dataclass(frozen=True)
class Imported:
    """What was done, in lines, and what could not be read."""

    lines: tuple[str, ...]
    problems: tuple[Problem, ...]


def import_log(content: Path, file: Path) -> Imported:
    """Take a tracker's CSV into the log's files; what they have already is left out."""
    data, shown = content / "data", shown_path(file)
    rows, problems = parse_toggl(_text(file), shown)
    plan, log = read_curriculum(data).value, read_log(data).value
    projects = dict(plan.projects) if isinstance(plan, Curriculum) else {}
    entries = entries_of(rows, projects)
    new = missing_from(log if isinstance(log, Log) else Log(), entries)
    paths = append_all(data, new)
    minutes = sum(e.minutes if e.begin is None else (e.end or 0) - e.begin for _, e in new)
    lines = (
        f"{len(new)} entries of {hours(minutes, 'en')} into {len(paths)} files of the log.",
        *((f"{len(entries) - len(new)} were there already.",) if len(new) < len(entries) else ()),
        *map(shown_path, paths),
    )
    return Imported(lines, (*problems, *unplaced(rows, projects, shown)))


def import_curriculum(
    content: Path, file: Path, output: str, today: date, *, force: bool
) -> Imported:
    """Make a plan of the tables of a Markdown file: curriculum.toml, or the file `output`.

    Raises `TaskFailedError` where that file is there and `force` is not given, and where the
    Markdown has no table of courses; nothing is then written.
    """
    path = Path(output).resolve() if output else content / "data" / "curriculum.toml"
    draft, problems = draft_of(tables_in(_text(file)), shown_path(file), file.stem)
    if not draft.tracks:
        told = "\n".join(map(str, problems)) or "no table with a column of courses"
        raise TaskFailedError(f"{shown_path(file)}: nothing to make a plan of\n{told}")
    with exclusive(path) as target:
        if target.exists() and not force:
            message = f"{shown_path(path)} is there already"
            raise TaskFailedError(f"{message}: name another file with --output, or use --force")
        replace(target, toml_of(draft, file.name, today).encode())
    resources = sum(len(track.resources) for track in draft.tracks)
    line = f"{shown_path(path)}: {resources} resources in {len(draft.tracks)} tracks."
    return Imported((line,), problems)


def _text(file: Path) -> str:
    """The text of a file that somebody gave."""
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as reason:
        raise TaskFailedError(f"cannot read {shown_path(file)}: {reason}") from reason
