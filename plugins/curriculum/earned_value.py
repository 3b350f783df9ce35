"""Earned value management (PMI): the plan, what is earned of it, and what it took, in minutes.

BAC is the scope as it stands, PV what of it should be earned by now, EV what is, AC the minutes
logged on tracks, resources and units. SV = EV - PV, SPI = EV / PV, CPI = EV / AC (hours earned per
hour studied), ETC = (BAC - EV) / CPI, EAC = AC + ETC.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from plugins.curriculum.model import Curriculum
from plugins.curriculum.planned_value import Curve
from plugins.curriculum.progress import Progress, total
from plugins.curriculum.scope import baseline
from plugins.site import words
from plugins.studylog.unknown import Unknown


@dataclass(frozen=True)
class EarnedValue:
    """The figures in minutes; ratios and what follows from them are unknown where a divisor is
    0."""

    bac: Fraction
    baseline: Fraction
    pv: Fraction
    ev: Fraction
    ac: int

    @property
    def sv(self) -> Fraction:
        """Schedule variance: what is earned beyond the plan, in minutes."""
        return self.ev - self.pv

    @property
    def spi(self) -> Fraction | Unknown:
        """Schedule performance: earned through planned."""
        if not self.pv:
            return Unknown(words("nothing was planned to be done by now"))
        return self.ev / self.pv

    @property
    def cpi(self) -> Fraction | Unknown:
        """Hours earned per hour studied."""
        if self.ac <= 0:
            return Unknown(words("no hours are logged on the plan"))
        return self.ev / self.ac

    @property
    def etc(self) -> Fraction | Unknown:
        """The minutes of study that the rest would take at the pace so far."""
        cpi = self.cpi
        if isinstance(cpi, Unknown):
            return cpi
        return (self.bac - self.ev) / cpi if cpi else Unknown(words("nothing is earned yet"))

    @property
    def eac(self) -> Fraction | Unknown:
        """The minutes of study that the whole would take at the pace so far."""
        etc = self.etc
        return etc if isinstance(etc, Unknown) else self.ac + etc

    @property
    def percent(self) -> Fraction | Unknown:
        """How much of the scope is earned, from 0 to 1."""
        if not self.bac:
            return Unknown(words("nothing in the plan is estimated"))
        return self.ev / self.bac


def earned_value(curriculum: Curriculum, now: Progress, plan: Curve) -> EarnedValue:
    """The figures on the day of `now`; `plan` is the planned value of the same scope."""
    return EarnedValue(
        bac=total(unit.whole for unit in now.scope),
        baseline=baseline(curriculum),
        pv=plan.on(now.as_of),
        ev=now.earned_on(now.as_of),
        ac=sum(now.minutes_under(track.path) for track in curriculum.tracks),
    )
