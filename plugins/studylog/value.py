"""What an entry's line begins with: a duration, a range, or a range that is still open."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.studylog.model import Kind
from plugins.studylog.times import parse_duration, parse_time

_RANGE = re.compile(r"([^- ]+) *- *(\?+|[^ \t]+)(?=[ \t]|$)")
_BLANK = re.compile(r"[ \t]")


@dataclass(frozen=True)
class Value:
    """The time of an entry in minutes, and the text after it on its line.

    `begin` and `end` are those of a range (`Entry` says how); `size` is how many characters the
    value itself takes.
    """

    kind: Kind
    minutes: int
    rest: str
    size: int
    begin: int | None = None
    end: int | None = None


@dataclass(frozen=True)
class Fault:
    """Why a line begins with no entry: the problem's code and message."""

    code: str
    message: str


def parse_value(text: str) -> Value | Fault:
    """The value that an entry's line, without its indentation, begins with."""
    word, rest = cut(text)
    minutes = parse_duration(word)
    if minutes is not None:
        return Value(Kind.DURATION, minutes, rest, len(word))
    found = _RANGE.match(text)
    begin = parse_time(found[1]) if found else None
    if not found or begin is None:
        message = f'"{word}" is neither a duration (2h30m) nor a range (9:00 - 10:30)'
        return Fault("LOG005", message)
    rest = text[found.end() + 1 :]
    if not found[2].strip("?"):
        return Value(Kind.OPEN_RANGE, 0, rest, found.end(), begin)
    return _closed(found[0], begin, found[2], rest)


def _closed(written: str, begin: int, end_text: str, rest: str) -> Value | Fault:
    """The range `written`, from `begin` (minutes) through the time that `end_text` says."""
    end = parse_time(end_text)
    if end is None:
        message = f'"{end_text}" is no time (expected one such as 14:15, 2:15pm or 0:30>)'
        return Fault("LOG005", message)
    if end < begin:
        message = f'"{written}" ends before it begins (a time of the next day is written as 0:30>)'
        return Fault("LOG006", message)
    return Value(Kind.RANGE, end - begin, rest, len(written), begin, end)


def cut(text: str) -> tuple[str, str]:
    """The text up to its first space or tab, and what follows that one character."""
    found = _BLANK.search(text)
    return (text[: found.start()], text[found.end() :]) if found else (text, "")
