"""The author's settings, read before anything else."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.host.settings import read_author_settings
from plugins.problems import TaskFailedError


def settings_file(folder: Path, text: str) -> Path:
    """A pelicanconf.py in a folder that has a content folder."""
    (folder / "content").mkdir()
    file = folder / "pelicanconf.py"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_content_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    """`--content ../nonexist` is a slip of the author's, and is answered as one."""
    file = settings_file(tmp_path, 'PATH = "content"\n')
    with pytest.raises(TaskFailedError, match=r"there is no folder .*nonexist"):
        read_author_settings(file, {"PATH": str(tmp_path / "nonexist")})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('PATH = "gone"\n', "pelicanconf.py: You need to specify a path"),
        ('PATH = "content"\nTHEME = "themes"\n', "pelicanconf.py: Could not find the theme"),
        ('PATH = "content"\nAUTHOR = "Ada\n', r"pelicanconf\.py:2: unterminated string"),
    ],
)
def test_what_is_wrong_in_the_file_is_said_of_the_file(
    tmp_path: Path, text: str, message: str
) -> None:
    """A folder that is not there, a theme that is not there, a quote that is not closed."""
    with pytest.raises(TaskFailedError, match=message):
        read_author_settings(settings_file(tmp_path, text), {})


def test_an_exception_of_the_files_own_code_is_not_hidden(tmp_path: Path) -> None:
    """What the file's code raises is told as what it is."""
    with pytest.raises(ZeroDivisionError):
        read_author_settings(settings_file(tmp_path, "PORT = 1 / 0\n"), {})
