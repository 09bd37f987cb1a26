"""Each message is explained, with examples that a broken site is really answered."""

from __future__ import annotations

import pytest

from cuecard.check.message_explanations import FOLDER, NoMessageError, find_explanation
from cuecard.check.messages import MESSAGES
from tests.broken_site import broken_sites

REAL_MESSAGES = {message for site in broken_sites() for message in site.expected}


def test_every_message_has_an_explanation_and_no_other() -> None:
    """A file for each code."""
    assert {path.name for path in FOLDER.iterdir()} == {f"{code}.md" for code in MESSAGES}


@pytest.mark.parametrize("code", MESSAGES)
def test_an_explanation_has_words_and_real_examples(code: str) -> None:
    """The examples are what a broken site is answered."""
    found = find_explanation(code)
    assert found is not None
    assert (found.code, found.name) == (code, MESSAGES[code])
    assert found.text.endswith((".", ".)", "`."))
    assert found.examples
    assert [one for one in found.examples if one not in REAL_MESSAGES or f" {code}: " not in one] == []


def test_a_message_is_found_at_any_level_and_in_small_letters() -> None:
    """A site may have moved it."""
    assert find_explanation("e130") == find_explanation("A130") != None  # noqa: E711 - both sides are there


def test_what_is_no_code_is_not_looked_for() -> None:
    """A page may have such a name, and a code may have no message."""
    assert find_explanation("docs/e102.md") is None
    with pytest.raises(NoMessageError, match="no message has the code 'E999'"):
        find_explanation("E999")
