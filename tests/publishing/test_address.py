"""Where the site of a repository is read."""

from __future__ import annotations

import pytest

from plugins.publishing import site_url


def test_project() -> None:
    """A repository's site is a folder of its owner's host, which is written in lower case."""
    assert site_url("Jane/Journal", "") == "https://jane.github.io/Journal"


def test_root() -> None:
    """The repository named after the host is the host's root, in whatever case it is written."""
    assert site_url("Jane/Jane.github.io", "") == "https://jane.github.io"


def test_domain() -> None:
    """A domain of one's own wins over the repository."""
    assert site_url("jane/journal", "study.example.org") == "https://study.example.org"


def test_domain_alone() -> None:
    """A domain needs no repository."""
    assert site_url("", "study.example.org") == "https://study.example.org"


@pytest.mark.parametrize("repository", ["", "journal", "jane/", "/journal"])
def test_neither(repository: str) -> None:
    """Without a domain the repository has to have an owner and a name."""
    with pytest.raises(ValueError, match="owner/name"):
        site_url(repository, "")
