"""Every word of the interface can be translated, and no word of an author is.

The author of this journal writes in Russian and names everything by a number; the catalogue knows
every message and leaves no letter of it. What is Latin on a page has then passed by it.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from gettext import NullTranslations
from pathlib import Path
from textwrap import dedent
from typing import Any
from xml.etree import ElementTree as ET

import html5lib
import pytest

from plugins.costs.plugin import part as costs
from plugins.curriculum.plugin import part as curriculum
from plugins.host.templates import Renderer
from plugins.posts import Posts, Visibility
from plugins.posts.plugin import part as posts
from plugins.site import Output, PageView
from plugins.site.assemble import assemble
from plugins.site.gather import gather
from plugins.studylog.plugin import part as studylog
from tests.posts.writing import PREVIEW, post, term

TEMPLATES = Path(__file__).parents[2] / "theme" / "templates"
CONFIG = replace(PREVIEW, name="Дневник", tagline="Девять месяцев", author="Салма")
PARTS = (curriculum, studylog, costs, posts)
TRICKY = "Сети <100%> %s %(x)s"

# Dates are written by Babel; currencies, the keys of money.toml and the log's own word for what is
# learned beside the plan are data.
_NAMES = (calendar.month_name, calendar.month_abbr, calendar.day_name, calendar.day_abbr)
DATA = {*(name for names in _NAMES for name in names), "objective", "USD", "EUR", "months"}

PLAN = f"""
[program]
title = "{TRICKY}"
start = 2016-09-12
target = 2016-12-16
workdays = ["mon", "tue", "wed", "thu", "fri"]
weekly_target = "10h"
[[track]]
id = "1"
title = "{TRICKY}"
[[track.resource]]
id = "1"
kind = "book"
title = "Книга"
[[track.resource.unit]]
id = "1"
title = "Глава"
estimate = "12h"
size = "60 страниц"
plan = [2016-09-12, 2016-09-25]
[[track.resource.unit]]
id = "2"
title = "Другая"
estimate = "10h-20h"
plan = [2016-09-26, 2016-12-16]
needs = ["1/1/1"]
skills = ["речь"]
added = 2016-09-20
[[track.resource.unit]]
id = "3"
title = "Без оценки"
[[track.resource.unit]]
id = "4"
title = "Без плана"
estimate = "2h"
[[objective]]
id = "5"
title = "Французский"
measure = {{unit = "h", weekly = 5}}
[[milestone]]
id = "6"
title = "Первая"
due = 2016-09-30
units = ["1/1/1"]
[[milestone]]
id = "7"
title = "Вторая"
due = 2016-11-30
units = ["1/1/2"]
[[milestone]]
id = "8"
title = "Третья"
units = ["1/1/3"]
"""
LOG = """\
2016-09-14 (2h!)
Слова.
    13h 1/1/1
    30m 1/1/1 #done

2016-09-28
    5h 1/1/2
    2h objective/5
    1h что-то

2016-10-05
    3h 1/1/2

2016-12-01
    1h 1/1/2
"""
COSTS = """\
date,amount,currency,category,payee,note,units,share,spread,visibility
2016-09-03,1200.00,USD,жильё/аренда,,,,1/2,,
2016-09-20,100.00,USD,книги,,,,,,
"""
MONEY = """
base = "USD"
publish = "exact"
publish_details = true
opening_date = 2016-08-01
opening_cash = "9000.00"
reserve = "1000.00"
[[budget]]
category = "жильё"
monthly = "50.00"
from = 2016-08-15
[[recurring]]
category = "жильё/аренда"
amount = "600.00"
day = 3
from = 2016-09-03
[comparison]
label = "Магистратура"
tuition = "80000"
months = 24
workload_hours = 3000
living_monthly = "1500"
forgone_net_monthly = "5000"
source = "Догадка"
"""
ALL_COSTS = f"""\
{COSTS}2016-09-21,300.00,EUR,жильё/страховка,Кто,Что,1/1,,2016-08..2016-10,
2016-09-22,-20.00,USD,поездки,,,,,,
2016-09-23,10.00,USD,поездки/дорога,,,,,,
2016-09-24,5.00,USD,секрет,,,,,,private
2016-11-24,5.00,USD,потом,,,,,,
"""
RATES = "date,from,to,rate,source\n2016-09-20,USD,EUR,0.9,Банк\n"
SPARSE = """
[[track]]
id = "1"
title = "Наука"
[[track.resource]]
id = "1"
title = "Книга"
[[track.resource.unit]]
id = "1"
title = "Глава"
[[milestone]]
id = "6"
title = "Первая"
units = ["1/1/1"]
"""
FINISHED = "".join(f"    1h 1/1/{unit} #done\n" for unit in (1, 2, 3, 4))
JOURNALS: dict[str, dict[str, str]] = {
    "full": {
        "curriculum.toml": PLAN,
        "log/2016.klg": LOG,
        "costs.csv": COSTS,
        "money.toml": 'base = "USD"\npublish = "rounded"\nround_to = 50\n',
    },
    "money": {
        "curriculum.toml": PLAN,
        "log/2016.klg": LOG,
        "costs.csv": ALL_COSTS,
        "rates.csv": RATES,
        "money.toml": MONEY,
    },
    "shares": {
        "costs.csv": ALL_COSTS,
        "rates.csv": RATES,
        "money.toml": MONEY.replace("exact", "percent"),
    },
    "little money": {
        "costs.csv": COSTS,
        "money.toml": 'base = "USD"\npublish = "exact"\n[comparison]\nlabel = "1"\ntuition = "1"\n',
    },
    "no money": {"money.toml": 'base = "USD"\npublish = "exact"\n'},
    "nothing published": {"costs.csv": COSTS, "money.toml": 'base = "USD"\n'},
    "years": {"curriculum.toml": PLAN, "log/2016.klg": f"2014-09-14\n    1h 1\n\n{LOG}"},
    "not begun": {"curriculum.toml": PLAN},
    "finished": {"curriculum.toml": PLAN, "log/2016.klg": f"2016-09-30\n{FINISHED}"},
    "sparse": {"curriculum.toml": SPARSE, "log/2016.klg": "2016-09-14\n    1h 1/1/1\n"},
    "empty": {},
}


class Letterless(NullTranslations):
    """A catalogue in a language without letters."""

    def gettext(self, message: str) -> str:
        """The message's values and signs."""
        parts = re.split(r"(%\(\w+\)s)", message)
        return "".join(
            part if part.startswith("%(") else re.sub(r"[^\W\d_]", "·", part) for part in parts
        )

    def ngettext(self, singular: str, plural: str, num: int) -> str:
        """The same for one and for many."""
        del singular, num
        return self.gettext(plural)


def pages_of(folder: Path, files: dict[str, str]) -> dict[str, str]:
    """The pages of a preview with these data files and with posts, by path."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(dedent(text), "utf-8")
    kind = term("category", "Заметки", "1", PREVIEW)
    texts: dict[str, Any] = {"config": PREVIEW, "category": kind, "series": "Серия"}
    written = Posts(
        articles=(
            post("1.md", "Слова.", title=TRICKY, summary="Кратко.", units=("1/1/1",), **texts),
            post("2.md", "# Раз\n\n# Два\n\n# Три\n", title="Второй", **texts),
            post("3.md", "", title="Черновик", visibility=Visibility.DRAFT, config=PREVIEW),
            post("4.md", "", title="Потом", visibility=Visibility.SCHEDULED, config=PREVIEW),
            post("5.md", "", title="Тихо", visibility=Visibility.HIDDEN, config=PREVIEW),
        ),
        pages=(post("6.md", "", title=TRICKY, template="page", config=PREVIEW),),
    )
    gathered = gather(PARTS, folder, date(2016, 10, 9), (written,))
    made = assemble(
        PARTS, gathered.data, CONFIG, read_problems=gathered.problems, style="theme/style.css"
    )
    assert {problem.message for problem in made.problems if problem.refuses} == set()
    renderer = Renderer((TEMPLATES,), Letterless())
    pages = {}
    for output in made.outputs:
        if isinstance(output, Output) and isinstance(output.view, PageView):
            # What is wrong with a file is told in English, as it is in the terminal.
            page = replace(output, view=replace(output.view, problems=()))
            pages[output.path] = renderer.render(page, made.site).decode()
    return pages


def read_or_heard(html: str) -> Iterator[str]:
    """Every text of a page, in its elements and in its attributes; code is the same everywhere."""
    for element in html5lib.parse(html, namespaceHTMLElements=False).iter():
        if element.tag != "code" and isinstance(element.tag, str):
            yield element.text or ""
        yield element.tail or ""
        yield from (element.get(name, "") for name in ("title", "aria-label", "alt"))
        yield from _told_to_machines(element)


def _told_to_machines(element: ET.Element) -> Iterator[str]:
    """What search engines and messengers show of a page."""
    about = element.get("name") or element.get("property")
    if about in {"description", "og:title", "og:description"}:
        yield element.get("content", "")


@pytest.mark.parametrize("name", JOURNALS)
def test_every_word_can_be_translated(name: str, tmp_path: Path) -> None:
    """No page has a Latin word but those of dates."""
    for path, html in pages_of(tmp_path, JOURNALS[name]).items():
        texts = [text for text in read_or_heard(html) if text.strip()]
        assert texts, path
        left = {text: set(re.findall(r"[A-Za-z]{2,}", text)) - DATA for text in texts}
        assert {text: found for text, found in left.items() if found} == {}, path


def test_author_s_text_is_no_message(tmp_path: Path) -> None:
    """Titles stand on the pages as they were written, whatever signs are in them."""
    pages = pages_of(tmp_path, JOURNALS["full"])
    for path in ("curriculum/index.html", "curriculum/1/index.html", "log/index.html"):
        assert TRICKY in set(read_or_heard(pages[path])), path
    assert TRICKY in set(read_or_heard(pages["archive/index.html"]))


def test_the_catalogue_is_asked(tmp_path: Path) -> None:
    """English is what there is without one."""
    page = pages_of(tmp_path, JOURNALS["full"])["archive/index.html"]
    assert "Archive" not in page
    assert "<h1>·······</h1>" in page
