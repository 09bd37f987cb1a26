"""The pages of every listing, as MkDocs files and pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.check.problems import Place, nearest
from cuecard.link.article_lists import make_listings, tag_names
from cuecard.link.site_paths import LIST_FOLDERS
from cuecard.link.slugs import slugify
from cuecard.model.listing_page import ListingPage
from cuecard.model.site_page import UNDATED, SitePage
from cuecard.read.list_texts import ALL_ARTICLES, is_listing_text
from cuecard.read.marked_yaml import MarkedYaml
from cuecard.read.source_file import SourceFile

if TYPE_CHECKING:
    from collections.abc import Collection

    from cuecard.build import Build
    from cuecard.cache.rest_of_site import RestOfSite
    from cuecard.link.article_lists import Listing
    from cuecard.model.article import Article
    from cuecard.model.files import File, Files


def add_listing_pages(files: Files, build: Build) -> None:
    """Generate every listing's pages; texts above listings that do not exist leave with them."""
    if build.rest is not None:
        _add_known_pages(build.rest, files, build)
        return
    title = build.nav_titles.get(ALL_ARTICLES, build.words.list.articles)
    build.tag_names = tag_names(build.articles)
    made = make_listings(build.articles, build.settings, title, build.paths)
    build.listings = [_with_text(listing, files, build) for listing in made]
    for listing in build.listings:
        _add_pages(listing, files, build)
    _remove_texts_without_listing(files, build)
    _check_tag_spellings(build)


def _add_known_pages(rest: RestOfSite, files: Files, build: Build) -> None:
    """Add the pages of lists that stay as they are: the first of each, to which others lead, and the others' files."""
    build.tag_names = rest.tag_names
    for listing, page_count in rest.listings(build.articles):
        build.listings.append(listing)
        file, source = _file_of(listing, 1, files, build)
        build.host.page_class(ListingPage)(
            file, build, source, listing, 1, pages=[listing.entries], update_date=UNDATED
        )
        for number in range(2, page_count + 1):
            _file_of(listing, number, files, build)


def _remove_texts_without_listing(files: Files, build: Build) -> None:
    """Take out the texts above lists without a public article; those that no registry knows are mistakes."""
    settings = build.settings
    registries: dict[str, Collection[str]] = {
        "categories": settings.categories,
        "authors": settings.authors,
        "series": settings.series,
    }
    for file in files.documentation_pages():
        if not is_listing_text(file.src_uri) or isinstance(file.page, ListingPage):
            continue
        files.remove(file)
        build.texts_without_listing.append(file)
        kind = file.src_uri.partition("/")[0]
        if kind in registries and file.name not in registries[kind]:
            place = Place(build.place_in_docs(file.src_uri))
            what = f"no list of {kind} has the name '{file.name}'"
            near = nearest(file.name, registries[kind])
            remedy = (
                f"rename the file to {near}.md"
                if near
                else f"rename the file to one of these: {', '.join(registries[kind])}"
            )
            build.problems.add(place, "E114", what, remedy)


def _with_text(listing: Listing[Article], files: Files, build: Build) -> Listing[Article]:
    """Let an editor's text above the listing say its title and description."""
    file = files.get_file_from_path(_src_uri(listing, 1))
    written = file.page.source.front_matter.data if file is not None and isinstance(file.page, SitePage) else None
    said = {key: (written or {}).get(key) for key in ("title", "description")}
    own = {key: build.typesetter.text(" ".join(words.split())) for key, words in said.items() if isinstance(words, str)}
    return listing.saying(**own)


def _add_pages(listing: Listing[Article], files: Files, build: Build) -> None:
    pages = listing.pages(build.settings.listing.per_page)
    update_date = max((article.update_date for article in listing.entries), default=UNDATED)
    for number in range(1, len(pages) + 1):
        file, source = _file_of(listing, number, files, build)
        build.host.page_class(ListingPage)(file, build, source, listing, number, pages=pages, update_date=update_date)


def _file_of(listing: Listing[Article], number: int, files: Files, build: Build) -> tuple[File, SourceFile]:
    """Give the file of a page, at the page's address, and the text that an editor wrote for it."""
    src_uri = _src_uri(listing, number)
    file = files.get_file_from_path(src_uri)
    source = file.page.source if file is not None and isinstance(file.page, SitePage) else None
    if file is None:
        file = build.host.generated(src_uri, content="")
        files.append(file)
    file.dest_uri = listing.page_file(number)
    (build.host.put_in_nav if src_uri == ALL_ARTICLES else build.host.leave_out_of_nav)(file)
    place = build.place_in_docs(src_uri)
    return file, source or SourceFile(place, MarkedYaml(place))


def _src_uri(listing: Listing[Article], number: int) -> str:
    """Give the source of a page; of the first it is the editor's text, whose name the others must not take."""
    if listing.kind == "articles" and number == 1:
        return ALL_ARTICLES
    name = f"{LIST_FOLDERS[listing.kind]}/{listing.key}".rstrip("/")
    return f"{name}/~{number}.md" if number > 1 or listing.key == "index" else f"{name}.md"


def _check_tag_spellings(build: Build) -> None:
    for article in build.articles:
        for index, tag in enumerate(article.tags):
            usual = build.tag_names[slugify(tag)]
            if tag != usual:
                place = article.source.front_matter.place_of(("tags", index))
                build.problems.add(
                    place, "A203", f"the tag '{tag}' has another spelling elsewhere", f"write {usual} instead of {tag}"
                )
