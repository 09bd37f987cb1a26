"""The words of articles, of their texts and lists, and of sections."""

from __future__ import annotations

from typing import Annotated

from cuecard.check.validation.models import StrictModel
from cuecard.model.phrase_values import Count, Moment, Word, with_links, with_places
from cuecard.model.phrases import Phrase, Sentence


class ArticleWords(StrictModel):
    """What stands around the text of an article, and on its cards."""

    read_time: Count
    """How long it takes to read; `{number}` is the number of minutes."""
    by: Annotated[Sentence, with_links(places=["authors"])]
    """Who wrote it; `{authors}` are the names."""
    between_authors: Word
    """What stands between two names, with its spaces."""
    updated: Annotated[Sentence, with_links(places=["date"])]
    """When it was last changed; `{date}` is the day."""
    featured: Word
    """On the card of an article that is to stand out."""
    contents: Word
    """What the list of its sections is called, for screen readers."""
    on_this_page: Word
    """Above that list."""
    series: Word
    """What the list of the parts of its series is called, for screen readers."""
    part_of_series: Annotated[Sentence, with_links("page", places=["position", "count", "series"])]
    """Above that list; `{position}` of `{count}` is the part at hand, `[{series}](page)` leads to the series."""
    in_series: Annotated[Sentence, with_links("page", places=["series"])]
    """The same where the series has one part."""
    tags: Word
    """Before its tags."""
    share: Word
    """Before the ways to pass it on."""
    by_email: Word
    """The link that begins an e-mail."""
    copy_link: Word
    """The button that copies its address."""
    link_copied: Word
    """On that button for a moment."""
    more_in: Annotated[Phrase, with_places("category")]
    """What the links to its neighbours are called, for screen readers."""
    previous: Word
    """Above the older article of the category."""
    next: Word
    """Above the newer article of the category."""
    related: Word
    """Above the articles on the same subjects."""
    draft: Word
    """In the preview, on an article that is not finished."""
    scheduled: Annotated[Phrase, with_places("moment")]
    """In the preview, on an article that is not public yet; `{moment}` is when it will be."""
    moment: Moment
    """How that moment is written: a pattern of CLDR, such as `d MMM y, HH:mm`."""
    expired: Word
    """In the preview, on an article that is not public any more."""


class TextWords(StrictModel):
    """What stands within texts that are written in Markdown."""

    copy_code: Word
    """The button that copies a block of code."""
    code_copied: Word
    """On that button for a moment."""
    footnote: Annotated[Phrase, with_places("number")]
    """The way back from a footnote, for screen readers."""
    permalink: Word
    """What the sign beside a heading is called that links to it, where `toc: permalink` asks for one."""
    task_open: Word
    """What the box of a task is called that is to be done, for screen readers."""
    task_done: Word
    """What the box of a task is called that is done, for screen readers."""
    figure: Annotated[Phrase, with_places("number")]
    """Before the caption of a figure; `{number}` is its number."""
    table: Annotated[Phrase, with_places("number")]
    """Before the caption of a table; `{number}` is its number."""
    note: Word
    """Above a note of this kind that has no title of its own; so are those that follow."""
    abstract: Word
    """Above a note of the kind `abstract`."""
    info: Word
    """Above a note of the kind `info`."""
    tip: Word
    """Above a note of the kind `tip`."""
    hint: Word
    """Above a note of the kind `hint`."""
    important: Word
    """Above a note of the kind `important`."""
    success: Word
    """Above a note of the kind `success`."""
    question: Word
    """Above a note of the kind `question`."""
    warning: Word
    """Above a note of the kind `warning`."""
    attention: Word
    """Above a note of the kind `attention`."""
    caution: Word
    """Above a note of the kind `caution`."""
    failure: Word
    """Above a note of the kind `failure`."""
    error: Word
    """Above a note of the kind `error`."""
    danger: Word
    """Above a note of the kind `danger`."""
    bug: Word
    """Above a note of the kind `bug`."""
    example: Word
    """Above a note of the kind `example`."""
    quote: Word
    """Above a note of the kind `quote`."""


class ListWords(StrictModel):
    """Lists of articles."""

    articles: Word
    """The title of the list of all articles, where `nav:` does not name it."""
    categories: Word
    """What the choice of categories is called, for screen readers."""
    all: Word
    """The choice of every category."""
    category: Word
    """Above the name of a category on its page."""
    tag: Word
    """Above a tag on its page."""
    author: Word
    """Above the name of an author on the author's page."""
    series: Word
    """Above the name of a series on its page."""
    empty: Word
    """That a list has no article yet."""
    pages: Word
    """What the links to the pages of a list are called, for screen readers."""
    page: Annotated[Phrase, with_places("number")]
    """What the link to one of them is called, for screen readers."""
    newer: Word
    """The link to the page with newer articles."""
    older: Word
    """The link to the page with older articles."""
    earlier: Word
    """The link to the page with earlier parts of a series."""
    later: Word
    """The link to the page with later parts of a series."""


class SectionWords(StrictModel):
    """Sections of pages."""

    all_articles: Word
    """Below the newest articles: the link to all."""
    more_in: Annotated[Phrase, with_places("category")]
    """Below the newest articles of a category: the link to all of them."""
    source: Annotated[Sentence, with_links(places=["source"])]
    """Below a figure; `{source}` is where it comes from."""
