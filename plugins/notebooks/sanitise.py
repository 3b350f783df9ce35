"""HTML of a notebook without anything that runs, loads or looks like the page around it.

nh3 (the Ammonia library) reads it as a browser would and writes what is on its lists anew. What a
text cell became is cleaned after it was converted, not before: only then is it known what is
markup, and the links and pictures of the Markdown itself are under the same rules. The converter's
own classes and its MathML are on the list of texts, and on no list of outputs.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import nh3

_INLINE = """a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q rp rt ruby s samp small
    span strong sub sup time u var wbr"""
_BLOCKS = """blockquote caption center col colgroup dd details div dl dt figcaption figure
    h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table tbody td tfoot th thead tr ul"""
_MATH = """math semantics annotation mrow mi mn mo ms mspace mtext mstyle mfrac msqrt mroot msub
    msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mtd mlabeledtr
    mpadded mphantom menclose merror"""
_OUTPUT_TAGS = frozenset(f"{_INLINE} {_BLOCKS}".split())
_TEXT_TAGS = _OUTPUT_TAGS | frozenset(f"aside input label {_MATH}".split())

_OUTPUT_ATTRIBUTES = {
    "*": {"dir", "lang", "title"},
    "a": {"href"},
    "img": {"alt", "height", "src", "width"},
    "ol": {"reversed", "start", "type"},
    "li": {"value"},
    "td": {"colspan", "headers", "rowspan"},
    "th": {"abbr", "colspan", "headers", "rowspan", "scope"},
    "col": {"span"},
    "colgroup": {"span"},
    "time": {"datetime"},
    "details": {"open"},
}
_MATH_ATTRIBUTES = """accent accentunder align columnalign columnlines columnspacing columnspan
    depth dir display displaystyle encoding fence form frame height intent arg largeop linethickness
    lspace mathbackground mathcolor mathsize mathvariant maxsize minsize movablelimits notation
    rowalign rowlines rowspacing rowspan rspace scriptlevel separator side stretchy style symmetric
    voffset width xmlns"""
# A formula's colours, and spaces that are less than nothing, can be said in no other way.
_MATH_STYLES = {"background-color", "color", "margin-left", "margin-right"}
_TEXT_ATTRIBUTES = {
    **_OUTPUT_ATTRIBUTES,
    **{tag: set(_MATH_ATTRIBUTES.split()) for tag in _MATH.split()},
    "*": {"class", "dir", "id", "lang", "role", "tabindex", "title"},
    "img": {"alt", "height", "loading", "decoding", "sizes", "src", "width"},
    "input": {"checked", "disabled", "type"},
    "label": {"for"},
}
# Whole, with what is in them: their text is for machines, or for a hand on a button.
_MACHINES = """applet audio button canvas embed frame frameset head iframe math noembed noframes
    noscript object option script select style svg template textarea title video xmp"""
_WITHOUT_CONTENT = frozenset(_MACHINES.split())
_SCHEMES = frozenset(("http", "https", "mailto", "data", "attachment"))
# Of these two schemes only pictures are left, and `pictures.py` makes files of them.
_ONLY_PICTURES = ("data:", "attachment:")
_IGNORED = re.compile(r"[\x00-\x20]")
_EMPTY_HEADING = re.compile(r"<th((?: [^>]*)?)></th>")


class Sanitiser:
    """Cleans the HTML of one notebook. `locate` gives each relative address anew; those within the
    page (`#notes`) stay."""

    def __init__(self, locate: Callable[[str], str]) -> None:
        without = _WITHOUT_CONTENT - {"math"}
        self._output = _cleaner(_OUTPUT_TAGS, _OUTPUT_ATTRIBUTES, _WITHOUT_CONTENT, locate)
        self._text = _cleaner(_TEXT_TAGS, _TEXT_ATTRIBUTES, without, locate, {"aria-"})

    def output(self, html: str) -> str:
        """What may be shown of an output's HTML."""
        # The empty corner of a pandas table is no heading of anything.
        return _EMPTY_HEADING.sub(r"<td\1></td>", self._output.clean(html))

    def text(self, html: str) -> str:
        """What may be shown of a text cell that the site's converter has made HTML."""
        return self._text.clean(html)


def _cleaner(
    tags: frozenset[str],
    attributes: dict[str, set[str]],
    without: frozenset[str],
    locate: Callable[[str], str],
    prefixes: set[str] | None = None,
) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=tags,
        attributes=attributes,
        clean_content_tags=without,
        url_schemes=_SCHEMES,
        url_relative=lambda url: url if url.startswith("#") else locate(url),
        attribute_filter=_filtered,
        filter_style_properties=_MATH_STYLES,
        link_rel=None,
        generic_attribute_prefixes=prefixes,
        # Whatever a notebook asks for, what is left is a box that says whether a task is done.
        set_tag_attribute_values={"input": {"type": "checkbox", "disabled": ""}},
    )


def _filtered(tag: str, name: str, value: str) -> str | None:
    """The value of an attribute, or None where it is not to be."""
    if name == "tabindex":
        return value if value in {"0", "-1"} else None
    if name not in {"href", "src"} or tag == "img":
        return value
    return None if _IGNORED.sub("", value).lower().startswith(_ONLY_PICTURES) else value
