"""A figure that cannot be known, and why."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Unknown:
    """Stands where a figure would: `why` is for its reader ("too little history: 2 complete
    weeks"), in `Words`, so that it can be translated."""

    why: str
