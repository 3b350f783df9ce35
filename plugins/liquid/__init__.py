"""The Liquid tags of existing Pelican blogs: `{% img %}`, `{% notebook %}` and their kin.

1. `tags.py`: where tags stand in a text; `words.py`: the words in one.
2. `places.py`: the files that tags may name.
3. `img.py`, `video.py`, `include.py`, `notebook.py`: what each of them asks for; `phrases.py`: the
   words that stand on the page; `embeds.py`: which notebook has been embedded before.
4. `elements.py`: what becomes of a tag; `literal.py`: what is none.
5. `extension.py`: all of it in Markdown.

A tag that we do not know is text, and so is every tag in code. Nothing here knows Pelican.
"""

from plugins.liquid.extension import LiquidExtension
from plugins.liquid.places import Places

__all__ = ["LiquidExtension", "Places"]
