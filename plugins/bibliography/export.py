"""A BibTeX entry for who cites a page of the site."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# A brace that is only escaped would still count as one for BibTeX.
_IN_TEX = {
    "\\": r"{\textbackslash}",
    "{": r"{\textbraceleft}",
    "}": r"{\textbraceright}",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}
_SPECIAL = re.compile("[" + re.escape("".join(_IN_TEX)) + "]")
_AND = re.compile(r"\band\b", re.IGNORECASE)


def online_entry(
    *, authors: tuple[str, ...], title: str, day: date | None, slug: str, url: str, note: str
) -> str:
    """`@online{...}` for the page at `url`; its key is of the first author, the year and the slug,
    so that it stays the same. Letters are UTF-8, which every program of today reads."""
    year = str(day.year) if day else ""
    fields = {
        "author": "{" + " and ".join(_author(name) for name in authors) + "}" if authors else "",
        # Two braces: the capital letters are meant.
        "title": f"{{{{{_in_tex(title)}}}}}",
        "year": f"{{{year}}}" if year else "",
        "month": _MONTHS[day.month - 1] if day else "",
        "url": f"{{{_address(url)}}}",
        "note": f"{{{_in_tex(note)}}}" if note else "",
    }
    width = max(len(name) for name in fields)
    lines = [f"  {name:<{width}} = {value}," for name, value in fields.items() if value]
    return "\n".join((f"@online{{{_key(authors, year, slug)},", *lines, "}"))


def _author(name: str) -> str:
    """A name; one that holds "and" is no two names."""
    return f"{{{_in_tex(name)}}}" if _AND.search(name) else _in_tex(name)


def _in_tex(text: str) -> str:
    single = " ".join(text.split())
    return _SPECIAL.sub(lambda sign: _IN_TEX[sign[0]], single)


def _address(url: str) -> str:
    r"""The address: LaTeX's `\url` takes it as it is, but for braces, which BibTeX counts."""
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")


def _key(authors: tuple[str, ...], year: str, slug: str) -> str:
    """`calder2016why-a-masters`, of letters and digits that every program takes."""
    family = authors[0].split(",")[0].split()[-1:] if authors else []
    return f"{_ascii(''.join(family))}{year}{_ascii(slug)}".strip("-") or "post"


def _ascii(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")
