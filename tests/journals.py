"""A journal in a folder of its own, with the engine at its side, and the ways to run its tasks."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import sys
import zlib
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

import pytest

from plugins.host.build import Report, build
from plugins.host.run import Finish

ROOT = Path(__file__).resolve().parent.parent
SITEURL = "https://ada.example/journal"

# What an author decides is settled here: the tests hold in a journal with other settings, too.
_SETTINGS = """
AUTHOR = "Ada Example"
SITENAME = "A Small Journal"
SITESUBTITLE = "Notes of somebody who learns."
SITEURL = ""
TIMEZONE = "Africa/Casablanca"
DEFAULT_LANG = "en"
DEFAULT_CATEGORY = "Notes"
STUDY_AS_OF = "2016-10-09"
CNAME = ""
PLUGINS = ["plugins." + name for name in
           ("host", "curriculum", "studylog", "costs", "posts", "references", "feeds")]
"""
_PUBLISHING = f'\nSITEURL = "{SITEURL}"\n'

# What of the surroundings a build listens to; a test says for itself what it wants of them.
HEARD = ("SITEURL", "GITHUB_REPOSITORY", "STUDY_AS_OF", "SOURCE_DATE_EPOCH")


@dataclass(frozen=True)
class Journal:
    """A folder as an author has it: content, settings and tasks; the plugins are ours."""

    root: Path

    @property
    def content(self) -> Path:
        """Where posts and data are."""
        return self.root / "content"

    @property
    def output(self) -> Path:
        """Where the preview is."""
        return self.root / "output"

    @property
    def public(self) -> Path:
        """Where the published site is."""
        return self.root / "public"

    def write(self, path: str, text: str | bytes) -> Path:
        """Write a file at `path` from the journal's root; the text's own indentation is dropped."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else dedent(text).encode())
        return file

    def post(self, name: str, header: str = "", body: str = "Words.") -> Path:
        """Write a published post `content/articles/NAME.md`; `header` may say otherwise."""
        given = dedent(header).strip()
        keys = {line.partition(":")[0] for line in given.splitlines()}
        usual = {"Title": name.replace("-", " ").capitalize(), "Date": "2016-09-14"}
        lines = [f"{key}: {value}" for key, value in usual.items() if key not in keys]
        text = "\n".join([*lines, *([given] if given else []), "", dedent(body).strip(), ""])
        return self.write(f"content/articles/{name}.md", text.encode())

    def set(self, lines: str, *, publishing: bool = False) -> None:
        """Add lines to the settings, or to those for publishing."""
        name = "publishconf.py" if publishing else "pelicanconf.py"
        with (self.root / name).open("a", encoding="utf-8") as file:
            file.write(f"\n{lines}\n")

    def preview(self, **overrides: object) -> Report:
        """Build the preview in this process."""
        return build(self.root / "pelicanconf.py", finish=Finish.BRING, overrides=overrides)

    def publish(self, **overrides: object) -> Report:
        """Build the published site in this process."""
        return build(self.root / "publishconf.py", finish=Finish.EXCHANGE, overrides=overrides)

    def check(self, **overrides: object) -> Report:
        """Build in this process, keeping nothing."""
        return build(self.root / "publishconf.py", finish=Finish.CHECK, overrides=overrides)

    def run(
        self, *words: str, cwd: Path | None = None, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        """`invoke WORDS` in a process of its own."""
        return subprocess.run(
            self.command(*words),
            cwd=cwd or self.root,
            env=clean_environment() | environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def pelican(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Pelican's own command in a process of its own, with the journal's settings."""
        return subprocess.run(
            [sys.executable, "-m", "pelican", "content", "-s", "pelicanconf.py", *words],
            cwd=self.root,
            env=clean_environment(),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def command(self, *words: str) -> list[str]:
        """The command that runs `invoke WORDS`."""
        return [sys.executable, "-m", "invoke", "--search-root", str(self.root), *words]


def clean_environment() -> dict[str, str]:
    """The surroundings without what a build listens to."""
    return {name: value for name, value in os.environ.items() if name not in HEARD}


def make_journal(root: Path) -> Journal:
    """An empty journal with the settings of this one, the author's own settled."""
    root.mkdir(parents=True, exist_ok=True)
    for name in ("tasks.py", "pelicanconf.py", "publishconf.py"):
        shutil.copyfile(ROOT / name, root / name)
    shutil.copytree(ROOT / "theme", root / "theme")
    (root / "plugins").symlink_to(ROOT / "plugins")
    journal = Journal(root)
    journal.set(_SETTINGS)
    journal.set(_PUBLISHING, publishing=True)
    journal.content.mkdir()
    return journal


def stand_in(journal: Journal, patch: pytest.MonkeyPatch) -> None:
    """Go into the journal's folder: its settings are those imported, no other day is heard of."""
    for name in HEARD:
        patch.delenv(name, raising=False)
    for name in ("pelicanconf", "publishconf"):
        patch.delitem(sys.modules, name, raising=False)
    patch.syspath_prepend(journal.root)
    patch.chdir(journal.root)


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path."""
    found = sorted(file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in found}


def picture(width: int = 2, height: int = 2) -> bytes:
    """A grey PNG of this size."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    chunks = ((b"IHDR", header), (b"IDAT", rows), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


def add_plan(journal: Journal) -> None:
    """The plan and the log of the check values in METRICS: 26.5 hours on 2016-10-09."""
    journal.write(
        "content/data/curriculum.toml",
        """\
        [program]
        title = "The check"
        start = 2016-09-12
        target = 2016-10-16
        workdays = ["mon", "tue", "wed", "thu", "fri"]
        weekly_target = "10h"

        [[track]]
        id = "dl"
        title = "Deep learning"

        [[track.resource]]
        id = "goodfellow"
        kind = "book"
        title = "Deep Learning"

        [[track.resource.unit]]
        id = "ch6"
        title = "Feedforward nets"
        estimate = "12h"
        plan = [2016-09-12, 2016-09-25]

        [[track.resource.unit]]
        id = "ch10"
        title = "RNNs"
        estimate = "20h"
        needs = ["dl/goodfellow/ch6"]
        plan = [2016-09-26, 2016-10-09]
        size = "60 pages"

        [[track.resource.unit]]
        id = "ch20"
        title = "Generative models"
        estimate = "8h"
        needs = ["dl/goodfellow/ch10"]
        plan = [2016-10-10, 2016-10-16]
        """,
    )
    journal.write(
        "content/data/log/2016.klg",
        """\
        2016-09-14 (2h!)
            13h30m dl/goodfellow/ch6
            30m dl/goodfellow/ch6 #done

        2016-09-28
            10h30m dl/goodfellow/ch10 #at=30
            23:00 - 1:00> dl/goodfellow/ch10

        2016-10-20
            5h dl/goodfellow/ch20 after the day of the figures: counts nowhere
        """,
    )


def add_money(journal: Journal) -> None:
    """Ten months of expenses that sum to 12,000.00 by the end of June 2017."""
    months = [f"2016-{month:02}" for month in range(9, 13)]
    months += [f"2017-{month:02}" for month in range(1, 7)]
    rows = ["date,amount,currency,category,payee,note,units,share,spread,visibility"]
    for month in months:
        rows.append(f"{month}-03,1200.00,USD,living/rent,,,,1/2,,")
        rows.append(f"{month}-15,430.00,USD,living/everything-else,,,,,,")
    rows += [f"2016-{month}-01,300.00,USD,living/coworking,,,,,," for month in (10, 11)]
    rows.append("2016-09-20,100.00,USD,education/book,,,,,,")
    rows.append("2016-10-02,900.00,USD,education/course,,half,,,2016-10..2016-12,")
    rows.append("2016-10-20,-100.00,USD,education/course,,refund,,,,")
    rows += [f"2017-{month:02}-05,50.00,USD,education/course,,,,,," for month in range(1, 5)]
    journal.write("content/data/costs.csv", "\n".join([*rows, ""]))
    journal.write(
        "content/data/money.toml",
        """\
        base = "USD"
        publish = "rounded"
        round_to = 50
        opening_date = 2016-09-01
        opening_cash = "15000.00"
        """,
    )


def add_posts(journal: Journal) -> None:
    """Posts of every kind: a series, a translation, a draft, one to come, a hidden one, pages."""
    journal.write("content/images/plot.png", picture(1200, 300))
    journal.write("content/images/only-in-a-draft.png", picture())
    journal.write("content/images/nobody-names-me.png", picture())
    journal.post(
        "first-steps",
        """\
        Tags: nets, Plain Words
        Category: Study notes
        Series: Nets by hand
        Alias: /old/first/, /2016/first.html
        Image: images/plot.png
        Summary: What a *net* is; see [the next one]({filename}second-steps.md#why).
        """,
        """\
        ## Where to begin

        See [the second]({filename}/articles/second-steps.md), [why]({filename}second-steps.md#why),
        [here](#where-to-begin), [tag]({tag}nets), [category]({category}study-notes),
        [home]({index}), [about](/about/) and [elsewhere](https://elsewhere.example/).

        ![A plot]({static}/images/plot.png)

        ## What it costs

        | one | two | three | four | five | six | seven | eight | nine |
        | --- | --- | ----- | ---- | ---- | --- | ----- | ----- | ---- |
        | 100,000.00 | 200,000.00 | 300,000.00 | 400,000.00 | 5 | 6 | 7 | 8 | 9 |

        ## What comes next

            a_long_line_of_code = "that does not fit on a phone" + "so it scrolls"

        A word such as Donaudampfschifffahrtsgesellschaftskapitaenskajuetentuerschluesselloch stays.
        """,
    )
    journal.post(
        "second-steps",
        "Date: 2016-09-20\nModified: 2016-09-21\nTags: nets\nSeries: Nets by hand",
        "## Why\n\nBecause[^1].\n\n[^1]: A note.",
    )
    journal.post("primeros-pasos", "Lang: es\nSlug: first-steps\nTags: nets", "Palabras.")
    journal.post(
        "half-baked",
        "Date: 2016-10-01\nStatus: draft\nTags: unripe\nCategory: Secret plans",
        "![Look]({static}/images/only-in-a-draft.png) [first]({filename}first-steps.md)",
    )
    journal.post("far-away", "Date: 2999-01-01\nTags: tomorrow")
    journal.post("unlisted", "Status: hidden\nDate: 2016-09-30")
    journal.write("content/pages/about.md", "Title: About\n\nWho I am.\n")
    for number in range(12):
        journal.post(f"note-{number}", f"Date: 2016-09-{number + 1:02}\nCategory: Small")


def full_journal(root: Path) -> Journal:
    """A journal with everything: posts of every kind, a plan, a log, money."""
    journal = make_journal(root)
    add_posts(journal)
    add_plan(journal)
    add_money(journal)
    return journal
