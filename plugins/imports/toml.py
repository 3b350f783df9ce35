"""A drafted plan as the text of curriculum.toml."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from plugins.imports.draft import UNIT, Draft, DraftResource


def toml_of(draft: Draft, source: str, today: date) -> str:
    """The file's text; what it cannot say stands in comments. `today` is the program's start."""
    return "\n".join(_lines(draft, source, today)) + "\n"


def _lines(draft: Draft, source: str, today: date) -> Iterator[str]:
    yield f"# Made from {_comment(source)}. Set the start, target and weekly_target."
    yield from ("[program]", f"title = {_text(draft.title)}", f"start = {today.isoformat()}")
    for track in draft.tracks:
        yield from ("", "[[track]]", f"id = {_text(track.path)}", f"title = {_text(track.title)}")
        for resource in track.resources:
            yield from _resource_lines(resource)


def _resource_lines(resource: DraftResource) -> Iterator[str]:
    yield from ("", "[[track.resource]]", f"id = {_text(resource.path.rpartition('/')[2])}")
    yield from (f"kind = {_text(resource.kind)}", f"title = {_text(resource.title)}")
    if resource.url:
        yield f"url = {_text(resource.url)}"
    yield from (f"# {_comment(comment)}" for comment in resource.comments)
    yield from ("", "[[track.resource.unit]]", f"id = {_text(UNIT)}")
    yield f"title = {_text(resource.title)}"
    if resource.estimate:
        yield f"estimate = {_text(resource.estimate)}"
    if resource.needs:
        yield f"needs = [{', '.join(_text(f'{path}/{UNIT}') for path in resource.needs)}]"


def _text(value: str) -> str:
    """A TOML string: JSON escapes all that TOML does, but for one control character."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _comment(text: str) -> str:
    """On one line; TOML has no control characters in a comment."""
    return "".join(one for one in text if one.isprintable())
