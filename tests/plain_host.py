"""A second host of the engine: a function that builds a folder, and no MkDocs.

It does what a site needs whose pages come from `docs/` and whose templates are in one folder: no plugins, no hooks of
the site's own, no `serve`. It proves that the engine asks a host for nothing else than `cuecard.site` says.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

import jinja2
import yaml

from cuecard import pipeline
from cuecard.build import Build
from cuecard.cache.read_time_cache import read_time_of_page
from cuecard.cache.store import Cache
from cuecard.check.article_checks import check_read_time
from cuecard.check.problem_log import stop_on_errors
from cuecard.link.site_paths import INDEX, PagePaths, relative_url
from cuecard.model.article import Article
from cuecard.model.site_page import pages_of
from cuecard.new_build import new_build
from cuecard.outputs.build_reports import note_calls_to_action
from cuecard.publish.publication import stage
from cuecard.read.file_names import is_markdown_file
from cuecard.read.nav import nav_without
from cuecard.render.not_found import not_found_view
from cuecard.render.template_environment import page_context
from cuecard.seo.json_ld_checks import check_structured_data
from cuecard.site import Site

FEATURES = re.compile(r"^  - hooks/(\w+)\.py$", flags=re.M)
_STATIC = ("404.html", "sitemap.xml", "robots.txt")


@dataclass(frozen=True)
class Inclusion:
    """Whether visitors get a file."""

    name: str = "INCLUDED"

    def is_included(self) -> bool:
        """Tell whether they do."""
        return self.name in {"INCLUDED", "NOT_IN_NAV", "UNDEFINED"}


@dataclass(eq=False)
class PlainFile:
    """A file of a folder, or one that is generated."""

    src_uri: str
    src_dir: str | None = None
    are_folders: bool = True
    content: bytes = b""
    copied_from: str | None = None
    is_static: bool = False
    inclusion: Any = Inclusion()
    page: Any = None
    dest_uri: str = ""

    def __post_init__(self) -> None:
        self.dest_uri = self.dest_uri or self._place()

    def _place(self) -> str:
        if not self.is_documentation_page():
            return self.src_uri
        folder, name = posixpath.split(posixpath.splitext(self.src_uri)[0])
        is_index = name in {"index", "README"} or not self.are_folders
        path = posixpath.join(folder, "index" if name == "README" else name)
        return f"{path}.html" if is_index else f"{path}/{INDEX}"

    @property
    def abs_src_path(self) -> str | None:
        """Where its bytes are."""
        return self.copied_from or (f"{self.src_dir}/{self.src_uri}" if self.src_dir else None)

    @abs_src_path.setter
    def abs_src_path(self, path: str) -> None:
        self.copied_from = path

    @property
    def name(self) -> str:
        """The name of a page; that of a folder's is `index`."""
        name = posixpath.splitext(posixpath.basename(self.src_uri))[0]
        return "index" if name == "README" else name

    @property
    def url(self) -> str:
        """Its address."""
        if self.are_folders and posixpath.basename(self.dest_uri) == INDEX and self.is_documentation_page():
            return quote(self.dest_uri.removesuffix(INDEX)) or "./"
        return quote(self.dest_uri)

    @property
    def generated_by(self) -> str | None:
        """Who has made it."""
        return None if self.src_dir else "cuecard"

    @property
    def content_bytes(self) -> bytes:
        """What it holds."""
        return Path(self.abs_src_path).read_bytes() if self.abs_src_path else self.content

    @property
    def content_string(self) -> str:
        """What it holds, as text."""
        return self.content_bytes.decode("utf-8-sig")

    def is_documentation_page(self) -> bool:
        """Tell whether it becomes a page."""
        return is_markdown_file(self.src_uri) and not self.is_static

    def is_media_file(self) -> bool:
        """Tell whether it is a picture or a download."""
        is_of_theme = self.src_uri.endswith((".html", ".js", ".css", ".xml"))
        return not (self.is_documentation_page() or is_of_theme or self.is_static)


class PlainFiles:
    """Files by their sources."""

    def __init__(self, files: list[PlainFile]) -> None:
        self.src_uris = {file.src_uri: file for file in files}
        self.rendered: set[str] = set()

    def __iter__(self) -> Any:
        return iter(self.src_uris.values())

    def __contains__(self, path: str) -> bool:
        return path in self.src_uris

    def append(self, file: PlainFile) -> None:
        """Add a file at the end."""
        self.src_uris[file.src_uri] = file

    def remove(self, file: PlainFile) -> None:
        """Take a file out."""
        del self.src_uris[file.src_uri]

    def get_file_from_path(self, path: str) -> PlainFile | None:
        """Find a file by its source."""
        return self.src_uris.get(posixpath.normpath(path))

    def documentation_pages(self) -> list[PlainFile]:
        """Give the files of pages."""
        return [file for file in self if file.is_documentation_page() and file.inclusion.is_included()]

    def media_files(self) -> list[PlainFile]:
        """Give pictures and downloads."""
        return [file for file in self if file.is_media_file()]


class _PlainPage:
    """What templates read of a page."""

    parent: Any = None
    children = None
    _is_active = False
    is_page, is_section, is_link = True, False, False
    file: PlainFile

    @property
    def active(self) -> bool:
        """Tell whether it is the page at hand."""
        return self._is_active

    @active.setter
    def active(self, value: bool) -> None:
        self._is_active = value
        if self.parent is not None:
            self.parent.active = value

    @property
    def url(self) -> str:
        """Its address; empty of the home page."""
        return "" if self.file.url == "./" else self.file.url

    @property
    def is_homepage(self) -> bool:
        """Tell whether it is the first page of the site."""
        return self.file.url in {"./", INDEX}


@cache
def _page_class(kind: type) -> type:
    return type(kind.__name__, (kind, _PlainPage), {})


@dataclass
class PlainHost:
    """What the engine asks a host for."""

    settings_written: dict[str, Any]
    static_templates: set[str] = field(default_factory=lambda: set(_STATIC))
    is_question: bool = False
    folder: Path = Path()
    hidden: set[str] = field(default_factory=set)
    failures: list[Any] = field(default_factory=list)
    hook_files: tuple[str, ...] = ()
    build: Build | None = None

    @property
    def settings(self) -> list[dict[str, Any]]:
        """Give all settings."""
        return [self.settings_written]

    @property
    def are_folders(self) -> bool:
        """Tell whether pages have folders of their own."""
        return bool(self.settings_written.get("use_directory_urls", True))

    def generated(
        self, address: str, *, content: str | bytes | None = None, abs_src_path: str | None = None
    ) -> PlainFile:
        """Make a file without a source."""
        data = content.encode() if isinstance(content, str) else content or b""
        return PlainFile(address, are_folders=self.are_folders, content=data, copied_from=abs_src_path)

    def static_file(self, file: Any, address: str) -> PlainFile:
        """Make a file that is copied."""
        return PlainFile(file.src_uri, file.src_dir, dest_uri=address, is_static=True)

    def page_class(self, kind: type) -> Any:
        """Give the class of a page."""
        return _page_class(kind)

    def begin_page(self, page: Any, title: str | None, file: Any) -> None:
        """Let a page be that of a file."""
        page.file, page.active, page.meta = file, False, {}
        page.markdown = page.content = None
        page.toc = []
        page.title = title
        file.page = page
        site_url = self.settings_written.get("site_url") or ""
        page.canonical_url = urljoin(site_url, page.url) if site_url else None
        page.abs_url = urlsplit(page.canonical_url).path if site_url else None

    def leave_out_of_nav(self, file: Any) -> None:
        """Let a page be outside the navigation."""
        file.inclusion = Inclusion("NOT_IN_NAV")

    def put_in_nav(self, file: Any) -> None:
        """Let a page be in it."""
        file.inclusion = Inclusion()

    def texts_of(self, files: Any) -> list[PlainFile]:
        """Give all texts."""
        return [file for file in files if file.is_documentation_page()]

    def pages_to_make(self, files: Any) -> Any:
        """Give the pages of the site."""
        return files.documentation_pages()

    def populate(self, page: Any, files: Any) -> None:
        """Read and convert one page."""
        raise NotImplementedError  # for previews

    def render_page(self, page: Any, files: Any, nav: Any, env: jinja2.Environment) -> bytes:  # noqa: ARG002 - it lists nothing
        """Render a page with its template."""
        assert self.build is not None  # since it began
        template = env.get_template(page.meta.get("template", "main.html"))
        data = {"page": page, "nav": nav, "config": self.config, "base_url": relative_url(".", page.url)}
        output = template.render(data | (self.build.context or {}))
        check_structured_data(output, page, self.build)
        note_calls_to_action(output, page.url, self.build)
        return output.encode()

    @property
    def config(self) -> Any:
        """Give what templates read of the settings."""
        known = {"extra_css": [], "extra_javascript": [], **self.settings_written}
        return SimpleNamespace(**{**known, "theme": SimpleNamespace(**self.settings_written["theme"])})

    def hide_from_nav(self, sources: Any) -> None:
        """Take pages out of the navigation."""
        self.hidden |= set(sources)

    def is_kept_out(self, src_uri: str) -> bool:  # noqa: ARG002 - nor this
        """Tell that no setting keeps a file out."""
        return False

    def has_only_the_engine(self) -> bool:
        """Tell that there are no plugins."""
        return True

    def has_others_in_texts(self) -> bool:
        """Tell the same of texts."""
        return False

    def has_others_in_pages(self) -> bool:
        """Tell the same of pages."""
        return False

    def count_foreign_warnings(self) -> None:
        """Count nothing: there is nobody else."""

    def ends_without_foreign_warnings(self) -> bool:
        """Tell that nobody has counted."""
        return False

    def will_be_refused(self) -> bool:
        """Tell that warnings end nothing."""
        return False

    def write_into(self, folder: Path) -> None:
        """Write into a folder from now on."""
        self.folder = folder

    def on_failure(self, act: Any) -> None:
        """Keep what is to be done where the build fails."""
        self.failures.append(act)


@dataclass
class _Section:
    title: str
    children: list[Any]
    active: bool = False
    is_page, is_section, is_link = False, True, False


@dataclass
class _Link:
    title: str
    url: str
    children: None = None
    active: bool = False
    is_page, is_section, is_link = False, False, True


def build_site(config_file: Path) -> Build:
    """Build a site into its `site_dir`. Raises StoppedError where something is wrong."""
    build, files = _begin(config_file)
    pipeline.run(pipeline.READ, files, build)
    _set_levels(files, build)
    build.nav = _navigation(files, build)
    pipeline.run(pipeline.LINK, files, build)
    _convert(files, build)
    pipeline.run(pipeline.ADD, files, build)
    pipeline.run(pipeline.RENDER, files, build)
    _write(files, build)
    pipeline.finish(pipeline.WRITE, build)
    pipeline.finish(pipeline.PUBLISH, build)
    return build


def _begin(config_file: Path) -> tuple[Build, Any]:
    text = config_file.read_text("utf-8")
    settings = yaml.safe_load(text)
    folder = config_file.parent
    docs, theme = folder / settings.get("docs_dir", "docs"), folder / settings["theme"]["custom_dir"]
    site = _site(settings, config_file, docs, theme)
    env = _environment(theme)
    host = PlainHost(settings)
    build, problems = new_build(site, host, settings["extra"], cache=Cache(), templates=env, is_preview=False)
    stop_on_errors(problems)
    assert build is not None  # there are no errors
    build.features, build.env, host.build = frozenset(FEATURES.findall(text)), _environment(theme), build
    stage(build)
    return build, PlainFiles([*_files_below(docs, build), *_files_of_theme(theme)])


def _site(settings: dict[str, Any], config_file: Path, docs: Path, theme: Path) -> Site:
    destination = config_file.parent / settings.get("site_dir", "site")
    url = settings.get("site_url") or ""
    options = [item if isinstance(item, dict) else {item: {}} for item in settings.get("markdown_extensions", [])]
    extensions = {name: given or {} for item in options for name, given in item.items()}
    return Site(
        name=settings["site_name"],
        url=url,
        description=settings.get("site_description") or "",
        copyright=settings.get("copyright") or "",
        language=settings["theme"].get("language", "en"),
        favicon=settings["theme"].get("favicon") or "",
        config_file=str(config_file),
        docs_dir=str(docs),
        theme_dir=str(theme),
        theme_dirs=[str(theme)],
        own_theme_dirs=[str(theme)],
        destination=destination,
        reports=destination.parent / ".cuecard",
        paths=PagePaths(settings.get("use_directory_urls", True), urlsplit(url).path or "/"),
        nav=settings.get("nav"),
        is_strict=False,
        extra_templates=(),
        markdown_extensions=list(dict.fromkeys(["toc", "tables", "fenced_code", *extensions])),
        extension_options={name: given for name, given in extensions.items() if given},
    )


def _environment(theme: Path) -> jinja2.Environment:
    env = jinja2.Environment(loader=jinja2.FileSystemLoader(theme), auto_reload=False)  # noqa: S701 - the engine sets it
    env.filters |= {"url": _url, "script_tag": str}
    return env


@jinja2.pass_context
def _url(context: Any, value: object) -> str:
    """Give an address as it is written on a page."""
    url, page = str(value) or ".", context["page"]
    parts = urlsplit(url)
    if parts.scheme or parts.netloc or url.startswith(("/", "#")):
        return url
    if page is None:
        return posixpath.join(context["base_url"], url)
    return relative_url(url, page.url)


def _files_below(docs: Path, build: Build) -> list[PlainFile]:
    found = []
    for path in sorted(docs.rglob("*"), key=lambda path: _order(path.relative_to(docs))):
        src_uri = path.relative_to(docs).as_posix()
        if path.is_file() and not any(part.startswith(".") for part in src_uri.split("/")):
            found.append(PlainFile(src_uri, str(docs), build.paths.are_folders))
    return found


def _order(path: Path) -> tuple[Any, ...]:
    """Files of a folder come before those of folders in it, its index first."""
    return (*((1, part) for part in path.parts[:-1]), (0, "" if path.stem == "index" else path.name))


def _files_of_theme(theme: Path) -> list[PlainFile]:
    paths = sorted(path.relative_to(theme).as_posix() for path in theme.rglob("*") if path.is_file())
    return [
        PlainFile(path, str(theme))
        for path in paths
        if not path.endswith((".html", ".md", "mkdocs_theme.yml")) and path not in _STATIC
    ]


def _set_levels(files: Any, build: Build) -> None:
    outside = str(build.host.settings[0].get("not_in_nav") or "").split()
    for file in files:
        if file.src_uri in outside:
            build.host.leave_out_of_nav(file)


def _navigation(files: Any, build: Build) -> Any:
    host: Any = build.host
    pages: list[Any] = []

    def items_of(data: Any) -> list[Any]:
        return [item_of(*next(iter(item.items()))) if isinstance(item, dict) else item_of(None, item) for item in data]

    def item_of(title: str | None, target: Any) -> Any:
        if isinstance(target, list):
            section = _Section(title or "", items_of(target))
            for child in section.children:
                child.parent = section
            return section
        file = files.get_file_from_path(target)
        if file is None:
            return _Link(title or "", target)
        pages.append(file.page)
        return file.page

    nav = build.site.nav if build.site.nav is not None else _all_pages(files)
    return SimpleNamespace(items=items_of(nav_without(host.hidden, nav)), pages=pages)


def _all_pages(files: Any) -> list[Any]:
    """List every page where the settings have no navigation: those of a folder are a section."""
    nav: list[Any] = []
    sections: dict[str, list[Any]] = {"": nav}
    for file in files.documentation_pages():
        if file.inclusion.name != "NOT_IN_NAV":
            folder = posixpath.dirname(file.src_uri)
            if folder not in sections:
                sections[folder] = []
                nav.append({posixpath.basename(folder).replace("-", " ").capitalize(): sections[folder]})
            sections[folder].append(file.src_uri)
    return nav


def _convert(files: Any, build: Build) -> None:
    assert build.converter is not None  # made when the pages were read
    for page in pages_of(files.documentation_pages()):
        page.take_source()
        build.converter.render(page, files)
        if isinstance(page, Article):
            page.reading_time = read_time_of_page(page.content or "", page, build)
            check_read_time(page, build)


def _write(files: Any, build: Build) -> None:
    for file in files:
        if not file.is_documentation_page():
            build.output.write(file.dest_uri, file.content_bytes)
    host: Any = build.host
    assert build.nav is not None  # made before
    root = urlsplit(build.site.url or "/").path
    for name in sorted(build.host.static_templates):
        base = root if name == "404.html" else relative_url(".", name)
        data = {"page": None, "nav": build.nav, "config": host.config, "base_url": base}
        data |= {**page_context(None, build.nav, build), "not_found": not_found_view(build)}
        text = build.env.get_template(name).render(data)
        note_calls_to_action(text, name, build)
        if text.strip():
            build.output.write(name, text.encode())
