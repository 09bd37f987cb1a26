"""What visitors see where rules choose calls to action, and that a build after a moment has passed shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from cuecard.commands.cli import main
from tests.edits import clean
from tests.project import article
from tests.site_contents import contents

if TYPE_CHECKING:
    from pathlib import Path

    from tests.project import Built, Project

DEFAULT = "  default_cta: discovery-call\n"
RULES = """  cta_rules:
    clearances:
      priority: 30
      cta: share-a-role
      positions: [closing, block, inline]
      when: {tags: {any: [Clearance]}}
      starts: 2026-06-10
      ends: 2026-06-20
      why: The campaign of June
    lists:
      priority: 20
      cta: share-a-role
      positions: [closing, header]
      when: {kind: [list]}
    long-reads:
      priority: 10
      cta: share-a-role
      when: {minutes: {at_least: 3}}
"""


@pytest.fixture
def ruled(project: Project) -> Project:
    """Give a site with three rules, and articles that each fit one of them or none."""
    project.configure(DEFAULT, DEFAULT + RULES)
    text = "Words. [Call us](cta:)\n\n/// cta\n///\n"
    project.write("articles/cleared.md", article(text, title="Cleared", tags=["clearance"]))
    project.write("articles/own.md", article(text, title="Own", tags=["clearance"], cta="discovery-call"))
    project.write("articles/long.md", article("Many words. " * 400, title="Long"))
    project.write("articles/short.md", article(text, title="Short"))
    return project


def test_each_page_shows_what_its_rule_says(ruled: Project) -> None:
    """Where several fit, the highest; where the page says its own, that."""
    built = ruled.build("--strict", as_of="2026-06-12")
    assert built.status == 0, built.output
    assert _calls(built, "articles/cleared/") == {
        ("header", "discovery-call"),
        ("inline", "share-a-role"),
        ("block", "share-a-role"),
        ("closing", "share-a-role"),
    }
    assert {key for position, key in _calls(built, "articles/own/")} == {"discovery-call"}
    assert ("closing", "share-a-role") in _calls(built, "articles/long/")
    assert {key for position, key in _calls(built, "articles/short/")} == {"discovery-call"}
    assert ("header", "share-a-role") in _calls(built, "articles/")


def test_copies_and_feeds_lead_where_the_page_leads(ruled: Project) -> None:
    """A reader of the Markdown copy is asked for the same."""
    built = ruled.build(as_of="2026-06-12")
    for name in ("articles/cleared/index.md", "feed.xml"):
        assert "https://oncuehire.example/contact/#share-a-role" in (built.site / name).read_text("utf-8")


@pytest.mark.parametrize("moment", ["2026-06-09", "2026-06-10", "2026-06-19", "2026-06-20"])
def test_a_build_after_a_moment_has_passed_is_a_clean_one(ruled: Project, tmp_path: Path, moment: str) -> None:
    """What is kept from a build before the campaign, or in it, is not shown after."""
    ruled.build(as_of="2026-06-01")
    ruled.build(as_of="2026-06-15")
    again = ruled.build(as_of=moment)
    assert contents(again.site) == clean(ruled, tmp_path / "clean", moment)
    expected = "share-a-role" if "2026-06-10" <= moment < "2026-06-20" else "discovery-call"
    assert ("inline", expected) in _calls(again, "articles/cleared/")


def test_the_next_change_is_the_edge_of_a_window(ruled: Project) -> None:
    """CI builds again when a campaign begins, and when it ends."""
    ruled.build(as_of="2026-06-01")
    assert ruled.folder.joinpath(".cuecard/next-change.json").read_text("utf-8").count("2026-06-10T00:00:00") == 1
    built = ruled.build(as_of="2026-06-10")
    change = built.report("next-change.json")
    assert change["at"].startswith("2026-06-20T00:00:00")
    assert (change["what"], change["source"]) == ("call to action", "mkdocs.yml")


def test_what_has_ended_is_followed_wherever_it_is_named(project: Project, tmp_path: Path) -> None:
    """In a text that names it, too, and though that text was made before."""
    project.configure(
        "    discovery-call:\n", "    discovery-call:\n      ends: 2026-06-10\n      then: share-a-role\n"
    )
    project.write("articles/named.md", article("Words. [Call us](cta:discovery-call)"))
    before = project.build(as_of="2026-06-09")
    assert {key for _, key in _calls(before, "articles/named/")} == {"discovery-call"}
    after = project.build(as_of="2026-06-10")
    assert {key for _, key in _calls(after, "articles/named/")} == {"share-a-role"}
    assert contents(after.site) == clean(project, tmp_path / "clean", "2026-06-10")


def test_the_order_of_rules_changes_nothing(ruled: Project, tmp_path: Path) -> None:
    """Their priorities do."""
    first = contents(ruled.build(as_of="2026-06-12").site)
    lists = RULES[RULES.index("    lists:") : RULES.index("    long-reads:")]
    ruled.configure(lists, "")
    ruled.configure("  cta_rules:\n", f"  cta_rules:\n{lists}")
    assert clean(ruled, tmp_path / "clean", "2026-06-12") == first


def test_cuecard_explains_each_rule(ruled: Project) -> None:
    """Which one decides, and what keeps the others from it."""
    page = str(ruled.folder / "docs" / "articles" / "cleared.md")
    arguments = ["explain", page, "-f", str(ruled.folder / "mkdocs.yml")]
    told = CliRunner().invoke(main, arguments, env={"AS_OF": "2026-06-12"}).output
    assert "share-a-role: the rule 'clearances' (priority 30) says so" in told
    assert "closing: rule 'clearances' (30): it decides (The campaign of June)" in told
    assert "closing: rule 'lists' (20): no, it is an article" in told
    assert "closing: rule 'long-reads' (10): no, it takes 1 min to read" in told
    later = CliRunner().invoke(main, arguments, env={"AS_OF": "2026-06-20"}).output
    assert "closing: rule 'clearances' (30): no, it has ended on 2026-06-20 00:00" in later


def _calls(built: Built, page: str) -> set[tuple[str, str]]:
    return {(link["data-cta-position"], link["data-cta"]) for link in built.page(f"/{page}").select("[data-cta]")}  # type: ignore[misc]
