"""Notebooks for tests, written as Jupyter writes them."""

from __future__ import annotations

import json
from base64 import b64encode
from typing import Any

from plugins.markup.parser import make_parser
from plugins.notebooks import Notebook, Rendered, parse_notebook, render

# A PNG of three by two pixels, as far as its size.
PNG_BYTES = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x03\x00\x00\x00\x02rest"
PNG = b64encode(PNG_BYTES).decode()
_PARSER = make_parser()


def convert(source: str) -> str:
    """Markdown as the site has it."""
    return _PARSER.reset().convert(source)


def markdown(source: str, **more: Any) -> dict[str, Any]:
    """A text cell."""
    return {"cell_type": "markdown", "metadata": {}, "source": source, **more}


def raw(source: str, **metadata: Any) -> dict[str, Any]:
    """A raw cell."""
    return {"cell_type": "raw", "metadata": metadata, "source": source}


def code(
    source: str = "", *outputs: dict[str, Any], count: int | None = 1, **metadata: Any
) -> dict[str, Any]:
    """A code cell, and what it gave."""
    return {
        "cell_type": "code",
        "execution_count": count,
        "metadata": metadata,
        "source": source,
        "outputs": list(outputs),
    }


def display(metadata: dict[str, Any] | None = None, /, **data: Any) -> dict[str, Any]:
    """Something displayed; in the names a double underscore stands for a slash."""
    named = {_NAMES.get(name, name): value for name, value in data.items()}
    return {"output_type": "display_data", "data": named, "metadata": metadata or {}}


def result(count: int | None = 1, **data: Any) -> dict[str, Any]:
    """The value of a cell's last line."""
    return {**display(**data), "output_type": "execute_result", "execution_count": count}


def stream(text: object, name: str = "stdout") -> dict[str, Any]:
    """What was printed."""
    return {"output_type": "stream", "name": name, "text": text}


def failure(*lines: str) -> dict[str, Any]:
    """An error."""
    return {"output_type": "error", "ename": "ValueError", "evalue": "no", "traceback": [*lines]}


def written(*cells: dict[str, Any], indent: int | None = 1, **metadata: Any) -> str:
    """The file of a notebook with these cells."""
    whole = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 4}
    return json.dumps(whole, indent=indent)


def notebook(*cells: dict[str, Any], **metadata: Any) -> Notebook:
    """A notebook with these cells."""
    found = parse_notebook(written(*cells, **metadata), "study.ipynb")
    assert isinstance(found, Notebook)
    return found


def rendered(*cells: dict[str, Any], **metadata: Any) -> Rendered:
    """The page's part for these cells."""
    return render(notebook(*cells, **metadata), convert)


_NAMES = {
    "html": "text/html",
    "plain": "text/plain",
    "markdown": "text/markdown",
    "latex": "text/latex",
    "png": "image/png",
    "jpeg": "image/jpeg",
    "svg": "image/svg+xml",
    "javascript": "application/javascript",
    "widget": "application/vnd.jupyter.widget-view+json",
    "plotly": "application/vnd.plotly.v1+json",
    "schema": "application/vnd.dataresource+json",
    "json": "application/json",
}
