"""Which call to action is chosen, and what it says where."""

from __future__ import annotations

import datetime as dt

import pytest

from cuecard.link.call_to_action_choice import CallChooser
from cuecard.model.call_to_action_settings import CallToAction, CallToActionForm
from cuecard.model.calls_to_action import Asker, invitation
from cuecard.model.site_settings import Category, Organization, Settings

CTAS = {
    key: CallToAction(heading=f"{key}?", text=f"{key}!", label=key, url=f"/{key}/")
    for key in ("site", "category", "own")
}


def settings(default: str | None = "site", *, ctas: dict[str, CallToAction] = CTAS) -> Settings:
    """Make settings with a category that names a call to action and one that does not."""
    return Settings(
        organization=Organization(name="A firm", boilerplate="It is a firm."),
        ctas=ctas,
        default_cta=default,
        categories={
            "with": Category(title="With", description="Names one.", cta="category"),
            "without": Category(title="Without", description="Names none."),
        },
    )


@pytest.mark.parametrize(
    ("own", "category", "default", "key", "reason"),
    [
        ("own", "with", "site", "own", "the front matter says 'cta: own'"),
        (False, "with", "site", None, "the front matter says 'cta: false'"),
        (None, "with", "site", "category", "the category 'with' names it"),
        (None, "without", "site", "site", "it is the site's default_cta"),
        (None, None, "site", "site", "it is the site's default_cta"),
        (None, "without", None, None, "neither front matter, category nor site names one"),
    ],
)
def test_the_nearest_that_names_one_chooses(
    own: str | None, category: str | None, default: str | None, key: str | None, reason: str
) -> None:
    """The article, else its category, else the site; and the reason is told."""
    page = Asker("article", "articles/a.md", "en", own, category)
    choice = CallChooser(settings(default), dt.datetime(2026, 6, 1, tzinfo=dt.UTC)).choose(page, "closing")
    assert (choice.key, choice.reason) == (key, reason)


def test_a_position_overrides_only_what_it_says() -> None:
    """The rest is as everywhere."""
    cta = CTAS["own"].model_copy(
        update={
            "inline": CallToActionForm(label="Inline →"),
            "block": CallToActionForm(heading="Block?", text="Block.", url="https://block.example/"),
        }
    )
    site = settings(ctas={**CTAS, "own": cta})
    inline, block, closing = (invitation("own", position, site) for position in ("inline", "block", "closing"))
    assert (inline.heading, inline.text, inline.label, inline.url) == ("own?", "own!", "Inline →", "/own/")
    assert (block.heading, block.text, block.label, block.url) == ("Block?", "Block.", "own", "https://block.example/")
    assert (closing.heading, closing.text, closing.label, closing.url) == ("own?", "own!", "own", "/own/")
