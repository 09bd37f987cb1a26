"""What `make fuzz` feeds takes what it is fed with, and tells a failure."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.fuzz.__main__ import feed
from tests.fuzz.inputs import seeds
from tests.fuzz.plan import Target, targets
from tests.project import ROOT

PLAN = targets(seeds([ROOT / "tests" / "sites" / "broken"]))
MINUTES = 0
"""Time for one round."""


@pytest.mark.parametrize("name", PLAN)
def test_a_target_takes_its_input(name: str) -> None:
    """A few of each, so that a change of the engine is a change here, too."""
    assert feed({name: replace(PLAN[name], at_a_time=3)}, MINUTES) == {name: 3}


def test_a_failure_ends_it() -> None:
    """With the smallest input that fails."""

    def refuse(text: str) -> None:
        assert "-" not in text

    with pytest.raises(AssertionError):
        feed({"dashes": Target(refuse, PLAN["front matter"].inputs)}, MINUTES)
