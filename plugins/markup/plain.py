"""The words of some HTML, without its tags."""

from __future__ import annotations

import re
from html import unescape

from plugins.formulas import without_mathml

_TAG = re.compile(r"<[^>]*>")
_BLOCK_TAG = re.compile(
    r"</?(?:p|div|li|ul|ol|dl|dt|dd|h[1-6]|br|hr|pre|blockquote|table|tr|td|th)\b[^>]*>",
    re.IGNORECASE,
)
_PARAGRAPH = re.compile(r"<p\b[^>]*>(.*?)</p>", re.DOTALL)
_FOOTNOTE = re.compile(r'<sup id="fnref.*?</sup>')
_LEAD_CHARACTERS = 240


def plain_words(html: str) -> str:
    """The words of some HTML, without its tags and with single spaces."""
    words = _BLOCK_TAG.sub(" ", without_mathml(html))
    return " ".join(unescape(_TAG.sub("", words)).split())


def lead(html: str) -> str:
    """The first paragraph in plain words, cut at a word, for where a post has no summary."""
    found = _PARAGRAPH.search(html)
    words = plain_words(_FOOTNOTE.sub("", found[1])) if found else ""
    if len(words) <= _LEAD_CHARACTERS:
        return words
    return f"{words[:_LEAD_CHARACTERS].rsplit(' ', 1)[0]}…"
