"""What it was measured on: the machine, and the versions of all that took part."""

from __future__ import annotations

import os
import platform
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

from plugins.bench.generators import Generator

_LIBRARIES = ("Markdown", "Pygments", "typogrify", "Jinja2")


def machine(cpuinfo: Path = Path("/proc/cpuinfo")) -> dict[str, str]:
    """The processor (as Linux names it in `cpuinfo`), how many of it this process may use, the
    system and the Python."""
    return {
        "processor": _model(cpuinfo) or platform.processor() or platform.machine(),
        "cores": str(_cores()),
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
    }


def versions(generators: Sequence[Generator]) -> Mapping[str, str]:
    """The versions of the generators, and of the libraries that two of them work with."""
    found = {each.title: each.version() for each in generators}
    return {**found, **{name: version(name) for name in _LIBRARIES}}


def _cores() -> int:
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def _model(cpuinfo: Path) -> str:
    if not cpuinfo.is_file():
        return ""
    lines = (line.partition(":") for line in cpuinfo.read_text("utf-8").splitlines())
    return next((text.strip() for name, _, text in lines if name.strip() == "model name"), "")
