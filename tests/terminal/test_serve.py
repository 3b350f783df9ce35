"""The built site on a server of this machine."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Thread
from time import sleep
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from invoke.exceptions import Exit

from plugins.terminal.serve import check_port, serve_until_interrupted, server_for
from tests.links import Served, fetch, free_port


def then_interrupt(look: Callable[[], None]) -> Thread:
    """Look from a second thread at what this one serves, and interrupt it as Ctrl+C would."""

    def run() -> None:
        with suppress(OSError):
            look()
        os.kill(os.getpid(), signal.SIGINT)

    thread = Thread(target=run, daemon=True)
    thread.start()
    return thread


def when_answered(url: str) -> bytes:
    """What is at an address, waiting up to ten seconds for the server."""
    for _ in range(200):
        with suppress(OSError):
            return fetch(url)[2]
        sleep(0.05)
    return b""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder with a first page and one for what is lost."""
    (tmp_path / "index.html").write_text("<h1>Home</h1>")
    (tmp_path / "404.html").write_text("<h1>Lost</h1>")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder/index.html").write_text("<h1>Folder</h1>")
    return tmp_path


def test_files_and_folders_are_served(site: Path) -> None:
    """A folder's address shows its index."""
    with Served(site) as server:
        assert fetch(f"{server.url}/") == (200, "text/html", b"<h1>Home</h1>")
        assert fetch(f"{server.url}/folder/")[2] == b"<h1>Folder</h1>"


def test_what_is_not_there_is_answered_with_the_sites_own_page(site: Path) -> None:
    """With its status, as the host does it; nothing of it for who asks for the head alone."""
    with Served(site) as server:
        assert fetch(f"{server.url}/gone/") == (404, "text/html", b"<h1>Lost</h1>")
        with pytest.raises(HTTPError, match="404") as refused:
            urlopen(Request(f"{server.url}/gone/", method="HEAD"))
        assert refused.value.read() == b""
        refused.value.close()


def test_other_errors_are_the_servers_own(site: Path) -> None:
    """Without a page for it, and for other refusals, the answer is the usual one."""
    (site / "404.html").unlink()
    with Served(site) as server:
        assert b"File not found" in fetch(f"{server.url}/gone/")[2]


def test_it_serves_until_it_is_interrupted(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It says where, and ends without a word when its user has enough."""
    port, seen = free_port(), []
    url = f"http://127.0.0.1:{port}/"
    thread = then_interrupt(lambda: seen.append(when_answered(url)))
    serve_until_interrupted(site, port)
    thread.join()
    assert seen == [b"<h1>Home</h1>"]
    assert f"at http://localhost:{port}/" in capsys.readouterr().out


def test_it_is_seen_on_this_machine_alone(site: Path) -> None:
    """Another address of the machine does not answer: nobody in the same café reads drafts."""
    with Served(site) as server:
        port = int(server.url.rpartition(":")[2])
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.2", port), timeout=5)


def test_a_port_in_use_is_said(site: Path) -> None:
    """With what helps."""
    with Served(site) as server:
        port = int(server.url.rpartition(":")[2])
        with pytest.raises(Exit, match=f"Cannot serve at port {port}.*--port") as ended:
            serve_until_interrupted(site, port)
    assert ended.value.code == 1


def test_a_browser_that_leaves_is_no_fault(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Who closes a page while it loads does not fill the terminal; a fault of ours is told."""
    with server_for(site, 0) as server:
        for fault in (BrokenPipeError("gone"), ConnectionResetError("gone"), ValueError("ours")):
            try:
                raise fault
            except (OSError, ValueError):
                server.handle_error(None, ("127.0.0.1", 1))
    said = capsys.readouterr().err
    assert "gone" not in said
    assert "ValueError: ours" in said


def test_nothing_to_serve_is_said(tmp_path: Path) -> None:
    """Before the first build there is no folder."""
    with pytest.raises(Exit, match="invoke build"):
        serve_until_interrupted(tmp_path / "output", 0)


def test_a_port_is_looked_at_before_anything_is_built() -> None:
    """A free one is passed over in silence; one in use ends the task with another to take."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(Exit, match=f"Another one: --port {port + 1}"):
            check_port(port)
    check_port(port)
