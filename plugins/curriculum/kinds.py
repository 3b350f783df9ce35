"""The kinds of resources as a reader is told them."""

from __future__ import annotations

from plugins.curriculum.calibration import OTHER
from plugins.site import words

# Each is written out, so that it is found when the messages of the catalogues are collected.
_WORDS = {
    "mooc": words("mooc"),
    "book": words("book"),
    "paper": words("paper"),
    "post": words("post"),
    "video": words("video"),
    "nanodegree": words("nanodegree"),
    "competition": words("competition"),
    "project": words("project"),
    "course": words("course"),
    OTHER: words("other"),
}


def kind_words(kind: str) -> str:
    """The word for one of the known kinds; "" for none."""
    return _WORDS[kind] if kind else ""
