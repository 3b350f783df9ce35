"""What becomes of a tag: an element, or a fault that says what was expected."""

from __future__ import annotations

from functools import partial
from xml.etree.ElementTree import Element

from markdown import Markdown

from plugins.liquid.embeds import Embeds
from plugins.liquid.img import picture_of
from plugins.liquid.include import figure_html, parse_inclusion, read_code
from plugins.liquid.notebook import parse_wanted
from plugins.liquid.places import PlaceError, Places, find_code, find_notebook
from plugins.liquid.tags import Tag
from plugins.liquid.video import remote_video_of, video_of
from plugins.markup.faults import Faults
from plugins.markup.inserts import Inserts


class Elements:
    """Makes the elements of the text that is being parsed now; what is wrong is told once."""

    def __init__(
        self, md: Markdown, places: Places, lang: str, faults: Faults, inserts: Inserts
    ) -> None:
        self._md, self._places, self._lang = md, places, lang
        self._faults, self._inserts = faults, inserts
        self._embeds = Embeds()
        self._told: set[str] = set()

    def begin(self) -> None:
        """Forget the last text."""
        self._told.clear()
        self._embeds.begin()

    def of(self, tag: Tag) -> Element | None:
        """The element of a tag in a line of words, or None: it stays text."""
        try:
            if tag.name == "img":
                return picture_of(tag, self._places)
            if tag.name == "video":
                return video_of(tag, self._places, self._lang)
            if tag.name in {"youtube", "vimeo"}:
                return remote_video_of(tag, self._lang)
        except ValueError as reason:
            return self._fault(tag, "LIQ001", str(reason))
        return self._fault(tag, "LIQ006", f'"{tag.source}" needs a paragraph of its own')

    def block(self, tag: Tag) -> Element | None:
        """The element of a tag that makes a block of its own, or None: it stays text."""
        try:
            return self._code(tag) if tag.name == "include_code" else self._notebook(tag)
        except PlaceError as reason:
            return self._fault(tag, reason.code, str(reason))
        except ValueError as reason:
            return self._fault(tag, "LIQ001", str(reason))

    def _fault(self, tag: Tag, code: str, message: str) -> Element | None:
        """No element, and a fault, unless there is one about this tag already."""
        if tag.source not in self._told:
            near = tag.source.partition("\n")[0]
            self._faults.add(code, message, near=near, refuses=True)
        self._told.add(tag.source)
        return None

    def _code(self, tag: Tag) -> Element:
        inclusion = parse_inclusion(tag)
        place = find_code(inclusion.name, self._places)
        code = read_code(inclusion, place)
        figure, html = figure_html(inclusion, place, code, self._lang)
        figure.insert(0, self._holder(html))
        return figure

    def _notebook(self, tag: Tag) -> Element | None:
        # Few blogs have notebooks, and what reads and renders them takes long to load.
        from plugins.notebooks import Notebook, inserted, parse_slice, read_notebook  # noqa: PLC0415

        wanted = parse_wanted(tag)
        cells = parse_slice(wanted.cells)
        if self._inserts.nested:
            message = f'"{tag.source}" is in a notebook, which can hold no other one'
            return self._fault(tag, "LIQ004", message)
        place = find_notebook(wanted.name, self._places)
        notebook = read_notebook(place.path)
        if not isinstance(notebook, Notebook):
            return self._fault(tag, notebook.code, f"{notebook.place} {notebook.message}")
        asked = partial(
            inserted,
            notebook,
            cells=cells,
            language=wanted.language,
            source=place.source,
            offered=self._embeds.offer(place.source, cells),
        )
        return self._holder(self._inserts.add(asked, place.source))

    def _holder(self, html: str) -> Element:
        """A paragraph that becomes this HTML when all is done."""
        holder = Element("p")
        holder.text = self._md.htmlStash.store(html)
        return holder
