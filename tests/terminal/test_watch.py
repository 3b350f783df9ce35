"""The site is built again after each change, and open pages are told."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Thread
from time import monotonic, sleep

import pytest

from plugins.terminal.watch import build_arguments, live_server, rebuild, watch_and_build
from tests.journals import Journal, clean_environment
from tests.links import fetch, free_port


def until(true: Callable[[], bool], seconds: float = 20) -> bool:
    """Whether something comes true within this time."""
    end = monotonic() + seconds
    while monotonic() < end:
        with suppress(OSError):
            if true():
                return True
        sleep(0.05)
    return False


def in_background(work: Callable[[], None]) -> Thread:
    """Do something beside what this thread is about, then interrupt it as Ctrl+C would."""

    def run() -> None:
        work()
        os.kill(os.getpid(), signal.SIGINT)

    thread = Thread(target=run, daemon=True)
    thread.start()
    return thread


def saved(journal: Journal, body: str) -> bool:
    """Save the post, and whether that shows soon. The watch begins some time after the first build
    has written its page: what is saved before is not seen."""
    journal.post("one", body=body)
    return until(lambda: body in page_of(journal).read_text(), seconds=4)


def page_of(journal: Journal) -> Path:
    """The post's page in the preview."""
    return journal.output / "2016/09/14/one/index.html"


def test_folders_that_were_given_are_handed_on() -> None:
    """What was not given is not said."""
    assert build_arguments("notes", "") == ("--content", "notes")
    assert build_arguments("", "site") == ("--output", "site")


def test_a_rebuild_is_a_process_of_its_own(journal: Journal) -> None:
    """It sees the folders that were given."""
    journal.post("one")
    rebuild(journal.root, ("--output", "elsewhere"))
    assert (journal.root / "elsewhere/index.html").is_file()


def test_it_builds_again_after_a_change(journal: Journal) -> None:
    """At once, after each change of a post, until it is interrupted."""
    journal.post("one", body="Before.")
    seen = []

    def change() -> None:
        seen.append(until(lambda: "Before." in page_of(journal).read_text()))
        seen.append(any(saved(journal, "After.") for _ in range(10)))

    thread = in_background(change)
    watch_and_build(journal.root, journal.content, ())
    thread.join()
    assert seen == [True, True]


def test_an_open_page_is_told_of_a_change(journal: Journal) -> None:
    """A page that is served holds the script that reloads it, the file on the disk does not; a
    saved post is built and served."""
    journal.post("one", body="Before.")
    rebuild(journal.root, ())
    port = free_port()
    url = f"http://127.0.0.1:{port}/2016/09/14/one/"
    seen = []

    def change() -> None:
        seen.append(until(lambda: b"livereload.js" in fetch(url)[2]))
        journal.post("one", body="After.")
        seen.append(until(lambda: b"After." in fetch(url)[2]))

    server = live_server(journal.root, journal.content, ())
    thread = in_background(change)
    with suppress(KeyboardInterrupt):
        server.serve(root=str(journal.output), host="127.0.0.1", port=port)
        thread.join()
    thread.join()
    assert seen == [True, True]
    assert "livereload" not in page_of(journal).read_text()


def test_the_task_is_seen_on_this_machine_alone(journal: Journal) -> None:
    """`invoke livereload` builds and serves, to nobody but its user."""
    journal.post("one")
    port = free_port()
    process = subprocess.Popen(
        journal.command("livereload", "--port", str(port), "--no-browser"),
        cwd=journal.root,
        env=clean_environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        assert until(lambda: fetch(f"http://127.0.0.1:{port}/")[0] == 200)
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.2", port), timeout=5)
    finally:
        process.terminate()
        process.wait()
