"""Formulas of a post: its own macros, the site's, and problems with their lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.formulas import macros_of
from plugins.host.reader import Raw, read_raw
from plugins.host.settings import site_macros
from plugins.markup import Converter, Text
from plugins.problems import TaskFailedError


def _raw(folder: Path, text: str) -> Raw:
    file = folder / "post.md"
    file.write_text(text, encoding="utf-8")
    return read_raw(file, Converter(macros=macros_of({"R": r"\mathbb{R}"})), "en")


def _html(text: Text | None) -> str:
    assert text
    return "".join(text.pieces)


def test_macros_of_a_post_and_of_the_site(tmp_path: Path) -> None:
    """They hold in the body and in the summary."""
    raw = _raw(
        tmp_path,
        "Title: A\nDate: 2016-09-14\nMacros: \\newcommand{\\E}[1]{e^{#1}}\n"
        "Summary: As $\\E x$.\n\nAs $\\E{x} \\in \\R$.\n",
    )
    assert "<msup><mi>e</mi><mi>x</mi></msup>" in _html(raw.summary)
    assert "<mi>\N{DOUBLE-STRUCK CAPITAL R}</mi>" in _html(raw.body)
    assert not raw.problems


def test_macros_that_are_none(tmp_path: Path) -> None:
    """The problem is that of the header's line."""
    raw = _raw(tmp_path, "Title: A\nDate: 2016-09-14\nMacros: E = x\n\nText.\n")
    assert [(problem.line, problem.code) for problem in raw.problems] == [(3, "MATH003")]


def test_a_formula_that_cannot_be_rendered(tmp_path: Path) -> None:
    """It is a problem of its line, and publishing waits for it."""
    raw = _raw(tmp_path, "Title: A\nDate: 2016-09-14\n\nText.\n\nAs $\\foo$.\n")
    (problem,) = raw.problems
    assert (problem.line, problem.code, problem.refuses) == (6, "MATH002", True)


def test_macros_in_the_settings() -> None:
    """Names and bodies."""
    assert list(site_macros({"MATH_MACROS": {"R": r"\mathbb{R}"}})) == ["\\R"]
    assert site_macros({}) == {}


def test_settings_that_are_no_macros() -> None:
    """What is wrong is said of the setting."""
    with pytest.raises(TaskFailedError, match="MATH_MACROS: "):
        site_macros({"MATH_MACROS": r"\newcommand{\R}{x}"})
    with pytest.raises(TaskFailedError, match=r"MATH_MACROS: the character U\+E000"):
        site_macros({"MATH_MACROS": {"R": "\ue000"}})
