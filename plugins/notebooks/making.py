"""What is at hand while one notebook is rendered, and what is gathered on the way."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from html import unescape
from itertools import count

from plugins.markup import Heading
from plugins.markup.plain import plain_words
from plugins.notebooks.model import Cell, File, Notebook
from plugins.notebooks.phrases import Phrases, phrases
from plugins.notebooks.sanitise import Sanitiser
from plugins.problems import Problem, warning

# The sanitiser writes no angle bracket into an attribute, and quotes each of them.
_TAG = re.compile(r"<[a-z][^<>]*>")
_ID = re.compile(r' id="([^"]*)"')
_NAMING = re.compile(r' (id|for|href|aria-(?:labelledby|describedby|controls))="(#?)([^"]*)"')
_HEADING = re.compile(r'<h([1-6])(?: [^<>]*)? id="([^"]*)"[^<>]*>(.*?)</h\1>', re.DOTALL)


@dataclass(frozen=True)
class Around:
    """What the page does for a notebook: `convert` makes HTML of Markdown, `address` of a file's
    name what a page finds it by, `locate` of a relative address in the notebook one that is right
    on the page. `taken` are the ids that the page has already; `lang` is its language."""

    convert: Callable[[str], str]
    lang: str
    address: Callable[[str], str]
    locate: Callable[[str], str]
    taken: Collection[str] = ()


@dataclass
class Making:
    """The files, ids, headings and faults of a notebook, as they are come upon."""

    notebook: Notebook
    around: Around
    files: dict[str, File] = field(default_factory=dict)
    headings: list[Heading] = field(default_factory=list)
    faults: list[Problem] = field(default_factory=list)
    labels: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._ids = set(self.around.taken)
        self.sanitiser = Sanitiser(self.around.locate)

    @property
    def phrases(self) -> Phrases:
        """The sentences of the page's language."""
        return phrases(self.around.lang)

    def fault(self, cell: Cell, code: str, message: str) -> None:
        """Keep a warning about this cell."""
        whole = f"cell {cell.number}: {message}"
        self.faults.append(warning(self.notebook.shown, cell.line, code, whole))

    def label(self, text: str) -> str:
        """The text, with a number behind it where something has it already: two regions of a page
        that have one name cannot be told apart by ear."""
        names = (text if number == 1 else f"{text} ({number})" for number in count(1))
        name = next(name for name in names if name not in self.labels)
        self.labels.add(name)
        return name

    def scrolling(self, text: str) -> dict[str, str]:
        """The attributes of a box that scrolls in itself: it has to be reached by keyboard for
        that, and what can have the focus needs a name."""
        return {"tabindex": "0", "role": "group", "aria-label": self.label(text)}

    def markdown(self, source: str, cell: Cell) -> str:
        """The HTML of a text in Markdown, as far as it may be shown, with ids of its own."""
        html = self.sanitiser.text(self.around.convert(source))
        html = self._with_own_ids(html, cell)
        self.headings.extend(
            Heading(int(found[1]), unescape(found[2]), plain_words(found[3]))
            for found in _HEADING.finditer(html)
        )
        return html

    def _with_own_ids(self, html: str, cell: Cell) -> str:
        """Each cell is converted for itself, so that two of them may have one id."""
        ids = {name for tag in _TAG.findall(html) for name in _ID.findall(tag)}
        taken = ids & self._ids
        endings = (f"-{number}" for number in count(cell.number))
        end = next(end for end in endings if not {f"{name}{end}" for name in taken} & self._ids)
        self._ids |= {f"{name}{end}" if name in taken else name for name in ids}

        def renamed(found: re.Match[str]) -> str:
            inside = found[1] != "href" or found[2]
            return (
                f' {found[1]}="{found[2]}{found[3]}{end if inside and found[3] in taken else ""}"'
            )

        return _TAG.sub(lambda tag: _NAMING.sub(renamed, tag[0]), html) if taken else html
