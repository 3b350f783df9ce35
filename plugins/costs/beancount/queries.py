"""What is asked of bean-check and bean-query, and their answers as plain text values."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from plugins.costs.beancount.programs import Programs, Ran, run_program
from plugins.problems import Problem, error, shown_path

# Numbers as text: as numbers they would be rounded to what is usual for their currency.
_POSTING = {
    "file": "meta('filename')",
    "line": "meta('lineno')",
    "day": "date",
    "account": "account",
    "number": "str(number)",
    "currency": "currency",
    "price": "str(number(price))",
    "price_currency": "currency(price)",
    "payee": "payee",
    "narration": "narration",
    "tags": "tags",
    "category": "str(any_meta('category'))",
    "units": "str(any_meta('units'))",
    "share": "str(any_meta('share'))",
    "spread": "str(any_meta('spread'))",
    "visibility": "str(any_meta('visibility'))",
}
_PRICE = {
    "file": "meta['filename']",
    "line": "meta['lineno']",
    "day": "date",
    "currency": "currency",
    "number": "str(amount.number)",
    "target": "amount.currency",
    "source": "str(meta['source'])",
}

Answer = Mapping[str, str]


@dataclass(frozen=True)
class Answers:
    """All postings and price directives of a ledger, a text for each column."""

    postings: tuple[Answer, ...] = ()
    prices: tuple[Answer, ...] = ()


def ask(programs: Programs, ledger: Path) -> tuple[Answers, tuple[Problem, ...]]:
    """What beancount says of a ledger; no answers where it finds anything wrong with it.

    BEA005 are its own findings, BEA006 is a program that did not do its work.
    """
    query = (programs.query, "-q", "-f", "csv", ledger)
    commands = (
        (programs.check, "--json", ledger),
        (*query, _select(_POSTING, "")),
        (*query, _select(_PRICE, " FROM #prices")),
    )
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor() as pool:
        # Each loads the ledger anew, which takes most of the time: side by side.
        check, *queries = pool.map(lambda one: run_program(one, Path(folder)), commands)
    problems = _findings(check, ledger)
    if problems:
        return Answers(), problems
    postings, prices = (_parse(ran, ledger) for ran in queries)
    failed = [
        _failure("bean-query", ran, ledger)
        for ran, answers in zip(queries, (postings, prices), strict=True)
        if answers is None
    ]
    return Answers(postings or (), prices or ()), tuple(failed[:1])


def _select(columns: Mapping[str, str], table: str) -> str:
    return f"SELECT {', '.join(f'{asked} AS {name}' for name, asked in columns.items())}{table}"


def _findings(ran: Ran, ledger: Path) -> tuple[Problem, ...]:
    """The errors that bean-check reports; those without a file are the ledger's."""
    try:
        found = json.loads(ran.output)
    except ValueError:  # it writes nothing where it fails
        return (_failure("bean-check", ran, ledger),)
    return tuple(sorted(_finding(one, ledger) for one in found["errors"]))


def _finding(found: Mapping[str, object], ledger: Path) -> Problem:
    message = " ".join(str(found.get("message")).split())
    place = _place(str(found.get("filename") or ""), str(found.get("lineno") or ""), ledger)
    shown = shown_path(Path(place["file"]))
    return error(shown, int(place["line"] or 0), "BEA005", f"beancount: {message}")


def _failure(name: str, ran: Ran, ledger: Path) -> Problem:
    said = ran.complaint.strip().splitlines() or ["it said nothing"]
    message = f"{name} did not do its work ({said[-1].strip()})"
    advice = "expected the version of it that requirements-beancount.txt names"
    return error(shown_path(ledger), 0, "BEA006", f"{message}: {advice}")


def _parse(ran: Ran, ledger: Path) -> tuple[Answer, ...] | None:
    """The rows of a CSV answer by column, or None where it is none."""
    if ran.code != 0 or not ran.output:
        return None
    header, *rows = csv.reader(io.StringIO(ran.output, newline=""))
    answers = (dict(zip(header, row, strict=True)) for row in rows if row)
    return tuple(answer | _place(answer["file"], answer["line"], ledger) for answer in answers)


def _place(file: str, line: str, ledger: Path) -> dict[str, str]:
    """The file and the line, or the ledger where a plugin made something that stands in none."""
    known = bool(file) and not file.startswith("<")
    return {"file": file, "line": line} if known else {"file": str(ledger), "line": ""}
