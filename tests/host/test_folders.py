"""What builds write and leave alone: output/, public/, and what others put there."""

from __future__ import annotations

import pytest

from plugins.host.inplace import MANIFEST, bring
from plugins.problems import TaskFailedError
from tests.journals import Journal, files_of, picture


def test_a_build_writes_the_preview_alone(journal: Journal) -> None:
    """A build touches neither public/ nor the sources."""
    journal.post("one")
    journal.write("public/index.html", "published")
    content, public = files_of(journal.content), files_of(journal.public)
    journal.preview()
    assert (files_of(journal.content), files_of(journal.public)) == (content, public)
    assert (journal.output / "index.html").is_file()


def test_publishing_writes_the_published_site_alone(journal: Journal) -> None:
    """Publishing touches neither output/ nor the sources."""
    journal.post("one")
    journal.preview()
    content, output = files_of(journal.content), files_of(journal.output)
    journal.post("two")
    content = files_of(journal.content)
    journal.publish()
    assert (files_of(journal.content), files_of(journal.output)) == (content, output)
    assert (journal.public / "2016/09/14/two/index.html").is_file()


def test_a_check_keeps_nothing(journal: Journal) -> None:
    """A check leaves no folder behind."""
    journal.post("one")
    before = {path.name for path in journal.root.iterdir()}
    journal.check()
    assert {path.name for path in journal.root.iterdir()} == before


def test_stale_files_go_and_foreign_ones_stay(journal: Journal) -> None:
    """What an earlier build made and this one did not is gone, with its empty folders."""
    post = journal.post("one", "Tags: nets")
    journal.preview()
    journal.write("output/2016/09/14/one/mine.txt", "mine")
    journal.write("output/CNAME", "mine")
    post.unlink()
    journal.post("two")
    journal.preview()
    files = files_of(journal.output)
    assert "2016/09/14/one/index.html" not in files
    assert files["2016/09/14/one/mine.txt"] == b"mine"
    assert files["CNAME"] == b"mine"
    assert not (journal.output / "tag").exists()


def test_errors_stop_publishing(journal: Journal) -> None:
    """With an error in a published post public/ stays as it was; a warning changes nothing."""
    journal.post("one")
    journal.publish()
    before = files_of(journal.public)
    journal.post("two", body="[x]({filename}gone.md)")
    assert [problem.code for problem in journal.publish().refusals] == ["LINK001"]
    assert files_of(journal.public) == before
    journal.post("two", "Image: gone.png")
    assert journal.publish().refusals == ()
    assert (journal.public / "2016/09/14/two/index.html").is_file()


@pytest.mark.parametrize("static", ["data", "", "images"])
def test_data_are_never_copied(journal: Journal, static: str) -> None:
    """Nothing of content/data is in a site, whatever STATIC_PATHS says, linked to or not."""
    journal.write("content/data/payees.csv", "secretword")
    journal.write("content/images/a.png", picture())
    journal.post("one", body="[my data]({static}/data/payees.csv)")
    journal.set(f"STATIC_PATHS = [{static!r}]\nSTATIC_EXCLUDES = []\nARTICLE_EXCLUDES = []")
    report = journal.preview()
    assert [problem.code for problem in report.problems] == ["LINK001"]
    assert not [
        path
        for path, content in files_of(journal.output).items()
        if b"secretword" in content or path.endswith("payees.csv")
    ]


def test_the_source_of_a_skipped_post_is_not_copied(journal: Journal) -> None:
    """With `Status: skip` a post is neither a page nor a file."""
    journal.set('STATIC_PATHS = [""]')
    journal.post("one", "Status: skip", "unseenword")
    report = journal.preview()
    assert (report.posts, report.drafts, report.problems) == (0, 0, ())
    assert not [path for path in files_of(journal.output) if path.endswith(".md")]


@pytest.mark.parametrize("folder", ["content", ".", "content/site"])
def test_no_site_is_written_over_its_sources(journal: Journal, folder: str) -> None:
    """A folder that holds the posts, or lies among them, is refused."""
    journal.post("one")
    before = files_of(journal.root)
    with pytest.raises(TaskFailedError, match="sources"):
        journal.preview(OUTPUT_PATH=str(journal.root / folder))
    assert files_of(journal.root) == before


def test_a_blog_without_data_has_no_pages_of_data(journal: Journal) -> None:
    """Without data files there is neither a page of theirs nor a word about it."""
    journal.post("one")
    report = journal.preview()
    assert report.problems == ()
    assert not {"curriculum", "log", "costs"} & {path.name for path in journal.output.iterdir()}


def test_an_empty_journal_is_a_site(journal: Journal) -> None:
    """Without any content at all there is a first page."""
    report = journal.publish()
    assert (report.posts, report.problems) == (0, ())
    assert (journal.public / "index.html").is_file()


def test_files_take_the_place_of_folders_and_the_other_way_round(journal: Journal) -> None:
    """Where an earlier site had a folder this one may have a file of that name."""
    old, new, site = (journal.root / name for name in ("old", "new", "site"))
    journal.write("old/a/b.html", "folder")
    journal.write("old/c", "file")
    bring(old, site)
    journal.write("new/a", "file")
    journal.write("new/c/d.html", "folder")
    assert bring(new, site) == 2
    assert set(files_of(site)) == {"a", "c/d.html", MANIFEST}


def test_a_spoilt_list_of_files_is_no_obstacle(journal: Journal) -> None:
    """Whatever stands in the list of an earlier build, the next one is whole."""
    journal.post("one")
    journal.preview()
    journal.write(f"output/{MANIFEST}", "no json")
    (journal.output / "index.html").unlink()
    assert journal.preview().changed == 1
