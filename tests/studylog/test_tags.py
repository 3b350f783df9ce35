"""Tags in a line of a summary."""

from __future__ import annotations

import pytest

from plugins.studylog.tags import Tag, tags_in, without_tags


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("#done", (Tag("done"),)),
        ("a (#coding, #home-office)", (Tag("coding"), Tag("home-office"))),
        ("#Done", (Tag("done"),)),
        ("#読む", (Tag("読む"),)),
        ("#at=31 pages", (Tag("at", "31"),)),
        ('#project="22/48.3"', (Tag("project", "22/48.3"),)),
        ("#call='Liz \"L\" Jones'", (Tag("call", 'Liz "L" Jones'),)),
        ("#tag=", (Tag("tag"),)),
        ('#tag=""', (Tag("tag"),)),
        ('#tag="open', (Tag("tag"),)),
        ("# no tag", ()),
    ],
)
def test_tags_are_found_as_klog_finds_them(line: str, tags: tuple[Tag, ...]) -> None:
    """Names fold to lower case, values stay literal, quotes that do not close give no value."""
    assert tags_in(line) == tags


def test_prose_is_what_tags_leave() -> None:
    """Taking the tags out leaves single spaces between the words."""
    assert without_tags('read #at=31 the "rest" #done ') == 'read the "rest"'
