"""A part of the plan by less than its whole path, as one types it."""

from __future__ import annotations

from collections.abc import Collection

from plugins.problems import TaskFailedError, did_you_mean

_SHOWN = 5  # of the paths that may be meant


def look_up(given: str, paths: Collection[str]) -> str:
    """The one path that `given` means: itself, a last part (`ch6`), or a beginning (`dl/good`).

    A beginning means what all other paths with it are in: `dl/good` is the book, not a chapter.
    `TaskFailedError` with the paths that may be meant, or with the nearest one, where it is none.
    """
    found = _matches(given, paths)
    if len(found) == 1:
        return found[0]
    if found:
        more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        raise TaskFailedError(
            f'"{given}" may mean {", ".join(found[:_SHOWN])}{more}: write more of it'
        )
    ends = {path.rpartition("/")[2] for path in paths}
    hint = did_you_mean(given, paths) or did_you_mean(given, ends)
    raise TaskFailedError(f'the plan has no "{given}"{hint}')


def _matches(given: str, paths: Collection[str]) -> tuple[str, ...]:
    """All paths that may be meant, by the strictest way that finds any."""
    if given in paths:
        return (given,)
    ending = sorted(path for path in paths if path.rpartition("/")[2] == given)
    if ending:
        return tuple(ending)
    roots = list[str]()
    for path in sorted(path for path in paths if path.startswith(given)):
        if not any(path.startswith(f"{root}/") for root in roots):
            roots.append(path)
    return tuple(roots)
