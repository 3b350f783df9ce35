"""A figure as its reader sees it: a text, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from plugins.studylog.unknown import Unknown

T = TypeVar("T")


@dataclass(frozen=True)
class Shown:
    """The figure's `text`; where it is "", `why` says why it cannot be known."""

    text: str
    why: str = ""


def shown(value: T | Unknown, write: Callable[[T], str]) -> Shown:
    """The value as `write` has it, or why there is none."""
    return Shown("", value.why) if isinstance(value, Unknown) else Shown(write(value))
