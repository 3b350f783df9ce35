"""A klog 1.4 file's text in, its records and what is wrong in it out.

A record with a fault is left out whole, the rest is read on. The rules are those of the klog file
format specification. What it forbids and the `klog` tool yet accepts is accepted with a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from plugins.problems import Problem, Severity, warning
from plugins.studylog.blocks import BLANKS, BOM, Block, blocks, indent_of
from plugins.studylog.model import Entry, Kind, Record
from plugins.studylog.times import parse_duration
from plugins.studylog.value import Fault, Value, cut, parse_value

_DATE = re.compile(r"([0-9]{4})([-/])([0-9]{2})\2([0-9]{2})")
_SHOULD_TOTAL = re.compile(r"\([ \t]*([^ \t!()]+)![ \t]*\)")
_STRICT_HEAD = re.compile(r"[^ \t]+(?: +\([^ \t]+\))? *")


def parse(text: str, path: str) -> tuple[tuple[Record, ...], tuple[Problem, ...]]:
    """The records of a file, and its problems; `path` is how they name the file."""
    records, problems = list[Record](), list[Problem]()
    if text.startswith(BOM):
        message = "the file begins with a byte order mark, which other readers of klog refuse"
        problems.append(warning(path, 1, "LOG011", f"{message} (save it as UTF-8 without one)"))
    for block in blocks(text):
        parser = _RecordParser(path, block)
        record = parser.record()
        if record is not None and not any(problem.refuses for problem in parser.problems):
            records.append(record)
        problems += parser.problems
    return tuple(records), tuple(problems)


@dataclass
class _RecordParser:
    """One block, read from its first line to its last; `problems` gathers what is wrong in it."""

    path: str
    block: Block
    problems: list[Problem] = field(default_factory=list)

    def record(self) -> Record | None:
        """The record; it counts only where `problems` has no error."""
        day, should_total = self._head(self.block.lines[0])
        body = self.block.lines[1:]
        prose = next((n for n, line in enumerate(body) if indent_of(line)), len(body))
        for offset, line in enumerate(body[:prose], start=1):
            if line[0] in BLANKS:
                self._fault(offset, "LOG004", "text above the entries begins with a blank")
        indent = indent_of(body[prose]) if prose < len(body) else ""
        # The entries are read below a faulty date too, so that all problems are told at once.
        entries = tuple(self._entries(day or date.min, indent, prose + 1))
        if day is None:
            return None
        return Record(
            date=day,
            should_total=should_total,
            summary=body[:prose],
            entries=entries,
            path=self.path,
            line=self.block.first,
            last_line=self.block.last,
            indent=indent,
        )

    def _head(self, line: str) -> tuple[date | None, int | None]:
        """The date and the should-total (minutes) of the block's first line."""
        word, rest = cut(line)
        rest = rest.strip(" \t")
        if line[0] in BLANKS:
            self._fault(0, "LOG004", "indented, but above it is no date that it could belong to")
            return None, None
        day = _parse_date(word)
        if day is None:
            self._fault(0, "LOG002", f'"{word}" is no date (expected one such as 2016-09-14)')
            return None, None
        found = _SHOULD_TOTAL.fullmatch(rest)
        should_total = parse_duration(found[1]) if found else None
        if rest and should_total is None:
            message = f'"{rest}" after the date (expected a should-total such as (8h!), or nothing)'
            self._fault(0, "LOG002", message)
        elif not _STRICT_HEAD.fullmatch(line):
            message = "a tab, or a blank in the parentheses (expected 2017-03-01 (8h!))"
            self._fault(0, "LOG010", message, Severity.WARNING)
        return day, should_total

    def _entries(self, day: date, indent: str, start: int) -> Iterator[Entry]:
        """The entries from line `start` of the block on, each with its summary's further lines."""
        lines = self.block.lines
        here, is_open = start, False
        while here < len(lines):
            if not lines[here].startswith(indent) or lines[here][len(indent)] in " \t":
                self._fault(here, "LOG004", _why_not_indented(lines[here], indent))
                return
            value = parse_value(lines[here].removeprefix(indent))
            after = here + 1
            while after < len(lines) and lines[after].startswith(2 * indent):
                after += 1
            if isinstance(value, Fault):
                self._fault(here, value.code, value.message)
            elif is_open and value.kind is Kind.OPEN_RANGE:
                self._fault(here, "LOG007", "a second open range (expected at most one a record)")
            else:
                more = tuple(line.removeprefix(2 * indent) for line in lines[here + 1 : after])
                yield self._entry(day, value, more, here)
                is_open = is_open or value.kind is Kind.OPEN_RANGE
                if lines[here].removeprefix(indent)[value.size :].startswith("\t"):
                    message = "a tab after the entry's time (expected a space)"
                    self._fault(here, "LOG010", message, Severity.WARNING)
            here = after

    def _entry(self, day: date, value: Value, more: tuple[str, ...], offset: int) -> Entry:
        return Entry(
            date=day,
            kind=value.kind,
            minutes=value.minutes,
            summary=(value.rest, *more),
            path=self.path,
            line=self.block.first + offset,
            begin=value.begin,
            end=value.end,
        )

    def _fault(
        self, offset: int, code: str, message: str, severity: Severity = Severity.ERROR
    ) -> None:
        line = self.block.first + offset
        self.problems.append(Problem(self.path, line, code, message, severity))


def _why_not_indented(line: str, indent: str) -> str:
    """What a line is indented with, and what the first entry of its record is."""
    blanks = line[: len(line) - len(line.lstrip(" \t"))]
    if not blanks:
        return "text below the entries (expected an entry, or a blank line before a new date)"
    return f"indented with {_spelt(blanks)}, but its record's first entry with {_spelt(indent)}"


def _spelt(blanks: str) -> str:
    """Blanks in words: `4 spaces`, `1 tab and 2 spaces`."""
    counts = ((blanks.count("\t"), "tab"), (blanks.count(" "), "space"))
    return " and ".join(f"{n} {name}{'' if n == 1 else 's'}" for n, name in counts if n)


def _parse_date(text: str) -> date | None:
    found = _DATE.fullmatch(text)
    try:
        return date(int(found[1]), int(found[3]), int(found[4])) if found else None
    except ValueError:
        return None
