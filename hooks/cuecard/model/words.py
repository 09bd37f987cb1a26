"""Every word that the theme and the engine say to visitors, as a file of `words/` has it for one language."""

from __future__ import annotations

from functools import cached_property
from hashlib import sha256
from typing import Annotated

from cuecard.check.validation.models import StrictModel
from cuecard.model.article_words import ArticleWords, ListWords, SectionWords, TextWords
from cuecard.model.job_words import JobWords
from cuecard.model.phrase_values import Count, Word, with_links, with_places
from cuecard.model.phrases import Phrase, Sentence


class FrameWords(StrictModel):
    """What stands around every page: header, footer, the way to the page."""

    skip: Word
    """The first link of every page, for keyboards: it leads past the header."""
    navigation: Word
    """What the sections at the top are called, for screen readers."""
    menu: Word
    """The button of the menu on narrow screens."""
    announcement: Word
    """What the line above the header is called, for screen readers."""
    breadcrumb: Word
    """What the way from the home page to this one is called, for screen readers."""
    home: Word
    """The home page on that way, where `nav:` does not name it."""
    topics: Word
    """Above the categories at the end of every page."""
    site: Word
    """What the links to pages at the end are called, for screen readers."""
    feed: Word
    """The link to the feed."""
    appearance: Word
    """Above the choice of light or dark colours."""
    system: Word
    """The choice to do as the device does."""
    light: Word
    """The choice of light colours."""
    dark: Word
    """The choice of dark colours."""


class SearchWords(StrictModel):
    """The search."""

    button: Word
    """The button that opens it."""
    title: Annotated[Phrase, with_places("site")]
    """Above the field; `{site}` is the name of the site."""
    close: Word
    """The button that closes it."""
    topic: Word
    """Beside the choice of a category."""
    all_topics: Word
    """The choice of every category."""
    start: Word
    """Before something is typed."""
    busy: Word
    """While it searches."""
    found: Count
    """How many results there are; `{number}` is the number."""
    nothing: Word
    """That there are no results."""
    after_nothing: Annotated[Sentence, with_links("articles")]
    """What to try then; `[…](articles)` leads to all articles."""
    failed: Word
    """That the search could not be loaded."""
    after_failure: Annotated[Sentence, with_links("articles")]
    """What to try then; `[…](articles)` leads to all articles."""
    more: Word
    """The button for more results."""
    shortcut: Annotated[Sentence, with_links()]
    """Beside the box that lets a key open the search; a key stands in backticks."""
    keys: Annotated[Sentence, with_links()]
    """How to use the results with the keyboard; keys stand in backticks."""


class NotFoundWords(StrictModel):
    """The page for addresses that do not exist, where `docs/404.md` is not written."""

    title: Word
    """In the tab of the browser."""
    heading: Word
    """The heading of the page."""
    reason: Word
    """Why there may be nothing."""
    ways: Annotated[Sentence, with_links("articles", "home")]
    """Where to go; `[…](articles)` and `[…](home)` are links. The categories stand below."""
    categories: Word
    """What these are called, for screen readers."""


class OldAddressWords(StrictModel):
    """The pages at old addresses."""

    moved: Word
    """The heading where the page has another address."""
    new_address: Word
    """The link to it."""
    gone: Word
    """The heading where there is no page any more."""
    home: Word
    """The link to the home page."""


class MachineWords(StrictModel):
    """What stands in files and pictures beside pages."""

    card: Annotated[Phrase, with_places("title")]
    """What a social card shows, for those who do not see it; `{title}` is the title on it."""
    pages: Word
    """Above the pages that are no articles, in `llms.txt`."""
    feed: Word
    """Above a feed that somebody opens in a browser."""


class StyleguideWords(StrictModel):
    """The page of every component, which `mkdocs serve` shows; its samples are in English."""

    title: Word
    """The title of the page."""
    about: Annotated[Sentence, with_links(places=["command"])]
    """What the page is; `{command}` is what shows it."""
    colours: Word
    """Above the colours."""
    buttons: Word
    """Above buttons and links."""
    cards: Word
    """Above the cards of articles."""
    lists: Word
    """Above the parts of lists of articles."""
    article: Word
    """Above the parts of an article."""
    button: Word
    """On a button."""
    large_button: Word
    """On a large button."""
    badge: Word
    """On a badge."""
    notice: Word
    """On a notice."""


class Words(StrictModel):
    """All words of one language."""

    frame: FrameWords
    """What stands around every page."""
    search: SearchWords
    """The search."""
    article: ArticleWords
    """What stands around the text of an article, and on its cards."""
    text: TextWords
    """What stands within texts."""
    list: ListWords
    """Lists of articles."""
    section: SectionWords
    """Sections of pages."""
    job: JobWords
    """A job that can be applied for."""
    not_found: NotFoundWords
    """The page for addresses that do not exist."""
    old_address: OldAddressWords
    """The pages at old addresses."""
    machine: MachineWords
    """What stands beside pages."""
    styleguide: StyleguideWords
    """The page of every component."""

    @cached_property
    def digest(self) -> str:
        """Stand for all words."""
        return sha256(super().__repr__().encode()).hexdigest()

    def __repr__(self) -> str:
        """Stand for all words in keys of caches."""
        return f"Words({self.digest})"
