r"""`\$` is a dollar sign and no backslash, as `\*` is an asterisk; in code it stays as it is."""

from __future__ import annotations

from markdown import Markdown
from markdown.extensions import Extension


class DollarExtension(Extension):
    """Adds the dollar sign to the characters that a backslash takes literally."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """The list is the parser's own, so that other parsers keep theirs."""
        md.ESCAPED_CHARS.append("$")
