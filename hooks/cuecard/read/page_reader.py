"""From the files of `docs/` to typed pages; everything wrong with them is noted, nothing is raised."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from cuecard.cache.parsed_front_matter import FrontMatterReader
from cuecard.check.article_checks import (
    advise_on_description,
    check_slugs,
    expect_cta,
    expect_own_description,
    slug_of_file,
)
from cuecard.check.far_dates import expect_near_dates
from cuecard.check.front_matter_wording import ARTICLE, LISTING, PAGE
from cuecard.check.misplaced_articles import check_other_kinds, is_misplaced_article
from cuecard.check.omissions import left_out
from cuecard.check.section_checks import check_sections, expect_no_sections
from cuecard.check.validation.models import Codes, StrictModel, validate
from cuecard.link.article_addresses import article_file
from cuecard.link.clock import Status, instant, status_at
from cuecard.link.related_articles import newest_first
from cuecard.link.slugs import slugify
from cuecard.media.pictures.covers import check_logo, find_cover
from cuecard.model.article import Article
from cuecard.model.files import is_draft
from cuecard.model.front_matter import ArticleFields, ListingFields, PageFields
from cuecard.model.front_matter_values import Known
from cuecard.model.job_page import JobPage, check_job
from cuecard.model.ordinary_page import OrdinaryPage
from cuecard.read.list_texts import ARTICLES, file_of_list, is_listing_text
from cuecard.read.source_file import SourceFile, read_source_file
from cuecard.render.not_found import ADDRESS
from cuecard.render.not_found import SOURCE as NOT_FOUND

if TYPE_CHECKING:
    from cuecard.build import Build
    from cuecard.model.files import File, Files
    from cuecard.model.site_page import SitePage
    from cuecard.site import Site

Fields = TypeVar("Fields", bound=StrictModel)


def read_pages(files: Files, build: Build) -> None:
    """Read every Markdown file once; articles go to the build, other pages to their files."""
    reader = _Reader(files, build)
    unread = _unread(files, build)
    for file in build.progress.each(unread, len(unread)):
        reader.read(file)
    check_slugs(reader.sources_by_slug, build)
    check_other_kinds(files, build)
    check_logo(files, build)
    _part_public_from_unpublished(build)


def read_page(file: File, files: Files, build: Build) -> SitePage:
    """Give one file the page that its source makes it now; what is wrong with it is noted."""
    _Reader(files, build).read(file)
    return cast("SitePage", file.page)


def _unread(files: Files, build: Build) -> list[File]:
    rest = build.rest
    pages = build.host.texts_of(files)
    shown = [file for file in pages if file.page is None and (build.is_preview or not _is_draft_text(file))]
    return [file for file in shown if rest is None or rest.reads(file.src_uri)]


def _is_draft_text(file: File) -> bool:
    """Tell whether `draft_docs` keeps the text of a list, or of the page for wrong addresses, from being shown yet."""
    is_text = is_listing_text(file.src_uri) or file.src_uri == NOT_FOUND
    return is_text and is_draft(file)


class _Reader:
    """Reads one file after the other."""

    def __init__(self, files: Files, build: Build) -> None:
        self.sources_by_slug: dict[str, list[SourceFile]] = defaultdict(list)
        self._files, self._build = files, build
        self._page_class = build.host.page_class
        self._known = Known(build.settings, names_of_templates(build.site))
        self._read_yaml = FrontMatterReader(build).read

    def read(self, file: File) -> None:
        """Give the file its page."""
        source = read_source_file(file.content_bytes, self._build.place_in_docs(file.src_uri), self._read_yaml)
        self._build.problems.extend(source.problems)
        if is_listing_text(file.src_uri):
            file.dest_uri = file_of_list(file, self._build)
            self._fields(ListingFields, source, LISTING)
            self._page_class(OrdinaryPage)(file, self._build, source, PageFields(), None)
        elif file.src_uri == NOT_FOUND:
            self._read_not_found(file, source)
        elif file.src_uri.startswith(f"{ARTICLES}/"):
            self._read_article(file, source)
        else:
            self._read_ordinary_page(file, source)

    def _fields(self, model: type[Fields], source: SourceFile, codes: Codes) -> Fields | None:
        """Give what the front matter says, or None if anything is wrong; of two problems in one place the first."""
        if not source.is_readable:
            return None
        fields, problems = validate(model, source.front_matter, codes, context=self._known, data=_data(source))
        noted = {problem.place for problem in source.front_matter.problems}
        self._build.problems.extend(problem for problem in problems if problem.place not in noted)
        return None if source.problems else fields

    def _read_article(self, file: File, source: SourceFile) -> None:
        is_kept_back = is_draft(file)
        self._build.host.leave_out_of_nav(file)
        fields = self._article_fields(source)
        slug = (fields.slug if fields else None) or slug_of_file(file, source, self._files, self._build)
        self.sources_by_slug[slug].append(source)
        file.dest_uri = article_file(fields, slug, source, self._build)
        cover = self._check_texts_and_pictures(file, source)
        expect_no_sections(source, self._build)
        check_job(source, self._build, is_article=True)
        if fields is None:
            # Its text is still checked, so that one run shows every problem; the build stops before it is shown.
            self._page_class(OrdinaryPage)(file, self._build, source, PageFields(), None)
            return
        article = self._make_article(file, source, fields, slug)
        article.cover = cover
        article.status = Status.DRAFT if is_kept_back else article.status
        expect_cta(article, self._build)
        expect_own_description(article, self._build)
        expect_near_dates(article, self._build)
        self._build.articles.append(article)

    def _article_fields(self, source: SourceFile) -> ArticleFields | None:
        if source.is_readable and not source.has_front_matter:
            remedy = "begin the file with '---', a line each for title:, description:, date: and category:, and '---'"
            what = "the article does not say its title, description, date and category"
            self._build.problems.add(source.front_matter.opening(), "E127", what, remedy)
            return None
        return self._fields(ArticleFields, source, ARTICLE)

    def _make_article(self, file: File, source: SourceFile, fields: ArticleFields, slug: str) -> Article:
        zone = self._build.settings.zone
        return self._page_class(Article)(
            file,
            self._build,
            source,
            fields,
            slug=slug,
            status=status_at(fields, self._build.now, zone),
            published_at=instant(fields.date, zone),
            tag_slugs=[slugify(tag) for tag in fields.tags],
        )

    def _check_texts_and_pictures(self, file: File, source: SourceFile) -> File | None:
        """Check what can be checked even where other keys are wrong; give the cover."""
        image, description = (_data(source).get(key) for key in ("image", "description"))
        if isinstance(description, str) and description.strip():
            advise_on_description(source, " ".join(description.split()), self._build)
        return find_cover(image, source, file, self._files, self._build) if isinstance(image, str) else None

    def _read_not_found(self, file: File, source: SourceFile) -> None:
        file.dest_uri = ADDRESS
        fields = self._fields(PageFields, source, PAGE) or PageFields()
        page = self._page_class(OrdinaryPage)(file, self._build, source, fields, None)
        check_sections(page, self._files, self._build)
        self._build.not_found = page
        self._files.remove(file)

    def _read_ordinary_page(self, file: File, source: SourceFile) -> None:
        is_kept_back = is_draft(file)
        if is_kept_back:
            self._build.host.leave_out_of_nav(file)
        is_misfiled = is_misplaced_article(source, file, ARTICLES, self._build)
        fields = None if is_misfiled else self._fields(PageFields, source, PAGE)
        kind = OrdinaryPage if fields is None or fields.job is None else JobPage
        page = self._page_class(kind)(
            file, self._build, source, fields or PageFields(), self._build.nav_titles.get(file.src_uri)
        )
        page.status = Status.DRAFT if is_kept_back else page.status
        page.cover = None if is_misfiled else self._check_texts_and_pictures(file, source)
        if fields is None:
            page.sections = _data(source).get("sections")
        check_sections(page, self._files, self._build)
        check_job(source, self._build)
        if isinstance(page, JobPage):
            expect_near_dates(page, self._build)
        self._build.pages.append(page)


def names_of_templates(site: Site) -> list[str]:
    """Name the templates that front matter may name."""
    return sorted({path.name for folder in site.theme_dirs for path in Path(folder).glob("*.html")})


def _data(source: SourceFile) -> dict[str, object]:
    return source.front_matter.data or {}


def _part_public_from_unpublished(build: Build) -> None:
    build.articles = newest_first(build.articles)
    if build.is_preview:
        return
    pages: list[Article | OrdinaryPage] = [*build.articles, *build.pages]
    build.unpublished = [page for page in pages if page.status is not Status.PUBLISHED]
    build.articles = [article for article in build.articles if article.status is Status.PUBLISHED]
    build.pages = [page for page in build.pages if page.status is Status.PUBLISHED]
    if build.rest is None:
        build.left_out = left_out(build)
