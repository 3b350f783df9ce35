"""What a build made, in the terminal."""

from __future__ import annotations

from rich.console import Console

from plugins.host.build import Report
from plugins.problems import shown_path
from plugins.terminal.tables import show_problems


def show_build(report: Report, out: Console, address: str = "") -> None:
    """The problems, and in a few lines what was built and what to open: the folder's first page, or
    the `address` at which a published site is read."""
    show_problems(report.problems, out)
    waiting = f"{_count(report.drafts, 'draft')}, {len(report.scheduled)} scheduled"
    if address:
        waiting += ", left out"
    files = _count(report.outputs, "file")
    if report.changed is not None:
        files += f", {report.changed} changed"
    out.print(f"Built {contents(report)}; {waiting} ({files}) in {report.seconds:.1f} s.")
    for source in report.scheduled:
        out.print(f"Not published before its day: {source}")
    out.print(f"Figures as of {report.as_of.isoformat()}. {verdict(report)}")
    if address:
        out.print(f"{shown_path(report.output)}/ is to be read at {address}/", soft_wrap=True)
        return
    index = report.output / "index.html"
    out.print(f"Open {shown_path(index)} ({index.resolve().as_uri()})", soft_wrap=True)


def contents(report: Report) -> str:
    """How many posts and pages are public."""
    return f"{_count(report.posts, 'post')}, {_count(report.pages, 'page')}"


def verdict(report: Report) -> str:
    """How many problems there are, and whether publishing would wait for them."""
    errors = len(report.refusals)
    warnings = len(report.problems) - errors
    said = f"{_count(errors, 'error')}, {_count(warnings, 'warning')}"
    return f"{said}: publishing is refused until the errors are mended." if errors else f"{said}."


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
