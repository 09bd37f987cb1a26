"""Which call to action a page shows at a position: what its front matter says, a rule, its category, the site.

The first of these that speaks decides. No two rules have one priority, so that there is never a tie.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from cuecard.link.clock import local_time
from cuecard.link.windows import edges, is_open, is_over
from cuecard.model.calls_to_action import Choice

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from cuecard.link.clock import Moment
    from cuecard.model.call_to_action_rules import CtaRule
    from cuecard.model.calls_to_action import Asker, Position
    from cuecard.model.site_settings import Settings


@dataclass(frozen=True)
class CallChooser:
    """Chooses for pages as of a moment."""

    settings: Settings
    now: dt.datetime

    def choose(self, page: Asker, position: Position) -> Choice:
        """Choose for a position that names no key itself."""
        key, reason = self._chosen(page, position)
        if key is None:
            return Choice(None, reason)
        current = self.current(key)
        if current != key:
            reason += f", and '{key}' has ended; '{current}' follows it"
        return Choice(current, reason)

    def current(self, key: str) -> str:
        """Give the call to action that stands in the place of one that has ended; itself while it has not."""
        cta = self.settings.ctas[key]
        while cta.then is not None and is_over(cta.ends, self.now, self.settings.zone):
            key = cta.then
            cta = self.settings.ctas[key]
        return key

    @cached_property
    def successors(self) -> dict[str, str]:
        """Give what stands in the place of each call to action that has ended."""
        return {key: now for key in self.settings.ctas if (now := self.current(key)) != key}

    @cached_property
    def rules(self) -> Sequence[tuple[str, CtaRule]]:
        """The rules by name, the highest priority first."""
        return sorted(self.settings.cta_rules.items(), key=lambda item: -item[1].priority)

    def rules_at(self, position: Position) -> Sequence[tuple[str, CtaRule]]:
        """Give the rules of a position, the highest priority first."""
        return [(name, rule) for name, rule in self.rules if position in rule.positions]

    def why_not(self, rule: CtaRule, page: Asker) -> str | None:
        """Say why a rule does not speak on a page; None where it does."""
        zone = self.settings.zone
        if is_over(rule.ends, self.now, zone):
            return f"it has ended on {self._said(rule.ends)}"
        if not is_open(rule.starts, rule.ends, self.now, zone):
            return f"it begins on {self._said(rule.starts)}"
        return rule.when.unmet_by(page)

    def changes(self, after: dt.datetime) -> list[dt.datetime]:
        """Give the moments after another at which a rule or a call to action begins or ends."""
        windows = [(rule.starts, rule.ends) for _, rule in self.rules]
        windows += [(None, cta.ends) for cta in self.settings.ctas.values()]
        moments = (moment for window in windows for moment in edges(self.settings.zone, *window))
        return [moment for moment in moments if moment > after]

    def explain(self, page: Asker, position: Position) -> Iterator[str]:
        """Say of each rule of a position why it decides or does not, the highest priority first."""
        winner = None if self._is_own(page, position) else self._rule(page, position)
        for name, rule in self.rules_at(position):
            said = f"rule '{name}' ({rule.priority})"
            if winner is not None and name == winner[0]:
                yield f"{said}: it decides" + (f" ({rule.why})" if rule.why else "")
            else:
                yield f"{said}: no, {self.why_not(rule, page) or self._overruled(winner)}"

    def _chosen(self, page: Asker, position: Position) -> tuple[str | None, str]:
        if self._is_own(page, position):
            said = str(page.own or "false")
            return page.own or None, f"the front matter says 'cta: {said}'"
        if (found := self._rule(page, position)) is not None:
            name, rule = found
            return rule.cta or None, f"the rule '{name}' (priority {rule.priority}) says so"
        return self._usual(page, position)

    def _is_own(self, page: Asker, position: Position) -> bool:
        return page.own is not None and position != "header"

    def _rule(self, page: Asker, position: Position) -> tuple[str, CtaRule] | None:
        return next((found for found in self.rules_at(position) if self.why_not(found[1], page) is None), None)

    def _usual(self, page: Asker, position: Position) -> tuple[str | None, str]:
        """Choose where no rule speaks."""
        if position == "header":
            return self.settings.header_cta, "it is the site's header_cta"
        if page.category is not None and (key := self.settings.categories[page.category].cta):
            return key, f"the category '{page.category}' names it"
        if self.settings.default_cta is not None:
            return self.settings.default_cta, "it is the site's default_cta"
        return None, "neither front matter, category nor site names one"

    def _said(self, moment: Moment | None) -> str:
        return f"{local_time(moment, self.settings.zone):%Y-%m-%d %H:%M %Z}" if moment is not None else ""

    @staticmethod
    def _overruled(winner: tuple[str, CtaRule] | None) -> str:
        return f"'{winner[0]}' has a higher priority" if winner is not None else "the front matter decides"
