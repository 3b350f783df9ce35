"""The pages of tracks and resources as views and as HTML."""

from __future__ import annotations

from plugins.curriculum.material import Material
from plugins.curriculum.track_view import Sums, TrackPage, resource_page, track_page
from plugins.posts import Post
from plugins.site import MenuItem
from tests.curriculum.pages import MORE, html_of, material_of
from tests.curriculum.plans import CHECK, CHECK_LOG, plan_of
from tests.posts.writing import post


def material(*posts: Post) -> Material:
    """The plan of the check and some more, as of 9 October 2016."""
    return material_of(plan_of(*CHECK, rest=MORE), CHECK_LOG, *posts)


def track(*posts: Post) -> TrackPage:
    """The page of its first track."""
    made = material(*posts)
    return track_page(made.curriculum.tracks[0], made)


def resource(number: int, *posts: Post) -> TrackPage:
    """The page of the first track's resource with this number."""
    made = material(*posts)
    first = made.curriculum.tracks[0]
    return resource_page(first, first.resources[number], made)


def test_a_track_sums_up_its_units() -> None:
    """Dropped ones are none of those that there are to finish."""
    page = track()
    assert page.frame.canonical == "https://example.org/curriculum/dl/"
    assert (page.title, page.within, page.program) == ("Deep", None, "curriculum/")
    assert page.sums == Sums("51%", "26.5 h", "22 h", "43 h", finished=1, units=5)
    assert [(row.title, row.address) for row in page.resources] == [
        ("Book", "curriculum/dl/book/"),
        ("Talks & slides", "curriculum/dl/talks/"),
    ]


def test_units_follow_those_that_they_need() -> None:
    """Whatever the file's order is."""
    needs = ('id = "ch1"', 'needs = ["dl/book/ch2"]'), ('id = "ch2"',)
    made = material_of(plan_of(*needs), "")
    page = track_page(made.curriculum.tracks[0], made)
    assert [unit.path for unit in page.units] == ["dl/book/ch2", "dl/book/ch1"]


def test_a_track_without_resources_has_nothing_estimated() -> None:
    """Its page is there, and says so."""
    made = material()
    page = track_page(made.curriculum.tracks[1], made)
    assert page.sums == Sums("", "0 h", "", "", finished=0, units=0)
    html = html_of("track.html", page)
    assert "not estimated" in html
    assert "No units yet." in html
    assert "<h2>Resources</h2>" not in html


def test_a_resource_says_what_it_is_and_where() -> None:
    """And of which track it is a part."""
    page = resource(1)
    assert page.within == MenuItem("Deep", "curriculum/dl/")
    assert page.frame.title == "Talks & slides \u00b7 Deep"
    html = html_of("track.html", page)
    assert 'video · <a href="https://talks.example/">https://talks.example/</a>' in html
    assert '<a href="../../../curriculum/dl/">Deep</a>' not in html
    assert f'<a href="{page.root}curriculum/dl/">Deep</a>' in html


def test_units_on_the_page_of_their_resource_can_be_linked_to() -> None:
    """On that of their track they link to there instead."""
    html = html_of("track.html", resource(0))
    assert '<li class="unit" data-state="done" id="unit-ch6">' in html
    html = html_of("track.html", track())
    assert 'id="unit-ch6"' not in html
    assert 'href="/curriculum/dl/book/#unit-ch6">U</a>' in html


def test_a_unit_tells_all_that_there_is_of_it() -> None:
    """What an author wrote is text in it, whatever it looks like."""
    html = html_of("track.html", resource(1))
    assert "Begin &lt;here&gt;" in html
    assert "0 h studied, 2 h \u2013 4 h estimated" in html
    assert "0 h studied, no estimate" in html
    assert '<dt>Added</dt><dd><time datetime="2016-09-20">20 Sep 2016</time></dd>' in html
    assert '<dt>Dropped</dt><dd><time datetime="2016-09-21">21 Sep 2016</time></dd>' in html
    assert "<dd>talking</dd><dd>listening</dd>" in html
    assert "Book</a> <small>open</small>" in html
    assert "<dt>Size</dt><dd>60 pages</dd>" in html_of("track.html", resource(0))


def test_a_unit_that_cannot_be_counted_says_why() -> None:
    """Though it has an estimate."""
    made = material_of(plan_of(('id = "ch1"', 'estimate = "2h"')), "")
    html = html_of("track.html", track_page(made.curriculum.tracks[0], made))
    assert "<dt>Not in earned value</dt><dd>no planned days</dd>" in html


def test_evidence_is_linked_and_its_absence_said() -> None:
    """On the unit; posts about the whole resource are listed by themselves."""
    assert html_of("track.html", resource(0)).count("Finished, no evidence yet.") == 1
    code = (("code", "https://code.example/"), ("idea", "x"))
    nets = post("nets.md", completes=("dl/book/ch6",), evidence=code)
    review = post("review.md", units=("dl/book",), lang="es")
    html = html_of("track.html", resource(0, nets, review))
    assert "Finished, no evidence yet." not in html
    assert 'nets/">Nets</a> <time datetime="2016-09-14">14 Sep 2016</time>' in html
    assert "<small>finishes it</small>" in html
    assert '<a class="proof" href="https://code.example/">code</a>' in html
    assert '<span class="proof">idea</span>' in html
    assert 'lang="es" hreflang="es">Review</a>' in html[html.index("<h2>Posts</h2>") :]
