"""The headers of a content folder's posts."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from plugins.posts.headers import PostHeader, PostHeaders, Reading, read_headers
from plugins.posts.model import Visibility

READING = Reading(
    day=date(2016, 10, 9),
    timezone="Africa/Casablanca",
    lang="en",
    url="{date:%Y}/{date:%m}/{date:%d}/{slug}/",
    lang_url="{lang}/{date:%Y}/{slug}/",
    slugify=lambda title: title.lower().replace(" ", "-"),
)
POST = """\
Title: Back propagation
Date: 2016-09-24
Units: dl/goodfellow/ch10,
    dl/goodfellow/ch6
Completes: dl/goodfellow/ch6

Text.
"""


def headers(folder: Path, reading: Reading = READING, **files: str) -> PostHeaders:
    """The headers of a folder with these posts in `articles`."""
    (folder / "articles").mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / "articles" / f"{name}.md").write_text(text, encoding="utf-8")
    return read_headers(folder, reading)


def one(folder: Path, text: str, reading: Reading = READING) -> PostHeader:
    """The header of a folder's only post."""
    (found,) = headers(folder, reading, post=text).all
    return found


def test_a_header_says_what_the_post_is_evidence_for(tmp_path: Path) -> None:
    """With the lines, the day by the author's clock, and where the post is read."""
    found = one(tmp_path, POST)
    assert found == PostHeader(
        source="articles/post.md",
        shown=found.shown,
        visibility=Visibility.PUBLISHED,
        date=datetime(2016, 9, 24, tzinfo=ZoneInfo("Africa/Casablanca")),
        address="2016/09/24/back-propagation/",
        units=("dl/goodfellow/ch10", "dl/goodfellow/ch6"),
        units_line=3,
        completes=("dl/goodfellow/ch6",),
        completes_line=5,
    )
    assert found.shown.endswith("articles/post.md")


@pytest.mark.parametrize(
    ("lines", "visibility"),
    [
        ("Date: 2016-09-24\nStatus: draft", Visibility.DRAFT),
        ("Date: 2016-09-24\nStatus: hidden", Visibility.HIDDEN),
        ("Date: 2016-09-24\nStatus: someday", Visibility.DRAFT),
        ("Status: published", Visibility.DRAFT),
        ("Date: some day", Visibility.DRAFT),
        ("Date: 2016-10-09 23:59", Visibility.PUBLISHED),
        ("Date: 2016-10-10", Visibility.SCHEDULED),
        ("Date: 2016-10-10\nStatus: draft", Visibility.DRAFT),
        ("Date: 2016-10-09 23:30 -0500", Visibility.SCHEDULED),
    ],
)
def test_who_sees_a_post_is_read_as_the_site_reads_it(
    tmp_path: Path, lines: str, visibility: Visibility
) -> None:
    """Without a day, or with a status that nobody can read, it is a draft."""
    assert one(tmp_path, f"Title: T\n{lines}\n").visibility is visibility


@pytest.mark.parametrize(
    ("lines", "address"),
    [
        ("Title: A b\nDate: 2016-09-24\nSlug: c", "2016/09/24/c/"),
        ("Title: A b\nDate: 2016-09-24\nUrl: why/", "why"),
        ("Title: A b\nDate: 2016-09-24\nLang: en", "2016/09/24/a-b/"),
        ("Title: A b\nDate: 2016-09-24\nLang: es", "es/2016/a-b/"),
        ("Title: A b", ""),
    ],
)
def test_the_address_is_what_the_settings_make_of_the_header(
    tmp_path: Path, lines: str, address: str
) -> None:
    """An explicit one comes first; without a day there is none."""
    assert one(tmp_path, f"{lines}\n").address.rstrip("/") == address.rstrip("/")


def test_a_pattern_that_asks_for_more_gives_no_address(tmp_path: Path) -> None:
    """The category's folder is not in the header."""
    reading = replace(READING, url="{category.slug}/{slug}/")
    assert one(tmp_path, POST, reading).address == ""


def test_only_posts_are_read(tmp_path: Path) -> None:
    """Neither skipped ones nor data, hidden folders or other files; in the order of their names."""
    for folder in ("data", ".trash", "pages"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.md").write_text(POST, encoding="utf-8")
    (tmp_path / "notes.txt").write_text(POST, encoding="utf-8")
    found = headers(tmp_path, b=POST, a=POST, c="Title: T\nStatus: skip\n")
    assert [header.source for header in found.all] == [
        "articles/a.md",
        "articles/b.md",
        "pages/x.md",
    ]


def test_without_a_folder_there_are_no_headers(tmp_path: Path) -> None:
    """That is no problem."""
    assert read_headers(tmp_path / "nowhere", READING) == PostHeaders()


def test_notebooks_that_are_posts(tmp_path: Path) -> None:
    """One among the articles, by its first cell or the file beside it; no other one, none that is
    broken."""
    lines = ["Title: Nets\n", "Date: 2016-09-24\n", "Completes: dl/goodfellow/ch6"]
    cell = {"cell_type": "markdown", "metadata": {}, "source": lines}
    whole = json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4}, indent=1)
    for name, text in {
        "articles/nets.ipynb": whole,
        "articles/broken.ipynb": "{",
        "articles/.ipynb_checkpoints/nets-checkpoint.ipynb": whole,
        "notebooks/kept.ipynb": whole,
        "posts/there.ipynb": whole,
        "loose.ipynb": '{"cells": []}',
        "loose.nbdata": "Title: Loose\nDate: 2016-09-25\nUnits: dl/goodfellow/ch10\n",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    found = headers(tmp_path, replace(READING, folders=("", "posts"))).all
    assert [header.source for header in found] == [
        "articles/nets.ipynb",
        "loose.ipynb",
        "posts/there.ipynb",
    ]
    assert found[0].completes == ("dl/goodfellow/ch6",)
    assert found[0].address == "2016/09/24/nets/"
    assert found[0].completes_line == whole[: whole.index("Completes")].count("\n") + 1
    assert (found[1].units, found[1].units_line) == (("dl/goodfellow/ch10",), 3)
    assert found[1].shown.endswith("loose.nbdata")
