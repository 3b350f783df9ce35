"""Figures as their readers see them."""

from plugins.studylog.shown import Shown, shown
from plugins.studylog.unknown import Unknown


def test_a_figure_is_written() -> None:
    """By the function that knows how."""
    assert shown(3, lambda value: f"{value} days") == Shown("3 days", "")


def test_an_unknown_figure_says_why() -> None:
    """It has no text, so that no template shows a 0."""
    assert shown(Unknown("too little history"), str) == Shown("", "too little history")
