"""Where links lead."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.markup import Link, Text
from plugins.posts import Posts
from plugins.posts.index import make_index
from plugins.posts.pictures import files_used
from plugins.posts.resolve import Resolved, resolve
from plugins.problems import error, warning
from plugins.site import Config, Want
from tests.posts.writing import DRAFT, HIDDEN, PREVIEW, PUBLISHED, file, post, term


def resolved(
    body: str, *others: object, config: Config = PUBLISHED, withheld: frozenset[str] = frozenset()
) -> Resolved:
    """The body of `articles/here.md`, whose page is at `2016/here/`, among other posts."""
    here = post("articles/here.md", body, config=config, path="2016/here/index.html")
    found = Posts(
        articles=(here, *(one for one in others if isinstance(one, type(here)))),
        statics=tuple(one for one in others if isinstance(one, type(file("x")))),
        withheld=withheld,
    )
    return resolve(here.body, here, make_index(found, config))


WHY = post("articles/why.md", "## The plan\n\n## Años\n")
ABOUT = post("pages/about.md", "x")
PLOT = file("images/plot.png")


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("{filename}/articles/why.md", "why/"),
        ("{filename}why.md", "why/"),
        ("{filename}../articles/why.md", "why/"),
        ("{filename}../pages/about.md", "about/"),
        ("|filename|why.md", "why/"),
        ("{filename}why.md#the-plan", "why/#the-plan"),
        ("{filename}why.md#a%C3%B1os", "why/#a%C3%B1os"),
        ("{filename}why.md#top", "why/#top"),
        ("{filename}why.md?print=1#the-plan", "why/?print=1#the-plan"),
        ("why.md", "why/"),
        ("../pages/about.md", "about/"),
        ("why.md#the-plan", "why/#the-plan"),
        ("{filename}/images/plot.png", "images/plot.png"),
        ("{static}/images/plot.png", "images/plot.png"),
        ("{static}../images/plot.png", "images/plot.png"),
        ("../images/plot.png", "images/plot.png"),
        ("{index}", ""),
        ("{index}?q=1#x", "?q=1#x"),
    ],
)
def test_links_by_source(target: str, address: str) -> None:
    """A file is named from the content folder or from the post's own; query and fragment stay."""
    found = resolved(f"[x]({target})", WHY, ABOUT, PLOT)
    assert found.problems == ()
    assert found.prose.addresses == (address,)


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("/about/", "about/"),
        ("/about", "about/"),
        ("/about/index.html", "about/"),
        ("/about/?a=b#top", "about/?a=b#top"),
        ("/journal/about/", "about/"),
        ("../../about/", "about/"),
        ("../../../../about/", "about/"),
        ("../other/../../about/", "about/"),
        ("?print=1", "2016/here/?print=1"),
        ("/why/#the-plan", "why/#the-plan"),
        ("/images/plot.png", "images/plot.png"),
        ("/journal/images/plot.png", "images/plot.png"),
    ],
)
def test_links_by_address(target: str, address: str) -> None:
    """As one writes them for the finished site, with its path on its host or without."""
    found = resolved(f"[x]({target})", WHY, ABOUT, PLOT)
    assert (found.problems, found.wants) == ((), ())
    assert found.prose.addresses == (address,)


@pytest.mark.parametrize(
    ("target", "path", "address"),
    [
        ("/curriculum/", "curriculum/index.html", "curriculum/"),
        ("/", "index.html", ""),
        (".", "2016/here/index.html", "2016/here/"),
        ("..", "2016/index.html", "2016/"),
        ("/journalism/", "journalism/index.html", "journalism/"),
        ("/calendar.ics", "calendar.ics", "calendar.ics"),
        ("/a%20b/c%23.txt", "a b/c#.txt", "a%20b/c%23.txt"),
    ],
)
def test_what_only_the_whole_site_knows(target: str, path: str, address: str) -> None:
    """Pages of other parts are wanted, with the file and line of the link."""
    text = Text("", ("", ""), (Link(target, "", "", "", line=7),))
    here = post("articles/here.md", path="2016/here/index.html")
    found = resolve(text, here, make_index(Posts(articles=(replace(WHY),)), PUBLISHED))
    assert found.wants == (Want(path, "content/articles/here.md", 7, target),)
    assert found.prose.addresses == (address,)


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("{filename}why.md#the-plan", "why/index.html#the-plan"),
        ("/about/", "about/index.html"),
        ("../../about/", "about/index.html"),
        ("{index}", "index.html"),
        ("/costs/", "costs/index.html"),
        ("{tag}Python", "tag/python/index.html"),
    ],
)
def test_preview_names_the_index(target: str, address: str) -> None:
    """Opened from disk, a folder shows no page: every link names its file."""
    others = (
        post("articles/why.md", "## The plan\n", config=PREVIEW),
        post("pages/about.md", config=PREVIEW, tags=(term("tag", "Python", config=PREVIEW),)),
    )
    found = resolved(f"[x]({target})", *others, config=PREVIEW)
    assert found.problems == ()
    assert found.prose.addresses == (address,)


def test_site_at_the_root_of_its_host() -> None:
    """Without a sub-path nothing is taken away."""
    config = replace(PUBLISHED, url="https://example.org")
    assert resolved("[x](/journal/about/)", config=config).wants[0].path == (
        "journal/about/index.html"
    )


def test_names_with_spaces_and_encoded_ones() -> None:
    """`a b.png` is found however it is written, and its address is one."""
    picture = file("images/a b%.png")
    found = resolved(
        "![x](<{static}/images/a b%.png>)\n\n![x]({static}/images/a%20b%25.png)", picture
    )
    assert found.prose.addresses == ("images/a%20b%25.png",) * 2


@pytest.mark.parametrize(
    ("target", "code", "message"),
    [
        (
            "{filename}/articles/wy.md",
            "LINK001",
            (
                '"{filename}/articles/wy.md" leads nowhere: there is no articles/wy.md in the'
                ' content folder (did you mean "articles/why.md"?)'
            ),
        ),
        (
            "wy.md",
            "LINK001",
            (
                '"wy.md" leads nowhere: there is no articles/wy.md in the content'
                ' folder (did you mean "articles/why.md"?)'
            ),
        ),
        (
            "{static}../../secret.png",
            "LINK001",
            (
                '"{static}../../secret.png" leads nowhere: there is no ../secret.png in the content'
                " folder"
            ),
        ),
        (
            "{filename}why.md#plan",
            "LINK002",
            (
                '"{filename}why.md#plan" leads nowhere: there is no heading "#plan"'
                ' (did you mean "the-plan"?)'
            ),
        ),
        (
            "/why/#plan",
            "LINK002",
            '"/why/#plan" leads nowhere: there is no heading "#plan" (did you mean "the-plan"?)',
        ),
        ("#nowhere", "LINK002", '"#nowhere" leads nowhere: there is no heading "#nowhere"'),
        (
            "{tag}pyton",
            "LINK003",
            'there is no page of posts with the tag "pyton" (did you mean "Python"?)',
        ),
        ("{category}Nots", "LINK003", 'there is no page of posts with the category "Nots"'),
        ("{author}Nobody", "LINK003", 'there is no page of posts with the author "Nobody"'),
    ],
)
def test_links_that_lead_nowhere(target: str, code: str, message: str) -> None:
    """An error in the post's file, on the link's line, with the nearest thing there is."""
    tagged = replace(WHY, tags=(term("tag", "Python"),))
    found = resolved(f"Text.\n\n[x]({target})\n", tagged)
    assert found.problems == (error("content/articles/here.md", 7, code, message),)


def test_missing_heading_still_leads_to_the_page() -> None:
    """The page is the next best thing; on the same page there is nothing to lead to."""
    assert resolved("[x](why.md?a=b#plan)", WHY).prose.addresses == ("why/?a=b",)
    assert resolved("[x](#plan)").prose.addresses == (None,)


@pytest.mark.parametrize("target", ["#the-end", "#top", "#", "#fn:1"])
def test_links_on_the_page_itself(target: str) -> None:
    """Headings, notes, and the top that every page has."""
    found = resolved(f"[x]({target}) note[^1]\n\n## The end\n\n[^1]: y\n")
    assert found.problems == ()
    assert found.prose.addresses[0] == target


def test_summary_may_lead_into_the_body() -> None:
    """On a list it is the post's own page that has the heading."""
    here = post("a.md", "## Plan\n", summary="[x](#plan) [y](#gone)")
    assert here.summary
    found = resolve(here.summary, here, make_index(Posts(articles=(here,)), PUBLISHED))
    assert found.prose.addresses == ("#plan", None)
    assert [(problem.line, problem.code) for problem in found.problems] == [(3, "LINK002")]


def test_fragment_in_the_summary_of_another_post() -> None:
    """The summary stands on the post's page too."""
    other = post("articles/o.md", "x", summary='<b id="gist">x</b>')
    assert resolved("[x](o.md#gist)", other).problems == ()


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("{tag}Machine learning", "tag/ml/"),
        ("{tag}machine%20learning/", "tag/ml/"),
        ("{tag}ml", "tag/ml/"),
        ("|category|notes", "category/notes/"),
        ("{category}Notes#top", "category/notes/#top"),
        ("{author}salma", "author/salma/"),
    ],
)
def test_terms_by_name_or_slug(target: str, address: str) -> None:
    """In any case; the terms are those that published posts have."""
    tagged = replace(
        WHY,
        tags=(term("tag", "Machine learning", "ml"),),
        category=term("category", "Notes"),
        authors=(term("author", "Salma"),),
    )
    found = resolved(f"[x](<{target}>)", tagged)
    assert found.problems == ()
    assert found.prose.addresses == (address,)


def test_terms_without_a_page() -> None:
    """A draft's tag, a hidden post's, a page's and an author without a page: plain text, told."""
    index_of = make_index(
        Posts(
            articles=(
                replace(WHY, visibility=DRAFT, tags=(term("tag", "drafted"),)),
                replace(WHY, visibility=HIDDEN, tags=(term("tag", "hidden"),)),
                replace(WHY, authors=(replace(term("author", "salma"), path="", address=""),)),
            ),
            pages=(replace(ABOUT, tags=(term("tag", "paged"),)),),
        ),
        PUBLISHED,
    )
    here = post("h.md", "[a]({tag}drafted) [b]({tag}hidden) [c]({tag}paged) [d]({author}salma)")
    found = resolve(here.body, here, index_of)
    assert found.prose.addresses == (None,) * 4
    assert [problem.code for problem in found.problems] == ["LINK003"] * 4


def test_link_to_what_is_not_published_yet() -> None:
    """Plain text and a warning: the post is there, and its day will come."""
    found = resolved(
        "[x](draft.md) [y]({filename}/articles/draft.md#plan)",
        withheld=frozenset({"articles/draft.md"}),
    )
    assert found.prose.addresses == (None, None)
    assert found.problems[0] == warning(
        "content/articles/here.md",
        5,
        "LINK004",
        '"draft.md" is not published yet: its link is shown as plain text',
    )
    assert found.prose.html("/") == "<p><a>x</a> <a>y</a></p>"


@pytest.mark.parametrize(
    ("target", "source"),
    [
        ("{static}/images/plt.png", "images/plt.png"),
        ("../images/plt.png", "images/plt.png"),
        ("/images/plt.png", "images/plt.png"),
    ],
)
def test_picture_that_is_not_there(target: str, source: str) -> None:
    """Its description stands in its place, however it was named."""
    found = resolved(f"![Loss by week]({target})", PLOT)
    assert found.prose.html("/") == ('<p><span class="missing-picture">Loss by week</span></p>')
    assert found.problems == (
        error(
            "content/articles/here.md",
            5,
            "LINK001",
            f'"{target}" leads nowhere: there is no {source} in the content folder'
            ' (did you mean "images/plot.png"?)',
        ),
    )


def test_pictures_of_the_theme() -> None:
    """They are no content; whether they are there the whole site says."""
    found = resolved("![x](/theme/logo.svg)")
    assert [want.path for want in found.wants] == ["theme/logo.svg"]


def test_post_is_no_picture() -> None:
    """A picture needs a file."""
    assert [problem.code for problem in resolved("![x](why.md)", WHY).problems] == ["LINK001"]


def test_links_in_raw_html() -> None:
    """The same rules, on the right line."""
    body = 'Text.\n\n<figure><img src="{static}/images/plot.png" alt="a"></figure>\n\n<p>\n<a '
    found = resolved(body + "href='{filename}gone.md'>x</a></p>\n", PLOT)
    assert found.prose.addresses == ("images/plot.png", None)
    assert [(problem.line, problem.code) for problem in found.problems] == [(10, "LINK001")]


def test_attached_files_lie_beside_the_page() -> None:
    """Below the post's own folder they keep their place, from further up only their name."""
    for source, target, address in [
        ("articles/here/plot.png", "{attach}here/plot.png", "2016/here/here/plot.png"),
        ("articles/plot.png", "{attach}plot.png", "2016/here/plot.png"),
        ("images/plot.png", "{attach}/images/plot.png", "2016/here/plot.png"),
    ]:
        found = resolved(f"![x]({target})", file(source))
        assert (found.problems, found.prose.addresses) == ((), (address,))
        assert found.statics == {source}


def test_attached_by_a_post_at_the_top() -> None:
    """A post that lies in the content folder itself."""
    here = post("here.md", "![x]({attach}images/plot.png)")
    found = resolve(here.body, here, make_index(Posts((here,), (), (PLOT,)), PUBLISHED))
    assert found.prose.addresses == ("here/images/plot.png",)


def test_first_post_to_attach_has_the_file() -> None:
    """All links lead to it there; a file that settings have moved stays where they put it."""
    first = post("articles/first.md", "[x]({attach}p.pdf)")
    second = post("articles/second.md", "[x]({attach}p.pdf) [y](p.pdf)", summary="{attach}p.pdf")
    moved = replace(file("articles/cv.pdf"), path="cv.pdf")
    third = post("articles/third.md", "[x]({attach}cv.pdf) [y]({attach}gone.pdf)")
    posts = Posts(articles=(first, second, third), statics=(file("articles/p.pdf"), moved))
    index = make_index(posts, PUBLISHED)
    assert resolve(first.body, first, index).prose.addresses == ("first/p.pdf",)
    assert resolve(second.body, second, index).prose.addresses == ("first/p.pdf", "first/p.pdf")
    assert resolve(third.body, third, index).prose.addresses == ("cv.pdf", None)


def test_files_that_texts_use() -> None:
    """By source: shown, linked to, named by address, in a summary, as the post's picture."""
    here = post(
        "articles/here.md",
        "![x]({static}/a.png) [y](/b.pdf) [z](why.md)",
        summary="![x](c.png)",
        image="images/plot.png",
    )
    files = (file("a.png"), file("b.pdf"), file("articles/c.png"), PLOT, file("unused.png"))
    index = make_index(Posts(articles=(here, WHY), statics=files), PUBLISHED)
    assert files_used([here, WHY], index) == {
        "a.png",
        "b.pdf",
        "articles/c.png",
        "images/plot.png",
    }


HERE = post("articles/here.md")
INDEX = make_index(Posts(articles=(HERE, WHY), statics=(PLOT,)), PUBLISHED)


@given(
    st.one_of(
        st.text(max_size=30),
        st.tuples(
            st.sampled_from(
                ["{filename}", "{static}", "{attach}", "{tag}", "{index}", "|author|", "/", "//"]
            ),
            st.text(alphabet="/.[]:#?%@aé\t \\", max_size=12),
        ).map("".join),
    ),
    st.booleans(),
)
def test_nothing_that_somebody_wrote_ends_the_build(target: str, shows: bool) -> None:
    """Any target has an address or a problem that says it is none."""
    text = Text("", ("", ""), (Link(target, "", "", "", shows=shows),))
    found = resolve(text, HERE, INDEX)
    assert found.prose.addresses[0] is not None or found.problems
    attaching = replace(HERE, body=text)
    assert make_index(Posts(articles=(attaching,)), PUBLISHED).posts == {HERE.source: attaching}


def test_hints_go_by_a_files_name() -> None:
    """A picture named from the content folder, a name much like the one that is there; and none
    where nothing but the folder is alike."""
    posts = Posts((post("articles/t.md"), post("articles/why.md")), statics=(file("images/x.png"),))
    links = ("![x](images/x.png)", "[y]({filename}wyh.md)", "[z]({filename}harbor.md)")
    here = post("articles/here.md", "\n".join(links))
    found = resolve(here.body, here, make_index(posts, PUBLISHED))
    assert [problem.message.partition("folder")[2] for problem in found.problems] == [
        ' (did you mean "{static}/images/x.png"?)',
        ' (did you mean "articles/why.md"?)',
        "",
    ]
