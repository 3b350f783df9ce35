"""An author's Markdown (or HTML) as a `Text`: the HTML, and the links in it still symbolic.

1. `parser.py` and `lists.py`: Python-Markdown, set up to do what people expect of it.
   `delimiters.py` and `mathematics.py`: formulas.
2. `typography.py`: quotes, dashes and ellipses.
3. `links.py`: finds the site's own links in HTML and takes them out, each a hole to be filled.
4. `convert.py`: Markdown source to `Text`.
5. `text.py`: `Text`, what a view keeps of it (`Prose`), and how the holes are filled.
"""

from plugins.markup.convert import Converter
from plugins.markup.text import Fault, Heading, Link, MadeFile, Prose, Shown, Text

__all__ = ["Converter", "Fault", "Heading", "Link", "MadeFile", "Prose", "Shown", "Text"]
