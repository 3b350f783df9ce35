"""A notebook as a part of a post's text: its HTML there, its files beside the page, a download."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from posixpath import basename, dirname, join, normpath, splitext

from plugins.markup.inserts import Inserted, Surroundings
from plugins.markup.text import Fault, MadeFile
from plugins.notebooks.download import download
from plugins.notebooks.elements import element, written
from plugins.notebooks.headings import lowered
from plugins.notebooks.model import Notebook
from plugins.notebooks.phrases import phrases
from plugins.notebooks.render import render
from plugins.notebooks.selection import select, together
from plugins.problems import Problem

_MADE = "{made}"
_MARKED = re.compile(r"(?P<mark>[{|](?:filename|static|attach)[|}])(?P<path>.*)", re.DOTALL)
_STAYS = ("/", "#", "?", "{", "|")
_UNSAFE = re.compile(r"[^\w.-]+")


def inserted(
    notebook: Notebook,
    around: Surroundings,
    *,
    source: str,
    cells: slice = slice(None),
    language: str = "",
    elsewhere: bool = True,
    offered: Callable[[bool], tuple[slice, ...]] | None = None,
) -> Inserted:
    """The notebook's `cells` on the page of a post, with its code in `language` where the post says
    so. `source` is its file from the content folder. `elsewhere` says that the post is another
    file: the notebook's relative addresses are made right for it. `offered` says which cells its
    download has, none for no download, and is told whether this is the last part of the notebook
    that the post shows. It has those that are shown here where nothing says it.

    Headings are below the page's own: none is of the first level."""
    chosen = select(replace(notebook, language=language or notebook.language), cells)
    lines = {cell.source: cell.line for cell in chosen.cells}
    rendered = render(
        chosen,
        lambda text: around.convert(text, notebook.shown, lines.get(text, 0)),
        around.lang,
        address=lambda name: f"{_MADE}{name}",
        locate=lambda url: located(url, dirname(source)) if elsewhere else url,
        taken=around.taken,
    )
    html, headings = lowered(rendered.html, rendered.headings)
    files = tuple(MadeFile(file.name, file.data) for file in rendered.files)
    if wanted := offered(around.last) if offered else (cells,):
        file = _download(together(notebook, wanted), source)
        html, files = f"{html}\n{_link(file, source, around.lang)}", (*files, file)
    return Inserted(
        html=html,
        headings=headings,
        files=files,
        faults=tuple(_fault(problem) for problem in rendered.faults),
    )


def located(url: str, folder: str) -> str:
    """A relative address of a notebook in this folder, as a post anywhere else has to name it.

    Before 2014 notebooks had `files/` before the files beside them.
    """
    marked = _MARKED.match(url)
    path = marked["path"] if marked else url
    if path.startswith("/") or (not marked and path.startswith(_STAYS)):
        return url
    below = normpath(join(folder, path.removeprefix("files/")))
    return f"{marked['mark'] if marked else '{filename}'}/{below}"


def _download(notebook: Notebook, source: str) -> MadeFile:
    """The notebook as it is shown, under its own name and one that is made of its content."""
    data = download(notebook)
    stem = _UNSAFE.sub("-", splitext(basename(source))[0]).strip("-.") or "notebook"
    return MadeFile(f"{stem}-{sha256(data).hexdigest()[:12]}.ipynb", data)


def _link(file: MadeFile, source: str, lang: str) -> str:
    name = basename(source)
    link = element("a", {"href": f"{_MADE}{file.name}", "download": name})
    link.text = phrases(lang).download.format(name)
    return written(element("p", {"class": "notebook-download"}, link))


def _fault(problem: Problem) -> Fault:
    return Fault(problem.line, problem.code, problem.message, problem.refuses, problem.path)
