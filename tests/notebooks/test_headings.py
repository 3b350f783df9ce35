"""The page has one heading of the first level, and it is not a notebook's."""

from __future__ import annotations

import re

from plugins.markup import Heading
from plugins.notebooks.headings import lowered
from tests.notebooks.cells import code, display, markdown, rendered, result


def levels(html: str) -> list[str]:
    """The levels of the headings, from the first to the last."""
    return re.findall(r"<h(\d)", html)


def test_title_of_a_notebook_is_below_that_of_the_page() -> None:
    """And all its other headings with it, each to its end; of the deepest level they stay."""
    found = rendered(markdown("# A\n\n## B {: .x }\n\n###### C"))
    html, headings = lowered(found.html, found.headings)
    assert levels(html) == ["2", "3", "6"]
    assert re.findall(r"</h(\d)>", html) == ["2", "3", "6"]
    assert [(one.level, one.title) for one in headings] == [(2, "A"), (3, "B"), (6, "C")]
    assert lowered(html, headings) == (html, headings)


def test_without_a_title_nothing_changes() -> None:
    """A notebook may begin below, as posts do."""
    given = '<h2 id="a">A</h2><hr>', (Heading(2, "a", "A"),)
    assert lowered(*given) == given


def test_headings_of_outputs_and_callouts() -> None:
    """A title in an output is none of the page either; what is a heading by its role is lowered."""
    found = rendered(
        markdown("> [!NOTE]\n> a\n\n"),
        code("x", display(html="<h1>O</h1><h2>P</h2>"), result(markdown="# Q")),
    )
    html, headings = lowered(found.html, found.headings)
    assert levels(html) == ["2", "3", "2"]
    assert 'aria-level="3"' in html
    assert [one.level for one in headings] == [2]


def test_what_looks_like_a_heading_in_a_text_stays() -> None:
    """In code, and in an attribute."""
    found = rendered(
        markdown('# A\n\n`<h1>` x aria-level="2" <b title="<h1> aria-level=&quot;2">b</b>'),
        code("'<h1>'"),
    )
    html, _ = lowered(found.html, found.headings)
    assert levels(html) == ["2"]
    assert html.count("&lt;h1&gt;") == 3
    assert html.replace("&quot;", '"').count('aria-level="2') == 2
