"""Days and months read as their language writes them."""

from datetime import date

import pytest

from plugins.formats import Day, day, month, month_name, short_day, weekday_names


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "24 September 2016"),
        ("en-US", "September 24, 2016"),
        ("es", "24 de septiembre de 2016"),
        ("pt_BR", "24 de setembro de 2016"),
    ],
)
def test_day_has_a_form_for_readers(lang: str, text: str) -> None:
    """A day is written in full, plain English with the day first."""
    assert day(date(2016, 9, 24), lang).text == text


def test_day_has_a_form_for_machines() -> None:
    """The ISO date goes with it."""
    assert day(date(2016, 9, 24), "en").iso == "2016-09-24"


@pytest.mark.parametrize("lang", ["", "klingon", "x-y-z", "xx", "e n"])
def test_unknown_language_falls_back_to_english(lang: str) -> None:
    """A language tag that Babel does not know never stops a page."""
    assert day(date(2016, 9, 24), lang) == Day("2016-09-24", "24 September 2016")


@pytest.mark.parametrize(("lang", "text"), [("en", "Sep 2016"), ("es", "sept 2016")])
def test_month_is_short_with_its_year(lang: str, text: str) -> None:
    """A month is shown with its year."""
    assert month(date(2016, 9, 24), lang) == text


@pytest.mark.parametrize(
    ("lang", "text"), [("en", "12 Sep 2016"), ("en-US", "Sep 12, 2016"), ("es", "12 sept 2016")]
)
def test_day_has_a_short_form(lang: str, text: str) -> None:
    """For tables, with the machines' form as ever."""
    assert short_day(date(2016, 9, 12), lang) == Day("2016-09-12", text)


@pytest.mark.parametrize(("lang", "text"), [("en", "Sep"), ("es", "sept")])
def test_month_has_a_name(lang: str, text: str) -> None:
    """Without its year, where that is clear."""
    assert month_name(date(2016, 9, 12), lang) == text


def test_weeks_begin_on_monday() -> None:
    """In every language, as the weeks of the figures do."""
    assert weekday_names("en") == ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    assert weekday_names("es")[0] == "lun"
