"""What stands in the brackets of a citation, by Pandoc's rules: `see @key, ch. 2; also @other`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

# As Pandoc has it: letters and digits, with single signs between them; or anything in braces.
_KEY = r"(?:\{(?P<braced>[^{}\s]+)\}|(?P<key>\w(?:[:.#$%&+?<>~/'-]*\w)*))"
_CITED = re.compile(rf"(?:(?<=[\s(\[-])|^)(?P<sign>@@?){_KEY}")
# Between two places, as in `pp. 3--4`: not the dash that it is between two sentences.
_TO = re.compile(r"(?<=\w)--(?=\w)")
_LOCATOR = re.compile(r"(?:pp?|chs?|cap|secs?|figs?|eqs?|vol|no|§|¶)\b|\d|§|¶", re.IGNORECASE)


class Form(Enum):
    """How a work is named: (Author, year), Author (year), or the year alone."""

    FULL = "full"
    TEXTUAL = "textual"
    YEAR = "year"


@dataclass(frozen=True)
class Item:
    """One work in the brackets, with the words before and behind its name, and with what divides
    these from it."""

    key: str
    form: Form
    before: str = ""
    after: str = ""


def parse_citation(inside: str) -> tuple[Item, ...] | None:
    """The works that are cited; None where the brackets are no citation, because one of the parts
    between semicolons names no work."""
    items = [_item(part) for part in inside.split(";")]
    return tuple(item for item in items if item) if all(items) else None


def _item(part: str) -> Item | None:
    found = _CITED.search(part)
    if not found:
        return None
    before = part[: found.start()].lstrip()
    hides_author = before.endswith("-")
    form = Form.TEXTUAL if found["sign"] == "@@" else Form.FULL
    return Item(
        key=found["braced"] or found["key"],
        form=Form.YEAR if hides_author else form,
        before=before.removesuffix("-"),
        after=_after(part[found.end() :].rstrip()),
    )


def _after(text: str) -> str:
    """The words behind a name, behind a comma where they say where in the work to look."""
    words = _TO.sub("\N{EN DASH}", text.strip())
    if not words or words[0] in ",.:)":
        return words if words[:1] != "," else f", {words[1:].lstrip()}"
    return f"{', ' if _LOCATOR.match(words) else ' '}{words}"
