"""The pages that list posts: home, tags, categories, authors, series, languages, years, drafts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from posixpath import basename, dirname, join, splitext

from plugins.posts.entries import entries, entry
from plugins.posts.index import Index
from plugins.posts.model import Post, Term, Visibility
from plugins.posts.pages import language_name, series_path
from plugins.posts.taxonomy import by_language, by_series, by_term, by_year
from plugins.posts.view import (
    ArchiveView,
    DraftEntry,
    DraftsView,
    HomeView,
    ListView,
    Topic,
    TopicsView,
    Year,
)
from plugins.site import Frame, MenuItem, Output, words

ARCHIVE = "archive/index.html"
TOPICS = "tags/index.html"
DRAFTS = "drafts/index.html"


def page_path(first: str, number: int) -> str:
    """The output path of page `number` of a list whose first page is at `first`."""
    if number == 1:
        return first
    name, _ = splitext(basename(first))
    folder = dirname(first) if name == "index" else join(dirname(first), name)
    return join(folder, "page", str(number), "index.html")


def home_outputs(posts: Sequence[Post], index: Index) -> Iterator[Output]:
    """The home page and the pages of older posts: those in the site's own language."""
    config = index.config
    languages = tuple(
        MenuItem(language_name(lang), config.address(language_path(lang)))
        for lang in by_language(posts)
        if lang != config.lang
    )
    own = [post for post in posts if post.lang == config.lang]
    for path, view in _paginated(own, "index.html", config.name, index):
        home = HomeView(**vars(view), archive=config.address(ARCHIVE), languages=languages)
        yield Output(path, "home.html", home)


def language_path(lang: str) -> str:
    """The output path of the index of a language's posts."""
    return f"{lang}/index.html"


def language_outputs(posts: Sequence[Post], index: Index) -> Iterator[Output]:
    """For each language but the site's own, the list of its posts."""
    for lang, found in by_language(posts).items():
        if lang != index.config.lang:
            feed = index.config.feeds.language.format(lang=lang)
            yield from _list(found, language_path(lang), language_name(lang), index, feed)


def term_outputs(posts: Sequence[Post], index: Index) -> Iterator[Output]:
    """The lists of each category, tag and author that has a page."""
    feeds = index.config.feeds
    for category, found in by_term(posts, _categories):
        feed = feeds.category.format(slug=category.slug)
        yield from _list(found, category.path, category.name, index, feed)
    for tag, found in by_term(posts, lambda post: post.tags):
        yield from _list(found, tag.path, tag.name, index, feeds.tag.format(slug=tag.slug))
    for author, found in by_term(posts, lambda post: post.authors):
        yield from _list(found, author.path, author.name, index, "")


def series_outputs(posts: Sequence[Post], index: Index) -> Iterator[Output]:
    """The list of each series, in the order in which one reads it, on one page."""
    for found in by_series(posts).values():
        name = found[0].series
        path = series_path(name)
        view = ListView(
            frame=index.config.frame(path, title=name),
            heading=name,
            entries=entries(found, index),
        )
        yield Output(path, "list.html", view)


def archive_outputs(posts: Sequence[Post], index: Index) -> Iterator[Output]:
    """The archive of all years, and one for each year."""
    years = tuple(Year(str(year), entries(found, index)) for year, found in by_year(posts))
    for path, title, shown in [
        (ARCHIVE, words("Archive"), years),
        *((f"{year.year}/index.html", year.year, (year,)) for year in years),
    ]:
        frame = index.config.frame(path, title=title)
        yield Output(path, "archive.html", ArchiveView(frame=frame, heading=title, years=shown))


def topics_outputs(posts: Sequence[Post], index: Index) -> Iterator[Output]:
    """The page of all tags, categories and series."""
    view = TopicsView(
        frame=index.config.frame(TOPICS, title=words("Topics")),
        categories=_topics(by_term(posts, _categories)),
        tags=_topics(by_term(posts, lambda post: post.tags)),
        series=tuple(
            Topic(found[0].series, index.config.address(path), len(found))
            for found in by_series(posts).values()
            for path in [series_path(found[0].series)]
        ),
    )
    yield Output(TOPICS, "topics.html", view)


def drafts_outputs(made: Iterable[tuple[Post, Output]], index: Index) -> Iterator[Output]:
    """The page of what is not published yet, with the problems of each."""
    drafts = tuple(
        DraftEntry(entry(post, index), post.visibility.value, output.problems)
        for post, output in made
        if not post.visibility.public
    )
    frame = index.config.frame(DRAFTS, title=words("Drafts"), indexed=False)
    yield Output(DRAFTS, "drafts.html", DraftsView(frame=frame, drafts=drafts))


def listed(posts: Iterable[Post]) -> tuple[Post, ...]:
    """The posts that lists show."""
    return tuple(post for post in posts if post.visibility is Visibility.PUBLISHED)


def _categories(post: Post) -> Iterable[Term]:
    return (post.category,) if post.category else ()


def _topics(terms: Iterable[tuple[Term, tuple[Post, ...]]]) -> tuple[Topic, ...]:
    return tuple(Topic(term.name, term.address, len(found)) for term, found in terms)


def _list(
    posts: Sequence[Post], first: str, heading: str, index: Index, feed: str
) -> Iterator[Output]:
    """The pages of a list whose first page is at `first`; none where that is empty."""
    if first:
        for path, view in _paginated(posts, first, heading, index, feed):
            yield Output(path, "list.html", view)


def _paginated(
    posts: Sequence[Post], first: str, heading: str, index: Index, feed: str = ""
) -> Iterator[tuple[str, ListView]]:
    config = index.config
    total = max(1, -(-len(posts) // config.page_size))
    paths = [page_path(first, number) for number in range(1, total + 1)]
    addresses = [None, *(config.address(path) for path in paths), None]
    for number, path in enumerate(paths, start=1):
        shown = posts[(number - 1) * config.page_size : number * config.page_size]
        yield (
            path,
            ListView(
                frame=_frame(path, heading, shown, number, index),
                heading=heading,
                entries=entries(shown, index),
                feed=feed,
                number=number,
                total=total,
                newer=addresses[number - 1],
                older=addresses[number + 1],
            ),
        )


def _frame(path: str, title: str, posts: Sequence[Post], number: int, index: Index) -> Frame:
    """The frame of a page of a list; search engines take the first page alone."""
    newest = max((post.modified or post.date for post in posts if post.date), default=None)
    return index.config.frame(
        path,
        title=title,
        description=index.config.tagline,
        indexed=number == 1,
        modified=newest.date().isoformat() if newest else "",
    )
