"""Rules choose calls to action: one of them at most, for the reason that is told, whatever their order in the file."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuecard.link.call_to_action_choice import CallChooser
from cuecard.link.clock import instant
from cuecard.model.call_to_action_rules import Conditions, CtaRule, MinutesCondition, TagConditions
from cuecard.model.call_to_action_settings import CallToAction
from cuecard.model.calls_to_action import POSITIONS, Asker, Position
from cuecard.model.site_settings import Category, Organization, Settings

KEYS = ("site", "one", "two")
CTAS = {key: CallToAction(heading=f"{key}?", text=f"{key}!", label=key, url=f"/{key}/") for key in KEYS}
DAY = dt.date(2026, 12, 1)
NOON = dt.datetime(2026, 12, 1, 12, tzinfo=dt.UTC)
ARTICLE = Asker(
    *("article", "articles/a.md", "en-GB", None, "healthcare", frozenset(["clinical-ai"])),
    authors=("editorial",),
    series="first-year",
    minutes=6,
)


def settings(rules: dict[str, CtaRule], *, ctas: dict[str, CallToAction] = CTAS, zone: str = "UTC") -> Settings:
    """Make settings with some rules."""
    return Settings(
        organization=Organization(name="A firm", boilerplate="It is a firm."),
        ctas=ctas,
        default_cta="site",
        header_cta="site",
        cta_rules=rules,
        time_zone=zone,
        categories={"healthcare": Category(title="Healthcare", description="Its articles.")},
    )


@pytest.mark.parametrize(
    ("when", "unmet"),
    [
        ({}, None),
        ({"kind": ["article", "job"]}, None),
        ({"kind": ["list"]}, "it is an article"),
        ({"category": ["public-sector"]}, "its category is 'healthcare'"),
        ({"tags": TagConditions(any=["Clinical AI"])}, None),
        ({"tags": TagConditions(any=["MLOps"])}, "it has no tag 'MLOps'"),
        ({"tags": TagConditions(none=["clinical ai"])}, "it has the tag 'clinical ai'"),
        ({"authors": ["jo"]}, "it is by other authors"),
        ({"series": ["first-year"]}, None),
        ({"lang": ["en"]}, None),
        ({"lang": ["e", "de"]}, "its language is 'en-GB'"),
        ({"minutes": MinutesCondition(at_least=6, at_most=6)}, None),
        ({"minutes": MinutesCondition(at_least=7)}, "it takes 6 min to read"),
        ({"pages": ["articles/*"]}, None),
        ({"pages": ["services/*"]}, "its source is another"),
        ({"kind": ["article"], "category": ["public-sector"]}, "its category is 'healthcare'"),
    ],
)
def test_all_conditions_hold_and_of_each_one_value(when: dict[str, Any], unmet: str | None) -> None:
    """What keeps a rule from a page is said in words."""
    assert Conditions(**when).unmet_by(ARTICLE) == unmet


def test_a_rule_stands_between_front_matter_and_category() -> None:
    """A page that says its own keeps it, but for the button at the top."""
    rule = CtaRule(priority=10, cta="one", positions=["closing", "header"])
    chooser = CallChooser(settings({"all": rule}), NOON)
    own = Asker("article", "articles/b.md", "en", "two")
    assert chooser.choose(ARTICLE, "closing").key == "one"
    assert chooser.choose(ARTICLE, "closing").reason == "the rule 'all' (priority 10) says so"
    assert chooser.choose(ARTICLE, "inline").key == "site"
    assert [chooser.choose(own, position).key for position in ("closing", "header")] == ["two", "one"]


def test_a_rule_may_ask_for_none() -> None:
    """So may the front matter, which it says of itself."""
    chooser = CallChooser(settings({"none": CtaRule(priority=1, cta=False)}), NOON)
    assert chooser.choose(ARTICLE, "closing").key is None


def test_a_window_holds_its_first_moment_and_not_its_last() -> None:
    """Days are those of the site's time zone."""
    rule = CtaRule(priority=1, cta="one", starts=DAY, ends=dt.date(2026, 12, 2))
    site = settings({"day": rule}, zone="America/New_York")
    begins, second = instant(DAY, site.zone), dt.timedelta(seconds=1)
    moments = (begins - second, begins, begins + dt.timedelta(days=1) - second, begins + dt.timedelta(days=1))
    keys = [CallChooser(site, moment).choose(ARTICLE, "closing").key for moment in moments]
    assert keys == ["site", "one", "one", "site"]


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        (
            dt.datetime.fromisoformat("2027-03-14T02:30"),
            "2027-03-14T07:30:00+00:00",
        ),  # an hour that the clocks leave out
        (dt.datetime.fromisoformat("2026-11-01T01:30"), "2026-11-01T05:30:00+00:00"),  # one that they show twice
    ],
)
def test_an_hour_of_a_change_of_clocks_is_one_moment(text: dt.datetime, utc: str) -> None:
    """The one that a date in front matter means, too."""
    site = settings({"day": CtaRule(priority=1, cta="one", ends=text)}, zone="America/New_York")
    (change,) = CallChooser(site, NOON).changes(dt.datetime(2026, 1, 1, tzinfo=dt.UTC))
    assert change.isoformat() == utc


def test_what_has_ended_is_followed_by_what_it_names() -> None:
    """One after the other, wherever its key came from."""
    ctas = {
        "site": CTAS["site"].model_copy(update={"ends": DAY, "then": "one"}),
        "one": CTAS["one"].model_copy(update={"ends": DAY, "then": "two"}),
        "two": CTAS["two"],
    }
    chooser = CallChooser(settings({}, ctas=ctas), NOON)
    choice = chooser.choose(ARTICLE, "closing")
    assert choice.key == "two"
    assert choice.reason == "it is the site's default_cta, and 'site' has ended; 'two' follows it"
    assert (
        CallChooser(settings({}, ctas=ctas), instant(DAY, settings({}).zone) - dt.timedelta(1)).current("site")
        == "site"
    )


def test_each_rule_says_why() -> None:
    """The highest priority first."""
    rules = {
        "late": CtaRule(priority=3, cta="one", starts=dt.date(2027, 1, 1)),
        "long": CtaRule(priority=1, cta="one"),
        "winner": CtaRule(priority=2, cta="two", why="A campaign"),
        "past": CtaRule(priority=5, cta="one", ends=dt.date(2026, 1, 1)),
        "lists": CtaRule(priority=4, cta="one", when=Conditions(kind=["list"])),
    }
    assert list(CallChooser(settings(rules), NOON).explain(ARTICLE, "closing")) == [
        "rule 'past' (5): no, it has ended on 2026-01-01 00:00 UTC",
        "rule 'lists' (4): no, it is an article",
        "rule 'late' (3): no, it begins on 2027-01-01 00:00 UTC",
        "rule 'winner' (2): it decides (A campaign)",
        "rule 'long' (1): no, 'winner' has a higher priority",
    ]


moments = st.none() | st.dates(dt.date(2026, 11, 28), dt.date(2026, 12, 5))
conditions = st.builds(
    Conditions,
    kind=st.lists(st.sampled_from(["article", "page", "list"]), max_size=2),
    category=st.lists(st.sampled_from(["healthcare", "other"]), max_size=2),
    tags=st.builds(
        TagConditions, any=st.lists(st.sampled_from("ab"), max_size=2), none=st.lists(st.just("c"), max_size=1)
    ),
)
rules_by_priority: st.SearchStrategy[dict[int, dict[str, Any]]] = st.dictionaries(
    st.integers(1, 9),
    st.builds(
        dict,
        cta=st.sampled_from([*KEYS, False]),
        positions=st.lists(st.sampled_from(POSITIONS), min_size=1, max_size=4),
        when=conditions,
        starts=moments,
        ends=moments,
    ),
    max_size=6,
)
askers = st.builds(
    Asker,
    kind=st.sampled_from(["article", "page", "list"]),
    source=st.just("a.md"),
    language=st.just("en"),
    own=st.sampled_from([None, None, False, "two"]),
    category=st.sampled_from([None, "healthcare"]),
    tags=st.frozensets(st.sampled_from("abc")),
)


@given(rules_by_priority, askers, st.sampled_from(POSITIONS), st.integers(-2, 9), st.randoms())
def test_the_chosen_is_that_of_a_plain_search(
    given_rules: dict[int, dict[str, Any]], page: Asker, position: Position, day: int, random: Any
) -> None:
    """All rules that hold, the highest of them; the order of the file decides nothing."""
    now = NOON + dt.timedelta(days=day)
    named = [(f"r{number}", CtaRule(priority=number, **parts)) for number, parts in given_rules.items()]
    random.shuffle(named)
    choice = CallChooser(settings(dict(named)), now).choose(page, position)
    holding = [rule for _, rule in named if _holds(rule, page, position, now)]
    expected: str | Literal[False] | None = "site"
    if holding:
        expected = max(holding, key=lambda rule: rule.priority).cta
    if position != "header" and page.own is not None:
        expected = page.own
    assert choice.key == (expected or None)


def _holds(rule: CtaRule, page: Asker, position: Position, now: dt.datetime) -> bool:
    when, day = rule.when, now.date()
    return (
        position in rule.positions
        and (rule.starts is None or rule.starts <= day)
        and (rule.ends is None or day < rule.ends)
        and (not when.kind or page.kind in when.kind)
        and (not when.category or page.category in when.category)
        and (not when.tags.any or bool(page.tags & set(when.tags.any)))
        and not page.tags & set(when.tags.none)
    )
