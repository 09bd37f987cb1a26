"""Sequences of edits, and what has to hold after each build."""

from __future__ import annotations

import difflib
import re
import shutil
from collections import Counter
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from hypothesis import strategies as st

from tests.exactness.builders import Elsewhere, How, build, load_everything
from tests.exactness.edits import DAMAGES, EDITS, OF_TEXTS, first_sources
from tests.exactness.sources import Folder, Sources
from tests.project import Built
from tests.site_contents import contents

LONGEST = 12
"""Steps of one sequence."""
LATEST_KILL = 0.5
"""Seconds after which a build of so few articles is over."""


@dataclass(frozen=True)
class Step:
    """Some edits, perhaps a build that is killed, perhaps damage, and a build."""

    edits: tuple[tuple[str, int, int], ...]
    how: How
    damage: str | None = None
    killed_after: float | None = None
    """Seconds."""

    def kinds(self) -> list[str]:
        """Name what happens."""
        days_and_kills = [f"as of {self.how.as_of}", *(["kill a build"] if self.killed_after is not None else [])]
        return [*(kind for kind, _, _ in self.edits), *days_and_kills, *([self.damage] if self.damage else [])]


def _seldom(strategy: st.SearchStrategy[str] | st.SearchStrategy[float]) -> st.SearchStrategy[object]:
    return st.one_of(*[st.none()] * 5, strategy)


def steps() -> st.SearchStrategy[list[Step]]:
    """Give sequences of steps."""
    numbers = st.integers(0, 9)
    kinds = st.sampled_from(sorted(EDITS)) | st.sampled_from(sorted(OF_TEXTS))
    edits = st.lists(st.tuples(kinds, numbers, numbers), min_size=1, max_size=3)
    days = st.sampled_from(["2026-06-01", "2026-06-01", "2026-06-01", "2026-06-10", "2026-07-01"])
    how = st.builds(How, days, st.booleans(), st.booleans())
    damages = _seldom(st.sampled_from(sorted(DAMAGES)))
    step = st.builds(Step, edits.map(tuple), how, damages, _seldom(st.floats(0, LATEST_KILL)))
    return st.lists(step, min_size=3, max_size=LONGEST)


class Proof:
    """Runs sequences, each from a project of its own below a folder."""

    def __init__(self, folder: Path, elsewhere: Elsewhere) -> None:
        self._folder = folder
        self._elsewhere = elsewhere
        self.done: Counter[str] = Counter()
        """How often each kind of edit was made."""
        self.builds = 0
        self.refused = 0
        """How many of them ended with an error, as the clean one did."""
        load_everything()

    def run(self, sequence: list[Step]) -> None:
        """Edit and build, and build the same from nothing after each step."""
        shutil.rmtree(self._folder, ignore_errors=True)
        sources, here = first_sources(), Folder(self._folder / "here")
        here.bring_to(sources)
        build(here.project.folder, How())
        for step in sequence:
            self._take(step, sources, here)

    def _take(self, step: Step, sources: Sources, here: Folder) -> None:
        folder = here.project.folder
        for kind, which, value in step.edits:
            EDITS[kind](sources, which, value)
        here.bring_to(sources)
        if step.killed_after is not None:
            build(folder, step.how, step.killed_after)
        if step.damage is not None:
            _damage(step.damage, folder)
        before = contents(folder / "site")
        clean = self._clean(sources, step.how.as_of)
        self._compare(build(folder, step.how), clean, before)
        self.done.update(step.kinds())
        self.builds += 1
        self.refused += clean.status != 0

    def _clean(self, sources: Sources, as_of: str) -> Built:
        shutil.rmtree(self._folder / "there", ignore_errors=True)
        there = Folder(self._folder / "there")
        there.bring_to(sources)
        return self._elsewhere.build(there.project.folder, as_of)

    @staticmethod
    def _compare(built: Built | None, clean: Built, before: dict[str, bytes]) -> None:
        assert built is not None
        assert built.status == clean.status, (built.output, clean.output)
        assert "Traceback" not in built.output, built.output
        assert _comparable(built) == _comparable(clean), (built.messages, clean.messages)
        expected = contents(clean.site) if clean.status == 0 else before
        assert_same(contents(built.site), expected)


def _comparable(built: Built) -> str:
    """Give the messages, without the remedies for lost pages: the site before tells what one may have become."""
    return re.sub("(error E805: [^;]*);.*", r"\1", "\n".join(built.messages))


def assert_same(built: dict[str, bytes], expected: dict[str, bytes]) -> None:
    """Expect the same files with the same bytes; show how those differ that do."""
    differing = sorted(name for name in built.keys() | expected.keys() if built.get(name) != expected.get(name))
    assert not differing, "\n".join(line for name in differing for line in _difference(name, built, expected))


def _difference(name: str, built: dict[str, bytes], expected: dict[str, bytes]) -> list[str]:
    if name not in built or name not in expected:
        return [f"{name} is only in {'what was built' if name in built else 'the clean site'}"]
    one, other = (files[name].decode("utf-8", "replace").splitlines() for files in (built, expected))
    lines = difflib.unified_diff(one, other, "built", "clean", n=0, lineterm="")
    return [f"{name} differs", *(line[:300] for line in islice(lines, 12))]


def _damage(name: str, folder: Path) -> None:
    try:
        DAMAGES[name](folder)
    except FileNotFoundError:  # what an earlier damage took, or a site that was never built
        return
