"""Marketing articles for measurements: as many as wanted, varied as real ones are, the same bytes every time.

An article depends on its number alone, so a larger corpus begins with the smaller one. Lengths spread from a note to
a long guide, a few tags are on most articles and most tags on few, some articles have a cover, links lead to earlier
articles and their sections, and every kind of call to action occurs. A few articles are drafts, with a
picture of their own.

    python -m benchmarks.corpus 1000 FOLDER
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import random
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from tests.project import FIRM, article

from cuecard.link.slugs import slugify

if TYPE_CHECKING:
    from collections.abc import Sequence

SEED = 7
FIRST_DAY = dt.date(2016, 1, 4)
COVERS = 40
SERIES_PARTS = 9
"""How many articles of each series there are."""


def _listed(names: str) -> list[str]:
    return [" ".join(name.split()) for name in names.split(",")]


_SUBJECTS = _listed(
    """
    clinical engineers, data scientists, cleared analysts, contract developers, platform teams, nurse
    informaticists, program managers, security architects, integration leads, support desks, model reviewers, field
    technicians, hiring panels, procurement officers, release managers, interim leaders
    """
)
_VERBS = _listed(
    """
    hire, keep, brief, interview, onboard, place, price, plan, review, retain, schedule, screen, source, staff,
    train, transition
    """
)
_QUALITIES = _listed(
    """
    audited, careful, certified, clear, early, flexible, fixed, honest, late, lean, measured, modern, outside,
    patient, plain, practical, public, ready, regulated, remote, senior, short, small, specific, steady, structured,
    temporary, thorough, written, weekly
    """
)
_THINGS = _listed(
    """
    agreement, audit, backlog, board, budget, calendar, candidate, certificate, checklist, claim, clinic, cluster,
    contract, dashboard, deadline, deployment, device, evidence, estimate, forecast, gap, hospital, incident,
    interface, interview, invoice, laptop, ledger, license, manager, market, meeting, metric, model, notice, offer,
    outcome, panel, partner, pipeline, policy, portfolio, question, quarter, rate, record, referral, region,
    release, report, requirement, review, risk, roadmap, role, salary, schedule, scorecard, sprint, statement,
    supplier, system, team, template, timeline, trial, vendor, warranty, workflow
    """
)
_ACTIONS = _listed(
    """
    answers, approves, asks, changes, checks, covers, delays, describes, explains, follows, holds, leaves, lists,
    makes, measures, moves, names, needs, opens, owns, pays, prices, proves, reads, records, removes, repeats,
    replaces, saves, shows, signs, starts, states, supports, takes, tests, tracks, trusts, waits, writes
    """
)
_JOINTS = _listed(
    """
    after, all, and, as, because, before, but, by, for, from, if, in, into, like, near, of, on, once, or, over,
    since, so, than, that, the, then, though, through, to, under, unless, until, when, where, while, with, without
    """
)
_TAGS = _listed(
    """
    hiring, interviews, onboarding, rates, retention, contracts, remote work, job descriptions, scorecards, salary
    bands, machine learning, clinical ai, data engineering, security, cloud, clearances, labor categories, budgets,
    compliance, hipaa, ehr, interoperability, fhir, mlops, evaluation, python, go, kubernetes, networking, help
    desk, accessibility, procurement, subcontracting, wosb, set-asides, time to hire, offers, references, first
    week, knowledge transfer, statements of work, rate cards, invoicing, extension, conversion, notice periods,
    statistics, imaging, pathology, triage, billing, claims, telehealth, nursing, informatics, shift work, on call,
    incident reviews, documentation, mentoring, career paths, diversity, veterans, relocation
    """
)


@dataclass(frozen=True)
class Site:
    """The keys of the settings that articles name."""

    categories: tuple[str, ...]
    authors: tuple[str, ...]
    series: tuple[str, ...]
    ctas: tuple[str, ...]


def write_corpus(docs: Path, number: int, seed: int = SEED) -> None:
    """Write `number` articles and their pictures below a folder of sources."""
    for folder in ("articles", "assets/covers"):
        (docs / folder).mkdir(parents=True, exist_ok=True)
    for cover in range(COVERS):
        (docs / f"assets/covers/cover-{cover:02}.svg").write_text(_picture(cover), "utf-8")
    for index in range(number):
        written = Article(index, seed, _site())
        (docs / f"articles/{written.slug}.md").write_text(written.source(), "utf-8")
        if written.is_draft:
            (docs / f"articles/{written.slug}.svg").write_text(_picture(index), "utf-8")


class Article:
    """One article; everything about it follows from its number and the seed."""

    def __init__(self, index: int, seed: int, site: Site) -> None:
        self._random = random.Random(f"{seed}/{index}")  # noqa: S311 - text for measurements
        self._index, self._seed, self._site = index, seed, site
        self.title = title_of(index, seed)
        self.slug = slug_of(index, seed)
        self.is_draft = index % 50 == 49

    def source(self) -> str:
        """Write the article."""
        return article(self._text(), **self._front_matter())

    def _front_matter(self) -> dict[str, Any]:
        draw, site = self._random, self._site
        date = FIRST_DAY + dt.timedelta(days=self._index * 389 % 3650)
        fields: dict[str, Any] = {
            "title": json.dumps(self.title),
            "description": json.dumps(f"{self._sentence(9)} {self._sentence(8)}"[:158]),
            "date": date,
            "category": _skewed(draw, site.categories),
            "tags": sorted({_skewed(draw, _TAGS) for _ in range(draw.randint(1, 5))}),
        }
        if draw.random() < 0.2:
            fields["updated"] = date + dt.timedelta(days=draw.randint(1, 80))
        if draw.random() < 0.3:
            fields["authors"] = [draw.choice(site.authors)]
        if draw.random() < 0.15:
            fields["cta"] = draw.choice(site.ctas)
        if draw.random() < 0.35:
            fields["image"] = f"covers/cover-{draw.randrange(COVERS):02}.svg"
            fields["image_alt"] = self._sentence(6)
        if self._index < len(site.series) * SERIES_PARTS:
            fields["series"] = site.series[self._index % len(site.series)]
        if draw.random() < 0.02:
            fields["featured"] = True
        if self.is_draft:
            fields["draft"] = True
        return fields

    def _text(self) -> str:
        blocks = [self._paragraph(), self._paragraph()]
        for heading in headings_of(self._index, self._seed):
            blocks += [f"## {heading}", *self._section()]
        if self.is_draft:
            blocks.append(f"![{self._sentence(5)}]({self.slug}.svg)")
        if self._random.random() < 0.8:
            blocks += ["## Next step", f"{self._sentence(12)} [Book a 30-minute call →](cta:)"]
        if self._random.random() < 0.15:
            blocks[1] += "[^1]"
            blocks.append(f"[^1]: {self._sentence(14)}")
        return "\n\n".join(blocks)

    def _section(self) -> list[str]:
        draw = self._random
        blocks = [self._paragraph()]
        for block, share in (
            (self._list, 0.5),
            (self._steps, 0.12),
            (self._table, 0.1),
            (self._quotation, 0.08),
            (self._code, 0.04),
            (self._panel, 0.03),
        ):
            if draw.random() < share:
                blocks += [block(), self._paragraph()]
        return blocks

    def _paragraph(self) -> str:
        sentences = [self._sentence() for _ in range(self._random.randint(1, 4))]
        if self._index and self._random.random() < 0.25:
            sentences.append(self._link())
        return " ".join(sentences)

    def _sentence(self, words: int = 0) -> str:
        draw = self._random
        said = [draw.choice(_QUALITIES)]
        for _ in range((words or round(draw.triangular(6, 24, 11))) // 3):
            said += [draw.choice(_THINGS), draw.choice(_ACTIONS), draw.choice(_JOINTS)]
        said.append(draw.choice(_THINGS))
        if not words:
            self._mark(said)
        sentence = " ".join(said)
        return f"{sentence[:1].upper()}{sentence[1:]}."

    def _mark(self, words: list[str]) -> None:
        kind, at = self._random.random(), self._random.randrange(1, len(words) - 1)
        if kind < 0.08:
            words[at] = f"**{words[at]}**"
        elif kind < 0.12:
            words[at] = f"*{words[at]}*"
        elif kind < 0.15:
            words[at] = f"`{words[at]}`"
        elif kind < 0.2:
            words[at] = f"[{words[at]}](https://example.org/{words[at]})"
        elif kind < 0.4:
            words[at] += ","

    def _link(self) -> str:
        other = self._random.randrange(self._index)
        if other % 50 == 49:  # a draft
            other -= 1
        section = self._random.choice(headings_of(other, self._seed))
        fragment = f"#{slugify(section)}" if self._random.random() < 0.3 else ""
        return f"See [{title_of(other, self._seed)}]({slug_of(other, self._seed)}.md{fragment})."

    def _list(self) -> str:
        lines = []
        for _ in range(self._random.randint(3, 6)):
            lines.append(f"- **{self._sentence(4)}** {self._sentence()}")
            if self._random.random() < 0.1:
                lines += [f"    - {self._sentence(7)}" for _ in range(2)]
        return "\n".join(lines)

    def _steps(self) -> str:
        return "\n".join(f"{number}. {self._sentence()}" for number in range(1, self._random.randint(4, 7)))

    def _table(self) -> str:
        draw = self._random
        rows = [f"| {draw.choice(_THINGS)} | {draw.randint(40, 260)} | {self._sentence(6)} |" for _ in range(5)]
        return "\n".join(["| What | A week | Why |", "| --- | --: | --- |", *rows])

    def _quotation(self) -> str:
        return f"> {self._sentence()}\n> {self._sentence()}"

    def _code(self) -> str:
        thing = self._random.choice(_THINGS)
        lines = [
            "```python",
            f"def open_{thing}s(rows):",
            '    return [row for row in rows if not row["signed"]]',
            "```",
        ]
        return "\n".join(lines)

    def _panel(self) -> str:
        return f"/// cta | {self._random.choice(self._site.ctas)}\n///"


@cache
def title_of(index: int, seed: int) -> str:
    """Give an article's title, without writing the article."""
    draw = random.Random(f"{seed}/{index}/title")  # noqa: S311
    how = draw.choice(("How to {0} {1} with {2} {3}s", "{2} ways to {0} {1}: the {3}", "The {2} {3} to {0} {1}"))
    title = how.format(draw.choice(_VERBS), draw.choice(_SUBJECTS), draw.choice(_QUALITIES), draw.choice(_THINGS))
    return f"{title[0].upper()}{title[1:]}, {index + 1}"


def slug_of(index: int, seed: int) -> str:
    """Give an article's slug."""
    return slugify(title_of(index, seed))


@cache
def headings_of(index: int, seed: int) -> tuple[str, ...]:
    """Give the headings of an article's sections; how many there are decides how long it is."""
    draw = random.Random(f"{seed}/{index}/headings")  # noqa: S311
    number = min(14, max(2, round(draw.lognormvariate(1.4, 0.5))))
    said = (f"Why the {draw.choice(_QUALITIES)} {draw.choice(_THINGS)} {draw.choice(_ACTIONS)}" for _ in range(number))
    return tuple(dict.fromkeys(said))


def _skewed(draw: random.Random, choices: Sequence[str]) -> str:
    """Choose so that the n-th is taken 1/n as often as the first."""
    return draw.choices(choices, [1 / rank for rank in range(1, len(choices) + 1)])[0]


def _picture(number: int) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630">'
        f'<rect width="1200" height="630" fill="hsl({number * 47 % 360} 60% 40%)"/></svg>\n'
    )


@cache
def _site() -> Site:
    extra = yaml.safe_load((FIRM / "mkdocs.yml").read_text("utf-8"))["extra"]
    return Site(*(tuple(extra[registry]) for registry in ("categories", "authors", "series", "ctas")))


def main() -> None:
    """Write a corpus."""
    parser = argparse.ArgumentParser(description="Write articles for measurements.")
    parser.add_argument("number", type=int)
    parser.add_argument("folder", type=Path, help="a folder of sources, such as docs/")
    parser.add_argument("--seed", type=int, default=SEED)
    arguments = parser.parse_args()
    write_corpus(arguments.folder, arguments.number, arguments.seed)


if __name__ == "__main__":
    main()
