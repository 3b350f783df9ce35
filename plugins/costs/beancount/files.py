"""The files of a ledger, each looked through before any program of beancount's sees it.

The programs load what `plugin` lines name and run it: here is decided whether they may.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from plugins.costs.beancount.words import Directive, Unreadable, parse_directives
from plugins.costs.model import Books
from plugins.problems import Problem, error, shown_path

_ENCRYPTED = {".asc", ".gpg"}
_CODE_BESIDE_IT = "insert_pythonpath"


@dataclass(frozen=True)
class Files:
    """A ledger's main file, the options in it, and why no program may read it (if it has to be
    refused)."""

    main: Path
    options: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def read_files(folder: Path, books: Books, shown_settings: str) -> Files:
    """Looks through the ledger that `books` names and all that it includes, in a data folder.

    Refused are plugins and `insert_pythonpath` that `books.allowed` does not name (BEA003), files
    outside of the folder (BEA004), missing (BEA002) and those that beancount cannot read (BEA005).
    """
    main = Path(os.path.normpath(folder.absolute() / books.path))  # links are kept: as they see it
    search = _Search(folder, books)
    if not main.is_file():
        reason = f'ledger = "{books.path}" is no file: expected one beside money.toml'
        return Files(main, problems=(error(shown_settings, books.line, "BEA002", reason),))
    if _is_misread(main):
        reason = f'beancount cannot open "{main}": expected a path without ?, # and $'
        return Files(main, problems=(error(shown_settings, books.line, "BEA004", reason),))
    waiting = [(main, shown_settings, books.line)]
    seen: set[Path] = set()
    while waiting:
        path, shown, line = waiting.pop(0)
        if path not in seen:
            seen.add(path)
            waiting += search.look_through(path, shown, line)
    return Files(main, search.options.get(main, {}), tuple(search.problems))


def _is_misread(path: Path) -> bool:
    """Whether bean-query would take it for another one: it reads a path as part of an address."""
    text = str(path)
    return urlsplit(f"beancount:{text}").path != text or os.path.expandvars(text) != text


class _Search:
    """One file after the other; what is wrong gathers in `problems`, options by file."""

    def __init__(self, folder: Path, books: Books) -> None:
        self._folder = folder.resolve()
        self._allowed = books.allowed
        self.problems: list[Problem] = []
        self.options: dict[Path, dict[str, str]] = {}

    def look_through(self, path: Path, shown: str, line: int) -> list[tuple[Path, str, int]]:
        """What the file includes, each with the place where it does; `shown` and `line` are where
        this one was."""
        if not path.resolve().is_relative_to(self._folder):
            reason = f'"{path.as_posix()}" is outside of the data folder: expected a file in it'
            self.problems.append(error(shown, line, "BEA004", reason))
            return []
        if path.suffix.lower() in _ENCRYPTED:
            reason = f'"{path.name}" is encrypted, so that plugins in it cannot be ruled out'
            self.problems.append(error(shown, line, "BEA003", reason))
            return []
        own = shown_path(path)
        directives = self._directives(path, own)
        for directive in directives:
            self._judge(directive, own)
        self.options[path] = {
            one.texts[0]: one.texts[-1] for one in directives if one.word == "option"
        }
        return [
            (found, own, one.line)
            for one in directives
            if one.word == "include"
            for found in self._included(path, one, own)
        ]

    def _directives(self, path: Path, own: str) -> tuple[Directive, ...]:
        try:
            text = path.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            self.problems.append(error(own, 0, "BEA005", "is not UTF-8 text: expected that"))
            return ()
        except OSError as failure:
            self.problems.append(error(own, 0, "BEA005", f"cannot be read: {failure.strerror}"))
            return ()
        if text.startswith("\ufeff"):
            reason = "begins with a byte order mark: expected UTF-8 without one (without BOM)"
            self.problems.append(error(own, 1, "BEA005", reason))
            return ()
        directives = parse_directives(text)
        if "\0" in text:
            directives = Unreadable("NUL", text.count("\n", 0, text.index("\0")) + 1)
        if isinstance(directives, Unreadable):
            reason = f'"{directives.found}" is nothing that beancount could read here'
            self.problems.append(error(own, directives.line, "BEA005", reason))
            return ()
        return directives

    def _judge(self, directive: Directive, own: str) -> None:
        """BEA003 for code that was not allowed by its name."""
        name = directive.texts[0]
        if name in self._allowed:
            return
        if directive.word == "plugin":
            found = f'the plugin "{name}" is code, and not allowed'
        elif directive.word == "option" and name == _CODE_BESIDE_IT:
            found = f'the option "{name}" loads code from this folder, and is not allowed'
        else:
            return
        advice = f': expected ledger_plugins = ["{name}"] in money.toml, if you trust it'
        self.problems.append(error(own, directive.line, "BEA003", found + advice))

    def _included(self, path: Path, directive: Directive, own: str) -> Iterator[Path]:
        """The files that an include means, found as beancount finds them."""
        pattern = str(path.parent / directive.texts[0])
        found = glob.glob(pattern, recursive=True)  # noqa: PTH207  # they do, and Path differs
        if not found:
            reason = f'include "{directive.texts[0]}": no such file'
            self.problems.append(error(own, directive.line, "BEA002", reason))
        for name in sorted(found):
            yield Path(os.path.normpath(name))
