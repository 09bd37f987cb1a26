"""What is checked of the rules that choose calls to action, and of the offers that end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.check.problems import Problem, did_you_mean
from cuecard.link.clock import instant

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cuecard.model.call_to_action_rules import CtaRule
    from cuecard.model.site_settings import Settings
    from cuecard.read.marked_yaml import MarkedYaml, Path

_RULES: Path = ("extra", "cta_rules")
_CTAS: Path = ("extra", "ctas")


def check_calls(settings: Settings, source: MarkedYaml) -> Iterator[Problem]:
    """Report rules that could tie, that begin when they have ended, that name what is not there, and endless ends."""
    yield from _equal_priorities(settings, source)
    for name, rule in settings.cta_rules.items():
        yield from _empty_window(name, rule, settings, source)
        yield from _unknown_names(name, rule, settings, source)
        if rule.when.minutes is not None and {"inline", "block"} & set(rule.positions):
            what = f"the rule '{name}' asks how long an article takes to read, and that is known when its text is made"
            place = source.place_of((*_RULES, name, "positions"))
            yield Problem(place, "E408", what, "write positions: [closing], or remove minutes:")
    for key in settings.ctas:
        yield from _successor(key, settings, source)


def _equal_priorities(settings: Settings, source: MarkedYaml) -> Iterator[Problem]:
    first: dict[int, str] = {}
    taken = {rule.priority for rule in settings.cta_rules.values()}
    for name, rule in settings.cta_rules.items():
        other = first.setdefault(rule.priority, name)
        if other != name:
            free = next(number for number in range(rule.priority + 1, rule.priority + 1002) if number not in taken)
            what = f"the rules '{other}' and '{name}' have the same priority, so neither of them wins"
            place = source.place_of((*_RULES, name, "priority"))
            yield Problem(place, "E405", what, f"write priority: {free}")


def _empty_window(name: str, rule: CtaRule, settings: Settings, source: MarkedYaml) -> Iterator[Problem]:
    if rule.starts is None or rule.ends is None:
        return
    if instant(rule.ends, settings.zone) <= instant(rule.starts, settings.zone):
        what = f"the rule '{name}' ends before it begins"
        yield Problem(source.place_of((*_RULES, name, "ends")), "E406", what, "write a later day, or remove this line")


def _unknown_names(name: str, rule: CtaRule, settings: Settings, source: MarkedYaml) -> Iterator[Problem]:
    if rule.cta and rule.cta not in settings.ctas:
        yield _unknown("call to action", rule.cta, settings.ctas, (*_RULES, name, "cta"), source)
    registries: list[tuple[str, list[str], Mapping[str, object]]] = [
        ("category", rule.when.category, settings.categories),
        ("authors", rule.when.authors, settings.authors),
        ("series", rule.when.series, settings.series),
    ]
    for key, named, registry in registries:
        for index, one in enumerate(named):
            if one not in registry:
                noun = key.removesuffix("s") if key == "authors" else key
                yield _unknown(noun, one, registry, (*_RULES, name, "when", key, index), source)


def _successor(key: str, settings: Settings, source: MarkedYaml) -> Iterator[Problem]:
    """Report an end after which nothing comes, and one that leads back to itself."""
    cta = settings.ctas[key]
    if cta.then is not None and cta.then not in settings.ctas:
        yield _unknown("call to action", cta.then, settings.ctas, (*_CTAS, key, "then"), source)
    elif (cta.ends is None) != (cta.then is None):
        missing, said = ("then", "ends") if cta.then is None else ("ends", "then")
        what = f"'{key}' says '{said}' and no '{missing}', and the two go together"
        value = "the call to action that follows" if missing == "then" else "the day from which on that one follows"
        yield Problem(source.place_of((*_CTAS, key, said)), "E407", what, f"add {missing}: with {value}")
    elif cta.then is not None and key in _followers(cta.then, settings):
        what = f"'{key}' is followed by itself in the end"
        yield Problem(source.place_of((*_CTAS, key, "then")), "E407", what, "name one that does not end")


def _followers(key: str, settings: Settings) -> set[str]:
    """Give a call to action and all that may stand in its place one day."""
    found: set[str] = set()
    following: str | None = key
    while following is not None and following in settings.ctas and following not in found:
        found.add(following)
        following = settings.ctas[following].then
    return found


def _unknown(noun: str, name: str, known: Mapping[str, object], path: Path, source: MarkedYaml) -> Problem:
    return Problem(source.place_of(path), "E408", f"there is no {noun} '{name}'", did_you_mean(name, known))
