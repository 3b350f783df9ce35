"""What the columns of a table of courses are called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from plugins.imports.prerequisites import folded

# The kind of resource that a column of titles holds.
_KINDS = {
    **dict.fromkeys(("course", "courses", "class", "subject", "topic"), "course"),
    **dict.fromkeys(("title", "name", "resource", "resources"), "course"),
    **dict.fromkeys(("book", "books", "textbook", "textbooks"), "book"),
    **dict.fromkeys(("paper", "papers"), "paper"),
    **dict.fromkeys(("video", "videos"), "video"),
}
_ROLES = {
    **dict.fromkeys(_KINDS, "title"),
    **dict.fromkeys(("duration", "length"), "duration"),
    **dict.fromkeys(("effort", "workload", "hours", "time", "estimate"), "effort"),
    **dict.fromkeys(("prerequisites", "prerequisite", "prereqs", "prereq"), "needs"),
    **dict.fromkeys(("requirements", "requires"), "needs"),
}


def roles_of(columns: Iterable[str]) -> Mapping[str, int]:
    """Which column has the title, duration, effort and needs, as far as there is one: the first."""
    roles = dict[str, int]()
    for number, column in enumerate(columns):
        role = _ROLES.get(folded(column))
        if role:
            roles.setdefault(role, number)
    return roles


def is_known(column: str) -> bool:
    """Whether the plan has a place for what stands in the column."""
    return folded(column) in _ROLES


def is_title(heading: str) -> bool:
    """Whether a heading says no more than that courses follow."""
    return folded(heading) in _KINDS


def kind_of(column: str) -> str:
    """The kind of the resources whose titles stand in the column."""
    return _KINDS[folded(column)]
