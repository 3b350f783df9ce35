"""Highlighted code, with what IPython adds to Python."""

from __future__ import annotations

import pytest

from plugins.notebooks.code import highlighted
from plugins.notebooks.elements import written


def html(source: str, language: str = "python") -> str:
    """The code's HTML."""
    return written(highlighted(source, language, {})).partition("<code>")[2].partition("</code>")[0]


@pytest.mark.parametrize(
    "source",
    [
        "%matplotlib inline",
        "%%time\nx = 1",
        "%%timeit -n 3\nx = 1",
        "!pip install 'x' | tail",
        "    !ls",
        "files = !ls *.csv",
        "t = %timeit -o f()",
        "range?",
        "?range",
        "np.array??",
        "%%bash\nfor i in *; do echo $i; done",
        "%%writefile a.py\nx = 1",
    ],
)
def test_commands_of_ipython_are_no_errors(source: str) -> None:
    """Pygments' own Python would mark them."""
    assert 'class="err"' not in html(source)


def test_command_in_a_text_is_text() -> None:
    """A line of a string that begins with a per cent sign is no command."""
    assert 'class="nd"' not in html('"""\n%magic\n"""')


def test_cell_in_another_language() -> None:
    """Its first line says which."""
    assert '<span class="k">for</span>' in html("%%bash\nfor i in a; do ls; done")
    assert '<span class="k">SELECT</span>' in html("%%sql sqlite://\nSELECT 1")
    assert html("%%R\nx <- 1") == (
        '<span class="nd">%%R</span>\n<span class="n">x</span><span class="w"> </span>'
        '<span class="o">&lt;-</span><span class="w"> </span><span class="m">1</span>\n'
    )


def test_notebook_in_another_language() -> None:
    """A per cent sign is nothing special there."""
    assert '<span class="o">&lt;-</span>' in html("x <- 1", "r")
    assert 'class="nd"' not in html("%%bash\nx", "r")


def test_unknown_language_is_plain() -> None:
    """No language is guessed."""
    assert html("a < b", "mystery") == "a &lt; b\n"


def test_blank_lines_around_are_left_out() -> None:
    """Indentation is not."""
    assert html("\n\n  x\n\n") == '  <span class="n">x</span>\n'
