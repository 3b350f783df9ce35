"""Time beside the curriculum."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from plugins.curriculum.objectives import objective_hours
from tests.curriculum.plans import log_of, plan_of

OBJECTIVES = """
[[objective]]
id = "french"
title = "French"
measure = {unit = "h", weekly = 4.5}

[[objective]]
id = "swim"
title = "Swimming"
measure = {unit = "km", weekly = 2}

[[objective]]
id = "drums"
title = "Drums"
"""


def test_objectives_have_their_hours_and_those_of_this_week() -> None:
    """Through the as-of date; the weekly measure is in minutes where it is one of hours."""
    log = "2016-09-18\n  1h objective/french\n\n2016-09-19\n  2h objective/french\n  1h dl\n\n"
    log += "2016-09-22\n  4h objective/french\n"
    plan = plan_of(rest=OBJECTIVES)
    french, swim, drums = objective_hours(plan, log_of(log), date(2016, 9, 21))
    assert (french.objective.title, french.minutes, french.this_week) == ("French", 180, 120)
    assert (french.weekly, swim.weekly, drums.weekly) == (Fraction(270), None, None)
    assert (swim.minutes, drums.this_week) == (0, 0)
