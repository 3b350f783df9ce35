"""What the page itself says in a notebook's place, in the page's language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Phrases:
    """The sentences of one language; `{}` is a cell's name (`In [3]`), a raw cell's number, or the
    name of the file to download."""

    interactive: str
    picture: str
    code: str
    output: str
    raw: str
    attachment: str
    download: str


_ENGLISH = Phrases(
    interactive="An interactive output was here: the notebook shows it when it is run.",
    picture="A picture that the code of {} made, without a description",
    code="Code of {}",
    output="Output of {}",
    raw="Text of cell {}",
    attachment="A picture without a description",
    download="Download the notebook {}",
)
_SPANISH = Phrases(
    interactive="Aquí había una salida interactiva: el cuaderno la muestra al ejecutarlo.",
    picture="Una imagen que hizo el código de {}, sin descripción",
    code="Código de {}",
    output="Salida de {}",
    raw="Texto de la celda {}",
    attachment="Una imagen sin descripción",
    download="Descargar el cuaderno {}",
)
_FRENCH = Phrases(
    interactive="Il y avait ici une sortie interactive : le carnet la montre à l'exécution.",
    picture="Une image produite par le code de {}, sans description",
    code="Code de {}",
    output="Sortie de {}",
    raw="Texte de la cellule {}",
    attachment="Une image sans description",
    download="Télécharger le carnet {}",
)
_GERMAN = Phrases(
    interactive="Hier war eine interaktive Ausgabe: das Notebook zeigt sie, wenn man es ausführt.",
    picture="Ein Bild, das der Code von {} gemacht hat, ohne Beschreibung",
    code="Code von {}",
    output="Ausgabe von {}",
    raw="Text der Zelle {}",
    attachment="Ein Bild ohne Beschreibung",
    download="Das Notebook {} herunterladen",
)
_LANGUAGES = {"en": _ENGLISH, "es": _SPANISH, "fr": _FRENCH, "de": _GERMAN}


def phrases(lang: str) -> Phrases:
    """The sentences in this language, in English where there are none."""
    return _LANGUAGES.get(lang[:2].lower(), _ENGLISH)
