"""A plugin or a template that fails ends every task with its place; the last good site stays."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.journals import Journal, files_of, make_journal

PLUGINS = {
    "is not there": (None, r"Cannot load plugin `broken`"),
    "does not import": ("import nothing_of_this_name\n", r"nothing_of_this_name.*broken\.py:1\b"),
    "is no Python": ("def register(:\n", r"broken\.py:1\b"),
    "raises at import": ("x = 1\nx / 0\n", r"broken\.py:2\b.*ZeroDivisionError"),
    "raises in register": (
        """\
        def register():
            raise ValueError('not today')
        """,
        r"not today.*broken\.py:2\b",
    ),
    "raises as a file is read": (
        """\
        from pelican import signals
        def handler(generator, metadata):
            raise ValueError('not this')
        def register():
            signals.article_generator_context.connect(handler)
        """,
        r"not this.*broken\.py:3\b",
    ),
    "raises when all is read": (
        """\
        from pelican import signals
        def handler(generators):
            raise ValueError('not these')
        def register():
            signals.all_generators_finalized.connect(handler)
        """,
        r"broken\.py:3\b.*not these",
    ),
    "raises in its outputs": (
        """\
        from plugins.site import Part
        def outputs(data, config):
            raise ValueError('no page')
        part = Part(name='broken', outputs=outputs)
        def register():
            pass
        """,
        r"broken\.py:3\b.*no page",
    ),
}
TEMPLATES = {
    "an unknown name": ("{{ page.title }}\n{{ page.titel }}\n", r"post\.html:2: .*titel"),
    "an unknown variable": ("{{ nothing }}\n", r"post\.html:1: .*nothing"),
    "a mistake in its syntax": ("\n{% if %}\n", r"post\.html:2: TemplateSyntaxError"),
    "an unknown filter": ("{{ page.title | shout }}\n", r"post\.html:1: .*shout"),
    "a missing part": ('{% include "gone.html" %}\n', r"gone\.html"),
}
TASKS = ("build", "check", "publish")


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Journal:
    """A journal with one post, built and published."""
    made = make_journal(tmp_path_factory.mktemp("good") / "journal")
    made.post("one")
    for task in ("build", "publish"):
        assert made.run(task).returncode == 0
    return made


@pytest.fixture
def spoilt(good: Journal, tmp_path: Path) -> Journal:
    """A copy of it, to spoil; its post has changed, so that a build would change the site."""
    shutil.copytree(good.root, tmp_path / "journal", symlinks=True)
    copy = Journal(tmp_path / "journal")
    copy.post("one", body="Other words.")
    return copy


def assert_it_ends_well(journal: Journal, task: str, message: str) -> None:
    """The task says what is wrong and where, exits with 1 and changes nothing."""
    before = files_of(journal.output), files_of(journal.public)
    done = journal.run(task)
    said = " ".join((done.stdout + done.stderr).split())
    assert done.returncode == 1, said
    assert re.search(message, said), said
    assert "Traceback" not in said
    assert (files_of(journal.output), files_of(journal.public)) == before
    assert not [path.name for path in journal.root.glob(".output.*")]
    assert not [path.name for path in journal.root.glob(".public.*")]


@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize("kind", ["is not there", "raises in register", "raises in its outputs"])
def test_a_plugin_that_fails_ends_the_task(spoilt: Journal, kind: str, task: str) -> None:
    """Every task names what failed, before there is anything to write and after."""
    assert_plugin_is_named(spoilt, kind, task)


@pytest.mark.parametrize("kind", PLUGINS)
def test_a_plugin_may_fail_in_many_ways(spoilt: Journal, kind: str) -> None:
    """Whichever way it fails, its file and line are named."""
    assert_plugin_is_named(spoilt, kind, "publish")


def assert_plugin_is_named(journal: Journal, kind: str, task: str) -> None:
    """With such a plugin the task ends well."""
    source, message = PLUGINS[kind]
    if source is not None:
        journal.write("broken.py", source)
    journal.set('PLUGINS = [*PLUGINS, "broken"]')
    assert_it_ends_well(journal, task, message)


@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize("kind", ["an unknown name", "a mistake in its syntax"])
def test_a_template_that_fails_ends_the_task(spoilt: Journal, kind: str, task: str) -> None:
    """Every task names the template and its line."""
    assert_template_is_named(spoilt, kind, task)


@pytest.mark.parametrize("kind", ["an unknown variable", "an unknown filter", "a missing part"])
def test_a_template_may_fail_in_other_ways(spoilt: Journal, kind: str) -> None:
    """Whatever is wrong in it, the template and its line are named."""
    assert_template_is_named(spoilt, kind, "publish")


def assert_template_is_named(journal: Journal, kind: str, task: str) -> None:
    """With such a template for posts, the task ends well."""
    source, message = TEMPLATES[kind]
    journal.write("overrides/post.html", source)
    journal.set('THEME_TEMPLATES_OVERRIDES = ["overrides"]')
    assert_it_ends_well(journal, task, message)


def test_a_plugin_that_is_first_in_the_list_is_heard_as_well(spoilt: Journal) -> None:
    """What fails before our own plugin is imported is not lost."""
    spoilt.write("broken.py", "import nothing_of_this_name\n")
    spoilt.set('PLUGINS = ["broken", *PLUGINS]')
    assert_it_ends_well(spoilt, "publish", "nothing_of_this_name")


def test_a_setting_that_python_cannot_read_is_named(spoilt: Journal) -> None:
    """A slip in pelicanconf.py is told with its line."""
    spoilt.set("AUTHOR = ")
    assert_it_ends_well(spoilt, "build", r"pelicanconf\.py")


def test_plain_pelican_fails_too(spoilt: Journal) -> None:
    """Pelican's own command exits with 1 where it would go on without the plugin."""
    spoilt.set('PLUGINS = [*PLUGINS, "missing"]')
    before = files_of(spoilt.output)
    done = spoilt.pelican("-o", "output")
    assert done.returncode == 1
    assert "Cannot load plugin" in done.stdout + done.stderr
    assert files_of(spoilt.output) == before
