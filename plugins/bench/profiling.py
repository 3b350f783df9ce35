"""Our own cold build by part, in a process of its own whose functions are wrapped.

The build knows nothing of it. What is measured is a little slower than a plain build: the shares
count, not the sum.
"""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

from plugins.bench.parts import Account, cpu_seconds
from plugins.bench.site import Site
from plugins.problems import TaskFailedError

_PROGRAM = "from plugins.bench.profiling import main; main()"
_STARTING, _REST, _GARBAGE = "starting", "Pelican and the rest", "collecting garbage"

# Each part, and what is called in it, by the name that its caller has for it.
PARTS = (
    ("reading", "plugins.host.reader:MarkdownReader.read"),
    ("converting", "plugins.markup.convert:Converter.markdown"),
    ("converting: code", "plugins.markup.fences:listing_html"),
    ("converting: formulas", "plugins.markup.mathematics:Formulas.take"),
    ("converting: typography", "plugins.markup.convert:set_type"),
    ("converting: links and words", "plugins.markup.convert:Converter._text"),
    ("assembling", "plugins.host.generator:posts_of"),
    ("assembling", "plugins.host.generator:gather"),
    ("assembling", "plugins.host.generator:assemble"),
    ("rendering", "plugins.host.templates:Renderer.render"),
    ("writing", "plugins.host.generator:write_assembly"),
    ("writing", "plugins.host.generator:bring"),
)


def profile_site(site: Site) -> dict[str, float]:
    """Seconds of processor time by part of a cold build of the site.

    Raises `TaskFailedError` with what was said where it fails.
    """
    site.clear()
    done = subprocess.run(
        (sys.executable, "-c", _PROGRAM),
        cwd=site.folder,
        env=site.surroundings(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise TaskFailedError(f"{done.stderr.rstrip()}\nThe build could not be profiled.")
    found: dict[str, float] = json.loads(done.stdout)
    return found


def profile_build(settings: Path) -> dict[str, float]:
    """Builds in this process with these settings; seconds of processor time by part.

    `starting` is all that the process took before the build, imports above all.
    """
    from plugins.host.build import build  # noqa: PLC0415 - Pelican is for this process alone
    from plugins.host.run import Finish  # noqa: PLC0415 - as above

    account = Account()
    seconds = dict.fromkeys((_STARTING, *(part for part, _ in PARTS), _GARBAGE, _REST), 0.0)
    with ExitStack() as stack:
        for part, place in PARTS:
            stack.enter_context(account.counting(part, place))
        stack.enter_context(account.collecting(_GARBAGE))
        seconds[_STARTING] = cpu_seconds()
        with account.within(_REST):
            build(settings, finish=Finish.BRING)
    return {**seconds, **account.seconds}


def main() -> None:
    """Writes the profile of the site in the working directory as one JSON object."""
    found = profile_build(Path("pelicanconf.py").resolve())
    sys.stdout.write(json.dumps(found))
