"""Bytes that were dear to make, kept from build to build in a folder that may go any time."""

from __future__ import annotations

import contextlib
import os
import tempfile
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

_DIGEST = 32


@dataclass(frozen=True)
class Cache:
    """A folder of entries, each with a checksum in front of it.

    An entry that is not whole counts as none. A folder that cannot be written keeps nothing, and
    nothing else is wrong then.
    """

    folder: Path

    def get(self, name: str) -> bytes | None:
        """The bytes that are kept under a name, or None."""
        try:
            entry = (self.folder / name).read_bytes()
        except OSError:
            return None
        content = entry[_DIGEST:]
        return content if sha256(content).digest() == entry[:_DIGEST] else None

    def keep(self, name: str, content: bytes) -> None:
        """Keep the bytes under a name. Two builds at once may do so: an entry is renamed into its
        place when it is whole."""
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            handle, aside = tempfile.mkstemp(dir=self.folder, prefix=".", suffix=".new")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(sha256(content).digest() + content)
                Path(aside).replace(self.folder / name)
            except OSError:
                Path(aside).unlink(missing_ok=True)
                raise
