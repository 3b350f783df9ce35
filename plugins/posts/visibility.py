"""What a published site may be made of: posts that are public, and files that only those use."""

from __future__ import annotations

from dataclasses import replace

from plugins.posts.index import make_index
from plugins.posts.model import Post, Posts
from plugins.posts.pictures import files_used
from plugins.site import Config


def public_only(posts: Posts, config: Config) -> Posts:
    """The posts without drafts and posts to come, and without the files that only those use.

    A file that nobody names stays: a favicon or a paper may be linked from elsewhere.
    """
    withheld = [post for post in posts.all if not post.visibility.public]
    public = Posts(
        articles=tuple(post for post in posts.articles if post.visibility.public),
        pages=tuple(post for post in posts.pages if post.visibility.public),
        statics=posts.statics,
        withheld=posts.withheld | {post.source for post in withheld},
    )
    # Each with an index of its own: a file that a draft attaches lies elsewhere without the draft.
    kept = files_used(public.all, make_index(public, config))
    dropped = files_used(withheld, make_index(posts, config)) - kept
    return replace(
        public, statics=tuple(file for file in posts.statics if file.source not in dropped)
    )


def in_total_order(posts: Posts) -> Posts:
    """The posts in the order of the site: newest first, then by slug, language and source."""
    return replace(
        posts,
        articles=tuple(sorted(posts.articles, key=_order)),
        pages=tuple(sorted(posts.pages, key=lambda page: (page.slug, page.lang, page.source))),
        statics=tuple(sorted(posts.statics, key=lambda file: file.source)),
    )


def _order(post: Post) -> tuple[float, str, str, str]:
    moment = post.date.timestamp() if post.date else 0.0
    return (-moment, post.slug, post.lang, post.source)
