"""What Pelican logs as an error and goes on after, kept: some of it ends the build.

Pelican logs that a plugin could not be loaded, goes on without it and exits with 0: a site without
its cost pages would be published as if all were well. A handler installed when the first plugin is
imported keeps every error. Pelican's filter of repeated messages would hide some: it is taken off.
"""

from __future__ import annotations

import logging

from pelican.log import LimitLogger

# Who logs that a plugin failed: its loading, its `register()`.
_PLUGIN_LOADERS = ("pelican.plugins._utils", "pelican")


class Failures(logging.Handler):
    """The errors that Pelican has logged since the last `clear`."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the record (called by `logging`)."""
        self.records.append(record)

    def clear(self) -> None:
        """Forget what an earlier run in this process has met."""
        self.records.clear()

    def of_plugins(self) -> tuple[str, ...]:
        """The messages that say that a plugin failed, each with the exception behind it."""
        return tuple(_message(r) for r in self.records if r.name in _PLUGIN_LOADERS)

    def of_files(self) -> tuple[str, ...]:
        """The messages that say that a file of the author's could not be taken in."""
        return tuple(_message(r) for r in self.records if r.name not in _PLUGIN_LOADERS)


def _message(record: logging.LogRecord) -> str:
    cause = record.exc_info[1] if record.exc_info else None
    reason = f": {type(cause).__name__}: {cause}" if cause else ""
    return f"{record.getMessage()}{reason}"


FAILURES = Failures()


def listen() -> None:
    """Hear every error of Pelican's from now on. Calling it again changes nothing."""
    logging.getLogger("pelican").addHandler(FAILURES)
    for name, logger in list(logging.root.manager.loggerDict.items()):
        if name.partition(".")[0] == "pelican" and isinstance(logger, LimitLogger):
            logger.removeFilter(LimitLogger.limit_filter)
