"""The log held against the plan: first words that name nothing in it."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.curriculum.model import Curriculum
from plugins.problems import Problem, did_you_mean, error, nearest, warning
from plugins.studylog.model import Log
from plugins.studylog.subjects import OBJECTIVE


def name_problems(curriculum: Curriculum, log: Log) -> Iterator[Problem]:
    """LOG003 for each entry whose first word is meant as an id and is none."""
    heads = {path.partition("/")[0] for path in curriculum.known} | {OBJECTIVE}
    # A diary says the same first words again and again: each is looked at once.
    messages: dict[str, str] = {}
    for entry in log.entries:
        subject = entry.subject
        if not subject or subject in curriculum.known:
            continue
        if subject not in messages:
            messages[subject] = _message(subject, heads, curriculum.known)
        if messages[subject]:
            first, slash, _ = subject.partition("/")
            report = error if slash or first in heads else warning
            yield report(entry.path, entry.line, "LOG003", messages[subject])


def _message(subject: str, heads: set[str], known: frozenset[str]) -> str:
    """Nothing for prose: a first word whose first segment is not nearly that of any id.

    A path is meant as an id, and a wrong one is an error. A single word that is nearly a track's
    name may be plain English after all ("started" beside a track `stats`), hence a warning there.
    """
    first = subject.partition("/")[0]
    if first not in heads and nearest(first, heads) is None:
        return ""
    return f'unknown id "{subject}"{did_you_mean(subject, known)}'
