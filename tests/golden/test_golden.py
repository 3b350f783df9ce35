"""A tiny blog, and every byte of its published site.

`content/` beside this file is the blog, `site/` what it becomes. A change of the theme or the
engine that changes the site changes `site/` with it, in the same commit, so that the change can be
read there. This makes it anew:

    RENEW_GOLDEN=1 ./invoke test --names golden
"""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

from tests.journals import Journal, files_of

HERE = Path(__file__).parent
PLUGINS = [
    f"plugins.{name}"
    for name in ("host", "curriculum", "studylog", "costs", "posts", "references", "feeds")
]

# The style sheet is no part of it: its name changes with every colour, its look is for eyes.
_STYLE = re.compile(rb"theme/style\.[0-9a-f]+\.css")


def published(journal: Journal) -> dict[str, bytes]:
    """The site of the tiny blog, without its style."""
    journal.content.rmdir()
    shutil.copytree(HERE / "content", journal.content)
    assert journal.publish(PLUGINS=PLUGINS).problems == ()
    return {
        path: _STYLE.sub(b"theme/style.css", content)
        for path, content in files_of(journal.public).items()
        if not path.startswith("theme/")
    }


def test_golden_site(journal: Journal) -> None:
    """The published site is the one that is kept here, file by file."""
    found = published(journal)
    kept = HERE / "site"
    if os.environ.get("RENEW_GOLDEN"):
        shutil.rmtree(kept, ignore_errors=True)
        for path, content in found.items():
            (kept / path).parent.mkdir(parents=True, exist_ok=True)
            (kept / path).write_bytes(content)
    expected = files_of(kept)
    assert sorted(found) == sorted(expected)
    for path, content in found.items():
        # As text, to see where they differ; in Latin-1 every byte is a letter.
        assert content.decode("latin-1") == expected[path].decode("latin-1"), path
