"""The one pass over all parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from plugins.problems import Problem, error, warning
from plugins.site import (
    Config,
    Copy,
    Data,
    Held,
    Made,
    MenuItem,
    Output,
    PageView,
    Part,
    SiteFile,
    Want,
)
from plugins.site.assemble import Assembly, assemble
from plugins.site.part import parts_of

CONFIG = Config(
    name="Journal",
    tagline="Ten months",
    author="A",
    url="https://example.org",
    preview=False,
    lang="en",
    day=date(2017, 3, 1),
)
PREVIEW = replace(CONFIG, preview=True)
DATA = Data(CONFIG.day)


def page(path: str, source: str = "", title: str = "t") -> Output:
    """A page; without a source it is one that the site makes itself."""
    return Output(path, "page.html", PageView(frame=CONFIG.frame(path, title=title)), source=source)


def assembled(*outputs: SiteFile, config: Config = CONFIG, copies: Sequence[Copy] = ()) -> Assembly:
    """The site whose one part gives these outputs."""
    part = Part("p", outputs=lambda data, config: outputs)
    return assemble([part], DATA, config, read_problems={}, style="s.css", copies=copies)


def paths(assembly: Assembly) -> list[str]:
    """The paths of all outputs."""
    return [output.path for output in assembly.outputs]


def test_two_files_of_an_author_cannot_be_one() -> None:
    """The second is an error that names both, and the first stays."""
    first, second = page("x.html", "content/a.md"), page("x.html", "content/b.md")
    assembly = assembled(first, second)
    assert assembly.problems == (
        error(
            "content/b.md",
            0,
            "SITE001",
            'would be written to "x.html", where content/a.md is written already',
        ),
    )
    assert first in assembly.outputs
    assert second not in assembly.outputs


def test_file_and_page_cannot_be_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A picture at the path of a post is an error as well."""
    monkeypatch.chdir(tmp_path)
    copy = Copy("x.html", (tmp_path / "content" / "x.html",))
    (problem,) = assembled(page("x.html", "content/a.md"), copy).problems
    assert (problem.path, problem.code, problem.refuses) == ("content/x.html", "SITE001", True)


def test_made_of_the_same_content_is_one_file() -> None:
    """Two posts may hold one picture; it is there once, whichever post is said to have it."""
    first, second = (Made("made/a.png", Held(b"a"), f"content/{name}") for name in "ab")
    assembly = assembled(first, second)
    assert assembly.problems == ()
    assert [output for output in assembly.outputs if output.path == "made/a.png"] == [first]


@pytest.mark.parametrize(
    "second",
    [
        Made("a.png", Held(b"b"), "content/b"),
        Copy("a.png", (Path("content/b"),)),
        page("a.png", source="content/b"),
    ],
)
def test_made_of_other_content_cannot_be_one(second: SiteFile) -> None:
    """Different bytes with one path are a mistake as ever."""
    problems = assembled(Made("a.png", Held(b"a"), "content/a"), second).problems
    assert [(one.code, one.refuses) for one in problems] == [("SITE001", True)]


def test_two_drafts_with_one_path_refuse_nothing() -> None:
    """A problem in a draft is told, and never in the way of publishing."""
    draft = replace(page("x.html", "content/b.md"), binding=False)
    (problem,) = assembled(page("x.html", "content/a.md"), draft).problems
    assert (problem.code, problem.refuses) == ("SITE001", False)


@pytest.mark.parametrize("own_first", [True, False])
def test_authors_page_replaces_one_of_the_site(own_first: bool) -> None:
    """Whichever part comes first, the author's page stays, and a warning says what it replaced."""
    own, made = page("curriculum/index.html", "content/plan.md"), page("curriculum/index.html")
    assembly = assembled(*((own, made) if own_first else (made, own)))
    assert own in assembly.outputs
    assert made not in assembly.outputs
    assert assembly.problems == (
        warning(
            "content/plan.md",
            0,
            "SITE002",
            'takes the place of a page that the site makes itself, "curriculum/index.html"',
        ),
    )


@pytest.mark.parametrize("path", ["404.html", "robots.txt", "sitemap.xml"])
def test_authors_file_replaces_those_of_no_part(path: str) -> None:
    """A blog that brings its own robots.txt keeps it, and there is one file of the name."""
    own = Copy(path, (Path("content/extra") / path,))
    assembly = assembled(own)
    assert own in assembly.outputs
    assert paths(assembly).count(path) == 1
    assert [problem.code for problem in assembly.problems] == ["SITE002"]


def test_two_made_pages_with_one_path_are_a_matter_of_settings() -> None:
    """Tags and categories that are both at `{slug}/`: the settings are named."""
    assembly = assembled(page("x/index.html", title="first"), page("x/index.html", title="second"))
    (problem,) = assembly.problems
    assert (problem.path, problem.code, problem.refuses) == ("pelicanconf.py", "SITE004", True)
    assert paths(assembly).count("x/index.html") == 1


def test_wanted_outputs_have_to_be_there() -> None:
    """A link by address that leads to no output of any part is an error at its line."""
    want = Want("gone/index.html", "content/a.md", 7, "/gone/")
    there = Want("b.html", "content/a.md", 8, "/b.html")
    asking = replace(page("a.html", "content/a.md"), wants=(want, there))
    assembly = assembled(asking, page("b.html"))
    assert assembly.problems == (
        error("content/a.md", 7, "LINK005", '"/gone/" leads to no page of the site'),
    )


def test_wants_of_drafts_refuse_nothing() -> None:
    """The same in a draft is a warning."""
    want = Want("gone/index.html", "content/a.md", 7, "/gone/")
    draft = replace(page("a.html", "content/a.md"), wants=(want,), binding=False)
    assert [problem.refuses for problem in assembled(draft).problems] == [False]


@pytest.mark.parametrize("path", ["sitemap.xml", "robots.txt", "404.html", "theme/logo.svg"])
def test_files_of_no_part_can_be_linked_to(path: str) -> None:
    """What joins at the end is there for links all the same."""
    asking = replace(page("a.html"), wants=(Want(path, "content/a.md", 1, f"/{path}"),))
    assert assembled(asking, copies=(Copy("theme/logo.svg", (Path("logo.svg"),)),)).problems == ()


def test_preview_tells_each_page_its_problems() -> None:
    """In a preview a page shows what is wrong in its own files, and no other page does."""
    wrong = warning("content/a.md", 3, "POST001", "x")
    bad, good = replace(page("a.html"), problems=(wrong,)), page("b.html")
    views = {
        output.path: output.view.problems
        for output in assembled(bad, good, config=PREVIEW).outputs
        if isinstance(output, Output) and isinstance(output.view, PageView)
    }
    assert (views["a.html"], views["b.html"]) == ((wrong,), ())


def test_published_pages_tell_no_problems() -> None:
    """No reader of a published site sees its author's warnings; the report has them."""
    wrong = warning("content/a.md", 3, "POST001", "x")
    bad = replace(page("a.html"), problems=(wrong,))
    assembly = assembled(bad)
    assert assembly.problems == (wrong,)
    assert bad in assembly.outputs


def test_problems_of_data_are_told_on_the_pages_made_of_it() -> None:
    """What was wrong in reading or between files goes to that part's pages, and is said once."""
    in_reading = error("content/data/costs.csv", 2, "COST001", "x")
    between = warning("content/data/log/a.klg", 3, "LOG003", "y")

    def examine(data: Data) -> tuple[Problem, ...]:
        return (between,) if data is DATA else ()

    copy = Copy("costs.csv", (Path("costs.csv"),))
    costs = Part("costs", examine=examine, outputs=lambda data, config: [page("costs.html"), copy])
    other = Part("other", outputs=lambda data, config: [page("other.html")])
    assembly = assemble(
        [costs, other], DATA, PREVIEW, read_problems={"costs": (in_reading,)}, style=""
    )
    views = {
        output.path: output.view.problems
        for output in assembly.outputs
        if isinstance(output, Output) and isinstance(output.view, PageView)
    }
    assert views["costs.html"] == (in_reading, between)
    assert views["other.html"] == ()
    assert assembly.problems == (in_reading, between)
    assert copy in assembly.outputs


def test_site_shows_the_navigation_of_all_parts_in_their_order() -> None:
    """The order of the plugins is that of the navigation."""
    first = Part(
        "a",
        menu=lambda data, config: [MenuItem("Plan", "plan/")],
        footer=lambda data, config: [MenuItem("Drafts", "drafts/")],
    )
    second = Part("b", menu=lambda data, config: [MenuItem("Log", "log/")])
    site = assemble([first, second], DATA, CONFIG, read_problems={}, style="s.css").site
    assert site.menu == (MenuItem("Plan", "plan/"), MenuItem("Log", "log/"))
    assert site.footer == (MenuItem("Drafts", "drafts/"),)
    assert (site.home, site.feed, site.style) == ("", "feeds/all.atom.xml", "s.css")


def test_parts_are_found_in_their_modules() -> None:
    """A plugin without a part, or with something else of that name, gives nothing to the site."""
    with_part, without, strange = ModuleType("a"), ModuleType("b"), ModuleType("c")
    part = Part("a")
    with_part.part = part  # type: ignore[attr-defined]  # as a plugin's module has it
    strange.part = "not one"  # type: ignore[attr-defined]  # somebody else's plugin
    assert parts_of([with_part, without, strange]) == (part,)


def test_part_gives_nothing_of_what_it_does_not_name() -> None:
    """A part with a name alone leaves the site as it is, and has no figures."""
    assert Part("plain").figures(DATA) == {}
    assembly = assemble([Part("plain")], DATA, CONFIG, read_problems={}, style="")
    assert paths(assembly) == ["404.html", "robots.txt", "sitemap.xml"]
    assert assembly.problems == ()


def test_view_knows_its_root() -> None:
    """Templates ask the page for what goes before addresses."""
    assert PageView(frame=PREVIEW.frame("a/b.html", title="t")).root == "../"


def test_what_a_part_offers_is_there_for_every_output() -> None:
    """Also for the outputs of a part that stands before it."""

    def outputs(data: Data, config: Config) -> tuple[Output, ...]:
        return (page("x.html", title=data.get(str) or ""),)

    asks = Part("asks", outputs=outputs)
    offers = Part("offers", offers=lambda data, config: (f"as of {data.as_of}",))
    site = assemble([asks, offers], DATA, CONFIG, read_problems={}, style="s.css")
    (shown,) = [
        one.view for one in site.outputs if one.path == "x.html" and isinstance(one, Output)
    ]
    assert isinstance(shown, PageView)
    assert shown.frame.title == "as of 2017-03-01"
