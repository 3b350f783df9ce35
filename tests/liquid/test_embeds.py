"""A notebook that a post shows in parts is offered once, with all of them."""

from __future__ import annotations

from plugins.liquid.embeds import Embeds


def test_the_last_embed_of_a_notebook_offers_all_that_are_shown() -> None:
    """Those before it offer nothing; other notebooks are their own; what is never made counts for
    nothing."""
    embeds = Embeds()
    first, other = embeds.offer("a.ipynb", slice(0, 1)), embeds.offer("b.ipynb", slice(None))
    embeds.offer("a.ipynb", slice(2, 3))
    last = embeds.offer("a.ipynb", slice(4, 5))
    assert first(False) == ()
    assert other(True) == (slice(None),)
    assert last(True) == (slice(0, 1), slice(4, 5))


def test_the_next_text_begins_anew() -> None:
    """What the last one embedded is still known to its own embeds."""
    embeds = Embeds()
    before = embeds.offer("a.ipynb", slice(0, 1))
    embeds.begin()
    after = embeds.offer("a.ipynb", slice(1, 2))
    assert after(True) == (slice(1, 2),)
    assert before(True) == (slice(0, 1),)
