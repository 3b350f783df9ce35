"""The pictures that the site's texts show, looked at before the site is made of them."""

from __future__ import annotations

from pathlib import Path

from plugins.pictures import Cache, Original, Pictures, read_pictures
from plugins.posts import Posts
from plugins.posts.index import make_index
from plugins.posts.pictures import pictures_shown
from plugins.site import Config

# Beside the settings, where the tasks run Pelican; what is in it may be deleted at any time.
CACHE = Path(".cache", "pictures")


def pictures_of(posts: Posts, config: Config, cache: Cache | None) -> Pictures:
    """What is known of the pictures; of their smaller versions only with a cache for them."""
    index = make_index(posts, config)
    statics = [index.statics[source] for source in pictures_shown(posts.all, index)]
    return read_pictures((Original(one.source, one.file, one.path) for one in statics), cache)
