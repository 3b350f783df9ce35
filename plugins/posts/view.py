"""What the templates of posts, pages and lists of posts see."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.formats import Day
from plugins.markup import Heading, Prose
from plugins.posts.studies import Study
from plugins.problems import Problem
from plugins.site import MenuItem, PageView


@dataclass(frozen=True)
class Entry:
    """A post in a list. `lang` is empty where the post has the site's language."""

    title: str
    address: str
    day: Day | None
    lang: str
    summary: Prose | None
    reading_minutes: int
    category: MenuItem | None
    tags: tuple[MenuItem, ...]


@dataclass(frozen=True)
class Year:
    """The posts of one year."""

    year: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class SeriesPlace:
    """Where a post stands in its series; `position` counts from 1."""

    name: str
    address: str
    position: int
    total: int
    previous: MenuItem | None
    next: MenuItem | None


@dataclass(frozen=True)
class Translation:
    """The same post in another language."""

    lang: str
    language: str
    title: str
    address: str
    canonical: str


@dataclass(frozen=True)
class Backlink:
    """A post that links to this one, and the sentence in which it does: what stands before the
    words of the link, these, and the rest. `lang` is empty where it is this post's language."""

    title: str
    address: str
    lang: str
    before: str
    words: str
    after: str


@dataclass(frozen=True)
class RelatedPost:
    """A post with something in common with this one: the names of what both share (tags, series,
    units), the titles of posts that both link to, and whether one of them links to the other."""

    title: str
    address: str
    shares: tuple[str, ...]
    both_link_to: tuple[str, ...]
    linked: bool


@dataclass(frozen=True)
class Topic:
    """A tag or a category with the number of its posts; without a page its address is empty."""

    name: str
    address: str
    count: int


@dataclass(frozen=True, kw_only=True)
class PostView(PageView):
    """A post, or a page such as "about".

    `visibility` is `published`, `hidden`, `draft` or `scheduled`; `contents` is empty for texts
    with fewer than three headings. Tags without a page have no address. `part_of` is what of a
    plan of study the post is about. `cite` is its BibTeX entry.
    """

    title: str
    visibility: str
    day: Day | None
    modified: Day | None
    reading_minutes: int
    authors: tuple[MenuItem, ...]
    category: MenuItem | None
    tags: tuple[MenuItem, ...]
    summary: Prose | None
    image: str
    body: Prose
    contents: tuple[Heading, ...]
    series: SeriesPlace | None
    newer: MenuItem | None
    older: MenuItem | None
    translations: tuple[Translation, ...]
    part_of: tuple[Study, ...]
    cite: str
    backlinks: tuple[Backlink, ...]
    related: tuple[RelatedPost, ...]


@dataclass(frozen=True, kw_only=True)
class ListView(PageView):
    """A list of posts: the home page, a tag's, a category's, a language's, a series'.

    Long lists are cut into pages: `number` of `total`, with the addresses of the ones beside it.
    `feed` is the address of the list's own feed, or nothing.
    """

    heading: str
    entries: tuple[Entry, ...]
    feed: str = ""
    number: int = 1
    total: int = 1
    newer: str | None = None
    older: str | None = None


@dataclass(frozen=True, kw_only=True)
class HomeView(ListView):
    """The first page of the site, and the pages of older posts behind it."""

    archive: str
    languages: tuple[MenuItem, ...]


@dataclass(frozen=True, kw_only=True)
class ArchiveView(PageView):
    """Every published post, by year."""

    heading: str
    years: tuple[Year, ...]


@dataclass(frozen=True, kw_only=True)
class TopicsView(PageView):
    """All tags, categories and series."""

    categories: tuple[Topic, ...]
    tags: tuple[Topic, ...]
    series: tuple[Topic, ...]


@dataclass(frozen=True)
class DraftEntry:
    """An unpublished post, why it is unpublished, and what is wrong with it."""

    entry: Entry
    visibility: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, kw_only=True)
class DraftsView(PageView):
    """What is not published yet; made in previews alone."""

    drafts: tuple[DraftEntry, ...]


@dataclass(frozen=True, kw_only=True)
class RedirectView(PageView):
    """A page that sends its reader on to `target`, an address from the root, `url` in full."""

    target: str
    url: str
