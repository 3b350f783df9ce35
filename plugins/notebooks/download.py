"""A notebook as it is shown, as a file of its own: what a page leaves out is not in it.

Its pictures do not say where they were taken, here as little as on the page.
"""

from __future__ import annotations

import json
from typing import Any

from plugins.notebooks.model import Bundle, Cell, Kind, Notebook, Output, Stream
from plugins.notebooks.positions import clean_text, clean_value
from plugins.notebooks.selection import select

# Who wrote it, with which programs' settings and in which rooms is not for everybody: of what a
# notebook says of itself only what it takes to run it is kept.
_KEPT = ("kernelspec", "language_info")


def download(notebook: Notebook) -> bytes:
    """The notebook in format 4.4, the same bytes for the same notebook.

    Cells are those that are shown, without their hidden parts. It is 4.4 and not 4.5, because that
    asks for ids, and older notebooks have none.
    """
    whole = {
        "cells": [_cell(cell) for cell in select(notebook).cells],
        "metadata": {
            name: notebook.metadata[name]
            for name in _KEPT
            if isinstance(notebook.metadata.get(name), dict)
        },
        "nbformat": 4,
        "nbformat_minor": 4,
    }
    text = json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True)
    return f"{text}\n".encode("utf-8", "replace")


def _cell(cell: Cell) -> dict[str, Any]:
    made: dict[str, Any] = {
        "cell_type": cell.kind.value,
        "metadata": {},
        "source": _lines(clean_text(cell.source)),
    }
    if cell.kind is Kind.CODE:
        made["execution_count"] = _count(cell.count)
        made["outputs"] = [_output(output) for output in cell.outputs]
    elif cell.attachments:
        made["attachments"] = {
            name: {mime: _value(mime, text) for mime, text in bundle.items()}
            for name, bundle in cell.attachments.items()
        }
    if cell.mime and cell.kind is Kind.RAW:
        made["metadata"]["format"] = cell.mime
    return made


def _output(output: Output) -> dict[str, Any]:
    if isinstance(output, Stream):
        return {"output_type": "stream", "name": output.name, "text": _lines(output.text)}
    if isinstance(output, Bundle):
        made = {
            "output_type": "execute_result" if output.result else "display_data",
            "data": {mime: _value(mime, text) for mime, text in output.data.items()},
            "metadata": dict(output.metadata),
        }
        return {**made, "execution_count": _count(output.count)} if output.result else made
    return {
        "output_type": "error",
        "ename": output.name,
        "evalue": output.value,
        "traceback": list(output.lines),
    }


def _value(mime: str, text: str) -> object:
    """A representation as the format has it: JSON as itself, all else as lines of text."""
    if mime == "application/json" or mime.endswith("+json"):
        try:
            return json.loads(text)
        except ValueError:
            return text
    return _lines(clean_value(mime, text))


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def _count(count: int | None) -> int | None:
    return count if count is None or count >= 0 else None
