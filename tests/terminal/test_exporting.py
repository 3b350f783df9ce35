"""The ledger as a file for other programs."""

from __future__ import annotations

import pytest

from plugins.problems import TaskFailedError
from plugins.terminal.exporting import export
from tests.journals import Journal, files_of

HEADER = "date,amount,currency,category,payee,note,units,share,spread,visibility"
ROWS = (
    "2016-09-03,5.00,USD,food,Bar,,,,,private",
    "2016-09-04,50.00,MAD,food,=1+1,,,,,",
)
COSTS = "content/data/costs.csv"


@pytest.fixture
def paid(journal: Journal) -> Journal:
    """A journal with a private row and one without a rate."""
    journal.write("content/data/money.toml", 'base = "USD"\n')
    journal.write(COSTS, "\n".join([HEADER, *ROWS, ""]))
    return journal


def test_all_rows_are_written_and_said(paid: Journal) -> None:
    """Into one file or both, in a folder that need not be there; the data stay as they are."""
    before = files_of(paid.content)
    exported = export(paid.content, "out/all.beancount", "all.csv", force=False)
    assert exported.lines == (
        "out/all.beancount: 2 rows, those that are private too.",
        "all.csv: 2 rows, those that are private too.",
    )
    assert exported.problems == ()
    assert '2016-09-03 * "Bar" ""' in (paid.root / "out/all.beancount").read_text(encoding="utf-8")
    assert "2016-09-03,5.00,USD,food,Bar" in (paid.root / "all.csv").read_text(encoding="utf-8")
    assert files_of(paid.content) == before


def test_faulty_rows_are_told(paid: Journal) -> None:
    """They are not in what was written."""
    paid.write(COSTS, "\n".join([HEADER, ROWS[0], ROWS[1].replace("50.00", "50,00"), ""]))
    exported = export(paid.content, "", "all.csv", force=False)
    assert exported.lines == ("all.csv: 1 row, those that are private too.",)
    assert [problem.line for problem in exported.problems] == [3]


def test_a_file_is_not_overwritten(paid: Journal) -> None:
    """But with `--force`; where one of two is there, neither is written."""
    there = paid.write("all.csv", "mine")
    with pytest.raises(TaskFailedError, match=r"all\.csv is there already: name another, or use"):
        export(paid.content, "all.beancount", "all.csv", force=False)
    assert there.read_text(encoding="utf-8") == "mine"
    assert not (paid.root / "all.beancount").exists()
    export(paid.content, "", "all.csv", force=True)
    assert "2016-09-03,5.00" in there.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("beancount", "csv", "message"),
    [
        ("", "", "expected --beancount FILE or --csv FILE"),
        ("", COSTS, "is what is exported: name another file"),
        ("content/data/rates.csv", "", "is what is exported: name another file"),
        ("", "content", "content is a folder: name a file in it"),
        ("same", "./same", "are one file: name two"),
        ("", f"{COSTS}/all.csv", "cannot write content/data/costs.csv/all.csv: "),
    ],
)
def test_what_cannot_be_written_is_refused(
    paid: Journal, beancount: str, csv: str, message: str
) -> None:
    """Not even with `--force`."""
    before = files_of(paid.root)
    with pytest.raises(TaskFailedError, match=message):
        export(paid.content, beancount, csv, force=True)
    assert files_of(paid.root) == before


@pytest.mark.parametrize(
    ("costs", "message"),
    [
        (None, "there are no expenses to export:\ncontent/data has none"),
        ("dates\n", 'CST002 unknown column "dates"'),
    ],
)
def test_without_expenses_nothing_is_written(
    paid: Journal, costs: str | None, message: str
) -> None:
    """It is said why."""
    (paid.root / COSTS).unlink()
    if costs is not None:
        paid.write(COSTS, costs)
    with pytest.raises(TaskFailedError, match=message):
        export(paid.content, "", "all.csv", force=False)
    assert not (paid.root / "all.csv").exists()


def test_the_task_exports(paid: Journal) -> None:
    """Problems in a table, then what was done; a wrong word is said."""
    paid.write(COSTS, "\n".join([HEADER, *ROWS, "yesterday,5,USD,food,,,,,,", ""]))
    done = paid.run("export", "--csv", "all.csv")
    assert (done.returncode, "CST004" in done.stdout) == (0, True), done.stderr
    assert done.stdout.endswith("all.csv: 2 rows, those that are private too.\n")
    for words, message in (
        (("--csv", "all.csv"), "is there already"),
        ((), "expected --beancount"),
    ):
        failed = paid.run("export", *words)
        assert failed.returncode == 1
        assert message in failed.stderr
        assert "Traceback" not in failed.stderr
