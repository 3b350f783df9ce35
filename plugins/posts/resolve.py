"""Where the links in posts lead: from what an author wrote to an address, or to a problem."""

from __future__ import annotations

from dataclasses import dataclass, replace
from posixpath import basename, dirname, join, normpath
from urllib.parse import SplitResult, quote, unquote

from plugins.markup import Link, Prose, Text
from plugins.posts.index import MARKED, Index, source_of, split_url, texts_of
from plugins.posts.model import Post
from plugins.posts.showing import said_of, unreadable
from plugins.problems import Problem, did_you_mean, error, nearest, warning
from plugins.site import Want

_SOURCE = (".md", ".markdown", ".mkd", ".mdown", ".ipynb")
_PICTURE = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp")
# The theme's own files, of which only the whole site knows.
_THEME = "theme/"
_MADE = "{made}"


@dataclass(frozen=True)
class Resolved:
    """A text with its addresses, the problems of its links, and what else they need.

    `wants` are addresses of which only the whole site can say whether they are there. `statics`
    are the sources of the files that the text shows or links to, `pictures` of those that it shows
    as pictures, `posts` of the posts that its links lead to, each with the link's place.
    """

    prose: Prose
    problems: tuple[Problem, ...]
    wants: tuple[Want, ...]
    statics: frozenset[str]
    pictures: frozenset[str] = frozenset()
    posts: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True)
class _Found:
    address: str | None
    problem: Problem | None = None
    want: Want | None = None
    static: str = ""
    post: str = ""


def resolve(text: Text, post: Post, index: Index, *, lazy: bool = False) -> Resolved:
    """The text with the addresses of its links as seen from `post`.

    Its first picture is loaded at once, all others when a reader comes near them; with `lazy` the
    first one too, because something above the text shows one.
    """
    found = [_find(link, text, post, index) for link in text.links]
    places = [
        place
        for place, (link, one) in enumerate(zip(text.links, found, strict=True))
        if link.attributes is not None and one.address is not None
    ]
    return Resolved(
        prose=Prose(
            text.digest,
            tuple(one.address for one in found),
            text,
            tuple(
                (place, said_of(text.links[place], found[place].static, index, lazy=lazy or at > 0))
                for at, place in enumerate(places)
            ),
        ),
        problems=tuple(one.problem for one in found if one.problem),
        wants=tuple(one.want for one in found if one.want),
        statics=frozenset(one.static for one in found if one.static),
        pictures=frozenset(found[place].static for place in places) - {""},
        posts=tuple((place, one.post) for place, one in enumerate(found) if one.post),
    )


def _find(link: Link, text: Text, post: Post, index: Index) -> _Found:
    if link.target.startswith("#"):
        return _on_this_page(link, text, post)
    if link.target.startswith(_MADE):
        return _made(link, text, post)
    marked = MARKED.match(link.target)
    if marked is None:
        return _unmarked(link, post, index)
    what, value = marked["what"], marked["value"]
    if what == "index":
        return _Found(_with_tail(index.config.address("index.html"), split_url(value)))
    if what in {"category", "tag", "author"}:
        return _term(link, what, value, post, index)
    return _file(link, split_url(value), post, index)


def _made(link: Link, text: Text, post: Post) -> _Found:
    """A file that is made of the text's own source."""
    name = link.target.removeprefix(_MADE)
    if any(file.name == name for file in text.files):
        return _Found(quote(made_path(name)))
    message = f'"{link.target}" leads nowhere: this text makes no such file'
    return _Found(None, error(post.shown, link.line, "LINK001", message))


def made_path(name: str) -> str:
    """The output path of a file that is made of a text's source."""
    return f"made/{name}"


def _on_this_page(link: Link, text: Text, post: Post) -> _Found:
    fragment = unquote(link.target[1:])
    if fragment in text.fragments or _has(post, fragment):
        return _Found(link.target)
    return _Found(None, _no_fragment(link, fragment, post, post))


def _unmarked(link: Link, post: Post, index: Index) -> _Found:
    """A link as one writes it for the finished site, or for an editor's preview (`other.md`)."""
    parts = split_url(link.target)
    absolute = parts.path.startswith("/")
    if parts.path.endswith(_SOURCE):
        return _file(link, parts, post, index)
    if not absolute and source_of(parts.path, post) in index.statics:
        return _file(link, parts, post, index)
    output = _output(parts.path, post, index)
    if output in index.pages:
        return _post(link, index.pages[output], parts, post)
    if output in index.files:
        found = _static(output, parts, index.files[output].source)
        return _in_sight(link, found, post, index)
    if output.endswith(_PICTURE) and link.shows and not output.startswith(_THEME):
        return _nowhere(link, output if absolute else source_of(parts.path, post), post, index)
    want = Want(output, post.shown, link.line, link.target)
    return _Found(_with_tail(index.config.address(output), parts), want=want)


def _output(path: str, post: Post, index: Index) -> str:
    """The output file that a browser would get for `path` in a link on the post's page."""
    here = unquote(split_url(post.address).path)
    wanted = unquote(path)
    if path.startswith("/"):
        # An author may write the path that the site has on its host, or leave it out.
        wanted = wanted.removeprefix(f"{split_url(index.config.url).path}/")
    else:
        wanted = join(dirname(here), wanted) if path else here
    below = normpath(f"/{wanted.lstrip('/')}").lstrip("/")
    is_folder = wanted.endswith(("/", "/.", "/..")) or "." not in basename(below)
    return join(below, "index.html") if is_folder else below


def _with_tail(address: str, parts: SplitResult) -> str:
    """The address with the query and fragment that the author's link had."""
    query = f"?{parts.query}" if parts.query else ""
    return f"{address}{query}{f'#{parts.fragment}' if parts.fragment else ''}"


def _term(link: Link, kind: str, value: str, post: Post, index: Index) -> _Found:
    parts = split_url(value)
    name = unquote(parts.path).strip("/")
    term = index.terms.get((kind, name.casefold()))
    if term:
        return _Found(_with_tail(term.address, parts))
    known = {term.name for (of, _), term in index.terms.items() if of == kind}
    message = f'there is no page of posts with the {kind} "{name}"{did_you_mean(name, known)}'
    return _Found(None, error(post.shown, link.line, "LINK003", message))


def _file(link: Link, parts: SplitResult, post: Post, index: Index) -> _Found:
    source = source_of(parts.path, post)
    if source in index.posts and not link.shows:
        return _post(link, index.posts[source], parts, post)
    if source in index.statics:
        return _in_sight(link, _static(index.statics[source].path, parts, source), post, index)
    if source in index.withheld:
        message = f'"{link.target}" is not published yet: its link is shown as plain text'
        return _Found(None, warning(post.shown, link.line, "LINK004", message))
    return _nowhere(link, source, post, index)


def _post(link: Link, target: Post, parts: SplitResult, post: Post) -> _Found:
    fragment = unquote(parts.fragment)
    if _has(target, fragment):
        return _Found(_with_tail(target.address, parts), post=target.source)
    problem = _no_fragment(link, fragment, target, post)
    address = _with_tail(target.address, parts._replace(fragment=""))
    return _Found(address, problem, post=target.source)


def _static(path: str, parts: SplitResult, source: str) -> _Found:
    return _Found(_with_tail(quote(path), parts), static=source)


def _in_sight(link: Link, found: _Found, post: Post, index: Index) -> _Found:
    """The file, with a problem where it is shown as a picture and is none that can be read."""
    problem = unreadable(link, found.static, post, index)
    return replace(found, problem=problem) if problem else found


def _nowhere(link: Link, source: str, post: Post, index: Index) -> _Found:
    message = f'"{link.target}" leads nowhere: there is no {source} in the content folder'
    hint = _hint(link, source, index)
    return _Found(None, error(post.shown, link.line, "LINK001", f"{message}{hint}"))


def _hint(link: Link, source: str, index: Index) -> str:
    """What was probably meant: the same path from the content folder, or a name much like it.

    Names alone are compared: two files of one folder are not alike because their folder is one.
    """
    path = unquote(split_url(link.target).path)
    if path in index.statics:
        return f' (did you mean "{{static}}/{path}"?)'
    known = index.statics if link.shows else (*index.posts, *index.statics)
    by_name = {basename(name): name for name in sorted(known, reverse=True)}
    found = nearest(basename(source), by_name)
    return f' (did you mean "{by_name[found]}"?)' if found else ""


def _has(target: Post, fragment: str) -> bool:
    """Whether the post's page has this fragment; every page has its own top."""
    return fragment in {"", "top"} or any(fragment in text.fragments for text in texts_of(target))


def _no_fragment(link: Link, fragment: str, target: Post, post: Post) -> Problem:
    hint = did_you_mean(fragment, target.body.fragments)
    message = f'"{link.target}" leads nowhere: there is no heading "#{fragment}"{hint}'
    return error(post.shown, link.line, "LINK002", message)
