"""Task lists: `- [ ] read` and `- [x] read` with boxes that show what is done."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from plugins.markup.words import words_in

_DONE = {"[ ] ": False, "[x] ": True, "[X] ": True}


class Tasks(Treeprocessor):
    """Puts a box where an item begins with one."""

    def __init__(self, md: Markdown, lang: str) -> None:
        super().__init__(md)
        self._words = words_in(lang)

    def run(self, root: Element) -> None:
        """Look at every item, whose words stand in a paragraph where the list is loose."""
        for item in root.iter("li"):
            loose = not (item.text or "").strip() and len(item) > 0 and item[0].tag == "p"
            holder = item[0] if loose else item
            text = (holder.text or "").lstrip("\n")
            done = _DONE.get(text[:4])
            if done is None:
                continue
            item.set("class", "task")
            box = Element("input", {"type": "checkbox", "disabled": "disabled"})
            box.set("aria-label", self._words["done" if done else "to do"])
            if done:
                box.set("checked", "checked")
            holder.text, box.tail = "", f" {text[4:]}"
            holder.insert(0, box)


class TaskExtension(Extension):
    """Adds the boxes, in the words of one language."""

    def __init__(self, lang: str) -> None:
        super().__init__()
        self._lang = lang

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Before inline patterns: `[x]` might be a link."""
        md.treeprocessors.register(Tasks(md, self._lang), "tasks", 32)
