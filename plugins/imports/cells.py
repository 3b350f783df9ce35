"""A cell of a Markdown table: its text, its first link, and what else stands in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

_LINK = re.compile(r"!?\[([^\[\]]*)\]\(\s*<?([^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)>?[^()]*\)")
_TAG = re.compile(r"<(?!https?:)/?[a-zA-Z][^<>]*>")
_MARKS = re.compile(r"\*{1,3}|`+|~~|(?<!\w)_{1,2}(?=\S)|(?<=\S)_{1,2}(?!\w)")
_WEB = re.compile(r"https?://\S+")


@dataclass(frozen=True)
class Titled:
    """What a cell names: the title, the address of its link ("" for none), and its other words.

    `elsewhere` is the address of a link that leads into the place where the file came from.
    """

    title: str
    url: str = ""
    elsewhere: str = ""
    note: str = ""


def plain(cell: str) -> str:
    """The words of a cell without their Markdown; of links the text."""
    return _words(_LINK.sub(lambda link: link[1], _TAG.sub(" ", cell)))


def noted(cell: str) -> str:
    """The words of a cell with the addresses of its links behind their texts."""
    shown = _LINK.sub(lambda link: f"{link[1]} <{link[2]}>", _TAG.sub(" ", cell))
    return _words(shown.replace(" <>", ""))


def titled(cell: str) -> Titled:
    """The title up to the end of the first link, or the whole cell; what follows is a note."""
    link = _LINK.search(cell)
    if link is None:
        return Titled(plain(cell))
    title = plain(cell[: link.end()])
    web = bool(_WEB.fullmatch(link[2]))
    rest = noted(cell[link.end() :])
    return Titled(
        title=title,
        url=link[2] if web else "",
        elsewhere="" if web else link[2],
        note=rest if any(map(str.isalnum, rest)) else "",
    )


def _words(text: str) -> str:
    """On one line, without marks of emphasis, entities and control characters."""
    bare = _MARKS.sub("", text).replace("\\", "")
    visible = "".join(one if one.isprintable() else " " for one in unescape(bare))
    return " ".join(visible.split())
