"""The journal that comes with this repository: its posts are what a stranger sees first."""

from __future__ import annotations

import re
import shutil

import pytest

from plugins.host.build import Report
from tests.journals import ROOT, Journal

CONTENT = ROOT / "content"
PLAN = CONTENT / "data" / "curriculum.toml"
IS_SAMPLE = PLAN.is_file() and "A self-made masters in machine learning" in PLAN.read_text("utf-8")
SHEET = "2017/06/04/how-i-write-here/index.html"

pytestmark = pytest.mark.skipif(not IS_SAMPLE, reason="the journal here is somebody's own")


@pytest.fixture
def built(journal: Journal) -> Report:
    """The report of a preview of the sample, with the sample's own settings, in `journal`."""
    shutil.rmtree(journal.content)
    shutil.copytree(CONTENT, journal.content)
    shutil.copy(ROOT / "pelicanconf.py", journal.root / "pelicanconf.py")
    return journal.preview()


def test_only_what_is_unfinished_has_faults(journal: Journal, built: Report) -> None:
    """No post has one but a draft that is there to have them; one line of the log overlaps."""
    faulty = {problem.path.rpartition("/")[2] for problem in built.problems}
    assert faulty == {"2017-06-27-untitled-thoughts.md", "2017-04.klg"}
    pages = journal.output.rglob("index.html")
    assert [page for page in pages if 'class="unrendered"' in page.read_text("utf-8")] == []


def test_one_post_has_one_of_everything(journal: Journal, built: Report) -> None:
    """What the sheet of how to write names is on its page, so that looking at it is a test."""
    assert not [problem for problem in built.problems if "how-i-write" in problem.path]
    page = (journal.output / SHEET).read_text("utf-8")
    elements = (
        "<math", "<figure", "<table", "<details", "<del>", "<mark>", "<sub>", "<sup", "<abbr",
        "<kbd>", "<dl>", "<blockquote>", "<hr", 'class="task"', 'class="footnote"',
        'class="hll"', 'class="gd"', 'class="gi"', 'class="go"', 'class="notebook"',
        'class="citation"', 'class="elsewhere"', "Download rnn_gradients.py",
    )  # fmt: skip
    assert [element for element in elements if element not in page] == []
    kinds = set(re.findall(r'class="callout (\w+)"', page))
    assert kinds == {"note", "tip", "important", "warning", "caution"}
    assert page.count("<math") == 39  # references to equations are links
