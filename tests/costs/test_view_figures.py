"""The strip of figures, and the sentence that says the main thing."""

from decimal import Decimal
from typing import Any

import pytest

from plugins.costs.redacted import Basis, Shares
from plugins.costs.study import Study
from plugins.costs.view_figures import (
    Figure,
    figures,
    figures_of_shares,
    sentences,
    sentences_of_shares,
)
from plugins.studylog.shown import Shown
from plugins.studylog.unknown import Unknown
from tests.costs.viewed import AS_OF, OCTOBER, SEPTEMBER, WRITE, sums

USUAL: dict[str, Any] = {
    "spent": Decimal(2400),
    "by_month": {SEPTEMBER: Decimal(1200), OCTOBER: Decimal(1200)},
    "education": Decimal(600),
    "complete": Decimal(2400),
    "months_averaged": 2,
    "cash": Decimal(5000),
    "reserve": Decimal(1000),
    "burned": Decimal(2000),
    "months_burned": 2,
}


def shares(left: int | Unknown) -> Shares:
    """Shares of nothing, and this runway."""
    return Shares(AS_OF, {}, {}, {}, left, Basis())


def test_figures_say_what_they_are_taken_over() -> None:
    """Each with its note; four of them large."""
    assert figures(sums(Study(minutes=6000), **USUAL), WRITE) == (
        Figure("Spent in all", Shown("$2,400.00"), lead=True),
        Figure("Average month", Shown("$1,200.00"), "over 2 months", lead=True),
        Figure("Runway", Shown("4 months"), "until 1 Mar 2017", lead=True),
        Figure("Cost of a study hour", Shown("$24.00"), "$6.00 for education alone", lead=True),
        Figure("Net burn a month", Shown("$1,000.00"), "in the last 2 months"),
        Figure("Cash", Shown("$5,000.00"), "$1,000.00 of it as a reserve"),
    )


def test_what_is_unknown_has_its_reason_and_no_note() -> None:
    """Nothing known but that nothing was spent."""
    found = figures(sums(), WRITE)
    assert [(one.shown.text, bool(one.shown.why), one.note) for one in found[1:]] == [
        ("", True, "")
    ] * 5


def test_less_cash_than_the_reserve_has_no_note() -> None:
    """A part of it cannot be more than the whole."""
    found = figures(sums(**USUAL | {"cash": Decimal(900)}), WRITE)[-1]
    assert (found.shown.text, found.note) == ("$900.00", "")


def test_more_that_came_back_than_was_spent_is_said() -> None:
    """No negative spending."""
    found = sentences(sums(**USUAL | {"spent": Decimal(-150)}), WRITE)[0]
    assert found == "$150.00 more came back than was spent."


def test_no_reserve_has_no_note() -> None:
    """All of the cash is there to be spent."""
    assert figures(sums(**USUAL | {"reserve": Decimal(0)}), WRITE)[-1].note == ""


@pytest.mark.parametrize(
    ("amounts", "said"),
    [
        ({}, "At the present pace the savings last until 1 Mar 2017."),
        ({"cash": Decimal(1000)}, "Of the savings no more than the reserve is left."),
        (
            {"burned": Decimal(0)},
            "The savings do not shrink: no more went out than came in of late.",
        ),
        (
            {"cash": None},
            "How long the savings last is not known (no opening cash in money.toml).",
        ),
        (
            {"cash": None, "burned": Decimal(0)},
            "How long the savings last is not known (no opening cash in money.toml).",
        ),
        (
            {"months_burned": 0},
            "How long the savings last is not known (too little history: no complete month).",
        ),
    ],
)
def test_the_sentence_says_how_long_it_lasts(amounts: dict[str, Any], said: str) -> None:
    """Or what of it is not known."""
    found = sentences(sums(**USUAL | amounts), WRITE)
    assert found == ("$2,400.00 spent in 2 months.", said)


def test_nothing_spent_is_said() -> None:
    """And nothing else."""
    assert sentences(sums(), WRITE) == ("Nothing is spent yet.",)


def test_shares_have_the_runway_in_whole_months_alone() -> None:
    """No amount."""
    assert figures_of_shares(shares(4)) == (Figure("Runway", Shown("4 months"), lead=True),)
    assert sentences_of_shares(shares(1)) == (
        "At the present pace the savings last about 1 more month.",
    )


def test_shares_without_a_runway_say_why() -> None:
    """As amounts do."""
    found = shares(Unknown("not burning"))
    assert figures_of_shares(found)[0].shown == Shown("", "not burning")
    assert sentences_of_shares(found) == ("How long the savings last is not known (not burning).",)
