r"""Spans of words: `~~struck out~~`, `==highlighted==`, `H~2~O`, `x^2^`.

Sub- and superscripts stand right behind what they belong to and hold no space, as in Pandoc, and
`~$50` is about fifty dollars. The patterns are our own: those of `pymdownx` do more and cost more
for each character of every post.
"""

from __future__ import annotations

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import SimpleTagInlineProcessor

# In each, nothing between the two ends can be taken for an end: one look, whatever the length.
_SPANS = (
    ("del", r"(~)~(?![\s~])((?:[^~]|~(?!~)){1,4000})(?<!\s)~~(?!~)"),
    ("mark", r"(?<![\w=])(=)=(?![\s=])((?:[^=]|=(?!=)){1,4000})(?<!\s)==(?![\w=])"),
    ("sub", r"(?<=[\w)\]}*])(~)([^\s~^]{1,60})~(?!~)"),
    ("sup", r"(?<=[\w)\]}*])(\^)([^\s~^]{1,60})\^"),
)


class SpanExtension(Extension):
    """Adds them, and lets a backslash take their signs literally."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """After code and links, before emphasis."""
        md.ESCAPED_CHARS.extend(sign for sign in "~^=" if sign not in md.ESCAPED_CHARS)
        for at, (tag, pattern) in enumerate(_SPANS):
            md.inlinePatterns.register(SimpleTagInlineProcessor(pattern, tag), tag, 65 - at)
