"""The one pure pass: from all that was read to every file of the site, and all that is wrong.

1. Each part offers what it makes of all data, then gives its outputs; the pages that belong to no
   part join: sitemap, robots, and the page for a lost address. Of two outputs with one path the
   author's stays, else the first.
2. Links that name an output by its address are checked against the outputs there are.
3. In a preview every page is told the problems of what it was made from.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from plugins.problems import Problem, error, warning
from plugins.site.config import Config
from plugins.site.lost import lost_output
from plugins.site.output import Copy, Made, Output, SiteFile
from plugins.site.part import Data, Part
from plugins.site.sitemap import robots_output, sitemap_output
from plugins.site.view import PageView, Site


@dataclass(frozen=True)
class Assembly:
    """The site: what every page shows, its files in a fixed order, and what is wrong."""

    site: Site
    outputs: tuple[SiteFile, ...]
    problems: tuple[Problem, ...]


def assemble(
    parts: Sequence[Part],
    data: Data,
    config: Config,
    *,
    read_problems: Mapping[str, tuple[Problem, ...]],
    style: str,
    copies: Iterable[Copy] = (),
) -> Assembly:
    """Every file of the site.

    `read_problems` are those met in reading, by the part's name; `style` is the address of the
    style sheet, and `copies` the theme's files.
    """
    offered = [value for part in parts for value in part.offers(data, config)]
    data = replace(data, values=(*data.values, *offered)) if offered else data
    files, problems = _files(parts, data, config, read_problems, copies)
    outputs = [_checked(output, files) for output in files.values()]
    for page in outputs:
        problems.extend(page.problems if isinstance(page, Output) else ())
    if config.preview:
        outputs = [_told(output) for output in outputs]
    return Assembly(
        site=_site(parts, data, config, style),
        outputs=tuple(outputs),
        problems=tuple(sorted(set(problems))),
    )


def _files(
    parts: Sequence[Part],
    data: Data,
    config: Config,
    read_problems: Mapping[str, tuple[Problem, ...]],
    copies: Iterable[Copy],
) -> tuple[dict[str, SiteFile], list[Problem]]:
    """Each output by its path, and what was wrong in reading and in putting them together."""
    problems: list[Problem] = []
    files: dict[str, SiteFile] = {}
    for part in parts:
        own = (*read_problems.get(part.name, ()), *part.examine(data))
        problems.extend(own)
        for output in part.outputs(data, config):
            _add(_with_problems(output, own), files, problems)
    extras: tuple[SiteFile, ...] = (lost_output(config), *copies, robots_output(config))
    for extra in extras:
        _add(extra, files, problems)
    _add(sitemap_output(files.values()), files, problems)
    return files, problems


def _add(output: SiteFile, files: dict[str, SiteFile], problems: list[Problem]) -> None:
    first = files.setdefault(output.path, output)
    if first is output or _alike(first, output):
        return
    if output.source and first.source:
        message = f'would be written to "{output.path}", where {first.source} is written already'
        refuses = not isinstance(output, Output) or output.binding
        found = (error if refuses else warning)(output.source, 0, "SITE001", message)
    elif output.source or first.source:
        # An author may put a page of their own where we would put one (`Save_as: 404.html`).
        own = output if output.source else first
        files[output.path] = own
        message = f'takes the place of a page that the site makes itself, "{output.path}"'
        found = warning(own.source, 0, "SITE002", message)
    else:
        message = f'two pages that the site makes itself would be written to "{output.path}"'
        found = error("pelicanconf.py", 0, "SITE004", message)
    problems.append(found)


def _alike(first: SiteFile, second: SiteFile) -> bool:
    """Whether both are one file made of the same content, for two posts that hold it."""
    if isinstance(first, Made) and isinstance(second, Made):
        return first.making == second.making
    return False


def _with_problems(output: SiteFile, problems: tuple[Problem, ...]) -> SiteFile:
    if isinstance(output, Output) and problems:
        return replace(output, problems=(*problems, *output.problems))
    return output


def _checked(output: SiteFile, files: Mapping[str, object]) -> SiteFile:
    """The output, with a problem for each wanted output that is not there."""
    if not isinstance(output, Output) or not output.wants:
        return output
    report = error if output.binding else warning
    missing = tuple(
        report(want.source, want.line, "LINK005", f'"{want.target}" leads to no page of the site')
        for want in output.wants
        if want.path not in files
    )
    return replace(output, problems=(*output.problems, *missing))


def _told(output: SiteFile) -> SiteFile:
    """The page with its problems in its view."""
    if isinstance(output, Output) and isinstance(output.view, PageView) and output.problems:
        return replace(output, view=replace(output.view, problems=output.problems))
    return output


def _site(parts: Sequence[Part], data: Data, config: Config, style: str) -> Site:
    return Site(
        name=config.name,
        tagline=config.tagline,
        author=config.author,
        lang=config.lang,
        url=config.url,
        preview=config.preview,
        home=config.address("index.html"),
        feed=config.feeds.all,
        style=style,
        menu=tuple(item for part in parts for item in part.menu(data, config)),
        footer=tuple(item for part in parts for item in part.footer(data, config)),
    )
