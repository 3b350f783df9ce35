"""The content of a blog that Pelican made before, dropped in with its own URL settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journals import Journal, files_of, picture
from tests.links import broken_on_disk

SETTINGS = """
ARTICLE_URL = "blog/{date:%Y}/{date:%b}/{slug}.html"
ARTICLE_SAVE_AS = "blog/{date:%Y}/{date:%b}/{slug}.html"
PAGE_URL = "pages/{slug}.html"
PAGE_SAVE_AS = "pages/{slug}.html"
DELETE_OUTPUT_DIRECTORY = True
STATIC_PATHS = ["images", "", "data"]
"""


@pytest.fixture
def blog(journal: Journal) -> Journal:
    """A blog of years: folders as categories, three formats, two languages, odd bytes."""
    journal.set(SETTINGS)
    add_markdown(journal)
    add_other_formats(journal)
    return journal


def add_markdown(journal: Journal) -> None:
    """Posts in Markdown with all that Pelican allows in a header."""
    put = journal.write
    put("content/python/decorators.md", "Title: Decorators\nDate: 2014-03-01 8:00\nTags: py\n\nA\n")
    put(
        "content/python/moved.md",
        "Title: Moved\nDate: 2014-03-02\nAlias: /old.html, /older/\nTemplate: foo\n\n"
        "[old style](|filename|decorators.md), [gone](|filename|gone.md), "
        "[root]({filename}/python/decorators.md)\n",
    )
    put(
        "content/travel/saved.md",
        "Title: Saved\nDate: 2014-03-03\nSave_as: trips/saved.html\n\n<div class=x>raw<br></div>\n",
    )
    put("content/travel/url.md", "Title: Own url\nDate: 2014-03-04\nUrl: trips/own/\n\nB\n")
    put("content/travel/nodate.md", "Title: Without a day\n\nC\n")
    put("content/es/viaje.md", "Title: El viaje\nDate: 2014-03-05\nLang: es\n\nLlegué.\n")
    put(
        "content/es/decorators-es.md",
        "Title: Decoradores\nDate: 2014-03-01\nLang: es\nSlug: decorators\n\nUno.\n",
    )
    put("content/windows.md", b"Title: Windows\r\nDate: 2014-03-06\r\n\r\n- a\r\n- b\r\n")
    put("content/latin.md", b"Title: Caf\xe9\nDate: 2014-03-07\n\nol\xe9\n")
    put("content/pages/home.md", "Title: Start\nSave_as: index.html\n\nWelcome.\n")
    put("content/pages/lost.md", "Title: Lost\nSave_as: 404.html\nStatus: hidden\n\nNot here.\n")
    put("content/twice.md", "Title: Decorators\nDate: 2014-03-01\nSlug: decorators\n\nAgain.\n")
    put("content/skipped.md", "Title: Skipped\nDate: 2014-03-08\nStatus: skip\n\nunseenword\n")


def add_other_formats(journal: Journal) -> None:
    """Posts in reStructuredText and HTML, a picture, and what is no post."""
    put = journal.write
    put(
        "content/python/rest.rst",
        "Rest\n####\n\n:date: 2014-04-01\n:tags: py\n:category: Formats\n:alias: /rest-was/\n\n"
        "See `it <{filename}decorators.md>`_ and `away <{filename}nowhere.md>`_.\n",
    )
    page = """\
        <html><head><title>{title}</title><meta name="date" content="2014-04-02">
        <meta name="category" content="Formats"><meta name="alias" content="/was/{title}/"></head>
        <body><p><a href="{{filename}}/python/rest.rst">rest</a>
        <img src="{{static}}/images/a.png"></p></body></html>
        """
    put("content/python/old.html", page.format(title="Old"))
    put("content/python/older.htm", page.format(title="Older"))
    put("content/articles/kept.html", page.format(title="Kept"))
    put("content/python/untitled.html", "<html><body>nothing said</body></html>")
    put("content/python/bytes.html", b"<html><head><title>Caf\xe9</title></head></html>")
    put("content/images/a.png", picture())
    put("content/data/secret.csv", "secretword\n")
    put("content/notes.txt", "A file at the root.\n")


def test_it_builds_and_what_cannot_be_resolved_is_reported(blog: Journal) -> None:
    """No exception; each fault is named with its file."""
    report = blog.preview()
    found = {(Path(p.path).name, p.line, p.code) for p in report.problems}
    assert found == {
        ("moved.md", 4, "POST005"),
        ("moved.md", 6, "LINK001"),
        ("nodate.md", 1, "POST009"),
        ("latin.md", 1, "POST010"),
        ("rest.rst", 0, "LINK001"),
        ("twice.md", 0, "SITE001"),
        ("lost.md", 0, "SITE002"),
        ("home.md", 0, "SITE002"),
        ("untitled.html", 0, "SITE003"),
        ("bytes.html", 0, "SITE003"),
    }


def test_what_is_wrong_with_a_text_is_told_whatever_its_format(journal: Journal) -> None:
    """A picture of another host, in HTML and reStructuredText; once where a summary has it too."""
    image = "https://example.org/{}.png"
    journal.write(
        "content/old.html",
        f"""\
        <html><head><title>Old</title><meta name="date" content="2014-04-02">
        <meta name="summary" content="<img src='{image.format("a")}'>"></head>
        <body><img src="{image.format("a")}"><img src="{image.format("b")}"></body></html>
        """,
    )
    journal.write(
        "content/rest.rst", f"Rest\n####\n\n:date: 2014-04-01\n\n.. image:: {image.format('c')}\n"
    )
    found = [(problem.place, problem.code) for problem in journal.preview().problems]
    assert found == [
        ("content/old.html", "PIC002"),
        ("content/old.html", "PIC002"),
        ("content/rest.rst", "PIC002"),
    ]


def test_its_addresses_are_its_own(blog: Journal) -> None:
    """The blog's URL settings, `Save_as`, `Url` and `Alias` are kept."""
    blog.preview()
    files = files_of(blog.output)
    assert {
        "blog/2014/Mar/decorators.html",
        "blog/2014/Mar/moved.html",
        "trips/saved.html",
        "trips/own/index.html",
        "blog/2014/Mar/windows.html",
        "blog/2014/Apr/rest.html",
        "blog/2014/Apr/old.html",
        "blog/2014/Apr/older.html",
        "old.html",
        "older/index.html",
        "rest-was/index.html",
        "was/Old/index.html",
        "404.html",
        "index.html",
        "drafts/without-a-day/index.html",
        "category/python/index.html",
        "category/travel/index.html",
        "es/index.html",
        "images/a.png",
        "notes.txt",
    } <= set(files)


def test_a_page_of_the_authors_own_is_the_lost_page(blog: Journal) -> None:
    """`Save_as: 404.html` takes the place of the page that the site would make itself."""
    blog.preview()
    assert "Not here." in (blog.output / "404.html").read_text("utf-8")


def test_nothing_that_is_no_post_gets_out(blog: Journal) -> None:
    """Data and the source of a skipped post are not copied, whatever STATIC_PATHS says."""
    blog.preview()
    everything = b"".join(files_of(blog.output).values())
    assert b"secretword" not in everything
    assert b"unseenword" not in everything
    assert not [path for path in files_of(blog.output) if path.endswith((".md", ".rst", ".csv"))]


def test_old_links_lead_on(blog: Journal) -> None:
    """What is shown is whole: every link of the preview names a file."""
    blog.preview()
    assert broken_on_disk(blog.output) == []
    moved = (blog.output / "blog/2014/Mar/moved.html").read_text("utf-8")
    assert moved.count('href="../../../blog/2014/Mar/decorators.html"') >= 2


def test_a_category_in_the_header_counts(blog: Journal) -> None:
    """A category that an HTML post names itself is kept, in a folder of any name."""
    blog.preview()
    listing = (blog.output / "category/formats/index.html").read_text("utf-8")
    for title in ("Rest", "Old", "Kept"):
        assert f">{title}</a>" in listing


def test_plain_pelican_builds_it(blog: Journal) -> None:
    """`pelican DIR -s pelicanconf.py -o OUT -e KEY=VALUE` makes the same site as the task."""
    blog.preview(SITENAME="Ours")
    done = blog.pelican("-o", "elsewhere", "-e", 'SITENAME="Ours"')
    assert done.returncode == 0, done.stdout + done.stderr
    assert files_of(blog.root / "elsewhere") == files_of(blog.output)


def test_the_last_output_is_not_deleted_first(blog: Journal) -> None:
    """DELETE_OUTPUT_DIRECTORY, which Pelican's own settings for publishing have, deletes nothing:
    what is stale goes once there is a new site."""
    blog.write("output/of-somebody.txt", "mine")
    blog.preview()
    assert (blog.output / "of-somebody.txt").read_text() == "mine"
