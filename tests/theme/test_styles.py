"""The style sheets keep the rules by which any of them can be read and changed alone."""

import re
from pathlib import Path

import pytest

CSS = Path(__file__).parents[2] / "theme" / "static" / "css"
LAYERS = ("reset", "tokens", "base", "layout", "blocks", "utilities")
SHEETS = sorted(file for file in CSS.rglob("*.css") if file.name != "layers.css")
UNTOKENED = [file for file in SHEETS if file.name != "tokens.css"]

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_STRING = re.compile(r'"[^"]*"')
_COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|light-dark)\("
    r"|(?<![-\w])(?:black|white|gray|grey|red|green|blue|orange|yellow|purple)(?![-\w])",
    re.IGNORECASE,
)
_SIDES = "left|right|top|bottom"
_PHYSICAL = re.compile(
    rf"(?<![-\w])(?:(?:min-|max-)?(?:width|height)|(?:margin|padding|border)-(?:{_SIDES})"
    rf"|{_SIDES})\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)"
)
_USED = re.compile(r"var\(\s*(--[\w-]+)")
_DEFINED = re.compile(r"(--[\w-]+)\s*:")


def name(file: Path) -> str:
    """How a style sheet is called in a failure."""
    return file.relative_to(CSS).as_posix()


def rules(file: Path) -> str:
    """A style sheet without comments and strings."""
    return _STRING.sub('""', _COMMENT.sub("", file.read_text(encoding="utf-8"))).strip()


def layer_of(file: Path) -> str:
    """The layer that a style sheet belongs to, by its place."""
    return "blocks" if file.parent.name == "blocks" else file.stem


def every_file(files: list[Path]) -> pytest.MarkDecorator:
    """The test is run once for each of these files."""
    return pytest.mark.parametrize("file", files, ids=name)


def test_layers_are_named_in_their_order() -> None:
    """The cascade's order is written down once, in the sheet that comes first."""
    assert rules(CSS / "layers.css") == f"@layer {', '.join(LAYERS)};"


@every_file(SHEETS)
def test_sheet_says_what_it_is(file: Path) -> None:
    """It begins with a comment."""
    assert re.match(r"/\* \w+", file.read_text(encoding="utf-8"))


@every_file(SHEETS)
def test_sheet_is_one_layer(file: Path) -> None:
    """All its rules are in the layer of its place: one block, opened first and closed last."""
    text = rules(file)
    assert text.startswith(f"@layer {layer_of(file)} {{")
    depths = [text[:at].count("{") - text[:at].count("}") for at in range(1, len(text))]
    assert 0 not in depths[text.index("{") :]


@every_file(UNTOKENED)
def test_colours_have_names(file: Path) -> None:
    """Raw colours, and what is light or dark, are in the tokens alone."""
    assert _COLOUR.findall(rules(file)) == []
    assert "prefers-color-scheme" not in rules(file)


@every_file(UNTOKENED)
def test_no_rule_is_for_one_id(file: Path) -> None:
    """Blocks are classes: no selector names an id."""
    assert "#" not in rules(file)


@every_file([file for file in SHEETS if file.name != "utilities.css"])
def test_layers_do_without_force(file: Path) -> None:
    """What wins is said by the layers' order; only a utility may insist."""
    assert "!important" not in rules(file)


@every_file(SHEETS)
def test_directions_are_the_text_s(file: Path) -> None:
    """Properties are logical, so that a page in a language from right to left is laid out so."""
    assert _PHYSICAL.findall(rules(file)) == []


@every_file(SHEETS)
def test_sheet_loads_nothing(file: Path) -> None:
    """No picture or other sheet comes from anywhere else, and no face but the theme's own."""
    text = _COMMENT.sub("", file.read_text(encoding="utf-8"))
    assert re.findall(r'url\((?!"fonts/[a-z-]+\.woff2"\))|@import', text) == []


def test_custom_properties_exist() -> None:
    """A misspelt token would silently have no effect: each that is used is defined somewhere."""
    text = "\n".join(rules(file) for file in SHEETS)
    assert set(_USED.findall(text)) - set(_DEFINED.findall(text)) == set()
