"""Estimates as authors and catalogues write them."""

from __future__ import annotations

import re

from plugins.curriculum.model import Estimate
from plugins.studylog.times import parse_duration

_WEEKS = re.compile(r"([1-9][0-9]{0,3})\s*weeks?\s*[x\N{MULTIPLICATION SIGN}]\s*")
_RANGE = re.compile(r"([0-9hm]+)(?:\s*[-\N{EN DASH}]\s*([0-9hm]+))?")


def parse_estimate(text: str) -> Estimate | None:
    """`12h`, `1h30m`, `12h-16h`, `12-16h` or `13 weeks x 8-10h`; None for what is none of them.

    The unit of a range's end holds for a beginning without one.
    """
    weeks = _WEEKS.match(text)
    found = _RANGE.fullmatch(text, weeks.end() if weeks else 0)
    if not found:
        return None
    last = found[2] or found[1]
    low = parse_duration(f"{found[1]}{last[-1]}" if found[1].isdigit() else found[1])
    high = parse_duration(last)
    if low is None or high is None or not 0 < low <= high:
        return None
    times = int(weeks[1]) if weeks else 1
    return Estimate(low * times, high * times)
