"""The words and listings that posts are made of: text files here, of pieces with `%%` between."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def pieces(name: str) -> tuple[str, ...]:
    """The pieces of the file of this name, without empty lines around them."""
    whole = files("plugins.bench").joinpath(name).read_text("utf-8")
    return tuple(piece.strip("\n") for piece in whole.split("%%\n"))
