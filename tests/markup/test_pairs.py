"""Markdown and the HTML that it becomes, and words as they are set: pairs in `pairs/`."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.markup.parser import make_parser
from plugins.markup.typography import set_type, set_type_plain

_PAIR = re.compile(
    r"^## (?P<name>.+)\n\n`{8} example\n(?P<source>(?:.*\n)*?)\.\n(?P<result>(?:.*\n)*?)`{8}$",
    re.MULTILINE,
)
_PAIRS = tuple(
    (path.stem, pair)
    for path in sorted((Path(__file__).parent / "pairs").glob("*.md"))
    for pair in _PAIR.finditer(path.read_text(encoding="utf-8"))
)
_PARSER = make_parser()


def _from_markdown(source: str) -> str:
    """In a pair an arrow is a tab, which one could not see."""
    return _PARSER.reset().convert(source.replace("→", "\t"))


def _in_language(source: str) -> str:
    """Quotes are those of the language that the first line names."""
    lang, _, html = source.partition("\n")
    return set_type(html, lang)


_RULES: dict[str, Callable[[str], str]] = {
    "typography": set_type,
    "titles": set_type_plain,
    "quotes": _in_language,
}


@pytest.mark.parametrize(
    ("subject", "pair"), _PAIRS, ids=[f"{subject}: {pair['name']}" for subject, pair in _PAIRS]
)
def test_pair(subject: str, pair: re.Match[str]) -> None:
    """The first text becomes the second."""
    result = _RULES.get(subject, _from_markdown)(pair["source"].removesuffix("\n"))
    assert result + "\n" == pair["result"]


def test_every_pair_of_every_file_is_run() -> None:
    """A pair that is not written as the runner reads it would be passed over in silence."""
    files = (Path(__file__).parent / "pairs").glob("*.md")
    begun = sum(path.read_text(encoding="utf-8").count("` example\n") for path in files)
    assert len(_PAIRS) == begun
