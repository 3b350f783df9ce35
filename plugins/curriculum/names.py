"""The log held against the plan: first words that name nothing in it."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.curriculum.model import Curriculum
from plugins.problems import Problem, did_you_mean, error, warning
from plugins.studylog.model import Entry, Log
from plugins.studylog.subjects import OBJECTIVE


def name_problems(curriculum: Curriculum, log: Log) -> Iterator[Problem]:
    """LOG003 for each entry whose first word is meant as an id and is none."""
    heads = {path.partition("/")[0] for path in curriculum.known} | {OBJECTIVE}
    for entry in log.entries:
        if entry.subject and entry.subject not in curriculum.known:
            yield from _problem(entry, heads, curriculum.known)


def _problem(entry: Entry, heads: set[str], known: frozenset[str]) -> Iterator[Problem]:
    """Nothing for prose: a first word whose first segment is not nearly that of any id.

    A path is meant as an id, and a wrong one is an error. A single word that is nearly a track's
    name may be plain English after all ("started" beside a track `stats`), hence a warning there.
    """
    first, slash, _ = entry.subject.partition("/")
    if first in heads or did_you_mean(first, heads):
        report = error if slash or first in heads else warning
        message = f'unknown id "{entry.subject}"{did_you_mean(entry.subject, known)}'
        yield report(entry.path, entry.line, "LOG003", message)
