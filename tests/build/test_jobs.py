"""Pages of jobs: what visitors and search engines are told, and when they are there."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.build.test_head_and_structured_data import SITE, nodes_of
from tests.project import Built, Project
from tests.site_contents import traces

JOB: dict[str, Any] = {
    "posted": "2026-05-04",
    "valid_through": "2026-07-31",
    "employment": ["full-time"],
    "places": [{"city": "Boca Raton", "country": "US"}],
}
DESCRIPTION = "Keep the interfaces of a hospital's records running, and know why they do."


def page(job: dict[str, Any] | None = None, text: str = "You keep *interfaces* running.", **keys: object) -> str:
    """Write a page of a job."""
    said = {"title": "Interface engineer", "description": DESCRIPTION, "template": "job.html", "job": job or JOB}
    lines = [f"{key}: {json.dumps(value)}" for key, value in (said | keys).items() if value is not None]
    return "\n".join(["---", *lines, "---", text, ""])


def build(project: Project, as_of: str = "2026-06-01") -> Built:
    """Build strictly."""
    built = project.build("--strict", as_of=as_of)
    assert built.status == 0, built.output
    return built


def test_search_engines_are_told_what_they_require(project: Project) -> None:
    """Title, description, date, employer and place; the last day ends at its end, in the site's time zone."""
    project.write("jobs/engineer.md", page())
    node = nodes_of(build(project).page("/jobs/engineer/"))["JobPosting"]
    organization = {"@type": "Organization", "@id": f"{SITE}#organization", "name": "Elmway Hire", "sameAs": SITE}
    assert node == {
        "@type": "JobPosting",
        "@id": f"{SITE}jobs/engineer/#job",
        "title": "Interface engineer",
        "description": "<p>You keep <em>interfaces</em> running.</p>",
        "url": f"{SITE}jobs/engineer/",
        "datePosted": "2026-05-04",
        "validThrough": "2026-07-31T23:59:59-04:00",
        "employmentType": ["FULL_TIME"],
        "hiringOrganization": organization,
        "jobLocation": [
            {
                "@type": "Place",
                "address": {"@type": "PostalAddress", "addressLocality": "Boca Raton", "addressCountry": "US"},
            }
        ],
        "mainEntityOfPage": {"@id": f"{SITE}jobs/engineer/"},
    }


def test_visitors_see_every_fact_that_search_engines_are_told(project: Project) -> None:
    """Each under its name, in words."""
    place = {"street": "1 Main St", "city": "Boca Raton", "region": "FL", "postal_code": "33431", "country": "US"}
    job = JOB | {
        "employment": ["full-time", "contract"],
        "places": [place, {"city": "Toronto", "country": "CA"}],
        "remote_in": ["US", "CA"],
        "employer": "Mercy & Sons",
        "salary": {"currency": "USD", "minimum": 1120000, "maximum": 1500000.5, "per": "year"},
        "reference": "R-7",
    }
    project.write("jobs/engineer.md", page(job))
    shown = build(project).page("/jobs/engineer/")
    facts = {
        item.dt.get_text(): [" ".join(value.get_text().split()) for value in item.select("dd")]
        for item in shown.select(".cc-job-facts__item")
        if item.dt
    }
    assert facts == {
        "Employer": ["Mercy & Sons"],
        "Place": ["1 Main St, Boca Raton, FL 33431, United States", "Toronto, Canada"],
        "Remote, from": ["United States", "Canada"],
        "Employment": ["Full time", "Contract"],
        "Pay": ["$1,120,000 to $1,500,000.50 a year"],
        "Posted": ["May 4, 2026"],
        "Apply until": ["July 31, 2026"],
        "Reference": ["R-7"],
    }
    node = nodes_of(shown)["JobPosting"]
    assert node["hiringOrganization"] == {"@type": "Organization", "name": "Mercy & Sons"}
    assert node["jobLocationType"] == "TELECOMMUTE"
    assert node["applicantLocationRequirements"] == [
        {"@type": "Country", "name": "US"},
        {"@type": "Country", "name": "CA"},
    ]
    value = {"@type": "QuantitativeValue", "minValue": 1120000, "maxValue": 1500000.5, "unitText": "YEAR"}
    assert node["baseSalary"] == {"@type": "MonetaryAmount", "currency": "USD", "value": value}
    assert node["identifier"] == {"@type": "PropertyValue", "name": "Mercy & Sons", "value": "R-7"}


@pytest.mark.parametrize(
    ("as_of", "is_there"),
    [
        ("2026-05-03", False),
        ("2026-05-04", True),
        ("2026-07-31T23:59-04:00", True),
        ("2026-08-01T00:00-04:00", False),
    ],
)
def test_a_job_is_there_from_its_first_day_to_the_end_of_its_last(as_of: str, is_there: bool, project: Project) -> None:
    """Before and after nothing of it is: no page, card, entry of the sitemap or of a list, no picture of its own."""
    project.write("jobs/engineer.md", page(text="SECRETWORD ![A desk](secretdesk.svg)", redirect_from=["/secretold/"]))
    project.write("jobs/secretdesk.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"></svg>')
    built = build(project, as_of)
    assert bool(traces(built.site, "secretword", "secretdesk", "secretold", "interface engineer")) is is_there
    assert ("jobs/engineer/index.html" in built.files()) is is_there


def test_the_sitemap_says_when_a_job_was_posted(project: Project) -> None:
    """Its one date is the day on which it was posted."""
    project.write("jobs/engineer.md", page())
    sitemap = (build(project).site / "sitemap.xml").read_text("utf-8")
    assert f"<loc>{SITE}jobs/engineer/</loc>\n    <lastmod>2026-05-04</lastmod>" in sitemap


def test_a_job_leaves_the_navigation_when_it_leaves_the_site(project: Project) -> None:
    """A strict build does not fail overnight because the navigation names it, nor does a part of its own stay."""
    project.configure("plugins:", "nav:\n  - Home: index.md\n  - Jobs:\n      - jobs/engineer.md\nplugins:")
    project.write("jobs/engineer.md", page())
    assert "Jobs" in str(build(project).page("/").select_one("header"))
    assert "Jobs" not in str(build(project, "2026-08-01").page("/").select_one("header"))


def test_ci_is_told_when_a_job_will_leave(project: Project) -> None:
    """The next build that differs is the one after its last day."""
    project.write("jobs/engineer.md", page())
    assert build(project).report("next-change.json") == {
        "at": "2026-08-01T00:00:00-04:00",
        "what": "expired",
        "source": "docs/jobs/engineer.md",
    }


def test_jobs_are_not_among_the_pages_of_the_footer(project: Project) -> None:
    """Pages outside the navigation are linked there, such as privacy; jobs come and go."""
    project.write("jobs/engineer.md", page())
    assert "Interface engineer" not in str(build(project).page("/").select_one("footer"))


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        (
            "{{ place.text }}",
            "Here",
            "where the work is done is 'Boca Raton' for search engines and 'Here' on the page",
        ),
        ("{{ job.employer }}", "We", "who hires is 'Elmway Hire' for search engines and 'We' on the page"),
        (
            '{{ date(job.until, "data-job-until") }}',
            '<time datetime="soon" data-job-until>Soon</time>',
            "the last moment is '2026-07-31T23:59:59-04:00' for search engines and 'soon' on the page",
        ),
        ("{{ kind.mark }}", "", "the employment is ['FULL_TIME'] for search engines and [''] on the page"),
    ],
)
def test_a_template_that_shows_another_job_stops_the_build(old: str, new: str, what: str, project: Project) -> None:
    """Each fact is held against the page."""
    facts = project.copy_theme() / "components/job-facts/template.html"
    facts.write_text(facts.read_text("utf-8").replace(old, new), "utf-8")
    project.write("jobs/engineer.md", page())
    assert project.build().messages == [
        f"docs/jobs/engineer.md:1:1: error E701: {what}; let the template show what search engines are told"
    ]


@pytest.mark.parametrize(
    ("job", "message"),
    [
        ({"validThrough": "2026-07-31"}, "error E102: unknown key 'job.validThrough'; did you mean 'valid_through'?"),
        (
            {"employment": ["fulltime"]},
            "error E104: item 1 of 'job.employment' cannot be 'fulltime'; write full-time instead of fulltime",
        ),
        (
            {"salary": {"currency": "US-Dollar", "minimum": 1, "per": "year"}},
            "error E704: unknown currency 'US-Dollar'; write USD instead of US-Dollar",
        ),
        (
            {"salary": {"currency": "USD", "minimum": "1,000", "per": "year"}},
            "error E104: 'job.salary.minimum' is '1,000' and takes a number; write minimum: 1000",
        ),
        (
            {"places": [{"city": "Bonn"}]},
            "error E103: the key 'job.places.country' is missing; add country: US (two letters)",
        ),
        ({"posted": None}, "error E103: the key 'job.posted' is missing; add posted: 2026-05-04 (year-month-day)"),
    ],
)
def test_a_mistake_in_a_job_is_told_with_its_place(job: dict[str, Any], message: str, project: Project) -> None:
    """Misspelled, missing and misread keys, like everywhere else."""
    said = {key: value for key, value in (JOB | job).items() if value is not None}
    project.write("jobs/engineer.md", page(said))
    found = [one for one in project.build().messages if message in one]
    assert len(found) == 1
    assert found[0].startswith("docs/jobs/engineer.md:5:")
