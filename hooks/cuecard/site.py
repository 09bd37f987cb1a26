"""What the engine knows of its host: the site as its settings name it, and what a host does for a build."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from pathlib import Path

    from jinja2 import Environment

    from cuecard.link.site_paths import PagePaths
    from cuecard.model.files import File, Files, Navigation
    from cuecard.model.site_page import SitePage

Kind = TypeVar("Kind", bound="SitePage")


@dataclass(frozen=True)
class Site:
    """A site, as it is known before a source is read. Folders and files are absolute paths."""

    name: str
    url: str
    """Its address, which ends with a slash; empty where none is set."""
    description: str
    copyright: str
    language: str
    """The code of the language of the theme's words, such as `en` or `pt-BR`."""
    favicon: str
    """The picture that its icons are made from, by its path in `docs_dir`; empty where none is set."""
    config_file: str
    """`mkdocs.yml`; empty where settings are of no file."""
    docs_dir: str
    theme_dir: str
    """The site's own templates; empty where it has none."""
    theme_dirs: Sequence[str]
    """Where templates are looked for, the site's own first."""
    own_theme_dirs: Sequence[str]
    """Those of Cuecard's theme among them, a firm's templates before ours; what Material brings is not one."""
    destination: Path
    """Where the finished site lies."""
    reports: Path
    """Where people and programs find what a build tells, beside the site."""
    paths: PagePaths
    nav: Any
    """The navigation as `mkdocs.yml` says it; None where it says nothing."""
    is_strict: bool
    """Whether a warning ends a build."""
    extra_templates: Sequence[str]
    markdown_extensions: Sequence[Any]
    """Names, or objects of Python-Markdown."""
    extension_options: Mapping[str, Mapping[str, Any]]


class Host(Protocol):
    """What the program that builds the site does for the engine."""

    is_question: bool
    """Whether a command asks about the site, so that nothing is built, kept or locked."""

    @property
    def static_templates(self) -> set[str]:
        """The templates that become files of the site, such as `404.html`; what is taken out does not."""

    def generated(self, address: str, *, content: str | bytes | None = None, abs_src_path: str | None = None) -> File:
        """Make a file of the site that no source has: of a text, of bytes, or of those of another file."""

    @property
    def settings(self) -> Sequence[Mapping[str, Any]]:
        """All settings that may decide what becomes of a source."""

    @property
    def hook_files(self) -> Sequence[str]:
        """The files of code that the site adds to the engine's."""

    def has_only_the_engine(self) -> bool:
        """Tell whether nobody but the engine does anything in a build."""

    def static_file(self, file: File, address: str) -> File:
        """Make a file that is copied to an address as it is, in the place of one that would become something."""

    def page_class(self, kind: type[Kind]) -> type[Kind]:
        """Give the class by which a page of a kind is one of the host, too."""

    def begin_page(self, page: SitePage, title: str | None, file: File) -> None:
        """Let a page be that of a file."""

    def leave_out_of_nav(self, file: File) -> None:
        """Let a page be of the site and not of its navigation."""

    def put_in_nav(self, file: File) -> None:
        """Let a page be of the site, and of its navigation where that lists it."""

    def texts_of(self, files: Files) -> Sequence[File]:
        """Give every file that may become a page, drafts with the others."""

    def pages_to_make(self, files: Files) -> Sequence[File]:
        """Give the files of the pages that this build makes: those of the site, in a preview drafts as well."""

    def populate(self, page: SitePage, files: Files) -> None:
        """Read and convert a page, with all that has a hand in its text."""

    def render_page(self, page: SitePage, files: Sequence[File], nav: Navigation, env: Environment) -> bytes:
        """Render a page with its template. Raises ValueError where nothing of it can be seen."""

    def hide_from_nav(self, sources: Collection[str]) -> None:
        """Take pages out of the navigation."""

    def is_kept_out(self, src_uri: str) -> bool:
        """Tell whether an owner keeps a file out of the site."""

    def has_others_in_texts(self) -> bool:
        """Tell whether anything but the engine may give a page another text."""

    def has_others_in_pages(self) -> bool:
        """Tell whether anything but the engine has a hand in pages when they are rendered."""

    def count_foreign_warnings(self) -> None:
        """Begin to count what anybody but the engine warns of."""

    def ends_without_foreign_warnings(self) -> bool:
        """Stop counting, and tell whether there was none; false where nobody counted."""

    def will_be_refused(self) -> bool:
        """Tell whether the build is strict and has met a warning by now."""

    def write_into(self, folder: Path) -> None:
        """Write the site into a folder from now on."""

    def on_failure(self, act: Callable[[Exception], object]) -> None:
        """Do something where the build fails."""
