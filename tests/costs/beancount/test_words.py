"""The words of a beancount file that reach beyond it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.costs.beancount.words import Directive, Unreadable, parse_directives


def test_directives() -> None:
    """Plugins, options and includes are found with their texts and lines."""
    text = 'option "title" "Mine"\n\nplugin "a.b" "x"\ninclude "2016/*.beancount" ; all\n'
    assert parse_directives(text) == (
        Directive("option", ("title", "Mine"), 1),
        Directive("plugin", ("a.b", "x"), 3),
        Directive("include", ("2016/*.beancount",), 4),
    )


@pytest.mark.parametrize(
    "text",
    [
        '; plugin "x"\n',
        '* plugin "x"\n',
        '2016-01-01 * "a plugin" "and include"\n',
        '2016-01-01 * "over\nplugin two lines"\n',
        '  plugin: "x"\n',
        '  include-it: "x"\n',
        '2016-01-01 * "a" #plugin ^include\n',
        '2016-01-01 * "say \\"plugin \\""\n',
        "2016-01-01 open Expenses:Für:Plugins-plugin USD,EUR\n",
        "2016-01-01 price /NQH21 1,000.50 V\n",
        "",
    ],
)
def test_no_directive(text: str) -> None:
    """In comments, headings, texts, keys, tags and accounts the words mean nothing."""
    assert parse_directives(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        'plugin"x"',
        '\tplugin\t"x"\r\n',
        '1plugin "x"',
        '"a"plugin "x"',
        'key: plugin "x"',
        'A\tplugin "x";',
        '2016-01-01 * "a" "b" plugin "x"',
        ' * plugin "x"',
        'plugin "\\x"',
        '; comment\rstill comment\nplugin "x"',
    ],
)
def test_hidden_plugin(text: str) -> None:
    """Wherever beancount's lexer would see the word, it is found."""
    directives = parse_directives(text)
    assert isinstance(directives, tuple)
    assert [(one.word, one.texts) for one in directives] == [("plugin", ("x",))]


@pytest.mark.parametrize(
    ("text", "found", "line"),
    [
        ('\ufeffplugin "x"', "\ufeffplugin", 1),
        ('\n\fplugin "x"', "\fplugin", 2),
        ('"not closed \\\nplugin "x"', '"not', 1),
        ('Plugin "x"', "Plugin", 1),
        ("plugin", "plugin", 1),
        ('plugin 5 "x"', "plugin", 1),
        ('plugin\n"x"', "plugin", 1),
        ('plugin "x" plugin "y"', "plugin", 1),
        ('option "a" "b" "c"', "option", 1),
    ],
)
def test_unreadable(text: str, found: str, line: int) -> None:
    """What is no token of beancount's, or no whole directive, makes the file unreadable."""
    assert parse_directives(text) == Unreadable(found, line)


def test_escapes() -> None:
    """A name with escapes in it is the one that beancount makes of it."""
    text = r'option "insert\_python\path" "a\"b\\c\nd"'
    assert parse_directives(text) == (Directive("option", ("insert_pythonpath", 'a"b\\c\nd'), 1),)


@given(st.text(alphabet='"\\;\n\r\t *#ab1plugin', max_size=30))
def test_plugin_behind_anything(before: str) -> None:
    """A plugin on a line of its own is seen behind whatever closes before it, or the file is
    unreadable; only an open text can swallow it, and then nothing follows."""
    directives = parse_directives(f'{before}\nplugin "evil"\n')
    seen = isinstance(directives, tuple) and any("evil" in one.texts for one in directives)
    assert seen or isinstance(directives, Unreadable)
