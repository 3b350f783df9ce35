"""Drawings without what could run in them or load something."""

from __future__ import annotations

import pytest

from plugins.notebooks.svg import drawing_of

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
MATPLOTLIB = """<?xml version="1.0" encoding="utf-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg width="72pt" height="36pt" xmlns="http://www.w3.org/2000/svg" version="1.1"
 xmlns:xlink="http://www.w3.org/1999/xlink">
 <metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>
 <defs><style type="text/css">*{stroke-linejoin: round}</style><path id="m" d="M 0 0"/></defs>
 <!-- axes -->
 <g style="fill: url(#m)" clip-path='url("#m")'><use xlink:href="#m" x="1"/>text</g>
</svg>"""


def clean(inside: str, attributes: str = "") -> str:
    """What is left of a drawing."""
    found = drawing_of(f"{OPEN}{attributes}>{inside}</svg>")
    assert found
    return found.file.data.decode()


def test_drawing_of_matplotlib() -> None:
    """Everything that draws is left, and its size is that of the page's pixels."""
    found = drawing_of(MATPLOTLIB)
    assert found
    assert (found.width, found.height) == (96, 48)
    left = found.file.data.decode()
    assert '<use href="#m" x="1" />text</g>' in left
    assert '<style type="text/css">*{stroke-linejoin: round}</style>' in left
    assert 'style="fill: url(#m)" clip-path="url(&quot;#m&quot;)"' in left
    assert left.startswith('<svg width="72pt" height="36pt" version="1.1" xmlns=')
    assert "metadata" not in left


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<script href="https://example.org/x.js"/>',
        '<g onload="alert(1)" onClick="alert(1)"/>',
        '<a href="javascript:alert(1)"><path/></a>',
        '<set attributeName="href" to="javascript:alert(1)"/>',
        '<animate attributeName="onload" values="alert(1)"/>',
        '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">alert</p></foreignObject>',
        '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>',
        '<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>',
        '<use xlink:href="https://example.org/x.svg#alert"/>',
        '<image href="data:image/svg+xml;base64,alert"/>',
        '<image href="https://example.org/alert.png"/>',
        "<style>@import 'https://example.org/alert.css';</style>",
        "<style>* { fill: u\\72l(alert) }</style>",
        '<path style="fill: url( https://example.org/alert)"/>',
        "<path fill=\"url('//example.org/alert')\"/>",
        '<handler xmlns="http://www.w3.org/2001/xml-events">alert(1)</handler>',
        '<path xmlns:e="http://example.org" e:onload="alert(1)" src="alert"/>',
    ],
)
def test_nothing_runs_or_loads(inside: str) -> None:
    """Scripts, handlers, other documents and other hosts are taken out."""
    left = clean(inside)
    assert "alert" not in left
    assert "example.org" not in left


def test_picture_within_a_drawing() -> None:
    """An image that the drawing holds itself is left."""
    assert 'href="data:image/png;base64,AAAA"' in clean(
        '<image xlink:href="data:image/png;base64,AAAA"/>'
    )


def test_spaces_within_a_drawing() -> None:
    """Labels keep theirs."""
    assert 'xml:space="preserve"' in clean('<text xml:space="preserve">a  b</text>')


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        (' width="10" height="20px"', (10, 20)),
        (' width="1in" height="2.54cm"', (96, 96)),
        (' width="100%" viewBox="0 0 30 40"', (30, 40)),
        (' viewBox="0,0,30,40"', (30, 40)),
        (' viewBox="0 0 30"', (0, 0)),
        ("", (0, 0)),
    ],
)
def test_sizes(attributes: str, size: tuple[int, int]) -> None:
    """In pixels of a page; the drawing's own units where it names no other."""
    found = drawing_of(f"{OPEN}{attributes}/>")
    assert found
    assert (found.width, found.height) == size


@pytest.mark.parametrize(
    "source",
    [
        "",
        "text",
        "<html/>",
        f"{OPEN}><g>",
        '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg>&a;</svg>',
        f"{OPEN}>{'<g>' * 5000}{'</g>' * 5000}</svg>",
        f"{OPEN}>\x00</svg>",
    ],
)
def test_what_is_no_drawing(source: str) -> None:
    """Broken, with entities, or deeper than any drawing."""
    assert drawing_of(source) is None


def test_drawing_without_a_namespace() -> None:
    """As some libraries write it for pages."""
    found = drawing_of('<svg><circle r="1"/></svg>')
    assert found
    assert found.file.data == (b'<svg xmlns="http://www.w3.org/2000/svg"><circle r="1" /></svg>')
