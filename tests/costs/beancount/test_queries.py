"""What beancount's programs are asked, and what is made of their answers."""

import sys
from pathlib import Path

from plugins.costs.beancount.programs import Programs, find_programs
from plugins.costs.beancount.queries import Answers, ask

PYTHON = Path(sys.executable)  # a program that knows none of these options


def test_check_fails(tmp_path: Path) -> None:
    """A bean-check that does not do its work is named with what it said."""
    answers, problems = ask(Programs(PYTHON, PYTHON), tmp_path / "a.beancount")
    assert answers == Answers()
    assert [one.code for one in problems] == ["BEA006"]
    assert problems[0].message.startswith("bean-check did not do its work (")


def test_query_fails(tmp_path: Path) -> None:
    """So is a bean-query, once and not for each question."""
    (tmp_path / "a.beancount").write_text("")
    programs = find_programs()
    assert programs is not None
    _, problems = ask(Programs(programs.check, PYTHON), tmp_path / "a.beancount")
    assert [one.code for one in problems] == ["BEA006"]
    assert problems[0].message.startswith("bean-query did not do its work (")


def test_nothing_said(tmp_path: Path) -> None:
    """A program that fails without a word is named all the same."""
    silent = tmp_path / "silent"
    silent.write_text("#!/bin/sh\n")
    silent.chmod(0o755)
    _, problems = ask(Programs(silent, silent), tmp_path / "a.beancount")
    assert problems[0].message.startswith("bean-check did not do its work (it said nothing)")
