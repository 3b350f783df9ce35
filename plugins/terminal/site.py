"""The site built, checked and published from the terminal."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from plugins.host.build import Report, build
from plugins.host.inplace import MANIFEST
from plugins.host.run import Finish
from plugins.host.settings import read_author_settings
from plugins.problems import TaskFailedError
from plugins.publishing import Published, publish_branch, site_url
from plugins.terminal.report import contents, show_build, verdict
from plugins.terminal.tables import console, show_problems

_NO_ADDRESS = (
    "The site has no real address yet. Write SITEURL into publishconf.py, for example\n"
    '    SITEURL = "https://you.github.io/journal"\n'
    "or give it for this once: SITEURL=https://... ./invoke publish"
)

_GENERATOR = b'name="generator" content="Open Masters"'


def folders(content: str, output: str) -> dict[str, object]:
    """The settings that `--content` and `--output` stand for."""
    given = {"PATH": content, "OUTPUT_PATH": output}
    return {name: str(Path(value).resolve()) for name, value in given.items() if value}


def build_preview(root: Path, overrides: Mapping[str, object]) -> Report:
    """Build for reading locally, and say what was built."""
    out = console()
    with out.status("Building the preview …"):
        report = build(root / "pelicanconf.py", finish=Finish.BRING, overrides=overrides)
    show_build(report, out)
    return report


def preview_published(root: Path, overrides: Mapping[str, object], port: int) -> Path:
    """Make the site as it would be published, for reading at `port`; returns its folder."""
    folder = root / ".preview"
    _refuse_foreign(folder)
    settings = {"SITEURL": f"http://localhost:{port}", "OUTPUT_PATH": str(folder)}
    out = console()
    with out.status("Building the published site …"):
        report = build(
            root / "publishconf.py", finish=Finish.EXCHANGE, overrides={**overrides, **settings}
        )
    if report.refusals:
        show_problems(report.problems, out)
        raise TaskFailedError("There is nothing to serve until the errors are mended.")
    show_build(report, out, settings["SITEURL"])
    return folder


def remove_preview(folder: Path) -> None:
    """Remove a preview. Raises `TaskFailedError` where the folder is somebody else's."""
    if folder.exists():
        if not (folder / MANIFEST).is_file():
            raise TaskFailedError(f"{folder} is no preview: it is left alone")
        shutil.rmtree(folder)


def rebuild_preview(root: Path, overrides: Mapping[str, object], folder: Path) -> Report:
    """Build into an emptied `folder`; it is emptied once it is known that the site can be made."""
    with console().status("Trying the preview …"):
        build(root / "pelicanconf.py", finish=Finish.CHECK, overrides=overrides)
    remove_preview(folder)
    return build_preview(root, overrides)


def check_site(root: Path, overrides: Mapping[str, object]) -> Report:
    """Make the published site, keep nothing of it, and say every problem, those of drafts too."""
    settings = _settings(root, overrides)
    address = {"SITEURL": settings["SITEURL"] or "https://example.org"}
    out = console()
    with out.status("Checking …"):
        report = build(
            root / "publishconf.py", finish=Finish.CHECK, overrides={**overrides, **address}
        )
    show_problems(report.problems, out)
    out.print(f"{contents(report)}: {verdict(report)}")
    return report


def publish_site(root: Path, overrides: Mapping[str, object]) -> Report:
    """Make the published site anew, beside the old one, and exchange them if nothing refuses.

    Raises `TaskFailedError` without a real address, and where the folder is somebody else's.
    """
    settings = _settings(root, overrides)
    _check_address(settings["SITEURL"])
    target = Path(settings["OUTPUT_PATH"])
    _refuse_foreign(target)
    out = console()
    with out.status("Building the site to publish …"):
        report = build(
            root / "publishconf.py",
            finish=Finish.EXCHANGE,
            overrides={**overrides, "SITEURL": settings["SITEURL"]},
        )
    if report.refusals:
        show_problems(report.problems, out)
    else:
        show_build(report, out, settings["SITEURL"])
    return report


def _check_address(url: str) -> None:
    if not url:
        raise TaskFailedError(_NO_ADDRESS)
    address = urlsplit(url)
    if address.scheme not in {"http", "https"} or not address.hostname:
        message = f'SITEURL is "{url}": it has to begin with "https://" and name a host'
        raise TaskFailedError(message)


def push_site(root: Path, report: Report) -> Published:
    """Put the published folder on the branch that GitHub Pages serves, as one commit."""
    settings = _settings(root, {})
    return publish_branch(
        report.output,
        repository=root,
        remote=settings["GITHUB_PAGES_REMOTE"],
        branch=settings["GITHUB_PAGES_BRANCH"],
        cname=settings["CNAME"],
        message=f"Publish {contents(report)}",
    )


def _settings(root: Path, overrides: Mapping[str, object]) -> dict[str, str]:
    """The publishing settings that the tasks themselves need, the address settled.

    The address is that of the environment, else of publishconf.py, else of `CNAME`, else the one
    that the repository has on GitHub (there `GITHUB_REPOSITORY` names it).
    """
    settings = read_author_settings(root / "publishconf.py", overrides)
    cname = settings.get("CNAME") or ""
    url = os.environ.get("SITEURL") or settings["SITEURL"]
    repository = os.environ.get("GITHUB_REPOSITORY", "")
    if not url and (cname or repository):
        url = site_url(repository, cname)
    return {
        "SITEURL": str(url).rstrip("/"),
        "OUTPUT_PATH": settings["OUTPUT_PATH"],
        "CNAME": cname,
        "GITHUB_PAGES_REMOTE": settings.get("GITHUB_PAGES_REMOTE") or "origin",
        "GITHUB_PAGES_BRANCH": settings.get("GITHUB_PAGES_BRANCH") or "gh-pages",
    }


def _refuse_foreign(target: Path) -> None:
    """The exchange removes what was in the folder: it has to be a site that we made."""
    if not target.exists() or (target.is_dir() and not any(target.iterdir())):
        return
    # An author may have put a page of their own in the place of one of the two.
    pages = (target / name for name in ("index.html", "404.html"))
    if not any(page.is_file() and _GENERATOR in page.read_bytes() for page in pages):
        message = f"{target} holds something else than a published site: it is left alone"
        raise TaskFailedError(message)
