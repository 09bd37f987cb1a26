"""What stands for a description that nobody wrote: the first sentence of the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from cuecard.model.front_matter_values import ADVISED_DESCRIPTION
from cuecard.model.listing_page import ListingPage
from cuecard.model.ordinary_page import OrdinaryPage
from cuecard.read.list_texts import ARTICLES
from cuecard.seo.page_text import text_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cuecard.build import Build
    from cuecard.model.site_page import SitePage

LONGEST = ADVISED_DESCRIPTION.stop - 1
_SENTENCE = re.compile(r"(?:.*?[.!?…][\"'”’»)\]]*(?=\s+[^\sa-z])|[^。！？]*[。！？])")
"""Up to its end, which is not before a small letter: that follows an abbreviation."""
_BLOCKS = "p, li, dd, td, blockquote"


def first_sentence(html: str) -> str:
    """Give the first sentence of the first paragraph with words, at most as long as search engines show one."""
    tree = LexborHTMLParser(html)
    texts = map(text_of, tree.css(_BLOCKS))
    first = next((text for text in texts if re.search(r"\w", text)), "")
    sentence = _SENTENCE.match(first)
    return _shortened(sentence[0] if sentence else first)


def describe_pages(pages: Iterable[SitePage], build: Build) -> None:
    """Let the first sentence stand for the description of each page that has none, and advise to write one."""
    for page in filter(_has_none, pages):
        sentence = first_sentence(page.content or "")
        what = "the page has no description, and search engines have no sentence to show"
        if sentence:
            page.meta["description"] = sentence
            what = f"the page has no description, and search engines show its first sentence: '{sentence}'"
        place = page.source.front_matter.opening()
        remedy = "add description: with one or two sentences about the page (50–160 characters)"
        build.problems.add(place, "A131", what, remedy)


def _has_none(page: SitePage) -> bool:
    """Tell whether nothing was written that can be read or not; a list needs a description where it has a text."""
    written = page.source.front_matter.data or {}
    is_article = page.file.src_uri.startswith(f"{ARTICLES}/")  # which has to have one, and has been told of
    is_told = page.is_indexable and page.source.is_readable and written.get("description") is None and not is_article
    if isinstance(page, ListingPage):
        return is_told and page.number == 1 and bool(page.content) and not page.meta.get("description")
    return is_told and isinstance(page, OrdinaryPage)


def _shortened(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    words, _, _ = text[:LONGEST].rpartition(" ")
    return f"{(words or text[: LONGEST - 1]).rstrip(',;:–- ')}…"
