"""Amounts of money in prose, as people write them: no formula begins at one."""

from __future__ import annotations

import pytest

from plugins.markup import Converter


def _formulas(source: str) -> int:
    text = Converter().markdown(source)
    assert not text.faults
    return "".join(text.pieces).count("<math")


@pytest.mark.parametrize(
    "source",
    [
        "The course is $5.",
        'I paid $20 for it; then run `echo "$HOME/bin"` at home.',
        "Cost $5: use `a$`.",
        "It was between $5 and $10.",
        "A book is $5-$10, a good one $40\N{EN DASH}$60.",
        "From $600/month (~$50 more in winter) to $1,100.",
        "**Cost: $5** and **$6/mo**",
        "*$5* or _$6_, ~~$7~~ now ==$8==",
        "$1,100.** was $800 once, $50/per day, and $0 in the end.",
        "It raised $1.5M at a valuation of $20M, then $1.2bn.",
        "The loan was $80k, of which $30k are left.",
        "US$5, CA$7, A$9 and HK$40.",
        "Rent (US$500) and food ($300) are less than $1,000.",
        "I paid $5, $6, $7 and $8.",
        "- $5 for tea\n- $7 for bread\n- $600 for the room",
        "1. $5\n2. $7\n\n> It said $9, and took $10.",
        "| what | cost |\n| --- | ---: |\n| tea | $5 |\n| rent | $600 |\n| all | **$605** |",
        "| $5 | $6 |\n| --- | --- |\n| $7 | $8 |",
        "## From $5 to $500\n\nA heading of $5.",
        "[$5 a month](https://example.org/?a=$x&b=$y) and [$6](https://example.org/$z)",
        "See <https://example.org/$a/$b> and https://example.org/?q=$5",
        "`$x$` costs `$5`, and `echo $HOME` is free.",
        "```sh\nexport PATH=$HOME/bin:$PATH\n```\n\nIt was $5.",
        "    cd $HOME && echo $PATH\n\nIt was $5.",
        "In prose $HOME is a folder.",
        "A colon parts the folders of $PATH, as in $HOME/bin: $PATH has them all.",
        "Set \\$PATH:\\$HOME there.",
        "Type $ ls and then $ cd, at the prompt.",
        "$ pip install x\n$ python x.py",
        r"An escaped one is \$5, and another \$6.",
        r"Neither \$x\$ nor \$x$ is one.",
        "A salary of $ 5,000 or $ 6,000, with spaces.",
        "Prices in $, not in €; the $ fell.",
        "$$$ is what it says on restaurants, and $$ on cheap ones.",
        "[$5 a month]({filename}/a.md#$x) and [$6]({static}/b$c.png)",
        "It costs 5$ here, or 6 $ there, 7$ at most.",
        "It is $5 (or so). It was $4 (or less).",
        "\"$5\", she said; '$6', he said.",
        "$5...$10, $5/$10, $5:$10, $5|$10, $5+$6",
        "$5 million against $6 million",
        "A paragraph with $5\n\nand another with 6$.",
        "- an item of $5\n- and one of 6$",
        "[^1] costs $5.\n\n[^1]: A note of $6.",
        "<span title='$5'>$6</span> and <b>$7</b>",
        "-$5 or +$6, a -$50 swing, ±$1",
    ],
)
def test_amounts_stay_prose(source: str) -> None:
    """No sentence of these has a formula."""
    assert _formulas(source) == 0


@pytest.mark.parametrize(
    ("source", "formulas"),
    [
        ("It costs $5 and $x$ is a variable.", 1),
        ("$x$ costs $5, $y$ costs $6.", 2),
        ("Between $5 and $10 lies $n$.", 1),
        (r"It is \$5 for $n=3$ of them, \$6 for $n = 4$.", 2),
        ("**$5** for $x$, *$6* for **$y$**", 2),
        ("| $5 | $x$ |\n| --- | --- |\n| $y$ | $6 |", 2),
        ("`$5` and $x$ in `$HOME`", 1),
        ("$5$ apples at $6 each", 1),
        ("$-5$ and $+5$, $5\\%$ and $1{,}100$", 4),
        ('$x$-axis, $k$th, ($y$), "$z$"', 4),
        # Pandoc's rule, and what surprises in it: the closing dollar has nothing that tells it
        # from one of a formula. `\$` is the way out, and the formula is seen in the page at once.
        ("It was $5 to 10$ a day.", 1),
        ("Set $PATH:$HOME there.", 1),
        ("From US$ to AU$ it is more.", 0),
        ("The signs $$ and later $$ make a display.", 1),
        ("$E[x](y)$ and $[0, 1](x)$ hold no address.", 2),
    ],
)
def test_formulas_beside_amounts(source: str, formulas: int) -> None:
    """What is a formula by Pandoc's rule is one, and an amount beside it takes nothing of it."""
    assert _formulas(source) == formulas
