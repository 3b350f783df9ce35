"""Entries added to the log's files; every byte that is in a file already stays as it is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from plugins.files import exclusive, replace
from plugins.problems import TaskFailedError, shown_path
from plugins.studylog.insert import Addition, insert
from plugins.studylog.running import open_entries


@dataclass(frozen=True)
class Written:
    """Where an entry was written: its file and its line."""

    path: Path
    line: int


def append(folder: Path, day: date, addition: Addition) -> Written:
    """Adds an entry to the file of its day; `folder` is the data folder.

    That is the file with a record of the day, else `log/YYYY-MM.klg`; what is missing is made. The
    file is changed by one command at a time, and
    whole. OSError where it cannot be read or written; `TaskFailedError` where another command
    keeps on writing it, and for an open range where the day has one already.
    """
    return _append(file_of(folder, day), [(day, addition)])


def append_all(folder: Path, additions: Iterable[tuple[date, Addition]]) -> tuple[Path, ...]:
    """Adds many entries, each file changed once; gives the files that were changed."""
    files = defaultdict[Path, list[tuple[date, Addition]]](list)
    for day, addition in additions:
        files[file_of(folder, day)].append((day, addition))
    return tuple(_append(path, files[path]).path for path in sorted(files))


def file_of(folder: Path, day: date) -> Path:
    """The file that entries of the day belong into."""
    log = folder / "log"
    month = log / f"{day:%Y-%m}.klg"
    head = re.compile(rb"^(?:\xef\xbb\xbf)?%b\b" % f"{day:%Y[-/]%m[-/]%d}".encode(), re.MULTILINE)
    for path in (month, *sorted(log.glob("*.klg"))):
        if path.is_file() and head.search(path.read_bytes()):
            return path
    return month


def _append(path: Path, additions: list[tuple[date, Addition]]) -> Written:
    """All additions of one file; the line is that of the last day's first one."""
    of_day = defaultdict[date, list[Addition]](list)
    for day, addition in additions:
        of_day[day].append(addition)
    with exclusive(path) as target:
        raw = target.read_bytes() if target.exists() else b""
        # Bytes that are no UTF-8 are the reader's to report; here they pass through unchanged.
        text, line = raw.decode("utf-8", "surrogateescape"), 0
        for day in sorted(of_day):
            if any(addition.is_open for addition in of_day[day]):
                _refuse_second(text, day, path)
            text, line = insert(text, day, of_day[day])
        replace(target, text.encode("utf-8", "surrogateescape"))
    return Written(target, line)


def _refuse_second(text: str, day: date, path: Path) -> None:
    """A record may have one open range, and nobody studies two things at once."""
    for record, entry in open_entries(text):
        if record.date == day:
            message = "an open range is there already (`invoke stop` ends it)"
            raise TaskFailedError(f"{shown_path(path)}:{entry.line}: {message}")
