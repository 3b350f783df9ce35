"""Our Markdown against plain Python-Markdown."""

from __future__ import annotations

from itertools import count

from plugins.bench.conversion import compare_conversion, plain_converter
from plugins.bench.figures import Conversion


def test_both_in_turns() -> None:
    """Each way has a time for each round, and who was first is second in the next round."""
    told: list[str] = []
    found = compare_conversion(2, 2, told.append, clock=map(float, count()).__next__)
    assert (found.total, found.ours, found.plain, found.ratio) == (2, (1.0, 1.0), (1.0, 1.0), 1.0)
    assert [word.rpartition(" ")[2] for word in told] == ["ours", "plain", "plain", "ours"]


def test_ratio() -> None:
    """The ratio is the median of the rounds' own."""
    assert Conversion(1, (1.0, 9.0, 2.0), (2.0, 3.0, 2.0)).ratio == 1.0


def test_plain() -> None:
    """Plain Markdown has what stock Pelican's has: highlighting, tables, ids, typography."""
    convert = plain_converter()
    html = convert('# A "word"\n\n| a | b |\n|---|---|\n| c | d |\n\n```python\nx = 1\n```\n')
    for piece in ('id="a-word"', "&#8220;", "<table>", 'class="highlight"', "<span"):
        assert piece in html


def test_plain_again() -> None:
    """It keeps nothing of one text for the next."""
    convert = plain_converter()
    assert convert("# Word") == convert("# Word")
