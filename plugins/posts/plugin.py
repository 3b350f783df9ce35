"""What posts give to the site: their pages, and their entries in the navigation."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.pictures import Pictures
from plugins.posts.lists import ARCHIVE, DRAFTS, TOPICS, language_path, listed
from plugins.posts.model import Posts, Visibility
from plugins.posts.outputs import post_outputs
from plugins.posts.pages import language_name
from plugins.posts.studies import Studies
from plugins.posts.taxonomy import by_language
from plugins.site import Config, Data, MenuItem, Part, SiteFile, words


def _outputs(data: Data, config: Config) -> Iterator[SiteFile]:
    yield from post_outputs(
        data.get(Posts) or Posts(), config, data.get(Studies), data.get(Pictures)
    )


def _menu(data: Data, config: Config) -> Iterator[MenuItem]:
    posts = data.get(Posts) or Posts()
    if listed(posts.articles):
        yield MenuItem(words("Archive"), config.address(ARCHIVE))
    for page in posts.pages:
        if page.visibility is Visibility.PUBLISHED and page.lang == config.lang:
            yield MenuItem(page.title, page.address)


def _footer(data: Data, config: Config) -> Iterator[MenuItem]:
    posts = data.get(Posts) or Posts()
    yield MenuItem(words("Topics"), config.address(TOPICS))
    for lang in by_language(listed(posts.articles)):
        if lang != config.lang:
            yield MenuItem(language_name(lang), config.address(language_path(lang)))
    if config.preview:
        yield MenuItem(words("Drafts"), config.address(DRAFTS))


part = Part(name="posts", outputs=_outputs, menu=_menu, footer=_footer)


def register() -> None:
    """Pelican asks every plugin for one; the host finds `part` by itself."""
