"""Words of the interface that are made in Python: English text that a catalogue can translate."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Self


class Words(str):
    """English text as any other, which also knows the message that it was made of.

    `msgid` is the message in the catalogues, with `%(name)s` where `values` go; `plural` is the
    message for several of them ("" where nothing is counted), and `values["num"]` then says how
    many there are. A value may be `Words` too. An author's text is a value or a plain text, never
    a message: no catalogue is asked for it, and a `%` in it is only a sign.
    """

    __slots__ = ("msgid", "plural", "values")

    msgid: str
    plural: str
    values: Mapping[str, object]

    def __new__(cls, msgid: str, plural: str, values: Mapping[str, object]) -> Self:
        """The text in English."""
        message = plural if plural and values["num"] != 1 else msgid
        made = super().__new__(cls, message % values)
        object.__setattr__(made, "msgid", msgid)
        object.__setattr__(made, "plural", plural)
        object.__setattr__(made, "values", MappingProxyType(dict(values)))
        return made

    def __setattr__(self, name: str, value: object) -> None:
        """Refused: a text stays the one it is."""
        raise AttributeError(f"words cannot be changed: {name}")

    def __reduce__(self) -> tuple[type[Self], tuple[str, str, dict[str, object]]]:
        """How a copy is made."""
        return type(self), (self.msgid, self.plural, dict(self.values))


def words(msgid: str, **values: object) -> Words:
    """A word, a label or a sentence of the interface; a `%` of its own is doubled in `msgid`."""
    return Words(msgid, "", values)


def nwords(singular: str, plural: str, num: int, **values: object) -> Words:
    """What is said of `num` things; `%(num)s` stands for the number in both messages."""
    return Words(singular, plural, {**values, "num": num})


def said(text: str, gettext: Callable[[str], str], ngettext: Callable[[str, str, int], str]) -> str:
    """The text in the language of the catalogue that the two functions ask; a text that is no
    `Words` as it is."""
    if not isinstance(text, Words):
        return text
    values = {
        name: said(value, gettext, ngettext) if isinstance(value, str) else value
        for name, value in text.values.items()
    }
    if not text.plural:
        return gettext(text.msgid) % values
    return ngettext(text.msgid, text.plural, int(str(values["num"]))) % values
