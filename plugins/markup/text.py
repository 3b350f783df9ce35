"""A piece of an author's text as HTML whose links to the site itself are not yet addresses.

Where a link leads is known only when every post has been read, and it is written differently in a
preview, on the published site and in a feed. So the HTML is kept in pieces with a `Link` between
each two of them, and becomes a whole when it is rendered.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape

from markupsafe import Markup

from plugins.bibliography import Work


@dataclass(frozen=True)
class Link:
    """A place in the HTML that names another file or page of the site.

    `target` is what the author wrote (`{filename}/articles/why.md#plan`), on `line` of the text (0
    where it could not be found). What is written is `before`, the address and `after`, or
    `otherwise` where the link leads nowhere. `shows` is True for pictures and the like, which the
    page shows itself. `attributes` are those that the author gave a picture (`<img>`), None for
    all other links.
    """

    target: str
    before: str
    after: str
    otherwise: str
    line: int = 0
    shows: bool = False
    attributes: tuple[tuple[str, str], ...] | None = None


@dataclass(frozen=True)
class Heading:
    """A heading of a text: its level (2 for h2), its fragment, its words."""

    level: int
    fragment: str
    title: str


@dataclass(frozen=True, order=True)
class Fault:
    """Something in a text that its author should mend: on `line` of the file (0 where it could not
    be found), under a stable code; `refuses` says whether publishing waits for it. `shown` is the
    file as its author knows it, where it is another one than the text's own (a notebook in it)."""

    line: int
    code: str
    message: str
    refuses: bool = False
    shown: str = ""


@dataclass(frozen=True)
class MadeFile:
    """A file that a text needs and that is made of its source: a picture out of a notebook. Its
    name is made of its content; links in the text name it by `{made}` and the name."""

    name: str
    data: bytes = field(repr=False)


@dataclass(frozen=True)
class Shown:
    """What a page says of a picture beside its address: further `attributes`, and `versions` for
    the browser to choose from, each an address and its width in pixels."""

    attributes: tuple[tuple[str, str], ...] = ()
    versions: tuple[tuple[str, int], ...] = ()

    def written(self, root: str) -> str:
        """The attributes as HTML has them, on a page on which `root` goes before every address."""
        chosen = ", ".join(f"{root}{address} {width}w" for address, width in self.versions)
        every = (*self.attributes, *([("srcset", chosen)] if chosen else ()))
        return "".join(f' {name}="{escape(value)}"' for name, value in every)


@dataclass(frozen=True)
class Text:
    """A piece of text as HTML: `pieces`, with one of `links` between each two of them.

    `digest` stands for all that the HTML was made of. `fragments` are the ids that can be linked
    to. `lead` is its first paragraph in plain words, `words` their number in the whole. `faults`
    are what its author should mend, `files` what it needs beside it, `cited` the works that it
    cites.
    """

    digest: str
    pieces: tuple[str, ...]
    links: tuple[Link, ...] = ()
    headings: tuple[Heading, ...] = ()
    fragments: frozenset[str] = frozenset()
    lead: str = ""
    words: int = 0
    faults: tuple[Fault, ...] = ()
    files: tuple[MadeFile, ...] = ()
    cited: tuple[Work, ...] = ()


@dataclass(frozen=True)
class Prose:
    """A `Text` as a view holds it: its digest, and the address each of its links leads to.

    Two of them are equal when they look the same on a page. An address is None where the link
    leads nowhere, and begins with `#` where it stays on the page. `pictures` says more of those
    links that show one, by the link's place.
    """

    digest: str
    addresses: tuple[str | None, ...]
    text: Text = field(compare=False, repr=False)
    pictures: tuple[tuple[int, Shown], ...] = ()

    def html(self, root: str, own: str = "") -> Markup:
        """The HTML for a page on which `root` goes before every address.

        `own` goes before addresses that stay on the page (`#notes`): nothing on the page itself,
        its own address in a feed.
        """
        out = [self.text.pieces[0]]
        pictures = dict(self.pictures)
        for place, (link, address, piece) in enumerate(
            zip(self.text.links, self.addresses, self.text.pieces[1:], strict=True)
        ):
            if address is None:
                out.append(link.otherwise)
            else:
                whole = f"{own}{address}" if address.startswith("#") else f"{root}{address}"
                # An empty address would mean "this page": the folder's own is "./".
                out.append(f"{link.before}{escape(whole or './')}{link.after[:1]}")
                if place in pictures:
                    out.append(pictures[place].written(root))
                out.append(link.after[1:])
            out.append(piece)
        return Markup("").join(Markup(piece) for piece in out)  # noqa: S704 (an author's own HTML)
