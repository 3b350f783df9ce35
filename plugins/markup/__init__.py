"""An author's Markdown (or HTML) as a `Text`: the HTML, and the links in it still symbolic.

1. `parser.py`: Python-Markdown, set up to do what people expect of it; a module for each extension:
   blocks (`lists.py`, `fences.py` and `code.py`, `callouts.py`, `tables.py`, `details.py`,
   `footnotes.py`, `figures.py`, `tasks.py`, `abbreviations.py`), words (`spans.py`), formulas
   (`delimiters.py` and `mathematics.py`), what makes them accessible (`regions.py`), and what keeps
   any text from taking minutes (`depth.py`, `limits.py`). `faults.py` gathers what is wrong.
2. `typography.py` and `quotes.py`: quotes, dashes and ellipses, in the language of the text.
3. `links.py`: finds the site's own links in HTML and takes them out, each a hole to be filled.
4. `convert.py`: Markdown source to `Text`, with its plain words (`plain.py`), its contents list
   (`headings.py`), and the lines of its links (`lines.py`).
5. `text.py`: `Text`, what a view keeps of it (`Prose`), and how the holes are filled.
"""

from plugins.markup.convert import Converter
from plugins.markup.text import Fault, Heading, Link, MadeFile, Prose, Shown, Text

__all__ = ["Converter", "Fault", "Heading", "Link", "MadeFile", "Prose", "Shown", "Text"]
