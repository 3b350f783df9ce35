"""The examples of docs/writing.md are what the converter reads, and its codes are all there are."""

from __future__ import annotations

import json
import re
from ast import literal_eval
from pathlib import Path

import pytest

from plugins.bibliography import parse_bibliography
from plugins.formulas import macros_of, parse_macros
from plugins.liquid import LiquidExtension, Places
from plugins.markup import Converter, Prose, Text
from plugins.markup.faults import Faults
from plugins.markup.inserts import Inserts

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "writing.md").read_text(encoding="utf-8")
FAMILIES = "TEXT|MATH|NB|LIQ|REF|PIC|LINK"
_FENCE = r"^(?P<indent> *)(?P<fence>`{{3,}}){kind}\n(?P<body>.*?)^(?P=indent)(?P=fence)$"


def blocks(kind: str, text: str = TEXT) -> tuple[str, ...]:
    """The blocks of a kind, whatever they are indented by, in order."""
    found = re.finditer(_FENCE.format(kind=kind), text, re.M | re.S)
    return tuple(re.sub(rf"^{one['indent']}", "", one["body"], flags=re.M) for one in found)


def sections() -> dict[str, str]:
    """What stands below each heading that has an example."""
    # A heading in an example is none of the document's.
    fences = re.finditer(_FENCE.format(kind=r"\w+"), TEXT, re.M | re.S)
    inside = [range(*fence.span()) for fence in fences]
    headings = [
        found
        for found in re.finditer(r"^## (.*)\n", TEXT, re.M)
        if not any(found.start() in lines for lines in inside)
    ]
    ends = [*(found.start() for found in headings[1:]), len(TEXT)]
    named = {found[1]: TEXT[found.end() : end] for found, end in zip(headings, ends, strict=True)}
    return {name: part for name, part in named.items() if blocks("markdown", part)}


# What a reader should find on the page, of each section something of every example.
EXPECTED = {
    "Words": (
        "<del>taken back</del>",
        "<mark>marked</mark>",
        "H<sub>2</sub>O, m<sup>2</sup>",
        '<a href="https://example.org">',
        "two spaces<br>",
        "“Quotes”, dashes — like these — and an ellipsis…",
        "*No stress*, $5, [@nobody].",
        '<abbr title="Markov chain Monte Carlo">MCMC</abbr>',
    ),
    "Headings and links": (
        '<h2 id="own-name">A heading</h2>',
        '<a href="#own-name">',
        '<a href="{filename}plan.md#why">',
        '<p class="lead" id="first">',
    ),
    "Lists": (
        "<p>Right below a paragraph:</p>\n<ul>",
        '<ol type="a">',
        '<ol type="i">',
        '<ol start="3">',
        'aria-label="done" checked disabled',
        "<dt>Evidence</dt>",
        "<dd><em>also:</em> the rest.</dd>",
    ),
    "Code": (
        '<span class="filename">net.py</span>',
        '<span class="hll" data-line="10">',
        '<span class="line" data-line="11">',
        '<span class="hll" data-line="13">',
        '<span class="gi">+ loss',
        '<span class="gp">$ </span>',
        "<code>Indented by four is code, too.",
    ),
    "Formulas": (
        "<msup><mi>e</mi>",
        'display="block"',
        "<mi>KL</mi>",
        "(ELBO)",
        '<a href="#eq:elbo"',
        "It cost $600/month, later $550.",
    ),
    "Footnotes": (
        '<a class="footnote-ref" href="#fn:1" role="doc-noteref">1</a>',
        '<aside class="footnote" id="fn:long" role="note">',
        "<p>And a second paragraph.",
    ),
    "Callouts": (
        '<aside class="callout note" role="note">',
        ">With a title of its own</p>",
        '<aside class="callout tip" role="note">',
        "<summary>Folded until one opens it</summary>",
        "<p>With <em>Markdown</em> in it.</p>",
    ),
    "Tables": (
        "<caption>A caption, above the table or below it,",
        '<th style="text-align: right;">right</th>',
        "<code>a|b</code>",
    ),
    "Pictures": (
        '<p><img alt="A valley, seen from above" src="{static}/images/valley.png"></p>',
        '<figure><img alt="Five curves" src="{static}/images/regret.png" width="300">',
        "is its <em>caption</em>.</figcaption>",
    ),
    "Citations": (
        "(<a",
        "Goodfellow et al., 2016</a>, ch. 10; also ",
        "Hochreiter and Schmidhuber (1997)</a>",
        '<ul class="references">',
    ),
    "Notebooks": (
        'data-prompt="In [1]:"',
        'class="notebook-download"',
    ),
    "Tags of older blogs": (
        '<img alt="What is to be seen" class="left" height="200"',
        "<figcaption>The caption</figcaption>",
        '<span class="filename">The first lines</span>',
        '<a class="elsewhere" href="https://www.youtube.com/watch?v=2pWv7GOvuf0">',
        "<p>{% youtube 2pWv7GOvuf0 %}</p>",
    ),
}


def make_content(root: Path) -> Path:
    """A content folder with what the examples name."""
    cells = (
        {"cell_type": "markdown", "metadata": {}, "source": "Words."},
        {
            "cell_type": "code",
            "execution_count": 1,
            "metadata": {},
            "source": "print(1)",
            "outputs": [{"output_type": "stream", "name": "stdout", "text": "1"}],
        },
    )
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 2}
    files = {
        "notebooks/walk.ipynb": json.dumps(notebook),
        "code/nets.py": "import numpy\n\nstep = 0.1\n",
        "images/valley.png": "",
    }
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


def converted(source: str, content: Path) -> Text:
    """An example as a post has it, with the macros and the works of the documentation."""

    def extend(lang: str, faults: Faults, inserts: Inserts) -> LiquidExtension:
        return LiquidExtension(Places(content), lang, faults, inserts)

    (settings,) = blocks("python", sections()["Formulas"])
    name, macros = settings.split(" = ", 1)
    assert name == "MATH_MACROS"
    (header,) = blocks("text", sections()["Formulas"])
    (works,) = blocks("bibtex", (ROOT / "docs" / "data-files.md").read_text(encoding="utf-8"))
    converter = Converter(macros=macros_of(literal_eval(macros)), extend=extend)
    return converter.markdown(
        source,
        macros=parse_macros(header.removeprefix("Macros:")),
        works=parse_bibliography(works, "references.bib")[0],
    )


def html_of(text: Text) -> str:
    """The text's HTML, its links as they are written."""
    return str(Prose(text.digest, tuple(link.target for link in text.links), text).html(""))


def test_every_section_has_its_elements() -> None:
    """No example is passed over."""
    assert list(sections()) == list(EXPECTED)


@pytest.mark.parametrize("section", EXPECTED)
def test_the_examples_become_what_they_say(section: str, tmp_path: Path) -> None:
    """Without a fault, and with the elements that the section speaks of."""
    content = make_content(tmp_path)
    texts = [converted(source, content) for source in blocks("markdown", sections()[section])]
    assert [fault for text in texts for fault in text.faults] == []
    page = "\n".join(html_of(text) for text in texts)
    assert [part for part in EXPECTED[section] if part not in page] == []


def test_every_code_is_told() -> None:
    """All codes of posts' problems that our modules have, and none that they do not have."""
    said = re.findall(rf"\b(?:{FAMILIES})\d{{3}}\b", TEXT)
    spans = re.findall(rf"\b({FAMILIES})(\d{{3}}) to (?:{FAMILIES})(\d{{3}})\b", TEXT)
    between = {
        f"{family}{number:03}"
        for family, first, last in spans
        for number in range(int(first), int(last))
    }
    sources = "\n".join(
        file.read_text(encoding="utf-8") for file in (ROOT / "plugins").rglob("*.py")
    )
    assert {*said, *between} == set(re.findall(rf'"((?:{FAMILIES})\d{{3}})"', sources))


def test_links_within_the_documentation_lead_somewhere() -> None:
    """To headings of this file."""
    text = Converter().markdown(TEXT)
    own = re.sub(_FENCE.format(kind="markdown"), "", TEXT, flags=re.M | re.S)
    targets = set(re.findall(r"\]\(#([\w-]+)\)", own))
    assert targets
    assert targets <= set(text.fragments)
