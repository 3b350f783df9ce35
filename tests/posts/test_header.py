"""A file's header and its body."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.posts.header import Document, Field, parse_document

KNOWN = ("title", "date", "status", "summary", "tags")


def parsed(text: str) -> Document:
    """The text's parts."""
    return parse_document(text, KNOWN)


def test_header_and_body() -> None:
    """Keys in any case, values without spaces around them, the body behind the blank line."""
    document = parsed("Title:  Why \nDATE: 2016-09-14\n\nText.\n\nMore.\n")
    assert document.fields == (Field("title", "Why", 1), Field("date", "2016-09-14", 2))
    assert document.body == "Text.\n\nMore.\n"
    assert document.body_line == 4


@pytest.mark.parametrize(
    "text",
    [
        "Note: this is text.\n\nMore.\n",
        "Just a text.\n\nTitle: no header\n",
        "https://example.org\n",
        "---\nA rule, then text.\n",
        "",
        "\n\n",
    ],
)
def test_file_without_a_header_is_all_body(text: str) -> None:
    """A first line with a colon makes no header; one of the keys has to be known."""
    assert parsed(text) == Document((), text)


def test_header_without_a_body() -> None:
    """A post that is not begun."""
    assert parsed("Title: Why").body == ""
    assert parsed("Title: Why\n").body == ""
    assert parsed("---\nTitle: Why\n---").body == ""


def test_continued_lines() -> None:
    """Lines indented by four spaces or a tab go on; their value keeps its lines."""
    document = parsed("Summary: one\n    two\n\tthree\n\t    four\nTitle: x\n\nText\n")
    assert document.fields == (Field("summary", "one\ntwo\nthree\nfour", 1), Field("title", "x", 5))


def test_value_that_begins_on_the_next_line() -> None:
    """The field's line is the one where its value stands: a problem in it is found there."""
    assert parsed("Title: x\nSummary:\n    one\n\nText\n").field("summary") == Field(
        "summary", "one", 3
    )


@pytest.mark.parametrize("end", ["---", "...", "---  "])
def test_fences(end: str) -> None:
    """A header between fences, as other generators have it; no blank line is needed."""
    document = parsed(f"---\nTitle: x\n{end}\nText\n")
    assert document == Document((Field("title", "x", 2),), "Text\n", 4)


def test_fence_that_only_ends() -> None:
    """Pelican's own Markdown takes a fence for the end of a header without one at its beginning."""
    assert parsed("Title: x\n---\nText\n") == Document((Field("title", "x", 1),), "Text\n", 3)


def test_byte_order_mark_and_windows_lines() -> None:
    """A file from Windows reads as any other, and its lines count the same."""
    document = parsed("\ufeffTitle: x\r\nDate: 2016-09-14\r\n\r\nText\r\nMore\r\n")
    assert document.fields == (Field("title", "x", 1), Field("date", "2016-09-14", 2))
    assert (document.body, document.body_line) == ("Text\nMore\n", 4)


def test_blank_lines_before_the_header() -> None:
    """They are no body, and they count."""
    assert parsed("\n\nTitle: x\n\nText") == Document((Field("title", "x", 3),), "Text", 5)


def test_known_key_needs_no_space_behind_its_colon() -> None:
    """Pelican reads `Status:draft`; without it the draft would be text, and published."""
    document = parsed("Title:Why\nStatus:draft\n\nText")
    assert document.fields == (Field("title", "Why", 1), Field("status", "draft", 2))


def test_unknown_key_without_a_space_is_text() -> None:
    """An address is no field."""
    document = parsed("Title: x\nhttps://example.org is where.\n")
    assert document.fields == (Field("title", "x", 1),)
    assert document.body == "https://example.org is where.\n"


def test_text_right_behind_the_header_is_body() -> None:
    """Nothing of it is lost where the blank line is forgotten."""
    document = parsed("Title: x\nText begins.\nAnd goes on.\n")
    assert (document.body, document.body_line) == ("Text begins.\nAnd goes on.\n", 2)
    assert document.stray == ()


def test_fields_cut_off_by_a_line_that_is_none() -> None:
    """A forgotten indent makes `Status: draft` text: it is told, or the draft would go out."""
    document = parsed("Title: x\nTags: a,\nb\nStatus: draft\n\nDate: in the text\n")
    assert document.body == "b\nStatus: draft\n\nDate: in the text\n"
    assert document.stray == (Field("status", "draft", 4),)


def test_field_that_is_not_there() -> None:
    """No field of the name is None."""
    assert parsed("Title: x\n\nText").field("date") is None


def test_lines_are_those_of_an_editor() -> None:
    """A form feed or a Unicode line separator within a line is no line's end."""
    document = parsed("Title: a\u2028b\n\nOne\x0c two\x85three\u2028four.\nFive.")
    assert document.body == "One\x0c two\x85three\u2028four.\nFive."
    assert document.body_line == 3


LINE = st.one_of(
    st.sampled_from(
        ["Title: x", "Note: y", "    more", "\tmore", "---", "...", "", "Date:", "text", "a: b: c"]
    ),
    st.text(max_size=12),
)


@given(st.lists(LINE, max_size=12).map("\n".join))
def test_no_line_of_a_body_is_lost(text: str) -> None:
    """Whatever stands in a file, it is read, and its body is its last lines, each of them whole."""
    document = parsed(text)
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    lines = plain.split("\n")
    assert document.body == "\n".join(lines[document.body_line - 1 :])
    header = lines[: document.body_line - 1]
    assert sum(bool(line.strip()) for line in header) <= 2 + sum(
        1 + field.value.count("\n") + (not field.value) for field in document.fields
    )


def test_front_matter_of_other_generators_means_what_it_says() -> None:
    """Between fences quotes and a list's brackets are YAML's; in Pelican's own header they are
    the author's."""
    fenced = parse_document('---\ntitle: "Why, oh why"\ntags: [a, "b c"]\n---\nText.', KNOWN)
    assert [field.value for field in fenced.fields] == ["Why, oh why", "a, b c"]
    plain = parse_document('Title: "Why"\nTags: [a]\n\nText.', KNOWN)
    assert [field.value for field in plain.fields] == ['"Why"', "[a]"]


@pytest.mark.parametrize(
    ("lines", "value"),
    [
        ("tags:\n  - r\n  - 'neural nets'", "r, neural nets"),
        ("tags:\n- r\n- s", "r, s"),
        ("tags:\n  - name: Ana\n  # not Hugo's\n  - name: Luz", "Ana, Luz"),
        ("tags: |\n  Note: one\n  two", "Note: one\ntwo"),
        ("tags: >-\n  one\n  two", "one\ntwo"),
        ("tags: one\n  two", "one\ntwo"),
    ],
)
def test_front_matter_may_take_more_than_a_line_a_key(lines: str, value: str) -> None:
    """Lists and texts of YAML; what follows them is still of the header."""
    document = parsed(f"---\n# ours\ntitle: One\n{lines}\ndraft: true\n---\nText.")
    assert [(field.name, field.value) for field in document.fields] == [
        ("title", "One"),
        ("tags", value),
        ("draft", "true"),
    ]
    assert document.body == "Text."


@pytest.mark.parametrize("key", ["status", "draft"])
def test_an_indented_key_that_is_known_is_a_key(key: str) -> None:
    """A post that is to be kept back is not lost in the title of a header that is out of order."""
    document = parsed(f"---\ntitle: One\n  {key}: draft\n---\nText.")
    assert [field.name for field in document.fields] == ["title", key]


def test_what_holds_a_post_back_elsewhere_is_stray_behind_the_header() -> None:
    """A line that is no field ended the header, and `draft: true` is not to become text."""
    document = parsed("---\ntitle: One\nno field\ndraft: true\n---\nText.")
    assert document.stray == (Field("draft", "true", 4),)
