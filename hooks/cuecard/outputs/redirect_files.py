"""The redirects of a build: gathered from front matter and settings, written in each form that a host may want."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urljoin, urlsplit

from cuecard.build import is_serving
from cuecard.link.clock import Status
from cuecard.link.resolved_redirects import Absence, Entry, RedirectSite, resolve
from cuecard.link.site_paths import address_of
from cuecard.model.files import is_hidden
from cuecard.model.site_page import SitePage
from cuecard.outputs.locked_redirects import entries_of_lock
from cuecard.outputs.redirect_rules import (
    LONGEST_RULE,
    MOST_RULES,
    apache_rules,
    nginx_map,
    not_found_rules,
    placed,
    redirects_file,
)
from cuecard.read.static_files import file_written_to
from cuecard.render.language import language_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cuecard.build import Build
    from cuecard.check.problems import Problem
    from cuecard.link.resolved_redirects import Redirect
    from cuecard.link.site_paths import PagePaths
    from cuecard.model.files import File, Files
    from cuecard.site import Site

RULES = "_redirects"
TEMPLATE, GONE_TEMPLATE = "redirect.html", "gone.html"
"""What `exclude_docs` and `draft_docs` keep out of the site."""


def add_redirects(files: Files, build: Build) -> None:
    """Find where every old address leads and add a page for each; to be called when all other files are known."""
    if build.rest is not None:
        return
    site, entries = _site(files, build), list(entries_of(files, build))
    build.redirects, problems = resolve(entries, site)
    build.problems.extend([*problems, *_problems_to_come(entries, site, build)])
    if build.problems.errors():
        return
    for redirect in build.redirects:
        files.append(build.host.generated(redirect.file, content=_page(redirect, build)))
    if build.settings.host not in {"other", "github"}:
        _add_rules(files, build)


def problems_among_pages(files: Files, build: Build) -> list[Problem]:
    """Give what is wrong with old addresses as soon as all pages are known, though not all files."""
    site, entries = replace(_site(files, build), is_whole=False), list(entries_of(files, build))
    return [*resolve(entries, site)[1], *_problems_to_come(entries, site, build)]


def write_server_rules(build: Build) -> None:
    """Write what goes into a web server's own configuration beside the site."""
    if build.rest is not None:
        return
    if is_serving() or build.host.will_be_refused():
        return
    folder, redirects = build.site.reports / "redirects", build.redirects
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "nginx-map.conf").write_text(nginx_map(redirects, _served_at(build.site)), "utf-8")
    (folder / "apache.conf").write_text(apache_rules(redirects, _served_at(build.site)), "utf-8")


def entries_of(files: Files, build: Build) -> Iterator[Entry]:
    """Give every old address that public pages, the settings and `urls.lock` name."""
    named = list(_named_entries(files, build))
    yield from named
    yield from entries_of_lock({entry.file for entry in named}, files, build)


def _named_entries(files: Files, build: Build) -> Iterator[Entry]:
    for file in files.documentation_pages():
        if isinstance(file.page, SitePage):
            yield from _entries_of_page(file.page, build.paths)
    source = build.settings_source
    for old, target in build.settings.redirects.items():
        path = ("extra", "redirects", old)
        yield Entry(source.place_of_key(path), old, target, source.place_of(path), build.paths)


def _entries_of_page(page: SitePage, paths: PagePaths) -> Iterator[Entry]:
    for index, old in enumerate(old_addresses(page)):
        place = page.source.front_matter.place_of(("redirect_from", index))
        yield Entry(place, old, address_of(page.file.dest_uri), paths=paths)


def old_addresses(page: SitePage) -> list[str]:
    """Give the old addresses that a page's front matter names."""
    return getattr(getattr(page, "fields", None), "redirect_from", [])


def _site(files: Files, build: Build) -> RedirectSite:
    public = [file for file in files if not is_hidden(file)]
    owners = dict.fromkeys([*build.host.static_templates, *build.site.extra_templates], "a file of the theme")
    owners |= {file.dest_uri: _owner(file, build) for file in public}
    pages = [unquote(address_of(file.dest_uri)) for file in public if file.is_documentation_page()]
    return RedirectSite(owners, pages, _absent(build), build.site.url, build.paths)


def _problems_to_come(entries: list[Entry], site: RedirectSite, build: Build) -> list[Problem]:
    """Give what will be wrong when the scheduled articles are public, so that no build fails overnight."""
    scheduled = [article for article in build.unpublished if article.status is Status.SCHEDULED]
    if not scheduled:
        return []
    owners = {article.file.dest_uri: article.source.path for article in scheduled}
    later = replace(site, owners={**owners, **site.owners})
    to_come = [entry for article in scheduled for entry in _entries_of_page(article, build.paths)]
    return resolve([*entries, *to_come], later)[1]


def _owner(file: File, build: Build) -> str:
    if file.src_dir == build.site.docs_dir:
        return build.place_in_docs(file.src_uri)
    return "a list of articles" if file.is_documentation_page() else "a file that every build makes"


def _absent(build: Build) -> dict[str, Absence]:
    """Give the addresses of unpublished articles, the old ones too."""
    found = {}
    for article in build.unpublished:
        absence = Absence(article.source.path, article.status, article.status is not Status.DRAFT)
        names = [article.file.dest_uri, *map(build.paths.old_file, article.fields.redirect_from)]
        found.update(dict.fromkeys(names, absence))
    return found


def _page(redirect: Redirect, build: Build) -> str:
    """Give the page that leads on, or says that nothing does, where a host knows no rules."""
    folder = _served_at(build.site)
    address = "" if redirect.is_gone else placed(redirect.target, folder)
    return build.templates.get_template(GONE_TEMPLATE if redirect.is_gone else TEMPLATE).render(
        address=address,
        home=f"{folder}/",
        canonical_url=urljoin(build.site.url, address).partition("#")[0],
        stylesheet=f"{folder}/{build.stylesheet}",
        language=language_of(build.site.language),
        site_name=build.site.name,
        words=build.words.old_address,
    )


def _add_rules(files: Files, build: Build) -> None:
    """Add `_redirects`; rules that the owner wrote, mostly with wildcards, come after ours."""
    # Netlify serves a page before it looks at a rule unless the rule insists, which others do not understand.
    is_netlify, folder = build.settings.host == "netlify", _served_at(build.site)
    rules = redirects_file(build.redirects, folder, "301!" if is_netlify else "301")
    rules += not_found_rules(build.redirects, folder) if is_netlify else ""
    own = file_written_to(RULES, files)
    if own is not None:
        rules += own.content_string
        files.remove(own)
    if build.settings.host != "netlify":
        _check_limits(rules, build)
    if rules:
        files.append(build.host.generated(RULES, content=rules))


def _check_limits(rules: str, build: Build) -> None:
    """Note what Cloudflare Pages would leave out, if this is where the site may be published."""
    lines = [line for line in rules.splitlines() if line.strip() and not line.startswith("#")]
    place = build.settings_source.place_of(("extra", "redirects"))
    remedy = "remove what nobody follows any more"
    if build.settings.host is None:
        remedy = "write host: netlify or host: other under 'extra:' in mkdocs.yml if the site is published elsewhere"
    if len(lines) > MOST_RULES:
        what = f"Cloudflare reads {MOST_RULES:,} redirects, and this site has {len(lines):,}"
        build.problems.add(place, "W806", what, remedy)
    if longest := [line for line in lines if len(line) > LONGEST_RULE]:
        what = f"Cloudflare reads no redirect of more than {LONGEST_RULE:,} characters, such as {longest[0][:40]}…"
        build.problems.add(place, "W806", what, remedy)


def _served_at(site: Site) -> str:
    """Give the path of the folder at which the site is served, percent-encoded and without a slash at its end."""
    return quote(urlsplit(site.url).path.rstrip("/"), safe="/%")
