"""Two folders trade places in two renames, with a journal by which a killed exchange is ended."""

from __future__ import annotations

import json
import os
import time
from contextlib import suppress
from pathlib import Path

from plugins.publishing.staging import is_running, staging_name

_TWO_RENAMES_TAKE = 60  # seconds, and by far less: in an older journal the number is another's


def exchange_by_renames(new: Path, live: Path) -> Path:
    """Puts `new` in the place of `live` and returns the path at which the old folder now is.

    Between the two renames there is no `live`; who is killed there leaves the journal, and `mend`
    ends it. Raises OSError where the system refuses, with `live` as it was.
    """
    old = live.with_name(staging_name(live))
    journal = _journal(live)
    entry = {"process": os.getpid(), "new": new.name, "old": old.name}
    _write(entry, live.with_name(staging_name(live)), journal)
    try:
        live.rename(old)
        new.rename(live)
    finally:
        if not live.exists():
            old.rename(live)
        journal.unlink()
    return old


def mend(live: Path) -> None:
    """Ends an exchange whose process was killed: the new folder is finished, so it goes live."""
    journal = _journal(live)
    with suppress(FileNotFoundError):  # no journal, or another process mends at the same time
        age = time.time() - journal.stat().st_mtime
        entry = json.loads(journal.read_text(encoding="utf-8"))
        if is_running(entry["process"]) and age < _TWO_RENAMES_TAKE:
            return
        if not live.exists():
            new = live.with_name(entry["new"])
            (new if new.exists() else live.with_name(entry["old"])).rename(live)
        journal.unlink()


def _journal(live: Path) -> Path:
    return live.with_name(f".{live.name}.journal")


def _write(entry: dict[str, object], unfinished: Path, journal: Path) -> None:
    """Writes the journal whole and to the disk, before anything that it speaks of happens."""
    with unfinished.open("w", encoding="utf-8") as file:
        json.dump(entry, file)
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(journal)
