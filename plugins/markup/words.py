"""The few words that we put into a converted text ourselves, in the text's language."""

from __future__ import annotations

from collections.abc import Mapping

_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "back": "Jump back to footnote {} in the text",
        "code": "Code",
        "table": "Table",
        "done": "done",
        "to do": "to do",
        "note": "Note",
        "tip": "Tip",
        "important": "Important",
        "warning": "Warning",
        "caution": "Caution",
    },
    "es": {
        "back": "Volver a la nota {} en el texto",
        "code": "Código",
        "table": "Tabla",
        "done": "hecho",
        "to do": "por hacer",
        "note": "Nota",
        "tip": "Consejo",
        "important": "Importante",
        "warning": "Advertencia",
        "caution": "Precaución",
    },
    "fr": {
        "back": "Revenir à la note {} dans le texte",
        "code": "Code",
        "table": "Tableau",
        "done": "fait",
        "to do": "à faire",
        "note": "Remarque",
        "tip": "Conseil",
        "important": "Important",
        "warning": "Avertissement",
        "caution": "Attention",
    },
    "de": {
        "back": "Zurück zu Fußnote {} im Text",
        "code": "Code",
        "table": "Tabelle",
        "done": "erledigt",
        "to do": "zu erledigen",
        "note": "Hinweis",
        "tip": "Tipp",
        "important": "Wichtig",
        "warning": "Warnung",
        "caution": "Vorsicht",
    },
}


def words_in(lang: str) -> Mapping[str, str]:
    """The words in this language (`es-MX` is `es`), or in English where there are none."""
    return _WORDS.get(lang.lower().partition("-")[0], _WORDS["en"])
