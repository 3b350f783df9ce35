"""The few words that stand between an author's and a title, in the language of the page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Phrases:
    """What is said of works in one language; `{}` in `back_to` is the letter of a citation."""

    references: str
    and_: str
    others: str
    undated: str
    in_: str
    edited: str
    edition: str
    thesis: str
    masters_thesis: str
    report: str
    back: str
    back_to: str


_PHRASES = {
    "en": Phrases(
        references="References",
        and_="and",
        others="et al.",
        undated="n.d.",
        in_="In",
        edited="ed.",
        edition="{} ed.",
        thesis="PhD thesis",
        masters_thesis="Master's thesis",
        report="Technical report",
        back="Back to the text",
        back_to="Back to the text, citation {}",
    ),
    "es": Phrases(
        references="Referencias",
        and_="y",
        others="et al.",
        undated="s. f.",
        in_="En",
        edited="ed.",
        edition="{} ed.",
        thesis="Tesis doctoral",
        masters_thesis="Tesis de máster",
        report="Informe técnico",
        back="Volver al texto",
        back_to="Volver al texto, cita {}",
    ),
}


def phrases_in(lang: str) -> Phrases:
    """The words in this language, in English where it has none here."""
    return _PHRASES.get(lang[:2].lower(), _PHRASES["en"])
