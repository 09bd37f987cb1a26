"""A few sequences of edits, the same each time; `make check-exact` makes thousands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from tests.exactness.builders import Elsewhere, How
from tests.exactness.proof import Proof, Step, steps


@pytest.fixture(scope="module")
def proof(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proof]:
    """Give a folder to edit and build in."""
    elsewhere = Elsewhere()
    yield Proof(tmp_path_factory.mktemp("exactness") / "proof", elsewhere)
    elsewhere.close()


@pytest.mark.parametrize("number", [2, pytest.param(20, marks=pytest.mark.long)])
def test_builds_after_edits_give_the_bytes_of_clean_ones(proof: Proof, number: int) -> None:
    """In another folder, time zone and locale, with another hash seed and by one process."""

    def run(sequence: list[Step]) -> None:
        proof.run(sequence)

    of_a_number = settings(
        max_examples=number,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
    )
    of_a_number(given(steps())(run))()


def test_a_difference_would_be_found(proof: Proof, monkeypatch: pytest.MonkeyPatch) -> None:
    """A memory that takes each page for one that it knows gives the pages of before."""
    monkeypatch.setattr("cuecard.cache.page_rendering.digest", lambda *_: "always the same")
    step = Step((("set title", 1, 7),), How())
    with pytest.raises(AssertionError, match=r"articles/index\.html differs"):
        proof.run([step])
