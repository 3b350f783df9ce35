"""A notebook as a part of a page: what each kind of cell and output becomes."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.markup import Heading
from plugins.notebooks import render
from tests.notebooks.cells import (
    PNG,
    PNG_BYTES,
    code,
    convert,
    display,
    failure,
    markdown,
    notebook,
    raw,
    rendered,
    result,
    stream,
)

NOTE = "An interactive output was here: the notebook shows it when it is run."
FRAME = (
    '<div>\n<style scoped>.dataframe { color: red }</style>\n<table border="1" class="dataframe">'
    '<thead><tr style="text-align: right;"><th></th><th>n</th></tr></thead>'
    "<tbody><tr><th>0</th><td>1.5</td></tr></tbody></table><p>1 rows by 1 columns</p></div>"
)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"><path d="M0 0"/></svg>'


def html(*cells: dict[str, Any]) -> str:
    """What stands inside of the notebook's element."""
    whole = rendered(*cells).html
    return whole.removeprefix('<div class="notebook">').removesuffix("</div>")


def output(*outputs: dict[str, Any]) -> str:
    """What stands inside of the only output's box."""
    whole = html(code("", *outputs))
    start = whole.index('<div class="notebook-output"')
    return whole[whole.index(">", start) + 1 :].removesuffix("</div></div>")


def test_text_cell() -> None:
    """It is what the site's converter makes of it."""
    assert html(markdown("Some *text*.")) == (
        '<div class="notebook-text"><p>Some <em>text</em>.</p></div>'
    )


def test_code_cell() -> None:
    """Its code is as that of posts; its prompt is no text, so that nobody copies it."""
    assert html(code("x = 1", count=3)) == (
        '<div class="notebook-cell"><div class="notebook-input" data-prompt="In [3]:">'
        '<div class="highlight"><pre tabindex="0" role="group" aria-label="Code of In [3]"><code>'
        '<span class="n">x</span> '
        '<span class="o">=</span> <span class="mi">1</span>\n</code></pre></div></div></div>'
    )


def test_code_that_was_not_run() -> None:
    """Its prompt is empty."""
    assert 'data-prompt="In [ ]:"' in html(code("x", count=None))


def test_result_has_a_prompt_of_its_own() -> None:
    """With its own number, or the cell's where it has none; what is displayed has none."""
    assert 'data-prompt="Out[5]:"' in html(code("x", result(5, plain="1")))
    assert 'data-prompt="Out[3]:"' in html(code("x", result(None, plain="1"), count=3))
    assert "Out[" not in html(code("x", display(plain="1")))
    assert "Out[" not in html(code("x", result(None, plain="1"), count=None))


def test_empty_cells_are_nothing() -> None:
    """Of any kind."""
    assert html(code(" \n"), markdown("\n"), raw(""), code("", stream(""))) == ""


def test_tags_hold_here_too() -> None:
    """Nobody has to select before."""
    assert html(code("x", tags=["remove-cell"])) == ""
    assert "notebook-input" not in html(code("x", stream("1"), tags=["hide_input"]))


def test_streams() -> None:
    """What was printed in pieces is one text; errors' own stream is told apart."""
    assert output(stream("a\n"), stream(["b", "c\n"])) == (
        '<pre class="notebook-stream" tabindex="0" role="group" aria-label="Output of In [1]">'
        "a\nbc</pre>"
    )
    assert output(stream("w", "stderr")) == (
        '<pre class="notebook-stream notebook-stderr" tabindex="0" role="group" '
        'aria-label="Output of In [1]">w</pre>'
    )
    assert html(code("", stream("a"), stream("b", "stderr"))).count("<pre") == 2


def test_progress_bar_is_shown_at_its_end() -> None:
    """Also when it was printed piece by piece; one that erased itself leaves nothing."""
    assert ">100%</pre>" in output(stream("10%"), stream("\r100%"))
    assert html(code("", stream("10%\r   \r"))) == ""


def test_traceback() -> None:
    """With its colours as classes; without lines there is still the message."""
    assert output(failure("\x1b[31mValueError\x1b[0m", "no")) == (
        '<pre class="notebook-traceback" tabindex="0" role="group" aria-label="Output of In [1]">'
        '<span class="ansi-red">ValueError</span>\nno</pre>'
    )
    assert ">ValueError: no</pre>" in output(failure())


def test_two_errors_are_two() -> None:
    """Only what was printed is joined."""
    assert html(code("", failure("a"), failure("b"))).count("notebook-traceback") == 2


def test_table_of_pandas() -> None:
    """Without its style, border and alignment; wider than the page it scrolls in itself."""
    assert output(result(html=FRAME, plain="   n\n0  1.5")) == (
        '<div class="notebook-html scroll" role="region" tabindex="0" '
        'aria-label="Output of In [1]"><div>\n\n<table><thead><tr><td></td><th>n</th></tr></thead>'
        "<tbody><tr><th>0</th><td>1.5</td></tr></tbody></table><p>1 rows by 1 columns</p></div>"
        "</div>"
    )


def test_regions_have_names_of_their_own() -> None:
    """Two tables of one cell can be told apart by ear."""
    whole = html(code("", display(html=FRAME), display(html=FRAME)))
    assert 'aria-label="Output of In [1]"' in whole
    assert 'aria-label="Output of In [1] (2)"' in whole


def test_boxes_that_scroll_have_names() -> None:
    """In the page's language, the code and each output of a cell its own."""
    cells = notebook(code("x", stream("a"), failure("b"), count=2), raw("r"))
    names = re.findall(r'aria-label="([^"]*)"', render(cells, convert, "fr").html)
    assert names == [
        "Code de In [2]",
        "Sortie de In [2]",
        "Sortie de In [2] (2)",
        "Texte de la cellule 2",
    ]


def test_html_without_a_table() -> None:
    """It needs no region."""
    assert output(display(html="<b>x</b>")) == '<div class="notebook-html"><b>x</b></div>'


def test_picture_is_a_file() -> None:
    """Named by its content, as large as it is; nobody described it, and that is said."""
    found = rendered(code("", display(png=PNG, plain="<Figure size 432x288 with 1 Axes>")))
    (file,) = found.files
    assert file.data == PNG_BYTES
    alt = "A picture that the code of In [1] made, without a description"
    assert f'<img src="{file.name}" alt="{alt}" width="3" height="2">' in found.html


def test_picture_with_what_its_notebook_says() -> None:
    """Its description and the size it is to have, as `IPython.display.Image` writes them."""
    said = {"image/png": {"alt": 'A "curve"', "width": 30, "height": True}}
    assert 'alt="A &quot;curve&quot;" width="30" height="1"' in output(display(said, png=PNG))
    assert 'width="3" height="2"' in output(display({"width": -1, "height": "x"}, png=PNG))


def test_drawing_is_a_file() -> None:
    """It is shown where nothing in it can run."""
    found = rendered(code("", display(svg=SVG)))
    assert found.files[0].name.endswith(".svg")
    assert ' width="8" height="6">' in found.html


def test_later_pictures_wait_until_they_are_near() -> None:
    """All but the first; one file serves two places."""
    found = rendered(code("", display(png=PNG), display(png=PNG)))
    assert found.html.count('loading="lazy"') == 1
    assert len(found.files) == 1


def test_broken_picture_is_a_fault() -> None:
    """The next representation is shown."""
    found = rendered(markdown("x"), code("", display(png="bm8=", plain="[picture]")))
    assert "[picture]" in found.html
    (fault,) = found.faults
    assert (fault.path, fault.code, fault.refuses) == ("study.ipynb", "NB004", False)
    assert fault.message == "cell 2: an output says it is image/png and is not"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"html": "<b>x</b>", "png": PNG, "plain": "p"}, "<b>x</b>"),
        ({"markdown": "*x*", "plain": "p"}, "<em>x</em>"),
        ({"latex": "some $x$", "plain": "p"}, "some <math>"),
        ({"latex": r"$\displaystyle x^{2}$", "plain": "p"}, '<math display="block">'),
        ({"latex": r"\begin{tabular}{l}x\end{tabular}", "plain": "p"}, ">p</pre>"),
        ({"svg": SVG, "png": PNG}, ".svg"),
        ({"plotly": {"data": []}, "html": "<div>x</div>", "png": PNG}, "<img"),
        ({"schema": {"data": []}, "html": FRAME}, "<table>"),
        ({"html": "<script>x</script><table><td>1</table>"}, "<table>"),
        ({"html": "<style>x</style>", "plain": "seen"}, ">seen</pre>"),
        ({"html": '<img src="a.png">'}, '<img src="a.png">'),
        ({"plain": "<Figure size 1x1>"}, "&lt;Figure size 1x1&gt;"),
        ({"json": {"a": 1}, "plain": "{'a': 1}"}, ">{'a': 1}</pre>"),
    ],
)
def test_richest_safe_representation(data: dict[str, Any], expected: str) -> None:
    """Of each bundle one is shown."""
    assert expected in output(display(**data))


@pytest.mark.parametrize(
    "data",
    [
        {"javascript": "alert(1)", "plain": "<IPython.core.display.Javascript object>"},
        {"widget": {"model_id": "x"}, "plain": "HBox()", "html": "<p>Failed to display</p>"},
        {"plotly": {"data": []}, "html": "<div>x</div><script>x</script>"},
        {"html": "<div id='x'></div><script>draw()</script>", "plain": "<Chart>"},
        {"html": '<iframe src="https://example.org"></iframe>'},
    ],
)
def test_interactive_output_is_a_note(data: dict[str, Any]) -> None:
    """No script, no widget, no frame."""
    assert output(display(**data)) == f'<p class="notebook-note">{NOTE}</p>'


def test_one_note_a_cell() -> None:
    """Some libraries show their pieces one by one."""
    whole = html(code("", display(javascript="1"), stream("x"), display(javascript="2")))
    assert whole.count(NOTE) == 1
    assert ">x</pre>" in whole


@pytest.mark.parametrize(
    "data",
    [
        {"html": "<style>.x {}</style>", "plain": "<IPython.core.display.HTML object>"},
        {"json": {}, "plain": "<x.Y at 0x7f00>"},
        {"plain": " \n"},
        {},
    ],
)
def test_output_that_shows_nothing(data: dict[str, Any]) -> None:
    """An object's name beside nothing else is noise."""
    assert html(code("", display(**data))) == ""


def test_raw_cells() -> None:
    """HTML and Markdown are shown as such, text as text; what is for LaTeX is for LaTeX."""
    assert html(raw("<b>x</b>", raw_mimetype="text/html")) == (
        '<div class="notebook-html"><b>x</b></div>'
    )
    assert "<em>x</em>" in html(raw("*x*", format="text/markdown"))
    assert html(raw("a < b")) == (
        '<pre class="notebook-plain" tabindex="0" role="group" aria-label="Text of cell 1">'
        "a &lt; b</pre>"
    )
    assert html(raw(r"\newpage", raw_mimetype="text/latex")) == ""


def test_attachment_is_a_file() -> None:
    """A picture that was pasted into a text; the name that Jupyter gave it describes nothing."""
    cell = markdown(
        "![my plot.png](attachment:my%20plot.png)",
        attachments={"my plot.png": {"image/png": PNG}},
    )
    found = rendered(cell)
    (file,) = found.files
    assert f'<img src="{file.name}" alt="A picture without a description" width="3"' in found.html


def test_attachment_with_a_description() -> None:
    """It is kept, and so is a size that the author gave."""
    cell = markdown(
        '<img src="attachment:a.png" alt="Loss" width="9">',
        attachments={"a.png": {"image/png": PNG}},
    )
    assert 'alt="Loss" width="9">' in html(cell)


def test_attachment_that_is_missing() -> None:
    """Its description stands in its place."""
    found = rendered(markdown("![Loss](attachment:a.png)"))
    assert '<span class="missing-picture">Loss</span>' in found.html
    assert [(fault.code, fault.message) for fault in found.faults] == [
        ("NB005", 'cell 1: the attachment "a.png" is missing or no picture')
    ]


def test_picture_in_a_data_address_is_a_file() -> None:
    """In a text and in an output; what is none is a fault."""
    tag = f'<img src="data:image/png;base64,{PNG}">'
    found = rendered(markdown(tag), code("", display(html=tag)))
    assert len(found.files) == 1
    assert found.html.count(f'src="{found.files[0].name}"') == 2
    assert "data:" not in found.html
    broken = rendered(markdown('<img src="data:image/png,no">'))
    assert [fault.message for fault in broken.faults] == [
        "cell 1: a picture in the text is missing or no picture"
    ]


def test_pictures_of_other_hosts() -> None:
    """An output loads nothing from there: a link says where it is. A text's are the converter's."""
    shown = output(display(html='<p>x<img src="https://example.org/a.png" alt="A"></p>'))
    assert shown == (
        '<div class="notebook-html"><p>x<a href="https://example.org/a.png">A</a></p></div>'
    )
    assert ">https://example.org/a.png</a>" in output(
        display(html='x<img src="https://example.org/a.png">')
    )
    assert '<img src="https://example.org/a.png"' in html(
        markdown('<img src="https://example.org/a.png">')
    )


def test_picture_without_an_address_is_nothing() -> None:
    """The sanitiser may have taken it."""
    assert html(markdown('a<img src="javascript:x" alt="b">c')).count("img") == 0


def test_addresses_are_the_page_s() -> None:
    """Files lie where the page puts them; relative links are from the notebook's folder."""
    found = render(
        notebook(
            markdown(
                "[a](other.md) [b](#x) [c](https://example.org) ![d](attachment:d.png)",
                attachments={"d.png": {"image/png": PNG}},
            )
        ),
        convert,
        address=lambda name: f"/files/{name}",
        locate=lambda address: f"{{filename}}/notebooks/{address}",
    )
    assert 'href="{filename}/notebooks/other.md"' in found.html
    assert 'href="#x"' in found.html
    assert 'href="https://example.org"' in found.html
    assert f'src="/files/{found.files[0].name}"' in found.html


def test_ids_are_unique_on_a_page() -> None:
    """Two cells with one heading, and one that the page has already; links within a cell follow."""
    twice = markdown("## Results\n\n[up](#results)[^1]\n\n[^1]: Note")
    found = render(notebook(twice, twice), convert, taken=("results-1", "results"))
    ids = [found.fragment for found in found.headings]
    assert len(set(ids) | {"results", "results-1"}) == 4
    for fragment in ids:
        assert f'<a href="#{fragment}">up</a>' in found.html
    _Ids().check(found.html)


def test_words_that_look_like_ids_stay() -> None:
    """Only attributes are renamed."""
    cell = markdown('# A\n\n`<a id="a" href="#a">`')
    assert html(cell, cell).count('id="a" href="#a"') == 2


class _Ids(HTMLParser):
    """Finds ids that stand twice."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids += [value or "" for name, value in attrs if name == "id"]

    def check(self, html: str) -> None:
        """All ids, and no two the same."""
        self.feed(html)
        assert self.ids
        assert len(self.ids) == len(set(self.ids))


def test_headings_for_a_contents_list() -> None:
    """Of all text cells, in plain words."""
    found = rendered(markdown("# The *loss*"), code("x"), markdown("## A & B"))
    assert found.headings == (Heading(1, "the-loss", "The loss"), Heading(2, "a-b", "A & B"))


def test_page_in_spanish() -> None:
    """What the page itself says is in its language."""
    cells = code("", display(javascript="1"), display(png=PNG), display(html=FRAME))
    found = render(notebook(cells), convert, "es-MX").html
    assert "Aquí había una salida interactiva" in found
    assert 'alt="Una imagen que hizo el código de In [1], sin descripción"' in found
    assert 'aria-label="Salida de In [1]"' in found


def test_page_in_another_language() -> None:
    """English, where there are no sentences."""
    assert NOTE in render(notebook(code("", display(javascript="1"))), convert, "eo").html


@settings(deadline=None)
@given(st.text(), st.text(), st.text())
def test_every_text_is_rendered(source: str, printed: str, shown: str) -> None:
    """No text in any place is a crash, and no control character is left."""
    cells = (code(source, stream(printed), display(html=shown, latex=shown)), markdown(source))
    assert not set("\x00\x1b\x08\x0c") & set(rendered(*cells).html)
