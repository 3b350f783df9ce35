"""How posts belong together: by term, series, year, translation, and as neighbours in time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from markdown.extensions.toc import slugify_unicode

from plugins.posts.model import Post, Term


@dataclass(frozen=True)
class Relations:
    """The posts around one post, as far as there are any."""

    newer: Post | None = None
    older: Post | None = None
    series: tuple[Post, ...] = ()
    translations: tuple[Post, ...] = ()


def by_term(
    posts: Iterable[Post], terms: Callable[[Post], Iterable[Term]]
) -> tuple[tuple[Term, tuple[Post, ...]], ...]:
    """The posts of each term, in the order of the terms' names.

    Terms with one page are one term: `Python` and `python` have the same slug.
    """
    grouped: dict[str, tuple[Term, list[Post]]] = {}
    for post in posts:
        for term in terms(post):
            entry = grouped.setdefault(term.path or term.slug or term.name, (term, []))
            if post not in entry[1][-1:]:
                entry[1].append(post)
    named = sorted(grouped.values(), key=lambda entry: (entry[0].name.casefold(), entry[0].name))
    return tuple((term, tuple(found)) for term, found in named)


def by_year(posts: Iterable[Post]) -> tuple[tuple[int, tuple[Post, ...]], ...]:
    """The posts of each year, the latest year first, each in the order they came in."""
    years: dict[int, list[Post]] = {}
    for post in posts:
        if post.date:
            years.setdefault(post.date.year, []).append(post)
    return tuple((year, tuple(years[year])) for year in sorted(years, reverse=True))


def by_language(posts: Iterable[Post]) -> dict[str, tuple[Post, ...]]:
    """The posts of each language, in the order they came in."""
    languages: dict[str, list[Post]] = {}
    for post in posts:
        languages.setdefault(post.lang, []).append(post)
    return {lang: tuple(languages[lang]) for lang in sorted(languages)}


def by_series(posts: Iterable[Post]) -> dict[str, tuple[Post, ...]]:
    """The posts of each series by the series' slug, the first one written first.

    As with terms, names with one slug are one series.
    """
    series: dict[str, list[Post]] = {}
    for post in posts:
        if post.series:
            series.setdefault(series_slug(post.series), []).append(post)
    return {slug: tuple(reversed(series[slug])) for slug in sorted(series)}


def series_slug(name: str) -> str:
    """What stands for the series in addresses."""
    return slugify_unicode(name, "-")


def relations(posts: Sequence[Post]) -> dict[str, Relations]:
    """For each post's source the posts around it; `posts` come newest first."""
    translations: dict[str, list[Post]] = {}
    for post in posts:
        translations.setdefault(post.slug, []).append(post)
    series = by_series(posts)
    related = {}
    for of_language in by_language(posts).values():
        for at, post in enumerate(of_language):
            related[post.source] = Relations(
                newer=of_language[at - 1] if at else None,
                older=of_language[at + 1] if at + 1 < len(of_language) else None,
                series=series.get(series_slug(post.series), ()) if post.series else (),
                translations=tuple(
                    other for other in translations[post.slug] if other.lang != post.lang
                ),
            )
    return related
