"""What was meant to keep a post back does so, whatever it is called."""

from __future__ import annotations

import pytest

from plugins.posts.header import parse_document
from plugins.posts.schema import KEYS, read_metadata


@pytest.mark.parametrize(
    "line", ["Statsu: draft", "Staus: published", "draft: true", "Draft: yes", "hidden: true"]
)
def test_a_key_that_means_the_status_makes_a_draft(line: str) -> None:
    """A misspelt status and another generator's `draft: true` are errors, and drafts until then."""
    document = parse_document(f"Title: T\n{line}\n\nText.", KEYS)
    metadata, problems = read_metadata(document, "a.md", ())
    assert metadata.text("status") == "draft"
    assert [(p.line, p.code, p.refuses) for p in problems] == [
        (2, "POST001", False),
        (2, "POST004", True),
    ]


@pytest.mark.parametrize("line", ["draft: false", "Mood: draft", "Sttaus: x\nStatus: published"])
def test_other_keys_hold_no_post_back(line: str) -> None:
    """`draft: false`, a key like no other, and a misspelt one beside the right one."""
    document = parse_document(f"Title: T\n{line}\n\nText.", KEYS)
    metadata, problems = read_metadata(document, "a.md", ())
    assert metadata.text("status") != "draft"
    assert {problem.code for problem in problems} == {"POST001"}
