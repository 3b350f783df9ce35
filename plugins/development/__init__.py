"""What those who change the code need, and nobody else: tools, checks, a browser, locked versions.

1. `locking.py`: requirements*.txt from pyproject.toml, for every platform, with hashes.
2. `tools.py`: requirements-test.txt in the running environment.
3. `lint.py`: the checks of the code and of the workflows.
4. `browser.py`: the Chromium that the browser tests use.
5. `testing.py`: all tests.
"""

from plugins.development.browser import BrowserMissingError, ensure_browser, find_browser
from plugins.development.lint import lint
from plugins.development.locking import lock_requirements
from plugins.development.testing import run_tests
from plugins.development.tools import ToolError, ensure_test_tools

__all__ = [
    "BrowserMissingError",
    "ToolError",
    "ensure_browser",
    "ensure_test_tools",
    "find_browser",
    "lint",
    "lock_requirements",
    "run_tests",
]
