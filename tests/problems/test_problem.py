"""How a problem reads, and what it does to publishing."""

from __future__ import annotations

from plugins.problems import TaskFailedError, error, warning


def test_reads_as_place_code_and_message() -> None:
    """A problem reads as editors and terminals know it: file, line, code, words."""
    problem = error("content/data/log/2017-03.klg", 4, "LOG003", 'unknown id "dl/x"')
    assert str(problem) == 'content/data/log/2017-03.klg:4: LOG003 unknown id "dl/x"'


def test_whole_file_has_no_line() -> None:
    """Where the whole file is meant, no line is named."""
    assert error("content/a.md", 0, "SITE001", "x").place == "content/a.md"


def test_only_errors_refuse() -> None:
    """An error refuses publishing, a warning never does."""
    assert error("a.md", 1, "POST003", "x").refuses
    assert not warning("a.md", 1, "POST001", "x").refuses


def test_problems_sort_by_file_and_line() -> None:
    """Reports list problems file by file and from top to bottom, lines as numbers."""
    second, tenth, other = (
        warning("a.md", 2, "Z", ""),
        error("a.md", 10, "A", ""),
        error("b.md", 1, "A", ""),
    )
    assert sorted([other, tenth, second]) == [second, tenth, other]


def test_failed_task_ends_with_one() -> None:
    """Pelican's command, too, exits with 1 where a task cannot go on."""
    assert TaskFailedError("no").exitcode == 1
