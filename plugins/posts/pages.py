"""The page of one post."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from posixpath import join

from babel import Locale, UnknownLocaleError

from plugins.bibliography.export import online_entry
from plugins.formats import day
from plugins.markup import Heading, Prose
from plugins.posts.backlinks import Mention
from plugins.posts.entries import description, post_link, reading_minutes, term_link
from plugins.posts.index import Index
from plugins.posts.model import Post, Visibility
from plugins.posts.pictures import resolve_image
from plugins.posts.related import Kin
from plugins.posts.resolve import Resolved, resolve
from plugins.posts.surroundings import Around
from plugins.posts.taxonomy import Relations, series_slug
from plugins.posts.view import Backlink, PostView, RelatedPost, SeriesPlace, Translation
from plugins.problems import Severity
from plugins.site import Frame, Output

_HEADINGS_FOR_CONTENTS = 3


def post_output(post: Post, texts: Sequence[Resolved], around: Around, index: Index) -> Output:
    """The page of a post or page, with the problems of its header and of its links; `texts` are
    those of `texts_on_page`."""
    image, _, image_problem = resolve_image(post, index)
    problems = [*post.problems, *([image_problem] if image_problem else ())]
    problems.extend(problem for one in texts for problem in one.problems)
    if not post.visibility.public:
        problems = [replace(problem, severity=Severity.WARNING) for problem in problems]
    return Output(
        path=post.path,
        template=f"{post.template}.html",
        view=_view(post, [one.prose for one in texts], image, around, index),
        problems=tuple(sorted(problems)),
        source=post.shown,
        wants=tuple(want for one in texts for want in one.wants),
        binding=post.visibility.public,
    )


def texts_on_page(post: Post, index: Index) -> tuple[Resolved, ...]:
    """The body and, if there is one, the summary, which the page shows above it."""
    if not post.summary:
        return (resolve(post.body, post, index),)
    summary = resolve(post.summary, post, index)
    return resolve(post.body, post, index, lazy=bool(summary.prose.pictures)), summary


def _view(post: Post, texts: Sequence[Prose], image: str, around: Around, index: Index) -> PostView:
    """What the template sees; `texts` are the body and, if there is one, the summary."""
    listed = post.visibility is Visibility.PUBLISHED
    related = around.relations
    return PostView(
        frame=_frame(post, image, index, indexed=listed),
        title=post.title,
        visibility=post.visibility.value,
        day=day(post.date.date(), post.lang) if post.date else None,
        modified=day(post.modified.date(), post.lang) if post.modified else None,
        reading_minutes=reading_minutes(post),
        authors=tuple(term_link("author", author, index) for author in post.authors),
        category=term_link("category", post.category, index) if post.category else None,
        tags=tuple(term_link("tag", tag, index) for tag in post.tags),
        summary=texts[1] if post.summary else None,
        image=image,
        body=texts[0],
        contents=_contents(post.body.headings),
        series=_series(post, related, index),
        newer=post_link(related.newer),
        older=post_link(related.older),
        translations=tuple(_translation(other, index) for other in related.translations),
        part_of=index.studies.of(post),
        cite=_cite(post, index),
        backlinks=tuple(_backlink(mention, post) for mention in around.mentions),
        related=tuple(_related(kin) for kin in around.related),
    )


def _cite(post: Post, index: Index) -> str:
    """The post's BibTeX entry, as of its author, else of the site's."""
    config = index.config
    named = tuple(author.name for author in post.authors)
    return online_entry(
        authors=named or ((config.author,) if config.author else ()),
        title=post.title,
        day=post.date.date() if post.date else None,
        slug=post.slug,
        url=config.absolute(post.address),
        note=config.name,
    )


def series_path(name: str) -> str:
    """The output path of a series' page."""
    return join("series", series_slug(name), "index.html")


def language_name(lang: str) -> str:
    """A language's name in itself (`español`), or its tag where Babel does not know it."""
    try:
        return Locale.parse(lang, sep="-").get_display_name() or lang
    except (ValueError, UnknownLocaleError):
        return lang


def _frame(post: Post, image: str, index: Index, *, indexed: bool) -> Frame:
    changed = post.modified or post.date
    return index.config.frame(
        post.path,
        title=post.title,
        description=description(post),
        address=post.address,
        lang=post.lang,
        image=image,
        kind="article",
        indexed=indexed,
        modified=changed.date().isoformat() if changed else "",
    )


def _contents(headings: tuple[Heading, ...]) -> tuple[Heading, ...]:
    """The headings of the first two levels that occur, where there are enough to need a list."""
    levels = sorted({heading.level for heading in headings})[:2]
    shown = tuple(heading for heading in headings if heading.level in levels)
    return shown if len(shown) >= _HEADINGS_FOR_CONTENTS else ()


def _series(post: Post, related: Relations, index: Index) -> SeriesPlace | None:
    if post not in related.series:
        return None
    at = related.series.index(post)
    return SeriesPlace(
        name=related.series[0].series,
        address=index.config.address(series_path(post.series)),
        position=at + 1,
        total=len(related.series),
        previous=post_link(related.series[at - 1]) if at else None,
        next=post_link(next(iter(related.series[at + 1 :]), None)),
    )


def _translation(post: Post, index: Index) -> Translation:
    return Translation(
        post.lang,
        language_name(post.lang),
        post.title,
        post.address,
        index.config.absolute(post.address),
    )


def _backlink(mention: Mention, post: Post) -> Backlink:
    other, sentence = mention.post, mention.sentence
    return Backlink(
        title=other.title,
        address=other.address,
        lang="" if other.lang == post.lang else other.lang,
        before=sentence.before,
        words=sentence.words,
        after=sentence.after,
    )


def _related(kin: Kin) -> RelatedPost:
    return RelatedPost(
        title=kin.post.title,
        address=kin.post.address,
        shares=kin.shares,
        both_link_to=tuple(post.title for post in kin.both_link_to),
        linked=kin.linked,
    )
