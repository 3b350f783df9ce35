"""BibTeX files, and BibTeX in a post's header, as a `Bibliography`."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from plugins.bibliography.bibtex import Fault, parse_entries
from plugins.bibliography.model import Bibliography
from plugins.bibliography.works import works_of
from plugins.problems import Problem, Severity, error, shown_path

FILE = "references.bib"


def parse_bibliography(
    text: str, shown: str, first_line: int = 1
) -> tuple[Bibliography, tuple[Problem, ...]]:
    """The works of a BibTeX text and what is wrong with it; its first line is line `first_line` of
    the file that its author knows as `shown`."""
    bibliography, faults = _parsed(text.replace("\r\n", "\n").replace("\r", "\n"))
    return bibliography, tuple(_problem(fault, shown, first_line) for fault in faults)


def read_bibliography(path: Path) -> tuple[Bibliography, tuple[Problem, ...]]:
    """The works of a file, none where it is not there; a file that is not UTF-8 is read as far as
    it goes."""
    if not path.is_file():
        return Bibliography(), ()
    shown, data = shown_path(path), path.read_bytes()
    try:
        return parse_bibliography(data.decode("utf-8-sig"), shown)
    except UnicodeDecodeError as reason:
        line = data.count(b"\n", 0, reason.start) + 1
        message = f"byte {data[reason.start]:#04x} is not UTF-8: save the file as UTF-8"
        found, problems = parse_bibliography(data.decode("utf-8-sig", errors="replace"), shown)
        return found, (error(shown, line, "REF008", message), *problems)


# The same text is read for the posts and for the list of all works, and for every post that names
# a file of its own.
@lru_cache(maxsize=64)
def _parsed(text: str) -> tuple[Bibliography, tuple[Fault, ...]]:
    if "@" not in text:
        return Bibliography(), ()
    entries, faults = parse_entries(text)
    works, more = works_of(entries)
    return Bibliography(works), tuple(sorted((*faults, *more), key=lambda fault: fault.line))


def _problem(fault: Fault, shown: str, first_line: int) -> Problem:
    severity = Severity.ERROR if fault.loses else Severity.WARNING
    return Problem(shown, fault.line + first_line - 1, fault.code, fault.message, severity)
