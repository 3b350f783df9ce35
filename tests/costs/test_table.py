"""CSV text becomes rows by column name, or problems that name the line."""

from pathlib import Path

import pytest

from plugins.costs.table import Format, parse_table, read_text

FORMAT = Format(columns=("date", "amount", "note"), required=("date", "amount"), code="CST")


def messages(text: str) -> list[str]:
    """The problems in this text, as an author sees them."""
    return [str(problem) for problem in parse_table(text, "costs.csv", FORMAT)[1]]


def cells(text: str) -> list[dict[str, str]]:
    """The rows of this text."""
    table, problems = parse_table(text, "costs.csv", FORMAT)
    assert table is not None
    assert problems == ()
    return [dict(row.cells) for row in table.rows]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_rows_are_read_by_column(newline: str) -> None:
    """Any line end will do, and columns may stand in any order."""
    text = newline.join(("amount,date,note", '5,2016-09-03,"a, b"', ""))
    assert cells(text) == [{"date": "2016-09-03", "amount": "5", "note": "a, b"}]


def test_optional_column_may_be_missing() -> None:
    """Its cells are empty then."""
    assert cells("date,amount\nd,5\n") == [{"date": "d", "amount": "5", "note": ""}]


def test_space_around_cells_and_empty_lines_do_not_count() -> None:
    """Files written by hand are read."""
    assert cells("\ndate , amount,note\n\n d , 5,\n,,\n") == [
        {"date": "d", "amount": "5", "note": ""}
    ]


def test_line_is_where_a_row_starts() -> None:
    """A text over several lines does not shift the rows after it."""
    table, _ = parse_table('date,amount,note\nd,5,"one\ntwo"\ne,6,\n', "costs.csv", FORMAT)
    assert table is not None
    assert [row.line for row in table.rows] == [2, 4]


@pytest.mark.parametrize(
    ("row", "found"),
    [
        (
            "d,1,234,x",
            (
                "has 4 cells where the header has 3: "
                "a text with a comma in it goes in double quotes, a number has none"
            ),
        ),
        ("d,1", "has 2 cells where the header has 3: an empty cell has its comma too"),
        ("d;1;", "has 1 cell where the header has 3: cells are separated by commas here"),
        ("d", "has 1 cell where the header has 3: an empty cell has its comma too"),
    ],
)
def test_row_with_another_number_of_cells_is_left_out(row: str, found: str) -> None:
    """The likeliest slip is named; the rest of the file is read."""
    table, problems = parse_table(f"date,amount,note\n{row}\ne,6,\n", "costs.csv", FORMAT)
    assert table is not None
    assert [row.cells["date"] for row in table.rows] == ["e"]
    assert [str(problem) for problem in problems] == [f"costs.csv:2: CST003 {found}"]


def test_missing_column_is_named() -> None:
    """A file without its amounts cannot be read."""
    assert messages("date,note\n") == [
        'costs.csv:1: CST002 column "amount" is missing: expected the header date,amount,note'
    ]


def test_unknown_column_names_the_nearest() -> None:
    """A mistyped column is not dropped in silence."""
    assert messages("date,amount,notes\n") == [
        (
            'costs.csv:1: CST002 unknown column "notes" (did you mean "note"?): '
            "expected the header date,amount,note"
        )
    ]


def test_column_twice_is_refused() -> None:
    """Two columns of one name could not both be right."""
    assert messages("date,amount,amount\n") == [
        'costs.csv:1: CST002 column "amount" is there more than once'
    ]


def test_other_separators_are_refused() -> None:
    """A spreadsheet that writes semicolons is told of commas, once."""
    assert messages("date;amount;note\nd;5;\n") == [
        (
            "costs.csv:1: CST002 cells are separated by commas here: "
            "expected the header date,amount,note"
        )
    ]


@pytest.mark.parametrize("text", ["", "\n\n"])
def test_empty_file_has_no_header(text: str) -> None:
    """A file with nothing in it says what should be."""
    assert messages(text) == ["costs.csv: CST002 is empty: expected the header date,amount,note"]


@pytest.mark.parametrize("rest", ["e,6,\n", "e,6,\n" * 30_000], ids=["short", "long"])
def test_open_quote_is_refused_where_it_starts(rest: str) -> None:
    """A quote that is never closed would swallow the rest of the file."""
    assert messages(f'date,amount,note\nd,5,"oops\n{rest}') == [
        "costs.csv:2: CST001 a double quote is opened here, and not closed (expected a second one)"
    ]


def test_quote_inside_quotes_is_written_twice() -> None:
    """What stands behind a closing quote has no cell of its own."""
    text = 'date,amount,note\nd,5,"the "best" one"\n'
    assert messages(text) == [
        (
            "costs.csv:2: CST001 a double quote inside a text in double quotes "
            '(expected "" for each in it)'
        )
    ]
    assert cells(text.replace('"best"', '""best""'))[0]["note"] == 'the "best" one'


def test_quote_inside_a_bare_text_is_text() -> None:
    """Only one at the beginning of a cell means anything."""
    assert cells('date,amount,note\nd,5,17" screen\n')[0]["note"] == '17" screen'


def test_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    """Spreadsheets put one before the header."""
    path = tmp_path / "costs.csv"
    path.write_bytes(b"\xef\xbb\xbfdate\r\n")
    assert read_text(path, "costs.csv", "CST001") == ("date\r\n", ())


def test_other_encodings_are_refused(tmp_path: Path) -> None:
    """The line of the first letter that is not UTF-8 is named."""
    path = tmp_path / "costs.csv"
    path.write_bytes("date\ncafé\n".encode("latin-1"))
    _, problems = read_text(path, "costs.csv", "CST001")
    assert [str(problem) for problem in problems] == [
        "costs.csv:2: CST001 is not UTF-8 text: save the file in that encoding"
    ]
