"""No script from a notebook reaches a page, wherever in it one hides."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree as ET

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.notebooks import Rendered, render
from plugins.notebooks.sanitise import Sanitiser
from tests.notebooks.cells import (
    PNG,
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

ATTACKS = [
    "<script>alert(1)</script>",
    '<script src="https://example.org/x.js"></script>',
    "<SCRIPT\n>alert(1)</SCRIPT\t>",
    '<img src="x" onerror="alert(1)">',
    "<img src=x onerror=alert(1)//",
    '<svg onload="alert(1)"><script>alert(1)</script></svg>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java&#10;script:alert(1)">x</a>',
    '<a href=" &#1;javascript:alert(1)">x</a>',
    '<a href="vbscript:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<a href="attachment:x">x</a>',
    "[x](javascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "<javascript:alert(1)>",
    "[x][1]\n\n[1]: javascript:alert(1)",
    "![x](javascript:alert(1))",
    '![x](x.png){onerror="alert(1)"}',
    '# x {onclick="alert(1)" style="color: red"}',
    '<iframe src="https://example.org"></iframe>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<object data="x.swf"></object><embed src="x.swf">',
    '<form action="https://example.org"><button formaction="javascript:alert(1)">x</button></form>',
    '<input type="image" src="x" onerror="alert(1)" autofocus onfocus="alert(1)">',
    '<details open ontoggle="alert(1)"><summary>x</summary></details>',
    '<style>@import "https://example.org/x.css"; body { display: none }</style>',
    '<p style="background: url(https://example.org/x)">x</p>',
    '<link rel="stylesheet" href="https://example.org/x.css"><base href="https://example.org/">',
    '<meta http-equiv="refresh" content="0; url=https://example.org">',
    '<math><mtext><table><mglyph><style><img src="x" onerror="alert(1)"></style></table></mtext>',
    '<math href="javascript:alert(1)"><mi xlink:href="javascript:alert(1)">x</mi></math>',
    '<math><mi style="color: red; background: url(https://example.org); top: 0">x</mi></math>',
    '<math><annotation-xml encoding="text/html"><script>alert(1)</script></annotation-xml></math>',
    '<math><annotation encoding="text/html"><img src=x onerror=alert(1)></annotation></math>',
    '<svg><style><a id="</style><img src=x onerror=alert(1)>"></a></style></svg>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '<img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIi8+">',
    '<img src="data:text/html;base64,PHNjcmlwdD4=">',
    '<img alt="<img src=x onerror=alert(1)>" src="attachment:&quot;><script>alert(1)</script>">',
    "<template><script>alert(1)</script></template><textarea><script>alert(1)</script></textarea>",
    "<!--[if IE]><script>alert(1)</script><![endif]-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<plaintext><script>alert(1)</script>",
    '`<script>`{onclick="x"}',
    "```{.python onclick='x'}\n<script>alert(1)</script>\n```",
    "```<script>alert(1)</script>\nx\n```",
    "\x02wzxhzdk:0\x03<script>alert(1)</script>",
    "x\x00<scr\x00ipt>alert(1)</script>",
]
PLACES: dict[str, Callable[[str], dict[str, Any]]] = {
    "text": markdown,
    "raw": raw,
    "raw HTML": lambda text: raw(text, raw_mimetype="text/html"),
    "code": code,
    "html": lambda text: code("", result(html=text, plain=text)),
    "markdown": lambda text: code("", display(markdown=text)),
    "latex": lambda text: code("", display(latex=text)),
    "svg": lambda text: code("", display(svg=text)),
    "drawing": lambda text: code(
        "", display(svg=f'<svg xmlns="http://www.w3.org/2000/svg">{text}</svg>')
    ),
    "plain": lambda text: code("", display(plain=text)),
    "stream": lambda text: code("", stream(f"\x1b[31m{text}")),
    "name of a stream": lambda text: code("", stream("x", text)),
    "traceback": lambda text: code("", failure(text)),
    "javascript": lambda text: code("", display(javascript=text)),
    "type": lambda text: code("", display(**{text: text})),
    "description": lambda text: code("", display({"image/png": {"alt": text}}, png=PNG)),
    "size": lambda text: code("", display({"image/png": {"width": text}}, png=PNG)),
    "attachment": lambda text: markdown(
        f"![{text}](attachment:x)",
        attachments={"x": {"image/svg+xml": text, "text/html": text}},
    ),
    "name of an attachment": lambda text: markdown(
        f"![x](<attachment:{text}>)", attachments={text: {"image/png": PNG}}
    ),
    "tag": lambda text: code("x", stream("x"), tags=[text]),
    "count": lambda text: {**code("x", result(plain="x")), "execution_count": text},
}
# All that is known to run or to load something as soon as a page is opened, and forms.
_FORBIDDEN = {
    *("script", "style", "iframe", "object", "embed", "link", "meta", "base", "form", "button"),
    *("svg", "template", "frame", "audio", "video", "source", "textarea", "noscript"),
}
_ADDRESSES = {"href", "src", "action", "data", "poster", "srcset"}


def guarded(found: Rendered) -> None:
    """What was rendered can be shown to anybody, and its files lie where they are put."""
    elements = list(html5lib.parseFragment(found.html).iter())
    assert len(elements) > 1
    for element in elements:
        assert name_of(element.tag) not in _FORBIDDEN
        harmless(element)
    for file in found.files:
        assert re.fullmatch(r"[0-9a-f]{20}\.(?:png|svg)", file.name)
        if file.name.endswith(".svg"):
            for element in ET.fromstring(file.data).iter():
                assert name_of(element.tag) not in _FORBIDDEN - {"svg", "style"}
                harmless(element)


def name_of(qualified: str) -> str:
    """A name without its namespace."""
    return qualified.rpartition("}")[2].lower()


def harmless(element: ET.Element) -> None:
    """No attribute of the element runs anything, and none is an address of code."""
    for qualified, value in element.items():
        name = name_of(qualified)
        assert not name.startswith("on")
        assert name not in {"srcdoc", "formaction", "autofocus"}
        assert name != "style" or re.fullmatch(r"color:red", value)
        if name in _ADDRESSES:
            address = "".join(sign for sign in value if sign > " ").lower()
            assert not address.startswith(("javascript:", "vbscript:", "data:", "attachment:"))


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("attack", ATTACKS)
def test_no_script_reaches_a_page(place: str, attack: str) -> None:
    """Each attack in each place where a notebook holds a text."""
    guarded(rendered(PLACES[place](attack)))


@pytest.mark.parametrize("attack", ATTACKS)
def test_metadata_holds_no_script_either(attack: str) -> None:
    """The language of the code is looked up, and never written."""
    cell = code("x", stream("x"))
    guarded(rendered(cell, language_info={"name": attack}, kernelspec={"name": attack}))


PIECES = st.sampled_from(
    [
        *("<script>", "</script>", "<svg>", "</svg>", "<math>", "<mtext>", "<style>", "</style>"),
        *(
            "<img src=",
            "<a href=",
            "javascript:x",
            "data:image/png;base64,",
            "attachment:",
            " onload=",
        ),
        *(
            '"',
            "'",
            ">",
            "<",
            "`",
            "```\n",
            "$",
            "[",
            "](",
            ")",
            "{",
            "}",
            "<!--",
            "-->",
            "\n\n",
            "&lt;",
        ),
        *(
            "<table>",
            "<td>",
            "</table>",
            "<title>",
            "<noscript>",
            "<p title=",
            "x",
            "&#106;",
            "\x00",
        ),
    ]
)


@settings(deadline=None, max_examples=150)
@given(st.lists(PIECES, max_size=12).map("".join))
def test_no_mixture_of_markup_becomes_a_script(text: str) -> None:
    """In a text, in an output, in a drawing."""
    output = display(html=text, latex=text, svg=text)
    guarded(rendered(markdown(text), code(text, output, display(html=text)), stray()))


def stray() -> dict[str, Any]:
    """A cell that is always shown."""
    return code("x")


@settings(deadline=None, max_examples=100)
@given(st.lists(PIECES, max_size=12).map("".join))
def test_what_is_clean_stays_clean(text: str) -> None:
    """A browser that reads the result again, as pages' scripts may make it, finds the same."""
    sanitiser = Sanitiser(str)
    once = sanitiser.output(text)
    assert sanitiser.output(once) == once


@pytest.mark.parametrize(
    "name", ["../../x.png", "/etc/passwd", "..\\x.png", "a/b.png", "x\x00.png", "con", ".", ""]
)
def test_names_of_attachments_name_no_file(name: str) -> None:
    """A file's name is made of its content alone."""
    cell = markdown("x", attachments={name: {"image/png": PNG}})
    cell["source"] = f'<img src="attachment:{name}">'
    found = render(notebook(cell), convert)
    guarded(found)
    for file in found.files:
        assert file.name.endswith(".png")
        assert name not in found.html or len(name) < 2


def test_file_that_says_it_is_a_picture_is_looked_at() -> None:
    """A page in its place does not become a file."""
    page = b64encode(b"<html><script>alert(1)</script>").decode()
    found = rendered(code("", display(png=page, jpeg=page)))
    assert found.files == ()
    assert len(found.faults) == 2


def test_classes_of_the_page_are_not_for_outputs() -> None:
    """An output that bears them could look as a part of the page; nor has it ids."""
    found = rendered(code("", display(html='<p id="main" class="site-header">x</p>')))
    assert "<p>x</p>" in found.html


def test_math_and_the_converter_s_own_markup_stay() -> None:
    """Formulas, footnotes, highlighted code, task boxes and callouts pass as they are."""
    formula = (
        '<math xmlns="http://www.w3.org/1998/Math/MathML" display="block"><semantics>'
        '<mrow><mi mathvariant="normal">x</mi><mo stretchy="false">(</mo></mrow>'
        '<annotation encoding="application/x-tex">x (</annotation></semantics></math>'
    )
    source = (
        "# T\n\nA[^1] `c`.\n\n```python\nx = 1\n```\n\n| a |\n| - |\n| 1 |\n\n[^1]: N\n"
        f'\n<div class="callout" role="note" aria-label="x">y</div>\n\n<p>{formula}</p>'
    )
    html = convert(source)
    cleaned = Sanitiser(str).text(html)
    for entity, sign in (("\N{NO-BREAK SPACE}", "&nbsp;"), ("&#8617;", "↩")):
        html = html.replace(entity, sign)
    assert cleaned == html
    assert formula in cleaned


def test_task_box_is_no_field() -> None:
    """Whatever is asked for, it is a box that nobody can use."""
    found = rendered(markdown('- <input type="password" name="x"> a')).html
    assert '<input type="checkbox" disabled="">' in found


def test_keyboard_reaches_things_in_their_order() -> None:
    """A notebook cannot put itself first."""
    found = rendered(markdown('<p tabindex="5">a</p><p tabindex="0">b</p>')).html
    assert '<p>a</p>\n<p tabindex="0">b</p>' in found


def test_rendering_does_not_change_the_notebook() -> None:
    """Its values are the same before and after."""
    cells = notebook(markdown("# a"), code("x", display({"alt": "y"}, png=PNG)))
    before = repr(cells)
    render(cells, convert)
    assert repr(cells) == before
    assert json.dumps(dict(cells.metadata)) == "{}"
