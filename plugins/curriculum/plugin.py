"""The curriculum as a part of the site: its file, page and figures, and the log held against it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from plugins.curriculum.addresses import PROGRAM
from plugins.curriculum.check import order_problems, plan_problems
from plugins.curriculum.evidence import Evidence, evidence_of, evidence_problems
from plugins.curriculum.figures import plan_figures
from plugins.curriculum.material import Material
from plugins.curriculum.model import Curriculum
from plugins.curriculum.names import name_problems
from plugins.curriculum.outputs import plan_outputs, studies_of
from plugins.curriculum.progress import progress
from plugins.curriculum.read import read
from plugins.curriculum.standing import Standing, standing
from plugins.curriculum.tags import tag_problems
from plugins.posts.headers import PostHeader, PostHeaders
from plugins.posts.model import Post, Posts
from plugins.problems import Problem
from plugins.site import Config, Data, MenuItem, Output, Part, words
from plugins.studylog.model import Log


def register() -> None:
    """Does nothing: Pelican asks every plugin for one, and the host finds `part` by itself."""


def _last_day(value: object) -> date | None:
    return value.program.finished if isinstance(value, Curriculum) else None


def posts_of(data: Data) -> tuple[Post | PostHeader, ...]:
    """The posts, or, where no site is made, their headers."""
    posts = data.get(Posts) or data.get(PostHeaders)
    return posts.all if posts else ()


def evidence_in(data: Data, curriculum: Curriculum) -> Evidence:
    """What the posts are evidence for on the as-of date."""
    return evidence_of(curriculum, posts_of(data), data.as_of)


def standing_in(data: Data) -> Standing | None:
    """The plan as it stands on the as-of date; None without one."""
    curriculum = data.get(Curriculum)
    if curriculum is None:
        return None
    evidence = evidence_in(data, curriculum)
    return standing(curriculum, data.get(Log) or Log(), data.as_of, evidence)


def _examine(data: Data) -> Iterable[Problem]:
    curriculum, log = data.get(Curriculum), data.get(Log)
    if curriculum is None:
        return
    yield from plan_problems(curriculum)
    yield from evidence_problems(curriculum, posts_of(data))
    if log is not None:
        yield from name_problems(curriculum, log)
        yield from tag_problems(curriculum, log)
    finished_on = evidence_in(data, curriculum).finished_on
    yield from order_problems(
        curriculum, progress(curriculum, log or Log(), data.as_of, finished_on)
    )


def _offers(data: Data, config: Config) -> Iterable[object]:
    """Where the plan stands, for its own pages; what posts may be a part of, for theirs."""
    curriculum, now = data.get(Curriculum), standing_in(data)
    if curriculum is not None and now is not None:
        yield now
        yield studies_of(curriculum, now.progress, config)


def _outputs(data: Data, config: Config) -> Iterable[Output]:
    curriculum, posts = data.get(Curriculum), data.get(Posts) or Posts()
    now = data.get(Standing) or standing_in(data)
    if curriculum is not None and now is not None:
        by_source = {post.source: post for post in posts.all}
        yield from plan_outputs(Material(curriculum, now, by_source, config))


def _menu(data: Data, config: Config) -> Iterable[MenuItem]:
    if data.get(Curriculum) is not None:
        yield MenuItem(words("Curriculum"), config.address(PROGRAM))


def _figures(data: Data) -> Mapping[str, object]:
    now = standing_in(data)
    if now is None:
        return {}
    addresses = {post.source: f"/{post.address}" for post in posts_of(data) if post.address}
    return {"plan": plan_figures(now, lambda source: addresses.get(source, source))}


part = Part(
    name="curriculum",
    read=read,
    last_day=_last_day,
    examine=_examine,
    offers=_offers,
    outputs=_outputs,
    menu=_menu,
    figures=_figures,
)
