"""The name that was probably meant."""

from __future__ import annotations

from plugins.problems import did_you_mean


def test_names_the_nearest() -> None:
    """A letter left out finds the name."""
    known = {"dl/goodfellow/ch6", "dl/goodfellow/ch10"}
    assert did_you_mean("dl/goodfelow/ch6", known) == ' (did you mean "dl/goodfellow/ch6"?)'


def test_wrong_case_finds_itself() -> None:
    """Upper and lower case count as equal."""
    assert did_you_mean("STATUS", ["status", "statue"]) == ' (did you mean "status"?)'


def test_says_nothing_where_nothing_is_near() -> None:
    """A name like no other gets no suggestion."""
    assert did_you_mean("zebra", ["title", "date"]) == ""


def test_does_not_depend_on_the_order_of_the_known() -> None:
    """Of two equally near names it is always the same one."""
    assert did_you_mean("tag1", ["tag2", "tag3"]) == did_you_mean("tag1", ["tag3", "tag2"])
    assert did_you_mean("TAGS", ["Tags", "tags"]) == did_you_mean("TAGS", ["tags", "Tags"])
