"""A folder with the corpus, as one generator wants it, and the command that builds it."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

from plugins.bench.corpus import Post, posts
from plugins.bench.generators import Generator
from plugins.bench.usage import Usage, measure

# What of the surroundings would make it another site.
_HEARD = ("SITEURL", "GITHUB_REPOSITORY", "STUDY_AS_OF", "SOURCE_DATE_EPOCH")


@dataclass(frozen=True)
class Site:
    """The folder of a generator's site of `total` posts; `sources` are the names in it before its
    first build."""

    generator: Generator
    folder: Path
    total: int
    sources: frozenset[str]

    def write(self, post: Post) -> None:
        """Write a post, or what it has become."""
        file = self.folder / "content" / "posts" / f"{post.name}.md"
        file.write_text(self.generator.file(post), encoding="utf-8")

    def clear(self) -> None:
        """Remove all that builds have left in the folder, their caches too."""
        for entry in list(self.folder.iterdir()):
            if entry.name in self.sources:
                continue
            if entry.is_dir():
                shutil.rmtree(entry)
            else:
                entry.unlink()

    def build(self) -> Usage:
        """Run the generator. Raises `TaskFailedError` with what it said where it fails."""
        return measure(self.generator.command, self.folder, self.surroundings())

    def surroundings(self) -> dict[str, str]:
        """The environment that the generator runs in."""
        heard = {name: text for name, text in os.environ.items() if name not in _HEARD}
        return {**heard, **self.generator.environment(self.folder)}


def write_site(generator: Generator, folder: Path, total: int) -> Site:
    """Write what the generator builds the first `total` posts of, into a folder that is not yet."""
    with as_file(files("plugins.bench").joinpath("sites", generator.name)) as given:
        shutil.copytree(given, folder, ignore=shutil.ignore_patterns("__pycache__"))
    for name, source in generator.copied().items():
        copy = shutil.copytree if source.is_dir() else shutil.copyfile
        copy(source, folder / name)
    (folder / "content" / "posts").mkdir(parents=True)
    site = Site(generator, folder, total, frozenset(entry.name for entry in folder.iterdir()))
    for post in posts(total):
        site.write(post)
    return site
