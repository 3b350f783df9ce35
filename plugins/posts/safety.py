"""What looks as if it were meant to keep a post back, and is not what keeps one back here."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.posts.header import Document, Field
from plugins.problems import Problem, error, nearest

_NO = {"false", "no", "0"}


def kept_back(document: Document, known: Mapping[str, object], path: str) -> tuple[Problem, ...]:
    """A problem where a header has no status and a key that was meant for one.

    `Statsu: draft` and Hugo's `draft: true` mean that nobody is to see the post yet: it counts as
    a draft until the header says what it means. To publish it would be the one mistake that cannot
    be taken back.
    """
    if document.field("status"):
        return ()
    meant = [field for field in document.fields if _means_status(field, known)]
    message = '"{name}" is not known: the post counts as a draft until it says "Status: ..."'
    return tuple(
        error(path, field.line, "POST004", message.format(name=field.name)) for field in meant
    )


def _means_status(field: Field, known: Mapping[str, object]) -> bool:
    if field.name in known:
        return False
    if field.name in {"draft", "hidden"}:
        return field.value.lower() not in _NO
    return nearest(field.name, known) == "status"
