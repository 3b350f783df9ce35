"""Posts begun and hours logged from the terminal: appended, said, or refused."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.problems import TaskFailedError
from plugins.terminal.journal import now
from plugins.terminal.writing import day_of, log_time
from tests.journals import Journal, add_plan, files_of

DAY = date(2016, 10, 9)


def test_an_hour_is_appended_and_said(journal: Journal) -> None:
    """The line says where it went; what was in the file stays."""
    add_plan(journal)
    before = journal.write("content/data/log/2016-10.klg", "2016-10-09\n    1h dl\n").read_text()
    said = log_time(journal.content, "2h30m", "dl/goodfellow/ch10", "derived it", DAY)
    assert said.startswith("content/data/log/2016-10.klg:3: ")
    assert "dl/goodfellow/ch10" in said
    after = (journal.content / "data/log/2016-10.klg").read_text()
    assert after == f"{before}    2h30m dl/goodfellow/ch10 derived it\n"


def test_an_unknown_unit_is_refused_with_the_nearest(journal: Journal) -> None:
    """Nothing is written."""
    add_plan(journal)
    before = files_of(journal.content)
    with pytest.raises(TaskFailedError, match=r'did you mean "dl/goodfellow/ch10"'):
        log_time(journal.content, "1h", "dl/goodfelow/ch10", "", DAY)
    assert files_of(journal.content) == before


def test_without_a_plan_every_subject_is_taken(journal: Journal) -> None:
    """One may log first and plan later."""
    log_time(journal.content, "45m", "french", "", DAY)
    assert "45m french\n" in (journal.content / "data/log/2016-10.klg").read_text()


def test_a_time_that_is_none_is_refused(journal: Journal) -> None:
    """With what was expected."""
    with pytest.raises(TaskFailedError, match='cannot read "soon" as a time'):
        log_time(journal.content, "soon", "french", "", DAY)
    assert not (journal.content / "data").exists()


def test_a_day_may_be_given() -> None:
    """Else it is the default; what is no day is refused."""
    assert day_of("", DAY) == DAY
    assert day_of("2017-03-01", DAY) == date(2017, 3, 1)
    with pytest.raises(TaskFailedError, match='cannot read "yesterday" as a day'):
        day_of("yesterday", DAY)


def test_the_clock_is_the_authors(journal: Journal) -> None:
    """Now has the time zone of the settings."""
    assert str(now().tzinfo) == "Africa/Casablanca"


def test_the_task_new_never_overwrites(journal: Journal) -> None:
    """A second post of the same title on the same day is refused; the first one builds."""
    first = journal.run("new", "On reading: a book")
    assert first.returncode == 0, first.stderr
    (path,) = (journal.content / "articles").iterdir()
    assert f"content/articles/{path.name}: a draft." in first.stdout
    path.write_text(f"{path.read_text()}\nMy words.\n")
    again = journal.run("new", "On reading: a book")
    assert again.returncode == 1
    assert "is there already" in again.stderr
    assert path.read_text().endswith("My words.\n")
    report = journal.preview()
    assert (report.drafts, report.problems) == (1, ())


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("log", "soon", "dl"), 'cannot read "soon" as a time'),
        (("log", "1h", "dl/goodfelow"), 'did you mean "dl/goodfellow"'),
        (("log", "1h", "dl", "--date", "never"), 'cannot read "never" as a day'),
        (("spend", "much", "USD", "living"), "amount"),
        (("spend", "5", "USD", "living", "--date", "never"), 'cannot read "never" as a day'),
        (("publish", "--output", "content"), "content"),
        (("build", "--output", "content"), "content"),
        (("clean", "--output", "content"), "is no preview"),
        (("gh-pages",), "git"),
        (("serve",), "invoke build"),
    ],
)
def test_a_failing_task_says_why(journal: Journal, words: tuple[str, ...], message: str) -> None:
    """In words, without a traceback, with exit code 1, and nothing is changed."""
    add_plan(journal)
    before = files_of(journal.content)
    done = journal.run(*words, GIT_CEILING_DIRECTORIES=str(journal.root.parent))
    assert done.returncode == 1
    assert message in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert files_of(journal.content) == before


def test_the_tasks_log_and_spend(journal: Journal) -> None:
    """Both append to the journal's own files and say so."""
    add_plan(journal)
    logged = journal.run("log", "1h", "dl/goodfellow/ch6", "--date", "2016-10-09", "--note", "yes")
    assert logged.returncode == 0, logged.stderr
    assert "content/data/log/2016-10.klg" in logged.stdout
    assert "1h dl/goodfellow/ch6 yes" in (journal.content / "data/log/2016-10.klg").read_text()
    words = ("50", "USD", "education/course", "--payee", "School", "--note", "nets")
    spent = journal.run("spend", *words)
    assert spent.returncode == 0, spent.stderr
    assert "content/data/costs.csv" in spent.stdout
    assert "50,USD,education/course,School,nets" in (journal.content / "data/costs.csv").read_text()


def test_every_task_says_what_it_does(journal: Journal) -> None:
    """`invoke --list` has a line for each task of the design."""
    listed = journal.run("--list").stdout
    tasks = "build serve reserve rebuild regenerate clean livereload preview gh-pages publish new"
    for name in [*tasks.split(), "log", "spend", "export", "status", "check", "test", "lint"]:
        assert any(
            line.split()[:1] == [name] and len(line.split()) > 2 for line in listed.splitlines()
        )
