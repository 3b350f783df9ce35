"""The names in an author's or editor's field."""

from __future__ import annotations

from plugins.bibliography.latex import plain
from plugins.bibliography.model import Person

_OTHERS = "others"


def people_of(value: str) -> tuple[tuple[Person, ...], bool]:
    """The persons that the field names, and whether it ends in `and others`."""
    from pybtex.bibtex.utils import split_name_list  # noqa: PLC0415 - slow, and seldom needed

    names = [name for name in split_name_list(" ".join(value.split())) if name.strip()]
    persons = tuple(_person(name) for name in names if name.strip() != _OTHERS)
    return tuple(person for person in persons if person.family), _OTHERS in names[-1:]


def _person(name: str) -> Person:
    from pybtex.database import InvalidNameString  # noqa: PLC0415 - slow, and seldom needed
    from pybtex.database import Person as Parsed  # noqa: PLC0415 - slow, and seldom needed

    try:
        parsed = Parsed(name)
    except InvalidNameString:
        return Person(plain(name))  # more commas than a name has: as it is written
    family = [*parsed.prelast_names, *parsed.last_names]
    given = [*parsed.first_names, *parsed.middle_names]
    if not family:
        family, given = given, []
    return Person(_joined(family), _joined(given), _joined(parsed.lineage_names))


def _joined(parts: list[str]) -> str:
    return " ".join(filter(None, (plain(part) for part in parts)))
