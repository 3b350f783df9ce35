"""Text and charts can be read: the contrasts of WCAG 2 in light and in dark."""

import re
from pathlib import Path

import pytest
from pygments.token import STANDARD_TYPES

from plugins.markup.code import style_of

CSS = Path(__file__).parents[2] / "theme" / "static" / "css"
TOKENS = (CSS / "tokens.css").read_text("utf-8")
CODE = re.sub(r"/\*.*?\*/", "", (CSS / "blocks" / "code.css").read_text("utf-8"), flags=re.DOTALL)
PAIRS = {
    found[1]: (found[2], found[3])
    for found in re.finditer(r"(--[\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)", TOKENS)
}
SCHEMES = pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
TEXTS = [
    "--color-text",
    "--color-muted",
    "--color-accent",
    "--color-caution",
    "--color-danger",
    *(
        name
        for name in PAIRS
        if name.startswith("--code-") and name[7:] not in {"added", "removed"}
    ),
]


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb`, from 0 to 1, as WCAG 2.2 defines it."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, from 1 to 21, as WCAG 2.2 defines it."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_that_of_the_standard() -> None:
    """Black on white is 21:1, and #777777 on white just fails 4.5:1."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


@SCHEMES
@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("ground", ["--color-background", "--color-surface"])
def test_text_is_readable(name: str, ground: str, scheme: int) -> None:
    """Every colour of text has 4.5:1 on the page and on what is raised from it."""
    assert contrast(PAIRS[name][scheme], PAIRS[ground][scheme]) >= 4.5


@SCHEMES
@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("ground", ["--code-added", "--code-removed", "--color-mark"])
def test_marked_lines_are_readable(name: str, ground: str, scheme: int) -> None:
    """All of them have 4.5:1 on an added, a removed and a highlighted line of code too."""
    assert contrast(PAIRS[name][scheme], PAIRS[ground][scheme]) >= 4.5


def code_rules() -> list[tuple[set[str], dict[str, str]]]:
    """The rules of `code.css` for parts of code: their classes, and what they set."""
    rules = []
    for found in re.finditer(r"\.highlight (?::is\(([^)]*)\)|(\.\w+)) \{([^}]*)\}", CODE):
        classes = {name.strip().removeprefix(".") for name in (found[1] or found[2]).split(",")}
        settings = re.findall(r"(color|background): var\((--[\w-]+)\)", found[3])
        rules.append((classes, dict(settings)))
    return rules


def looks(name: str) -> dict[str, str]:
    """The colours of a part of code: of the last rule for it, or of all text."""
    found = {"color": "--color-text"}
    for classes, settings in code_rules():
        if name in classes:
            found |= settings
    return found


STYLES = sorted({style_of(kind) for kind in STANDARD_TYPES} - {""})
GROUNDS = ["--color-surface", "--color-background", "--color-mark", "--code-added"]


@SCHEMES
@pytest.mark.parametrize("style", STYLES)
def test_every_part_of_code_is_readable(style: str, scheme: int) -> None:
    """Each of Pygments' classes has 4.5:1 in a box of code, on a highlighted line, on an added and
    on a removed one, and on a ground of its own."""
    look = looks(style)
    for ground in {*GROUNDS, "--code-removed", look.get("background", "--color-surface")}:
        assert contrast(PAIRS[look["color"]][scheme], PAIRS[ground][scheme]) >= 4.5, ground


@pytest.mark.parametrize("style", STYLES)
def test_every_part_of_code_is_told_apart(style: str) -> None:
    """Each class that stands in a page has a rule: one without would be there for nothing."""
    assert any(style in classes for classes, _ in code_rules())


@SCHEMES
@pytest.mark.parametrize("number", range(1, 9))
def test_series_of_a_chart_are_seen(number: int, scheme: int) -> None:
    """Each of the eight series has 3:1 against the page."""
    series = PAIRS[f"--series-{number}"][scheme]
    assert contrast(series, PAIRS["--color-background"][scheme]) >= 3
