"""Which cells of each notebook a text embeds: it offers each notebook once, with all of them."""

from __future__ import annotations

from collections.abc import Callable


class Embeds:
    """The embeds of the text that is being parsed now."""

    def __init__(self) -> None:
        self._shown: dict[str, list[slice]] = {}

    def begin(self) -> None:
        """Forget the last text; its own embeds, which are made later, do not."""
        self._shown = {}

    def offer(self, source: str, cells: slice) -> Callable[[bool], tuple[slice, ...]]:
        """What an embed of these cells of the notebook in this file is to offer: asked when it is
        made, and told whether it is the notebook's last one in the text. That gives all the cells
        that are shown up to there, the others none."""
        shown = self._shown.setdefault(source, [])

        def offered(last: bool) -> tuple[slice, ...]:  # noqa: FBT001 - the only thing there is to say
            shown.append(cells)
            return tuple(shown) if last else ()

        return offered
