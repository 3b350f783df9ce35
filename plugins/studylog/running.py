"""Open ranges: which ones there are, and the end of one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from plugins.files import exclusive, replace
from plugins.problems import TaskFailedError, shown_path
from plugins.studylog.model import Entry, Kind, Record
from plugins.studylog.parse import parse
from plugins.studylog.style import style_of

_DAY = 24 * 60
_PLACEHOLDER = re.compile(r"^([ \t]+[^- ]+ *- *)\?+")


@dataclass(frozen=True)
class Running:
    """An open range: the day of its record, the entry, its file."""

    day: date
    entry: Entry
    path: Path

    @property
    def place(self) -> str:
        """Its file and line."""
        return f"{shown_path(self.path)}:{self.entry.line}"

    def minutes_at(self, moment: datetime) -> int:
        """The moment in minutes from the midnight that the record's day begins with."""
        return (moment.date() - self.day).days * _DAY + moment.hour * 60 + moment.minute


def open_entries(text: str) -> Iterator[tuple[Record, Entry]]:
    """The open ranges of a text, with their records."""
    records, _ = parse(text, "")
    for record in records:
        yield from ((record, one) for one in record.entries if one.kind is Kind.OPEN_RANGE)


def running(folder: Path) -> Running | None:
    """The latest open range in the files of the data folder, or None where there is none."""
    found = [
        Running(record.date, entry, path)
        for path in sorted((folder / "log").glob("*.klg"))
        if b"?" in (raw := path.read_bytes())
        for record, entry in open_entries(raw.decode("utf-8", "surrogateescape"))
    ]
    return max(found, key=lambda one: (one.day, one.entry.begin or 0), default=None)


def is_current(one: Running, day: date) -> bool:
    """Whether it can still be ended: klog's times reach into the day after the record's."""
    return day - timedelta(days=1) <= one.day <= day


def stop(folder: Path, moment: datetime, note: str) -> tuple[Running, int]:
    """Ends the open range of today or yesterday; gives it, and its minutes.

    `moment` is the author's time of day. The placeholder becomes a time on the same clock as the
    beginning, `1:05>` past midnight; the note goes behind the entry's words. `TaskFailedError`
    where nothing runs, or nothing that could end now.
    """
    one = running(folder)
    if one is None:
        raise TaskFailedError("nothing is running: `invoke start` begins an open range")
    with exclusive(one.path) as target:
        text = target.read_bytes().decode("utf-8", "surrogateescape")
        end, begin = one.minutes_at(moment), one.entry.begin or 0
        if end < begin:
            raise TaskFailedError(f"{one.place}: begins later than now ({moment:%H:%M})")
        if not is_current(one, moment.date()):
            message = f"{one.place}: open since {one.day.isoformat()}"
            raise TaskFailedError(f"{message}, too long ago to end now (write its end by hand)")
        if (one.day, one.entry.line) not in {(r.date, e.line) for r, e in open_entries(text)}:
            raise TaskFailedError(f"{one.place}: another command has just changed it (try again)")
        replace(target, ended(text, one.entry, end, note).encode("utf-8", "surrogateescape"))
    return one, end - begin


def ended(text: str, entry: Entry, end: int, note: str) -> str:
    """The text with the open range's end (minutes) for its placeholder, and the note behind its
    words."""
    lines = text.split("\n")
    first, last = entry.line - 1, entry.line - 2 + len(entry.summary)
    style = style_of(text, entry.line, entry.line)
    lines[first] = _PLACEHOLDER.sub(rf"\g<1>{style.time(end)}", lines[first])
    words = " ".join(note.split())
    if words:
        bare = lines[last].removesuffix("\r")
        gap = "" if bare.endswith((" ", "\t")) else " "
        lines[last] = f"{bare}{gap}{words}{lines[last][len(bare) :]}"
    return "\n".join(lines)
