"""`<details>` as on GitHub: what is in it is Markdown, without `markdown="1"` being asked for."""

from __future__ import annotations

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

_OPENING = re.compile(r"^( {0,3}<details)(?![^>]*\smarkdown\s*=)((?:\s[^<>]*)?>)", re.IGNORECASE)


class Details(Preprocessor):
    """Adds the attribute that Python-Markdown's `md_in_html` wants."""

    def run(self, lines: list[str]) -> list[str]:
        """Each line that begins with the tag; code is taken out of the text before."""
        return [_OPENING.sub(r'\1 markdown="1"\2', line) for line in lines]


class DetailsExtension(Extension):
    """Adds it between fences and HTML."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """After fences have been taken out, before HTML is."""
        md.preprocessors.register(Details(md), "details", 22)
