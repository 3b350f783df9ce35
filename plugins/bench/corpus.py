"""The posts that are built: as many as one wants, always the same, of about 870 words each.

A post has what a technical post has: six headings, paragraphs, two listings, two lists, a table, a
quotation, formulas in the line and on their own, two links to other posts and one elsewhere. There
are 5 categories and 30 tags; the dates lie within twelve years, no two of them alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from plugins.bench.dice import Dice
from plugins.bench.prose import heading, paragraph, sentence, words
from plugins.bench.texts import pieces

CATEGORIES = ("Course", "Diary", "Method", "Project", "Reading")
TAGS = tuple(
    f"{kind} {thing}"
    for kind in ("deep", "early", "open", "plain", "slow")
    for thing in ("graphs", "habits", "models", "proofs", "tools", "walks")
)
_FIRST = datetime(2012, 1, 2, 8, 0)  # noqa: DTZ001 - each generator has its own time zone, UTC
_SPAN = timedelta(days=12 * 365)


@dataclass(frozen=True)
class Post:
    """One post; `date` is UTC. A link to another post is `[text](post:12)` in the body, which each
    generator's flavour says in its own way."""

    number: int
    title: str
    date: datetime
    category: str
    tags: tuple[str, ...]
    blocks: tuple[str, ...]

    @property
    def name(self) -> str:
        """The post's file without its suffix, and its slug."""
        return name_of(self.number)


def name_of(number: int) -> str:
    """The file without its suffix, and the slug, of the post with this number."""
    return f"post-{number:05d}"


def posts(total: int) -> Iterator[Post]:
    """All posts of a corpus of `total`, the oldest first."""
    return (post(number, total) for number in range(total))


def post(number: int, total: int) -> Post:
    """One post of a corpus of `total` posts, which its links lead to."""
    dice = Dice(f"post {number}")
    return Post(
        number=number,
        title=f"{heading(dice, 6)} {number}",
        date=_FIRST + timedelta(minutes=number * int(_SPAN.total_seconds()) // 60 // total),
        category=dice.one_of(CATEGORIES),
        tags=dice.some_of(TAGS, 3),
        blocks=_blocks(dice, number, total),
    )


def _blocks(dice: Dice, number: int, total: int) -> tuple[str, ...]:
    earlier, other = (dice.number(0, total - 1) for _ in range(2))
    return (
        paragraph(dice),
        f"## {heading(dice, 5)}",
        f"{paragraph(dice, 4)} It goes on from [what came before](post:{earlier}).",
        _listing(dice, number),
        paragraph(dice),
        f"### {heading(dice, 4)}",
        "\n".join(f"- {sentence(dice, 9)}" for _ in range(5)),
        f"{paragraph(dice, 4)} {_formulas(number)}",
        f"## {heading(dice, 5)}",
        _table(dice),
        paragraph(dice),
        f"> {sentence(dice, 16)}",
        f"$$\\int_0^{{{2 + number % 11}}} g(t)\\,dt = \\sum_{{i=1}}^{{m}} \\frac{{i^2}}{{m}}$$",
        f"## {heading(dice, 5)}",
        f"{paragraph(dice)} Compare [the other one](post:{other}) and {_handbook(number)}.",
        _listing(dice, number),
        f"### {heading(dice, 4)}",
        "\n".join(f"{place}. {sentence(dice, 8)}" for place in range(1, 5)),
        f"## {heading(dice, 3)}",
        paragraph(dice),
    )


def _handbook(number: int) -> str:
    return f"[the handbook](https://example.org/handbook/{number})"


def _listing(dice: Dice, number: int) -> str:
    code = dice.one_of(pieces("listings.txt")).replace("@n@", str(dice.number(2, 99)))
    return f"```python\n{code}\n\nshow({number}, {dice.number(0, 999_999)})\n```"


def _formulas(number: int) -> str:
    return (
        "It takes $O(m \\log m)$ steps where "
        f"$w_{{{number % 9}}} > {number % 17}$, and $\\beta^2 + \\gamma^2 = 1$ always."
    )


def _table(dice: Dice) -> str:
    rows = (
        f"| {words(dice, 3)[2]} | {dice.number(1, 9999)} | {dice.chance():.2f} |"
        f" {sentence(dice, 5)[:-1]} |"
        for _ in range(6)
    )
    return "\n".join(("| What | How many | Share | Why |", "|---|---:|:---:|---|", *rows))
