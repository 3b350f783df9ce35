"""A bank's CSV taken into costs.csv."""

from __future__ import annotations

import pytest

from plugins.problems import TaskFailedError
from plugins.terminal.statement import import_costs
from tests.journals import Journal, files_of

MONEY = """\
base = "EUR"

[[bank]]
name = "Sparkasse"
date = "Tag"
date_format = "DD.MM.YYYY"
amount = "Betrag"
default_currency = "EUR"
payee = "Name"
note = "Zweck"
separator = ";"
decimal = ","

[bank.categories]
"Markt" = "living/food"
"Sparbuch" = ""
"""
STATEMENT = """\
Konto;12345

Tag;Name;Zweck;Betrag
05.10.2016;Café Größe;"Kaffee, groß";-3,50
04.10.2016;Sparbuch;;-500,00
04.10.2016;Oma;Geschenk;50,00
03.10.2016;MARKTHALLE;;-1.012,30
02.10.2016;Markt;Pfand;2,00
"""
HEADER = "date,amount,currency,category,payee,note,units,share,spread,visibility"
ROWS = [
    "2016-10-02,-2.00,EUR,living/food,Markt,Pfand,,,,",
    "2016-10-03,1012.30,EUR,living/food,MARKTHALLE,,,,,",
    "2016-10-04,50.00,EUR,income/unsorted,Oma,Geschenk,,,,",
    '2016-10-05,3.50,EUR,unsorted,Café Größe,"Kaffee, groß",,,,',
]
COSTS = "content/data/costs.csv"


@pytest.fixture
def banked(journal: Journal) -> Journal:
    """A journal with a layout of a bank."""
    journal.write("content/data/money.toml", MONEY.encode())
    journal.write("umsatz.csv", STATEMENT.encode())
    return journal


def lines_of(journal: Journal) -> list[str]:
    """The lines of costs.csv."""
    return (journal.root / COSTS).read_text(encoding="utf-8").splitlines()


def test_a_statement_is_appended_and_said(banked: Journal) -> None:
    """In the order of the days; what is to be sorted is said."""
    imported = import_costs(banked.content, banked.root / "umsatz.csv")
    assert imported.lines == (
        f'{COSTS}:2: 4 rows of "Sparkasse", 2016-10-02 to 2016-10-05.',
        "1 row left out, as [bank.categories] says.",
        "To be sorted: 1 unsorted, 1 income/unsorted. Give them their category in the file; a text",
        "below [bank.categories] in money.toml does it for the next import.",
    )
    assert imported.problems == ()
    assert lines_of(banked) == [HEADER, *ROWS]


def test_a_second_import_changes_nothing(banked: Journal) -> None:
    """Every byte stays, and it is said."""
    import_costs(banked.content, banked.root / "umsatz.csv")
    before = files_of(banked.content)
    again = import_costs(banked.content, banked.root / "umsatz.csv")
    assert again.lines[:2] == (
        f'{COSTS}: 0 rows of "Sparkasse".',
        "4 rows there already, by day and amount.",
    )
    assert files_of(banked.content) == before


def test_a_row_that_may_be_another_is_listed(banked: Journal) -> None:
    """The author sees for what it was taken."""
    banked.write(COSTS, f"{HEADER}\n2016-10-05,3.5,EUR,living,Cafe,,,,,private\n".encode())
    imported = import_costs(banked.content, banked.root / "umsatz.csv")
    assert imported.lines[:3] == (
        f'{COSTS}:3: 3 rows of "Sparkasse", 2016-10-02 to 2016-10-04.',
        "1 row there already, by day and amount.",
        '  2016-10-05 3.50 EUR "Café Größe" is taken for line 2, "Cafe"',
    )
    assert lines_of(banked)[2:] == ROWS[:3]


def test_a_row_without_a_payee_is_named_by_its_category(banked: Journal) -> None:
    """`spend` needs no payee."""
    banked.write(COSTS, f"{HEADER}\n2016-10-05,3.5,EUR,living/food,,,,,,\n".encode())
    line = import_costs(banked.content, banked.root / "umsatz.csv").lines[2]
    assert line.endswith('"Café Größe" is taken for line 2, living/food without a payee')


def test_an_older_encoding_is_read_with_a_warning(banked: Journal) -> None:
    """Many banks still write it."""
    banked.write("umsatz.csv", STATEMENT.encode("cp1252"))
    (problem,) = import_costs(banked.content, banked.root / "umsatz.csv").problems
    assert str(problem).startswith("umsatz.csv: IMP006 is not UTF-8: read as Windows-1252")
    assert not problem.refuses
    assert lines_of(banked) == [HEADER, *ROWS]


def test_a_byte_order_mark_is_no_part_of_the_header(banked: Journal) -> None:
    """Spreadsheets put one at the beginning."""
    text = STATEMENT.partition("\n\n")[2]
    banked.write("umsatz.csv", b"\xef\xbb\xbf" + text.encode())
    import_costs(banked.content, banked.root / "umsatz.csv")
    assert lines_of(banked) == [HEADER, *ROWS]


def test_faulty_rows_are_told_and_left_out(banked: Journal) -> None:
    """As the bank's file has them, and as costs.csv would refuse them."""
    rows = "Tag;Name;Zweck;Betrag\n1.10.2016;a;;-1,00\n01.10.2016;a;;-1,005\n01.10.2016;a;;-1,00\n"
    banked.write("umsatz.csv", rows.encode())
    banked.write(COSTS, f"{HEADER}\nyesterday,3.5,EUR,living,,,,,,\n".encode())
    imported = import_costs(banked.content, banked.root / "umsatz.csv")
    assert sorted((p.path, p.line, p.code) for p in imported.problems) == [
        (COSTS, 2, "CST004"),
        ("umsatz.csv", 2, "IMP003"),
        ("umsatz.csv", 3, "CST005"),
    ]
    assert lines_of(banked)[2:] == ["2016-10-01,1.00,EUR,unsorted,a,,,,,"]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("umsatz.csv", STATEMENT.replace("Betrag", "Summe"), 'line 3 has no "Betrag"'),
        ("umsatz.csv", STATEMENT.encode("utf-16"), r"is no CSV that can be read: save it as CSV"),
        ("umsatz.csv", b"\x81\xff", "is no text that can be read: save it as CSV in UTF-8"),
        ("umsatz.csv", "", "has not the columns"),
        ("content/data/costs.csv", f"{HEADER}s\n", 'CST002 unknown column "visibilitys"'),
        ("content/data/costs.csv", b"\xff", "CST001 is not UTF-8 text"),
        ("content/data/money.toml", 'base = "EUR"\nledger = "c.beancount"\n', "the expenses are k"),
        ("content/data/money.toml", "base = 'EUR'\n", r"For example:\n\n\[\[bank\]\]"),
        ("content/data/money.toml", MONEY.replace("Betrag", ""), "MNY(?s:.)* says nothing of how"),
        ("content/data/money.toml", "base = ", r"MNY001 (?s:.)*For example:\n\nbase = "),
    ],
)
def test_what_cannot_be_imported_is_refused(
    banked: Journal, name: str, text: str | bytes, message: str
) -> None:
    """With a reason, and nothing is written."""
    banked.write(name, text if isinstance(text, bytes) else text.encode())
    before = {name: text for name, text in files_of(banked.content).items() if "lock" not in name}
    with pytest.raises(TaskFailedError, match=message):
        import_costs(banked.content, banked.root / "umsatz.csv")
    after = {name: text for name, text in files_of(banked.content).items() if "lock" not in name}
    assert after == before


def test_a_file_that_cannot_be_read_is_said(banked: Journal) -> None:
    """With the reason."""
    with pytest.raises(TaskFailedError, match=r"cannot read gone\.csv: No such file"):
        import_costs(banked.content, banked.root / "gone.csv")


def test_the_task_imports(banked: Journal) -> None:
    """Problems in a table, then what was done; a wrong word is said."""
    banked.write("umsatz.csv", STATEMENT.replace("02.10.2016", "2.10.2016").encode())
    done = banked.run("import-costs", "umsatz.csv", "--bank", "sparkasse")
    assert (done.returncode, "IMP003" in done.stdout) == (0, True), done.stderr
    assert f'{COSTS}:2: 3 rows of "Sparkasse"' in done.stdout
    for words, message in (
        (("gone.csv",), "cannot read gone.csv: No such file"),
        (("content",), "cannot read content: Is a directory"),
        (("umsatz.csv", "--bank", "Sparkase"), 'did you mean "Sparkasse"'),
    ):
        failed = banked.run("import-costs", *words)
        assert failed.returncode == 1
        assert message in failed.stderr
        assert "Nothing was imported." in failed.stderr
        assert "Traceback" not in failed.stderr
