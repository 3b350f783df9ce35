"""Jupyter notebooks as parts of pages: read, selected from, and written as HTML and as downloads.

1. `read.py`: a file of any format from 1 to 4.5 as a `Notebook` (`model.py`).
2. `posts.py`: which notebooks are posts; `header.py`: their fields, for the schema of all posts.
3. `selection.py`: `cells[2:]`, and the tags that hide a cell or a part of it.
4. `render.py`: HTML and files. `bundle.py` chooses among an output's representations,
   `terminal.py` and `colours.py` do what a terminal does, `code.py` and `lexer.py` highlight,
   `images.py`, `svg.py` and `pictures.py` make files of pictures, `elements.py` writes. Through
   `sanitise.py` goes all HTML that a notebook has or makes: nothing of it is trusted.
5. `download.py`: the notebook as it is shown, as a file; its photographs do not tell where they
   were taken (`positions.py`).
6. `inserted.py`: all of it as a part of a post's text; `headings.py`: below that page's title.

Nothing here knows Pelican, and nothing runs a notebook.
"""

from plugins.notebooks.download import download
from plugins.notebooks.header import Header, header_of
from plugins.notebooks.inserted import inserted
from plugins.notebooks.model import Cell, File, Kind, Notebook, Rendered
from plugins.notebooks.posts import is_post
from plugins.notebooks.read import parse_notebook, read_notebook
from plugins.notebooks.render import render
from plugins.notebooks.selection import parse_slice, select

__all__ = [
    "Cell",
    "File",
    "Header",
    "Kind",
    "Notebook",
    "Rendered",
    "download",
    "header_of",
    "inserted",
    "is_post",
    "parse_notebook",
    "parse_slice",
    "read_notebook",
    "render",
    "select",
]
