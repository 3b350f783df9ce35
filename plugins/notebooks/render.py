"""A notebook as HTML: its texts, its code with prompts, and what running it gave."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from itertools import groupby
from xml.etree import ElementTree as ET

from plugins.notebooks.bundle import NOTE, displayed, name_of, printed
from plugins.notebooks.code import highlighted
from plugins.notebooks.elements import element, ready, written
from plugins.notebooks.making import Around, Making
from plugins.notebooks.model import Bundle, Cell, Kind, Notebook, Output, Rendered, Stream
from plugins.notebooks.model import Traceback as Error
from plugins.notebooks.pictures import with_files
from plugins.notebooks.selection import select


def _same(address: str) -> str:
    return address


def render(
    notebook: Notebook,
    convert: Callable[[str], str],
    lang: str = "en",
    *,
    address: Callable[[str], str] = _same,
    locate: Callable[[str], str] = _same,
    taken: Collection[str] = (),
) -> Rendered:
    """The notebook as its cells' tags have it, for a page in `lang`. Nothing of it is run, and no
    script of it is left.

    `convert` makes HTML of a text in Markdown (its result is cleaned too). `address` is given the
    name of each of the files and says how the page finds it; `locate` does the same for each
    relative address that the notebook's own links and pictures have. `taken` are the ids that the
    page has already. Faults are warnings with the notebook's file and line: NB004 an output is no
    picture, NB005 a picture that a text holds is none.
    """
    making = Making(notebook, Around(convert, lang, address, locate, taken))
    shown_cells = (_cell(cell, making) for cell in select(notebook).cells)
    cells = [made for made in shown_cells if made is not None]
    html = written(element("div", {"class": "notebook"}, *cells))
    files = tuple(making.files.values())
    return Rendered(html, files, tuple(making.headings), tuple(making.faults))


def _cell(cell: Cell, making: Making) -> ET.Element | None:
    if cell.kind is Kind.CODE:
        return _code(cell, making)
    if not cell.source.strip():
        return None
    if cell.kind is Kind.MARKDOWN or cell.mime in {"text/markdown", "markdown"}:
        html = with_files(making.markdown(cell.source, cell), cell, making, remote=True)
        return element("div", {"class": "notebook-text"}, ready(html))
    return _raw(cell, making)


def _raw(cell: Cell, making: Making) -> ET.Element | None:
    """Raw text is meant for one kind of document: HTML is shown, and what says no kind at all."""
    if cell.mime in {"text/html", "html"}:
        clean = making.sanitiser.output(cell.source)
        html = with_files(clean, cell, making, remote=False)
        return element("div", {"class": "notebook-html"}, ready(html))
    if cell.mime in {"", "text/plain"}:
        scrolling = making.scrolling(making.phrases.raw.format(cell.number))
        return element("pre", {"class": "notebook-plain", **scrolling}, cell.source)
    return None


def _code(cell: Cell, making: Making) -> ET.Element | None:
    parts = []
    if cell.source.strip():
        number = " " if cell.count is None else str(cell.count)
        scrolling = making.scrolling(making.phrases.code.format(name_of(cell)))
        code = highlighted(cell.source, making.notebook.language, scrolling)
        parts.append(
            element("div", {"class": "notebook-input", "data-prompt": f"In [{number}]:"}, code)
        )
    noted = False
    for made, output in _outputs(cell, making):
        note = made.get("class") == NOTE
        if not (note and noted):  # one note a cell: some libraries show their pieces one by one
            parts.append(element("div", _box(output, cell), made))
        noted = noted or note
    return element("div", {"class": "notebook-cell"}, *parts) if parts else None


def _box(output: Output, cell: Cell) -> dict[str, str]:
    """The attributes of an output's box: the value of the last line has a prompt of its own."""
    count = (output.count or cell.count) if isinstance(output, Bundle) and output.result else None
    prompt = {} if count is None else {"data-prompt": f"Out[{count}]:"}
    return {"class": "notebook-output", **prompt}


def _outputs(cell: Cell, making: Making) -> Iterator[tuple[ET.Element, Output]]:
    for output in _joined(cell.outputs):
        if isinstance(output, Bundle):
            made = displayed(output, cell, making)
        elif isinstance(output, Stream):
            error = " notebook-stderr" if output.name == "stderr" else ""
            made = printed(f"notebook-stream{error}", output.text, cell, making)
        else:
            made = printed("notebook-traceback", _traceback(output), cell, making)
        if made is not None:
            yield made, output


def _joined(outputs: tuple[Output, ...]) -> Iterator[Output]:
    """The outputs, with what was printed piece by piece as a whole: a piece may go back over the
    one before it."""
    for name, some in groupby(outputs, lambda found: isinstance(found, Stream) and found.name):
        pieces = list(some)
        if name:
            text = "".join(piece.text for piece in pieces if isinstance(piece, Stream))
            yield Stream(name, text)
        else:
            yield from pieces


def _traceback(error: Error) -> str:
    return "\n".join(error.lines) or f"{error.name}: {error.value}"
