"""A view and a template become bytes, or a message that names the template and its line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from plugins.host.templates import Renderer
from plugins.problems import TaskFailedError
from plugins.site import Output, Site

SITE = Site(
    name="Journal",
    tagline="",
    author="",
    lang="en",
    url="https://ada.example",
    preview=True,
    home="index.html",
    feed="",
    style="theme/style.css",
    menu=(),
    footer=(),
)


@dataclass(frozen=True)
class Words:
    """The smallest of views."""

    words: str


def render(folder: Path, template: str, words: str = "ñandú & <b>") -> str:
    """What a template in `folder` makes of these words."""
    (folder / "a.html").write_text(template, "utf-8")
    return Renderer((folder,)).render(Output("a.html", "a.html", Words(words)), SITE).decode()


def test_a_template_sees_page_and_site(tmp_path: Path) -> None:
    """Both values, escaped, as UTF-8; a line that is only a tag leaves no line."""
    template = "{% if site.preview %}\n{{ page.words }} · {{ site.name }}\n{% endif %}\n"
    assert render(tmp_path, template) == "ñandú &amp; &lt;b&gt; · Journal\n"


def test_words_of_the_interface_can_be_translated(tmp_path: Path) -> None:
    """`_` and `ngettext` are there, with their values."""
    template = (
        "{{ _('Page %(number)s', number=2) }} {{ ngettext('%(num)s post', '%(num)s posts', 3) }}"
    )
    assert render(tmp_path, template) == "Page 2 3 posts"


def test_the_first_folder_wins(tmp_path: Path) -> None:
    """An author's template takes the place of the theme's."""
    for name in ("mine", "theme"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.html").write_text(name)
    renderer = Renderer((tmp_path / "mine", tmp_path / "theme"))
    assert renderer.render(Output("a", "a.html", Words("")), SITE) == b"mine"


@pytest.mark.parametrize(
    ("template", "place"),
    [
        ("\n{{ page.wrods }}", r"a\.html:2: UndefinedError"),
        ("{{ nothing }}", r"a\.html:1: UndefinedError"),
        ("\n\n{% if %}", r"a\.html:3: TemplateSyntaxError"),
        ("{{ page.words | shout }}", r"a\.html:1: .*shout"),
    ],
)
def test_a_mistake_is_named_by_its_line(tmp_path: Path, template: str, place: str) -> None:
    """An unknown name is never shown as nothing."""
    with pytest.raises(TaskFailedError, match=place):
        render(tmp_path, template)


def test_a_template_that_is_missing_is_named(tmp_path: Path) -> None:
    """There is no other theme to fall back to."""
    with pytest.raises(TaskFailedError, match=r"^gone\.html: TemplateNotFound"):
        Renderer((tmp_path,)).render(Output("a", "gone.html", Words("")), SITE)
