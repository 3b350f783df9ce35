"""Notebooks that posts embed: their place in the text, its numbers, headings, ids and faults."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from plugins.markup import Converter
from plugins.markup.inserts import Inserted
from plugins.notebooks.inserted import located
from tests.liquid.blog import codes, converter, html_of, make_content


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder."""
    return make_content(tmp_path)


def write(content: Path, *sources: str, name: str = "n.ipynb") -> None:
    """A notebook of cells with Markdown."""
    cells = [
        {"cell_type": "markdown", "metadata": {}, "source": source.splitlines(keepends=True)}
        for source in sources
    ]
    whole = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 2}
    (content / "notebooks" / name).write_text(json.dumps(whole, indent=1), encoding="utf-8")


def test_it_stands_where_its_tag_does(content: Path) -> None:
    """Between the paragraphs, with its download behind it."""
    text = converter(content).markdown("One.\n{% notebook x.ipynb %}\nTwo.")
    html = html_of(text)
    places = ["<p>One.</p>", '<div class="notebook">', "notebook-download", "<p>Two.</p>"]
    assert sorted(places, key=html.index) == places
    assert [file.name for file in text.files] == [text.files[0].name]
    assert re.fullmatch(r"x-[0-9a-f]{12}\.ipynb", text.files[0].name)
    assert f'href="{{made}}{text.files[0].name}" download="x.ipynb"' in html
    assert [heading.fragment for heading in text.headings] == ["steps"]


def test_only_the_cells_that_are_asked_for(content: Path) -> None:
    """On the page and in the download, in the language of the tag."""
    text = converter(content).markdown("{% notebook 'x.ipynb' cells[1:] language[text] %}")
    assert "Steps" not in html_of(text)
    assert "<code>print(1)\n</code>" in html_of(text)
    assert b"Steps" not in text.files[0].data


def test_a_notebook_in_parts_is_offered_once(content: Path) -> None:
    """Behind the last part, with all cells that the post shows and no other, however it is named,
    and wherever the parts stand; the next text begins anew."""
    write(content, "One", "Two", "Three", "Four")
    source = (
        "- a\n\n    {% notebook n.ipynb cells[3] %}\n\n> {% notebook x.ipynb %}\n\n"
        "a[^a]\n\n[^a]: {% notebook notebooks/n.ipynb cells[:2] %}\n\n"
        "[^never]: {% notebook n.ipynb cells[2] %}\n\n"
        "{% notebook n.ipynb cells[0] %}\n\nEnd."
    )
    parser = converter(content)
    for _ in range(2):
        text = parser.markdown(source)
        html = html_of(text)
        assert [file.name[:2] for file in text.files] == ["x-", "n-"]
        assert html.count('class="notebook-download"') == 2
        assert html.rindex("notebook-download") > html.rindex("<p>One</p>")
        cells = json.loads(text.files[-1].data)["cells"]
        assert ["".join(cell["source"]) for cell in cells] == ["One", "Two", "Four"]


def test_a_page_has_one_title(content: Path) -> None:
    """A notebook's own is below it, on the page and in the contents list."""
    write(content, "# Study", "## Steps")
    text = converter(content).markdown("## One\n\n{% notebook n.ipynb %}")
    assert [heading.level for heading in text.headings] == [2, 2, 3]
    assert re.findall(r"<h(\d)", html_of(text)) == ["2", "2", "3"]


def test_headings_are_in_the_order_of_the_page_with_their_formulas(content: Path) -> None:
    """As words, and without an id twice."""
    write(content, "## On $x^2$", "## One")
    text = converter(content).markdown("## One\n\n{% notebook n.ipynb %}\n\n## Of $y$")
    assert [heading.title for heading in text.headings] == ["One", "On x^2", "One", "Of y"]
    fragments = [heading.fragment for heading in text.headings]
    assert len(set(fragments)) == 4
    assert set(fragments) <= text.fragments
    assert all(fragment.isascii() for fragment in fragments)


def test_what_is_wrong_in_a_notebook_is_told_of_its_file(content: Path) -> None:
    """With the line there; of the post's own formulas with that of the post."""
    write(content, "Fine.", "A\n\n$\\nosuch$ ![p](https://example.org/p.png)")
    source = "$\\wrong$\n\n{% notebook n.ipynb %}"
    text = converter(content).markdown(source, first_line=5)
    lines = (content / "notebooks/n.ipynb").read_text().split("\n")
    expected = 1 + next(at for at, line in enumerate(lines) if "nosuch" in line)
    found = {(fault.shown[-7:], fault.code, fault.line) for fault in text.faults}
    assert found == {
        ("", "MATH002", 5),
        ("n.ipynb", "MATH002", expected),
        ("n.ipynb", "PIC002", expected),
    }
    assert html_of(text).count('<code class="unrendered">') == 2


def test_references_lead_from_cell_to_cell(content: Path) -> None:
    """And from the post into the notebook, before it and behind it."""
    label = r"\begin{equation} a \label{eq:a} \end{equation}"
    write(content, r"Forth \eqref{eq:a}.", label, r"Back \ref{eq:a}.")
    source = "First \\eqref{eq:a}.\n\n{% notebook n.ipynb %}\n\nLast \\eqref{eq:a}."
    text = converter(content).markdown(source)
    assert codes(text) == []
    assert html_of(text).count('href="#eq:a"') == 4


def test_formulas_in_code_and_attributes_stay_source(content: Path) -> None:
    """Also where they are rendered later than all else."""
    write(content, "`$a$` <span title='$b$'>s</span> $c$\n\n```\n$d$\n```")
    html = html_of(converter(content).markdown("`$e$`\n\n{% notebook n.ipynb %}"))
    assert html.count("<math>") == 1
    for source in ("<code>$a$</code>", '"$b$"', "$d$", "<code>$e$</code>"):
        assert source in html


def test_signs_of_formulas_that_an_author_types_are_text(content: Path) -> None:
    """Characters of no meaning, which no keyboard has."""
    write(content, "\ue000\ue100\ue001 \ue000\ue101\ue001 $x$")
    html = html_of(converter(content).markdown("{% notebook n.ipynb %}"))
    assert "\ue000\ue101\ue001" in html


def test_a_sign_in_an_attribute_becomes_no_formula(content: Path) -> None:
    """Else the words of a formula could end the attribute, and begin one that runs a script."""
    sign = "&#xe000;&#xe100;&#xe001;"
    formula = '$\\text{" onmouseover="alert(1)" x="}$'
    write(content, f'{formula}\n\n<p title="{sign}">a</p>\n\n<b title={sign}>b</b>')
    html = html_of(converter(content).markdown("{% notebook n.ipynb %}"))
    assert html.count("<math>") == 1
    assert html.count("onmouseover") == 1
    assert 'title="\ue000\ue100\ue001"' in html


def test_a_macro_of_a_formula_holds_behind_it(content: Path) -> None:
    """From the post into the notebook, and back."""
    write(content, "$\\half$ $\\newcommand{\\two}{2} \\two$")
    source = "$\\newcommand{\\half}{0.5} \\half$\n\n{% notebook n.ipynb %}\n\n$\\two$"
    text = converter(content).markdown(source)
    assert codes(text) == []
    assert html_of(text).count("<math>") == 4


def test_many_formulas_each_stand_in_their_place(content: Path) -> None:
    """More than one sign can count."""
    numbers = " ".join(f"${number}$" for number in range(2100))
    html = html_of(converter(content).markdown(f"{numbers}\n\n{{% notebook x.ipynb %}}"))
    found = [int(number) for number in re.findall(r"<mn>(\d+)</mn></math>", html)]
    assert found == list(range(2100))


def test_tags_in_a_notebook(content: Path) -> None:
    """A picture is shown; another notebook is not; no script of either is left."""
    write(
        content,
        "{% img images/a.png %} {% youtube abc %}\n\n{% notebook x.ipynb %}\n\n<script>x</script>",
    )
    text = converter(content).markdown("{% notebook n.ipynb %}")
    assert [fault.code for fault in text.faults] == ["LIQ004"]
    assert '<img alt="" src="{static}/images/a.png">' in html_of(text)
    assert "youtube.com/watch?v=abc" in html_of(text)
    assert "{% notebook x.ipynb %}" in html_of(text)
    assert "<script" not in html_of(text)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("fig.png", "{filename}/notebooks/fig.png"),
        ("files/fig.png", "{filename}/notebooks/fig.png"),
        ("../images/a.png#x", "{filename}/images/a.png#x"),
        ("{static}fig.png", "{static}/notebooks/fig.png"),
        ("{filename}/articles/a.md", "{filename}/articles/a.md"),
        ("{tag}nets", "{tag}nets"),
        ("/about/", "/about/"),
        ("?q=1", "?q=1"),
    ],
)
def test_addresses_in_a_notebook_that_lies_elsewhere(url: str, expected: str) -> None:
    """They are named from the content folder."""
    assert located(url, "notebooks") == expected


def test_an_output_that_is_no_picture_is_told(content: Path) -> None:
    """As a warning about the notebook."""
    bundle: dict[str, Any] = {"image/png": "no", "text/plain": "x"}
    output = {"output_type": "display_data", "metadata": {}, "data": bundle}
    cell = {"cell_type": "code", "execution_count": 1, "metadata": {}, "source": "x"}
    whole = {"cells": [{**cell, "outputs": [output]}], "metadata": {}, "nbformat": 4}
    (content / "notebooks/-.ipynb").write_text(json.dumps(whole), encoding="utf-8")
    text = converter(content).markdown("{% notebook -.ipynb %}")
    (fault,) = text.faults
    assert (fault.code, fault.refuses, fault.shown[-7:]) == ("NB004", False, "-.ipynb")
    assert text.files[0].name.startswith("notebook-")


def test_an_insert_alone_is_a_text() -> None:
    """Its links are looked up in the source that it was made of."""
    text = Converter().insertion(
        lambda around: Inserted(around.convert("# A\n\n[b](b.md) $x$", "n.ipynb", 0)),
        source="one\ntwo b.md\n",
    )
    assert [(link.target, link.line) for link in text.links] == [("b.md", 2)]
    assert "<math>" in html_of(text)


def test_a_cell_without_a_line_has_faults_without_one() -> None:
    """A line that is not known is not guessed."""
    text = Converter().insertion(
        lambda around: Inserted(around.convert("$\\nosuch$ [^a]: x", "n.ipynb", 0))
    )
    assert {(fault.line, fault.shown) for fault in text.faults} == {(0, "n.ipynb")}
