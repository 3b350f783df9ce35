"""The page of all that the journal cites, with the posts that do. Nothing here knows Pelican.

1. `view.py`: the works that published posts cite, from what their texts say of themselves.
2. `plugin.py`: what this gives to the site.

Reading BibTeX, and naming works, is `plugins.bibliography`'s business; citations in a text are
Markdown's.
"""

from plugins.references.plugin import part, register

__all__ = ["part", "register"]
