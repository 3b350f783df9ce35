"""The sentence around a link, in plain words: what is said where another post is named."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain

from plugins.markup.plain import plain_words
from plugins.markup.text import Text

_LONGEST, _LONGEST_LINK = 240, 160
_NEARBY = 2_000
_ANCHOR = re.compile(r"""<a\b(?:[^<>"']|"[^"]*"|'[^']*')*>""", re.IGNORECASE)
_BLOCK = re.compile(
    r"</?(?:address|article|aside|blockquote|caption|dd|details|div|dl|dt|figcaption|figure|h[1-6]"
    r"|hr|li|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)\b[^<>]*>",
    re.IGNORECASE,
)
_NOTES = re.compile(
    r'<sup (?:id="fnref|class="footnote-number").*?</sup>|<a class="footnote-backref".*?</a>',
    re.DOTALL,
)
_POWER = re.compile(r"<sup>([+\N{MINUS SIGN}-]?\d+)</sup>")
# The link's words begin and end; no text has these two, the converter takes them out.
_OPEN, _CLOSE = "\x02", "\x03"
_STOP = re.compile(r"(?P<last>[\w.]*)[.!?\N{HORIZONTAL ELLIPSIS}][^\w\s]*\s+")
_WITH_DOTS = (
    "al approx ca cap cf ch chap dr ed eds e.g eq eqs esp etc fig figs i.e mr mrs ms no nos p pp"
    " prof resp sec st vol vs bzw d.h nr s z.b ej pág sr sra ud uds m mme"
)
_ABBREVIATED = frozenset(_WITH_DOTS.split())


@dataclass(frozen=True)
class Sentence:
    """A sentence with a link in it: what stands before the link's words, these, and the rest."""

    before: str
    words: str
    after: str


def sentence_of(text: Text, place: int) -> Sentence | None:
    """The sentence around the link at `place` of a text, cut at about 240 characters where it is
    longer; formulas are in words. None where the link is no link in words (`<area>`)."""
    html = _block(text, place)
    if html is None:
        return None
    plain = plain_words(_POWER.sub(r"^\1", _NOTES.sub("", html)))
    before, _, rest = plain.partition(_OPEN)
    words, _, after = rest.partition(_CLOSE)
    begin = max((end for end in _ends(f"{before}{_OPEN}{words}") if end <= len(before)), default=0)
    end = next(iter(_ends(f"{words}{_CLOSE}{after}", len(words))), len(words) + 1 + len(after))
    return _cut(before[begin:], words, after[: end - len(words) - 1].rstrip())


def _block(text: Text, place: int) -> str | None:
    """The paragraph, the item or the cell that holds the link, with its words marked."""
    holes = (f"{link.before}{link.after}" for link in text.links)
    parts = list(chain.from_iterable(zip(text.pieces, (*holes, ""), strict=True)))
    at = sum(map(len, parts[: 2 * place + 1]))
    html = "".join(parts)
    anchor = _ANCHOR.match(html, html.rfind("<", 0, at))
    if anchor is None:
        return None
    close = html.find("</a", anchor.end())
    close = len(html) if close < 0 else close
    begin = _begin_of_block(html, anchor.start())
    block = _BLOCK.search(html, close)
    end = block.start() if block else len(html)
    words = html[anchor.end() : close]
    return f"{html[begin : anchor.start()]}{_OPEN}{words}{_CLOSE}{html[close:end]}"


def _begin_of_block(html: str, at: int) -> int:
    """Where the block begins that holds this place: most are short, so nearby is looked first."""
    for start in (max(0, at - _NEARBY), 0):
        found = [block.end() for block in _BLOCK.finditer(html, start, at)]
        if found:
            return found[-1]
    return 0


def _ends(plain: str, start: int = 0) -> list[int]:
    """Where sentences end in some words, from `start` on, the spaces behind them in it."""
    return [
        stop.end()
        for stop in _STOP.finditer(plain)
        if stop.end() > start and not _is_abbreviation(stop) and not _goes_on(plain, stop.end())
    ]


def _is_abbreviation(stop: re.Match[str]) -> bool:
    last = stop["last"]
    dot = stop.string[stop.end("last")] == "."
    return dot and (last.lower() in _ABBREVIATED or (len(last) == 1 and last.isupper()))


def _goes_on(plain: str, at: int) -> bool:
    """Whether the next word has a small letter."""
    following = next((letter for letter in plain[at:] if letter.isalnum()), "")
    return following.islower()


def _cut(before: str, words: str, after: str) -> Sentence:
    """The sentence, or what is nearest to the link of it."""
    words = _begin(words, _LONGEST_LINK)
    room = _LONGEST - len(words)
    behind = min(len(after), max(room // 2, room - len(before)))
    return Sentence(_end(before, room - behind), words, _begin(after, behind))


def _begin(text: str, length: int) -> str:
    """The beginning of a text, up to a word's end."""
    if len(text) <= length:
        return text
    return f"{text[: length + 1].rpartition(' ')[0]}\N{HORIZONTAL ELLIPSIS}"


def _end(text: str, length: int) -> str:
    """The end of a text, from a word's beginning on."""
    if len(text) <= length:
        return text
    return f"\N{HORIZONTAL ELLIPSIS}{text[len(text) - length - 1 :].partition(' ')[2]}"
