"""A work as a line of a list: who, when, what, where, in words and in emphasised words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from plugins.bibliography.model import Person, Work
from plugins.bibliography.phrases import Phrases

_MOST_AUTHORS = 8
_THESES = frozenset(("phdthesis", "thesis"))
_REPORTS = frozenset(("techreport", "report"))
_WHOLE = frozenset(("book", "proceedings", "manual", "booklet", "mvbook", "collection"))


@dataclass(frozen=True)
class Piece:
    """Some words of the line, which are emphasised where they are the title of a whole."""

    words: str
    emphasised: bool = False


@dataclass(frozen=True)
class Way:
    """A link to the work: what it is called, and its address on the web."""

    title: str
    address: str


@dataclass(frozen=True)
class Reference:
    """A work as it stands in a list: its line, and the ways to it."""

    pieces: tuple[Piece, ...]
    ways: tuple[Way, ...]


def reference_of(work: Work, phrases: Phrases, letter: str = "") -> Reference:
    """The work in a list in the language of `phrases`; `letter` is that of its year, if any."""
    title = Piece(work.title, emphasised=work.kind in _WHOLE)
    year = f"({work.year or phrases.undated}{letter})."
    if who := _who(work, phrases):
        pieces = [Piece(f"{who} {year} "), title, Piece(_end(work.title))]
    else:
        # The text calls such a work by its title, and the list is sorted by it.
        pieces = [title, Piece(f" {year}")]
    pieces.extend(_where(work, phrases))
    return Reference(_merged(pieces), tuple(_ways(work)))


def _who(work: Work, phrases: Phrases) -> str:
    """`Goodfellow, Ian, Yoshua Bengio and Aaron Courville`"""
    if work.authors:
        return _names(work.authors, phrases, more=work.more)
    return f"{_names(work.editors, phrases)}, {phrases.edited}" if work.editors else ""


def _names(people: tuple[Person, ...], phrases: Phrases, *, more: bool = False) -> str:
    """The names, the first with its family first, as lists are sorted by it."""
    shown = people[:_MOST_AUTHORS]
    names = [shown[0].inverted, *(person.natural for person in shown[1:])]
    if more or len(people) > len(shown):
        return f"{', '.join(names)} {phrases.others}"
    if len(names) == 1:
        return names[0]
    return f"{', '.join(names[:-1])} {phrases.and_} {names[-1]}"


def _where(work: Work, phrases: Phrases) -> Iterator[Piece]:
    """All that stands behind the title."""
    if work.venue:
        is_part = work.kind not in {"article", *_WHOLE}
        yield Piece(f" {phrases.in_} " if is_part else " ")
        yield Piece(work.venue, emphasised=True)
        yield Piece(_issue(work))
        yield Piece(f", {work.pages}" if work.pages else "")
        yield Piece(".")
    for words in (_edition(work, phrases), _publisher(work, phrases), work.note):
        if words:
            yield Piece(f" {words}{_end(words)}")


def _issue(work: Work) -> str:
    """` 323(6088)`"""
    number = f"({work.number})" if work.number and work.volume else work.number
    return f" {work.volume}{number}" if work.volume or number else ""


def _edition(work: Work, phrases: Phrases) -> str:
    return phrases.edition.format(work.edition) if work.edition else ""


def _publisher(work: Work, phrases: Phrases) -> str:
    """The publisher; of a thesis or a report, what it is, and where it was written."""
    kind = ""
    if work.kind in _THESES:
        kind = phrases.thesis
    elif work.kind == "mastersthesis":
        kind = phrases.masters_thesis
    elif work.kind in _REPORTS:
        kind = f"{phrases.report} {work.number}".rstrip()
    return ", ".join(part for part in (kind, work.publisher) if part)


def _ways(work: Work) -> Iterator[Way]:
    if work.doi:
        yield Way("DOI", f"https://doi.org/{quote(work.doi, safe='/:;()._-')}")
    # Many an entry has its DOI a second time, as its address.
    if work.url and not (work.doi and work.doi.lower() in work.url.lower()):
        yield Way(_host(work.url), work.url)


def _host(url: str) -> str:
    """The host that the address names, as one would say it."""
    try:
        return (urlsplit(url).hostname or url).removeprefix("www.")
    except ValueError:
        return url


def _end(words: str) -> str:
    """A full stop, unless the words end in something of the kind."""
    return "" if words[-1:] in {".", "?", "!"} else "."


def _merged(pieces: list[Piece]) -> tuple[Piece, ...]:
    """The pieces without empty ones, neighbours of one kind as one."""
    merged: list[Piece] = []
    for piece in pieces:
        if merged and merged[-1].emphasised == piece.emphasised:
            merged[-1] = Piece(merged[-1].words + piece.words, piece.emphasised)
        elif piece.words:
            merged.append(piece)
    return tuple(merged)
