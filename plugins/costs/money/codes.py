"""The codes of what is wrong in money.toml.

MNY001 no file that can be read, MNY002 unknown key, MNY003 wrong value, MNY004 missing key, MNY005
a table that nothing uses, MNY006 a category that nothing is spent on, MNY007 said twice, MNY008
cash without its day, MNY009 files that are not read beside a ledger.
"""

from __future__ import annotations

from plugins.toml import Codes

UNREADABLE = "MNY001"
WRONG = "MNY003"
IDLE = "MNY005"
UNUSED = "MNY006"
TWICE = "MNY007"
NO_DAY = "MNY008"
NOT_READ = "MNY009"

# A mistyped key about money could show or hide what it was not meant to: it refuses publishing.
CODES = Codes(unknown="MNY002", missing="MNY004", wrong=WRONG, refuses_unknown=True)
