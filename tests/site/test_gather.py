"""What all parts read, and the day that the figures are of."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from plugins.problems import error
from plugins.site import Data, Part, Reading
from plugins.site.gather import gather

DAY = date(2017, 3, 1)


def test_values_are_found_by_their_type() -> None:
    """Each value is there once, by its type; what nobody read is None."""
    data = Data(DAY, ("a log", 3))
    assert data.get(str) == "a log"
    assert data.get(int) == 3
    assert data.get(float) is None


def test_every_part_reads_the_folder(tmp_path: Path) -> None:
    """What a part reads joins what was there; its problems are kept by its name."""
    (tmp_path / "n.txt").write_text("7", encoding="utf-8")
    wrong = error("n.txt", 1, "N001", "seven")
    part = Part("n", read=lambda folder: Reading(int((folder / "n.txt").read_text()), (wrong,)))
    gathered = gather([part], tmp_path, DAY, ("posts",))
    assert gathered.data == Data(DAY, ("posts", 7))
    assert gathered.problems == {"n": (wrong,)}


def test_part_without_files_gives_no_value() -> None:
    """A blog without data files has no data, and nothing to complain of."""
    gathered = gather([Part("plain")], Path("nowhere"), DAY)
    assert gathered.data == Data(DAY, ())
    assert gathered.problems == {"plain": ()}


def test_finished_journal_stays_as_it_was() -> None:
    """The figures are never of a day after the journal's last."""
    ended = Part("p", read=lambda _: Reading(1), last_day=lambda _: date(2017, 1, 31))
    still_on = Part("q", read=lambda _: Reading("x"), last_day=lambda _: date(2017, 12, 31))
    endless = Part("r", read=lambda _: Reading(2.0))
    assert gather([ended, still_on, endless], Path(), DAY).data.as_of == date(2017, 1, 31)
    assert gather([still_on, endless], Path(), DAY).data.as_of == DAY
