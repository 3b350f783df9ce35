"""Money that the site withholds and git does not."""

from __future__ import annotations

from pathlib import Path

from plugins.costs.model import Ledger, MoneySettings, Publish
from plugins.costs.read import read, read_settings
from plugins.problems import shown_path
from plugins.publishing.git import PublishingError, Repository

_FILES = ("costs.csv", "rates.csv", "money.toml")


def told_by_git(folder: Path) -> str:
    """A line that says which files of the data folder a public repository would show; "" for none.

    It is said where the site withholds something of the money: `publish` is not exact, or there are
    private rows. Whether the repository is public is not known here.
    """
    if not any((folder / name).is_file() for name in _FILES):
        return ""
    settings, _ = read_settings(folder)
    if settings is None or not _withholds(folder, settings):
        return ""
    books = (settings.books.path,) if settings.books else ()
    tracked = [*_tracked(folder, _FILES), *_tracked(folder, books)]
    if not tracked:
        return ""
    names = ", ".join(shown_path(folder / name) for name in tracked)
    said = f"{names}: in git. In a public repository all may read that, whatever the site shows"
    return f'{said} (README, "Keep the money to yourself").'


def _withholds(folder: Path, settings: MoneySettings) -> bool:
    if settings.publish is not Publish.EXACT:
        return True
    ledger = read(folder).value
    if not isinstance(ledger, Ledger):
        return False
    rows = (*ledger.expenses, *(row.expense for row in ledger.unconverted))
    return any(row.private for row in rows)


def _tracked(folder: Path, names: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the names that git knows; none where there is no git or no repository."""
    if not names:
        return ()
    try:
        done = Repository(folder).run(["git", "ls-files", "-z", "--", *names])
    except PublishingError:
        return ()
    return tuple(filter(None, done.stdout.split("\0"))) if done.returncode == 0 else ()
