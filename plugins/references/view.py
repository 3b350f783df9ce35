"""The works that published posts cite, by author, each with the posts that cite it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.bibliography import Work
from plugins.bibliography.labels import in_order, labels
from plugins.bibliography.phrases import phrases_in
from plugins.bibliography.reference import Reference, reference_of
from plugins.markup.works import anchors
from plugins.posts import Post, Visibility
from plugins.site import Config, MenuItem, PageView, words

PATH = "references/index.html"


@dataclass(frozen=True)
class CitedWork:
    """A work as the list has it: the fragment of its entry, its line, and the posts that cite it,
    the first one first."""

    fragment: str
    reference: Reference
    posts: tuple[MenuItem, ...]


@dataclass(frozen=True, kw_only=True)
class ReferencesView(PageView):
    """Every work that the journal cites."""

    works: tuple[CitedWork, ...]


def citations(posts: Iterable[Post]) -> dict[Work, tuple[Post, ...]]:
    """The works that published posts cite, by author, and those posts by date. Drafts and hidden
    posts cite nothing that others should know of."""
    found: dict[Work, list[Post]] = {}
    for post in sorted(posts, key=lambda post: (str(post.date or ""), post.source)):
        if post.visibility is Visibility.PUBLISHED:
            for work in _cited(post):
                found.setdefault(work, []).append(post)
    return {work: tuple(found[work]) for work in in_order(found)}


def references_view(posts: Iterable[Post], config: Config) -> ReferencesView | None:
    """The page of these posts' works, or None where they cite none."""
    cited = citations(posts)
    if not cited:
        return None
    phrases = phrases_in(config.lang)
    named = labels(cited, phrases)
    # Two posts may each have a work of their own under one key.
    fragments = anchors(_names(cited))
    return ReferencesView(
        frame=config.frame(PATH, title=words("References"), description=_description(cited)),
        works=tuple(
            CitedWork(
                fragments[name],
                reference_of(work, phrases, named[work].letter),
                tuple(MenuItem(post.title, post.address) for post in cited[work]),
            )
            for work, name in zip(cited, _names(cited), strict=True)
        ),
    )


def _names(works: Iterable[Work]) -> tuple[str, ...]:
    """The works' keys, with the number of the work where another one had the key already."""
    names: list[str] = []
    for work in works:
        names.append(f"{work.key} {len(names) + 1}" if work.key in names else work.key)
    return tuple(names)


def _cited(post: Post) -> tuple[Work, ...]:
    texts = (post.body, post.summary) if post.summary else (post.body,)
    return tuple(dict.fromkeys(work for text in texts for work in text.cited))


def _description(cited: dict[Work, tuple[Post, ...]]) -> str:
    return words("What these posts cite: %(num)s works.", num=len(cited))
