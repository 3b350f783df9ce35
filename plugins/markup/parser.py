"""The Markdown parser of the whole site: which extensions it has, and how they are set.

`meta` is not among them: a body that begins with `Note: this` begins with just that.
"""

from __future__ import annotations

from typing import Any

from markdown import Markdown
from markdown.extensions.toc import slugify_unicode

from plugins.markup.abbreviations import AbbreviationExtension
from plugins.markup.callouts import CalloutExtension
from plugins.markup.citations import CitationExtension, Citing
from plugins.markup.depth import Depth
from plugins.markup.details import DetailsExtension
from plugins.markup.faults import Faults
from plugins.markup.fences import FenceExtension
from plugins.markup.figures import FigureExtension
from plugins.markup.footnotes import Footnotes
from plugins.markup.leftover import LeftOverExtension
from plugins.markup.limits import LimitExtension
from plugins.markup.lists import ListExtension
from plugins.markup.mathematics import Formulas, MathExtension
from plugins.markup.regions import RegionExtension
from plugins.markup.signs import SignExtension
from plugins.markup.spans import SpanExtension
from plugins.markup.tables import TableExtension
from plugins.markup.tasks import TaskExtension
from plugins.markup.words import words_in


def make_parser(
    lang: str = "en",
    faults: Faults | None = None,
    formulas: Formulas | None = None,
    citing: Citing | None = None,
) -> Markdown:
    """A parser for texts in `lang`, which adds what is wrong with them to `faults`; `formulas`
    knows the macros, `citing` the works that they may cite.

    It may be used for any number of texts, with `reset()` before each of them: heading ids,
    footnotes, abbreviations and references are then those of one text. Code gets Pygments' classes
    and no colours; code in an unknown language is plain, and no language is guessed.
    """
    faults = faults or Faults()
    depth = Depth(faults)
    settings: dict[str, dict[str, Any]] = {
        "tables": {},
        "attr_list": {},
        "def_list": {},
        "md_in_html": {},
        "toc": {"slugify": slugify_unicode},
    }
    ours = (
        FenceExtension(faults, words_in(lang)["code"]),
        ListExtension(depth),
        CalloutExtension(lang, depth),
        Footnotes(faults, lang),
        TaskExtension(lang),
        FigureExtension(),
        SignExtension(),
        SpanExtension(),
        DetailsExtension(),
        TableExtension(),
        AbbreviationExtension(),
        RegionExtension(lang),
        LimitExtension(faults),
        MathExtension(formulas or Formulas(), faults),
        CitationExtension(citing or Citing(), faults, lang),
        LeftOverExtension(faults),
    )
    return Markdown(extensions=[*settings, *ours], extension_configs=settings, output_format="html")
