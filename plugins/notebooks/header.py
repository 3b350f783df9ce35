"""What a notebook that is a post says of itself, in the form that a post's header has.

Where it may stand, and what goes first:

1. A file beside the notebook, `study.nbdata` for `study.ipynb` (or `study.ipynb-meta`, as it was
   called before), of `Key: value` lines. It stands for all of the next two.
2. A first cell, raw or Markdown, of `Key: value` lines alone, with `---` around them or as a list
   too. It is no part of the post's text then.
3. The notebook's own metadata: the keys that posts have, for those that the first cell lacks.
4. The title, where none of these has one: a first heading `# Title`, which the text then does not
   repeat. It does not repeat a title that was given either.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from plugins.notebooks.model import Cell, Kind, Notebook
from plugins.posts.header import Document, Field, parse_document
from plugins.posts.schema import KEYS
from plugins.problems import line_of, shown_path

BESIDE = (".nbdata", ".ipynb-meta")
_ITEM = re.compile(r"^[ ]{0,3}[-*+][ ]+(?=[A-Za-z0-9_-]+:)", re.MULTILINE)
_TITLE = re.compile(
    r"\s*#[ \t]+(?P<title>[^\n]*?)[ \t#]*(?:\n|$)|\s*(?P<under>[^\n]+)\n=+[ \t]*(?:\n|$)"
)
# They keep a post back, and what keeps a post back counts wherever it stands.
_SAFE = ("draft", "hidden")


@dataclass(frozen=True)
class Header:
    """A notebook's fields, the file that has them as its author knows it, and the notebook that is
    left when they are taken out. The document's lines are those of that file, 0 where a value is
    no line of it; its body is empty."""

    shown: str
    document: Document
    notebook: Notebook


def header_of(path: Path, notebook: Notebook) -> Header:
    """The header of the notebook in this file, for `plugins.posts.schema.read_metadata`."""
    if file := beside(path):
        text = file.read_text("utf-8-sig", errors="replace")
        fields = parse_document(text, KEYS).fields
        return Header(shown_path(file), *_titled(fields, notebook, in_file=False))
    text = path.read_text("utf-8-sig", errors="replace")
    fields, left = _first_cell(notebook, text)
    known = {field.name for field in fields}
    more = (field for field in _own(notebook, text) if field.name not in known)
    return Header(notebook.shown, *_titled((*fields, *more), left, in_file=True))


def beside(path: Path) -> Path | None:
    """The file beside a notebook that has its header, or None where there is none."""
    files = (path.with_suffix(suffix) for suffix in BESIDE)
    return next((file for file in files if file.is_file()), None)


def _first_cell(notebook: Notebook, text: str) -> tuple[tuple[Field, ...], Notebook]:
    """The fields of the first cell, where it has nothing else, and the notebook without it."""
    first = next(iter(notebook.cells), None)
    if not first or first.kind is Kind.CODE:
        return (), notebook
    document = parse_document(_ITEM.sub("", first.source.strip("\n")), KEYS)
    if not document.fields or document.body.strip():
        return (), notebook
    fields = tuple(replace(field, line=_line(field, first, text)) for field in document.fields)
    return fields, replace(notebook, cells=notebook.cells[1:])


def _line(field: Field, cell: Cell, text: str) -> int:
    """The line of the file on which a field of this cell stands."""
    lines = cell.source.strip("\n").split("\n")
    written = json.dumps(lines[field.line - 1], ensure_ascii=False)[1:-1]
    return line_of(text, written, start=cell.line) or cell.line


def _own(notebook: Notebook, text: str) -> Iterator[Field]:
    """Fields from the notebook's metadata: all that it says of itself and posts have a key for."""
    for name, value in notebook.metadata.items():
        key = name.lower()
        if (key in KEYS or key in _SAFE) and (said := _said(value)):
            yield Field(key, said, line_of(text, f"{json.dumps(name)}:"))


def _said(value: object) -> str:
    """A value as a header has it: several by semicolons, for commas may be in them."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str | int | float):
        return str(value).strip()
    if isinstance(value, dict):  # Jupyter's authors are `[{"name": ..}]`
        return _said(value.get("name"))
    if isinstance(value, list):
        return "".join(f"{said}; " for one in value if (said := _said(one))).rstrip()
    return ""


def _titled(
    fields: tuple[Field, ...], notebook: Notebook, *, in_file: bool
) -> tuple[Document, Notebook]:
    """The fields with the first heading as title where they have none, and the notebook without
    that heading."""
    first = next((cell for cell in notebook.cells if cell.source.strip()), None)
    found = _TITLE.match(first.source) if first and first.kind is Kind.MARKDOWN else None
    if not first or not found:
        return Document(fields, ""), notebook
    title = (found["title"] or found["under"] or "").strip()
    if not title:
        return Document(fields, ""), notebook
    given = next((field.value for field in fields if field.name == "title"), "")
    if given and " ".join(given.split()).casefold() != title.casefold():
        return Document(fields, ""), notebook
    if not given:
        fields = (Field("title", title, first.line if in_file else 0), *fields)
    less = replace(first, source=first.source[found.end() :])
    cells = tuple(less if cell is first else cell for cell in notebook.cells)
    return Document(fields, ""), replace(notebook, cells=cells)
