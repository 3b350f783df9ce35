"""Days and numbers as a bank writes them: strictly by its layout, and nothing is guessed."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from itertools import pairwise

_PARTS = {"YYYY": r"(?P<y>[0-9]{4})", "YY": r"(?P<yy>[0-9]{2})"} | {
    "MM": r"(?P<m>[0-9]{2})",
    "DD": r"(?P<d>[0-9]{2})",
}
_PART = re.compile("YYYY|YY|MM|DD")
# Between thousands there may be the mark that does not begin the decimals, or one of these.
_BETWEEN = "' \N{RIGHT SINGLE QUOTATION MARK}\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"
_MINUS = "\N{MINUS SIGN}"
_CENTURY = 2000  # of a year with two digits


def parse_bank_day(text: str, day_format: str) -> date:
    """The day that `text` is in a format such as `DD.MM.YYYY`. ValueError where it is none."""
    ends = [0, *(end for part in _PART.finditer(day_format) for end in part.span())]
    ends.append(len(day_format))
    pieces = [day_format[a:b] for a, b in pairwise(ends)]
    pattern = "".join(_PARTS.get(piece) or re.escape(piece) for piece in pieces)
    found = re.fullmatch(pattern, text)
    if found is None:
        raise ValueError(f'"{text}" is no day (expected {day_format})')
    parts = found.groupdict()
    year = int(parts["y"]) if "y" in parts else _CENTURY + int(parts["yy"])
    try:
        return date(year, int(parts["m"]), int(parts["d"]))
    except ValueError:
        raise ValueError(f'"{text}" is no day of the calendar (expected {day_format})') from None


def parse_bank_number(text: str, decimal: str) -> Decimal:
    """The number in which `decimal`, a point or a comma, begins the decimals.

    There may be marks between its thousands, all of one kind. ValueError where it is no number.
    """
    other = "." if decimal == "," else ","
    between = rf"([{re.escape(other + _BETWEEN)}])"
    whole = rf"[0-9]{{1,3}}(?:{between}[0-9]{{3}}(?:\2[0-9]{{3}})*)?|[0-9]{{1,12}}"
    pattern = rf"([+{_MINUS}-])?(?:{whole})(?:{re.escape(decimal)}[0-9]{{1,9}})?"
    if not re.fullmatch(pattern, text):
        expected = f'one like 1234{decimal}56, as decimal = "{decimal}" in money.toml says'
        raise ValueError(f'"{text}" is no amount (expected {expected})')
    plain = text.replace(_MINUS, "-").replace(decimal, "#")
    return Decimal(re.sub(r"[^0-9#+-]", "", plain).replace("#", "."))
