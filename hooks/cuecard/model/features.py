"""The features of a site, and how the plugin is told which of them it has."""

from __future__ import annotations

from cuecard.check.validation.models import StrictModel

CORE = frozenset(["articles", "listings", "theme"])
"""Without these there is no site, so that no option switches them off."""


class Features(StrictModel):
    """Each feature by its name, on where nobody says otherwise."""

    progress: bool = True
    """A build that takes more than two seconds says how far it is, and at its end what took how long."""
    staging: bool = True
    """A build writes beside the site and replaces it only when all went well."""
    preview: bool = True
    """A preview hears of a saved source when it is saved, and shows its page before it follows with the rest."""
    cache: bool = True
    """What earlier builds made is kept below `.cache/cuecard/`, and made again only where something changed."""
    styleguide: bool = True
    """The page of every component in every state, for who works on the theme."""
    addresses: bool = True
    """Every page has an address of its own, and every call to action leads to one."""
    neighbours: bool = True
    """Each article is linked with its neighbours, its series and related articles."""
    reading_time: bool = True
    """The read time of each article, counted from its HTML."""
    unpublished: bool = True
    """Pictures and attachments that only unpublished articles use leave with them."""
    pictures: bool = True
    """Pictures are made ready in the sizes and formats that browsers choose from, before the first page is rendered."""
    search_results: bool = True
    """What search engines show of a page: a title that they do not cut, a description that is its own."""
    early_checks: bool = True
    """A build that will fail ends before anything dear is made."""
    samples: bool = True
    """What a new site came with is told of until it is replaced, and so are addresses that are kept for examples."""
    icons: bool = True
    """Icons for every device, the web manifest and the colour around a page, from one picture and the brand."""
    social_cards: bool = True
    """Pages without a picture of their own get one that social networks show."""
    sitemap: bool = True
    """Search engines get a list of exactly the pages that are for them; without this feature there is none."""
    feeds: bool = True
    """Feeds of all articles and of each category, tag and author."""
    language_models: bool = True
    """Language models get an index of the site, its whole text, and a Markdown copy of each article."""
    structured_data_checks: bool = True
    """The structured data of each page is checked against what the page shows to people."""
    published_addresses: bool = True
    """An address that was published once is a page or leads to one; without `urls.lock` nothing is checked."""
    redirects: bool = True
    """Old addresses lead to the pages that took their place."""
    problem_report: bool = True
    """When every page has been read: all problems in one report, before anything is written."""
    search: bool = True
    """Visitors can search the pages; without this feature there is no search button."""
    reports: bool = True
    """Reports for people and CI: every call to action of the output, and when the site will next change."""
    changes: bool = True
    """What the build changed against the published site, for whatever uploads it."""


class PluginOptions(StrictModel):
    """What stands below `- cuecard:` in `plugins:`."""

    features: Features = Features()
    """The features of the site; `false` switches one off."""


def switched_on(features: Features, listed: frozenset[str]) -> frozenset[str]:
    """Give the features of a site: those of its list of hooks, or all where it has none, as its options change them."""
    said = {name: getattr(features, name) for name in features.model_fields_set}
    on = listed or CORE | Features.model_fields.keys()
    return (on | {name for name, is_on in said.items() if is_on}) - {name for name, is_on in said.items() if not is_on}
