"""What the site consists of: pages made from a template and a view, and files taken as they are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Output:
    """One file of the site: `template`, rendered with `view`, at `path` below the output folder."""

    path: str
    template: str
    view: object


@dataclass(frozen=True)
class Copy:
    """One file of the site that is taken as it is from `source`."""

    path: str
    source: Path
