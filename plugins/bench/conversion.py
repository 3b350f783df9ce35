"""Our Markdown against plain Python-Markdown with highlighting and typogrify, in this process."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence
from typing import Any

from markdown import Markdown
from typogrify.filters import typogrify

from plugins.bench.corpus import posts
from plugins.bench.figures import Conversion
from plugins.bench.flavours import pelican_file
from plugins.bench.rounds import Tell
from plugins.host.notebooks import liquid_of
from plugins.markup import Converter

# What stock Pelican gives Python-Markdown; `meta` is left out, because bodies alone are converted.
_EXTENSIONS: dict[str, dict[str, Any]] = {
    "markdown.extensions.codehilite": {"css_class": "highlight", "guess_lang": False},
    "markdown.extensions.extra": {},
    "markdown.extensions.toc": {},
}


def compare_conversion(
    total: int, rounds: int, tell: Tell, clock: Callable[[], float] = time.process_time
) -> Conversion:
    """Converts the bodies of `total` posts `rounds` times in both ways, each time the other first.

    Plain Markdown gets what makes it fast: one parser for all posts, where stock Pelican makes a
    new one for each.
    """
    bodies = [pelican_file(post).split("\n\n", 1)[1] for post in posts(total)]
    # As a build has it; nothing in the corpus is looked up in a folder.
    converter = Converter(extend=liquid_of({"PATH": "."}))
    ways: dict[str, Callable[[str], object]] = {
        "ours": converter.markdown,
        "plain": plain_converter(),
    }
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for convert in ways.values():
        _seconds(convert, bodies[:10], clock)  # what is made at first use is none of it
    for time_ in range(1, rounds + 1):
        for name in list(ways) if time_ % 2 else reversed(ways):
            tell(f"{total:,} posts, Markdown alone, {time_}/{rounds}: {name}")
            taken[name].append(_seconds(ways[name], bodies, clock))
    return Conversion(total, tuple(taken["ours"]), tuple(taken["plain"]))


def plain_converter() -> Callable[[str], str]:
    """What turns a source into HTML as stock Pelican would, one parser for all of them."""
    parser = Markdown(
        extensions=list(_EXTENSIONS), extension_configs=_EXTENSIONS, output_format="html"
    )

    def convert(source: str) -> str:
        html: str = typogrify(parser.reset().convert(source))  # type: ignore[no-untyped-call]  # has no types
        return html

    return convert


def _seconds(
    convert: Callable[[str], object], bodies: Sequence[str], clock: Callable[[], float]
) -> float:
    gc.collect()
    start = clock()
    for body in bodies:
        convert(body)
    return clock() - start
