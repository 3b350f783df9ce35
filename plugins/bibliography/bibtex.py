"""The entries of a BibTeX text, as they are written; pybtex reads them, one after the other.

pybtex (MIT, maintained since 2006, pure Python) was taken for its grammar, which is BibTeX's own:
macros, `#`, parentheses for braces, names. bibtexparser 2 reads a file as quickly and wants an
afterthought for each of these.

What it does at a fault it does not do for us: a brace that is never closed would take every entry
behind it along. So a text is cut before each `@kind{` that opens a line, and each part read alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, MutableMapping
from dataclasses import dataclass, field

_OPENING = re.compile(r"^[ \t]*@[ \t]*[A-Za-z]+[ \t]*[{(]", re.MULTILINE)
_COMMENTED = re.compile(r"^[ \t]*%.*$", re.MULTILINE)
_WITHOUT_FIELDS = frozenset(("string", "preamble", "comment"))


@dataclass(frozen=True)
class Entry:
    """`@kind{key, ...}`: its fields by their names in lower case, in TeX still, and its line."""

    kind: str
    key: str
    fields: Mapping[str, str]
    line: int


@dataclass(frozen=True)
class Fault:
    """What is wrong with the text: where, under which code, and whether an entry may be lost."""

    line: int
    code: str
    message: str
    loses: bool = True


@dataclass
class Entries:
    """What a text holds, while it is gathered; `macros` are those that `@string` has defined."""

    entries: list[Entry] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    macros: MutableMapping[str, str] = field(default_factory=dict)


def parse_entries(text: str) -> tuple[tuple[Entry, ...], tuple[Fault, ...]]:
    """The entries that can be read, and what is wrong with the rest, by line."""
    from pybtex.database.input.bibtex import month_names  # noqa: PLC0415 - slow, and seldom needed
    from pybtex.utils import CaseInsensitiveDict  # noqa: PLC0415 - slow, and seldom needed

    found = Entries(macros=CaseInsensitiveDict(month_names))
    for part, line in _parts(_COMMENTED.sub("", text)):
        _parse_part(part, line, found)
    return tuple(found.entries), tuple(found.faults)


def _parts(text: str) -> Iterator[tuple[str, int]]:
    """The text from each opening of an entry to the next, with the line on which it begins."""
    starts = [match.start() for match in _OPENING.finditer(text)]
    line, counted = 1, 0
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        line += text.count("\n", counted, start)
        counted = start
        yield text[start:end], line


def _parse_part(part: str, first_line: int, found: Entries) -> None:
    from pybtex.database.input.bibtex import LowLevelParser  # noqa: PLC0415 - slow, and seldom needed
    from pybtex.scanner import PybtexSyntaxError  # noqa: PLC0415 - slow, and seldom needed

    def note(error: PybtexSyntaxError) -> None:
        found.faults.append(_fault(error, first_line, part))

    parser = LowLevelParser(part, macros=found.macros, handle_error=note)
    for command, body in parser:
        kind = command.lower()
        if kind not in _WITHOUT_FIELDS:
            line = first_line + part.count("\n", 0, parser.command_start)
            _add(kind, body, line, found)


def _add(
    kind: str, body: tuple[str | None, list[tuple[str, list[str]]]], line: int, found: Entries
) -> None:
    key, pairs = body
    if key is None:
        return  # such as `@article{}`, which is a fault already
    fields: dict[str, str] = {}
    for name, parts in pairs:
        # BibTeX takes the first of two fields of one name, too.
        fields.setdefault(name.lower(), "".join(parts))
    found.entries.append(Entry(kind, key, fields, line))


def _fault(error: Exception, first_line: int, part: str) -> Fault:
    """The parser's complaint in our words; `part` is what was being read."""
    line = first_line + int(getattr(error, "lineno", 1)) - 1
    what = str(getattr(error, "args", ("",))[0])
    if getattr(error, "error_type", "") == "undefined string":
        message = f'"{what}" stands for nothing: put it in braces, or define it with @string'
        return Fault(line, "REF003", message, loses=False)
    opening = " ".join(part.split("\n", 1)[0].split())
    if what == "premature end of file":
        message = f'"{opening}" does not end: a closing brace or quote is missing'
        return Fault(first_line, "REF001", message)
    return Fault(line, "REF001", f'cannot read "{opening}" from here on: {what}')
