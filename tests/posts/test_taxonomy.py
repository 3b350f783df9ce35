"""How posts belong together."""

from __future__ import annotations

from plugins.posts import Post, Posts, Term
from plugins.posts.taxonomy import Relations, by_language, by_series, by_term, by_year, relations
from plugins.posts.visibility import in_total_order
from tests.posts.writing import file, post, term


def tags(found: Post) -> tuple[Term, ...]:
    """A post's tags."""
    return found.tags


def test_total_order() -> None:
    """Newest first, then by slug, language and source: two builds never differ."""
    posts = Posts(
        articles=(
            post("z.md", slug="b", lang="es"),
            post("b.md", slug="b"),
            post("a.md", slug="b"),
            post("c.md", slug="a"),
            post("old.md", day="2016-09-13"),
            post("undated.md", date=None),
            post("new.md", day="2016-09-15"),
        ),
        pages=(post("p2.md", slug="x"), post("p1.md", slug="x"), post("p0.md", slug="a")),
        statics=(file("b.png"), file("a.png")),
    )
    ordered = in_total_order(posts)
    assert [found.source for found in ordered.articles] == [
        "new.md",
        "c.md",
        "a.md",
        "b.md",
        "z.md",
        "old.md",
        "undated.md",
    ]
    assert [found.source for found in ordered.pages] == ["p0.md", "p1.md", "p2.md"]
    assert [found.source for found in ordered.statics] == ["a.png", "b.png"]


def test_terms_with_one_page_are_one() -> None:
    """`Python` and `python` are written to one page; a post with both is there once."""
    upper, lower = term("tag", "Python"), term("tag", "python")
    both = post("both.md", tags=(upper, lower))
    one = post("one.md", tags=(lower,))
    assert by_term([both, one], tags) == ((upper, (both, one)),)


def test_terms_without_pages_are_several() -> None:
    """Where settings give tags no page, or their names no slug, each is its own all the same."""
    rnn, cnn = Term("RNN", "rnn", "", ""), Term("CNN", "cnn", "", "")
    what, why = Term("???", "", "", ""), Term("!!!", "", "", "")
    found = by_term([post("a.md", tags=(rnn, cnn, what, why))], tags)
    assert [one.name for one, _ in found] == ["!!!", "???", "CNN", "RNN"]


def test_terms_by_name_in_any_case() -> None:
    """The order of a list for people."""
    found = by_term([post("a.md", tags=(term("tag", "b"), term("tag", "A")))], tags)
    assert [one.name for one, _ in found] == ["A", "b"]


def test_years_latest_first() -> None:
    """An archive: posts without a date are in none of its years."""
    new, newer, old = post("a.md", day="2017-01-01"), post("b.md", day="2017-02-01"), post("c.md")
    assert by_year([newer, new, old, post("d.md", date=None)]) == (
        (2017, (newer, new)),
        (2016, (old,)),
    )


def test_languages() -> None:
    """Each language's posts, in their order."""
    english, spanish = post("a.md"), post("b.md", lang="es")
    assert by_language([spanish, english]) == {"en": (english,), "es": (spanish,)}


def test_series_are_read_from_the_beginning() -> None:
    """Unlike lists, a series begins with its oldest post; one slug is one series."""
    third, second, first = (
        post("3.md", series="My nets"),
        post("2.md"),
        post("1.md", series="My Nets"),
    )
    assert by_series([third, second, first]) == {"my-nets": (first, third)}


def test_neighbours_are_of_the_same_language() -> None:
    """A reader of Spanish goes on in Spanish."""
    new, spanish, old = post("3.md"), post("2.md", lang="es"), post("1.md")
    related = relations([new, spanish, old])
    assert related["3.md"] == Relations(older=old)
    assert related["1.md"] == Relations(newer=new)
    assert related["2.md"] == Relations()


def test_translations_share_a_slug() -> None:
    """The other languages of a post, never itself or its namesake in the same language."""
    english, spanish = post("en.md", slug="why"), post("es.md", slug="why", lang="es")
    namesake = post("en2.md", slug="why")
    related = relations([english, spanish, namesake])
    assert related["en.md"].translations == (spanish,)
    assert related["es.md"].translations == (english, namesake)


def test_series_of_a_post() -> None:
    """Every post of a series knows all of it; other posts know of none."""
    second, other, first = post("2.md", series="Nets"), post("o.md"), post("1.md", series="Nets")
    related = relations([second, other, first])
    assert related["2.md"].series == related["1.md"].series == (first, second)
    assert related["o.md"].series == ()
