"""The HTML of articles: remembered from earlier builds, made ahead on every core, or made when a page asks for it."""

from __future__ import annotations

import posixpath
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cuecard.cache.conversion_record import Conversion, recall_conversion
from cuecard.cache.digests import digest
from cuecard.cache.extension_checks import make_html_of_texts_alone
from cuecard.cache.message_names import digest_of_names
from cuecard.cache.read_time_cache import read_time_of_sums, sums_of
from cuecard.cache.workers import cores, is_worth_sharing, make_in_shares, make_quietly
from cuecard.check.problems import Problems
from cuecard.convert.markdown.converter import Converter, PageLinks, check_anchors
from cuecard.convert.markdown.link_targets import LinkTargets
from cuecard.convert.markdown.lookups import (
    NOTHING,
    answer_about_call,
    answer_about_file,
    answer_about_picture,
    answer_about_template,
)
from cuecard.model.article import Article
from cuecard.model.site_page import SitePage, pages_of
from cuecard.model.table_of_contents import table_of_contents

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cuecard.build import Build
    from cuecard.check.problems import Place
    from cuecard.model.files import File, Files

KIND, UNPUBLISHED = "article", "unpublished"


class RememberingConverter:
    """Renders pages like the converter it uses, and articles only where nothing else will do."""

    def __init__(self, build: Build) -> None:
        self.links = PageLinks()
        self._build = build
        self._is_remembering = make_html_of_texts_alone(build.site)
        self._ready: dict[str, tuple[str, Conversion]] = {}
        """The conversions made ahead, each with its key, by source."""
        self._answers: dict[tuple[str, str], str] = {}
        """What the site says of links, by question and the folder of who asks, while nobody changes its files."""
        self._names = ""
        """Stands for the names of these files, likewise."""

    @cached_property
    def _apart(self) -> Build:
        """Give a copy of the build, made when all that texts ask of it is known, that notes what one of them says."""
        return self._build.apart()

    @cached_property
    def _converter(self) -> Converter:
        return Converter(self._apart)

    def render(self, page: SitePage, files: Files) -> None:
        """Fill the page's `content` and `toc`, and note what its text asks of other pages."""
        if not isinstance(page, Article):
            self._take(self._convert(page, files), page, files)
            return
        key, (ready_key, ready) = self.key_of(page), self._ready.pop(page.file.src_uri, ("", None))
        conversion = ready if ready is not None and ready_key == key else self._convert(page, files)
        if self._is_remembering and conversion.is_worth_remembering:
            self._build.cache.remember(KIND, page.file.src_uri, key, conversion.remembered())
        self._take(conversion, page, files)
        page.content, page.toc = conversion.content, table_of_contents(conversion.toc_tokens)
        page.body, page.time_of_body = page.content, read_time_of_sums(conversion.sums)

    def make_ahead(self, files: Files, *, is_all_made: bool = False) -> None:
        """Recall what can be recalled, and convert the rest on every core, where there is much of it or all is wanted.

        What was made ahead before is kept where the site says the same now.
        """
        unknown = []
        self._answers.clear()
        self._names = digest_of_names(files, self._build)
        for article in self._build.articles:
            key = self.key_of(article)
            if (conversion := self._ready_now(article, key, files) or self._recall(article, key, files)) is not None:
                self._ready[article.file.src_uri] = key, conversion
            else:
                unknown.append((article, key))
        self._answers.clear()
        if is_all_made or is_worth_sharing(unknown):
            self._build.cache.release()
            made_in_shares = make_in_shares(lambda job: self._convert(job[0], files), unknown)
            for (article, key), made in self._build.progress.each(made_in_shares, len(unknown), abreast=cores()):
                self._ready[article.file.src_uri] = key, made
        self._names = ""

    def problems_ahead(self, files: Files) -> Problems:
        """Give what is wrong with the texts of the pages, as far as it can be known before pictures are made."""
        self.make_ahead(files, is_all_made=True)
        found = replace(self._build, problems=Problems(self._build.problems.levels))
        links = PageLinks()
        for page in pages_of(files.documentation_pages()):
            conversion = self._ahead_of(page, files)
            if conversion is not None:
                page.content = conversion.content
                found.problems.extend(conversion.problems)
                links.add(conversion.headings, files)
        links.keep_those_to_read_pages()
        check_anchors(links, found)
        return found.problems

    def _ahead_of(self, page: SitePage, files: Files) -> Conversion | None:
        """Give what was made ahead of an article, or make it of another page; None where that fails or warns."""
        if isinstance(page, Article):
            return self._ready.get(page.file.src_uri, ("", None))[1]
        return make_quietly(lambda: self._convert(page, files))

    def convert_ahead(self, article: Article, files: Files) -> Conversion:
        """Recall or make the conversion of one article, which `render` will take."""
        key = self.key_of(article)
        made = self._recall(article, key, files) or self._convert(article, files)
        self._ready[article.file.src_uri] = key, made
        return made

    def remembered(self, src_uri: str, key: str) -> Conversion | None:
        """Give what an earlier build made of a source, whatever the site would say to it today."""
        return recall_conversion(self._build.cache.recall(KIND, src_uri, key))

    def convert_apart(self, page: SitePage, files: Files) -> Conversion:
        """Convert a page that is not shown, so that nothing of it reaches the site."""
        if not isinstance(page, Article):
            return self._convert(page, files)
        key = self.key_of(page)
        conversion = self._recall(page, key, files, UNPUBLISHED)
        if conversion is None:
            conversion = self._convert(page, files)
            if self._is_remembering and conversion.is_worth_remembering:
                self._build.cache.remember(UNPUBLISHED, page.file.src_uri, key, conversion.remembered())
        page.content = conversion.content
        return conversion

    def key_of(self, article: Article) -> str:
        """Stand for an article's source, and for what else of the article decides what becomes of its text."""
        text = article.source.text if article.markdown is None else article.markdown
        has_cover = str(article.cover is not None)
        site = self._build.site_key.base, self._build.leads
        return digest(*site, article.source.digest, article.source.path, article.url, has_cover, text)

    def _recall(self, article: Article, key: str, files: Files, kind: str = KIND) -> Conversion | None:
        """Give the remembered conversion if all that it asked of the site has the same answer today."""
        conversion = recall_conversion(self._build.cache.recall(kind, article.file.src_uri, key))
        asked = self._build if kind == KIND else self._build.apart()  # where pictures are shown
        try:
            return conversion if conversion and self._is_right(conversion, article, files, asked) else None
        except (TypeError, AttributeError):
            return None

    def _ready_now(self, article: Article, key: str, files: Files) -> Conversion | None:
        """Give the conversion that was made ahead, if all that it asked of the site has the same answer now."""
        ready_key, ready = self._ready.pop(article.file.src_uri, ("", None))
        if ready is None or ready_key != key or not self._is_right(ready, article, files, self._build):
            return None
        return ready

    def _is_right(self, conversion: Conversion, article: Article, files: Files, asked: Build) -> bool:
        if conversion.names not in {"", self._names_in(files)}:
            return False
        lookups = conversion.lookups.items()
        return all(self._ask(question, article, files, asked) == said for question, said in lookups)

    def _names_in(self, files: Files) -> str:
        return self._names or digest_of_names(files, self._build)

    def _ask(self, question: str, article: Article, files: Files, build: Build) -> str:
        kind, _, name = question.partition(":")
        if kind == "picture":
            file = files.get_file_from_path(name)
            return answer_about_picture(file, build) if file is not None else NOTHING
        if kind == "cta":
            return answer_about_call(name, article, build)
        if kind == "template":
            return answer_about_template(name, build)
        asked = question, posixpath.dirname(article.file.src_uri)
        if asked not in self._answers:
            targets = LinkTargets(self._converter.at(article, files))
            self._answers[asked] = answer_about_file(
                targets.find_file(name) if kind == "source" else targets.find_at(name)
            )
        return self._answers[asked]

    def _convert(self, page: SitePage, files: Files) -> Conversion:
        """Convert a page, apart from all that the build knows, so that what came of it can be told."""
        if page.markdown is None:
            page.take_source()
        apart = self._apart
        apart.problems, apart.pictures = Problems(), self._build.pictures.apart()
        page.destinations, page.hidden_targets, page.is_cleaned = {}, set(), False
        self._converter.links.anchors.clear()
        self._converter.render(page, files)
        return Conversion(
            content=page.content or "",
            toc_tokens=self._converter.toc_tokens,
            destinations=page.destinations,
            headings=[_heading(*link) for link in self._converter.links.anchors],
            lookups=self._converter.lookups,
            sums=sums_of(page.body, page, self._build) if isinstance(page, Article) else (),
            hidden_targets=sorted(page.hidden_targets),
            problems=list(apart.problems),
            names=self._names_in(files) if any(apart.problems) else "",
            reported=sorted(apart.pictures.reported),
            shown={address: str(path) for address, path in apart.pictures.shown.items()},
            is_cleaned=page.is_cleaned,
        )

    def _take(self, conversion: Conversion, page: SitePage, files: Files) -> None:
        """Let the build know what came of a conversion."""
        build = self._build
        build.problems.extend(conversion.problems)
        build.pictures.reported.update(conversion.reported)
        build.pictures.shown.update((address, Path(path)) for address, path in conversion.shown.items())
        page.destinations = dict(conversion.destinations)
        page.hidden_targets = set(conversion.hidden_targets)
        page.is_cleaned = conversion.is_cleaned
        self.links.add(conversion.headings, files)


def _heading(file: File, anchor: str, place: Place) -> tuple[str, str, Sequence[Any]]:
    return file.src_uri, anchor, (place.path, place.line, place.column)
