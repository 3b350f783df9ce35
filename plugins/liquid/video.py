"""`{% video path [width [height]] [poster] %}`, `{% youtube id %}` and `{% vimeo id %}`.

A page loads nothing from other hosts: what is there gets a link that says so.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from plugins.liquid.img import address_of
from plugins.liquid.phrases import phrases
from plugins.liquid.places import Places
from plugins.liquid.tags import Tag
from plugins.liquid.words import lengths, words_of

SYNTAX = "{% video path [width [height]] [poster] %}"
_REMOTE = re.compile(r"(?:https?:)?//", re.IGNORECASE)
_HOSTS = {
    "youtube": ("YouTube", "https://www.youtube.com/watch?v={}", re.compile(r"[\w-]{3,64}")),
    "vimeo": ("Vimeo", "https://vimeo.com/{}", re.compile(r"\d{1,20}(?:/[0-9a-f]{4,32})?")),
}
_SIZE = re.compile(r"\d{1,5}%?")


def video_of(tag: Tag, places: Places, lang: str) -> Element:
    """The video with its controls, loaded when it is played, or a link to one on another host.
    Raises ValueError where the tag names none."""
    words = words_of(tag.words)
    size = lengths(words, 1)
    posters = [word.text for word in words[1 + len(size) :]]
    if not words or len(posters) > 1:
        raise ValueError(f'cannot read "{tag.source}": expected {SYNTAX}')
    path = words[0].text
    if _REMOTE.match(path):
        return _link(path, phrases(lang).video.format(path))
    source = address_of(path, places)
    video = Element("video", {"src": source, "controls": "controls", "preload": "metadata", **size})
    if posters and not _REMOTE.match(posters[0]):
        video.set("poster", address_of(posters[0], places))
    # For browsers that cannot show it, and for feeds.
    name = path.rpartition("/")[2].rpartition("}")[2]
    SubElement(video, "a", {"href": source}).text = phrases(lang).video.format(name)
    return video


def remote_video_of(tag: Tag, lang: str) -> Element:
    """A link to a video on YouTube or Vimeo. Raises ValueError where the tag has no id, or more
    than an id and a size."""
    site, address, ids = _HOSTS[tag.name]
    words = [word.text for word in words_of(tag.words)]
    sized = len(words) <= 3 and all(_SIZE.fullmatch(word) for word in words[1:])
    if not words or not sized or not ids.fullmatch(words[0]):
        expected = f"{{% {tag.name} id [width height] %}}"
        raise ValueError(f'cannot read "{tag.source}": expected {expected}')
    return _link(address.format(words[0]), phrases(lang).remote.format(site, words[0]))


def _link(address: str, text: str) -> Element:
    link = Element("a", {"class": "elsewhere", "href": address})
    link.text = text
    return link
