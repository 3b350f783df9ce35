"""money.toml: the base currency, and what may be published."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from plugins.costs.cells import parse_currency, parse_number
from plugins.costs.model import MoneySettings, Publish
from plugins.problems import Problem, did_you_mean, error

_OWN = (
    "base",
    "publish",
    "round_to",
    "publish_details",
    "opening_date",
    "opening_cash",
    "reserve",
)
_LATER = ("budget", "recurring", "comparison", "ledger")


def parse_settings(text: str, shown: str) -> tuple[MoneySettings | None, tuple[Problem, ...]]:
    """The settings in this TOML text, and what is wrong in it.

    None where the text is no TOML or has no usable `base`. A setting that cannot be used has its
    default; for `publish` that is to publish nothing.
    """
    try:
        values = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as failure:
        found = re.search(r"at line (\d+)", str(failure))
        line = int(found[1]) if found else len(text.splitlines())
        return None, (error(shown, line, "MNY001", f"is no valid TOML: {failure}"),)
    taken = _Taken(values, text, shown)
    return taken.settings(), tuple(sorted(taken.problems))


class _Taken:
    """The values of the file, taken one by one; what is wrong with them gathers in `problems`."""

    def __init__(self, values: Mapping[str, object], text: str, shown: str) -> None:
        self._values = values
        self._text = text
        self._shown = shown
        self.problems: list[Problem] = []

    def settings(self) -> MoneySettings | None:
        """All settings, or None without a base."""
        self._unknown_keys()
        base = self._base()
        round_to = self._round_to()
        publish = self._publish()
        if publish is Publish.ROUNDED and round_to is None:
            if "round_to" not in self._values:
                self._wrong("publish", "MNY003", "needs a round_to, such as round_to = 50")
            publish = Publish.NONE
        rest = (self._details(), self._date(), self._amount("opening_cash"))
        reserve = self._amount("reserve") or Decimal(0)
        return None if base is None else MoneySettings(base, publish, round_to, *rest, reserve)

    def _wrong(self, key: str, code: str, reason: str) -> None:
        pattern = re.compile(rf"""\s*["']?{re.escape(key)}\b|\s*\[+\s*["']?{re.escape(key)}\b""")
        lines = enumerate(self._text.splitlines(), start=1)
        line = next((number for number, content in lines if pattern.match(content)), 0)
        self.problems.append(error(self._shown, line, code, f"{key} {reason}"))

    def _unknown_keys(self) -> None:
        for key in self._values:
            if key not in _OWN + _LATER:
                guess = did_you_mean(key, _OWN + _LATER)
                self._wrong(key, "MNY002", f"is no setting of money.toml{guess}")
        if "ledger" in self._values:
            self._wrong("ledger", "MNY005", "is not read yet: expenses come from costs.csv")

    def _base(self) -> str | None:
        if "base" not in self._values:
            reason = 'base is missing: expected a currency like base = "USD"'
            self.problems.append(error(self._shown, 0, "MNY004", reason))
            return None
        try:
            return parse_currency(str(self._values["base"]))
        except ValueError as reason:
            self._wrong("base", "MNY003", f"cannot be used: {reason}")
            return None

    def _publish(self) -> Publish:
        value = self._values.get("publish", "none")
        names = [str(one) for one in Publish]
        if value in names:
            return Publish(value)
        guess = did_you_mean(str(value), names)
        expected = f"expected {', '.join(names)}"
        self._wrong("publish", "MNY003", f'cannot be "{value}"{guess}: {expected}')
        return Publish.NONE

    def _round_to(self) -> Decimal | None:
        if "round_to" not in self._values:
            return None
        amount = self._number(self._values["round_to"])
        if amount is None or amount <= 0:
            self._wrong("round_to", "MNY003", "has to be more than 0, such as 50")
            return None
        return amount

    def _details(self) -> bool:
        value = self._values.get("publish_details", False)
        if not isinstance(value, bool):
            self._wrong("publish_details", "MNY003", "has to be true or false")
            return False
        return value

    def _date(self) -> date | None:
        value = self._values.get("opening_date")
        if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
            return value
        self._wrong("opening_date", "MNY003", "has to be a date without quotes like 2016-09-01")
        return None

    def _amount(self, key: str) -> Decimal | None:
        if key not in self._values:
            return None
        amount = self._number(self._values[key])
        if amount is None:
            self._wrong(key, "MNY003", 'has to be an amount in quotes like "1500.00"')
        return amount

    @staticmethod
    def _number(value: object) -> Decimal | None:
        """The number in a string or a bare value, None where it is none (or infinite)."""
        if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
            return None
        try:
            return parse_number(str(value))
        except ValueError:
            return None
