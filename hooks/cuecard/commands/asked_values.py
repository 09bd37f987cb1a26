"""What a command needs and was not given: it is asked for on a terminal, and named in an error elsewhere."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import click

from cuecard.check.problems import did_you_mean
from cuecard.model.registries import key_named

if TYPE_CHECKING:
    from collections.abc import Mapping

_LATER = ""


@dataclass
class Asker:
    """Asks one question after the other, or gathers what it may not ask."""

    may_ask: bool
    missing: list[str] = field(default_factory=list)

    def text(self, given: str | None, question: str, option: str) -> str:
        """Give a text that is needed."""
        if given is not None or not self.may_ask:
            return given if given is not None else self._lacks(option)
        return str(click.prompt(question, value_proc=_filled))

    def text_for_later(self, given: str | None, question: str) -> str:
        """Give a text that may be written later; an empty one then."""
        if given is not None or not self.may_ask:
            return given or _LATER
        return str(click.prompt(f"{question} (Enter: later)", default=_LATER, show_default=False))

    def key(self, given: str | None, choices: Mapping[str, str], option: str) -> str:
        """Give one of the keys of `choices`, each of which has a title; the only one is not asked for."""
        if given is not None:
            return chosen(given, choices, option)
        if len(choices) == 1:
            return next(iter(choices))
        if not self.may_ask:
            return self._lacks(f"{option} ({', '.join(choices)})")
        wide = max(map(len, choices))
        for number, (key, title) in enumerate(choices.items(), 1):
            click.echo(f"  {number:2} {key:{wide}}  {title}".rstrip())
        return str(
            click.prompt(option.strip("-").capitalize(), value_proc=lambda word: _answered(word, choices, option))
        )

    def expect_all(self) -> None:
        """End the command where something is missing. Raises UsageError."""
        if self.missing:
            raise click.UsageError(f"Nobody can be asked here; add {' and '.join(self.missing)}.")

    def _lacks(self, option: str) -> str:
        self.missing.append(option)
        return ""


def may_ask(*, no_input: bool) -> bool:
    """Tell whether somebody is there to answer."""
    return not no_input and sys.stdin.isatty() and sys.stdout.isatty()


def chosen(word: str, choices: Mapping[str, str], option: str) -> str:
    """Give the key that is meant by a word: the key itself, or its title. Raises BadParameter."""
    key = word if word in choices else _key_titled(word, choices) or key_named(word, dict.fromkeys(choices))
    if key is None:
        remedy = did_you_mean(word, choices) or f"write one of these: {', '.join(choices)}"
        raise click.BadParameter(f"there is no '{word}'; {remedy}", param_hint=option)
    return key


def _answered(word: str, choices: Mapping[str, str], option: str) -> str:
    """Give the key that is meant by an answer, the number of its line too. Raises BadParameter."""
    word = word.strip()
    if word not in choices and word.isdecimal() and 0 < int(word) <= len(choices):
        return list(choices)[int(word) - 1]
    return chosen(word, choices, option)


def _filled(text: str) -> str:
    if not text.strip():
        raise click.BadParameter("write some words")
    return text.strip()


def _key_titled(word: str, choices: Mapping[str, str]) -> str | None:
    return next((key for key, title in choices.items() if title.casefold() == word.casefold()), None)
