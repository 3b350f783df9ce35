"""Where time goes, by a clock that moves only when it is told to."""

from __future__ import annotations

import gc
import sys
from types import ModuleType

import pytest

from plugins.bench.parts import Account, cpu_seconds


class Clock:
    """Seconds that pass on demand."""

    now = 0.0

    def __call__(self) -> float:
        """What the clock shows."""
        return self.now

    def pass_(self, seconds: float) -> None:
        """Let time pass."""
        self.now += seconds


@pytest.fixture
def clock() -> Clock:
    """It stands at nought."""
    return Clock()


def test_innermost(clock: Clock) -> None:
    """A moment belongs to the innermost part alone."""
    account = Account(clock)
    with account.within("outer"):
        clock.pass_(1)
        with account.within("inner"):
            clock.pass_(10)
        clock.pass_(100)
    clock.pass_(1000)
    assert account.seconds == {"outer": 101, "inner": 10}


def test_exception(clock: Clock) -> None:
    """A part ends with an exception, too."""
    account = Account(clock)
    with account.within("outer"):
        with pytest.raises(ValueError, match="no"), account.within("inner"):
            raise ValueError("no")
        clock.pass_(1)
    assert account.seconds["outer"] == 1


@pytest.fixture
def module(monkeypatch: pytest.MonkeyPatch, clock: Clock) -> ModuleType:
    """A module with a function and a class with a method, which take a second and ten."""
    made = ModuleType("bench_example")

    class Thing:
        def method(self, word: str) -> str:
            clock.pass_(10)
            return word

    made.Thing = Thing  # type: ignore[attr-defined]  # a module made on the spot
    made.function = lambda: clock.pass_(1)  # type: ignore[attr-defined]  # as above
    monkeypatch.setitem(sys.modules, "bench_example", made)
    return made


def test_functions(module: ModuleType, clock: Clock) -> None:
    """A function and a method are counted, and do what they do."""
    account = Account(clock)
    with (
        account.counting("one", "bench_example:function"),
        account.counting("two", "bench_example:Thing.method"),
    ):
        module.function()
        assert module.Thing().method("word") == "word"
    assert account.seconds == {"one": 1, "two": 10}


def test_functions_are_put_back(module: ModuleType, clock: Clock) -> None:
    """Afterwards they are what they were."""
    before = (module.function, module.Thing.method)
    with Account(clock).counting("one", "bench_example:Thing.method"):
        assert module.Thing.method is not before[1]
    assert (module.function, module.Thing.method) == before


def test_renamed_function() -> None:
    """A function that is not there any more is missed."""
    with (
        pytest.raises(AttributeError, match="gone"),
        Account().counting("one", "plugins.bench.parts:gone"),
    ):
        pass


def test_garbage(clock: Clock) -> None:
    """Collecting garbage is a part of its own; afterwards nobody listens."""
    account = Account(clock)
    listening = len(gc.callbacks)
    with account.collecting("garbage"), account.within("rest"):
        gc.collect()
    assert set(account.seconds) == {"rest", "garbage"}
    assert len(gc.callbacks) == listening


def test_clock() -> None:
    """Processor time never goes back."""
    assert 0 < cpu_seconds() <= cpu_seconds()
