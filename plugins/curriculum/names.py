"""The log held against the plan: first words that name nothing in it, and tags that say nothing."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.curriculum.model import Curriculum, Unit
from plugins.curriculum.unit_progress import parse_at
from plugins.problems import Problem, did_you_mean, error, warning
from plugins.studylog.model import Entry, Log
from plugins.studylog.subjects import OBJECTIVE


def log_problems(curriculum: Curriculum, log: Log) -> Iterator[Problem]:
    """LOG003 for unknown ids, LOG008 and LOG009 for `#at` and `#done` that cannot count."""
    units = {unit.path: unit for unit in curriculum.units}
    heads = {path.partition("/")[0] for path in curriculum.known} | {OBJECTIVE}
    for entry in log.entries:
        subject = entry.subject
        if subject in curriculum.known:
            yield from _tag_problems(entry, units.get(subject), curriculum)
        elif subject:
            yield from _name_problems(entry, heads, curriculum.known)


def _name_problems(entry: Entry, heads: set[str], known: frozenset[str]) -> Iterator[Problem]:
    """Nothing for prose: a first word whose first segment is not nearly that of any id.

    A path is meant as an id, and a wrong one is an error. A single word that is nearly a track's
    name may be plain English after all ("started" beside a track `stats`), hence a warning there.
    """
    first, slash, _ = entry.subject.partition("/")
    if first in heads or did_you_mean(first, heads):
        report = error if slash or first in heads else warning
        message = f'unknown id "{entry.subject}"{did_you_mean(entry.subject, known)}'
        yield report(entry.path, entry.line, "LOG003", message)


def _tag_problems(entry: Entry, unit: Unit | None, curriculum: Curriculum) -> Iterator[Problem]:
    """Warnings for tags that count on units only; units left out for a fault are not judged."""
    if unit is None and entry.subject not in curriculum.titles():
        return
    for tag in entry.tags:
        if tag.name == "at":
            reason = _why_not_measured(tag.value, unit)
            if reason:
                yield warning(entry.path, entry.line, "LOG008", f"#at={tag.value} {reason}")
        elif tag.name == "done" and unit is None:
            message = f'#done counts on a unit only, and "{entry.subject}" is none'
            yield warning(entry.path, entry.line, "LOG009", message)


def _why_not_measured(value: str, unit: Unit | None) -> str:
    """Why an `#at` tells nothing, or "" where it does."""
    if unit is None:
        return "counts on a unit only"
    if unit.size is None:
        return f'cannot be measured: "{unit.path}" has no size'
    if parse_at(value) is None:
        return f"is no number (expected one from 0 to {unit.size.count})"
    return ""
