"""Parts of the plan by less than their whole path."""

from __future__ import annotations

import pytest

from plugins.curriculum.lookup import look_up
from plugins.problems import TaskFailedError

PATHS = (
    "dl",
    "dl/goodfellow",
    "dl/goodfellow/ch6",
    "dl/goodfellow/ch10",
    "dl/goodfellow-videos",
    "dl/goodfellow-videos/l1",
    "rl",
    "rl/sutton",
    "rl/sutton/ch10",
    "objective/french",
)


@pytest.mark.parametrize(
    ("given", "path"),
    [
        ("dl/goodfellow/ch6", "dl/goodfellow/ch6"),
        ("dl", "dl"),
        ("dl/goodfellow", "dl/goodfellow"),
        ("d", "dl"),
        ("dl/goodfellow-", "dl/goodfellow-videos"),
        ("rl/s", "rl/sutton"),
        ("rl/sutton/ch", "rl/sutton/ch10"),
        ("ch6", "dl/goodfellow/ch6"),
        ("l1", "dl/goodfellow-videos/l1"),
        ("sutton", "rl/sutton"),
        ("french", "objective/french"),
        ("obj", "objective/french"),
    ],
)
def test_what_can_mean_one_thing_means_it(given: str, path: str) -> None:
    """A whole path, a last part, a beginning: the strictest way that finds something."""
    assert look_up(given, PATHS) == path


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("ch10", '"ch10" may mean dl/goodfellow/ch10, rl/sutton/ch10: write more of it'),
        ("dl/g", '"dl/g" may mean dl/goodfellow, dl/goodfellow-videos: write more of it'),
        ("dl/goodfelow/ch6", 'has no "dl/goodfelow/ch6" \\(did you mean "dl/goodfellow/ch6"'),
        ("ch66", 'the plan has no "ch66" \\(did you mean "ch6"'),
        ("DL/Goodfellow", 'the plan has no "DL/Goodfellow" \\(did you mean "dl/goodfellow"'),
        ("xyz", 'the plan has no "xyz"$'),
    ],
)
def test_what_cannot_is_said_with_what_may_be_meant(given: str, message: str) -> None:
    """Nothing is guessed."""
    with pytest.raises(TaskFailedError, match=message):
        look_up(given, PATHS)


def test_a_long_list_is_cut() -> None:
    """Five are enough to see what is missing."""
    with pytest.raises(TaskFailedError, match="may mean x0, x1, x2, x3, x4 and 4 more"):
        look_up("x", [f"x{n}" for n in range(9)])
