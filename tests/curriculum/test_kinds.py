"""Every kind of resource has a word that can be translated."""

from plugins.curriculum.kinds import kind_words
from plugins.curriculum.values import KINDS
from plugins.site import Words


def test_every_kind_has_a_word() -> None:
    """All that a plan may name, and what stands for those without one."""
    found = [kind_words(kind) for kind in (*KINDS, "other")]
    assert found == [*KINDS, "other"]
    assert all(isinstance(word, Words) for word in found)


def test_no_kind_has_no_word() -> None:
    """Nothing is shown of it."""
    assert kind_words("") == ""
