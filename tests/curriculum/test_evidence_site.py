"""Posts and the plan on a built site: what leads where, and what is kept back."""

from __future__ import annotations

import pytest

from tests.journals import Journal, add_plan, files_of

BOOK = "curriculum/dl/goodfellow/index.html"


@pytest.fixture
def planned(journal: Journal) -> Journal:
    """The plan of the check: chapter 6 is done, chapter 10 is half done on 9 October 2016."""
    add_plan(journal)
    return journal


def test_post_and_unit_lead_to_each_other(planned: Journal) -> None:
    """The post to the unit's place on its resource's page, which is there, and back."""
    planned.post("nets", "Units: dl/goodfellow/ch6\nEvidence: code=https://code.example/net.py")
    assert not planned.publish().refusals
    post = (planned.public / "2016/09/14/nets/index.html").read_text("utf-8")
    book = (planned.public / BOOK).read_text("utf-8")
    link = '<a href="/journal/curriculum/dl/goodfellow/#unit-ch6">Feedforward nets</a>, 14 h'
    assert f"Deep learning, {link}" in post
    assert 'id="unit-ch6"' in book
    assert '<a href="/journal/2016/09/14/nets/">Nets</a>' in book
    assert '<a class="proof" href="https://code.example/net.py">code</a>' in book


KEPT_BACK = pytest.mark.parametrize(
    "header",
    ["Status: draft", "Status: hidden", "Date: 2999-01-01"],
    ids=["draft", "hidden", "later"],
)


@KEPT_BACK
def test_what_is_not_public_leaves_the_plan_as_it_is(planned: Journal, header: str) -> None:
    """No title, no address, no unit finished by it: byte for byte as if it were not there."""
    planned.publish()
    before = files_of(planned.public / "curriculum")
    secret = (
        "Completes: dl/goodfellow/ch10\nUnits: dl/goodfellow/ch6\nEvidence: code=https://x.example/"
    )
    planned.post("secret-matter", f"{header}\n{secret}")
    planned.publish()
    assert files_of(planned.public / "curriculum") == before


@KEPT_BACK
def test_a_preview_shows_the_plan_as_it_will_be_published(planned: Journal, header: str) -> None:
    """A draft on its own page says what it will be part of; the plan does not know it yet."""
    planned.post("secret-matter", f"{header}\nCompletes: dl/goodfellow/ch10")
    planned.preview()
    book = (planned.output / BOOK).read_text("utf-8")
    assert "Secret matter" not in book
    assert '<li class="unit" data-state="started" id="unit-ch10">' in book
    (page,) = (path for path in planned.output.rglob("secret-matter/index.html"))
    assert "goodfellow/index.html#unit-ch10" in page.read_text("utf-8")


def test_without_a_plan_posts_say_nothing_of_one(journal: Journal) -> None:
    """What an old header names is no problem and no link."""
    journal.post("nets", "Units: dl/goodfellow/ch6")
    assert journal.publish().problems == ()
    assert "post-studies" not in (journal.public / "2016/09/14/nets/index.html").read_text("utf-8")
