"""Writes the outputs into a folder; and the writer that Pelican is given, which writes nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

from plugins.host.templates import Renderer
from plugins.problems import TaskFailedError
from plugins.site import Copy, Made
from plugins.site.assemble import Assembly


class SilentWriter:
    """For Pelican (through `get_writer`): what its own generators would write is not written."""

    def __init__(self, output_path: str, settings: object = None) -> None:
        del settings
        self.output_path = output_path

    def write_file(self, *args: object, **kwargs: object) -> None:
        """Write nothing."""

    def write_feed(self, *args: object, **kwargs: object) -> None:
        """Write nothing."""


def write_assembly(assembly: Assembly, renderer: Renderer, folder: Path) -> None:
    """Every file of the site into `folder`, which is empty.

    Raises `TaskFailedError` where a template cannot be rendered or a file's name cannot be.
    """
    for output in assembly.outputs:
        file = folder / output.path
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(output, Copy):
                _copy(output, file)
            elif isinstance(output, Made):
                file.write_bytes(output.making.made())
            else:
                file.write_bytes(renderer.render(output, assembly.site))
        except OSError as reason:
            whose = f" (from {output.source})" if output.source else ""
            message = f'cannot write "{output.path}"{whose}: {reason.strerror or reason}'
            raise TaskFailedError(message) from reason


def _copy(output: Copy, file: Path) -> None:
    if len(output.sources) == 1:
        shutil.copyfile(output.sources[0], file)
    else:
        file.write_bytes(b"".join(source.read_bytes() for source in output.sources))
