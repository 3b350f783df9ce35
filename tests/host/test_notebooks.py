"""Notebooks in a whole build: as posts of their own, and in posts by their tags."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from base64 import b64encode
from typing import Any

from tests.journals import Journal, files_of, picture

PNG = b64encode(picture()).decode()


def text(*lines: str) -> dict[str, Any]:
    """A cell with Markdown, kept line by line as Jupyter keeps it."""
    source = "\n".join(lines).splitlines(keepends=True)
    return {"cell_type": "markdown", "metadata": {}, "source": source}


def code(source: str, *outputs: dict[str, Any], **metadata: Any) -> dict[str, Any]:
    """A cell with code, and what running it gave."""
    return {
        "cell_type": "code",
        "execution_count": 1,
        "metadata": metadata,
        "source": source.splitlines(keepends=True),
        "outputs": list(outputs),
    }


def plot() -> dict[str, Any]:
    """A picture that a cell drew."""
    return {
        "output_type": "display_data",
        "metadata": {},
        "data": {"image/png": PNG, "text/plain": ["<matplotlib.figure.Figure at 0x1>"]},
    }


def printed(words: str) -> dict[str, Any]:
    """What a cell printed."""
    return {"output_type": "stream", "name": "stdout", "text": [words]}


def notebook(*cells: dict[str, Any], **metadata: Any) -> bytes:
    """A notebook of format 4, as a file."""
    whole = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 2}
    return json.dumps(whole, indent=1).encode()


def old_notebook(*cells: dict[str, Any]) -> bytes:
    """A notebook of format 3, as IPython saved them until 2014."""
    older = []
    for cell in cells:
        if cell["cell_type"] == "code":
            outputs = [_older(output) for output in cell["outputs"]]
            more = {"input": cell["source"], "outputs": outputs, "prompt_number": 1}
            older.append({"cell_type": "code", "collapsed": False, "language": "python", **more})
        else:
            older.append({**cell, "metadata": {}})
    whole = {
        "metadata": {"name": "old"},
        "nbformat": 3,
        "nbformat_minor": 0,
        "worksheets": [{"cells": older, "metadata": {}}],
    }
    return json.dumps(whole, indent=1).encode()


def _older(output: dict[str, Any]) -> dict[str, Any]:
    if output["output_type"] == "stream":
        return {"output_type": "stream", "stream": "stdout", "text": output["text"]}
    return {"output_type": "display_data", "png": output["data"]["image/png"], "text": ["x"]}


def page(journal: Journal, name: str, *, root: str = "output") -> str:
    """The page of a post of the day that posts have in these tests."""
    file = journal.root / root / "2016/09/14" / name / "index.html"
    return file.read_text(encoding="utf-8")


def made(journal: Journal, root: str = "output") -> set[str]:
    """The files that were made of notebooks."""
    folder = journal.root / root / "made"
    return {file.name for file in folder.iterdir()} if folder.is_dir() else set()


HEADER = text("Title: Descent", "Date: 2016-09-14", "Tags: nets")


def test_a_notebook_among_articles_is_a_post(journal: Journal) -> None:
    """Its header, texts, code, pictures and download are those of a post."""
    cells = (HEADER, text("## Steps", "", "It is $x^2$."), code("print(1)", printed("1"), plot()))
    journal.write("content/articles/descent.ipynb", notebook(*cells))
    report = journal.preview()
    html = page(journal, "descent")
    assert [str(problem) for problem in report.problems] == []
    for part in ("<title>Descent", 'id="steps"', "<math>", 'data-prompt="In [1]:"'):
        assert part in html
    (image,) = (name for name in made(journal) if name.endswith(".png"))
    assert f'src="../../../../made/{image}"' in html
    (download,) = (name for name in made(journal) if name.endswith(".ipynb"))
    assert f'href="../../../../made/{download}" download="descent.ipynb"' in html
    assert 'href="../../../../tag/nets/index.html"' in html


def test_links_to_a_notebook_that_is_a_post_lead_to_its_page(journal: Journal) -> None:
    """From Markdown by either way of writing; and from the notebook to what is beside it."""
    journal.post("words", body="[a]({filename}descent.ipynb#steps) [b](descent.ipynb)")
    journal.write("content/articles/fig.png", picture())
    body = text("## Steps", "", "[back](words.md), ![a plot](fig.png)")
    journal.write("content/articles/descent.ipynb", notebook(HEADER, body))
    report = journal.preview()
    assert [str(problem) for problem in report.problems] == []
    link = re.compile(r'href="[./]*/2016/09/14/descent/index.html(#?\w*)">[ab]<')
    assert link.findall(page(journal, "words")) == ["#steps", ""]
    assert '/2016/09/14/words/index.html">back</a>' in page(journal, "descent")
    assert (journal.output / "articles/fig.png").is_file()


def test_a_notebook_that_is_no_post_is_none(journal: Journal) -> None:
    """One among the notebooks, one that Jupyter keeps for itself, one in the content folder; a
    header beside it makes it a post there too."""
    some = notebook(text("# Kept"))
    journal.write("content/notebooks/kept.ipynb", some)
    journal.write("content/articles/.ipynb_checkpoints/kept-checkpoint.ipynb", some)
    journal.write("content/loose.ipynb", some)
    journal.write("content/beside.ipynb", some)
    journal.write("content/beside.nbdata", "Title: Beside\nDate: 2016-09-14\n")
    journal.set('STATIC_PATHS = ["images", "articles"]')
    report = journal.preview()
    assert report.posts == 1
    assert "Kept" in page(journal, "beside")
    assert [file.name for file in journal.output.rglob("*.ipynb")] == list(made(journal))


def test_a_notebook_among_pages_is_a_page(journal: Journal) -> None:
    """It needs no date, and is in the navigation as any other page."""
    journal.write("content/pages/tools.ipynb", notebook(text("# Tools", "", "Words.")))
    report = journal.preview()
    assert (report.posts, report.pages, report.problems) == (0, 1, ())
    assert "Words." in (journal.output / "tools/index.html").read_text("utf-8")


def test_a_broken_notebook_is_a_problem_and_no_post(journal: Journal) -> None:
    """It is told with file and line, refuses publishing, and is not copied either."""
    journal.set('STATIC_PATHS = ["articles"]')
    journal.set('STATIC_PATHS = ["articles"]', publishing=True)
    journal.write("content/articles/broken.ipynb", '{\n "cells": [,]\n}')
    report = journal.check()
    (problem,) = report.refusals
    assert problem.place == "content/articles/broken.ipynb:2"
    assert problem.code == "NB002"
    assert report.posts == 0
    journal.preview()
    assert not list(journal.output.rglob("*.ipynb"))


def test_a_draft_notebook_leaves_nothing_in_what_is_published(journal: Journal) -> None:
    """Neither page, picture nor download, and a link to it is plain text."""
    journal.post("words", body="[later]({filename}draft.ipynb)")
    header = text("Title: Draft", "Date: 2016-09-14", "Status: draft")
    journal.write("content/articles/draft.ipynb", notebook(header, code("x", plot())))
    report = journal.publish()
    assert [problem.code for problem in report.problems] == ["LINK004"]
    assert made(journal, "public") == set()
    assert not [file for file in files_of(journal.public) if "draft" in file]
    journal.preview()
    assert len(made(journal)) == 2


def test_removed_cells_are_in_no_published_file(journal: Journal) -> None:
    """Neither on the page nor in the notebook to download."""
    secret = code("secretword = 1", printed("secretword"), tags=["remove_cell"])
    journal.write("content/articles/open.ipynb", notebook(HEADER, secret, text("Words.")))
    journal.publish()
    files = [file for file in journal.public.rglob("*") if file.is_file()]
    assert not [file for file in files if b"secretword" in file.read_bytes()]


def test_notebooks_in_a_post_share_its_numbers_and_no_ids(journal: Journal) -> None:
    """Equations count through the page, headings are in the contents list, ids are there once."""
    cells = (
        text("## Steps", "", r"\begin{equation} b \label{eq:b} \end{equation}"),
        code("x", plot()),
    )
    journal.write("content/notebooks/x.ipynb", notebook(*cells))
    journal.post(
        "words",
        body=r"""
        ## First

        \begin{equation} a \end{equation}

        {% notebook x.ipynb %}

        ## Last

        \begin{equation} c \end{equation}

        By \eqref{eq:b}.

        {% notebook notebooks/x.ipynb cells[1:] language[ipython3] %}
        """,
    )
    report = journal.preview()
    html = page(journal, "words")
    assert [str(problem) for problem in report.problems] == []
    assert re.findall(r"<mtext>\((\d)\)</mtext></mtd>", html) == ["1", "2", "3"]
    contents = re.findall(r'<a href="#([\w-]+)">', html[: html.index("<math")])
    wanted = ["first", "steps", "last"]
    assert [one for one in contents if one in wanted] == wanted
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert len([name for name in made(journal) if name.endswith(".ipynb")]) == 1
    assert len([name for name in made(journal) if name.endswith(".png")]) == 1


def test_posts_of_old_blogs_build_with_their_notebooks(journal: Journal) -> None:
    """Whatever their format, and whatever is wrong with them, which is told."""
    journal.set('NOTEBOOK_DIR = "downloads/notebooks"\nCODE_DIR = "downloads/code"')
    journal.set('STATIC_PATHS = ["images", "downloads"]')
    journal.write("content/images/fig.png", picture())
    journal.write("content/downloads/code/gd.py", "step = 0.1\n")
    cells = (text("# The Title"), text("Words and $x$: ![](files/fig.png)"), code("a", plot()))
    journal.write("content/downloads/notebooks/fig.png", picture())
    journal.write("content/downloads/notebooks/old.ipynb", old_notebook(*cells))
    journal.write("content/downloads/notebooks/new.ipynb", notebook(*cells))
    journal.write("content/downloads/notebooks/broken.ipynb", "{")
    bodies = {
        "one": "Intro.\n<!-- PELICAN_END_SUMMARY -->\n\n{% notebook old.ipynb cells[1:] %}\n",
        "two": "{% notebook downloads/notebooks/new.ipynb cells[1:-1] %}\nAnd words.",
        "three": "{% notebook new.ipynb cells[2:] language[python] %}\n\n{% notebook old.ipynb %}",
        "four": "{% notebook broken.ipynb %}\n\n{% notebook gone.ipynb %}\n\n{% notebook %}",
        "five": "{% img /images/fig.png 9 9 'A kitten' %}\n\n{% include_code gd.py python %}",
        "six": "{% youtube dQw4w9WgXcQ %} {% include_code ../../data/costs.csv %}",
        "seven": "[it](/downloads/notebooks/old.ipynb), {% notebook new.ipynb cells[x] %}",
    }
    for name, body in bodies.items():
        journal.post(name, body=body)
    report = journal.preview()
    assert sorted({(problem.path, problem.code) for problem in report.problems}) == [
        ("content/articles/four.md", "LIQ001"),
        ("content/articles/four.md", "LIQ003"),
        ("content/articles/four.md", "NB002"),
        ("content/articles/seven.md", "LIQ001"),
        ("content/articles/six.md", "LIQ002"),
    ]
    assert all(problem.line for problem in report.problems)
    for name in ("one", "two", "three"):
        assert '<div class="notebook">' in page(journal, name)
        assert "{%" not in page(journal, name)
    assert "The Title" not in page(journal, "one")
    assert 'src="../../../../downloads/notebooks/fig.png"' in page(journal, "one")
    assert (journal.output / "downloads/notebooks/old.ipynb").is_file()
    assert "<figure><img" in page(journal, "five")
    assert 'class="highlight"' in page(journal, "five")


def test_a_build_without_notebooks_loads_nothing_that_reads_old_ones(journal: Journal) -> None:
    """Neither in a build nor in `invoke status` is nbformat imported."""
    journal.post("words")
    journal.write("content/notebooks/old.ipynb", old_notebook(text("x")))
    program = (
        "import sys; from pathlib import Path; from plugins.host.build import build; "
        "from plugins.host.run import Finish; import plugins.posts.headers; "
        "build(Path('pelicanconf.py').resolve(), finish=Finish.BRING); "
        "print('nbformat' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=journal.root,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.strip() == "False"
