"""Where time goes, part by part: each moment counts for the innermost part that it belongs to."""

from __future__ import annotations

import gc
import os
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import wraps
from importlib import import_module
from typing import Any


def cpu_seconds() -> float:
    """The processor time of this process until now, and of its children that have ended."""
    times = os.times()
    return time.process_time() + times.children_user + times.children_system


@dataclass
class Account:
    """Seconds by part."""

    clock: Callable[[], float] = cpu_seconds
    seconds: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    _open: list[str] = field(default_factory=list)
    _since: float = 0.0

    @contextmanager
    def within(self, part: str) -> Iterator[None]:
        """What happens inside belongs to this part, but for what belongs to one within."""
        self._enter(part)
        try:
            yield
        finally:
            self._leave()

    @contextmanager
    def collecting(self, part: str) -> Iterator[None]:
        """The collection of garbage is a part of its own, wherever it happens."""

        def count(phase: str, info: dict[str, int]) -> None:
            del info
            if phase == "start":
                self._enter(part)
            else:
                self._leave()

        gc.callbacks.append(count)
        try:
            yield
        finally:
            gc.callbacks.remove(count)

    @contextmanager
    def counting(self, part: str, place: str) -> Iterator[None]:
        """Calls of the function at `place` (`package.module:Class.method`) belong to this part.

        The name is that by which it is called: a function that another module has imported is
        counted there. Raises `AttributeError` where there is no such function any more.
        """
        module, _, name = place.partition(":")
        owner: Any = import_module(module)
        *outer, last = name.split(".")
        for attribute in outer:
            owner = getattr(owner, attribute)
        plain = getattr(owner, last)

        @wraps(plain)
        def counted(*args: Any, **kwargs: Any) -> Any:
            with self.within(part):
                return plain(*args, **kwargs)

        setattr(owner, last, counted)
        try:
            yield
        finally:
            setattr(owner, last, plain)

    def _enter(self, part: str) -> None:
        self._settle()
        self._open.append(part)

    def _leave(self) -> None:
        self._settle()
        self._open.pop()

    def _settle(self) -> None:
        now = self.clock()
        if self._open:
            self.seconds[self._open[-1]] += now - self._since
        self._since = now
