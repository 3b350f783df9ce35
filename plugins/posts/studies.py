"""What posts may be a part of: tracks, resources and units, as far as a post's page has to know.

A plan of study offers it, so that posts import no plan; without one it is empty.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from plugins.posts.model import Post


@dataclass(frozen=True)
class Study:
    """One thing that is studied: its title, the track it belongs to ("" for a track itself), the
    hours studied so far ("" for none), and the address of what the site shows of it."""

    title: str
    track: str
    hours: str
    address: str


@dataclass(frozen=True)
class Studies:
    """All that is studied, by its path in the plan (`dl/goodfellow/ch6`)."""

    by_path: Mapping[str, Study] = field(default_factory=dict)

    def of(self, post: Post) -> tuple[Study, ...]:
        """What the post's header names, what it finishes first; unknown paths are left out."""
        named = dict.fromkeys((*post.completes, *post.units))
        return tuple(self.by_path[path] for path in named if path in self.by_path)
