"""The tables of a Markdown file, each with the headings that it stands under."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.imports.cells import plain

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_RULE = re.compile(r"[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*\|?[ \t]*")
_BAR = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True)
class Row:
    """The cells of one line, as they are written."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class MarkdownTable:
    """A table: the headings above it, the outermost first, its line, its columns, its rows.

    `section` is the line of the nearest heading: tables of one section belong together.
    """

    headings: tuple[str, ...]
    section: int
    line: int
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def tables_in(text: str) -> tuple[MarkdownTable, ...]:
    """All tables outside of code, in their order."""
    return tuple(_tables(text.split("\n")))


def _tables(lines: list[str]) -> Iterator[MarkdownTable]:
    headings, section, here, fence = list[tuple[int, str]](), 0, 0, ""
    while here < len(lines):
        line = lines[here]
        fenced, heading = _FENCE.match(line), _HEADING.match(line)
        if fence:
            fence = "" if fenced and fenced[1].startswith(fence) else fence
        elif fenced:
            fence = fenced[1]
        elif heading:
            level = len(heading[1])
            headings = [one for one in headings if one[0] < level]
            headings.append((level, plain(heading[2])))
            section = here + 1
        elif _begins_table(lines, here):
            end = _end(lines, here)
            rows = (Row(n + 1, _cells(lines[n])) for n in range(here + 2, end))
            names = tuple(plain(cell) for cell in _cells(line))
            above = tuple(name for _, name in headings)
            yield MarkdownTable(above, section, here + 1, names, tuple(rows))
            here = end - 1
        here += 1


def _begins_table(lines: list[str], here: int) -> bool:
    """A line with a bar above a line of dashes and as many bars."""
    if "|" not in lines[here] or here + 1 == len(lines):
        return False
    below = lines[here + 1]
    return bool(_RULE.fullmatch(below)) and len(_cells(below)) == len(_cells(lines[here]))


def _end(lines: list[str], here: int) -> int:
    """The first line behind the table: a blank one, a heading, or one without a bar."""
    end = here + 2
    while end < len(lines) and "|" in lines[end] and not _HEADING.match(lines[end]):
        end += 1
    return end


def _cells(line: str) -> tuple[str, ...]:
    """What stands between the bars; an escaped bar is one of the text."""
    inner = line.strip().removeprefix("|")
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    return tuple(cell.replace("\\|", "|").strip() for cell in _BAR.split(inner))
