"""The theme's files: its style sheet, one file made of many, and the rest as it is."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from plugins.site import Copy

# This one names the layers: their order is the cascade's, so it has to come first.
_FIRST = "layers.css"


def style_copy(theme: Path, *, hashed: bool) -> Copy:
    """All style sheets of `theme/static/css` as one file.

    In a published site its name holds its content's hash: browsers may keep it for good.
    """
    sources = sorted((theme / "static" / "css").rglob("*.css"))
    sources.sort(key=lambda source: source.name != _FIRST)
    if not hashed:
        return Copy("theme/style.css", tuple(sources))
    digest = sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()
    return Copy(f"theme/style.{digest[:10]}.css", tuple(sources))


def theme_copies(theme: Path) -> tuple[Copy, ...]:
    """The theme's other files, each at `theme/` and its place below `theme/static`."""
    folder = theme / "static"
    return tuple(
        Copy(f"theme/{file.relative_to(folder).as_posix()}", (file,))
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.suffix != ".css"
    )
