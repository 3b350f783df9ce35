r"""Commands that mean the same as others: those that the engine does not know, in its own words."""

from __future__ import annotations

# Without arguments, or with the same ones.
SAME = {
    "\\dotsc": "\\ldots",
    "\\dotso": "\\ldots",
    "\\dotsb": "\\cdots",
    "\\dotsm": "\\cdots",
    "\\dotsi": "\\cdots",
    "\\mathellipsis": "\\ldots",
    "\\adots": "\\iddots",
    "\\udots": "\\iddots",
    "\\pmb": "\\boldsymbol",
    "\\mathbbm": "\\mathbb",
    "\\mathds": "\\mathbb",
    "\\thicksim": "\\sim",
    "\\thickapprox": "\\approx",
    "\\shortmid": "\\mid",
    "\\nshortmid": "\\nmid",
    "\\shortparallel": "\\parallel",
    "\\nshortparallel": "\\nparallel",
    "\\varpropto": "\\propto",
    "\\smallsetminus": "\\setminus",
    "\\centerdot": "\\cdot",
    "\\sdot": "\\cdot",
    "\\smallint": "\\int",
    "\\intop": "\\int\\limits",
    "\\smallsmile": "\\smile",
    "\\smallfrown": "\\frown",
    "\\enskip": "\\enspace",
    "\\strut": "\\mathstrut",
    "\\defeq": "\\coloneqq",
    "\\ordinarycolon": ":",
    "\\mapsfrom": "\N{LEFTWARDS ARROW FROM BAR}",
    "\\eqsim": "\N{MINUS TILDE}",
    "\\lt": "<",
    "\\gt": ">",
    # What tells TeX where to break a line says nothing in a browser.
    "\\nobreak": "",
    "\\allowbreak": "",
    "\\relax": "",
    "\\displaylimits": "",
    "\\nonumber": "",
    "\\notag": "",
}

# What a delimiter is written as besides its own name.
DELIMITERS = {"<": "\\langle", ">": "\\rangle", "\\lt": "\\langle", "\\gt": "\\rangle"}

# Commands before a delimiter.
SIZES = frozenset(
    f"\\{size}{side}" for size in ("big", "Big", "bigg", "Bigg") for side in ("", "l", "r", "m")
) | {"\\left", "\\right", "\\middle"}

# What is TeX, and known here only by name: never guessed at.
UNSUPPORTED = {
    "\\ce": "chemical formulas cannot be shown",
    "\\pu": "chemical formulas cannot be shown",
    "\\intertext": "end the formula and begin another one around the words",
    "\\shortintertext": "end the formula and begin another one around the words",
    "\\cancelto": r"use \cancel{..}^{..}",
    "\\colorbox": r"use \boxed or \textcolor",
    "\\fcolorbox": r"use \boxed or \textcolor",
    "\\verb": r"use \texttt",
    "\\cline": r"use \hline",
    "\\multicolumn": "cells of a formula cannot be joined",
    "\\href": "a formula cannot hold a link",
    "\\url": "a formula cannot hold a link",
    "\\includegraphics": "a formula cannot hold a picture",
}
