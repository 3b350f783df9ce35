"""Whatever a site links to is there, opened from disk and served below a host's folder."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from tests.journals import Journal, add_money, add_plan, add_posts, files_of
from tests.links import Served, broken_on_disk, broken_served


def test_every_link_of_a_preview_names_a_file(built: Journal) -> None:
    """Opened by a double click, no link leads to a folder, a missing file or fragment."""
    assert broken_on_disk(built.output) == []


def test_the_check_of_links_sees_what_is_missing(tmp_path: Path) -> None:
    """A folder, a missing file, a missing fragment and a missing picture are each found."""
    (tmp_path / "folder").mkdir()
    links = '<a href="folder/">1</a><a href="no.html">2</a><a href="#no">3</a><img src="no.png">'
    (tmp_path / "index.html").write_text(links)
    assert len(broken_on_disk(tmp_path)) == 4


def test_every_link_of_a_published_site_resolves(tmp_path: Path, journal: Journal) -> None:
    """Below a host's folder every page, feed, style, picture and fragment is answered, and what
    the site consists of is reached from its first page."""
    add_posts(journal)
    add_plan(journal)
    add_money(journal)
    with Served(tmp_path, "/journal/") as host:
        # The journal's own folder would be answered as well: the site lies in another one.
        shutil.move(journal.root, tmp_path / "sources")
        moved = Journal(tmp_path / "sources")
        moved.publish(SITEURL=host.url.rstrip("/"), OUTPUT_PATH=str(tmp_path / "journal"))
        broken, asked = broken_served(host.url)
    assert broken == []
    # What nothing leads to: a hidden post, former addresses, the page for what is lost, a picture
    # that nobody names, and the licence that goes with the fonts.
    paths = {url.removeprefix(host.url) for url in asked}
    unreached = {
        path
        for path in files_of(tmp_path / "journal")
        if path not in paths and path.removesuffix("index.html") not in paths
    }
    assert unreached == {
        "2016/09/30/unlisted/index.html",
        "old/first/index.html",
        "2016/first.html",
        "404.html",
        "images/nobody-names-me.png",
        "theme/fonts/OFL.txt",
    }


def test_published_addresses_are_clean(built: Journal) -> None:
    """No published page says "index.html" in a link."""
    pages = [file.read_text("utf-8") for file in (built.root / "www").rglob("*.html")]
    assert pages
    assert not [page for page in pages if re.search(r'(?:href|src)="[^"]*index\.html', page)]


def test_the_journal_that_is_here_has_no_broken_link(sample: Journal) -> None:
    """The preview of this repository's own content can be clicked through from disk."""
    assert broken_on_disk(sample.output) == []


def test_the_journal_that_is_here_is_published_whole(sample: Journal, tmp_path: Path) -> None:
    """Published below a host's folder, every link of this repository's own content resolves."""
    with Served(tmp_path, "/journal/") as host:
        output = str(tmp_path / "journal")
        done = sample.run("publish", "--output", output, SITEURL=host.url.rstrip("/"))
        assert done.returncode == 0, done.stdout + done.stderr
        broken, asked = broken_served(host.url)
    assert broken == []
    assert host.url in asked
