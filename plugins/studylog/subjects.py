"""What the first words of a log may name, as far as the log has to know it."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.studylog.schedule import Schedule

OBJECTIVE = "objective"


class Subjects:
    """The known ids and their titles; without a plan of study there are none, and this is empty.

    A plan of study is a `Subjects` and says what it offers, so that the log imports no plan.
    """

    def titles(self) -> Mapping[str, str]:
        """The titles of tracks, resources, units and objectives by path, in the plan's order."""
        return {}

    def schedule(self) -> Schedule | None:
        """The days that are meant for study; None where no plan says so."""
        return None

    def path_of(self, subject: str) -> str:
        """The path that a first word names, or "" where it names none: unassigned time."""
        return subject if subject in self.titles() else ""


def head_of(path: str) -> str:
    """What a path's time is shown under: its track (`dl`) or its objective (`objective/french`)."""
    return path if path.startswith(f"{OBJECTIVE}/") else path.partition("/")[0]
