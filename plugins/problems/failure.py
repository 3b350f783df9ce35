"""What ends a task: nothing that is wrong with one file, and nothing to go on after."""

from __future__ import annotations


class TaskFailedError(Exception):
    """The task cannot go on; its message is for the author. Pelican's command exits with
    `exitcode`."""

    exitcode = 1
