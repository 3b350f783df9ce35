"""An entry as a `Work`, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from plugins.bibliography.bibtex import Entry, Fault
from plugins.bibliography.fields import doi_of, inherited, pages_of, url_of, year_of
from plugins.bibliography.latex import plain
from plugins.bibliography.model import Work
from plugins.bibliography.people import people_of
from plugins.problems import did_you_mean

_VENUES = ("journal", "journaltitle", "booktitle", "maintitle")
_PUBLISHERS = ("publisher", "school", "institution", "organization", "howpublished")


def works_of(entries: Sequence[Entry]) -> tuple[tuple[Work, ...], tuple[Fault, ...]]:
    """The works, of two with one key the first, and what is wrong with the entries."""
    faults: list[Fault] = []
    first: dict[str, Entry] = {}
    for entry in entries:
        kept = first.setdefault(entry.key, entry)
        if kept is not entry:
            message = f'"{entry.key}" is there twice: the first one counts, on line {kept.line}'
            faults.append(Fault(entry.line, "REF002", message, loses=False))
    return tuple(_work(entry, first, faults) for entry in first.values()), tuple(faults)


def _work(entry: Entry, entries: Mapping[str, Entry], faults: list[Fault]) -> Work:
    fields = _fields(entry, entries, faults)
    authors, more = people_of(fields.get("author", ""))
    editors, _ = people_of(fields.get("editor", ""))
    title = plain(fields.get("title", ""))
    if subtitle := plain(fields.get("subtitle", "")):
        title = f"{title}: {subtitle}"
    if not title:
        message = f'"{entry.key}" has no title: its key stands for it'
        faults.append(Fault(entry.line, "REF005", message, loses=False))
    return Work(
        key=entry.key,
        kind=entry.kind,
        title=title or entry.key,
        authors=authors,
        more=more,
        editors=editors,
        year=year_of(fields),
        venue=_first(fields, _VENUES),
        publisher=_publisher(fields),
        volume=plain(fields.get("volume", "")),
        number=_first(fields, ("number", "issue")),
        pages=pages_of(fields),
        edition=plain(fields.get("edition", "")),
        note=plain(fields.get("note", "")),
        doi=_address(doi_of, fields, 'a DOI such as "10.1038/nature14539"', entry, faults),
        url=_address(url_of, fields, 'an address "https://..."', entry, faults),
        line=entry.line,
    )


def _fields(entry: Entry, entries: Mapping[str, Entry], faults: list[Fault]) -> Mapping[str, str]:
    """The entry's fields, with those of the work that it refers to."""
    whole = plain(entry.fields.get("crossref", ""))
    if not whole:
        return entry.fields
    if whole not in entries:
        hint = did_you_mean(whole, entries)
        message = f'"{entry.key}" is said to be a part of "{whole}", which is nowhere{hint}'
        faults.append(Fault(entry.line, "REF004", message, loses=False))
        return entry.fields
    return inherited(entry.fields, entries[whole].fields)


def _address(
    read: Callable[[Mapping[str, str]], str],
    fields: Mapping[str, str],
    expected: str,
    entry: Entry,
    faults: list[Fault],
) -> str:
    """A DOI or an address, or nothing where the field holds something else."""
    try:
        return read(fields)
    except ValueError as written:
        message = f'"{entry.key}": "{written}" is left out: expected {expected}'
        faults.append(Fault(entry.line, "REF006", message, loses=False))
        return ""


def _first(fields: Mapping[str, str], names: Sequence[str]) -> str:
    return next((value for name in names if (value := plain(fields.get(name, "")))), "")


def _publisher(fields: Mapping[str, str]) -> str:
    """Who brought it out; `howpublished` often is an address, which has its own place."""
    found = _first(fields, _PUBLISHERS)
    return "" if "://" in found else found
