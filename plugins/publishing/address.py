"""Where the site of a GitHub repository is read."""

from __future__ import annotations


def site_url(repository: str, cname: str) -> str:
    """The address of the site that is published from `repository` (`OWNER/NAME`), without a slash
    at its end.

    A domain of one's own (`cname`) wins. The repository named OWNER.github.io is the root of its
    host, every other is a folder below it; hosts are written in lower case. Raises ValueError where
    neither says anything.
    """
    if cname:
        return f"https://{cname}"
    owner, slash, name = repository.partition("/")
    if not (owner and slash and name):
        message = f'a repository is named like "owner/name", not "{repository}"'
        raise ValueError(message)
    host = f"{owner}.github.io".lower()
    return f"https://{host}" if name.lower() == host else f"https://{host}/{name}"
