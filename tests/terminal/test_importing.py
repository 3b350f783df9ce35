"""What was kept elsewhere, taken into the journal's files."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.problems import TaskFailedError
from plugins.terminal.importing import import_curriculum, import_log
from tests.journals import Journal, add_plan, files_of

DAY = date(2017, 1, 2)
HEAD = "Project,Description,Start date,Start time,End date,End time,Duration,Tags\n"
REPORT = HEAD + (
    "Book,by hand,2016-10-14,23:30:00,2016-10-15,00:30:00,01:00:00,rnn\n"
    "Work,mails,2016-10-14,09:00:00,2016-10-14,09:20:00,00:20:00,\n"
    "Book,,2016-11-01,09:00:00,2016-11-01,10:00:00,01:00:00,\n"
    "Book,oops,yesterday,09:00:00,,,01:00:00,\n"
)
TABLE = "# Degree\n\nCourse | Effort\n-|-\n[A](a.md) | 2h\n"


def test_a_report_goes_into_the_months(journal: Journal) -> None:
    """Projects become paths by the table in the plan; what could not be read is told."""
    add_plan(journal)
    path = journal.content / "data/curriculum.toml"
    path.write_text(f'{path.read_text()}\n[import.projects]\nBook = "dl/goodfellow"\n')
    file = journal.write("report.csv", b"\xef\xbb\xbf" + REPORT.encode())
    imported = import_log(journal.content, file)
    assert imported.lines == (
        "3 entries of 2.3 h into 2 files of the log.",
        "content/data/log/2016-10.klg",
        "content/data/log/2016-11.klg",
    )
    assert [problem.code for problem in imported.problems] == ["IMP003", "IMP004"]
    text = (journal.content / "data/log/2016-10.klg").read_text()
    assert text == (
        "2016-10-14\n    9:00 - 9:20 (Work) mails\n    23:30 - 0:30> dl/goodfellow by hand #rnn\n"
    )


def test_a_second_import_changes_nothing(journal: Journal) -> None:
    """Every byte stays, and it is said."""
    file = journal.write("report.csv", REPORT.encode())
    import_log(journal.content, file)
    before = files_of(journal.content)
    again = import_log(journal.content, file)
    assert again.lines == ("0 entries of 0 h into 0 files of the log.", "3 were there already.")
    assert files_of(journal.content) == before


def test_a_curriculum_becomes_a_plan(journal: Journal) -> None:
    """Its first lines are those of the file; it is named with what it holds."""
    file = journal.write("degree.md", TABLE.encode())
    imported = import_curriculum(journal.content, file, "", DAY, force=False)
    assert imported.lines == ("content/data/curriculum.toml: 1 resources in 1 tracks.",)
    assert [problem.code for problem in imported.problems] == ["IMP003"]
    text = (journal.content / "data/curriculum.toml").read_text()
    assert text.startswith("# Made from degree.md.")


def test_a_plan_is_not_overwritten(journal: Journal) -> None:
    """But with `--force`, or beside it with `--output`."""
    add_plan(journal)
    before = files_of(journal.content)
    file = journal.write("degree.md", TABLE.encode())
    with pytest.raises(TaskFailedError, match=r"curriculum\.toml is there already: name another"):
        import_curriculum(journal.content, file, "", DAY, force=False)
    import_curriculum(journal.content, file, "other.toml", DAY, force=False)
    after = {name: text for name, text in files_of(journal.content).items() if "lock" not in name}
    assert after == before
    other = (journal.root / "other.toml").read_bytes()
    import_curriculum(journal.content, file, "", DAY, force=True)
    assert (journal.content / "data/curriculum.toml").read_bytes() == other


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (b"prose\n", "nothing to make a plan of\nno table with a column of courses"),
        (b"A | B\n-|-\n1 | 2\n", "nothing to make a plan of\ndegree.md:1: IMP002"),
        (b"caf\xe9", "cannot read degree.md: 'utf-8' codec"),
    ],
)
def test_what_has_no_courses_makes_no_plan(journal: Journal, text: bytes, message: str) -> None:
    """Nothing is written."""
    file = journal.write("degree.md", text)
    with pytest.raises(TaskFailedError, match=message):
        import_curriculum(journal.content, file, "", DAY, force=True)
    assert files_of(journal.content) == {}


def test_the_tasks_import(journal: Journal) -> None:
    """Problems in a table, then what was done; a file that is not there is said."""
    journal.write("degree.md", TABLE.encode())
    journal.write("report.csv", REPORT.encode())
    plan = journal.run("import-curriculum", "degree.md")
    assert (plan.returncode, "IMP003" in plan.stdout) == (0, True), plan.stderr
    assert plan.stdout.endswith("content/data/curriculum.toml: 1 resources in 1 tracks.\n")
    log = journal.run("import-log", "report.csv")
    assert (log.returncode, "IMP004" in log.stdout) == (0, True), log.stderr
    assert "3 entries of 2.3 h" in log.stdout
    gone = journal.run("import-log", "gone.csv")
    assert gone.returncode == 1
    assert "cannot read gone.csv" in gone.stderr
