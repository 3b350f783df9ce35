"""The files of a ledger, looked through before any program reads them."""

from pathlib import Path

import pytest

from plugins.costs.beancount.files import Files, read_files
from plugins.costs.model import Books


def look(folder: Path, *allowed: str, path: str = "costs.beancount") -> Files:
    """What is found of the ledger that money.toml names on its third line."""
    return read_files(folder, Books(path, allowed=allowed, line=3), "money.toml")


def said(files: Files) -> list[str]:
    """The problems, each with its file's name instead of its path."""
    return [f"{Path(one.path).name}:{one.line}: {one.code} {one.message}" for one in files.problems]


def test_options(tmp_path: Path) -> None:
    """The options of the main file are known, those of an included one are its own."""
    (tmp_path / "costs.beancount").write_text('option "title" "Mine"\ninclude "b.beancount"\n')
    (tmp_path / "b.beancount").write_text('option "title" "Other"\n')
    assert look(tmp_path) == Files(tmp_path / "costs.beancount", {"title": "Mine"})


def test_plugin_in_an_include(tmp_path: Path) -> None:
    """A plugin is refused in whichever file it stands, with file and line."""
    (tmp_path / "years").mkdir()
    (tmp_path / "costs.beancount").write_text('include "years/*.beancount"\n')
    (tmp_path / "years/2016.beancount").write_text('include "../more.beancount"\n')
    (tmp_path / "more.beancount").write_text('\nplugin "evil.code"\n')
    expected = 'expected ledger_plugins = ["evil.code"] in money.toml, if you trust it'
    assert said(look(tmp_path)) == [
        f'more.beancount:2: BEA003 the plugin "evil.code" is code, and not allowed: {expected}'
    ]


def test_code_beside_the_ledger(tmp_path: Path) -> None:
    """insert_pythonpath is refused: plugins would be looked for beside the ledger."""
    (tmp_path / "costs.beancount").write_text('option "insert_pythonpath" "TRUE"\n')
    (found,) = said(look(tmp_path))
    assert found.startswith('costs.beancount:1: BEA003 the option "insert_pythonpath" loads code')
    assert 'expected ledger_plugins = ["insert_pythonpath"] in money.toml' in found


def test_allowed(tmp_path: Path) -> None:
    """What money.toml names is let through, and nothing else that is like it."""
    (tmp_path / "costs.beancount").write_text(
        'option "insert_pythonpath" "TRUE"\nplugin "good.code"\nplugin "good.code2"\n'
    )
    found = said(look(tmp_path, "good.code", "insert_pythonpath"))
    assert [one.partition(" is ")[0] for one in found] == [
        'costs.beancount:3: BEA003 the plugin "good.code2"'
    ]


def test_cycle(tmp_path: Path) -> None:
    """Files that include each other are each looked through once."""
    (tmp_path / "costs.beancount").write_text('include "b.beancount"\n')
    (tmp_path / "b.beancount").write_text('include "costs.beancount"\nplugin "x"\n')
    assert [one.code for one in look(tmp_path).problems] == ["BEA003"]


def test_outside(tmp_path: Path) -> None:
    """A ledger or an include outside of the data folder is refused, through a link as well."""
    data = tmp_path / "data"
    data.mkdir()
    (tmp_path / "a.beancount").write_text("")
    (data / "link.beancount").symlink_to(tmp_path / "a.beancount")
    (data / "costs.beancount").write_text('include "link.beancount"\ninclude "../a.beancount"\n')
    assert [one.partition(' "')[0] for one in said(look(data))] == [
        "costs.beancount:1: BEA004",
        "costs.beancount:2: BEA004",
    ]
    assert [one.partition(' "')[0] for one in said(look(data, path="../a.beancount"))] == [
        "money.toml:3: BEA004"
    ]


def test_missing(tmp_path: Path) -> None:
    """A ledger that is not there is a problem of money.toml, an include one of its file."""
    assert said(look(tmp_path)) == [
        'money.toml:3: BEA002 ledger = "costs.beancount" is no file: expected one beside money.toml'
    ]
    (tmp_path / "costs.beancount").write_text('\ninclude "b*.beancount"\n')
    assert said(look(tmp_path)) == [
        'costs.beancount:2: BEA002 include "b*.beancount": no such file'
    ]


@pytest.mark.parametrize("name", ["what?.beancount", "c#.beancount", "$HOME.beancount"])
def test_misread_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """A path that bean-query would take for another file is refused before it does."""
    monkeypatch.setenv("HOME", "elsewhere")
    (tmp_path / name).write_text("")
    assert [one.code for one in look(tmp_path, path=name).problems] == ["BEA004"]


@pytest.mark.parametrize("name", ["costs.beancount.gpg", "costs.ASC"])
def test_encrypted(tmp_path: Path, name: str) -> None:
    """An encrypted file is refused: what is in it would be run unseen."""
    (tmp_path / "costs.beancount").write_text(f'include "{name}"\n')
    (tmp_path / name).write_text("")
    assert [one.code for one in look(tmp_path).problems] == ["BEA003"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"\n2016 caf\xe9", "costs.beancount:0: BEA005 is not UTF-8 text: expected that"),
        (
            b"\n\nwhat is this",
            'costs.beancount:3: BEA005 "what" is nothing that beancount could read here',
        ),
        (
            b'\n2016-01-01 * "\0"',
            'costs.beancount:2: BEA005 "NUL" is nothing that beancount could read here',
        ),
    ],
)
def test_unreadable(tmp_path: Path, content: bytes, expected: str) -> None:
    """What cannot be looked through is refused, and it is said where it begins."""
    (tmp_path / "costs.beancount").write_bytes(content)
    assert said(look(tmp_path)) == [expected]


def test_byte_order_mark(tmp_path: Path) -> None:
    """A byte order mark, which beancount cannot read, is named: nobody sees it."""
    (tmp_path / "costs.beancount").write_bytes(b'\xef\xbb\xbfplugin "x"')
    (found,) = said(look(tmp_path))
    assert found.startswith("costs.beancount:1: BEA005 begins with a byte order mark: expected")


def test_folder_included(tmp_path: Path) -> None:
    """An include that finds a folder is a problem and no crash."""
    (tmp_path / "year.beancount").mkdir()
    (tmp_path / "costs.beancount").write_text('include "year*"\n')
    assert [one.code for one in look(tmp_path).problems] == ["BEA005"]
