"""BibTeX texts and files become works; what cannot be read is told, and the rest goes on."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.bibliography import Person, Work, parse_bibliography, read_bibliography
from plugins.problems import Problem


def _works(text: str) -> tuple[Work, ...]:
    found, problems = parse_bibliography(text, "x.bib")
    assert problems == ()
    return found.works


def _problems(text: str) -> list[str]:
    return [
        f"{one.line} {one.code} {one.severity} {one.message}"
        for one in parse_bibliography(text, "x.bib")[1]
    ]


def _one(fields: str, kind: str = "misc") -> Work:
    """The work of an entry that has these fields and a title."""
    (work,) = _works(f"@{kind}{{k, title = {{T}}, {fields}}}")
    return work


def test_article_has_all_its_fields() -> None:
    """Authors, venue, pages and DOI, and the line of the entry."""
    text = """
@Article{lecun2015,
  author = {LeCun, Yann and Bengio, Yoshua}, title = "Deep {L}earning",
  journal = {Nature}, volume = 521, number = 7553, pages = {436--444},
  year = 2015, month = may, doi = {10.1038/nature14539}, url = {https://example.org/},
}
"""
    (work,) = _works(text)
    assert work == Work(
        key="lecun2015",
        kind="article",
        title="Deep Learning",
        authors=(Person("LeCun", "Yann"), Person("Bengio", "Yoshua")),
        year="2015",
        venue="Nature",
        volume="521",
        number="7553",
        pages="436\N{EN DASH}444",
        doi="10.1038/nature14539",
        url="https://example.org/",
    )
    assert work.line == 2


@pytest.mark.parametrize(
    "text",
    [
        "@misc{\n  key\n  ,\n  title = {T}\n}",
        "@misc(key, title = {T})",
        '@MISC { key , TITLE = "T" , }',
        "words before\n@misc{key, title = {T}} words behind",
        "% @misc{other, title = {no}}\n@misc{key, title = {T}}",
        '@comment{nothing}\n@preamble{"x"}\n@string{t = {T}}\n@misc{key, title = t}',
        '@misc{key,\n  % title = {no},\n  title = "" # {T}, title = {second}\n}',
        "\r\n@misc{key,\r\ntitle = {T}}\r\n",
    ],
)
def test_entry_is_read_however_it_is_written(text: str) -> None:
    """Keys on lines of their own, parentheses, comments, macros, line ends."""
    assert [(work.key, work.title) for work in _works(text)] == [("key", "T")]


def test_macros_are_put_in_their_place() -> None:
    """Those of the file, joined by `#`, in any case of letters."""
    (work,) = _works('@string{mit = "MIT"}\n@book{k, title = {T}, publisher = MIT # " Press"}')
    assert work.publisher == "MIT Press"


@pytest.mark.parametrize(
    ("author", "people"),
    [
        ("Ludwig van Beethoven", [("van Beethoven", "Ludwig", "")]),
        ("van der Maaten, Laurens", [("van der Maaten", "Laurens", "")]),
        ("King, Jr., Martin Luther", [("King", "Martin Luther", "Jr.")]),
        ("{Barnes and Noble}", [("Barnes and Noble", "", "")]),
        ("Plato", [("Plato", "", "")]),
        (r"{\"O}zg{\"u}r {\c{S}}im{\c{s}}ek", [("Şimşek", "Özgür", "")]),
        ("a, b, c, d, e", [("a, b, c, d, e", "", "")]),
        (", Yann", [("Yann", "", "")]),
        ("jean de la fontaine", [("jean de la fontaine", "", "")]),
        ("A, B\n    and\n  C, D", [("A", "B", ""), ("C", "D", "")]),
        ("{}", []),
        ("", []),
    ],
)
def test_names_have_their_parts(author: str, people: list[tuple[str, str, str]]) -> None:
    """Particles belong to the family, braces keep an institution together."""
    found = _one(f"author = {{{author}}}").authors
    assert [(one.family, one.given, one.suffix) for one in found] == people


def test_and_others_is_nobodys_name() -> None:
    """There are more authors than the entry names."""
    work = _one("author = {A, B and others}")
    assert (work.authors, work.more) == ((Person("A", "B"),), True)


def test_part_takes_from_its_whole_what_it_lacks() -> None:
    """The proceedings' title is where the paper appeared; its own pages stay its own."""
    text = """
@inproceedings{part, title = {Part}, crossref = {whole}, pages = {1-2}}
@proceedings{whole, title = {Whole}, year = 2001, publisher = {P}, pages = {9}, url = {https://w.org}}
"""
    part, whole = _works(text)
    assert (part.title, part.venue, part.year, part.publisher) == ("Part", "Whole", "2001", "P")
    assert (part.pages, part.url) == ("1\N{EN DASH}2", "")
    assert whole.title == "Whole"
    (only, _) = _works(
        "@misc{a, title = {T}, crossref = {b}}\n@misc{b, title={}, note={n}, year=1}".replace(
            "title={}", "title={B}"
        )
    )
    assert only.venue == "B"


@pytest.mark.parametrize(
    ("fields", "year"),
    [
        ("year = 2014", "2014"),
        ("date = {2014-05-01}", "2014"),
        ("year = {in press}", "in press"),
        ("note = {x}", ""),
    ],
)
def test_year_is_that_of_the_date_or_words(fields: str, year: str) -> None:
    """Biblatex writes dates."""
    assert _one(fields).year == year


@pytest.mark.parametrize(
    ("doi", "bare"),
    [
        ("10.1090/S0002-9904-1952-09620-8", "10.1090/S0002-9904-1952-09620-8"),
        ("https://doi.org/10.1/x", ""),
        ("https://dx.doi.org/10.1000/a/b(c)", "10.1000/a/b(c)"),
        ("doi: 10.1000/x", "10.1000/x"),
        (r"10.1000/a\_b", "10.1000/a_b"),
    ],
)
def test_doi_is_bare(doi: str, bare: str) -> None:
    """However it was copied; a prefix that no register has is none."""
    found, problems = parse_bibliography(f"@misc{{k, title = {{T}}, doi = {{{doi}}}}}", "x.bib")
    assert found.works[0].doi == bare
    assert bool(problems) is not bool(bare)


@pytest.mark.parametrize(
    ("fields", "url"),
    [
        (r"url = {\url{https://example.org/a\_b}}", "https://example.org/a_b"),
        ("eprint = {1312.6114}, archiveprefix = {arXiv}", "https://arxiv.org/abs/1312.6114"),
        ("eprint = {1312.6114}, eprinttype = {arxiv}", "https://arxiv.org/abs/1312.6114"),
        ("eprint = {a b}, eprinttype = {arxiv}", ""),
        ("eprint = {1}", ""),
    ],
)
def test_address_is_that_of_the_web(fields: str, url: str) -> None:
    """A preprint has its number for one."""
    assert _one(fields).url == url


@pytest.mark.parametrize(
    ("fields", "url"),
    [
        (r"howpublished = {\url{https://example.org/a_b}}", "https://example.org/a_b"),
        ("howpublished = {https://example.org/a}, url = {https://x.org}", "https://x.org"),
        ("howpublished = {Accessed at https://example.org}", ""),
        ("howpublished = {Poster}", ""),
    ],
)
def test_page_of_the_web_may_stand_where_the_publisher_would(fields: str, url: str) -> None:
    """BibTeX's own styles know no field for addresses; one in a sentence is words."""
    assert _one(fields).url == url


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc", "//x", "data:x", "http://"])
def test_other_addresses_are_left_out_and_told(url: str) -> None:
    """A list of works is no place for them."""
    text = f"@misc{{k, title = {{T}}, url = {{{url}}}}}"
    assert parse_bibliography(text, "x.bib")[0].works[0].url == ""
    assert _problems(text) == [
        f'1 REF006 warning "k": "{url}" is left out: expected an address "https://..."'
    ]


def test_subtitle_and_publishers_of_all_kinds() -> None:
    """A school publishes a thesis; an address is no publisher."""
    assert _one("subtitle = {S}").title == "T: S"
    assert _one("school = {ETH}").publisher == "ETH"
    assert _one("howpublished = {https://example.org}").publisher == ""


def test_entry_that_does_not_end_takes_no_other_along() -> None:
    """It is told where it begins."""
    text = "@misc{a, title = {A}}\n\n@misc{b,\n  title = {B\n}\n@misc{c, title = {C}}\n"
    found, _ = parse_bibliography(text, "x.bib")
    assert [work.key for work in found.works] == ["a", "b", "c"]
    assert _problems(text) == [
        '3 REF001 error "@misc{b," does not end: a closing brace or quote is missing',
        '3 REF005 warning "b" has no title: its key stands for it',
    ]


def test_fault_within_an_entry_is_told_with_its_line() -> None:
    """What was read of it before stays."""
    text = "@misc{a,\n  title = {A},\n  year 2001\n}\n@misc{}"
    found, _ = parse_bibliography(text, "x.bib")
    assert found.works[0].title == "A"
    assert _problems(text) == [
        """3 REF001 error cannot read "@misc{a," from here on: '=' expected""",
        '5 REF001 error cannot read "@misc{}" from here on: entry key expected',
    ]


def test_macro_that_is_not_there_is_told() -> None:
    """Publishing does not wait for it."""
    text = "@misc{a, title = {A},\n  journal = jmlr}"
    message = '"jmlr" stands for nothing: put it in braces, or define it with @string'
    assert _problems(text) == [f"2 REF003 warning {message}"]


def test_second_entry_of_a_key_and_whole_that_is_nowhere_are_told() -> None:
    """The first one counts; a name much like the right one is asked for."""
    text = (
        "@misc{a, title = {A}}\n@misc{a, title = {B}}\n@misc{c, title = {C}, crossref = {wole}}\n"
    )
    text += "@misc{whole, title = {W}}"
    assert parse_bibliography(text, "x.bib")[0].by_key["a"].title == "A"
    assert _problems(text) == [
        '2 REF002 warning "a" is there twice: the first one counts, on line 1',
        (
            '3 REF004 warning "c" is said to be a part of "wole", which is nowhere'
            ' (did you mean "whole"?)'
        ),
    ]


def test_lines_are_those_of_the_file_that_has_the_text() -> None:
    """BibTeX in a header begins further down."""
    _, problems = parse_bibliography("@misc{a,\n  note = x}", "post.md", first_line=5)
    assert [problem.line for problem in problems] == [5, 6]


def test_file_that_is_not_there_has_no_works(tmp_path: Path) -> None:
    """And is no problem."""
    assert read_bibliography(tmp_path / "x.bib")[0].works == ()
    assert parse_bibliography("nothing", "x.bib")[0].works == ()


def test_file_that_is_not_utf8_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    """The byte is told with its line."""
    path = tmp_path / "x.bib"
    path.write_bytes(b"\xef\xbb\xbf@misc{a,\n title = {G\xf6del}}")
    found, problems = read_bibliography(path)
    assert [work.title for work in found.works] == ["G\N{REPLACEMENT CHARACTER}del"]
    assert [(one.line, one.code) for one in problems] == [(2, "REF008")]
    path.write_text("@misc{a, title = {Gödel}}", encoding="utf-8")
    assert read_bibliography(path)[0].works[0].title == "Gödel"


@settings(deadline=None)
@given(st.text(alphabet="@misc{}(),=\"#% \nab1\\'$", max_size=80))
def test_any_text_is_read(text: str) -> None:
    """Broken BibTeX is a problem with a line, never an exception."""
    _, problems = parse_bibliography(f"@misc{{a, {text}}}\n{text}", "x.bib")
    assert all(isinstance(problem, Problem) and problem.line > 0 for problem in problems)
