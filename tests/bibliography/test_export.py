"""The BibTeX entry of a page, which every program can read back."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from plugins.bibliography import Person, parse_bibliography
from plugins.bibliography.export import online_entry


def _entry(title: str = "T", authors: tuple[str, ...] = ("Inés Calder",)) -> str:
    return online_entry(
        authors=authors,
        title=title,
        day=date(2017, 4, 5),
        slug="how-i-read",
        url="https://example.org/how-i-read/",
        note="A & B",
    )


def test_entry_of_a_post() -> None:
    """Letters are UTF-8, TeX's signs are escaped."""
    assert _entry("50% of {it}: C_1~\\x^2 #$") == (
        "@online{calder2017how-i-read,\n"
        "  author = {Inés Calder},\n"
        r"  title  = {{50\% of {\textbraceleft}it{\textbraceright}: "
        r"C\_1{\textasciitilde}{\textbackslash}x{\textasciicircum}2 \#\$}},"
        "\n"
        "  year   = {2017},\n"
        "  month  = apr,\n"
        "  url    = {https://example.org/how-i-read/},\n"
        r"  note   = {A \& B},"
        "\n}"
    )


def test_entry_of_a_draft_that_says_little() -> None:
    """What is not known is not there."""
    entry = online_entry(authors=(), title="T", day=None, slug="", url="https://e.org/{}", note="")
    assert entry == "@online{post,\n  title  = {{T}},\n  url    = {https://e.org/%7B%7D},\n}"


def test_several_authors_and_one_that_is_a_firm() -> None:
    """A name with "and" in it is one name."""
    entry = _entry(authors=("Idrissi, Salma", "Barnes and Noble"))
    (work,) = parse_bibliography(entry, "x.bib")[0].works
    assert work.authors == (Person("Idrissi", "Salma"), Person("Barnes and Noble"))
    assert entry.startswith("@online{idrissi2017how-i-read,")


@given(st.text(alphabet='{}\\%&$#_^~"@,=ab é\n', max_size=30))
def test_any_title_is_one_entry(title: str) -> None:
    """Nothing in a title ends its field."""
    found, problems = parse_bibliography(_entry(title), "x.bib")
    assert [work.year for work in found.works] == ["2017"]
    assert not [problem for problem in problems if problem.refuses]
