r"""TeX's way to write letters as the letters (`G{\"o}del`), and what else of TeX is in a field.

latexcodec, on which pybtex stands, knows the accents and symbols. What is left of commands after it
goes, and what they hold stays: a title is words here, its mathematics as well.
"""

from __future__ import annotations

import codecs
import re

# `\'{\i}`: TeX's letters without a dot are for accents, which Unicode's have in the dot's place.
_DOTLESS = re.compile(r"(\\['`^\"~=.Hcuvrdbk])\s*\{?\\([ij])(?![A-Za-z])\s*\}?")
_ESCAPED = re.compile(r"\\([^A-Za-z\s])")
_COMMAND = re.compile(r"\\[A-Za-z]+\s?")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_WRAPPED = re.compile(r"\\(?:url|href|path)\s*\{([^{}]*)\}.*", re.DOTALL)
_KEPT = (
    "\ue000"  # of the private use area: stands for a sign that is meant while its kind is removed
)


def plain(value: str) -> str:
    """The field's words, without TeX's commands and braces, with single spaces.

    Characters that neither HTML nor XML allows go with them, so that nothing in a bibliography can
    look like a parser's own marks.
    """
    text = _CONTROL.sub("", value).replace(_KEPT, "")
    if "\\" in text or "$" in text or "-" in text or "`" in text or "'" in text:
        text = _decoded(_DOTLESS.sub(r"\1{\2}", text))
    dollars = _ESCAPED.sub(lambda match: _KEPT if match[1] == "$" else match[1], text)
    bare = re.sub(r"[{}$\\]", "", _COMMAND.sub("", dollars)).replace("~", " ")
    return " ".join(bare.replace(_KEPT, "$").split())


def address(value: str) -> str:
    r"""An address as a field holds it: `\url{}` taken off, `\_` and its like made plain."""
    text = _CONTROL.sub("", value).strip()
    wrapped = _WRAPPED.fullmatch(text)
    bare = _ESCAPED.sub(r"\1", wrapped[1] if wrapped else text)
    return bare.strip("{}<> ")


def _decoded(text: str) -> str:
    import latexcodec  # noqa: F401, PLC0415 - registers the codec, when there is something to decode

    try:
        return codecs.decode(text, "ulatex")  # type: ignore[call-overload,no-any-return] # text to text
    except ValueError:
        return text  # such as a backslash at the very end
