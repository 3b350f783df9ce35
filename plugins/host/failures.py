"""What Pelican logs as an error and goes on after, kept: some of it ends the build.

Pelican logs that a plugin could not be loaded, goes on without it and exits with 0: a site without
its cost pages would be published as if all were well. A handler installed when the first plugin is
imported keeps every error. Pelican's filter of repeated messages would hide some: it is taken off.
"""

from __future__ import annotations

import logging
import sys
import traceback

from pelican.log import LimitLogger

# Who logs that a plugin failed: its loading, its `register()`.
_PLUGIN_LOADERS = ("pelican.plugins._utils", "pelican")


class Failures(logging.Handler):
    """The errors that Pelican has logged since the last `clear`.

    `plugins` are the names of the modules an exception in which is a plugin's and no file's fault.
    """

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.plugins: tuple[str, ...] = ("plugins",)
        self._of_plugins: list[str] = []
        self._of_files: list[tuple[str, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the record (called by `logging`, while the exception it is about is handled)."""
        cause = sys.exc_info()[1]
        message = _message(record, cause)
        if self._blames_plugin(record, cause):
            self._of_plugins.append(message)
        else:
            self._of_files.append((_subject(record), message))

    def clear(self) -> None:
        """Forget what an earlier run in this process has met."""
        self._of_plugins.clear()
        self._of_files.clear()

    def of_plugins(self) -> tuple[str, ...]:
        """The messages that say that a plugin failed, each with the exception behind it."""
        return tuple(self._of_plugins)

    def of_files(self) -> tuple[tuple[str, str], ...]:
        """What could not be taken in, as Pelican names it (mostly a file's path), and why."""
        return tuple(self._of_files)

    def _blames_plugin(self, record: logging.LogRecord, cause: BaseException | None) -> bool:
        """A plugin was not loaded, or it raised; a file that cannot be opened is not its fault."""
        if record.name in _PLUGIN_LOADERS:
            return True
        if cause is None or isinstance(cause, OSError):
            return False
        frames = traceback.walk_tb(cause.__traceback__)
        modules = (str(frame.f_globals.get("__name__", "")) for frame, _ in frames)
        return any(f"{module}.".startswith(f"{p}.") for module in modules for p in self.plugins)


def _subject(record: logging.LogRecord) -> str:
    """What the message is about: the first thing that it names."""
    return str(record.args[0]) if isinstance(record.args, tuple) and record.args else ""


def _message(record: logging.LogRecord, cause: BaseException | None) -> str:
    if cause is None:
        return record.getMessage()
    message = record.getMessage().replace(f"\n{cause}", "")
    own = [f for f in traceback.extract_tb(cause.__traceback__) if "pelican" not in f.filename]
    place = f" ({own[-1].filename}:{own[-1].lineno})" if own else ""
    return f"{message}: {type(cause).__name__}: {cause}{place}"


FAILURES = Failures()


def listen() -> None:
    """Hear every error of Pelican's from now on. Calling it again changes nothing."""
    logging.getLogger("pelican").addHandler(FAILURES)
    for name, logger in list(logging.root.manager.loggerDict.items()):
        if name.partition(".")[0] == "pelican" and isinstance(logger, LimitLogger):
            logger.removeFilter(LimitLogger.limit_filter)
