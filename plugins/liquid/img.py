"""`{% img [class] path [width [height]] [title | "title" "description"] %}`: a picture."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from plugins.liquid.places import Places, find_picture
from plugins.liquid.tags import Tag
from plugins.liquid.words import Word, lengths, words_of

SYNTAX = '{% img [class] path [width [height]] [title | "title" "description"] %}'
_CLASS = re.compile(r"-?[A-Za-z_][\w-]*")
_REMOTE = re.compile(r"(?:https?:)?//", re.IGNORECASE)
_MARKED = re.compile(r"[{|/]")


def picture_of(tag: Tag, places: Places) -> Element:
    """The picture as an element. Raises ValueError where the tag names none."""
    words = words_of(tag.words)
    at = next((number for number, word in enumerate(words) if _is_path(word)), None)
    if at is None or not all(_CLASS.fullmatch(word.text) for word in words[:at]):
        raise ValueError(f'cannot read "{tag.source}": expected {SYNTAX}')
    size = lengths(words, at + 1)
    said = words[at + 1 + len(size) :]
    image = Element("img", {"src": address_of(words[at].text, places)})
    if at:
        image.set("class", " ".join(word.text for word in words[:at]))
    for name, length in size.items():
        image.set(name, length)
    title, description = _said(said, tag)
    if title:
        image.set("title", title)
    image.set("alt", description or title)
    return image


def figure_of(image: Element) -> Element:
    """A picture that stands alone, with its title as a caption below; without a title as it is."""
    holder = Element("figure" if image.get("title") else "p")
    holder.append(image)
    if title := image.attrib.pop("title", ""):
        SubElement(holder, "figcaption").text = title
    return holder


def address_of(path: str, places: Places) -> str:
    """A file as a link of the site's own: a path that is right from the content folder is taken for
    that, as the plugin had it that these tags come from; all others stay as they are."""
    if _REMOTE.match(path) or _MARKED.match(path) or not find_picture(path, places):
        return path
    return f"{{static}}/{path}"


def _is_path(word: Word) -> bool:
    return not word.quoted and ("/" in word.text or "." in word.text)


def _said(words: tuple[Word, ...], tag: Tag) -> tuple[str, str]:
    """The title and the description: two in quotes, else all words are the title."""
    if len(words) == 2 and all(word.quoted for word in words):
        return words[0].text, words[1].text
    if len(words) == 1:
        return words[0].text, ""
    return " ".join(tag.words[words[0].start :].split()) if words else "", ""
