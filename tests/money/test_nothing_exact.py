"""Nothing exact leaves the machine: the published site, byte by byte, in each way of publishing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal
from html import unescape
from itertools import chain, combinations
from pathlib import Path

import pytest

from tests.journals import Journal, add_plan, files_of, make_journal, stand_in
from tests.money.canaries import (
    AS_OF,
    COSTS,
    MONEY,
    RATES,
    add_canaries,
    numbers_in,
    single_amounts,
    ways_of_writing,
    with_pairs,
)

Files = Mapping[str, bytes]
WAYS = [(publish, details) for publish in ("rounded", "percent") for details in ("false", "true")]
PAGE = "costs/index.html"


@pytest.fixture(scope="module")
def journals(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Journal]:
    """Makes an empty journal."""
    return lambda name: make_journal(tmp_path_factory.mktemp("money") / name)


@pytest.fixture(scope="module")
def published(journals: Callable[[str], Journal]) -> Callable[..., Files]:
    """The files of the published site of the canaries; each way is built once."""
    made: dict[tuple[str, str], Files] = {}

    def files(publish: str, details: str = "false") -> Files:
        if (publish, details) not in made:
            journal = journals(publish)
            add_canaries(journal, publish, details)
            made[publish, details] = public(journal)
        return made[publish, details]

    return files


def public(journal: Journal) -> Files:
    """Every file of the site, published without a problem that refuses it."""
    with pytest.MonkeyPatch.context() as patch:
        stand_in(journal, patch)
        report = journal.publish(STUDY_AS_OF=AS_OF.isoformat())
    assert report.refusals == ()
    return files_of(journal.public)


@pytest.fixture(scope="module")
def without_money(journals: Callable[[str], Journal]) -> Files:
    """The files of the same site before there was any money in it: what they hold is no amount."""
    journal = journals("without")
    add_plan(journal)
    journal.post("nets", "Units: dl/goodfellow/ch6", "What I learned.")
    return public(journal)


@pytest.fixture(scope="module")
def canaries(journals: Callable[[str], Journal]) -> frozenset[Decimal]:
    """Every exact amount, as read: private, planned, converted, summed."""
    journal = journals("canaries")
    add_canaries(journal, "exact")
    found = single_amounts(journal.content / "data")
    assert len(found) > 60
    return found


def amounts_in(files: Files, canaries: Iterable[Decimal], known: Files) -> set[tuple[str, Decimal]]:
    """The canaries, and sums and differences of two, in the files; not what is `known`."""
    ways = {way: amount for amount in with_pairs(canaries) for way in ways_of_writing(amount)}
    other = frozenset(chain.from_iterable(map(numbers_in, known.values())))
    return {
        (path, ways[number])
        for path, raw in files.items()
        for number in numbers_in(raw) - other
        if number in ways
    }


@pytest.mark.parametrize(("publish", "details"), WAYS)
def test_no_exact_amount_is_in_any_file(
    published: Callable[..., Files],
    without_money: Files,
    canaries: frozenset[Decimal],
    publish: str,
    details: str,
) -> None:
    """In no way of writing it, alone or as the sum or the difference of two of them."""
    files = published(publish, details)
    assert PAGE in files
    assert amounts_in(files, canaries, without_money) == set()


def test_where_exact_ones_are_published_the_search_finds_them(
    published: Callable[..., Files], without_money: Files, canaries: frozenset[Decimal]
) -> None:
    """Totals, budgets, single payments, those in notes: but nothing of the private row."""
    found = {
        amount for _, amount in amounts_in(published("exact", "true"), canaries, without_money)
    }
    texts = "1846.73 80123.45 5038.71 1487.65 1543.21 1483.29 1268.43 1879.67 2719.37 61237.58"
    assert {Decimal(text) for text in texts.split()} <= found
    assert Decimal("3127.83") not in found


@pytest.mark.parametrize("details", ["false", "true"])
def test_where_nothing_is_published_the_site_is_the_one_without_money(
    published: Callable[..., Files], without_money: Files, details: str
) -> None:
    """Byte by byte: nobody learns that there is any."""
    assert published("none", details) == without_money


def replaced(text: str, change: Callable[[Decimal], Decimal]) -> str:
    """The text with every amount in it changed, rates left as they are."""
    return re.sub(r"\d+\.\d\d(?!\d)", lambda found: f"{change(Decimal(found[0]))}", text)


@pytest.mark.parametrize(
    ("publish", "change"),
    [
        ("rounded", lambda amount: amount + Decimal("0.11")),
        ("rounded", lambda amount: amount - Decimal("0.23")),
        ("percent", lambda amount: amount * 3),
    ],
)
def test_other_amounts_behind_the_same_figures_give_the_same_bytes(
    journals: Callable[[str], Journal],
    published: Callable[..., Files],
    publish: str,
    change: Callable[[Decimal], Decimal],
) -> None:
    """Cents that no rounded sum has, or a factor that no share has: no text, no place in a drawing
    and no order depends on them, so nobody can compute them from anything."""
    journal = journals("other")
    add_canaries(journal, publish)
    journal.write("content/data/costs.csv", replaced(COSTS, change))
    money = replaced(MONEY.format(publish=publish, details="false"), change)
    journal.write("content/data/money.toml", money)
    assert public(journal) == published(publish)


def test_no_rate_can_be_had(
    journals: Callable[[str], Journal], published: Callable[..., Files]
) -> None:
    """A rate and an amount in a note would give the amount in the base currency."""
    journal = journals("rates")
    add_canaries(journal, "rounded")
    journal.write("content/data/rates.csv", re.sub(r"(\.\d{4,})", r"\g<1>3", RATES))
    assert public(journal) == published("rounded")


_TAG = re.compile(r"<[^>]*>")
_SAID = re.compile(r'\b(?:aria-label|title|alt|content|datetime|value)="([^"]*)"')
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_HOURS = re.compile(r"(\d[\d,]*(?:\.\d+)?)\sh\b")


def shown_numbers(page: bytes) -> tuple[set[Decimal], set[Decimal]]:
    """All numbers that a page tells in texts, titles, tables and labels, and those of hours."""
    source = re.sub(r"(?s)<(script|style).*?</\1>", "", page.decode())
    text = unescape(" ".join([_TAG.sub("|", source), *_SAID.findall(source)]))

    def numbers(pattern: re.Pattern[str]) -> set[Decimal]:
        return {Decimal(found.replace(",", "")) for found in pattern.findall(text)}

    return numbers(_NUMBER), numbers(_HOURS)


def computed(numbers: set[Decimal], hours: set[Decimal]) -> Iterator[Decimal]:
    """Sums and differences of two, products and quotients with hours."""
    for a, b in combinations(numbers, 2):
        yield from (a + b, abs(a - b))
    for a in numbers:
        for b in hours - {Decimal(0)}:
            yield from (a * b, a / b)


@pytest.mark.parametrize(("publish", "details"), WAYS)
def test_no_exact_amount_can_be_computed_from_what_is_shown(
    published: Callable[..., Files], canaries: frozenset[Decimal], publish: str, details: str
) -> None:
    """Not by adding or subtracting any two numbers of the page, not with hours of the log."""
    files = published(publish, details)
    numbers, _ = shown_numbers(files[PAGE])
    pages = [raw for path, raw in files.items() if path.endswith(".html")]
    hours = set(chain.from_iterable(shown_numbers(raw)[1] for raw in pages))
    assert len(numbers) > 20
    assert {Decimal("31.5"), Decimal(14)} <= hours
    cent = Decimal("0.01")
    found = {value.quantize(cent, ROUND_HALF_UP) for value in computed(numbers, hours)}
    assert found & canaries == set()


def test_from_exact_figures_the_rest_could_be_computed(
    published: Callable[..., Files], canaries: frozenset[Decimal]
) -> None:
    """The search by arithmetic finds what is there: so it would have found it above."""
    numbers, hours = shown_numbers(published("exact")[PAGE])
    assert len(set(computed(numbers, hours)) & canaries) > 10


def test_data_are_not_copied(published: Callable[..., Files]) -> None:
    """No file of the data folder is in the site, under any name."""
    assert [path for path in published("exact") if Path(path).suffix in {".csv", ".toml"}] == []
