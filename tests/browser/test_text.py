"""What Markdown and notebooks become, in a real browser: what is seen of it, and what scrolls."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from plugins.markup import Converter, Prose
from plugins.notebooks import render
from tests.notebooks.cells import code, convert, failure, notebook, stream
from tests.theme.test_colours import contrast

CSS = Path(__file__).parents[2] / "theme" / "static" / "css"
LONG = "long " * 60


def style() -> str:
    """The style sheet, its layers first."""
    sheets = sorted(CSS.rglob("*.css"), key=lambda file: (file.name != "layers.css", file))
    return "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)


def show(page: Page, html: str, width: int = 390) -> None:
    """Show a text as a page has it, in a window of this width."""
    page.set_viewport_size({"width": width, "height": 800})
    page.set_content(
        f'<!doctype html><html lang="en"><title>Text</title><style>{style()}</style>'
        f'<main class="page"><div class="prose">{html}</div></main>'
    )


def html_of(source: str) -> str:
    """The HTML of Markdown without links."""
    text = Converter().markdown(source)
    return str(Prose(text.digest, (), text).html(""))


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("options", ["", ' linenums="1"', ' hl_lines="2"'])
@pytest.mark.parametrize("more", ["", LONG])
def test_marked_lines_are_as_wide_as_their_box(
    page: Page, width: int, options: str, more: str
) -> None:
    """Of a diff too, and when there is more of the box than fits."""
    show(page, html_of(f"```diff{options}\n a {more}\n-b\n+c\n```"), width)
    found = page.locator("pre").evaluate(
        "pre => ({ whole: pre.scrollWidth, start: pre.getBoundingClientRect().left, lines:"
        " [...pre.querySelectorAll('code > :not(.line), .line:has(.gi, .gd)')]"
        ".map(one => one.getBoundingClientRect()).map(box => [box.left, box.width, box.height]) })"
    )
    assert len(found["lines"]) == 2
    for left, wide, _ in found["lines"]:
        assert left == pytest.approx(found["start"], abs=1)
        assert wide == pytest.approx(found["whole"], abs=1)
    # One line each: what ends them makes no empty one.
    assert page.locator("pre").evaluate("pre => pre.clientHeight") < 6 * found["lines"][0][2]


def test_the_sign_of_a_callout_stands_before_its_title(page: Page) -> None:
    """Of a folded one as of an open one."""
    show(page, html_of("> [!TIP]\n> a\n\n??? tip\n    b\n\n???+ warning\n    c\n"))
    signs = page.locator(".callout > :first-child").evaluate_all(
        "all => all.flatMap(one => ['before', 'after'].map("
        "side => getComputedStyle(one, '::' + side).content))"
    )
    tick, mark = '"✓" / ""', '"!" / ""'
    assert signs == [tick, "none", tick, "none", mark, "none"]


def table(columns: int) -> str:
    """A table whose last column has sentences."""
    words = "what was learned on the way through these many pages of a book, and of another one"
    names = " | ".join(f"column {number}" for number in range(1, columns))
    rule = " | ".join(["---"] * columns)
    return html_of(f"| {names} | words |\n| {rule} |\n| {names} | {words} |")


@pytest.mark.parametrize(("columns", "scrolls"), [(2, False), (3, False), (5, True), (8, True)])
def test_columns_have_room_on_a_phone(page: Page, columns: int, scrolls: bool) -> None:
    """Many of them scroll before they are a word wide; the page itself does not."""
    show(page, table(columns))
    region = page.locator(".scroll")
    assert region.evaluate("one => one.scrollWidth > one.clientWidth") is scrolls
    words = page.locator("td").last.evaluate("one => one.clientWidth")
    assert words > 100
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.set_viewport_size({"width": 1280, "height": 800})
    assert region.evaluate("one => one.scrollWidth > one.clientWidth") is False


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_boxes_of_tasks_are_seen(page: Page, scheme: str) -> None:
    """At 3:1 or better, ticked or not, in loose lists too; a ticked one is filled, with a tick."""
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    show(page, html_of("- [ ] a\n- [x] b\n\n    c\n\n1. [ ] d\n"))
    boxes = page.locator("input").evaluate_all(
        "all => all.map(one => getComputedStyle(one)).map(style =>"
        " [style.borderTopColor, style.backgroundColor, style.color])"
    )
    colours = [[as_written(colour) for colour in box] for box in boxes]
    ground = colours[0][1]
    assert [box[1] == ground for box in colours] == [True, False, True]
    assert all(contrast(box[0], ground) >= 3 for box in colours)
    assert contrast(colours[1][1], ground) >= 3
    assert contrast(colours[1][1], colours[1][2]) >= 3
    ticks = page.locator("input").evaluate_all(
        "all => all.map(one => getComputedStyle(one, '::before').content)"
    )
    assert ticks == ["none", '"✓" / ""', "none"]


def as_written(colour: str) -> str:
    """A colour that the browser gives as `rgb(1, 2, 3)`, as the tokens have it."""
    return "#" + "".join(f"{int(part):02x}" for part in colour[4:-1].split(","))


def test_a_traceback_shows_its_message(page: Page) -> None:
    """However long it is: its last line is not below an edge, as that of other outputs may be."""
    lines = [f"line {number}" for number in range(200)]
    cells = notebook(code("x", stream("\n".join(lines)), failure(*lines, "the message")))
    show(page, render(cells, convert).html)
    hidden = "one => one.scrollHeight - one.clientHeight"
    assert page.locator(".notebook-stream").evaluate(hidden) > 0
    assert page.locator(".notebook-traceback").evaluate(hidden) == 0


def test_boxes_that_scroll_are_heard_by_name(page: Page) -> None:
    """The code of a notebook, and what it gave."""
    show(page, render(notebook(code("x", stream("a"))), convert).html)
    assert page.get_by_role("group", name="Code of In [1]").count() == 1
    assert page.get_by_role("group", name="Output of In [1]").count() == 1
