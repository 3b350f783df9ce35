"""How a text names the works that it cites: author and year, apart by letters where both agree."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.bibliography.model import Person, Work
from plugins.bibliography.phrases import Phrases


@dataclass(frozen=True)
class Label:
    """The two halves of a name, `Goodfellow et al.` and `2016a`; `letter` is what the latter has
    to tell works apart, if it has any."""

    author: str
    year: str
    letter: str = ""


def in_order(works: Iterable[Work]) -> tuple[Work, ...]:
    """The works by author, year and title, as a list of them has it; accents count as letters."""
    return tuple(sorted(works, key=_order))


def labels(works: Iterable[Work], phrases: Phrases) -> Mapping[Work, Label]:
    """The name of each of these works, among them."""
    ordered = in_order(dict.fromkeys(works))
    plain = {work: Label(_author(work, phrases), work.year or phrases.undated) for work in ordered}
    alike: dict[Label, list[Work]] = {}
    for work, label in plain.items():
        alike.setdefault(label, []).append(work)
    named = dict(plain)
    for label, group in alike.items():
        if len(group) > 1:
            for number, work in enumerate(group):
                named[work] = _lettered(label, letter(number))
    return named


def letter(number: int) -> str:
    """The letter of the thing with this number, from 0: a to z, then aa."""
    rest, last = divmod(number, 26)
    return (letter(rest - 1) if rest else "") + chr(ord("a") + last)


def _lettered(label: Label, sign: str) -> Label:
    joint = "" if label.year[-1:].isdigit() else "-"
    return Label(label.author, f"{label.year}{joint}{sign}", f"{joint}{sign}")


def _author(work: Work, phrases: Phrases) -> str:
    """Whose the work is: its authors, else its editors, else nobody's but its title's."""
    people, more = (work.authors, work.more) if work.authors else (work.editors, False)
    if not people:
        return work.title
    families = [person.family for person in people]
    if more or len(families) > 2:
        return f"{families[0]} {phrases.others}"
    return f" {phrases.and_} ".join(families)


def _order(work: Work) -> tuple[object, ...]:
    people = work.authors or work.editors or (Person(work.title),)
    return (
        tuple(_folded(one.inverted) for one in people),
        work.year,
        _folded(work.title),
        work.key,
    )


def _folded(text: str) -> str:
    """The text as an index sorts it: without accents, in small letters."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in letters if not unicodedata.combining(sign))
