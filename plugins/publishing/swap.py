"""Two folders trade places in one step, where the system and its file system can do that."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # Linux, renameat2(2)
_RENAME_SWAP = 2  # macOS, renamex_np(2)
_CANNOT = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}


def swap(one: Path, other: Path) -> bool:
    """Exchanges the two names at once: True, or False (nothing done) where that cannot be had.

    Raises OSError for every other reason, such as a missing folder or a missing permission.
    """
    if os.name != "posix":  # pragma: no cover - Windows has no such call
        return False
    library = ctypes.CDLL(None, use_errno=True)
    first, second = os.fsencode(one), os.fsencode(other)
    if sys.platform == "linux" and hasattr(library, "renameat2"):
        failed = library.renameat2(_AT_FDCWD, first, _AT_FDCWD, second, _RENAME_EXCHANGE)
    elif sys.platform == "darwin":  # pragma: no cover - macOS has its own call for it
        failed = library.renamex_np(first, second, _RENAME_SWAP)
    else:  # pragma: no cover - a C library without the call
        return False
    code = ctypes.get_errno()
    if failed and code not in _CANNOT:
        raise OSError(code, os.strerror(code), str(one), None, str(other))
    return not failed
