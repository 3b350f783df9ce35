"""TeX formulas as MathML, at build time.

1. `tokens.py`, `macros.py`, `tree.py`: TeX as tokens, macros put in, as a tree.
2. `equations.py`: numbers, labels and tags of all formulas of a post.
3. `rewrite.py` with `commands.py`, `words.py`, `environments.py`, `names.py`: the tree as TeX that
   the engine knows; what the engine cannot say is marked (`written.py`).
4. `engine.py`: the engine.
5. `finish.py` with `mend.py`, `styles.py`: its MathML as a page can have it, the marks made real.
6. `render.py`: all of it, for one post. `readable.py`: MathML as words.
"""

from plugins.formulas.macros import Macro, macros_of, parse_macros
from plugins.formulas.model import Flaw, Formula, FormulaError, Rendered
from plugins.formulas.readable import readable, without_mathml
from plugins.formulas.render import render

__all__ = [
    "Flaw",
    "Formula",
    "FormulaError",
    "Macro",
    "Rendered",
    "macros_of",
    "parse_macros",
    "readable",
    "render",
    "without_mathml",
]
