"""Messages speak the language of those who write articles."""

from __future__ import annotations

import re

import pytest

from tests.broken_site import broken_sites

WORDS = """
    alias anchor argument array attribute boolean byte bytes config destination dictionary element encoded engine
    entity escape exception graph hash hook instance integer invalid literal mapping markup metadata module
    namespace node null object parse parsed parser parsing payload raw regex registry render rendered
    renderer resolve resolved scalar schema sequence serialize slugify stash string token traceback tuple unicode
    which yaml
"""
"""Words of the engine and its parts, and `which`, which makes two sentences of one."""
PHRASES = ("taken out", "take it out", "take out", "known here", "correct it")

MESSAGES = sorted({message.partition(": ")[2] for site in broken_sites() for message in site.expected})
OF_PROGRAMS = re.compile(r"\w+ E33[2-7]:")
"""What is wrong with a template, a hook or an extension is told in the words of those who write such."""


@pytest.mark.parametrize("message", [message for message in MESSAGES if not OF_PROGRAMS.match(message)])
def test_a_message_has_no_word_of_the_engine(message: str) -> None:
    """What is quoted from a file, or to be typed into one, is the editor's own."""
    said = re.sub(
        r"'[^']*'|`[^`]*`|“[^”]*”|\"[^\"]*\"|<[^>]*>|(?<=write )\S+: .*|\S+/\S+", "", message.partition(": ")[2]
    )
    words = set(re.findall(r"[a-z_-]+", said.lower()))
    assert sorted(words & set(WORDS.split())) == []
    assert [phrase for phrase in PHRASES if phrase in said] == []


@pytest.mark.parametrize("message", MESSAGES)
def test_a_message_is_one_sentence_with_a_remedy(message: str) -> None:
    """It says what is the matter, then what to do."""
    what, _, remedy = message.partition(": ")[2].partition("; ")
    assert what
    assert remedy
