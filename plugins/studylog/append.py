"""An entry added to the month's file; every byte that is in the file already stays as it is."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from filelock import FileLock

from plugins.studylog.blocks import BOM, blocks
from plugins.studylog.parse import parse
from plugins.studylog.times import format_duration

_INDENT = "    "


@dataclass(frozen=True)
class Written:
    """Where an entry was written: its file and its line."""

    path: Path
    line: int


@dataclass(frozen=True)
class _Insertion:
    """New lines, the place (in lines) that they go to, and which of them is the entry."""

    after: int
    lines: tuple[str, ...]
    entry: int


def append(folder: Path, day: date, minutes: int, words: str) -> Written:
    """Adds a duration with its summary (`dl/goodfellow/ch6 derived it`) to `log/YYYY-MM.klg`.

    `folder` is the data folder; what is missing of the path is made. The entry goes into the last
    record of that day, or into a new one after the last record that is not of a later day. Line
    breaks in `words` become spaces. The file is written aside under a lock and then exchanged: a
    reader sees it before or after, and two writers lose nothing of each other's. OSError where the
    file cannot be read or written.
    """
    path = (folder / "log" / f"{day:%Y-%m}.klg").resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    entry = " ".join([format_duration(minutes), *words.split()])
    with FileLock(path.parent / ".lock"):
        raw = path.read_bytes() if path.exists() else b""
        # Bytes that are no UTF-8 are the reader's to report; here they pass through unchanged.
        text = raw.decode("utf-8", "surrogateescape")
        insertion = _insertion(text, day, entry)
        _replace(path, _inserted(text, insertion).encode("utf-8", "surrogateescape"))
    return Written(path, insertion.after + insertion.entry + 1)


def _insertion(text: str, day: date, entry: str) -> _Insertion:
    """What is to be inserted into the text, and where, so that its records stay in date order."""
    records, _ = parse(text, "")
    same = [record for record in records if record.date == day]
    if same:
        indent = same[-1].indent or _INDENT
        return _Insertion(same[-1].last_line, (f"{indent}{entry}",), 0)
    record = (day.isoformat(), f"{_INDENT}{entry}")
    before = [record for record in records if record.date < day]
    if records and not before:
        return _Insertion(records[0].line - 1, (*record, ""), 1)
    last = before[-1].last_line if before else max((b.last for b in blocks(text)), default=0)
    return _Insertion(last, ("", *record), 2) if last else _Insertion(0, record, 1)


def _inserted(text: str, insertion: _Insertion) -> str:
    """The text with the new lines in it, each with the newline that the text has already."""
    newline = "\r\n" if "\r\n" in text else "\n"
    at = len(BOM) if text.startswith(BOM) else 0
    for _ in range(insertion.after):
        at = text.find("\n", at) + 1 or len(text)
    open_end = newline if insertion.after and text[at - 1] != "\n" else ""
    new = "".join(f"{line}{newline}" for line in insertion.lines)
    return f"{text[:at]}{open_end}{new}{text[at:]}"


def _replace(path: Path, raw: bytes) -> None:
    """Writes beside the file and puts the result in its place, with the old one's permissions."""
    aside = path.with_name(f".{path.name}.new")
    aside.write_bytes(raw)
    if path.exists():
        shutil.copymode(path, aside)
    aside.replace(path)
