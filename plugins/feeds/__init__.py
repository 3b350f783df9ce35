"""Atom feeds with the full text of the newest posts: of all, of a category, a tag, a language.

1. `view.py`: what the feed's template sees.
2. `atom.py`: posts to feeds.
3. `plugin.py`: the part of the site.
"""

from plugins.feeds.plugin import part, register

__all__ = ["part", "register"]
