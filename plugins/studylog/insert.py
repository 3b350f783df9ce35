"""New entries in a file's text: where they go, and how they are written there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from plugins.studylog.blocks import BOM, blocks
from plugins.studylog.model import Record
from plugins.studylog.parse import parse
from plugins.studylog.style import Style, style_of
from plugins.studylog.times import format_duration


@dataclass(frozen=True)
class Addition:
    """An entry to be written: a duration of `minutes`, or a range where there is a `begin`.

    `begin` and `end` are minutes from the midnight that its day begins with (-1440 to 2879); a
    range without an end is open. Line breaks in `words` become spaces.
    """

    words: str
    minutes: int = 0
    begin: int | None = None
    end: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is a range that has not ended."""
        return self.begin is not None and self.end is None

    def written(self, style: Style) -> str:
        """The entry's line, without its indentation."""
        if self.begin is None:
            return " ".join([format_duration(self.minutes), *self.words.split()])
        return " ".join([style.range(self.begin, self.end), *self.words.split()])


@dataclass(frozen=True)
class _Place:
    """After which line to write, in which style, and which lines are to stand around."""

    after: int
    style: Style
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()


def insert(text: str, day: date, additions: Sequence[Addition]) -> tuple[str, int]:
    """The text with the entries in it, and the line of the first of them.

    They go into the last record of that day, or into a new one behind the last record that is not
    of a later day. All characters that are there already stay, in their order, around the new ones.
    """
    place = _place(text, day)
    entries = (f"{place.style.indent}{one.written(place.style)}" for one in additions)
    lines = (*place.above, *entries, *place.below)
    return _inserted(text, place.after, lines), place.after + len(place.above) + 1


def _place(text: str, day: date) -> _Place:
    """Where the entries of a day go, so that the records stay in the order of their dates."""
    records, _ = parse(text, "")
    same = [record for record in records if record.date == day]
    if same:
        return _Place(same[-1].last_line, _style(text, same[-1]))
    before = [record for record in records if record.date < day]
    if records and not before:
        style = _style(text, records[0])
        return _Place(records[0].line - 1, style, (style.date(day),), ("",))
    last = before[-1].last_line if before else max((b.last for b in blocks(text)), default=0)
    style = _style(text, before[-1]) if before else style_of(text)
    return _Place(last, style, ("", style.date(day)) if last else (style.date(day),))


def _style(text: str, record: Record) -> Style:
    return style_of(text, record.line, record.last_line)


def _inserted(text: str, after: int, lines: Sequence[str]) -> str:
    """The text with new lines behind one of its own, each with the newline that it has already."""
    newline = "\r\n" if "\r\n" in text else "\n"
    at = len(BOM) if text.startswith(BOM) else 0
    for _ in range(after):
        at = text.find("\n", at) + 1 or len(text)
    open_end = newline if after and text[at - 1] != "\n" else ""
    new = "".join(f"{line}{newline}" for line in lines)
    return f"{text[:at]}{open_end}{new}{text[at:]}"
