"""What is wrong in an author's files: where, which rule, what was found and what was expected.

1. `problem.py`: one `Problem`, and how it reads in a terminal.
2. `nearest.py`: the known name that a mistyped one was probably meant to be.
3. `source.py`: the line of a file on which a value stands, for parsers that keep no lines.
4. `failure.py`: what is not a problem of one file and ends the task.
"""

from plugins.problems.failure import TaskFailedError
from plugins.problems.nearest import did_you_mean, nearest
from plugins.problems.problem import Problem, Severity, error, warning
from plugins.problems.source import line_of, shown_path

__all__ = [
    "Problem",
    "Severity",
    "TaskFailedError",
    "did_you_mean",
    "error",
    "line_of",
    "nearest",
    "shown_path",
    "warning",
]
