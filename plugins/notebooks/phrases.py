"""What the page itself says in a notebook's place, in the page's language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Phrases:
    """The sentences of one language; `{}` is a cell's name (`In [3]`), or that of
    the file to download."""

    interactive: str
    picture: str
    output: str
    attachment: str
    download: str


_ENGLISH = Phrases(
    interactive="An interactive output was here: the notebook shows it when it is run.",
    picture="A picture that the code of {} made, without a description",
    output="Output of {}",
    attachment="A picture without a description",
    download="Download the notebook {}",
)
_SPANISH = Phrases(
    interactive="Aquí había una salida interactiva: el cuaderno la muestra al ejecutarlo.",
    picture="Una imagen que hizo el código de {}, sin descripción",
    output="Salida de {}",
    attachment="Una imagen sin descripción",
    download="Descargar el cuaderno {}",
)
_LANGUAGES = {"en": _ENGLISH, "es": _SPANISH}


def phrases(lang: str) -> Phrases:
    """The sentences in this language, in English where there are none."""
    return _LANGUAGES.get(lang[:2].lower(), _ENGLISH)
