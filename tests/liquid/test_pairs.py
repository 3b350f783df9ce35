"""Posts with tags and the HTML that they become: pairs in `pairs/`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.liquid.blog import converter, html_of, make_content

_PAIR = re.compile(
    r"^## (?P<name>.+)\n\n`{8} example\n(?P<source>(?:.*\n)*?)\.\n(?P<result>(?:.*\n)*?)`{8}$",
    re.MULTILINE,
)
_TEXT = (Path(__file__).parent / "pairs" / "tags.md").read_text(encoding="utf-8")
_PAIRS = tuple(_PAIR.finditer(_TEXT))


@pytest.mark.parametrize("pair", _PAIRS, ids=[pair["name"] for pair in _PAIRS])
def test_pair(pair: re.Match[str], tmp_path: Path) -> None:
    """The first text becomes the second, and nothing is wrong with it."""
    text = converter(make_content(tmp_path)).markdown(pair["source"])
    assert html_of(text) + "\n" == pair["result"]
    assert {fault.code for fault in text.faults} <= {"PIC002"}


def test_every_pair_is_run() -> None:
    """A pair that is not written as the runner reads it would be passed over in silence."""
    assert len(_PAIRS) == _TEXT.count("## ") - _TEXT.count("\n## Steps")
