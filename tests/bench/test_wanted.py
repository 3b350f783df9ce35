"""The words of the command line."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from plugins.bench.generators import GENERATORS, HUGO, OURS
from plugins.bench.scenarios import COLD, SCENARIOS
from plugins.bench.wanted import Wanted, parse_wanted
from plugins.problems import TaskFailedError


def test_nothing_said() -> None:
    """Without a word it is everything, but for the largest corpus."""
    assert parse_wanted() == Wanted((100, 1_000, 5_000), GENERATORS, SCENARIOS, 3)


def test_chosen() -> None:
    """Sizes as said; generators and scenarios in their own order."""
    wanted = parse_wanted(posts="20, 10", only="hugo,ours", scenarios="cold", rounds=7)
    assert wanted == Wanted((20, 10), (OURS, HUGO), (COLD,), 7)


def test_large() -> None:
    """The largest corpus comes on top of the others."""
    assert parse_wanted(large=True).sizes == (100, 1_000, 5_000, 10_000)
    assert parse_wanted(posts="100", large=True).sizes == (100, 10_000)


def test_markdown() -> None:
    """Markdown alone is measured on 1,000 posts, if no other number is said."""
    assert parse_wanted(markdown=True).sizes == (1_000,)
    assert parse_wanted(markdown=True, posts="50").sizes == (50,)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ({"posts": "many"}, '--posts: "many" is no number'),
        ({"posts": "0"}, '--posts: "0" is no number of at least 1'),
        ({"rounds": 0}, "--rounds: "),
        (
            {"only": "hogo"},
            r'--only: unknown "hogo" \(did you mean "hugo"\?\); there are ours, pel',
        ),
        ({"scenarios": "x"}, '--scenarios: unknown "x"; there are cold, warm, body, tag, template'),
    ],
)
def test_unknown(words: Mapping[str, str], message: str) -> None:
    """A word that is not known is told, with those that are."""
    with pytest.raises(TaskFailedError, match=message):
        parse_wanted(**words)  # type: ignore[arg-type]  # as a table
