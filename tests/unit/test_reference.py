"""REFERENCE.md says what the code does: every key, every setting, every message, and nothing else."""

from __future__ import annotations

import re
from itertools import takewhile

import pytest

from cuecard.check.messages import MESSAGES
from tests.broken_site import SETTINGS, broken_sites
from tests.key_tables import HEADER, tables
from tests.project import ROOT, Project

REFERENCE = (ROOT / "REFERENCE.md").read_text("utf-8")
TABLES = tables()


def sections() -> dict[str, list[str]]:
    """Give the lines below each heading, up to the next one."""
    parts = re.split(r"^#{2,5} (.+)$", REFERENCE, flags=re.MULTILINE)
    return {heading: text.strip("\n").split("\n") for heading, text in zip(parts[1::2], parts[2::2], strict=True)}


SECTIONS = sections()
REAL_MESSAGES = {message for site in broken_sites() for message in site.expected}
EXAMPLES = re.findall(r"^```yaml\n(.*?)^```", REFERENCE, flags=re.MULTILINE | re.DOTALL)


def test_no_heading_comes_twice() -> None:
    """A link to a heading leads to one place."""
    headings = re.findall(r"^#{2,5} (.+)$", REFERENCE, flags=re.MULTILINE)
    assert len(headings) == len(set(headings))


@pytest.mark.parametrize("heading", TABLES)
def test_a_table_of_keys_is_that_of_the_model(heading: str) -> None:
    """Key, kind, whether it is required, its default and its meaning are those of the code, in its order."""
    lines = SECTIONS[heading]
    assert list(takewhile(lambda line: line.startswith("|"), lines[lines.index(HEADER[0]) :])) == TABLES[heading]


def test_no_table_tells_of_keys_that_do_not_exist() -> None:
    """Each table of keys belongs to a model."""
    assert {heading for heading, lines in SECTIONS.items() if HEADER[0] in lines} == set(TABLES)


def test_every_message_is_described_by_its_name() -> None:
    """Code and name are those of the code, in its order."""
    described = [heading for heading in SECTIONS if re.match(r"[EWA]\d{3}:", heading)]
    assert described == [f"{code}: {name}" for code, name in sorted(MESSAGES.items(), key=lambda item: item[0][1:])]


@pytest.mark.parametrize("code", MESSAGES)
def test_a_message_has_an_explanation_and_a_real_example(code: str) -> None:
    """The example is what a broken site is answered."""
    lines = SECTIONS[f"{code}: {MESSAGES[code]}"]
    examples = [line.strip() for line in lines if line.startswith("    ")]
    assert examples
    assert [example for example in examples if example not in REAL_MESSAGES or f" {code}: " not in example] == []
    assert [line for line in lines if line and not line.startswith("    ")]


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_can_be_copied(example: str, project: Project) -> None:
    """A site with the example in it builds without a word of advice."""
    if example.startswith("extra:"):
        project.put_settings_first(example)
    else:
        project.put_settings_first(SETTINGS.read_text("utf-8"))
        project.write(
            "services.md" if re.search("^(?:sections|job):", example, re.MULTILINE) else "articles/a.md", example
        )
    built = project.build("--strict")
    assert built.messages == []
    assert built.status == 0, built.output
