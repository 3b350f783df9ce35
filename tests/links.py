"""Every link that a site has, by an HTML parser, and which of them lead nowhere."""

from __future__ import annotations

import re
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from types import TracebackType
from urllib.error import HTTPError
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from urllib.request import url2pathname, urlopen
from xml.etree import ElementTree as ET

import html5lib

from plugins.terminal.serve import server_for

_ATTRIBUTES = ("href", "src", "poster", "data", "action", "{http://www.w3.org/1999/xlink}href")
_ATOM = "{http://www.w3.org/2005/Atom}"
_IN_STYLE = re.compile(r"""url\(["']?((?!data:)[^"')]+)""")
_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@dataclass(frozen=True)
class Html:
    """What links a text has, and which fragments of it can be linked to."""

    links: tuple[str, ...]
    fragments: frozenset[str]


def parse(text: str) -> Html:
    """The links and fragments of an HTML text."""
    tree = html5lib.parse(text, namespaceHTMLElements=False)
    links: list[str] = []
    fragments: set[str] = {"", "top"}
    for element in tree.iter():
        links.extend(element.attrib[name] for name in _ATTRIBUTES if name in element.attrib)
        links.extend(_listed(element))
        fragments |= {element.attrib[name] for name in ("id", "name") if name in element.attrib}
    return Html(tuple(links), frozenset(fragments))


def _listed(element: ET.Element) -> Iterator[str]:
    """Links in attributes that hold more than one."""
    for one in element.get("srcset", "").split(","):
        if one.strip():
            yield one.split()[0]
    if element.get("http-equiv", "").lower() == "refresh":
        yield element.get("content", "").partition("url=")[2]
    if element.get("property") in {"og:url", "og:image"}:
        yield element.get("content", "")


def broken_on_disk(folder: Path) -> list[str]:
    """The links of all pages that do not name a file, as seen by a browser that opens the folder.

    Links to other hosts, and a preview's own address in what is for machines, are left aside.
    """
    pages = {file: parse(file.read_text("utf-8")) for file in folder.rglob("*.html")}
    broken = []
    for file, page in pages.items():
        for link in page.links:
            url, fragment = urldefrag(urljoin(file.as_uri(), link))
            if urlsplit(url).scheme != "file":
                continue
            target = Path(url2pathname(urlsplit(url).path))
            known = pages[target].fragments if target in pages else frozenset({""})
            if not target.is_file() or unquote(fragment) not in known:
                broken.append(f"{file.relative_to(folder)}: {link}")
    return broken


class Served:
    """A folder on a web server of this machine, for the time of a `with`."""

    def __init__(self, folder: Path, below: str = "") -> None:
        self._server = server_for(folder, 0)
        self.url = f"http://127.0.0.1:{self._server.server_port}{below}"

    def __enter__(self) -> Served:
        self._thread = Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


def free_port() -> int:
    """A port that nobody uses now."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
    return port


def fetch(url: str) -> tuple[int, str, bytes]:
    """The status, type and content that a server answers with."""
    try:
        with urlopen(url, timeout=20) as answer:
            return answer.status, answer.headers.get_content_type(), answer.read()
    except HTTPError as refusal:
        with refusal:
            return refusal.code, refusal.headers.get_content_type(), refusal.read()


def broken_served(start: str) -> tuple[list[str], set[str]]:
    """The links below `start` that a server does not answer, and every address that was asked.

    Pages, feeds, styles and the sitemap are followed from the first page on.
    """
    parsed: dict[str, Html | None] = {}
    broken: list[str] = []
    waiting = [("", start), ("", f"{start}sitemap.xml"), ("", f"{start}robots.txt")]
    while waiting:
        page, link = waiting.pop()
        url, fragment = urldefrag(urljoin(page, link))
        if not url.startswith(start):
            if urlsplit(url).netloc == urlsplit(start).netloc:
                broken.append(f"{page}: {link} leaves the site's folder")
            continue
        if url not in parsed:
            status, kind, content = fetch(url)
            if status != 200:
                broken.append(f"{page}: {link} ({status})")
            parsed[url] = _parsed(kind, content, url)
            found = parsed[url]
            waiting.extend((url, other) for other in (found.links if found else ()))
        target = parsed[url]
        if target and unquote(fragment) not in target.fragments:
            broken.append(f"{page}: {link} (no such fragment)")
    return broken, set(parsed)


def _parsed(kind: str, content: bytes, url: str) -> Html | None:
    if kind == "text/html":
        return parse(content.decode())
    if kind in {"text/xml", "application/xml", "application/atom+xml"}:
        return Html(tuple(_machine_links(ET.fromstring(content), url)), frozenset({""}))
    if kind == "text/css":
        return Html(tuple(_IN_STYLE.findall(content.decode())), frozenset({""}))
    return None


def _machine_links(tree: ET.Element, url: str) -> Iterator[str]:
    """The links of a feed or a sitemap, all of which have to be absolute."""
    found = [element.text or "" for element in tree.iter(f"{_SITEMAP}loc")]
    found += [element.attrib["href"] for element in tree.iter(f"{_ATOM}link")]
    for body in tree.iter(f"{_ATOM}content"):
        found += parse(body.text or "").links
    for link in found:
        yield link if urlsplit(link).scheme else f"{url}/is-relative/{link}"
