"""`14 weeks` and `6-10 hours/week` as the estimate of a unit."""

from __future__ import annotations

import re
from fractions import Fraction

from plugins.curriculum.estimate import parse_estimate
from plugins.studylog.times import format_duration

NOTHING = frozenset({"", "-", "--", "\N{EN DASH}", "\N{EM DASH}", "none", "n/a", "na", "tbd", "?"})

_NUMBER = r"([0-9]{1,4}(?:\.[0-9]{1,2})?)"
_RANGE = rf"{_NUMBER}(?:\s*(?:-|\N{{EN DASH}}|\N{{EM DASH}}|to)\s*{_NUMBER})?"
_ABOUT = r"(?:~|\N{ALMOST EQUAL TO}|about|approx\.?|approximately|ca\.?)?\s*"
_WEEKS = re.compile(rf"{_ABOUT}{_RANGE}\s*(?:weeks?|wks?|w)")
_HOURS = re.compile(rf"{_ABOUT}{_RANGE}\s*(?:hours?|hrs?|h)")
_WEEKLY = re.compile(
    rf"{_ABOUT}{_RANGE}\s*(?:hours?|hrs?|h)\s*(?:/|per|a|each|every)\s*(?:weeks?|wk|w)"
)

Span = tuple[Fraction, Fraction]


def estimate_of(duration: str, effort: str) -> tuple[str, str]:
    """The estimate ("" for none), and why there is none although something stands there.

    Weeks and hours a week make `13 weeks x 8-10h`; hours alone are the whole.
    """
    first, second = _bare(duration), _bare(effort)
    if first in NOTHING and second in NOTHING:
        return "", ""
    weeks, weekly = _span(_WEEKS, first), _span(_WEEKLY, second)
    if weeks and weekly:
        return _checked(_weekly(weeks, weekly), f"{duration}, {effort}")
    for text, other in ((second, first), (first, second)):
        whole = _span(_HOURS, text)
        if whole and (other in NOTHING or _span(_WEEKS, other)):
            return _checked(_hours(whole), f"{duration}, {effort}")
    said = " and ".join(f'"{one}"' for one in (duration, effort) if _bare(one) not in NOTHING)
    return "", f"no estimate from {said} (expected 14 weeks and 6-10 hours/week)"


def _bare(text: str) -> str:
    """The text without what stands in parentheses, in lower case."""
    return " ".join(re.sub(r"\([^()]*\)", " ", text).casefold().split()).rstrip("*. ")


def _span(pattern: re.Pattern[str], text: str) -> Span | None:
    found = pattern.fullmatch(text)
    return (Fraction(found[1]), Fraction(found[2] or found[1])) if found else None


def _weekly(weeks: Span, weekly: Span) -> str:
    """Whole weeks stay in the estimate; a range of weeks is multiplied out."""
    if weeks[0] == weeks[1] and weeks[0].denominator == 1:
        return f"{weeks[0]} weeks x {_hours(weekly)}"
    return _hours((weeks[0] * weekly[0], weeks[1] * weekly[1]))


def _hours(span: Span) -> str:
    low, high = (format_duration(round(hours * 60)) for hours in span)
    if low == high:
        return low
    return f"{low.removesuffix('h')}-{high}" if "m" not in low + high else f"{low}-{high}"


def _checked(estimate: str, found: str) -> tuple[str, str]:
    if parse_estimate(estimate) is None:
        return "", f'no estimate from "{found}" (expected more than 0, the larger number last)'
    return estimate, ""
