"""A piece of an author's text as HTML whose links to the site itself are not yet addresses.

Where a link leads is known only when every post has been read, and it is written differently in a
preview, on the published site and in a feed. So the HTML is kept in pieces with a `Link` between
each two of them, and becomes a whole when it is rendered.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape

from markupsafe import Markup


@dataclass(frozen=True)
class Link:
    """A place in the HTML that names another file or page of the site.

    `target` is what the author wrote (`{filename}/articles/why.md#plan`), on `line` of the text (0
    where it could not be found). What is written is `before`, the address and `after`, or
    `otherwise` where the link leads nowhere. `shows` is True for pictures and the like, which the
    page shows itself.
    """

    target: str
    before: str
    after: str
    otherwise: str
    line: int = 0
    shows: bool = False


@dataclass(frozen=True)
class Heading:
    """A heading of a text: its level (2 for h2), its fragment, its words."""

    level: int
    fragment: str
    title: str


@dataclass(frozen=True, order=True)
class Fault:
    """Something in a text that its author should mend: on `line` of the file (0 where it could not
    be found), under a stable code; `refuses` says whether publishing waits for it."""

    line: int
    code: str
    message: str
    refuses: bool = False


@dataclass(frozen=True)
class Text:
    """A piece of text as HTML: `pieces`, with one of `links` between each two of them.

    `digest` stands for all that the HTML was made of. `fragments` are the ids that can be linked
    to. `lead` is its first paragraph in plain words, `words` their number in the whole. `faults` are
    what its author should mend.
    """

    digest: str
    pieces: tuple[str, ...]
    links: tuple[Link, ...] = ()
    headings: tuple[Heading, ...] = ()
    fragments: frozenset[str] = frozenset()
    lead: str = ""
    words: int = 0
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True)
class Prose:
    """A `Text` as a view holds it: its digest, and the address each of its links leads to.

    Two of them are equal when they look the same on a page. An address is None where the link
    leads nowhere, and begins with `#` where it stays on the page.
    """

    digest: str
    addresses: tuple[str | None, ...]
    text: Text = field(compare=False, repr=False)

    def html(self, root: str, own: str = "") -> Markup:
        """The HTML for a page on which `root` goes before every address.

        `own` goes before addresses that stay on the page (`#notes`): nothing on the page itself,
        its own address in a feed.
        """
        out = [self.text.pieces[0]]
        for link, address, piece in zip(
            self.text.links, self.addresses, self.text.pieces[1:], strict=True
        ):
            if address is None:
                out.append(link.otherwise)
            else:
                whole = f"{own}{address}" if address.startswith("#") else f"{root}{address}"
                # An empty address would mean "this page": the folder's own is "./".
                out.append(f"{link.before}{escape(whole or './')}{link.after}")
            out.append(piece)
        return Markup("").join(Markup(piece) for piece in out)  # noqa: S704 (an author's own HTML)
