"""The generators that are compared: what each is run with, and where its author edits."""

from __future__ import annotations

import shutil
import sysconfig
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from plugins.bench.corpus import Post
from plugins.bench.flavours import hugo_file, pelican_file

ENGINE = Path(__file__).resolve().parents[2]


def _nothing(folder: Path) -> Mapping[str, str]:
    del folder
    return {}


@dataclass(frozen=True)
class Generator:
    """One generator. `program` is the script that its package installs, `arguments` what that is
    told in the folder of a site, and `environment` what is to be set for that folder besides.

    `file` makes a post's file. `copied` says what a site's folder needs beside what `sites/` has:
    where it goes, and where it comes from. `template` is that of a post: text before its last
    `ending` is on every post's page.
    """

    name: str
    title: str
    program: str
    arguments: tuple[str, ...]
    version: Callable[[], str]
    file: Callable[[Post], str]
    template: str
    ending: str
    copied: Callable[[], Mapping[str, Path]] = dict
    environment: Callable[[Path], Mapping[str, str]] = _nothing

    @property
    def command(self) -> tuple[str, ...]:
        """The whole command. Only a program beside this Python is taken: its version is locked."""
        return (self._found or self.program, *self.arguments)

    @property
    def is_installed(self) -> bool:
        """Whether the program is there."""
        return self._found is not None

    @property
    def _found(self) -> str | None:
        return shutil.which(self.program, path=sysconfig.get_path("scripts"))


def _our_version() -> str:
    project = tomllib.loads((ENGINE / "pyproject.toml").read_text("utf-8"))["project"]
    return str(project["version"])


def _our_files() -> Mapping[str, Path]:
    return {"tasks.py": ENGINE / "tasks.py", "theme": ENGINE / "theme"}


def _our_environment(folder: Path) -> Mapping[str, str]:
    del folder
    return {"PYTHONPATH": str(ENGINE)}


def _hugo_environment(folder: Path) -> Mapping[str, str]:
    """Its cache in the folder, where it goes with all else, and not in the user's own."""
    return {"HUGO_CACHEDIR": str(folder / ".hugo_cache")}


def _plain_theme() -> Mapping[str, Path]:
    """Stock Pelican's own theme. Pelican is found and not imported: this process stays small."""
    places = getattr(find_spec("pelican"), "submodule_search_locations", ())
    return {"theme": Path(next(iter(places)), "themes", "simple")}


OURS = Generator(
    name="ours",
    title="Open Masters",
    program="invoke",
    arguments=("build",),
    version=_our_version,
    file=pelican_file,
    template="theme/templates/post.html",
    ending="{% endblock %}",
    copied=_our_files,
    environment=_our_environment,
)
PELICAN = Generator(
    name="pelican",
    title="Pelican",
    program="pelican",
    arguments=("content", "--settings", "pelicanconf.py", "--quiet"),
    version=partial(version, "pelican"),
    file=pelican_file,
    template="theme/templates/article.html",
    ending="{% endblock %}",
    copied=_plain_theme,
)
HUGO = Generator(
    name="hugo",
    title="Hugo",
    program="hugo",
    arguments=("build",),
    version=partial(version, "hugo"),
    file=hugo_file,
    template="layouts/page.html",
    ending="{{ end }}",
    environment=_hugo_environment,
)

# Ours first: what the others are set against.
GENERATORS = (OURS, PELICAN, HUGO)
