"""A new draft."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from plugins.posts.header import parse_document
from plugins.posts.new import new_post
from plugins.posts.schema import KEYS, read_metadata
from plugins.problems import TaskFailedError

MOMENT = datetime.fromisoformat("2016-09-14T08:05")


def test_every_field_is_sensible(tmp_path: Path) -> None:
    """The header has no problem, and the post is a draft of that day."""
    path = new_post(tmp_path / "articles", "Why a  Master's?", MOMENT, "Notes")
    assert path == tmp_path / "articles" / "2016-09-14-why-a-masters.md"
    document = parse_document(path.read_text(encoding="utf-8"), KEYS)
    metadata, problems = read_metadata(document, "a.md", ())
    assert problems == ()
    assert metadata.values == {
        "title": "Why a Master's?",
        "date": MOMENT,
        "category": "Notes",
        "slug": "why-a-masters",
        "status": "draft",
        "summary": metadata.text("summary"),
    }
    assert metadata.text("summary")
    assert document.body.startswith("Write here.")


def test_never_overwrites(tmp_path: Path) -> None:
    """A post that is there already stays as it is."""
    path = new_post(tmp_path, "Why", MOMENT, "Notes")
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(TaskFailedError, match=r"2016-09-14-why\.md is there already"):
        new_post(tmp_path, "Why", MOMENT, "Notes")
    assert path.read_text(encoding="utf-8") == "mine"


def test_title_without_a_letter(tmp_path: Path) -> None:
    """The file still has a name."""
    assert new_post(tmp_path, "???", MOMENT, "Notes").name == "2016-09-14-post.md"


def test_title_as_long_as_a_paragraph(tmp_path: Path) -> None:
    """A file's name has its limit, the title none."""
    path = new_post(tmp_path, "How I " + "really " * 60 + "began", MOMENT, "Notes")
    assert len(path.name) <= 100
    assert "really began" in path.read_text(encoding="utf-8")
    assert not path.stem.endswith("-")


def test_a_post_without_a_title_is_not_begun(tmp_path: Path) -> None:
    """Blanks are no title, and leave no file behind."""
    with pytest.raises(TaskFailedError, match="needs a title"):
        new_post(tmp_path, "  ", MOMENT, "Notes")
    assert not list(tmp_path.iterdir())
