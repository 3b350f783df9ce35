"""Notebooks of every format, whole and broken, as values."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.notebooks import Kind, Notebook, parse_notebook, read_notebook
from plugins.notebooks.model import Bundle, Stream, Traceback
from plugins.problems import Problem
from tests.notebooks.cells import code, failure, markdown, notebook, raw, stream, written

OF_2013 = {
    "metadata": {"name": "study"},
    "nbformat": 3,
    "nbformat_minor": 0,
    "worksheets": [
        {
            "metadata": {},
            "cells": [
                {"cell_type": "heading", "level": 2, "metadata": {}, "source": ["Rates"]},
                {"cell_type": "markdown", "metadata": {}, "source": ["Some *text*."]},
                {
                    "cell_type": "code",
                    "collapsed": False,
                    "input": ["print 1\n", "plot()"],
                    "language": "python",
                    "metadata": {},
                    "prompt_number": 7,
                    "outputs": [
                        {"output_type": "stream", "stream": "stderr", "text": ["slow\n"]},
                        {
                            "output_type": "pyout",
                            "prompt_number": 7,
                            "metadata": {},
                            "text": ["<Figure>"],
                            "png": "iVBORw0K",
                        },
                        {
                            "output_type": "pyerr",
                            "ename": "IOError",
                            "evalue": "gone",
                            "traceback": ["IOError: gone"],
                        },
                    ],
                },
            ],
        },
        {"metadata": {}, "cells": [{"cell_type": "raw", "metadata": {}, "source": "end"}]},
    ],
}


def read(whole: object) -> Notebook:
    """The notebook that this is when it is written as JSON."""
    found = parse_notebook(json.dumps(whole), "study.ipynb")
    assert isinstance(found, Notebook)
    return found


def problem(text: str) -> Problem:
    """What is wrong with this text as a notebook."""
    found = parse_notebook(text, "study.ipynb")
    assert isinstance(found, Problem)
    return found


def test_format_3_is_upgraded() -> None:
    """Worksheets, heading cells, `input`, prompt numbers, `pyout` and `pyerr` are understood."""
    heading, text, last, end = read(OF_2013).cells
    assert (heading.kind, heading.source) == (Kind.MARKDOWN, "## Rates")
    assert (text.kind, text.source) == (Kind.MARKDOWN, "Some *text*.")
    assert (last.kind, last.source, last.count) == (Kind.CODE, "print 1\nplot()", 7)
    assert last.outputs == (
        Stream("stderr", "slow\n"),
        Bundle({"text/plain": "<Figure>", "image/png": "iVBORw0K"}, {}, result=True, count=7),
        Traceback("IOError", "gone", ("IOError: gone",)),
    )
    assert (end.kind, end.source) == (Kind.RAW, "end")


def test_old_notebook_that_does_not_validate_is_read_in_silence(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """What a validator has to say of one of 2013 is of no use to anybody."""
    sheets = [{"cells": [{"cell_type": "markdown", "source": "Text", "unknown": 1}]}]
    with caplog.at_level(logging.DEBUG):
        found = read({"nbformat": 3, "metadata": {}, "worksheets": sheets, "more": 1})
    assert [cell.source for cell in found.cells] == ["Text"]
    assert caplog.text == ""
    assert not logging.getLogger("traitlets").disabled


@pytest.mark.parametrize("minor", [0, 2, 4, 5])
def test_format_4_is_read_in_all_its_minor_versions(minor: int) -> None:
    """Text is whole or in lines; ids, which 4.5 has, change nothing."""
    cell = {**markdown("x"), "source": ["One\n", "two"], "id": "a1"}
    found = read({"nbformat": 4, "nbformat_minor": minor, "metadata": {}, "cells": [cell]})
    assert [cell.source for cell in found.cells] == ["One\ntwo"]


def test_notebook_without_what_the_format_asks_for() -> None:
    """No metadata, no outputs, no version, a cell of a kind that nobody knows."""
    found = read({"cells": [{"cell_type": "code"}, {"cell_type": "slide", "source": "x"}, "no"]})
    assert [(cell.kind, cell.source) for cell in found.cells] == [
        (Kind.CODE, ""),
        (Kind.RAW, "x"),
    ]


def test_outputs_as_the_format_has_them() -> None:
    """JSON is kept as its source, text joined; an output of an unknown kind is none."""
    shown = {
        "output_type": "display_data",
        "data": {"text/plain": ["a\n", "b"], "application/json": {"b": [1], "a": 2}},
        "metadata": {"isolated": True},
    }
    cell = code("x", shown, {"output_type": "comm"}, stream(["1\n", "2"]), failure("a", "b"))
    assert notebook(cell).cells[0].outputs == (
        Bundle(
            {"text/plain": "a\nb", "application/json": '{"a": 2, "b": [1]}'}, {"isolated": True}
        ),
        Stream("stdout", "1\n2"),
        Traceback("ValueError", "no", ("a", "b")),
    )


def test_tags_in_every_spelling() -> None:
    """With hyphens or underscores, in any case, and as a switch of the metadata."""
    cell = code(tags=["hide-input", "Remove_Cell", 3], hide_output=True, collapsed=False)
    assert notebook(cell).cells[0].tags == {"hide_input", "remove_cell", "hide_output"}


@pytest.mark.parametrize(
    ("metadata", "language"),
    [
        ({}, "python"),
        ({"language_info": {"name": "R"}, "kernelspec": {"language": "x"}}, "r"),
        ({"kernelspec": {"language": "julia", "name": "julia-1.9"}}, "julia"),
        ({"kernelspec": {"name": "mystery"}}, ""),
    ],
)
def test_language_of_the_code(metadata: dict[str, Any], language: str) -> None:
    """Its own name, else the kernel's; one that says nothing at all is of the time of Python."""
    assert notebook(**metadata).language == language


def test_what_a_raw_cell_holds() -> None:
    """Both names that the format has had for it."""
    first, second, third = notebook(
        raw("a", raw_mimetype="text/HTML"), raw("b", format="text/latex"), raw("c")
    ).cells
    assert (first.mime, second.mime, third.mime) == ("text/html", "text/latex", "")


def test_lines_on_which_cells_begin() -> None:
    """In a file as Jupyter writes it each cell has its own; an empty one that of the one before."""
    text = written(markdown("Same"), code("é = 1"), markdown(""), markdown("Same\nmore"))
    found = parse_notebook(text, "study.ipynb")
    assert isinstance(found, Notebook)
    lines = text.split("\n")
    assert [cell.line for cell in found.cells[:2]] == [
        next(n for n, line in enumerate(lines, 1) if '"Same"' in line),
        next(n for n, line in enumerate(lines, 1) if "u00e9 = 1" in line),
    ]
    assert found.cells[2].line == found.cells[1].line
    assert '"Same\\nmore"' in lines[found.cells[3].line - 1]


def test_half_a_character_is_no_crash_later() -> None:
    """JSON can name half of a surrogate pair, which no file can hold."""
    found = parse_notebook(r'{"cells": [{"cell_type": "raw", "source": "é\ud83d"}]}', "x")
    assert isinstance(found, Notebook)
    assert found.cells[0].source == "é?"


def test_file_on_disk(tmp_path: Path) -> None:
    """A byte order mark and a byte that is no UTF-8 hinder nobody."""
    path = tmp_path / "study.ipynb"
    path.write_bytes(b'\xef\xbb\xbf{"cells": [{"cell_type": "raw", "source": "caf\xe9"}]}')
    found = read_notebook(path)
    assert isinstance(found, Notebook)
    assert found.cells[0].source == "caf\ufffd"


def test_missing_notebook_is_a_problem(tmp_path: Path) -> None:
    """It names the file, and no line of it."""
    found = read_notebook(tmp_path / "gone.ipynb")
    assert isinstance(found, Problem)
    assert (found.code, found.line, found.refuses) == ("NB001", 0, True)
    assert found.path.endswith("gone.ipynb")


def test_folder_is_no_notebook(tmp_path: Path) -> None:
    """What cannot be opened for another reason says which."""
    found = read_notebook(tmp_path)
    assert isinstance(found, Problem)
    assert found.code == "NB001"
    assert found.message.startswith("cannot be opened: ")


def test_broken_json_has_its_line() -> None:
    """A conflict that a merge left is found at once."""
    found = problem('{\n "cells": [\n<<<<<<< HEAD\n')
    assert (found.code, found.line) == ("NB002", 3)


@pytest.mark.parametrize("text", ["[" * 200_000, f'{{"cells": [], "nbformat": {"9" * 5000}}}'])
def test_json_beyond_what_can_be_read(text: str) -> None:
    """Too deep, or a number too long: broken as well."""
    assert problem(text).code == "NB002"


@pytest.mark.parametrize("text", ["[]", "{}", '{"nbformat": 4}', "3", '"cells"'])
def test_json_that_is_no_notebook(text: str) -> None:
    """The file exists and is something else."""
    assert problem(text).code == "NB003"


@pytest.mark.parametrize("version", ["5", '"4"', "0"])
def test_formats_of_the_future(version: str) -> None:
    """They are not guessed at."""
    found = problem(f'{{"cells": [], "nbformat": {version}}}')
    assert found.code == "NB003"
    assert "formats up to 4" in found.message


def test_old_notebook_that_cannot_be_upgraded() -> None:
    """A cell without a kind is more than nbformat can bear."""
    found = problem('{"nbformat": 3, "metadata": {}, "worksheets": [{"cells": [{"x": 1}]}]}')
    assert (found.code, found.message) == (
        "NB003",
        "cannot be read as notebook format 3: save it in Jupyter again",
    )


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
KEYS = st.sampled_from(
    ["cell_type", "source", "metadata", "outputs", "attachments", "execution_count"]
)
CELLS = st.lists(st.dictionaries(KEYS, JSON | st.sampled_from(["code", "markdown"])) | JSON)


@settings(deadline=None, max_examples=50)
@given(st.fixed_dictionaries({"cells": CELLS | JSON, "metadata": JSON}))
def test_nothing_in_a_notebook_is_a_crash(whole: object) -> None:
    """Whatever JSON a file holds, it is read."""
    assert isinstance(read(whole), Notebook)


def test_modern_notebooks_do_not_wait_for_nbformat() -> None:
    """A build without old notebooks never loads it."""
    program = "import sys, plugins.notebooks; print('nbformat' in sys.modules)"
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
