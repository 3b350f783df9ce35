"""Text and charts can be read: the contrasts of WCAG 2 in light and in dark."""

import re
from pathlib import Path

import pytest

TOKENS = (Path(__file__).parents[2] / "theme" / "static" / "css" / "tokens.css").read_text("utf-8")
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


@SCHEMES
@pytest.mark.parametrize("number", range(1, 9))
def test_series_of_a_chart_are_seen(number: int, scheme: int) -> None:
    """Each of the eight series has 3:1 against the page."""
    series = PAIRS[f"--series-{number}"][scheme]
    assert contrast(series, PAIRS["--color-background"][scheme]) >= 3
