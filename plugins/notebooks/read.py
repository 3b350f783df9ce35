"""A notebook file as a `Notebook`.

Format 4, in all its minor versions, is read here, as far as it goes: a notebook that lacks what
the format asks for still shows what it has. Older formats go through nbformat, which is imported
for them alone: it takes longer to load than a notebook to render.
"""

from __future__ import annotations

import json
import logging
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from plugins.notebooks.model import Bundle, Cell, Kind, Notebook, Output, Stream, Traceback
from plugins.problems import Problem, error, shown_path


def read_notebook(path: Path) -> Notebook | Problem:
    """The notebook in this file, or why there is none: NB001 it cannot be opened, NB002 it is no
    JSON, NB003 it is no notebook. Nothing in it is run."""
    shown = shown_path(path)
    try:
        text = path.read_text("utf-8-sig", errors="replace")
    except FileNotFoundError:
        return error(shown, 0, "NB001", "there is no such notebook")
    except OSError as reason:
        return error(shown, 0, "NB001", f"cannot be opened: {reason.strerror}")
    return parse_notebook(text, shown)


def parse_notebook(text: str, shown: str) -> Notebook | Problem:
    """The notebook in this text, or the problem NB002 or NB003."""
    try:
        found = json.loads(text)
    except json.JSONDecodeError as reason:
        message = f"is broken: {reason.msg}, column {reason.colno}. Save it in Jupyter again"
        return error(shown, reason.lineno, "NB002", message)
    except (ValueError, RecursionError):
        return error(shown, 0, "NB002", "is broken: expected a notebook as Jupyter saves it")
    if not isinstance(found, dict) or not {"cells", "worksheets"} & set(found):
        return error(shown, 1, "NB003", "is no notebook: expected a file that Jupyter has saved")
    version = found.get("nbformat", 4)
    if not isinstance(version, int) or not 1 <= version <= 4:
        message = f"is in notebook format {version}; formats up to 4 can be read"
        return error(shown, 1, "NB003", message)
    if "worksheets" in found and "cells" not in found:
        upgraded = _upgraded(text)
        if upgraded is None:
            message = f"cannot be read as notebook format {version}: save it in Jupyter again"
            return error(shown, 1, "NB003", message)
        found = upgraded
    return _notebook(found, text, shown)


def _upgraded(text: str) -> dict[str, Any] | None:
    """An older notebook in format 4, or None where nbformat stumbles over it."""
    import nbformat  # noqa: PLC0415 - it takes 0.15 s to load, and few notebooks are that old

    with _silence():
        try:
            older = nbformat.reader.reads(text)
            newer = nbformat.convert(older, 4)
        except Exception:  # noqa: BLE001 - it raises whatever a malformed cell makes it stumble over
            return None
    return dict(newer)


@contextmanager
def _silence() -> Iterator[None]:
    """No word about notebooks that lack something: nearly every old one does."""
    log = logging.getLogger("traitlets")
    before, log.disabled = log.disabled, True
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        log.disabled = before


def _notebook(found: Mapping[str, Any], text: str, shown: str) -> Notebook:
    metadata = _mapping(found.get("metadata"))
    written = [cell for cell in _sequence(found["cells"]) if isinstance(cell, dict)]
    sources = [_text(cell.get("source")) for cell in written]
    lines = _lines(sources, text)
    cells = (
        _cell(cell, source, number, line)
        for number, (cell, source, line) in enumerate(zip(written, sources, lines, strict=True), 1)
    )
    return Notebook(shown, tuple(cells), _language(metadata), metadata)


def _lines(sources: list[str], text: str) -> Iterator[int]:
    """The line on which each cell begins: that of the cell before where a cell cannot be found."""
    at, line = 0, 0
    for source in sources:
        first = next((part for part in source.split("\n") if part.strip()), "")
        written = (json.dumps(first, ensure_ascii=plain) for plain in (False, True))
        # With its opening quote where it has one there: less is found within other texts.
        begin = 0 if source.startswith(first) else 1
        places = (text.find(words[begin:-1], at) for words in written)
        found = next((place for place in places if place >= 0), -1)
        if first and found >= 0:
            line = (line or 1) + text.count("\n", at, found)
            at = found
        yield line


def _language(metadata: Mapping[str, Any]) -> str:
    """The language of the code: Python, where a notebook of before 2014 says none."""
    info, kernel = _mapping(metadata.get("language_info")), _mapping(metadata.get("kernelspec"))
    names = (info.get("name"), kernel.get("language"), metadata.get("language"))
    known = [name.lower() for name in names if isinstance(name, str) and name]
    return known[0] if known else ("" if kernel else "python")


def _cell(found: Mapping[str, Any], source: str, number: int, line: int) -> Cell:
    metadata = _mapping(found.get("metadata"))
    kind = found.get("cell_type")
    attachments = {
        _text(name): {mime: _text(data) for mime, data in _mapping(bundle).items()}
        for name, bundle in _mapping(found.get("attachments")).items()
    }
    return Cell(
        # A kind that nobody knows holds text as it is.
        kind=Kind(kind) if kind in list(Kind) else Kind.RAW,
        source=source,
        number=number,
        line=line,
        count=_count(found.get("execution_count")),
        outputs=tuple(_outputs(found.get("outputs"))),
        tags=_tags(metadata),
        attachments=attachments,
        mime=_text(metadata.get("raw_mimetype") or metadata.get("format")).lower(),
    )


def _tags(metadata: Mapping[str, Any]) -> frozenset[str]:
    """The cell's tags, and the names under which its metadata say `true`, as extensions for hiding
    input have it."""
    tags = [tag for tag in _sequence(metadata.get("tags")) if isinstance(tag, str)]
    switched = [name for name, value in metadata.items() if value is True]
    return frozenset(tag.strip().lower().replace("-", "_") for tag in tags + switched)


def _outputs(found: object) -> Iterator[Output]:
    for output in _sequence(found):
        written = _mapping(output)
        match written.get("output_type"):
            case "stream":
                yield Stream(_text(written.get("name")) or "stdout", _text(written.get("text")))
            case "error":
                lines = tuple(_text(line) for line in _sequence(written.get("traceback")))
                yield Traceback(_text(written.get("ename")), _text(written.get("evalue")), lines)
            case "display_data" | "execute_result" as kind:
                data = _mapping(written.get("data"))
                yield Bundle(
                    {_text(mime): _representation(value) for mime, value in data.items()},
                    _mapping(written.get("metadata")),
                    result=kind == "execute_result",
                    count=_count(written.get("execution_count")),
                )


def _representation(value: object) -> str:
    """Text, whole or in lines; anything else is JSON, and stays its source."""
    lines = value if isinstance(value, list) else [value]
    if all(isinstance(line, str) for line in lines):
        return _text(value)
    return json.dumps(value, sort_keys=True)


def _text(value: object) -> str:
    """A text, which notebooks keep whole or as a list of its lines; half a surrogate pair, which
    no file can hold, becomes a question mark."""
    text = "".join(part for part in _sequence(value) if isinstance(part, str))
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def _sequence(value: object) -> list[Any]:
    if isinstance(value, str):
        return [value]
    return value if isinstance(value, list) else []


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _count(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None
