"""What a notebook that is a post says of itself, and where."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from plugins.notebooks import Header, Notebook, header_of, read_notebook
from plugins.posts.header import Field
from plugins.posts.schema import read_metadata
from tests.notebooks.cells import code, markdown, raw, written

FIELDS = "Title: Rates\nDate: 2016-09-14\nTags: a, b"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the notebook is."""
    return tmp_path / "study.ipynb"


def header(path: Path, *cells: dict[str, Any], **metadata: Any) -> Header:
    """The header of a notebook with these cells."""
    path.write_text(written(*cells, **metadata), encoding="utf-8")
    found = read_notebook(path)
    assert isinstance(found, Notebook)
    return header_of(path, found)


def fields(found: Header) -> dict[str, str]:
    """Its fields."""
    return {field.name: field.value for field in found.document.fields}


def sources(found: Header) -> list[str]:
    """What is left of the cells."""
    return [cell.source for cell in found.notebook.cells]


@pytest.mark.parametrize(
    "cell",
    [
        raw(FIELDS),
        markdown(FIELDS),
        raw(f"---\n{FIELDS}\n---\n"),
        markdown("- title: Rates\n- date: 2016-09-14\n- tags: a, b"),
        markdown(f"\n{FIELDS}\n"),
    ],
)
def test_first_cell(path: Path, cell: dict[str, Any]) -> None:
    """Raw or Markdown, fenced or as a list; it is no part of the text."""
    found = header(path, cell, code("x"))
    assert fields(found) == {"title": "Rates", "date": "2016-09-14", "tags": "a, b"}
    assert sources(found) == ["x"]
    assert found.document.body == ""


@pytest.mark.parametrize(
    "cell", [markdown(f"{FIELDS}\n\nText."), markdown("Note: this is text"), code("Title: str")]
)
def test_first_cell_that_is_text(path: Path, cell: dict[str, Any]) -> None:
    """With anything else in it, or no key that posts have, it is shown."""
    found = header(path, cell)
    assert fields(found) == {}
    assert sources(found) == [cell["source"]]


def test_lines_are_those_of_the_file(path: Path) -> None:
    """A problem in a field is found where it stands in the notebook's file."""
    lines = [f"{line}\n" for line in FIELDS.split("\n")]
    found = header(path, markdown("".join(lines)) | {"source": lines})
    text = path.read_text(encoding="utf-8").split("\n")
    for field in found.document.fields:
        assert field.value in text[field.line - 1]
    _, problems = read_metadata(found.document, found.shown, ())
    assert problems == ()


def test_header_is_checked_as_that_of_any_post(path: Path) -> None:
    """By the same schema, with the notebook's name and line."""
    found = header(path, raw("Title: Rates\nDate: soon"))
    _, problems = read_metadata(found.document, found.shown, ())
    assert [(problem.code, problem.path, problem.line) for problem in problems] == [
        ("POST002", found.shown, found.document.fields[1].line)
    ]
    assert found.document.fields[1].line > 1


def test_metadata_of_the_notebook(path: Path) -> None:
    """The keys that posts have, in any case; several values stay apart."""
    found = header(
        path,
        Title="Rates",
        authors=[{"name": "Idrissi, Salma"}, {"name": "Li"}, {"x": 1}],
        tags=["a", "b"],
        pinned=1,
        draft=True,
        kernelspec={"name": "python3"},
        summary=None,
        slug="",
    )
    assert fields(found) == {
        "title": "Rates",
        "authors": "Idrissi, Salma; Li;",
        "tags": "a; b;",
        "pinned": "1",
        "draft": "true",
    }
    metadata, _ = read_metadata(found.document, found.shown, ())
    assert metadata.names("authors") == ("Idrissi, Salma", "Li")
    text = path.read_text(encoding="utf-8").split("\n")
    assert all(field.name in text[field.line - 1].lower() for field in found.document.fields)


def test_first_cell_goes_before_the_metadata(path: Path) -> None:
    """Which fills what the cell lacks."""
    found = header(path, raw("Title: Cell"), title="Metadata", lang="es")
    assert fields(found) == {"title": "Cell", "lang": "es"}


@pytest.mark.parametrize("suffix", [".nbdata", ".ipynb-meta"])
def test_file_beside_the_notebook(path: Path, suffix: str) -> None:
    """It stands for all of the notebook's own, and its lines are its own."""
    beside = path.with_suffix(suffix)
    beside.write_text("\n" + FIELDS, encoding="utf-8")
    found = header(path, markdown("Title: Cell"), lang="es")
    assert found.document.fields[0] == Field("title", "Rates", 2)
    assert found.shown.endswith(f"study{suffix}")
    assert "lang" not in fields(found)
    assert sources(found) == ["Title: Cell"]


@pytest.mark.parametrize(
    "text", ["# Rates\n\nText.", "\n#  Rates ##\nText.", "Rates\n=====\n\nText."]
)
def test_first_heading_is_the_title(path: Path, text: str) -> None:
    """Where there is no other; the text does not repeat it."""
    found = header(path, markdown(""), markdown(text))
    assert fields(found) == {"title": "Rates"}
    assert found.document.fields[0].line == found.notebook.cells[1].line > 0
    assert sources(found)[1].strip() == "Text."


def test_title_that_was_given_is_not_repeated(path: Path) -> None:
    """Nor is it taken from a heading that says something else."""
    same = header(path, raw("Title: The  rates"), markdown("# the Rates\nText."))
    assert sources(same) == ["Text."]
    other = header(path, raw("Title: The rates"), markdown("# Introduction\nText."))
    assert fields(other) == {"title": "The rates"}
    assert sources(other) == ["# Introduction\nText."]


def test_title_beside_a_file_without_one(path: Path) -> None:
    """The heading is no line of that file."""
    path.with_suffix(".nbdata").write_text("Date: 2016-09-14", encoding="utf-8")
    found = header(path, markdown("# Rates"))
    assert found.document.fields[0] == Field("title", "Rates", 0)


@pytest.mark.parametrize(
    "cells", [(), (code("# Comment"),), (markdown("# \nText"),), (markdown("#tag"),)]
)
def test_notebook_without_a_title(path: Path, cells: tuple[dict[str, Any], ...]) -> None:
    """Nothing is guessed from what is no heading."""
    found = header(path, *cells)
    assert fields(found) == {}
    assert sources(found) == [cell["source"] for cell in cells]
