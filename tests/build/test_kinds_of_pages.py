"""What pages of services, with questions, for contact and about the organization tell search engines."""

from __future__ import annotations

from typing import Any

import pytest

from tests.build.test_head_and_structured_data import SITE, nodes_of
from tests.project import Built, Project

DESCRIPTION = "What we do for hospitals that look for engineers, and how we do it."
QUESTIONS = """\
---
title: Permanent search
description: What we do for hospitals that look for engineers, and how we do it.
kind: service
template: landing.html
sections:
  - kind: hero
    heading: Search for good
    text: Welcome.
  - kind: faq
    heading: Before you ask
    items:
      - question: What does "permanent" mean & cost?
        answer: |
          A share of the pay; see [contact](contact.md), or

          - write,
          - [call](cta:discovery-call).
  - kind: faq
    heading: And then
    items:
      - question: How long?
        answer: Eight weeks.
---
"""


def build(project: Project) -> Built:
    """Build strictly."""
    built = project.build("--strict")
    assert built.status == 0, built.output
    return built


def page(kind: str) -> str:
    """Write a page of a kind."""
    return f"---\ntitle: Us\ndescription: {DESCRIPTION}\nkind: {kind}\n---\nWrite to us.\n"


def test_a_page_of_a_service_names_the_service_and_who_offers_it(project: Project) -> None:
    """The name is the heading that visitors see, the provider is the organization of the site."""
    project.write("services.md", QUESTIONS)
    shown = build(project).page("/services/")
    nodes = nodes_of(shown)
    service = nodes["Service"]
    assert shown.h1 is not None
    assert service["name"] == shown.h1.get_text() == "Search for good"
    assert service["description"] == DESCRIPTION
    assert service["provider"] == {"@id": nodes["Organization"]["@id"]}
    assert nodes["WebPage"]["mainEntity"] == {"@id": service["@id"]} == {"@id": f"{SITE}services/#service"}


def test_visible_questions_are_told_with_their_answers(project: Project) -> None:
    """Those of all sections, as one list, with links that lead somewhere from anywhere."""
    project.write("services.md", QUESTIONS)
    node = nodes_of(build(project).page("/services/"))["FAQPage"]
    assert node["isPartOf"] == {"@id": f"{SITE}services/"}
    asked: list[dict[str, Any]] = node["mainEntity"]
    assert [one["name"] for one in asked] == ["What does “permanent” mean & cost?", "How long?"]
    first, second = (one["acceptedAnswer"]["text"] for one in asked)
    assert f'<a href="{SITE}contact/">contact</a>' in first
    assert second == "<p>Eight weeks.</p>"
    assert "class" not in first


@pytest.mark.parametrize(("kind", "name"), [("contact", "ContactPage"), ("about", "AboutPage")])
def test_pages_about_the_organization_say_whom_they_are_about(kind: str, name: str, project: Project) -> None:
    """Their subject is the organization."""
    project.write("us.md", page(kind))
    nodes = nodes_of(build(project).page("/us/"))
    assert nodes[name]["mainEntity"] == {"@id": nodes["Organization"]["@id"]}
    assert "WebPage" not in nodes


def test_a_page_like_others_claims_nothing_of_the_sort(project: Project) -> None:
    """Neither a service nor questions."""
    project.write("us.md", f"---\ntitle: Us\ndescription: {DESCRIPTION}\n---\nWords.\n")
    assert set(nodes_of(build(project).page("/us/"))) == {"Organization", "WebSite", "WebPage"}


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        (
            "{{ item.question }}",
            "{{ item.question | lower }}",
            (
                "the list of questions is ['What does “permanent” mean & cost?', 'How long?'] for search engines and "
                "['what does “permanent” mean & cost?', 'how long?'] on the page"
            ),
        ),
        (
            "{{ item.answer }}",
            "{{ item.answer if loop.length > 1 else 'Soon.' }}",
            "the answer to 'How long?' is 'Eight weeks.' for search engines and 'Soon.' on the page",
        ),
    ],
)
def test_a_template_that_shows_other_questions_stops_the_build(old: str, new: str, what: str, project: Project) -> None:
    """What is told has to be what visitors read."""
    faq = project.copy_theme() / "components/faq/template.html"
    faq.write_text(faq.read_text("utf-8").replace(old, new), "utf-8")
    project.write("services.md", QUESTIONS)
    remedy = "let the template show what search engines are told"
    assert f"docs/services.md:1:1: error E701: {what}; {remedy}" in project.build().messages


def test_a_kind_that_there_is_not_is_an_error_with_its_place(project: Project) -> None:
    """The kinds that there are stand in the message."""
    project.write("us.md", page("contacts"))
    assert project.build().messages == ["docs/us.md:4:7: error E104: 'kind' cannot be 'contacts'; write kind: contact"]


def test_the_name_that_the_key_has_elsewhere_leads_to_it(project: Project) -> None:
    """Whoever writes `schema` is told `kind`."""
    project.write("us.md", page("about").replace("kind:", "schema:"))
    assert project.build().messages == ["docs/us.md:4:1: error E102: unknown key 'schema'; did you mean 'kind'?"]
