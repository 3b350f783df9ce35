"""An hour logged, begun or ended: checked, appended, and said in one line."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from plugins.curriculum.effect import effect
from plugins.curriculum.lookup import look_up
from plugins.curriculum.marks import NO_MARKS, Marks, marks_text
from plugins.curriculum.model import Curriculum
from plugins.problems import TaskFailedError, shown_path
from plugins.studylog.append import Written, append
from plugins.studylog.insert import Addition
from plugins.studylog.model import Log
from plugins.studylog.running import is_current, running, stop
from plugins.studylog.times import format_duration, format_time, parse_duration
from plugins.terminal.journal import days, now, read_journal


def log_time(
    content: Path,
    time: str,
    subject: str,
    note: str,
    day: date,
    *,
    marks: Marks = NO_MARKS,
    less: bool = False,
) -> str:
    """Append `time` (`2h30m`) on `subject` to the log; what was done, in a line.

    `subject` is a path of the plan, its beginning or its last part; `less` takes the time off.
    Raises `TaskFailedError` for a time that cannot be read and for a subject or marks that do not
    fit the plan, where there is one.
    """
    minutes = parse_duration(time)
    if minutes is None:
        raise TaskFailedError(f'cannot read "{time}" as a time: expected "2h30m", "45m" or "2h"')
    minutes = -abs(minutes) if less else minutes
    data = read_journal(content).data
    plan, known = data.get(Curriculum), data.get(Log) or Log()
    path = look_up(subject, plan.known) if plan else subject
    words = " ".join(filter(None, (path, note, marks_text(marks, path, plan, known))))
    written = append(content / "data", day, Addition(words, minutes))
    return f"{_place(written)}: {format_duration(minutes)} on {path}, {_after(content, day, path)}"


def start_studying(content: Path, subject: str, note: str, moment: datetime) -> str:
    """Begin an open range on `subject` at the author's time of day; what was done, in a line.

    Raises `TaskFailedError` where something runs already, and as `log_time`.
    """
    plan = read_journal(content).data.get(Curriculum)
    path, day = look_up(subject, plan.known) if plan else subject, moment.date()
    one = running(content / "data")
    if one is not None and is_current(one, day):
        message = f'"{one.entry.subject}" is running already (`invoke stop` ends it)'
        raise TaskFailedError(f"{one.place}: {message}")
    begin = moment.hour * 60 + moment.minute
    written = append(content / "data", day, Addition(f"{path} {note}", begin=begin))
    return f"{_place(written)}: began {path} at {format_time(begin)}, {_after(content, day, path)}"


def stop_studying(content: Path, note: str, moment: datetime) -> str:
    """End what runs; what was done, in a line. Raises `TaskFailedError` where nothing does."""
    one, minutes = stop(content / "data", moment, note)
    path = one.entry.subject
    said = f"{format_duration(minutes)}{f' on {path}' if path else ''}"
    return f"{one.place}: {said}, {_after(content, one.day, path)}"


def moment() -> datetime:
    """The author's time of day, on the day that the figures are of."""
    return datetime.combine(days().figures, now().timetz())


def _place(written: Written) -> str:
    return f"{shown_path(written.path)}:{written.line}"


def _after(content: Path, day: date, path: str) -> str:
    """The day, and what the log says of its week and of the path now."""
    data = read_journal(content).data
    plan, log = data.get(Curriculum), data.get(Log) or Log()
    known = path if plan and path in plan.known else ""
    return f"{day.isoformat()}; {effect(plan, log, data.as_of, day, known)}"


def day_of(text: str, default: date) -> date:
    """The day given with `--date`, or `default`. Raises `TaskFailedError` where it is none."""
    try:
        return date.fromisoformat(text) if text else default
    except ValueError as reason:
        message = f'cannot read "{text}" as a day: expected "2017-03-01"'
        raise TaskFailedError(message) from reason
