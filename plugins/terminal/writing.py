"""An hour logged and an expense noted: checked, appended, and said in one line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from plugins.costs.append import Entry, append_expense
from plugins.curriculum.model import Curriculum
from plugins.formats import hours
from plugins.problems import TaskFailedError, did_you_mean, shown_path
from plugins.studylog.append import append
from plugins.studylog.times import parse_duration
from plugins.terminal.journal import read_journal


def log_time(content: Path, time: str, subject: str, note: str, day: date) -> str:
    """Append `time` (`2h30m`) on `subject` to the log, and what was done, in a line.

    Raises `TaskFailedError` for a time that cannot be read and for a subject that the plan does
    not know, where there is a plan.
    """
    minutes = parse_duration(time)
    if minutes is None:
        raise TaskFailedError(f'cannot read "{time}" as a time: expected "2h30m", "45m" or "2h"')
    plan = read_journal(content).data.get(Curriculum)
    if plan is not None and subject not in plan.titles():
        hint = did_you_mean(subject, plan.titles())
        raise TaskFailedError(f'the plan has no "{subject}"{hint}')
    written = append(content / "data", day, minutes, f"{subject} {note}".strip())
    place = f"{shown_path(written.path)}:{written.line}"
    return f"{place}: {hours(minutes, 'en')} on {subject}, {day.isoformat()}"


def note_expense(content: Path, entry: Entry) -> str:
    """Append an expense to costs.csv, and what was done, in a line.

    Raises `TaskFailedError` with what is wrong with the expense; nothing is then written.
    """
    path = content / "data" / "costs.csv"
    problems = append_expense(path, entry)
    if problems:
        raise TaskFailedError("\n".join(problem.message for problem in problems))
    amount = f"{entry.amount} {entry.currency}"
    return f"{shown_path(path)}: {amount} for {entry.category}, {entry.date}"


def day_of(text: str, default: date) -> date:
    """The day given with `--date`, or `default`. Raises `TaskFailedError` where it is none."""
    try:
        return date.fromisoformat(text) if text else default
    except ValueError as reason:
        message = f'cannot read "{text}" as a day: expected "2017-03-01"'
        raise TaskFailedError(message) from reason
