"""What a header may say, and what is wrong with what it says."""

from __future__ import annotations

from datetime import datetime

import pytest

from plugins.posts.header import parse_document
from plugins.posts.schema import KEYS, Metadata, read_metadata
from plugins.problems import Problem, Severity, error, warning


def read(header: str) -> tuple[Metadata, tuple[Problem, ...]]:
    """The metadata of a post with this header."""
    document = parse_document(f"{header}\n\nText.\n", KEYS)
    return read_metadata(document, "content/a.md", ("post", "page", "article"))


def value(header: str, key: str) -> object:
    """The value of a key of a header with nothing wrong in it."""
    metadata, problems = read(header)
    assert problems == ()
    return metadata.values[key]


def problem(header: str) -> Problem:
    """The one problem of a header."""
    (found,) = read(header)[1]
    return found


def test_all_keys_of_the_design() -> None:
    """Pelican's metadata and ours are read without a word."""
    metadata, problems = read(
        "Title: Why\nDate: 2016-09-14 8:00\nModified: 2016-09-15\nAuthor: Salma\nLang: EN\n"
        "Slug: why-a-masters\nStatus: Draft\nSummary: Some *words*\nImage: images/some png file\n"
        "Tags: a, b\nCategory: Notes\nSeries: Start\nAlias: /old/path/, /older/\nTemplate: post\n"
        "Save_as: notes/why.html\nUrl: notes/why.html\nUnits: dl/goodfellow/ch10, dl/goodfellow\n"
        "Completes: dl/goodfellow/ch10\nEvidence: code=https://e.org/a=b; demo=https://e.org\n"
        "Skills: x\nConfidence: solid\nQuestions: q\nAnswers: a\nPinned: yes\nMacros: m\n"
        "publications_src: references.bib"
    )
    assert problems == ()
    assert metadata.unknown == {}
    assert metadata.values["date"] == datetime.fromisoformat("2016-09-14T08:00")
    assert metadata.values["status"] == "draft"
    assert metadata.text("lang") == "en"
    assert metadata.names("alias") == ("old/path/", "older/")
    assert metadata.names("units") == ("dl/goodfellow/ch10", "dl/goodfellow")
    assert metadata.pairs("evidence") == (("code", "https://e.org/a=b"), ("demo", "https://e.org"))
    assert metadata.text("image") == "images/some png file"
    assert metadata.lines["image"] == 9


def test_keys_that_are_not_there() -> None:
    """No text, no names, no pairs."""
    metadata, _ = read("Title: x")
    assert (metadata.text("image"), metadata.names("tags"), metadata.pairs("evidence")) == (
        "",
        (),
        (),
    )


def test_unknown_key_is_kept_and_told() -> None:
    """With the known key that was probably meant; a template may still use it."""
    metadata, problems = read("Title: x\nSumary: y")
    assert metadata.unknown == {"sumary": "y"}
    assert problems == (
        warning("content/a.md", 2, "POST001", 'unknown key "sumary" (did you mean "summary"?)'),
    )


@pytest.mark.parametrize("date", ["2016-09", "8:00", "tomorrow", "2016-02-30"])
@pytest.mark.parametrize("key", ["date", "modified"])
def test_unreadable_date(key: str, date: str) -> None:
    """An error with what was found and how one writes a day; the value is left out."""
    metadata, problems = read(f"Title: x\n{key}: {date}")
    assert problems == (
        error(
            "content/a.md",
            2,
            "POST002",
            f'cannot read {key} "{date}": expected a day such as "2016-09-14" or'
            ' "2016-09-14 08:30"',
        ),
    )
    assert key not in metadata.values


def test_unknown_status() -> None:
    """Named with the known ones and the nearest of them."""
    assert problem("Title: x\nStatus: publishd") == error(
        "content/a.md",
        2,
        "POST004",
        'cannot read status "publishd": expected one of published, draft, hidden, skip'
        ' (did you mean "published"?)',
    )


def test_unknown_template_goes_without() -> None:
    """A blog that comes from another theme builds: the usual template is taken."""
    metadata, problems = read("Title: x\nTemplate: pots")
    assert problems == (
        warning(
            "content/a.md",
            2,
            "POST005",
            'the theme has no template "pots" (did you mean "post"?): the usual one is taken',
        ),
    )
    assert metadata.text("template") == ""


def test_key_given_twice() -> None:
    """The first one counts, the second is told, whether it is known or not."""
    metadata, problems = read("Title: x\nTitle: y\nMood: a\nMood: b")
    assert metadata.text("title") == "x"
    assert metadata.unknown == {"mood": "a"}
    twice = [(found.line, found.message) for found in problems if found.code == "POST007"]
    assert twice == [
        (2, '"title" is given twice: the first one counts'),
        (4, '"mood" is given twice: the first one counts'),
    ]


def test_empty_value_is_no_value() -> None:
    """A field that `invoke new` left open is as if it were not there, and can be given later."""
    metadata, problems = read("Title: x\nTags:\nDate:\nTags: a")
    assert problems == ()
    assert "date" not in metadata.values
    assert metadata.names("tags") == ("a",)


@pytest.mark.parametrize("key", ["Slug", "Save_as", "Url", "Alias"])
@pytest.mark.parametrize(
    "path",
    [
        "../outside.html",
        "/../outside.html",
        "a/../../outside.html",
        "%2e%2e/outside.html",
        "..",
        ".",
        "/",
        "a//b.html",
        "a\\..\\b.html",
        "https://example.org/a.html",
        "a/./b.html",
        "a\tb.html\x01",
    ],
)
def test_no_path_leaves_the_site(key: str, path: str) -> None:
    """Nothing is ever written outside of the output folder, and two spellings are not two files."""
    metadata, problems = read(f"Title: x\n{key}: {path}")
    assert [(found.line, found.code, found.severity) for found in problems] == [
        (2, "POST003", Severity.ERROR)
    ]
    assert key.lower() not in metadata.values


@pytest.mark.parametrize(
    ("header", "path"),
    [
        ("Title: x\nSave_as: /notes/why.htm", "notes/why.htm"),
        ("Title: x\nSave_as: a%20b/index.html", "a b/index.html"),
        ("Title: x\nSave_as: .well-known/x.txt", ".well-known/x.txt"),
    ],
)
def test_paths_are_from_the_sites_root(header: str, path: str) -> None:
    """With or without the slash before them, encoded or not."""
    assert value(header, "save_as") == path


def test_folder_keeps_its_slash() -> None:
    """`/old/` is a folder's address, `/old` may be a file's."""
    assert value("Title: x\nUrl: /notes/why/", "url") == "notes/why/"


@pytest.mark.parametrize("slug", ["why a masters", "why/"])
def test_slug_is_one_word(slug: str) -> None:
    """An address with spaces is none."""
    assert problem(f"Title: x\nSlug: {slug}").message == (
        f'cannot read slug "{slug}": expected words joined by hyphens, such as "why-a-masters"'
    )


def test_names_by_commas_or_semicolons() -> None:
    """As Pelican has it; spaces, empty ones and repeated ones do not count."""
    assert value("Title: x\nTags: a,  b c ,, a", "tags") == ("a", "b c")
    assert value("Title: x\nTags: Smith, J.; Doe, A.", "tags") == ("Smith, J.", "Doe, A.")
    assert value("Title: x\nTags: a,\n    b\n    c", "tags") == ("a", "b", "c")


def test_author_is_one_person() -> None:
    """`Authors` are several, `Author` may have a comma in the name."""
    assert value("Title: x\nAuthor: Idrissi, Salma", "author") == ("Idrissi, Salma",)
    assert value("Title: x\nAuthors: A, B", "authors") == ("A", "B")


def test_summary_keeps_its_lines() -> None:
    """It is Markdown."""
    assert value("Title: x\nSummary: - a\n    - b", "summary") == "- a\n- b"


def test_title_is_one_line() -> None:
    """However it was written."""
    assert value("Title: a  long\n    title", "title") == "a long title"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Lang: English!", 'a language such as "en" or "es"'),
        ("Confidence: solidd", 'one of guess, working, solid (did you mean "solid"?)'),
        ("Evidence: https://e.org", '"code=https://...; demo=https://..."'),
    ],
)
def test_says_what_was_expected(line: str, expected: str) -> None:
    """Each value that cannot be read, with how one writes it."""
    found = problem(f"Title: x\n{line}")
    assert (found.code, found.line, found.refuses) == ("POST003", 2, True)
    assert found.message.endswith(f"expected {expected}")


def test_fields_behind_the_headers_end_are_errors() -> None:
    """Publishing waits: `Status: draft` in the text would publish the draft."""
    assert problem("Title: x\nTags: a,\nb\nStatus: draft") == error(
        "content/a.md",
        4,
        "POST011",
        '"status" counts as text: a line before it, which is no field, ended the header',
    )
