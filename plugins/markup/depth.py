"""How deep blocks may stand in one another: each level reads its lines anew, and Python's stack is
finite."""

from __future__ import annotations

from markdown.blockparser import BlockParser
from markdown.util import nearing_recursion_limit

from plugins.markup.faults import Faults

_DEEPEST = 40


class Depth:
    """Asked before a list, a quotation or a callout is opened inside of others."""

    def __init__(self, faults: Faults) -> None:
        self.parser: BlockParser | None = None
        self._faults = faults

    def reached(self) -> bool:
        """Whether to read on as prose; that it was so is reported."""
        full = self.parser is not None and len(self.parser.state) >= _DEEPEST
        if full or nearing_recursion_limit():
            message = f"lists or quotations more than {_DEEPEST} levels deep: read as plain text"
            self._faults.add_once("TEXT005", message)
            return True
        return False
