"""Building, checking and publishing from the terminal: what is done, said and refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.problems import TaskFailedError
from plugins.terminal.site import (
    build_preview,
    check_site,
    folders,
    preview_published,
    publish_site,
    rebuild_preview,
    remove_preview,
)
from tests.journals import SITEURL, Journal, files_of

Said = pytest.CaptureFixture[str]


def test_a_build_says_what_it_made(journal: Journal, capsys: Said) -> None:
    """Posts, pages, drafts, posts to come, files, figures' day, and what to open."""
    journal.post("one")
    journal.post("two", "Status: draft")
    journal.post("far", "Date: 2999-01-01")
    journal.write("content/pages/about.md", "Title: About\n\nMe.\n")
    build_preview(journal.root, {})
    said = capsys.readouterr().out
    assert "Built 1 post, 1 page; 1 draft, 1 scheduled" in said
    assert "Not published before its day: content/articles/far.md" in said
    assert "Figures as of 2016-10-09. 0 errors, 0 warnings." in said
    assert (journal.output / "index.html").as_uri() in said


def test_a_build_says_what_is_wrong(journal: Journal, capsys: Said) -> None:
    """Each problem in a line with its place and code, the errors first."""
    journal.post("a", "Image: gone.png")
    journal.post("b", body="[x]({filename}gone.md)")
    build_preview(journal.root, {})
    said = capsys.readouterr().out
    assert said.index("content/articles/b.md:4") < said.index("content/articles/a.md:3")
    assert "1 error, 1 warning: publishing is refused until the errors are mended." in said


def test_a_publish_says_nothing_of_changed_files(journal: Journal, capsys: Said) -> None:
    """The whole folder is exchanged: there is no number of changed files to say."""
    journal.post("one")
    report = publish_site(journal.root, {})
    assert "changed" not in capsys.readouterr().out
    assert report.changed is None
    assert (journal.public / "index.html").is_file()


def test_a_refused_publish_says_why(journal: Journal, capsys: Said) -> None:
    """It names the errors and says nothing of a site."""
    journal.post("one", body="[x]({filename}gone.md)")
    report = publish_site(journal.root, {})
    assert [problem.code for problem in report.refusals] == ["LINK001"]
    said = capsys.readouterr().out
    assert "LINK001" in said
    assert "Built" not in said
    assert not journal.public.exists()


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("", r"SITEURL into publishconf\.py"),
        ("journal", 'SITEURL is "journal": it has to begin with'),
        ("you.github.io/journal", 'SITEURL is "you.github.io/journal": it has to begin with'),
        ("https://", 'SITEURL is "https:": it has to begin with'),
        ("file:///journal", "and name a host"),
    ],
)
def test_publishing_without_a_real_address_is_refused(
    journal: Journal, address: str, message: str
) -> None:
    """The message says where to write it, or what is wrong with what is written."""
    journal.set(f"SITEURL = {address!r}", publishing=True)
    with pytest.raises(TaskFailedError, match=message):
        publish_site(journal.root, {})
    assert not journal.public.exists()


@pytest.mark.parametrize(
    ("setting", "environment", "expected"),
    [
        ('SITEURL = "https://set.example/"', {"SITEURL": "https://env.example"}, "env.example"),
        ('SITEURL = ""', {"GITHUB_REPOSITORY": "Ada/journal"}, "ada.github.io/journal"),
        ('SITEURL = ""\nCNAME = "own.example"', {"GITHUB_REPOSITORY": "Ada/j"}, "own.example"),
        ('SITEURL = "https://set.example/"', {"GITHUB_REPOSITORY": "Ada/j"}, "set.example"),
    ],
)
def test_the_address_is_found(
    journal: Journal,
    monkeypatch: pytest.MonkeyPatch,
    setting: str,
    environment: dict[str, str],
    expected: str,
) -> None:
    """The environment's, else the settings', else the domain's, else the repository's."""
    journal.post("one")
    journal.set(setting, publishing=True)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    publish_site(journal.root, {})
    assert f"Sitemap: https://{expected}/sitemap.xml" in (journal.public / "robots.txt").read_text()


def test_a_foreign_folder_is_not_published_into(journal: Journal) -> None:
    """The exchange would remove what is there."""
    journal.write("public/thesis.tex", "years of work")
    with pytest.raises(TaskFailedError, match="holds something else"):
        publish_site(journal.root, {})
    assert files_of(journal.public) == {"thesis.tex": b"years of work"}


def test_a_foreign_site_is_not_published_into(journal: Journal) -> None:
    """A site that another program made is somebody else's, in whatever encoding."""
    journal.write("public/404.html", b"<title>Caf\xe9</title>")
    with pytest.raises(TaskFailedError, match="holds something else"):
        publish_site(journal.root, {})


def test_an_empty_folder_is_published_into(journal: Journal) -> None:
    """There is nothing in it to lose."""
    journal.public.mkdir()
    journal.post("one")
    publish_site(journal.root, {})
    assert (journal.public / "index.html").is_file()


def test_a_lost_page_of_the_authors_own_is_no_obstacle(journal: Journal) -> None:
    """With an own file as 404.html the folder is still known as ours."""
    journal.write("content/extra/404.html.txt", "gone fishing")
    journal.set('EXTRA_PATH_METADATA = {"extra/404.html.txt": {"path": "404.html"}}')
    publish_site(journal.root, {})
    assert (journal.public / "404.html").read_text() == "gone fishing"
    assert publish_site(journal.root, {}).refusals == ()


def test_a_check_says_the_problems_of_drafts_too(journal: Journal, capsys: Said) -> None:
    """Without an address, and keeping nothing; a draft's problems refuse nothing."""
    journal.set('SITEURL = ""', publishing=True)
    journal.post("one", "Status: draft", "[x]({filename}gone.md)")
    report = check_site(journal.root, {})
    said = capsys.readouterr().out
    assert "content/articles/one.md:5" in said
    assert "0 posts, 0 pages: 0 errors, 1 warning." in said
    assert report.refusals == ()


def test_content_and_output_may_be_elsewhere(journal: Journal, tmp_path: Path) -> None:
    """`--content` and `--output` take the place of the settings, relative to where one stands."""
    journal.write("other/articles/a.md", "Title: A\nDate: 2016-09-14\n\nWords.\n")
    report = build_preview(journal.root, folders("other", str(tmp_path / "site")))
    assert report.posts == 1
    assert (tmp_path / "site/2016/09/14/a/index.html").is_file()
    assert folders("", "") == {}


def test_a_published_site_can_be_previewed(journal: Journal) -> None:
    """It is made for this machine's address, beside public/, drafts left out."""
    journal.post("one")
    journal.post("two", "Status: draft")
    folder = preview_published(journal.root, {}, 8123)
    assert "http://localhost:8123/2016/09/14/one/" in (folder / "sitemap.xml").read_text()
    assert not (folder / "drafts").exists()
    assert not journal.public.exists()


def test_a_site_with_errors_is_not_previewed_as_published(journal: Journal, capsys: Said) -> None:
    """It would not be published either."""
    journal.post("one", body="[x]({filename}gone.md)")
    with pytest.raises(TaskFailedError, match="nothing to serve"):
        preview_published(journal.root, {}, 8123)
    assert "LINK001" in capsys.readouterr().out


def test_a_rebuild_empties_the_folder(journal: Journal) -> None:
    """What others put into the preview is gone as well."""
    journal.post("one")
    build_preview(journal.root, {})
    journal.write("output/mine.txt", "mine")
    rebuild_preview(journal.root, {}, journal.output)
    assert not (journal.output / "mine.txt").exists()
    assert (journal.output / "index.html").is_file()


def test_a_rebuild_that_fails_leaves_the_last_preview(journal: Journal) -> None:
    """The folder is emptied only once the site can be made."""
    journal.post("one")
    build_preview(journal.root, {})
    before = files_of(journal.output)
    journal.write("overrides/post.html", "{{ nothing }}")
    journal.set('THEME_TEMPLATES_OVERRIDES = ["overrides"]')
    with pytest.raises(TaskFailedError, match=r"post\.html:1"):
        rebuild_preview(journal.root, {}, journal.output)
    assert files_of(journal.output) == before


def test_only_a_preview_is_removed(journal: Journal) -> None:
    """A folder that no build made is left alone; one that is not there is no fault."""
    journal.write("output/thesis.tex", "years of work")
    with pytest.raises(TaskFailedError, match="is no preview"):
        remove_preview(journal.output)
    assert (journal.output / "thesis.tex").is_file()
    remove_preview(journal.root / "nowhere")


def test_the_address_is_the_settings(journal: Journal) -> None:
    """A published page says where it is."""
    journal.post("one")
    publish_site(journal.root, {})
    page = (journal.public / "2016/09/14/one/index.html").read_text("utf-8")
    assert f'<link rel="canonical" href="{SITEURL}/2016/09/14/one/">' in page
