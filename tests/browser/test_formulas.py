"""Formulas in a real browser: what is kept together, what can be read, what stays in sight."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from plugins.formulas.engine import colour_named
from plugins.formulas.written import MARKS
from plugins.host.theme import style_copy
from plugins.markup import Converter
from tests.journals import ROOT

_SHEETS = style_copy(ROOT / "theme", hashed=False).sources
_STYLE = "".join(sheet.read_text("utf-8") for sheet in _SHEETS)
_FURTHER = (
    "Yellow", "Red", "Orange", "Salmon", "Lavender", "SkyBlue", "SpringGreen", "YellowGreen",
    "White", "Tan", "Thistle", "Turquoise", "Maroon", "Magenta", "RoyalBlue", "NavyBlue", "Plum",
)  # fmt: skip
_CONTRAST = """() => {
  const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const luminance = (colour) => {
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const grounds = [...document.querySelectorAll("hr")].map(
    (line) => luminance(getComputedStyle(line).backgroundColor));
  return [...document.querySelectorAll("mi")].map((letter) => {
    const own = luminance(getComputedStyle(letter).color);
    return Math.min(...grounds.map(
      (ground) => (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05)));
  });
}"""


def _show(page: Page, markdown: str, style: str = "") -> None:
    body = "".join(Converter().markdown(markdown).pieces)
    page.set_content(
        f"<!doctype html><style>{_STYLE}{style}</style><div class='prose'>{body}</div>"
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_named_colours_can_be_read(chromium: Browser, scheme: str) -> None:
    """Each has 4.5:1 on the page, in a callout and on what is marked, in light and in dark."""
    context = chromium.new_context(color_scheme=scheme)  # type: ignore[arg-type]  # one of both
    page = context.new_page()
    names = [name for name in (*MARKS, *_FURTHER) if colour_named(name)]
    grounds = "".join(
        f"\n\n<hr style='background: var(--color-{name})'>"
        for name in ("background", "surface", "mark")
    )
    _show(page, " ".join(rf"$\textcolor{{{name}}}{{x}}$" for name in names) + grounds)
    contrasts = page.evaluate(_CONTRAST)
    context.close()
    assert len(contrasts) == len(names)
    assert not [pair for pair in zip(names, contrasts, strict=True) if pair[1] < 4.5]


def test_a_colour_in_numbers_is_left_alone(page: Page) -> None:
    """It is what its author asked for."""
    _show(page, r"$\textcolor{#0000ff}{x}$")
    assert page.evaluate("getComputedStyle(document.querySelector('mi')).color") == "rgb(0, 0, 255)"


@pytest.mark.parametrize("width", range(60, 200, 7))
def test_no_line_begins_with_a_comma(page: Page, width: int) -> None:
    """Nor ends with an opening bracket, however wide the column is."""
    _show(page, "As ($x$), $y$; or **$z$**, ($u$).", f"p {{ inline-size: {width}px }}")
    assert page.evaluate("""() => {
      const top = (node, at) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = range.getBoundingClientRect();
        return Math.round(box.bottom);
      };
      return [...document.querySelectorAll(".unbroken")].every((span) => {
        const words = document.createTreeWalker(span, NodeFilter.SHOW_TEXT,
          (node) => node.parentElement.closest("math") ? 2 : 1);
        const lines = new Set();
        while (words.nextNode()) lines.add(top(words.currentNode, 0));
        const math = span.querySelector("math").getBoundingClientRect();
        return lines.size === 1 && [...lines].every((line) => Math.abs(line - math.bottom) < 12);
      });
    }""")


@pytest.mark.parametrize("sign", ["-", "+", "="])
def test_a_sign_that_is_not_seen_keeps_its_width(page: Page, sign: str) -> None:
    r"""`\phantom{-}5` ends where `-5` does."""
    _show(page, rf"${sign if sign != '=' else '{=}'}5$ and $\phantom{{{sign}}}5$")
    seen, unseen = page.evaluate(
        "[...document.querySelectorAll('math')].map((one) => one.getBoundingClientRect().width)"
    )
    assert seen == pytest.approx(unseen, abs=0.1)


def test_the_number_of_a_wide_equation_stays_in_sight(page: Page) -> None:
    """On a phone, wherever the formula is scrolled to."""
    page.set_viewport_size({"width": 390, "height": 800})
    wide = " + ".join("abcdefghijklmnopqrstuvwxyz")
    _show(page, rf"\begin{{equation}} {wide} \end{{equation}}")
    ends = page.evaluate("""() => {
      const frame = document.querySelector(".formula");
      const number = frame.querySelector(".number");
      return [0, 50, 9999].map((at) => {
        frame.scrollLeft = at;
        return frame.getBoundingClientRect().right - number.getBoundingClientRect().right;
      });
    }""")
    assert ends == pytest.approx([0, 0, 0], abs=1)


def test_numbered_equations_fit_on_paper(page: Page) -> None:
    """They are as wide as the column, and the page is no wider than its paper."""
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 690, "height": 900})
    _show(page, "\\begin{equation} a = b \\end{equation}\n\n\\begin{gather} a \\\\ b \\end{gather}")
    widths = page.evaluate("""() => [document.querySelector(".prose").clientWidth,
      ...[...document.querySelectorAll("mtable, html")].map((one) => one.scrollWidth)]""")
    assert max(widths) <= 690


def test_a_root_is_as_wide_as_it_looks(page: Page, tmp_path: Path) -> None:
    """A comma stands right behind it: in our font the roots of all heights have one width."""
    font = (ROOT / "theme/static/fonts/math.woff2").as_uri()
    own = f"@font-face {{ font-family: Ours; src: url('{font}') }} math {{ font-family: Ours }}"
    body = "".join(Converter().markdown(r"$\sqrt{x}$, $x$").pieces)
    file = tmp_path / "root.html"
    file.write_text(f"<!doctype html><meta charset='utf-8'><style>{own}</style>{body}", "utf-8")
    page.goto(file.as_uri())
    page.evaluate("document.fonts.load('20px Ours')")
    root, letter, size = page.evaluate("""() => {
      const [root, letter] = [...document.querySelectorAll("math")].map(
        (one) => one.getBoundingClientRect().width);
      return [root, letter, parseFloat(getComputedStyle(document.querySelector("math")).fontSize)];
    }""")
    assert root - letter == pytest.approx(0.794 * size, abs=0.5)
