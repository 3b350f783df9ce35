"""A work in words: its name in a text, and its line in a list."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.bibliography import Person, Work
from plugins.bibliography.labels import in_order, labels, letter
from plugins.bibliography.phrases import phrases_in
from plugins.bibliography.reference import Piece, Way, reference_of

_A, _B, _C = Person("Ng", "A."), Person("Bo", "B."), Person("Cruz", "C.")
_EN = phrases_in("en")


def _work(kind: str = "misc", **fields: object) -> Work:
    return replace(Work("k", kind, "T", authors=(_A,), year="2001"), **fields)  # type: ignore[arg-type]


def _label(work: Work, lang: str = "en") -> str:
    label = labels([work], phrases_in(lang))[work]
    return f"{label.author}, {label.year}"


@pytest.mark.parametrize(
    ("work", "label"),
    [
        (_work(), "Ng, 2001"),
        (_work(authors=(_A, _B)), "Ng and Bo, 2001"),
        (_work(authors=(_A, _B, _C)), "Ng et al., 2001"),
        (_work(more=True), "Ng et al., 2001"),
        (_work(authors=(), editors=(_B,)), "Bo, 2001"),
        (_work(authors=(), year=""), "T, n.d."),
    ],
)
def test_name_in_a_text(work: Work, label: str) -> None:
    """Authors, else editors, else the title."""
    assert _label(work) == label


def test_name_is_in_the_language_of_the_page() -> None:
    """English where a language has no words here."""
    assert _label(_work(authors=(_A, _B), year=""), "es-MX") == "Ng y Bo, s. f."
    assert _label(_work(authors=(_A, _B)), "fi") == "Ng and Bo, 2001"


def test_works_alike_have_letters_in_the_order_of_the_list() -> None:
    """Behind a word the letter stands apart."""
    works = [_work(key=key, title=key, year=year) for year in ("2001", "") for key in "ba"]
    named = labels(works, _EN)
    assert [(work.key, named[work].year, named[work].letter) for work in named] == [
        ("a", "n.d.-a", "-a"),
        ("b", "n.d.-b", "-b"),
        ("a", "2001a", "a"),
        ("b", "2001b", "b"),
    ]


def test_letters_go_on_behind_z() -> None:
    """As the columns of a spreadsheet do."""
    assert [letter(number) for number in (0, 25, 26, 52)] == ["a", "z", "aa", "ba"]


def test_list_is_by_author_without_regard_to_accents() -> None:
    """Élan is between E and F."""
    names = ("Fox", "Élan", "eco", "Zu")
    works = [_work(authors=(Person(name),)) for name in names]
    assert [work.authors[0].family for work in in_order(works)] == ["eco", "Élan", "Fox", "Zu"]


@pytest.mark.parametrize(
    ("work", "line"),
    [
        (_work("book", edition="2nd", publisher="P"), "Ng, A. (2001). *T*. 2nd ed. P."),
        (
            _work("article", venue="J", volume="3", number="4", pages="1\N{EN DASH}2"),
            "Ng, A. (2001). T. *J* 3(4), 1\N{EN DASH}2.",
        ),
        (_work("article", venue="J", number="4"), "Ng, A. (2001). T. *J* 4."),
        (_work("inproceedings", venue="Conf"), "Ng, A. (2001). T. In *Conf*."),
        (_work("phdthesis", publisher="ETH"), "Ng, A. (2001). T. PhD thesis, ETH."),
        (_work("mastersthesis"), "Ng, A. (2001). T. Master's thesis."),
        (
            _work("techreport", number="7", publisher="I"),
            "Ng, A. (2001). T. Technical report 7, I.",
        ),
        (_work(title="Why?", note="A note."), "Ng, A. (2001). Why? A note."),
        (_work(authors=(), editors=(_A, _B)), "Ng, A. and B. Bo, ed. (2001). T."),
        (_work(authors=(), year=""), "T (n.d.)."),
        (_work("book", authors=(), title="Why?", publisher="P"), "*Why?* (2001). P."),
        (_work(more=True), "Ng, A. et al. (2001). T."),
        (_work(authors=(_A, _B, _C)), "Ng, A., B. Bo and C. Cruz (2001). T."),
    ],
)
def test_line_in_a_list(work: Work, line: str) -> None:
    """The whole is emphasised: a book, or where a part appeared."""
    pieces = reference_of(work, _EN).pieces
    assert "".join(f"*{one.words}*" if one.emphasised else one.words for one in pieces) == line


def test_many_authors_are_cut_short() -> None:
    """Eight of them are named."""
    people = tuple(Person(f"P{number}") for number in range(9))
    line = reference_of(_work(authors=people), _EN)
    assert line.pieces == (Piece("P0, P1, P2, P3, P4, P5, P6, P7 et al. (2001). T."),)


@pytest.mark.parametrize(
    ("doi", "url", "ways"),
    [
        ("10.1/a(b)<c>", "", [Way("DOI", "https://doi.org/10.1/a(b)%3Cc%3E")]),
        ("10.1/a", "https://doi.org/10.1/A", [Way("DOI", "https://doi.org/10.1/a")]),
        ("", "https://www.example.org/x", [Way("example.org", "https://www.example.org/x")]),
        ("", "https://[x", [Way("https://[x", "https://[x")]),
        ("", "https://:80", [Way("https://:80", "https://:80")]),
    ],
)
def test_ways_to_a_work(doi: str, url: str, ways: list[Way]) -> None:
    """Its DOI, and its address where that is another one."""
    assert list(reference_of(_work(doi=doi, url=url), _EN).ways) == ways


def test_name_as_it_is_spoken() -> None:
    """And as lists sort it."""
    king = Person("King", "Martin", "Jr.")
    assert (king.natural, king.inverted) == ("Martin King Jr.", "King, Martin, Jr.")
