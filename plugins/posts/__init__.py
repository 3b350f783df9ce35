"""Posts and pages: from a file's header and text to its page, its lists and its links.

1. `header.py`, `dates.py`, `schema.py`: a file's header, and what is wrong with it.
2. `model.py`: `Post` and `Posts`; `visibility.py`: which of them a published site is made of.
3. `index.py`, `resolve.py`, `pictures.py`: where their links lead, and what they show;
   `taxonomy.py`: how they belong together; `studies.py`: what of a plan of study they are about.
4. `view.py`: what templates see; `entries.py`, `pages.py`, `lists.py` make it.
5. `outputs.py`: all of it as outputs; `plugin.py`: the part of the site.

Posts are read by the host, through Pelican; nothing here knows of it.
"""

from plugins.posts.model import Post, Posts, Static, Term, Visibility
from plugins.posts.plugin import part, register

__all__ = ["Post", "Posts", "Static", "Term", "Visibility", "part", "register"]
