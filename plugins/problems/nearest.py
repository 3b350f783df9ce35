"""The known name that a mistyped one was probably meant to be."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

# Half of a longer word is soon found in another one: a hint that misleads is worse than none.
_ALIKE = 0.65


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that is most like this one, or None where none is.

    Upper and lower case count as equal, so that a name in the wrong case finds itself. The known
    names are put in order first: the answer must not depend on the order of a set.
    """
    by_folded = {candidate.casefold(): candidate for candidate in sorted(known, reverse=True)}
    close = get_close_matches(name.casefold(), sorted(by_folded), n=1, cutoff=_ALIKE)
    return by_folded[close[0]] if close else None


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """` (did you mean "x"?)`, or nothing where no known name is near."""
    found = nearest(name, known)
    return f' (did you mean "{found}"?)' if found else ""
