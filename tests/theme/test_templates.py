"""Templates are short, say what they are, leave words to the catalogues, and name no other host."""

import re
from pathlib import Path

import pytest

TEMPLATES = Path(__file__).parents[2] / "theme" / "templates"
ALL = sorted(file for file in TEMPLATES.rglob("*") if file.is_file())
PAGES = [file for file in ALL if file.suffix == ".html"]

_JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_CODE = re.compile(r"<code>.*?</code>", re.DOTALL)
_ADDRESS = re.compile(r"""\s(?:href|src|srcset|action|poster|data)\s*=\s*["']([^"']*)""")
_SPOKEN = re.compile(r"""\s(?:aria-label|title|alt|placeholder)\s*=\s*["']([^"']*)""")


def name(file: Path) -> str:
    """How a template is called in a failure."""
    return file.relative_to(TEMPLATES).as_posix()


def without_jinja(file: Path) -> str:
    """What a template writes by itself, whatever its view holds."""
    return _JINJA.sub("", file.read_text(encoding="utf-8"))


def every_file(files: list[Path]) -> pytest.MarkDecorator:
    """The test is run once for each of these files."""
    return pytest.mark.parametrize("file", files, ids=name)


@every_file(ALL)
def test_template_is_short(file: Path) -> None:
    """A template has at most 60 lines."""
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 60


@every_file(ALL)
def test_template_says_what_it_is(file: Path) -> None:
    """Its first line is a comment with at least three words."""
    first = file.read_text(encoding="utf-8").splitlines()[0]
    assert re.match(r"\{#-? \w+(?: [^\s]+){2,}", first)


@every_file(ALL)
def test_template_names_no_other_host(file: Path) -> None:
    """Nothing is loaded from elsewhere, and no link is written into a template."""
    addresses = _ADDRESS.findall(without_jinja(file))
    assert [found for found in addresses if re.match(r"[a-z]+:|//", found)] == []


@every_file(PAGES)
def test_template_has_no_words_of_its_own(file: Path) -> None:
    """Every word that is read goes through gettext; only code is the same in all languages."""
    text = _TAG.sub("", _CODE.sub("", without_jinja(file)))
    assert re.findall(r"[^\W\d_]{2,}", text) == []


@every_file(PAGES)
def test_template_has_no_names_of_its_own(file: Path) -> None:
    """Every word that is heard (a label, a title) goes through gettext too."""
    spoken = _SPOKEN.findall(without_jinja(file))
    assert [found for found in spoken if re.search(r"[^\W\d_]", found)] == []


@every_file(ALL)
def test_template_asks_for_messages_that_can_be_collected(file: Path) -> None:
    """A message is written where it is asked for; words that a view brings go through `said`."""
    asked = re.findall(r"\b(?:_|n?gettext)\((.)", file.read_text(encoding="utf-8"))
    assert set(asked) <= {'"'}


@every_file(PAGES)
def test_template_leaves_style_to_the_style_sheet(file: Path) -> None:
    """Neither `style` elements or attributes nor handlers of events."""
    assert re.findall(r"<style\b|\s(?:style|on[a-z]+)\s*=", without_jinja(file)) == []
