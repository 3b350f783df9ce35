"""A TOML table whose keys are taken one by one, each checked, each problem with its line."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from plugins.problems import Problem, did_you_mean, error, line_of, warning

V = TypeVar("V")

_HEADER = re.compile(r"\s*\[\[?([^\[\]]+)\]")


@dataclass(frozen=True)
class Codes:
    """The codes under which a file's faults are reported, and whether it is an error to set a key
    that nothing reads (else a warning)."""

    unknown: str
    missing: str
    wrong: str
    refuses_unknown: bool = False


@dataclass
class Source:
    """The file that the tables are in, and all the problems that are found in it.

    The parser keeps no line numbers. Its tables are in the order of their headers, so that the
    n-th header of a name (`track.resource`) is the beginning of the n-th table of that name.
    """

    text: str
    path: str
    codes: Codes
    problems: list[Problem] = field(default_factory=list)
    _headers: dict[str, list[int]] = field(init=False)

    def __post_init__(self) -> None:
        self._headers = defaultdict(list)
        for number, line in enumerate(self.text.split("\n"), start=1):
            if found := _HEADER.match(line):
                self._headers[re.sub(r"[\s\"']", "", found[1])].append(number)

    def next_header(self, name: str) -> int:
        """The line of the next header of this name; 0 for a table written in a line."""
        lines = self._headers[name]
        return lines.pop(0) if lines else 0

    def report(self, line: int, code: str, message: str) -> None:
        """An error on a line of the file."""
        self.problems.append(error(self.path, line, code, message))

    def line_of_key(self, key: str, start: int) -> int:
        """The first line from `start` on that sets the key, or is its header; else `start`."""
        name = re.escape(key)
        setting = re.compile(rf"(?:^|[\s{{,\"']){name}[\"']?\s*=|^\s*\[.*\b{name}\s*\]")
        for number, line in enumerate(self.text.split("\n"), start=1):
            if number >= start and setting.search(line) and not line.lstrip().startswith("#"):
                return number
        return start


@dataclass
class Table:
    """One table; `name` is how its header writes it, `line` where it begins.

    `faulty` says that a value of its own was wrong or missing.
    """

    source: Source
    name: str
    values: dict[str, object]
    line: int
    faulty: bool = False
    _taken: set[str] = field(default_factory=set)

    def get(self, key: str, parse: Callable[[object], V | None], expected: str) -> V | None:
        """The key's value as `parse` makes it; None, and a problem, where that makes nothing of it,
        or raises ValueError with what is wrong."""
        self._taken.add(key)
        if key not in self.values:
            return None
        try:
            value = parse(self.values[key])
        except ValueError as reason:
            self.fault(key, self.source.codes.wrong, f"{key}: {reason}")
            return None
        if value is None:
            message = f"{key} is {_shown(self.values[key])} (expected {expected})"
            self.fault(key, self.source.codes.wrong, message)
        return value

    def need(self, key: str, parse: Callable[[object], V | None], expected: str) -> V | None:
        """As `get`, with a problem where the key is missing."""
        if key not in self.values:
            self.miss(key, expected)
        return self.get(key, parse, expected)

    def miss(self, key: str, expected: str) -> None:
        """An error, where the table begins, for a key that is not there."""
        self.faulty = True
        found = f"{self.name} without {key}" if self.name else f"{key} is missing"
        self.source.report(self.line, self.source.codes.missing, f"{found} (expected {expected})")

    def tables(self, key: str) -> Iterator[Table]:
        """The tables of an array, and a problem for what is none."""
        self._taken.add(key)
        found = self.values.get(key, [])
        name = f"{self.name}.{key}".removeprefix(".")
        for values in found if isinstance(found, list) else [found]:
            if isinstance(values, dict) and isinstance(found, list):
                yield self._inner(key, name, values)
            else:
                message = f"{key} is no table (expected [[{name}]] above each)"
                self.fault(key, self.source.codes.wrong, message)

    def table(self, key: str) -> Table | None:
        """The one table under the key."""
        values = self.get(key, lambda value: value if isinstance(value, dict) else None, "a table")
        if values is None:
            return None
        name = f"{self.name}.{key}".removeprefix(".")
        return self._inner(key, name, values)

    def _inner(self, key: str, name: str, values: dict[str, object]) -> Table:
        line = self.source.next_header(name) or self.source.line_of_key(key, self.line)
        return Table(self.source, name, values, line)

    def fault(self, key: str, code: str, message: str) -> None:
        """An error at the key's line, for which the table is left out."""
        self.faulty = True
        self.report(key, code, message)

    def report(self, key: str, code: str, message: str, value: str = "") -> None:
        """An error at the key's line, or, in a list over several lines, at the value's; the rest of
        the table counts."""
        line = self.source.line_of_key(key, self.line)
        if value:
            line = line_of(self.source.text, f'"{value}"', start=line) or line
        self.source.report(line, code, message)

    def end(self) -> None:
        """A problem for each key that was not taken."""
        codes = self.source.codes
        report = error if codes.refuses_unknown else warning
        for key in sorted(self.values.keys() - self._taken):
            line = self.source.line_of_key(key, self.line)
            where = f" in {self.name}" if self.name else ""
            message = f'unknown key "{key}"{where}{did_you_mean(key, self._taken)}'
            self.source.problems.append(report(self.source.path, line, codes.unknown, message))


def _shown(value: object) -> str:
    """A text as it stands there, on one line; of anything else, what it is."""
    if isinstance(value, str):
        return f'"{" ".join(value.split())}"'
    return f"a {_NAMES.get(type(value).__name__, 'list')}"


_NAMES = {
    "bool": "boolean",
    "int": "number",
    "float": "number",
    "Decimal": "number",
    "dict": "table",
    "date": "date",
    "datetime": "date with a time",
    "time": "time",
}
