"""The posts that are built for measuring."""

from __future__ import annotations

import hashlib
import re

import pytest

from plugins.bench.corpus import CATEGORIES, TAGS, Post, name_of, post, posts
from plugins.bench.dice import Dice
from plugins.bench.flavours import hugo_file, pelican_file
from plugins.bench.prose import sentence
from plugins.bench.texts import pieces

# Whoever changes the corpus changes what all figures mean: those of the README are then measured
# again, and this is written anew.
DIGEST = "8078d446cfcd09fc26fa85fbf5b9b63dd449195325fb14a0f900e4b137b02dcd"


@pytest.fixture(scope="module")
def hundred() -> tuple[Post, ...]:
    """A small corpus."""
    return tuple(posts(100))


def test_same_everywhere(hundred: tuple[Post, ...]) -> None:
    """The corpus is the same on every machine and in every version of Python."""
    whole = "".join(pelican_file(each) for each in hundred)
    assert hashlib.sha256(whole.encode()).hexdigest() == DIGEST


def test_same_again() -> None:
    """A post does not depend on those that were made before it."""
    assert post(7, 10) == list(posts(10))[7]


def test_words(hundred: tuple[Post, ...]) -> None:
    """A post has about 870 words, its code counted."""
    counts = [len(" ".join(each.blocks).split()) for each in hundred]
    assert 850 < sum(counts) / len(counts) < 890


def test_constructs(hundred: tuple[Post, ...]) -> None:
    """Every post has two listings, five formulas of two kinds, a table, lists and a quotation."""
    for each in hundred:
        body = "\n\n".join(each.blocks)
        kinds = (r"^```python", r"^##+ ", r"^\|---", r"^> ", r"^- ", r"^\d\. ", r"^\$\$")
        assert [len(re.findall(kind, body, re.M)) for kind in kinds] == [2, 6, 1, 1, 5, 4, 1]
        assert len(re.findall(r"\]\(post:\d+\)", body)) == 2


def test_taxonomy(hundred: tuple[Post, ...]) -> None:
    """There are five categories and thirty tags, of which a post has one and three."""
    assert {each.category for each in hundred} == set(CATEGORIES)
    assert {tag for each in hundred for tag in each.tags} == set(TAGS)
    assert {len(set(each.tags)) for each in hundred} == {3}
    assert (len(CATEGORIES), len(set(TAGS))) == (5, 30)


def test_dates() -> None:
    """No two posts have the same date, the oldest comes first, and all lie in the past."""
    dates = [post(number, 10_000).date for number in (0, 1, 2, 5_000, 9_998, 9_999)]
    assert sorted(set(dates)) == dates
    assert dates[-1].year < 2024


def test_links_stay_inside() -> None:
    """Links lead to posts that there are."""
    found = re.findall(r"\]\(post:(\d+)\)", "".join("".join(each.blocks) for each in posts(5)))
    assert {int(number) for number in found} <= set(range(5))


def test_no_templates(hundred: tuple[Post, ...]) -> None:
    """No generator takes anything in a post for a tag of its own."""
    for each in hundred:
        body = "".join(each.blocks)
        assert not [sign for sign in ("{{", "{%", "{#", "@n@") if sign in body]


def test_listings_differ() -> None:
    """There are several listings, and each is code that Python can read."""
    listings = [piece.replace("@n@", "7") for piece in pieces("listings.txt")]
    assert len(set(listings)) == 10
    for listing in listings:
        compile(listing, "listing", "exec")


def test_ornaments() -> None:
    """Some sentences are plain, and some have what typography and the parser work on."""
    found = {sentence(Dice(str(number)), 9) for number in range(300)}
    for sign in ('"', "'s", "--", "...", "*", "**", "`", "n't", "&", ","):
        assert any(sign in each for each in found)
    assert any(re.fullmatch(r"[\w ]+[.!?]", each) for each in found)


def test_dice() -> None:
    """Chances keep within what was asked for, and some of something are different ones."""
    dice = Dice("a name")
    assert {dice.number(2, 4) for _ in range(100)} == {2, 3, 4}
    assert all(sorted(dice.some_of("abc", 3)) == ["a", "b", "c"] for _ in range(10))
    assert {dice.one_of("ab") for _ in range(100)} == {"a", "b"}


def test_pelican_file() -> None:
    """Pelican gets keys and values, and links that name a file."""
    header, _, body = pelican_file(post(3, 10)).partition("\n\n")
    assert [line.split(":")[0] for line in header.splitlines()] == [
        "Title",
        "Date",
        "Category",
        "Tags",
        "Slug",
    ]
    assert len(re.findall(r"\]\(\{filename\}post-\d{5}\.md\)", body)) == 2
    assert "post:" not in body


def test_hugo_file() -> None:
    """Hugo gets front matter, and links that its own function looks up."""
    text = hugo_file(post(3, 10))
    assert text.startswith('---\ntitle: "')
    assert len(re.findall(r'\]\(\{\{< ref "post-\d{5}\.md" >\}\}\)', text)) == 2
    assert text.count("```python") == 2


def test_name() -> None:
    """A post's file is named by its number."""
    assert name_of(12) == post(12, 20).name == "post-00012"
