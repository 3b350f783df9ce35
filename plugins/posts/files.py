"""The files that posts bring with them: static ones, versions of pictures, what texts make."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.pictures import PHOTOGRAPHS, without_position
from plugins.posts.index import Index, texts_of
from plugins.posts.model import Posts, Static
from plugins.posts.pictures import files_used
from plugins.posts.resolve import made_path
from plugins.problems import shown_path
from plugins.site import Changed, Config, Copy, Held, Made, SiteFile


def file_outputs(posts: Posts, index: Index) -> Iterator[SiteFile]:
    """The files, in a fixed order. A photograph is published without the place where it was taken;
    a preview, which stays at home, copies it."""
    named = files_used(posts.all, index)
    for source in sorted(index.statics):
        static = index.statics[source]
        if static.always or source in named:
            yield _published(static, index.config)
            yield from _versions(static, index)
    yield from _made_of_texts(posts, index.config)


def _published(static: Static, config: Config) -> SiteFile:
    if config.preview or not static.path.lower().endswith(PHOTOGRAPHS):
        return Copy(static.path, (static.file,))
    return Made(static.path, Changed(static.file, without_position), shown_path(static.file))


def _versions(static: Static, index: Index) -> Iterator[Made]:
    picture = index.pictures.by_source.get(static.source)
    for version in picture.versions if picture else ():
        if version.making:
            yield Made(version.path, version.making, shown_path(static.file))


def _made_of_texts(posts: Posts, config: Config) -> Iterator[Made]:
    """What is made of the posts' own sources; in them too a photograph may tell where it was taken.

    The same name is the same content: its file is there once.
    """
    files = {
        file.name: (file, post)
        for post in posts.all
        for text in texts_of(post)
        for file in text.files
    }
    for name, (file, post) in sorted(files.items()):
        data = file.data
        if not config.preview and name.lower().endswith(PHOTOGRAPHS):
            data = without_position(data)
        yield Made(made_path(name), Held(data), post.shown)
