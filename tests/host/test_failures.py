"""What Pelican logs and goes on after is kept, and the plugin's part of it ends the build."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator

import pytest
from pelican import signals

from plugins.host.failures import Failures
from plugins.host.plugin import _initialized
from plugins.problems import TaskFailedError
from tests.journals import Journal, files_of


@pytest.fixture
def heard() -> Iterator[tuple[Failures, logging.Logger]]:
    """A handler, and a logger that it listens to."""
    failures, logger = Failures(), logging.getLogger("pelican.tried")
    logger.addHandler(failures)
    yield failures, logger
    logger.removeHandler(failures)


def test_an_error_without_an_exception_is_a_files(heard: tuple[Failures, logging.Logger]) -> None:
    """It is kept with what it is about, the first thing that the message names."""
    failures, logger = heard
    logger.error("Skipping %s: no %s", "a.md", "title")
    assert failures.of_files() == (("a.md", "Skipping a.md: no title"),)
    assert failures.of_plugins() == ()


def test_an_error_about_nothing_named_is_kept(heard: tuple[Failures, logging.Logger]) -> None:
    """A message that names nothing is about nothing in particular."""
    failures, logger = heard
    logger.error("Something")
    assert failures.of_files() == (("", "Something"),)


def test_a_warning_is_not_kept(heard: tuple[Failures, logging.Logger]) -> None:
    """Only errors are."""
    failures, logger = heard
    logger.warning("Nothing much")
    assert (failures.of_files(), failures.of_plugins()) == ((), ())


def test_an_exception_of_a_plugin_is_the_plugins(heard: tuple[Failures, logging.Logger]) -> None:
    """An exception that came through a plugin's module is its fault; the place is named."""
    failures, logger = heard
    failures.plugins = (__name__,)
    try:
        raise ValueError("no")
    except ValueError:
        logger.exception("Could not process %s", "a.md")
    (message,) = failures.of_plugins()
    assert message.startswith("Could not process a.md: ValueError: no (")
    assert "test_failures.py:" in message


def test_a_file_that_cannot_be_opened_is_no_plugins_fault(
    heard: tuple[Failures, logging.Logger],
) -> None:
    """The system's refusal is told of the file, even where a plugin asked."""
    failures, logger = heard
    failures.plugins = (__name__,)
    try:
        raise PermissionError("no")
    except OSError:
        logger.exception("Could not process %s", "a.md")
    assert failures.of_plugins() == ()
    assert [subject for subject, _ in failures.of_files()] == ["a.md"]


def test_clear_forgets(heard: tuple[Failures, logging.Logger]) -> None:
    """A second run in the same process begins with nothing."""
    failures, logger = heard
    logger.error("Something")
    failures.clear()
    assert failures.of_files() == ()


def test_a_plugin_that_is_not_there_ends_the_build(journal: Journal) -> None:
    """Pelican would go on without it."""
    with pytest.raises(TaskFailedError, match="Cannot load plugin `missing_plugin`"):
        journal.preview(PLUGINS=["plugins.host", "missing_plugin"])
    assert not journal.output.exists()


def test_a_plugin_that_raises_while_a_file_is_read_ends_the_build(journal: Journal) -> None:
    """Pelican would leave the post out, and go on."""
    journal.post("one")
    journal.preview()
    before = files_of(journal.output)
    journal.write(
        "raising_plugin.py",
        """\
        from pelican import signals

        def handler(generator, metadata):
            raise ValueError("not this")

        def register():
            signals.article_generator_context.connect(handler)
        """,
    )
    with pytest.raises(TaskFailedError, match=r"not this \(.*raising_plugin\.py:4\)"):
        journal.preview(PLUGINS=["plugins.host", "raising_plugin", "plugins.posts"])
    signals.article_generator_context.disconnect(sys.modules.pop("raising_plugin").handler)
    assert files_of(journal.output) == before


def test_a_file_that_pelican_cannot_read_is_a_problem(journal: Journal) -> None:
    """It is named, and refuses publishing."""
    journal.write("content/articles/a.html", b"<html><head><title>Caf\xe9</title></head></html>")
    report = journal.publish()
    found = [(p.path, p.code) for p in report.refusals]
    assert found == [("content/articles/a.html", "SITE003")]
    assert not journal.public.exists()


def test_the_host_has_to_be_there(journal: Journal) -> None:
    """Without our own plugin Pelican would write a site of its own: that is said instead."""
    # In a process that has built before, Pelican still knows it.
    signals.initialized.disconnect(_initialized)
    with pytest.raises(TaskFailedError, match=r"plugins\.host"):
        journal.preview(PLUGINS=[])
