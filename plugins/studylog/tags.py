"""Tags in a line of a summary: `#done`, `#at=31`, `#project="22/48.3"`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

# Python's class for words has letters, `_` and digits, but also numerals that are none of klog's
# digits (a superscript two); `_word` cuts them off.
_TAG = re.compile(r"""#([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'|([\w-]+)))?""")
# Tags that say something of a unit (it is finished, it is so far), not what the time was for.
MARKS = ("at", "done")


@dataclass(frozen=True)
class Tag:
    """A tag: its name in lower case, and its value as written, "" where it has none."""

    name: str
    value: str = ""


def tags_in(line: str) -> tuple[Tag, ...]:
    """The tags of one line; a quoted value that is not closed on the line counts as absent."""
    return tuple(tag for _, _, tag in _found(line))


def without_tags(line: str) -> str:
    """The line's prose: what is left of it when its tags are taken out."""
    rest, kept = 0, list[str]()
    for begin, end, _ in _found(line):
        kept.append(line[rest:begin])
        rest = end
    return " ".join(" ".join((*kept, line[rest:])).split())


def _found(line: str) -> Iterator[tuple[int, int, Tag]]:
    """Where each tag of the line begins and ends, and the tag."""
    for found in _TAG.finditer(line):
        name = _word(found[1])
        if not name:
            continue
        if name != found[1]:
            yield found.start(), found.start() + 1 + len(name), Tag(name.lower())
        elif found[4] is not None:
            value = _word(found[4])
            yield found.start(), found.start(4) + len(value), Tag(name.lower(), value)
        else:
            value = found[2] or found[3] or ""
            yield found.start(), found.end(), Tag(name.lower(), value)


def _word(text: str) -> str:
    """The text as far as it is letters (Unicode's category L), digits 0 to 9, `_` and `-`."""
    return text if text.isascii() else "".join(takewhile(_in_word, text))


def _in_word(one: str) -> bool:
    return one in "0123456789_-" or unicodedata.category(one).startswith("L")
