"""A built site on this machine, served as a web host would."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from invoke.exceptions import Exit

from plugins.problems import shown_path
from plugins.terminal.tables import console


class SiteHandler(SimpleHTTPRequestHandler):
    """Serves a folder's files; for an address that is not there, the site's own page says so."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with 404.html where something is not found, as GitHub Pages does."""
        lost = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not lost.is_file():
            super().send_error(code, message, explain)
            return
        body = lost.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class's name)
        """Say nothing of each request: the author waits for a page, not for a log."""


class SiteServer(ThreadingHTTPServer):
    """A browser that leaves before it has everything is no fault, and needs no traceback."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Say what went wrong with an answer, unless the browser has gone."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # handed on


def server_for(folder: Path, port: int) -> SiteServer:
    """A server of `folder` on this machine alone; port 0 takes a free one."""
    handler = partial(SiteHandler, directory=str(folder))
    return SiteServer(("127.0.0.1", port), handler)


def check_port(port: int) -> None:
    """Ends the task where something else serves at this port: livereload would say it in a
    traceback, and after it has said that it serves."""
    with _told(port), socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(("127.0.0.1", port))


@contextmanager
def _told(port: int) -> Iterator[None]:
    try:
        yield
    except OSError as reason:
        message = f"Cannot serve at port {port}: {reason.strerror}. Another one: --port {port + 1}"
        raise Exit(message, code=1) from reason


def serve_until_interrupted(folder: Path, port: int) -> None:
    """Serve `folder` until the task is interrupted (Ctrl+C)."""
    if not folder.is_dir():
        raise Exit(f"There is no {shown_path(folder)} yet: `invoke build` makes it.", code=1)
    with _told(port):
        server = server_for(folder, port)
    console().print(f"Serving {shown_path(folder)} at http://localhost:{server.server_port}/")
    with suppress(KeyboardInterrupt), server:
        server.serve_forever()
