"""How figures and days read in a language: hours, money, percentages, dates (with Babel).

1. `locales.py`: the locale of a page's language, English where it is unknown.
2. `numbers.py`: `hours`, `number`, `percent`, `money` and `compact_money`, each rounded
   once, half up.
3. `days.py`: `day`, `short_day`, `month`, and the names of months and weekdays.
"""

from plugins.formats.days import Day, day, month, month_name, short_day, weekday_names
from plugins.formats.numbers import compact_money, hours, money, number, percent

__all__ = [
    "Day",
    "compact_money",
    "day",
    "hours",
    "money",
    "month",
    "month_name",
    "number",
    "percent",
    "short_day",
    "weekday_names",
]
