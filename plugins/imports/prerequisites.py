"""The courses that a cell of prerequisites names, among those of the same plan."""

from __future__ import annotations

import re
from collections.abc import Mapping

from plugins.imports.workload import NOTHING

_BETWEEN = re.compile(r"[,;/&+]|\band\b|\bor\b", re.IGNORECASE)


def prerequisites_in(
    text: str, paths: Mapping[str, str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The paths of the courses that the text names, and what in it names none.

    `paths` are by title, as `folded` makes it. A title may have commas of its own, so the longest
    run of the text's parts that is one is taken. Two words or more that begin one title alone name
    it too: `Calculus 1A` of `Calculus 1A: Differentiation`.
    """
    if text.casefold() in NOTHING | {"no", "nothing"}:
        return (), ()
    if whole := _path(text, paths):
        return (whole,), ()
    rest = re.sub(r"\([^()]*\)", " ", text)
    found, unknown = dict[str, None](), list[str]()
    while rest.strip():
        run = _longest(rest, paths)
        if path := _path(run, paths):
            found[path] = None
        elif part := run.strip(" .*"):
            unknown.append(part)
        rest = _BETWEEN.sub("", rest[len(run) :], count=1) if len(run) < len(rest) else ""
    return tuple(found), tuple(unknown)


def _longest(text: str, paths: Mapping[str, str]) -> str:
    """The longest beginning of the text, up to its end or a comma, that names a course; else the
    first of them."""
    ends = [*(between.start() for between in _BETWEEN.finditer(text)), len(text)]
    runs = [text[:end] for end in ends]
    return next((run for run in reversed(runs) if _path(run, paths)), runs[0])


def folded(title: str) -> str:
    """A title by its letters and digits: `How to Code: Data` and `How to code - Data` are one."""
    return " ".join(re.findall(r"\w+", title.casefold()))


def _path(text: str, paths: Mapping[str, str]) -> str:
    """The path of the one course of this title, or with this beginning; "" for none."""
    name = folded(text)
    if name in paths:
        return paths[name]
    begun = [path for title, path in paths.items() if title.startswith(f"{name} ")]
    return begun[0] if len(begun) == 1 and " " in name else ""
