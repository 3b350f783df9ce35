"""The log's files in the data folder, read in the order of their names."""

from __future__ import annotations

from pathlib import Path

from plugins.problems import Problem, error, shown_path
from plugins.site import Reading
from plugins.studylog.model import Log, Record
from plugins.studylog.parse import parse


def read(folder: Path) -> Reading:
    """The `Log` of `log/*.klg` below the data folder; no value where there is no such file."""
    paths = sorted(path for path in (folder / "log").glob("*.klg") if path.is_file())
    if not paths:
        return Reading()
    records, problems = list[Record](), list[Problem]()
    for path in paths:
        file_records, file_problems = read_file(path)
        records += file_records
        problems += file_problems
    return Reading(Log(tuple(records)), tuple(problems))


def read_file(path: Path) -> tuple[tuple[Record, ...], tuple[Problem, ...]]:
    """The records and the problems of one file; LOG001 for bytes that are not UTF-8."""
    raw, shown = path.read_bytes(), shown_path(path)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as fault:
        line = raw.count(b"\n", 0, fault.start) + 1
        message = f"byte 0x{raw[fault.start]:02x} is not UTF-8 (save the file as UTF-8)"
        return (), (error(shown, line, "LOG001", message),)
    return parse(text, shown)
