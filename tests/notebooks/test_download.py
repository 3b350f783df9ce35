"""The notebook as it is shown, as a file."""

from __future__ import annotations

import json
from typing import Any

import nbformat
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.notebooks import Notebook, download, parse_notebook, parse_slice, select
from tests.notebooks.cells import (
    PNG,
    code,
    display,
    failure,
    markdown,
    notebook,
    raw,
    result,
    stream,
)

WHOLE = (
    markdown("![a](attachment:a.png)", attachments={"a.png": {"image/png": PNG}}),
    code("x\ny", stream("1\n2\n"), result(3, plain="x", json={"a": [1]}), failure("a"), count=3),
    code("", display({"image/png": {"width": 4}}, png=PNG), count=None),
    raw("r", raw_mimetype="text/html"),
)


def loaded(found: Notebook) -> Any:
    """The download, which has to be valid."""
    data = download(found)
    nbformat.validate(nbformat.reads(data.decode(), as_version=4))
    return json.loads(data)


def test_download_is_a_valid_notebook() -> None:
    """With every kind of cell and output."""
    cells = loaded(notebook(*WHOLE))["cells"]
    assert [cell["cell_type"] for cell in cells] == ["markdown", "code", "code", "raw"]
    assert cells[1]["source"] == ["x\n", "y"]
    assert [output["output_type"] for output in cells[1]["outputs"]] == [
        "stream",
        "execute_result",
        "error",
    ]
    assert cells[1]["outputs"][1]["data"]["application/json"] == {"a": [1]}
    assert cells[2]["outputs"][0]["metadata"] == {"image/png": {"width": 4}}
    assert cells[3]["metadata"] == {"format": "text/html"}


def test_what_is_hidden_is_not_in_it() -> None:
    """Neither removed cells and hidden parts nor cells that were not selected."""
    found = notebook(
        markdown("not selected"),
        code("removed", tags=["remove_cell"]),
        code("hidden", stream("shown"), tags=["hide-input"]),
        code("kept", stream("secret"), tags=["hide-output"]),
    )
    text = json.dumps(loaded(select(found, parse_slice("[1:]"))))
    assert "shown" in text
    assert "kept" in text
    for word in ("not selected", "removed", "hidden", "secret"):
        assert word not in text


def test_of_its_metadata_it_has_what_it_takes_to_run_it() -> None:
    """Not who wrote it, and no state of widgets, which may be that of a removed cell."""
    found = notebook(
        kernelspec={"name": "python3", "display_name": "Python 3"},
        language_info={"name": "python"},
        authors=[{"name": "X"}],
        widgets={"state": {}},
    )
    assert set(loaded(found)["metadata"]) == {"kernelspec", "language_info"}


def test_same_notebook_same_bytes() -> None:
    """Also when it was made of its own download; an old notebook gets no random ids."""
    data = download(notebook(*WHOLE))
    again = parse_notebook(data.decode(), "study.ipynb")
    assert isinstance(again, Notebook)
    assert download(again) == data
    old = {"metadata": {}, "nbformat": 3, "nbformat_minor": 0}
    sheets = [{"cells": [{"cell_type": "markdown", "metadata": {}, "source": "x"}]}]
    text = json.dumps({**old, "worksheets": sheets})
    first, second = (parse_notebook(text, "study.ipynb") for _ in range(2))
    assert isinstance(first, Notebook)
    assert isinstance(second, Notebook)
    assert download(first) == download(second)


def test_json_that_is_none_is_kept_as_text() -> None:
    """Whoever wrote it, it is theirs."""
    cell = loaded(notebook(code("", display(json="no json"))))["cells"][0]
    assert cell["outputs"][0]["data"]["application/json"] == "no json"


def test_count_that_no_notebook_may_have() -> None:
    """A negative one would make it invalid."""
    assert loaded(notebook(code("x", count=-1)))["cells"][0]["execution_count"] is None


@settings(deadline=None, max_examples=25)
@given(st.text(), st.dictionaries(st.sampled_from(["text/plain", "text/html"]), st.text()))
def test_every_download_is_valid(text: str, data: dict[str, str]) -> None:
    """Whatever its texts are, they come back as they were."""
    shown = {"output_type": "display_data", "data": data, "metadata": {}}
    whole = loaded(notebook(markdown(text), code(text, shown, stream(text))))
    assert "".join(whole["cells"][0]["source"]) == text
