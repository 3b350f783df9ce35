"""What posts cite: BibTeX in, works and the ways to name them out. Nothing here knows Markdown.

1. `bibtex.py`, `latex.py`: the entries of a BibTeX text, and TeX's accents as letters. `bibtex.py`
   and `people.py` alone know pybtex, and import it where there is something to read.
2. `people.py`, `fields.py`, `works.py`: an entry to a `Work` (`model.py`).
3. `read.py`, `library.py`: files to a `Bibliography`: the journal's own, and that of one post.
4. `citation.py`: what stands in the brackets of `[see @key, p. 3]`.
5. `labels.py`, `reference.py`, `phrases.py`: a work as (Author, year) and as a line of the list.
6. `export.py`: a BibTeX entry for who cites a post.
"""

from plugins.bibliography.library import Library
from plugins.bibliography.model import Bibliography, Person, Work
from plugins.bibliography.read import parse_bibliography, read_bibliography

__all__ = [
    "Bibliography",
    "Library",
    "Person",
    "Work",
    "parse_bibliography",
    "read_bibliography",
]
