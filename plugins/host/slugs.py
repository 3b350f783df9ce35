"""A title's slug as Pelican makes it, for tasks that read headers without building a site."""

from __future__ import annotations

from types import ModuleType

from pelican.settings import DEFAULT_CONFIG
from pelican.utils import slugify


def slug_of(title: str, settings: ModuleType) -> str:
    """The slug of a post that has none in its header, by the settings' own rules."""
    rules = {**DEFAULT_CONFIG, **vars(settings)}
    slug: str = slugify(
        title,
        regex_subs=rules["SLUG_REGEX_SUBSTITUTIONS"],
        preserve_case=rules["SLUGIFY_PRESERVE_CASE"],
        use_unicode=rules["SLUGIFY_USE_UNICODE"],
    )
    return slug
