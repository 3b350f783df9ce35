"""The formulas of a blog that exists: as many in the pages as its author wrote, none of them money.

Fifty posts are made from a seed: what stands around each formula is drawn, the numbers are not.
"""

from __future__ import annotations

import random
import re

import pytest

from plugins.markup import Converter

POSTS, INLINE, DISPLAYS, AMOUNTS = 50, 1_420, 238, 19
FORMULAS = (
    "x", "x_i", "n=5", r"\alpha", r"p(y \mid x)", r"\hat{y}_{i}", r"\frac{1}{n}", "a*b*c", "a < b",
    r"\mathbb{R}^{d \times k}", r"\|w\|_2^2", r"\sum_{i=1}^n x_i", "f'(x)", r"\text{if $k$ is odd}",
    r"\{1, \dots, n\}", "O(n \\log n)", "100", r"\$5", "[0, 1]", "x_1, x_2", "_i", "2^{-k}",
)  # fmt: skip
LINES = (
    "As {0} is, so is {0}, and ({0}) too.",
    'The {0}th of {0}-dimensional ones; see "{0}": {0}?',
    "- an item with {0}\n- one with {0}\n    - and {0} below",
    "1. first {0}\n2. then {0}",
    "> Quoted, {0} goes on\n> with {0} and `$code$`.",
    "| a | {0} |\n| --- | --- |\n| {0} | `$x$` |",
    "## On {0} and others\n\nBelow {0}.",
    "**{0}**, *{0}* and [{0}](https://example.org/a_b_c).",
    "A note[^{1}] on {0}.\n\n[^{1}]: It says {0}.",
    "Term of {0}\n:   is {0}.",
    "```python\nprint('$x$')\n```\n\nBehind code, {0}.",
    "Escaped \\* and \\_ beside {0}, <b title='$'>raw {0}</b>.",
    "Over two lines {0}\nand {0}/{0}, {0}--{0}.",
)
AROUND_DISPLAYS = (
    "{0}",
    "In the middle {0} of a sentence.",
    "- an item\n\n    {0}\n\n- another",
    "> quoted\n>\n> {0}",
    "Right below a line\n{0}\nand above one.",
)
DISPLAY = ("$$ {0} $$", "$${0}$$", "\\[ {0} \\]", "$$\n{0}\n$$")
MONEY = (
    "It was $600/month (~$50 more).", "**Cost: $5** and **$6/mo**", "It is $1,100.",
    "Between $5 and $10 it was.", "$80k of $1.5M in US$5 notes.",
)  # fmt: skip


def _inline_blocks(draw: random.Random, count: int) -> list[str]:
    """Blocks of Markdown with this many formulas in their lines."""
    blocks: list[str] = []
    while count:
        line = draw.choice([one for one in LINES if one.count("{0}") <= count])
        count -= line.count("{0}")
        line = line.replace("{1}", f"n{len(blocks)}")
        while "{0}" in line:
            line = line.replace("{0}", f"${draw.choice(FORMULAS)}$", 1)
        blocks.append(line)
    return blocks


def _display(draw: random.Random) -> str:
    around = draw.choice(AROUND_DISPLAYS)
    # Only where it begins its line may it have lines of its own.
    ways = DISPLAY if around == "{0}" else DISPLAY[:3]
    way = draw.choice(ways)
    # In a sentence `\\[ x \\]` is a letter in brackets; a display has some sign of mathematics.
    signs = around.startswith("In") and way.startswith("\\[")
    tex = draw.choice([one for one in FORMULAS if "\\" in one or not signs])
    return around.replace("{0}", way.replace("{0}", tex))


def _shares(draw: random.Random, total: int) -> list[int]:
    """A number for each post, all of them together `total`."""
    places = sorted(draw.randint(0, total) for _ in range(POSTS - 1))
    return [after - before for before, after in zip([0, *places], [*places, total], strict=True)]


@pytest.mark.parametrize("seed", [2012, 2017])
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_every_formula_and_no_amount(seed: int, newline: str) -> None:
    """As many `<math>` as formulas, as many displays as displays, and every amount as it was."""
    draw = random.Random(seed)
    converter = Converter()
    shares = (_shares(draw, total) for total in (INLINE, DISPLAYS, AMOUNTS))
    found, displays, amounts = 0, 0, 0
    for inline, shown, money in zip(*shares, strict=True):
        blocks = _inline_blocks(draw, inline)
        blocks += [_display(draw) for _ in range(shown)]
        blocks += [draw.choice(MONEY) for _ in range(money)]
        draw.shuffle(blocks)
        text = converter.markdown("\n\n".join(blocks).replace("\n", newline))
        html = "".join(text.pieces)
        assert not [fault for fault in text.faults if fault.code.startswith("MATH")]
        found += html.count("<math")
        displays += html.count('display="block"')
        words = re.sub("</?strong>", "**", html)
        amounts += sum(words.count(line) for line in MONEY)
    assert (found - displays, displays, amounts) == (INLINE, DISPLAYS, AMOUNTS)
