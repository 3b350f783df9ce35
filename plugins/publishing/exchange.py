"""A finished folder takes the place of the live one, which is a whole site at every moment."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from plugins.publishing.journal import exchange_by_renames, mend
from plugins.publishing.staging import sweep
from plugins.publishing.swap import swap


def exchange(new: Path, live: Path, *, trade: Callable[[Path, Path], bool] = swap) -> None:
    """Puts the finished folder `new` in the place of `live` and removes what was there.

    `new` has to be beside `live` (see `staging`). Where the two cannot trade places in one step
    (`trade` says False), two renames do it, with a journal that `repair` goes by. Raises
    NotADirectoryError where one of them is something else than a folder, and OSError where the
    system refuses; `live` is then as it was.
    """
    live = live.resolve()
    if not new.is_dir() or (live.exists() and not live.is_dir()):
        message = f"only a folder can take the place of a folder: {new}, {live}"
        raise NotADirectoryError(message)
    if not live.exists():
        new.rename(live)
        return
    old = new if trade(new, live) else exchange_by_renames(new, live)
    # What cannot be removed now (Windows: somebody reads it) the next `repair` removes.
    shutil.rmtree(old, ignore_errors=True)


def repair(live: Path) -> None:
    """Ends what a killed process began: `live` is back, and what it left beside it is gone.

    Does nothing to what a running process is about. To be called before anything reads or writes
    `live`.
    """
    live = live.resolve()
    mend(live)
    sweep(live)
