"""Which works a post may cite: the journal's own, and those that its header names."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from plugins.bibliography.model import Bibliography
from plugins.bibliography.read import parse_bibliography, read_bibliography
from plugins.problems import Problem, error, shown_path


@dataclass(frozen=True)
class Library:
    """The works that every post may cite, and the content folder below which posts name more."""

    folder: Path
    works: Bibliography

    def of(self, source: str, post: Path, line: int) -> tuple[Bibliography, tuple[Problem, ...]]:
        """The works for `post`, whose header says `source` (`publications_src`) on `line`.

        That is BibTeX, or the path of a file: from the content folder, beside the post, or from
        the folder in which the site is built, as pelican-cite has it. Its works go before the
        journal's own. The problems are those of what the header names.
        """
        if not source.strip():
            return self.works, ()
        if source.lstrip().startswith("@"):
            found, problems = parse_bibliography(source, shown_path(post), line)
            return found.before(self.works), problems
        path = self._path(source.strip(), post)
        if path is None:
            message = f'there is no "{source.strip()}", neither in the content folder nor here'
            return self.works, (error(shown_path(post), line, "REF007", message),)
        found, problems = read_bibliography(path)
        return found.before(self.works), problems

    def _path(self, source: str, post: Path) -> Path | None:
        """The file that is meant; never one outside of the folder in which the site is built."""
        home = self.folder.resolve().parent
        places = (self.folder, post.parent, home)
        paths = ((place / source.lstrip("/")).resolve() for place in places)
        return next((path for path in paths if path.is_relative_to(home) and path.is_file()), None)
