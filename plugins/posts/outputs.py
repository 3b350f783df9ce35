"""All outputs that are made of posts: their pages, the lists, redirects and files."""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import basename, join

from plugins.pictures import Pictures
from plugins.posts.files import file_outputs
from plugins.posts.index import make_index
from plugins.posts.lists import (
    archive_outputs,
    drafts_outputs,
    home_outputs,
    language_outputs,
    listed,
    series_outputs,
    term_outputs,
    topics_outputs,
)
from plugins.posts.model import Posts
from plugins.posts.pages import post_output, texts_on_page
from plugins.posts.studies import Studies
from plugins.posts.surroundings import surroundings
from plugins.posts.view import RedirectView
from plugins.site import Config, Output, SiteFile


def post_outputs(
    posts: Posts,
    config: Config,
    studies: Studies | None = None,
    pictures: Pictures | None = None,
) -> Iterator[SiteFile]:
    """Everything that the site shows of its posts, in a fixed order; `studies` is what they may be
    a part of, `pictures` what is known of the files that they show."""
    index = make_index(posts, config, studies, pictures)
    shown = listed(posts.articles)
    texts = {post.source: texts_on_page(post, index) for post in posts.all}
    around = surroundings(shown, texts)
    made = [
        (post, post_output(post, texts[post.source], around.of(post), index)) for post in posts.all
    ]
    yield from (output for _, output in made)
    yield from home_outputs(shown, index)
    yield from language_outputs(shown, index)
    yield from term_outputs(shown, index)
    yield from series_outputs(shown, index)
    yield from archive_outputs(shown, index)
    yield from topics_outputs(shown, index)
    if config.preview:
        yield from drafts_outputs(made, index)
    yield from _redirects(posts, config)
    yield from file_outputs(posts, index)


def _redirects(posts: Posts, config: Config) -> Iterator[Output]:
    """A page at each former address of a public post; no search engine is to keep it."""
    for post in posts.all:
        if post.visibility.public:
            for alias in post.aliases:
                is_file = "." in basename(alias)
                path = alias if is_file else join(alias, "index.html")
                frame = config.frame(path, title=post.title, lang=post.lang, indexed=False)
                url = config.absolute(post.address)
                view = RedirectView(frame=frame, target=post.address, url=url)
                yield Output(path, "redirect.html", view, source=post.shown)
