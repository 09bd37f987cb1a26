"""The manifest of calls to action."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from cuecard.outputs.call_to_action_manifest import CtaUse, manifest_of, manifest_with

NAMES = st.sampled_from(["", "a/", "a/b/", "b/", "é,/", 'c"/\n'])
USES = st.lists(st.builds(CtaUse, NAMES, NAMES, NAMES, NAMES), max_size=8)


@given(USES, USES, st.sets(NAMES))
def test_the_uses_of_some_pages_take_the_place_of_those_before(
    before: list[CtaUse], after: list[CtaUse], pages: set[str]
) -> None:
    """As if all had been written anew."""
    made = [use for use in after if use.page in pages]
    expected = manifest_of([use for use in before if use.page not in pages] + made)
    assert manifest_with(pages, made, f"{manifest_of(before)}\n") == expected
    assert [CtaUse(**use) for use in json.loads(manifest_of(before))] == sorted(before)
