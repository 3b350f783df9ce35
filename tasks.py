"""The journal's tasks: `invoke --list` names them, `invoke --help TASK` says what each takes."""

from __future__ import annotations

from pathlib import Path

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task

ROOT = Path(__file__).resolve().parent
CONTENT = {"content": "the folder with the posts (default: PATH of pelicanconf.py)"}
FOLDERS = {**CONTENT, "output": "the folder to write into (default: OUTPUT_PATH of the settings)"}
PORT = {"port": "the port on this machine (default: 8000)"}
UNIT = {"unit": "a unit, resource, track or objective: dl/goodfellow/ch6, dl/good or ch6"}
NOTE = {"note": "what you did"}

# Each task imports what it needs by itself: `invoke status` is not to wait for Pelican.


@task(help=FOLDERS)
def build(_context: Context, content: str = "", output: str = "") -> None:
    """Build the site for reading locally, drafts included, into output/."""
    from plugins.terminal.guard import guarded
    from plugins.terminal.site import build_preview, folders

    with guarded("The last preview is as it was."):
        build_preview(ROOT, folders(content, output))


@task(help=FOLDERS)
def rebuild(_context: Context, content: str = "", output: str = "") -> None:
    """Build into an emptied folder."""
    from plugins.terminal.guard import guarded
    from plugins.terminal.site import folders, rebuild_preview

    with guarded("The last preview is as it was."):
        folder = Path(output).resolve() if output else ROOT / "output"
        rebuild_preview(ROOT, folders(content, output), folder)


@task(help={"output": "the folder to remove (default: output)"})
def clean(_context: Context, output: str = "") -> None:
    """Remove the preview, output/."""
    from plugins.terminal.guard import guarded
    from plugins.terminal.site import remove_preview

    with guarded():
        remove_preview(Path(output).resolve() if output else ROOT / "output")


@task(help=FOLDERS)
def regenerate(_context: Context, content: str = "", output: str = "") -> None:
    """Build, and build again after each change, until interrupted."""
    from plugins.terminal.journal import content_folder
    from plugins.terminal.watch import build_arguments, watch_and_build

    watch_and_build(ROOT, content_folder(content), build_arguments(content, output))


@task(help=PORT)
def serve(_context: Context, port: int = 8000) -> None:
    """Serve output/ on this machine."""
    from plugins.terminal.serve import serve_until_interrupted

    serve_until_interrupted(ROOT / "output", port)


@task(help={**FOLDERS, **PORT})
def reserve(context: Context, content: str = "", output: str = "", port: int = 8000) -> None:
    """Build, then serve."""
    from plugins.terminal.serve import serve_until_interrupted

    build(context, content, output)
    serve_until_interrupted(Path(output).resolve() if output else ROOT / "output", port)


@task(help={**FOLDERS, **PORT})
def livereload(
    _context: Context, content: str = "", output: str = "", port: int = 8000, browser: bool = True
) -> None:
    """Build, serve, and show each saved change in the open browser tab."""
    from plugins.terminal.journal import content_folder
    from plugins.terminal.serve import check_port
    from plugins.terminal.watch import build_arguments, live_server, rebuild

    check_port(port)
    arguments = build_arguments(content, output)
    rebuild(ROOT, arguments)
    server = live_server(ROOT, content_folder(content), arguments)
    folder = Path(output).resolve() if output else ROOT / "output"
    server.serve(
        root=str(folder), host="127.0.0.1", port=port, open_url_delay=1 if browser else None
    )


@task(help={**CONTENT, **PORT})
def preview(_context: Context, content: str = "", port: int = 8000) -> None:
    """Build the site as it would be published, and serve it; nothing is published."""
    from plugins.terminal.guard import guarded
    from plugins.terminal.serve import serve_until_interrupted
    from plugins.terminal.site import folders, preview_published

    with guarded():
        folder = preview_published(ROOT, folders(content, ""), port)
    serve_until_interrupted(folder, port)


@task(help=CONTENT)
def check(_context: Context, content: str = "") -> None:
    """Say every problem in posts, data, links and output; exit 1 where publishing is refused."""
    from plugins.terminal.guard import guarded
    from plugins.terminal.journal import content_folder
    from plugins.terminal.site import check_site, folders
    from plugins.terminal.tracked import told_by_git

    with guarded():
        report = check_site(ROOT, folders(content, ""))
        line = told_by_git(content_folder(content) / "data")
    if line:
        print(line)
    if report.refusals:
        raise Exit(code=1)


@task(help=FOLDERS)
def publish(_context: Context, content: str = "", output: str = "") -> None:
    """Build the site to publish into public/, whole or not at all."""
    from plugins.terminal.guard import guarded
    from plugins.terminal.site import folders, publish_site

    with guarded("The last published site is as it was."):
        report = publish_site(ROOT, folders(content, output))
    if report.refusals:
        raise Exit("Not published: the last published site is as it was.", code=1)


@task(help=CONTENT)
def gh_pages(_context: Context, content: str = "") -> None:
    """Publish, and push the result to the branch that GitHub Pages serves."""
    from plugins.terminal.guard import guarded
    from plugins.terminal.site import folders, publish_site, push_site

    with guarded("What is online is as it was."):
        report = publish_site(ROOT, folders(content, ""))
        if report.refusals:
            raise Exit("Not pushed: what is online is as it was.", code=1)
        published = push_site(ROOT, report)
    print(f"{published.commit[:12]}: {published.why}.")


@task(help={"title": "the post's title, in quotes", **CONTENT})
def new(_context: Context, title: str, content: str = "") -> None:
    """Begin a draft with every field filled in; never overwrites a post."""
    from plugins.posts.new import new_post
    from plugins.problems import shown_path
    from plugins.terminal.guard import guarded
    from plugins.terminal.journal import content_folder, now, setting

    with guarded("No post was changed."):
        category = setting("DEFAULT_CATEGORY", "Notes")
        path = new_post(content_folder(content) / "articles", title, now(), category)
        print(f"{shown_path(path)}: a draft. `invoke build` shows it; `Status: published` ends it.")


@task(
    help={
        "time": "how long: 2h30m, 45m",
        **UNIT,
        **NOTE,
        "date": "the day (default: today, or STUDY_AS_OF)",
        "done": "the unit is finished (#done)",
        "at": "how far into the unit's size you are: 31 (#at=31)",
        "less": "take the time off instead",
        **CONTENT,
    }
)
def log(
    _context: Context,
    time: str,
    unit: str,
    note: str = "",
    date: str = "",
    done: bool = False,
    at: str = "",
    less: bool = False,
    content: str = "",
) -> None:
    """Append time studied to this month's log."""
    from plugins.curriculum.marks import Marks
    from plugins.terminal.guard import guarded
    from plugins.terminal.journal import content_folder, days
    from plugins.terminal.writing import day_of, log_time

    with guarded("Nothing was logged."):
        day = day_of(date, days().figures)
        marks = Marks(done, at)
        print(log_time(content_folder(content), time, unit, note, day, marks=marks, less=less))


@task(help={**UNIT, **NOTE, **CONTENT})
def start(_context: Context, unit: str, note: str = "", content: str = "") -> None:
    """Begin to study, from now on, until `invoke stop`."""
    from plugins.terminal.guard import guarded
    from plugins.terminal.journal import content_folder
    from plugins.terminal.writing import moment, start_studying

    with guarded("Nothing was logged."):
        print(start_studying(content_folder(content), unit, note, moment()))


@task(help={**NOTE, **CONTENT})
def stop(_context: Context, note: str = "", content: str = "") -> None:
    """End what `invoke start` began."""
    from plugins.terminal.guard import guarded
    from plugins.terminal.journal import content_folder
    from plugins.terminal.writing import moment, stop_studying

    with guarded("Nothing was logged."):
        print(stop_studying(content_folder(content), note, moment()))


@task(help={"file": "a detailed report of Toggl Track, exported as CSV", **CONTENT})
def import_log(_context: Context, file: str, content: str = "") -> None:
    """Take the time of a tracker into the log; what is there already is left out."""
    from plugins.terminal import importing
    from plugins.terminal.guard import guarded
    from plugins.terminal.journal import content_folder
    from plugins.terminal.tables import console, show_problems

    with guarded("Nothing more was imported."):
        imported = importing.import_log(content_folder(content), Path(file))
        show_problems(imported.problems, console())
        print("\n".join(imported.lines))


@task(
    help={
        "file": "what your bank gives you as CSV",
        "bank": "the name of its [[bank]] in money.toml (default: the one that fits)",
        **CONTENT,
    }
)
def import_costs(_context: Context, file: str, bank: str = "", content: str = "") -> None:
    """Take a bank's rows into costs.csv; what is there already is left out."""
    from plugins.terminal import statement
    from plugins.terminal.guard import guarded
    from plugins.terminal.journal import content_folder
    from plugins.terminal.tables import console, show_problems

    with guarded("Nothing was imported."):
        imported = statement.import_costs(content_folder(content), Path(file), bank)
        show_problems(imported.problems, console())
        print("\n".join(imported.lines))


@task(
    help={
        "file": "a curriculum in Markdown, with tables of courses",
        "output": "the file to write (default: data/curriculum.toml of the content folder)",
        "force": "overwrite the file if it is there already",
        **CONTENT,
    }
)
def import_curriculum(
    _context: Context, file: str, output: str = "", force: bool = False, content: str = ""
) -> None:
    """Make a plan of a curriculum that is kept as Markdown tables."""
    from plugins.terminal import importing
    from plugins.terminal.guard import guarded
    from plugins.terminal.journal import content_folder, days
    from plugins.terminal.tables import console, show_problems

    with guarded("No plan was written."):
        imported = importing.import_curriculum(
            content_folder(content), Path(file), output, days().figures, force=force
        )
        show_problems(imported.problems, console())
        print("\n".join(imported.lines))


@task(help=CONTENT)
def units(_context: Context, content: str = "") -> None:
    """Print the ids that the log may name, one a line."""
    from plugins.terminal.completion import known_ids
    from plugins.terminal.guard import guarded
    from plugins.terminal.journal import content_folder

    with guarded():
        print("".join(f"{path}\n" for path in known_ids(content_folder(content))), end="")


@task(help={"shell": "bash, zsh or fish"})
def completion(_context: Context, shell: str) -> None:
    """Print what makes the shell complete tasks, their options, and unit ids.

    Put it where your shell looks: `invoke completion bash >> ~/.bashrc` and the like.
    """
    from plugins.terminal.completion import script
    from plugins.terminal.guard import guarded

    with guarded():
        print(script(shell), end="")


@task(
    help={
        "amount": "how much: 50 or 49.90",
        "currency": "of which currency: USD",
        "category": "what for: education/course",
        "payee": "whom it was paid to",
        "note": "what it was",
        "date": "the day (default: today, or STUDY_AS_OF)",
        "units": "what of the plan it was for: ch6, or several: ch6,ch10",
        "share": "the part that is yours: 1/2 or 0.5",
        "spread": "the months that it is for: 2016-10..2016-12",
        "private": "keep it out of everything that is published",
        "refund": "money that came back",
        **CONTENT,
    }
)
def spend(
    _context: Context,
    amount: str,
    currency: str,
    category: str,
    payee: str = "",
    note: str = "",
    date: str = "",
    units: str = "",
    share: str = "",
    spread: str = "",
    private: bool = False,
    refund: bool = False,
    content: str = "",
) -> None:
    """Append an expense to costs.csv, and say what it does to budget and runway."""
    from plugins.costs.append import Entry
    from plugins.terminal.guard import guarded
    from plugins.terminal.journal import content_folder, days
    from plugins.terminal.spending import note_expense
    from plugins.terminal.writing import day_of

    with guarded("Nothing was noted."):
        entry = Entry(
            date=day_of(date, days().figures).isoformat(),
            amount=amount,
            currency=currency.upper(),
            category=category,
            payee=payee,
            note=note,
            units=units,
            share=share,
            spread=spread,
            visibility="private" if private else "",
        )
        print(note_expense(content_folder(content), entry, refund=refund))


@task(
    help={
        "beancount": "the file to write as a beancount ledger",
        "csv": "the file to write as CSV",
        "force": "overwrite the file if it is there already",
        **CONTENT,
    }
)
def export(
    _context: Context, beancount: str = "", csv: str = "", force: bool = False, content: str = ""
) -> None:
    """Write all expenses as a file for other programs."""
    from plugins.terminal import exporting
    from plugins.terminal.guard import guarded
    from plugins.terminal.journal import content_folder
    from plugins.terminal.tables import console, show_problems

    with guarded("Nothing more was exported."):
        exported = exporting.export(content_folder(content), beancount, csv, force=force)
        show_problems(exported.problems, console())
        print("\n".join(exported.lines))


@task(help={"json": "one JSON object with every figure, for programs", **CONTENT})
def status(_context: Context, json: bool = False, content: str = "") -> None:
    """Say where you stand: plan, hours and money."""
    import gc

    from plugins.terminal.guard import guarded
    from plugins.terminal.journal import content_folder, read_journal
    from plugins.terminal.status import as_json, show_status
    from plugins.terminal.tables import console, show_problems

    gc.disable()  # it reads much, throws nothing away, and ends: nothing is to be collected
    with guarded():
        journal = read_journal(content_folder(content))
        if json:
            print(as_json(journal))
        else:
            show_status(journal, console())
            show_problems(journal.problems, console())


@task(
    help={"names": "only these, as pytest's -k", "marked": "only tests so marked, as pytest's -m"}
)
def test(_context: Context, names: str = "", marked: str = "") -> None:
    """Run all tests, those in a real browser too; installs what they need."""
    from plugins.development import run_tests
    from plugins.terminal.guard import guarded

    with guarded():
        code = run_tests(ROOT, marked=marked, names=names)
    raise Exit(code=code)


@task(
    help={
        "posts": "how many, with commas (default: 100,1000,5000)",
        "large": "10,000 posts, too",
        "only": "of ours, pelican, hugo (default: all of them)",
        "scenarios": "of cold, warm, body, tag, template (default: all of them)",
        "rounds": "how often each is measured (default: 3)",
        "markdown": "our Markdown against plain Python-Markdown instead, on 1,000 posts",
        "json": "a file to write the results to, as JSON",
    }
)
def bench(
    _context: Context,
    posts: str = "",
    large: bool = False,
    only: str = "",
    scenarios: str = "",
    rounds: int = 3,
    markdown: bool = False,
    json: str = "",
) -> None:
    """Measure how fast this is beside stock Pelican and Hugo, on posts made for it."""
    from plugins.bench.run import run_bench
    from plugins.bench.wanted import parse_wanted
    from plugins.terminal.guard import guarded
    from plugins.terminal.tables import console

    with guarded():
        wanted = parse_wanted(
            posts=posts,
            only=only,
            scenarios=scenarios,
            rounds=rounds,
            large=large,
            markdown=markdown,
        )
        run_bench(wanted, console(), Path(json) if json else None)


@task
def lint(_context: Context) -> None:
    """Check the code: ruff, mypy, the workflows; installs what it needs."""
    from plugins.development import ensure_test_tools
    from plugins.development import lint as run_checks
    from plugins.terminal.guard import guarded

    with guarded():
        ensure_test_tools(ROOT / "requirements-test.txt")
        failed = run_checks(ROOT)
    if failed:
        raise Exit(f"Failed: {', '.join(failed)}", code=1)


@task(help={"upgrade": "take the newest versions that pyproject.toml allows"})
def lock(_context: Context, upgrade: bool = False) -> None:
    """Resolve pyproject.toml into requirements*.txt, for every platform, with hashes."""
    from plugins.development import ensure_test_tools, lock_requirements
    from plugins.terminal.guard import guarded

    with guarded():
        ensure_test_tools(ROOT / "requirements-test.txt")
        lock_requirements(ROOT, upgrade=upgrade)
