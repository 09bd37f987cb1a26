"""From the files of `docs/` to typed pages; everything wrong with them is noted, nothing is raised."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from mkdocs.structure.files import File, Files, InclusionLevel

from cuecard.build import build_of
from cuecard.clock import Status, instant, status_at
from cuecard.front_matter import ArticleFields, ListingFields, PageFields
from cuecard.front_matter_values import ADVISED_DESCRIPTION, Known
from cuecard.front_matter_wording import ARTICLE, LISTING, PAGE
from cuecard.nav import nav_titles
from cuecard.pages import Article, OrdinaryPage
from cuecard.problems import Place, did_you_mean
from cuecard.related import newest_first
from cuecard.slugs import is_slug, slugify
from cuecard.source_file import SourceFile, read_source_file
from cuecard.validation import validate

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from cuecard.build import Build

ARTICLES = "articles"
LISTED = ("articles/index.md", "categories/", "tags/", "authors/", "series/")
"""Where a Markdown file is the text above a listing."""


def read_pages(files: Files, config: MkDocsConfig) -> None:
    """Read every Markdown file once; articles go to the build, other pages to their files."""
    build = build_of(config)
    known = Known(build.settings, _templates(config))
    titles = nav_titles(config.nav)
    for file in _sources(files):
        source = read_source_file(file.content_bytes, build.place_in_docs(file.src_uri))
        build.problems.extend(source.problems)
        if is_listing_text(file.src_uri):
            _check_listing_text(source, known, build)
            file.page = OrdinaryPage(file, config, source, PageFields(), None)
        elif file.src_uri.startswith(f"{ARTICLES}/"):
            _read_article(file, source, known, config, files)
        else:
            _read_ordinary_page(file, source, known, config, titles.get(file.src_uri))
    _part_public_from_unpublished(build)
    _check_slugs(build)


def is_listing_text(src_uri: str) -> bool:
    """Tell whether a source is the text above a listing."""
    folder, _, name = src_uri.rpartition("/")
    return src_uri == LISTED[0] or (f"{folder}/" in LISTED[1:] and name != "index.md")


def _sources(files: Files) -> list[File]:
    return [file for file in files.documentation_pages() if file.page is None]


def _templates(config: MkDocsConfig) -> list[str]:
    env = config.theme.get_env()
    return [name for name in env.list_templates(["html"]) if "/" not in name]


def _read_article(file: File, source: SourceFile, known: Known, config: MkDocsConfig, files: Files) -> None:
    build = build_of(config)
    file.inclusion = InclusionLevel.NOT_IN_NAV
    fields, problems = validate(ArticleFields, source.front_matter, ARTICLE, context=known, data=_data(source))
    build.problems.extend([] if source.problems else problems)
    slug = (fields.slug if fields else None) or _slug_of_file(file, source, build)
    file.dest_uri = f"{ARTICLES}/{slug}/index.html"
    if fields is None or source.problems:
        # Its text is still checked, so that one run shows every problem; the build stops before it is shown.
        OrdinaryPage(file, config, source, PageFields(), None)
        return
    zone = build.settings.zone
    article = Article(
        file,
        config,
        source,
        fields,
        slug=slug,
        status=status_at(fields, build.now, zone),
        published_at=instant(fields.date, zone),
        tag_slugs=[slugify(tag) for tag in fields.tags],
    )
    article.cover = _find_cover(article, files, build)
    _advise(source, fields.description, build)
    _expect_cta(article, build)
    build.articles.append(article)


def _read_ordinary_page(
    file: File, source: SourceFile, known: Known, config: MkDocsConfig, nav_title: str | None
) -> None:
    build = build_of(config)
    if {"date", "category"} <= set(_data(source)):
        place = source.front_matter.place_of_key(("category",))
        target = f"{build.docs_name}/{ARTICLES}/{posixpath.basename(file.src_uri)}"
        build.problems.add(
            place, "E118", "this is an article, and articles have a folder", f"move the file to {target}"
        )
        fields = None
    else:
        fields, problems = validate(PageFields, source.front_matter, PAGE, context=known, data=_data(source))
        build.problems.extend([] if source.problems else problems)
        if fields and fields.description:
            _advise(source, fields.description, build)
    page = OrdinaryPage(file, config, source, fields or PageFields(), nav_title)
    if file.inclusion is InclusionLevel.NOT_IN_NAV:
        build.pages_outside_nav.append(page)


def _check_listing_text(source: SourceFile, known: Known, build: Build) -> None:
    _, problems = validate(ListingFields, source.front_matter, LISTING, context=known, data=_data(source))
    build.problems.extend([] if source.problems else problems)


def _data(source: SourceFile) -> dict[str, object]:
    return source.front_matter.data or {}


def _slug_of_file(file: File, source: SourceFile, build: Build) -> str:
    """Give the file's stem, or for `<folder>/index.md` the folder's name."""
    stem = file.name if file.name != "index" else posixpath.basename(posixpath.dirname(file.src_uri))
    if not is_slug(stem) and "slug" not in _data(source):
        better = slugify(stem)
        remedy = f"rename it, or add slug: {better}" if is_slug(better) else "rename it with a-z, 0-9 and hyphens"
        build.problems.add(Place(source.path), "E115", f"the file name '{stem}' cannot be an address", remedy)
    return stem


def _find_cover(article: Article, files: Files, build: Build) -> File | None:
    """Find the cover beside the article, under `docs/assets`, or by its path in `docs`."""
    image = article.fields.image
    if image is None:
        return None
    beside = posixpath.normpath(posixpath.join(posixpath.dirname(article.file.src_uri), image))
    for src_uri in (beside, f"assets/{image}", image):
        if (file := files.get_file_from_path(src_uri)) is not None and not file.is_documentation_page():
            return file
    pictures = {posixpath.basename(file.src_uri) for file in files.media_files()}
    place = article.source.front_matter.place_of(("image",))
    build.problems.add(place, "E116", f"there is no picture '{image}'", _nearest(posixpath.basename(image), pictures))
    return None


def _nearest(name: str, names: set[str]) -> str:
    remedy = did_you_mean(name, names)
    return remedy if remedy.startswith("did") else "put it beside the article or under docs/assets"


def _advise(source: SourceFile, description: str, build: Build) -> None:
    if len(description) not in ADVISED_DESCRIPTION:
        place = source.front_matter.place_of(("description",))
        shortest, longest = ADVISED_DESCRIPTION.start, ADVISED_DESCRIPTION.stop - 1
        remedy = f"{shortest}–{longest} are shown in full by search engines"
        build.problems.add(place, "W113", f"the description has {len(description)} characters", remedy)


def _expect_cta(article: Article, build: Build) -> None:
    if article.choice.key is None and article.fields.cta is not False and article.status is not Status.DRAFT:
        what = f"the article has no call to action: {article.choice.reason}"
        place = article.source.front_matter.opening()
        build.problems.add(place, "E402", what, "add cta: and a key of extra.ctas, or cta: false")


def _part_public_from_unpublished(build: Build) -> None:
    everything = newest_first(build.articles)
    if not build.is_preview:
        build.unpublished = [article for article in everything if article.status is not Status.PUBLISHED]
        everything = [article for article in everything if article.status is Status.PUBLISHED]
    build.articles = everything


def _check_slugs(build: Build) -> None:
    first: dict[str, Article] = {}
    for article in sorted([*build.articles, *build.unpublished], key=lambda article: article.file.src_uri):
        other = first.setdefault(article.slug, article)
        if other is not article:
            place = article.source.front_matter.place_of(("slug",))
            remedy = "give one of them another slug"
            build.problems.add(place, "E201", f"'{article.slug}' is also the slug of {other.source.path}", remedy)


def check_read_time(article: Article, build: Build) -> None:
    """Advise where the front matter's read time is far from the counted one."""
    said, counted = article.fields.read_time, article.reading_time
    if said is None or counted is None:
        return
    if abs(said - counted.minutes) > max(1, counted.minutes // 2):
        place = article.source.front_matter.place_of(("read_time",))
        what = f"'read_time' is {said} and {counted.minutes} were counted"
        build.problems.add(place, "W120", what, "leave the key out to show the counted one")
