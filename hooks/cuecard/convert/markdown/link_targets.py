"""What a link of the page at hand leads to among the sources; what is not there is noted."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit, urlunsplit

from cuecard.check.problems import nearest
from cuecard.convert.markdown.lookups import answer_about_file, question
from cuecard.link.missing_schemes import address_meant
from cuecard.link.site_paths import relative_url
from cuecard.media.pictures.covers import PICTURES
from cuecard.read.file_names import composed, find_alike, find_named, is_markdown_file, name_for_hosts, suggest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from urllib.parse import SplitResult

    from cuecard.check.problems import Place
    from cuecard.convert.markdown.converter import SiteMarkdown
    from cuecard.model.article import Article
    from cuecard.model.files import File
    from cuecard.model.ordinary_page import OrdinaryPage

    Where = Callable[[], Place]

_TEMPLATING = ("{{", "{%")
_MADE_LATER = (".json", ".txt", ".webmanifest", ".xml")
"""How names end of what a build makes beside the pages, such as feeds; the links of the built site are checked, too."""
_ELSEWHERE = ("https:", "http:", "mailto:", "cta:")
_HARDLY_MISSPELLED = 0.75


@dataclass(frozen=True)
class Destination:
    """A source that a link leads to."""

    file: File
    rest: str = ""
    """What follows the path in the link: `?query#section`."""
    is_public: bool = True


class LinkTargets:
    """Finds what links lead to; `markdown` knows the page that they stand on."""

    def __init__(self, markdown: SiteMarkdown) -> None:
        self._markdown = markdown
        self._page = markdown.page

    def find(self, target: str, where: Where) -> Destination | None:
        """Find the source; None where the link leads to another site, to a heading of its own page, or to nothing."""
        parts = split_address(target)
        if parts is None:
            return None
        if not parts.path:
            self._expect_heading(self._page.file, parts.fragment, where)
            return None
        file, rest = self.find_source(target)
        if file is None:
            return self._find_hidden(unquote(parts.path), target, where)
        if file.is_documentation_page() and rest:
            self._expect_heading(file, parts.fragment, where)
        return Destination(file, rest)

    def find_source(self, target: str) -> tuple[File | None, str]:
        """Find a source by an address, with what follows its path; `#`, `?` and `%` may belong to a name, too."""
        parts = split_address(target)
        if parts is None or not parts.path:
            return None, ""
        rest = urlunsplit(("", "", "", parts.query, parts.fragment))
        for name in dict.fromkeys([unquote(parts.path), parts.path, unquote(target), target]):
            if (file := self.find_file(name)) is not None:
                return file, composed(rest) if name in {unquote(parts.path), parts.path} else ""
        return None, ""

    def find_file(self, path: str) -> File | None:
        """Find the source by its path, or by the address of its page where the path begins with `/`.

        What `exclude_docs` keeps out of the site is not there.
        """
        file = self._find_named(path)
        if file is not None and not file.inclusion.is_included():
            file = None
        self._markdown.lookups[question("source", path)] = answer_about_file(file)
        return file

    def find_at(self, address: str) -> File | None:
        """Find what will be at a path of the site."""
        file = self._markdown.build.addresses.get(address)
        self._markdown.lookups[question("address", address)] = answer_about_file(file)
        return file

    def _find_named(self, path: str) -> File | None:
        files = self._markdown.files
        if path.startswith("/"):
            return find_named(files, path.strip("/")) or self._by_address(path)
        folder = posixpath.dirname(self._page.file.src_uri)
        return find_named(files, posixpath.normpath(posixpath.join(folder, path)))

    def _by_address(self, path: str) -> File | None:
        build = self._markdown.build
        found = build.paths.find(name_for_hosts(path), build.addresses)
        return build.addresses[found] if found is not None else None

    def _expect_heading(self, file: File, anchor: str, where: Where) -> None:
        if anchor:
            self._markdown.page_links.anchors.append((file, composed(unquote(anchor)), where()))

    def _find_hidden(self, path: str, target: str, where: Where) -> Destination | None:
        """Find the unpublished article that the path leads to; note what keeps the link from leading anywhere."""
        problems, hidden = self._markdown.build.problems, self._find_unpublished(path)
        if hidden is None and path.startswith("/") and path.endswith(_MADE_LATER):
            return None
        if hidden is None:
            problems.add(
                where(), "W501", f"there is no file '{target}'", self._whole_address(path) or self._suggestion(path)
            )
            return None
        what = f"{hidden.source.path} is not public ({hidden.status}), and visitors see the words of this link alone"
        problems.add(where(), "A503", what, "remove the link if that stays so")
        return Destination(hidden.file, is_public=False)

    def _find_unpublished(self, path: str) -> Article | OrdinaryPage | None:
        """Find what the path or address would lead to if it were public."""
        build = self._markdown.build
        folder = "" if path.startswith("/") else posixpath.dirname(self._page.file.src_uri)
        wanted = composed(posixpath.normpath(posixpath.join(folder, path.strip("/"))))
        by_address = {page.file.dest_uri: page for page in build.unpublished}
        if found := build.paths.find(composed(path) if path.startswith("/") else f"/{wanted}", by_address):
            return by_address[found]
        return next((page for page in build.unpublished if composed(page.file.src_uri) == wanted), None)

    def _whole_address(self, path: str) -> str:
        """Give the remedy where an address lacks its beginning."""
        meant = f"cta:{path}" if path in self._markdown.build.settings.ctas else address_meant(path)
        return f"write {meant} instead of {path}" if meant else ""

    def _suggestion(self, path: str) -> str:
        """Name the file of the same name elsewhere, or one of a similar name."""
        if any(sign in path for sign in _TEMPLATING):
            return "write the address itself, since this is a placeholder of another program"
        by_name = self._markdown.sources_by_name
        wanted = posixpath.basename(path.replace("\\", "/").rstrip("/"))
        meant = next((name for name in (wanted, f"{wanted}.md") if name in by_name), None)
        meant = meant or find_alike(wanted, by_name) or _nearest_of_its_kind(wanted, by_name)
        if meant is None:
            return "write the name of a file that is there, or remove the link"
        return suggest(path, relative_url(by_name[meant], self._page.file.src_uri))


def split_address(address: str) -> SplitResult | None:
    """Part an address that counts from a page or from the site; None for one that leads elsewhere."""
    if address.startswith(_ELSEWHERE):
        return None
    try:
        parts = urlsplit(address)
    except ValueError:  # such as http://[
        return None
    return None if parts.scheme or parts.netloc else parts


def _nearest_of_its_kind(wanted: str, names: Iterable[str]) -> str | None:
    """Find a name that is hardly misspelled: a page for a page, a picture for a picture."""
    stem, ending = posixpath.splitext(wanted)
    by_stem = {posixpath.splitext(name)[0]: name for name in names if _kind(name) == _kind(wanted)}
    meant = nearest(stem if ending else wanted, by_stem, _HARDLY_MISSPELLED)
    return by_stem[meant] if meant is not None else None


def _kind(name: str) -> str:
    ending = posixpath.splitext(name)[1].lower()
    if ending in PICTURES:
        return "picture"
    return "page" if is_markdown_file(name) or ending in {"", ".html"} else ending
