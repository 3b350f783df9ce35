"""TeX and the MathML that it becomes, or the flaw that it has: pairs in `pairs/`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plugins.formulas import Formula, render

_PAIR = re.compile(
    r"^## (?P<name>.+)\n\n`{8} example\n(?P<tex>(?:.*\n)*?)\.\n(?P<result>(?:.*\n)*?)`{8}$",
    re.MULTILINE,
)
_FILES = sorted((Path(__file__).parent / "pairs").glob("*.md"))
_PAIRS = tuple(
    (path.stem, pair)
    for path in _FILES
    for pair in _PAIR.finditer(path.read_text(encoding="utf-8"))
)


def _shown(tex: str, *, display: bool) -> str:
    """The MathML on a line for each of its parts, or the flaw."""
    (rendered,) = render([Formula(tex, display)], {})
    if rendered.flaw:
        return f"{rendered.flaw.code}: {rendered.flaw.message}\n"
    return (
        re.sub(r"(?<=>)(?=<m(?:tr|td|table|frac|under|over|sub|sup))", "\n", rendered.mathml) + "\n"
    )


@pytest.mark.parametrize(
    ("subject", "pair"), _PAIRS, ids=[f"{subject}: {pair['name']}" for subject, pair in _PAIRS]
)
def test_pair(subject: str, pair: re.Match[str]) -> None:
    """The formula becomes the MathML; those in `inline.md` stand in a line of text."""
    assert _shown(pair["tex"].removesuffix("\n"), display=subject != "inline") == pair["result"]


def test_every_pair_of_every_file_is_run() -> None:
    """A pair that is not written as the runner reads it would be passed over in silence."""
    assert len(_PAIRS) == sum(path.read_text(encoding="utf-8").count("\n## ") for path in _FILES)
