"""Words are English text for programs, and a message with its values for catalogues."""

from __future__ import annotations

import json
from copy import deepcopy

import pytest

from plugins.site import nwords, said, words


def spanish(message: str) -> str:
    """A catalogue with three messages."""
    return {"Week": "Semana", "%(name)s, late": "%(name)s, tarde"}.get(message, message)


def spanish_of(singular: str, plural: str, num: int) -> str:
    """A catalogue with a message that counts."""
    assert (singular, plural) == ("%(num)s week", "%(num)s weeks")
    return "%(num)s semana" if num == 1 else "%(num)s semanas"


def test_words_are_english_text() -> None:
    """They are equal to it, sorted as it, and written as it into JSON."""
    late = words("%(name)s, late", name="ch6")
    assert late == "ch6, late"
    assert sorted([words("b"), "a"]) == ["a", "b"]
    assert {"ch6, late": 1}[late] == 1
    assert json.dumps(late) == '"ch6, late"'


@pytest.mark.parametrize(("num", "text"), [(0, "0 weeks"), (1, "1 week"), (2, "2 weeks")])
def test_counted_words_are_english_text(num: int, text: str) -> None:
    """One thing is said otherwise than several."""
    assert nwords("%(num)s week", "%(num)s weeks", num) == text


@pytest.mark.parametrize(("num", "text"), [(1, "1 semana"), (3, "3 semanas")])
def test_counted_words_are_translated(num: int, text: str) -> None:
    """By the catalogue's own rule."""
    counted = nwords("%(num)s week", "%(num)s weeks", num)
    assert said(counted, spanish, spanish_of) == text


def test_values_are_words_or_stay() -> None:
    """A word inside of a message is translated, an author's text is not."""
    assert said(words("%(name)s, late", name=words("Week")), spanish, spanish_of) == "Semana, tarde"
    assert said(words("%(name)s, late", name="Week"), spanish, spanish_of) == "Week, tarde"


def test_text_of_an_author_is_no_message() -> None:
    """No catalogue is asked for it, and its signs of a pattern are text."""
    assert said("Week", spanish, spanish_of) == "Week"
    assert said("100% %(name)s", spanish, spanish_of) == "100% %(name)s"
    tricky = words("%(name)s, late", name="100% %(name)s")
    assert said(tricky, spanish, spanish_of) == "100% %(name)s, tarde"


def test_words_stay_what_they_are() -> None:
    """Neither the message nor its values can be exchanged."""
    late = words("%(name)s, late", name="ch6")
    with pytest.raises(AttributeError, match="msgid"):
        late.msgid = "other"
    with pytest.raises(TypeError):
        late.values["name"] = "ch7"  # type: ignore[index]  # that it cannot be set is the test


def test_a_copy_can_be_translated_too() -> None:
    """It has the message and the values."""
    copy = deepcopy(nwords("%(num)s week", "%(num)s weeks", 3))
    assert copy == "3 weeks"
    assert said(copy, spanish, spanish_of) == "3 semanas"
