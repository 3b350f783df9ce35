"""What a page says in a tag's place, in the page's language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Phrases:
    """The sentences of one language; the first `{}` is a site or a file, the second an id."""

    remote: str
    video: str
    download: str
    code: str


_LANGUAGES = {
    "en": Phrases("Video on {}: {}", "Video: {}", "Download {}", "Code"),
    "es": Phrases("Vídeo en {}: {}", "Vídeo: {}", "Descargar {}", "Código"),
    "fr": Phrases("Vidéo sur {} : {}", "Vidéo : {}", "Télécharger {}", "Code"),
    "de": Phrases("Video auf {}: {}", "Video: {}", "{} herunterladen", "Code"),
}


def phrases(lang: str) -> Phrases:
    """The sentences in this language (`es-MX` is `es`), in English where there are none."""
    return _LANGUAGES.get(lang.lower().partition("-")[0], _LANGUAGES["en"])
