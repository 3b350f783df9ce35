"""The Markdown parser of the whole site: which extensions it has, and how they are set.

`meta` is not among them: a body that begins with `Note: this` begins with just that.
"""

from __future__ import annotations

from typing import Any

from markdown import Markdown
from markdown.extensions.toc import slugify_unicode

from plugins.markup.faults import Faults
from plugins.markup.lists import ListExtension
from plugins.markup.mathematics import Formulas, MathExtension

_BACK_TO_TEXT = {
    "en": "Jump back to footnote {} in the text",
    "es": "Volver a la nota {} en el texto",
}


def make_parser(
    lang: str = "en", faults: Faults | None = None, formulas: Formulas | None = None
) -> Markdown:
    """A parser for texts in `lang`, which adds what is wrong with them to `faults`; `formulas`
    knows the macros.

    It may be used for any number of texts, with `reset()` before each of them: heading ids,
    footnotes, abbreviations and references are then those of one text. Code gets Pygments' classes
    and no colours; code in an unknown language is plain, and no language is guessed.
    """
    settings: dict[str, dict[str, Any]] = {
        "tables": {},
        "attr_list": {},
        "def_list": {},
        "abbr": {},
        "footnotes": {"BACKLINK_TITLE": _BACK_TO_TEXT.get(lang[:2].lower(), _BACK_TO_TEXT["en"])},
        "md_in_html": {},
        "toc": {"slugify": slugify_unicode},
        "pymdownx.highlight": {"noclasses": False, "guess_lang": False, "linenums": None},
        "pymdownx.superfences": {},
        "pymdownx.tilde": {"subscript": False},
    }
    mathematics = MathExtension(formulas or Formulas(), faults or Faults())
    return Markdown(
        extensions=[*settings, ListExtension(), mathematics],
        extension_configs=settings,
        output_format="html",
    )
