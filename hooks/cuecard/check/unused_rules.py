"""Rules that no page will ever show, now or later: found over all pages and all windows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cuecard.link.clock import instant
from cuecard.link.windows import edges, is_open, is_over
from cuecard.model.site_page import pages_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from cuecard.build import Build
    from cuecard.model.call_to_action_rules import CtaRule
    from cuecard.model.calls_to_action import Asker, Position
    from cuecard.model.files import Files

    Rules = Sequence[tuple[str, CtaRule]]


def advise_on_rules(files: Files, build: Build) -> None:
    """Note each rule that has ended, that fits no page, or that others hide wherever and whenever it fits."""
    if not build.settings.cta_rules or build.rest is not None:
        return
    pages = [page.asker for page in [*pages_of(files.documentation_pages()), *build.unpublished]]
    for name, rule in build.calls.rules:
        if why := _why_unused(rule, pages, build):
            place = build.settings_source.place_of_key(("extra", "cta_rules", name))
            build.problems.add(place, "A409", f"the rule '{name}' {why[0]}", why[1])


def _why_unused(rule: CtaRule, pages: Sequence[Asker], build: Build) -> tuple[str, str] | None:
    zone = build.settings.zone
    if is_over(rule.ends, build.now, zone):
        return "has ended", "remove it, or write a later day after ends:"
    fitting = [page for page in pages if rule.when.unmet_by(_of_unknown_length(page, rule)) is None]
    if not fitting:
        return "fits no page of the site", "correct what it asks for under when:, or remove it"
    hiding: set[str] = set()
    for position in rule.positions:
        for page in fitting:
            found = _hidden_by(rule, position, page, build)
            if found is None:
                return None
            hiding |= found
    hidden_by = [f"'{name}'" for name, _ in build.calls.rules if name in hiding]
    others = " and ".join(hidden_by) or "the front matter of each page"
    return f"never shows, since {others} decides wherever it fits", "give it a higher priority, or remove it"


def _hidden_by(rule: CtaRule, position: Position, page: Asker, build: Build) -> set[str] | None:
    """Name the rules that hide one on a page for the whole of its window; None where it shows at some moment."""
    if page.own is not None and position != "header":
        return set()
    higher = [
        (name, other)
        for name, other in build.calls.rules_at(position)
        if other.priority > rule.priority and other.when.unmet_by(page) is None
    ]
    hiding: set[str] = set()
    for moment in _moments(rule, higher, build):
        found = next(
            (name for name, other in higher if is_open(other.starts, other.ends, moment, build.settings.zone)), None
        )
        if found is None:
            return None
        hiding.add(found)
    return hiding


def _moments(rule: CtaRule, others: Rules, build: Build) -> list[dt.datetime]:
    """Give a moment of each part of a rule's window in which the same others speak, from now on."""
    zone = build.settings.zone
    begins = max(build.now, instant(rule.starts, zone)) if rule.starts is not None else build.now
    changes = edges(zone, *(moment for _, other in others for moment in (other.starts, other.ends)))
    return [
        begins,
        *(moment for moment in changes if moment > begins and is_open(rule.starts, rule.ends, moment, zone)),
    ]


def _of_unknown_length(page: Asker, rule: CtaRule) -> Asker:
    """Let an article that nobody has counted fit a rule that asks for its length."""
    wanted = rule.when.minutes
    return replace(page, minutes=wanted.at_least) if wanted is not None and not page.minutes else page
