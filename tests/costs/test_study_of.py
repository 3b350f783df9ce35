"""Hours and finished units that the money is held against, from a real plan and log."""

from datetime import UTC, date, datetime

from plugins.costs.study import Finished, Study
from plugins.costs.study_of import study_of
from plugins.curriculum.plugin import standing_in
from plugins.curriculum.read import parse as parse_plan
from plugins.posts.headers import PostHeader, PostHeaders
from plugins.posts.model import Visibility
from plugins.site import Data
from plugins.studylog.model import Log
from plugins.studylog.parse import parse as parse_log

PLAN = """\
[program]
title = "A plan"
start = 2016-09-12

[[track]]
id = "dl"
title = "Deep learning"

[[track.resource]]
id = "book"
kind = "book"
title = "A book"

[[track.resource.unit]]
id = "ch6"
title = "Chapter 6"
estimate = "12h"

[[track.resource.unit]]
id = "ch7"
title = "Chapter 7"
estimate = "12h"

[[objective]]
id = "french"
title = "French"
"""
LOG = """\
2016-09-14
    2h dl/book/ch6
    30m dl/book #reading
    15m objective/french
    5m tidied up

2016-09-16
    1h dl/book/ch6 #done

2016-10-20
    8h dl/book/ch7 #done
"""
AS_OF = date(2016, 10, 9)
POST = PostHeader(
    source="articles/seven.md",
    shown="content/articles/seven.md",
    visibility=Visibility.PUBLISHED,
    date=datetime(2016, 10, 1, tzinfo=UTC),
    address="seven/",
    units=(),
    units_line=0,
    completes=("dl/book/ch7",),
    completes_line=4,
)


def log() -> Log:
    """The log above."""
    records, problems = parse_log(LOG, "2016.klg")
    assert problems == ()
    return Log(records)


def data(*values: object, text: str = PLAN) -> Data:
    """What a site has read that has the plan and these values."""
    plan, problems = parse_plan(text, "curriculum.toml")
    assert problems == ()
    return Data(AS_OF, (plan, *values))


def test_hours_are_those_of_every_path_and_all_in_it() -> None:
    """Through the day; objectives and unassigned time are in the whole and nowhere else."""
    study = study_of(data(log()))
    assert study.minutes == 230
    assert study.minutes_on == {"dl": 210, "dl/book": 210, "dl/book/ch6": 180}
    assert list(study.titles.items()) == [
        ("dl", "Deep learning"),
        ("dl/book", "A book"),
        ("dl/book/ch6", "Chapter 6"),
        ("dl/book/ch7", "Chapter 7"),
    ]


def test_unit_is_finished_by_the_log_or_by_a_post() -> None:
    """What the log says of a later day finishes nothing yet."""
    six = Finished("dl/book/ch6", "Chapter 6", date(2016, 9, 16))
    seven = Finished("dl/book/ch7", "Chapter 7", date(2016, 10, 1))
    assert study_of(data(log())).finished == (six,)
    assert study_of(data(log(), PostHeaders((POST,)))).finished == (six, seven)


def test_what_the_plans_pages_know_is_used() -> None:
    """The same study comes of it, without another look at the log."""
    read = data(log(), PostHeaders((POST,)))
    standing = standing_in(read)
    assert study_of(Data(AS_OF, (*read.values, standing))) == study_of(read)


def test_hours_need_no_plan() -> None:
    """All of them, and on nothing in particular."""
    assert study_of(Data(AS_OF, (log(),))) == Study(minutes=230)


def test_plan_needs_no_hours() -> None:
    """A post finishes a unit without a log."""
    study = study_of(data(PostHeaders((POST,))))
    assert (study.minutes, study.minutes_on) == (0, {})
    assert [unit.path for unit in study.finished] == ["dl/book/ch7"]


def test_nothing_is_studied_without_either() -> None:
    """Costs are there alone."""
    assert study_of(Data(AS_OF)) == Study()
