"""A post as an entry of a list, and the links that go with it."""

from __future__ import annotations

from collections.abc import Iterable

from plugins.formats import day
from plugins.posts.index import Index
from plugins.posts.model import Post, Term
from plugins.posts.resolve import resolve
from plugins.posts.view import Entry
from plugins.site import MenuItem

_WORDS_A_MINUTE = 220


def entries(posts: Iterable[Post], index: Index) -> tuple[Entry, ...]:
    """The posts as a list has them, one below the other."""
    made: list[Entry] = []
    for post in posts:
        above = any(other.summary and other.summary.pictures for other in made)
        made.append(entry(post, index, lazy=above))
    return tuple(made)


def entry(post: Post, index: Index, *, lazy: bool = False) -> Entry:
    """The post as it stands in lists; `lazy` says that a picture is shown above it."""
    return Entry(
        title=post.title,
        address=post.address,
        day=day(post.date.date(), index.config.lang) if post.date else None,
        lang="" if post.lang == index.config.lang else post.lang,
        summary=resolve(post.summary, post, index, lazy=lazy).prose if post.summary else None,
        reading_minutes=reading_minutes(post),
        category=term_link("category", post.category, index) if post.category else None,
        tags=tuple(term_link("tag", tag, index) for tag in post.tags),
    )


def reading_minutes(post: Post) -> int:
    """Minutes to read the post at 220 words a minute, at least one."""
    return max(1, round(post.body.words / _WORDS_A_MINUTE))


def term_link(kind: str, term: Term, index: Index) -> MenuItem:
    """The term with its page's address: none where no published post has it, so no page."""
    known = index.terms.get((kind, term.slug.casefold()))
    return MenuItem(term.name, known.address if known else "")


def post_link(post: Post | None) -> MenuItem | None:
    """The post's title and address, or None for no post."""
    return MenuItem(post.title, post.address) if post else None


def description(post: Post) -> str:
    """The post in plain words for meta tags: its summary's, else its first paragraph's."""
    return (post.summary.lead if post.summary else "") or post.body.lead
