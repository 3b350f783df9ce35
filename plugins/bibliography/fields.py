"""The fields of an entry that are more than words: its year, its addresses, what it inherits."""

from __future__ import annotations

import re
from collections.abc import Mapping

from plugins.bibliography.latex import address, plain

_YEAR = re.compile(r"\d{4}")
_DOI = re.compile(r"(?:(?:https?://)?(?:dx\.)?doi\.org/|doi:\s*)?(10\.\d{4,9}/\S+)", re.IGNORECASE)
_WEB = re.compile(r"https?://[^\s/?#]+\S*", re.IGNORECASE)
_DASHES = re.compile(r"\s*(?:--+|(?<=\d)-(?=\d))\s*")
# What a part has not of the whole: a proceedings' title is the paper's `booktitle`.
_OWN = frozenset(("title", "subtitle", "booktitle", "crossref", "doi", "url", "note", "pages"))


def year_of(fields: Mapping[str, str]) -> str:
    """The year, of `date` where there is no `year`; words such as `in press` as they are."""
    written = plain(fields.get("year") or fields.get("date", ""))
    found = _YEAR.search(written)
    return found[0] if found else written


def doi_of(fields: Mapping[str, str]) -> str:
    """The bare DOI. Raises `ValueError` where the field holds no such thing."""
    written = address(fields.get("doi", ""))
    if not written:
        return ""
    found = _DOI.fullmatch(written)
    if not found:
        raise ValueError(written)
    return found[1]


def url_of(fields: Mapping[str, str]) -> str:
    """The address, of a preprint on arXiv by its number. Raises `ValueError` where it is none of
    the web: a list of works is no place for `javascript:` or a path of one's own disk."""
    written = address(fields.get("url") or "")
    if written and not _WEB.fullmatch(written):
        raise ValueError(written)
    if written:
        return written
    archive = fields.get("archiveprefix") or fields.get("eprinttype") or ""
    number = address(fields.get("eprint", ""))
    if archive.lower() == "arxiv" and re.fullmatch(r"[\w./-]+", number):
        return f"https://arxiv.org/abs/{number}"
    # How BibTeX's own styles, which know no `url`, have a page of the web cited.
    published = address(fields.get("howpublished", ""))
    return published if _WEB.fullmatch(published) else ""


def pages_of(fields: Mapping[str, str]) -> str:
    """The pages, with a dash that says "to"."""
    return _DASHES.sub("\N{EN DASH}", plain(fields.get("pages", "")))


def inherited(fields: Mapping[str, str], parent: Mapping[str, str]) -> Mapping[str, str]:
    """The fields, and those of the book that the work is a part of, as BibTeX's `crossref` has it;
    the book's title is where the part appeared."""
    taken = {name: value for name, value in parent.items() if name not in _OWN}
    whole = parent.get("booktitle") or parent.get("title", "")
    return {**taken, **({"booktitle": whole} if whole else {}), **fields}
