"""Where the plan's pages are."""

from dataclasses import replace

from plugins.curriculum.addresses import address, anchor, page_path
from tests.curriculum.pages import CONFIG


def test_tracks_and_resources_have_pages() -> None:
    """Each in a folder named as in the plan."""
    assert page_path("dl") == "curriculum/dl/index.html"
    assert address("dl/book", CONFIG) == "curriculum/dl/book/"


def test_a_unit_is_a_place_on_the_page_of_its_resource() -> None:
    """Its fragment can be no other fragment of the page, whatever the unit is called."""
    assert anchor("dl/book/content") == "unit-content"
    assert address("dl/book/ch6", CONFIG) == "curriculum/dl/book/#unit-ch6"


def test_links_of_a_preview_name_files() -> None:
    """So that they can be followed from disk."""
    preview = replace(CONFIG, preview=True)
    assert address("dl/book/ch6", preview) == "curriculum/dl/book/index.html#unit-ch6"
