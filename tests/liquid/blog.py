"""A content folder with what tags name, and a converter that finds it."""

from __future__ import annotations

import json
from pathlib import Path

from plugins.liquid import LiquidExtension, Places
from plugins.markup import Converter, Prose, Text
from plugins.markup.faults import Faults
from plugins.markup.inserts import Inserts

NOTEBOOK = {
    "cells": [
        {"cell_type": "markdown", "metadata": {}, "source": ["## Steps\n", "\n", "One $x$.\n"]},
        {
            "cell_type": "code",
            "execution_count": 2,
            "metadata": {},
            "source": ["print(1)"],
            "outputs": [{"output_type": "stream", "name": "stdout", "text": ["1"]}],
        },
    ],
    "metadata": {},
    "nbformat": 4,
    "nbformat_minor": 2,
}


def make_content(root: Path) -> Path:
    """The folder, in `root`."""
    content = root / "content"
    files = {
        "code/nets.py": "import numpy\n\nstep = 0.1\nfor i in range(3):\n    print(i)\n",
        "code/notes.md": "Words.\n",
        "code/plain.xyz": "a < b\n",
        "notebooks/x.ipynb": json.dumps(NOTEBOOK, indent=1),
        "notebooks/broken.ipynb": "{",
        "data/costs.csv": "secret\n",
        "data/x.ipynb": json.dumps(NOTEBOOK),
        "code/.hidden.py": "secret = 1\n",
        "images/a.png": "a picture",
        "images/v.mp4": "a video",
    }
    for name, text in files.items():
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text(text, encoding="utf-8")
    (content / "code/latin.py").write_bytes(b"# caf\xe9\r\nx = 1\r\n")
    (root / "outside.py").write_text("secret = 1\n", encoding="utf-8")
    return content


def converter(content: Path) -> Converter:
    """A converter for posts of this folder, with straight quotes."""

    def extend(lang: str, faults: Faults, inserts: Inserts) -> LiquidExtension:
        return LiquidExtension(Places(content), lang, faults, inserts)

    return Converter(typography=False, extend=extend)


def html_of(text: Text) -> str:
    """The text's HTML, its links as they are written."""
    prose = Prose(text.digest, tuple(link.target for link in text.links), text)
    return str(prose.html(""))


def codes(text: Text) -> list[tuple[int, str]]:
    """The faults of a text: lines and codes."""
    return [(fault.line, fault.code) for fault in text.faults]
