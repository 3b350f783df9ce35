"""Views to files: Jinja with the theme's templates alone, strict about every name.

Pelican's own environment falls back to its own themes where a template is missing, and shows an
undefined name as nothing: both would publish a page that nobody has seen.
"""

from __future__ import annotations

import traceback
from gettext import NullTranslations
from pathlib import Path

from jinja2 import BaseLoader, Environment, FileSystemLoader, StrictUndefined, TemplateError

from plugins.problems import TaskFailedError
from plugins.site import Output, Site, said


def environment_of(loader: BaseLoader, catalogue: NullTranslations | None = None) -> Environment:
    """Jinja as the theme's templates expect it; without a catalogue the interface is English.

    Templates ask the catalogue for words of their own by `_` and `ngettext`, and for those that
    come in a view by the filter `said`, which leaves an author's text as it is.
    """
    known = catalogue or NullTranslations()
    environment = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_gettext_translations(known, newstyle=True)  # type: ignore[attr-defined]  # added by the extension
    environment.filters["said"] = lambda text: said(text, known.gettext, known.ngettext)
    return environment


class Renderer:
    """Renders outputs with the templates of the given folders, the first one that has it."""

    def __init__(
        self, folders: tuple[Path, ...], catalogue: NullTranslations | None = None
    ) -> None:
        loader = FileSystemLoader([str(folder) for folder in folders])
        self._environment = environment_of(loader, catalogue)

    def render(self, output: Output, site: Site) -> bytes:
        """The output's bytes. Raises `TaskFailedError` that names the template and its line."""
        try:
            template = self._environment.get_template(output.template)
            text = template.render(page=output.view, site=site)
        except TemplateError as reason:
            message = f"{_place(reason, output)}: {type(reason).__name__}: {reason}"
            raise TaskFailedError(message) from reason
        return text.encode()


def _place(reason: TemplateError, output: Output) -> str:
    """The template's file and line, from a syntax error itself or from the frame it came by."""
    name, line = getattr(reason, "filename", None), getattr(reason, "lineno", None)
    if name and line:
        return f"{name}:{line}"
    frames = traceback.extract_tb(reason.__traceback__)
    inside = [frame for frame in frames if Path(frame.filename).suffix in {".html", ".xml", ".txt"}]
    return f"{inside[-1].filename}:{inside[-1].lineno}" if inside else output.template
