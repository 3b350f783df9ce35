"""The navigation: the interface's words are translated, an author's are shown as they are."""

from __future__ import annotations

from tests.journals import Journal


def test_an_author_s_title_is_no_word_of_the_interface(journal: Journal) -> None:
    """Whatever signs are in it, it is text in the menu, and no pattern to fill in."""
    journal.post("first")
    journal.write("content/pages/me.md", "Title: 100% me & <i>you</i>\n\nWords.\n")
    assert journal.publish().problems == ()
    html = (journal.public / "index.html").read_text("utf-8")
    menu = html[html.index("<nav") : html.index("</nav>")]
    assert ">100% me &amp; " in menu
    assert "<i>" not in menu
    assert '<a href="/journal/archive/">Archive</a>' in menu
