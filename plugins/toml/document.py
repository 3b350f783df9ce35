"""TOML text to the parser's values, or one problem that names its line."""

from __future__ import annotations

import re
import tomllib
from decimal import Decimal

from plugins.problems import Problem, error


def parse_toml(
    text: str, shown: str, code: str
) -> tuple[dict[str, object] | None, tuple[Problem, ...]]:
    """The values of a TOML text, its decimals as Decimal; None and a problem where it is none.

    `shown` is the file's name in the problem, `code` the problem's.
    """
    try:
        return tomllib.loads(text, parse_float=Decimal), ()
    except (ValueError, ArithmeticError, RecursionError) as fault:
        # The parser's own errors are ValueErrors; so is a number with thousands of digits.
        found = re.search(r" \(at line (\d+), column \d+\)", str(fault))
        line = int(found[1]) if found else text.count("\n") + 1
        reason = str(fault).replace(found[0], "") if found else str(fault)
        return None, (error(shown, line, code, f"no valid TOML: {reason}"),)
