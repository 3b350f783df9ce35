"""The ledger written as a file for other programs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from plugins.costs.beancount.export import export_beancount
from plugins.costs.export_csv import export_csv
from plugins.costs.model import Ledger
from plugins.costs.read import read
from plugins.files import exclusive, replace
from plugins.problems import Problem, TaskFailedError, shown_path


@dataclass(frozen=True)
class Exported:
    """What was written, in lines, and what was wrong in the data: faulty rows are not in it."""

    lines: tuple[str, ...]
    problems: tuple[Problem, ...]


def export(content: Path, beancount: str, csv: str, *, force: bool) -> Exported:
    """Write the ledger to the files named, as far as there is one.

    Raises `TaskFailedError` where neither is named, there is no ledger, or a file is there and
    `force` is not given; nothing is then written. The files that the ledger is read from are never
    written.
    """
    makers = ((beancount, export_beancount), (csv, export_csv))
    wanted = {Path(name).resolve(): make for name, make in makers if name}
    if not wanted:
        raise TaskFailedError("expected --beancount FILE or --csv FILE")
    if beancount and csv and len(wanted) == 1:
        raise TaskFailedError(f"{beancount} and {csv} are one file: name two")
    reading = read(content / "data")
    if not isinstance(reading.value, Ledger):
        told = "\n".join(map(str, reading.problems)) or f"{shown_path(content)}/data has none"
        raise TaskFailedError(f"there are no expenses to export:\n{told}")
    ledger = reading.value
    for path in wanted:
        _refuse(path, content / "data", ledger, force=force)
    rows = len(ledger.expenses) + len(ledger.unconverted)
    lines = tuple(_write(path, make, ledger, rows) for path, make in wanted.items())
    return Exported(lines, reading.problems)


def _refuse(path: Path, data: Path, ledger: Ledger, *, force: bool) -> None:
    own = {data / "costs.csv", data / "rates.csv", data / "money.toml"}
    own |= {data / ledger.settings.books.path} if ledger.settings.books else set()
    if path in {one.resolve() for one in own}:
        raise TaskFailedError(f"{shown_path(path)} is what is exported: name another file")
    if path.is_dir():
        raise TaskFailedError(f"{shown_path(path)} is a folder: name a file in it")
    if path.exists() and not force:
        raise TaskFailedError(f"{shown_path(path)} is there already: name another, or use --force")


def _write(path: Path, make: Callable[[Ledger], str], ledger: Ledger, rows: int) -> str:
    text = make(ledger)
    try:
        with exclusive(path) as target:
            replace(target, text.encode())
    except OSError as reason:
        message = f"cannot write {shown_path(path)}: {reason.strerror or reason}"
        raise TaskFailedError(message) from reason
    return f"{shown_path(path)}: {rows} row{'' if rows == 1 else 's'}, those that are private too."
