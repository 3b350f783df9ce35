"""The figures that tell most, and the same in a sentence or two."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.costs.amounts import Amounts
from plugins.costs.burn import average_month, net_burn
from plugins.costs.cash import known_cash
from plugins.costs.hourly import cost_per_hour, education_cost_per_hour
from plugins.costs.redacted import Shares, Sums
from plugins.costs.runway import Runway, runway
from plugins.costs.view_writing import Writing, months
from plugins.formats import number
from plugins.site import nwords, words
from plugins.studylog.shown import Shown, shown
from plugins.studylog.unknown import Unknown


@dataclass(frozen=True)
class Figure:
    """A figure of the strip; `note` says what it is taken over, `lead` whether it is large."""

    term: str
    shown: Shown
    note: str = ""
    lead: bool = False


def figures(sums: Sums, write: Writing) -> tuple[Figure, ...]:
    """What was spent, how fast, what is left and for how long, and what an hour cost."""
    amounts, found = sums.amounts, runway(sums.amounts, sums.as_of)
    education = education_cost_per_hour(amounts, sums.study)
    return (
        Figure(words("Spent in all"), Shown(write.figure(amounts.spent)), lead=True),
        Figure(
            words("Average month"),
            shown(average_month(amounts), write.figure),
            _over(amounts.months_averaged),
            lead=True,
        ),
        Figure(words("Runway"), _runway(found, write), _until(found, write), lead=True),
        Figure(
            words("Cost of a study hour"),
            shown(cost_per_hour(amounts, sums.study), write.figure),
            ""
            if isinstance(education, Unknown)
            else words("%(amount)s for education alone", amount=write.figure(education)),
            lead=True,
        ),
        Figure(
            words("Net burn a month"),
            shown(net_burn(amounts), write.figure),
            _last(amounts.months_burned),
        ),
        Figure(
            words("Cash"),
            shown(known_cash(amounts), write.figure),
            _reserve(amounts, write),
        ),
    )


def figures_of_shares(shares: Shares) -> tuple[Figure, ...]:
    """The only figure that is none of amounts: the runway in whole months."""
    return (Figure(words("Runway"), shown(shares.runway_months, months), lead=True),)


def sentences(sums: Sums, write: Writing) -> tuple[str, ...]:
    """What was spent so far, and how long the rest lasts."""
    amounts = sums.amounts
    if not amounts.by_month:
        return (words("Nothing is spent yet."),)
    return (_spent(amounts, write), _lasts(sums, write))


def sentences_of_shares(shares: Shares) -> tuple[str, ...]:
    """How long the money lasts."""
    left = shares.runway_months
    if isinstance(left, Unknown):
        return (_not_known(left),)
    return (
        nwords(
            "At the present pace the savings last about %(num)s more month.",
            "At the present pace the savings last about %(num)s more months.",
            left,
        ),
    )


def _spent(amounts: Amounts, write: Writing) -> str:
    if amounts.spent < 0:
        return words(
            "%(amount)s more came back than was spent.", amount=write.money(-amounts.spent)
        )
    return nwords(
        "%(amount)s spent in %(num)s month.",
        "%(amount)s spent in %(num)s months.",
        len(amounts.by_month),
        amount=write.money(amounts.spent),
    )


def _reserve(amounts: Amounts, write: Writing) -> str:
    """What of the cash is a reserve: nothing where the cash is less than that."""
    if amounts.cash is None or not 0 < amounts.reserve <= amounts.cash:
        return ""
    return words("%(amount)s of it as a reserve", amount=write.figure(amounts.reserve))


def _lasts(sums: Sums, write: Writing) -> str:
    found, burn = runway(sums.amounts, sums.as_of), net_burn(sums.amounts)
    if isinstance(found, Runway):
        if not found.months:
            return words("Of the savings no more than the reserve is left.")
        return words(
            "At the present pace the savings last until %(day)s.", day=write.day(found.until).text
        )
    if sums.amounts.cash is not None and not isinstance(burn, Unknown) and burn <= 0:
        return words("The savings do not shrink: no more went out than came in of late.")
    return _not_known(found)


def _not_known(unknown: Unknown) -> str:
    return words("How long the savings last is not known (%(why)s).", why=unknown.why)


def _runway(found: Runway | Unknown, write: Writing) -> Shown:
    return shown(
        found,
        lambda left: words("%(number)s months", number=number(left.months, 1, write.lang)),
    )


def _until(found: Runway | Unknown, write: Writing) -> str:
    if isinstance(found, Unknown):
        return ""
    return words("until %(day)s", day=write.day(found.until).text)


def _over(number: int) -> str:
    return nwords("over %(num)s month", "over %(num)s months", number) if number else ""


def _last(number: int) -> str:
    return nwords("in the last month", "in the last %(num)s months", number) if number else ""
