"""The examples of docs/data-files.md are what the engine reads, and become what it says."""

from __future__ import annotations

import re
from pathlib import Path

from plugins.bibliography import parse_bibliography
from plugins.markup import Converter

TEXT = (Path(__file__).parents[2] / "docs" / "data-files.md").read_text(encoding="utf-8")


def test_examples_are_as_they_say() -> None:
    """The BibTeX has no fault; each citation of the table is what stands beside it."""
    (bibtex,) = re.findall(r"^```bibtex\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)
    works, problems = parse_bibliography(bibtex, "x.bib")
    assert problems == ()
    rows = re.findall(r"^\| `(\[[^`]*@[^`]*\])` \| (.*) \|$", TEXT, re.MULTILINE)
    assert len(rows) == 4
    for written, shown in rows:
        text = Converter().markdown(written, works=works, lists_works=False)
        assert text.faults == ()
        assert re.sub("<[^>]*>", "", "".join(text.pieces)) == shown
