"""Every setting of MkDocs and of the Material theme, and what becomes of it here; the manual shows the same tables."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Support(StrEnum):
    """What becomes of a setting."""

    HONOURED = "honoured"
    NO_EFFECT = "without effect"
    REFUSED = "refused"


@dataclass(frozen=True)
class HostSetting:
    """A setting by its keys, joined by dots; a plugin is the key `plugins.<name>`."""

    path: str
    support: Support
    words: str
    """What it does here, or what does that instead."""
    remedy: str = ""
    """What to write instead; required where the setting is not honoured."""
    harmless: tuple[object, ...] = ()
    """The values of a setting without effect, or of a refused one, that ask for nothing."""


def _honoured(path: str, words: str) -> HostSetting:
    return HostSetting(path, Support.HONOURED, words)


def _no_effect(path: str, words: str, remedy: str = "remove it", *harmless: object) -> HostSetting:
    return HostSetting(path, Support.NO_EFFECT, words, remedy, (None, *harmless))


def _refused(path: str, words: str, remedy: str) -> HostSetting:
    return HostSetting(path, Support.REFUSED, words, remedy)


_LOGO = "write logo: and its file under 'extra: organization:' instead"
_COLOURS = "write the colours under 'extra: brand:' instead"
_SCRIPT = "name a script of your own under extra_javascript: instead"
_LINKS = "Links are told of as"
_CHECKS = "write the level of W501 or W502 under 'extra: checks:' instead"

OF_MKDOCS = (
    _honoured("site_name", "The name of the site."),
    _honoured("site_url", "Where the site is published, below a path too; without it, see A311."),
    _honoured("site_description", "What search engines show of pages that say nothing of themselves."),
    _no_effect("site_author", "The organization speaks for the site, and `authors` for articles."),
    _honoured("copyright", "A line at the end of every page; `&copy;` becomes its sign, tags are shown as they are."),
    _honoured("nav", "The navigation: pages, sections, links to other sites and to paths of this one."),
    _refused("pages", "It was the name of `nav` before MkDocs 1.0.", "write nav: instead"),
    _honoured("docs_dir", "The folder of pages and articles."),
    _honoured("site_dir", "The folder of the finished site."),
    _honoured("exclude_docs", "Files that are no part of the site."),
    _honoured("draft_docs", "Files that the preview alone shows: articles and pages are drafts."),
    _honoured("not_in_nav", "Pages outside the navigation; the footer links to them."),
    _honoured(
        "use_directory_urls",
        "`false` gives pages such as `about.html` instead of `about/`; published addresses lead on.",
    ),
    _honoured("theme", "The look: `cuecard`, or `material` with this theme's folder."),
    _honoured("extra", "Everything under [Settings](settings.md)."),
    _honoured("extra_css", "Style sheets of your own, after those of the theme."),
    _honoured("extra_javascript", "Scripts of your own, with `async`, `defer` and `type`."),
    _honoured("extra_templates", "Templates of your own, each of which becomes a file of the site."),
    _honoured("markdown_extensions", "Extensions of Python-Markdown, after those that Cuecard needs."),
    _honoured("plugins", "Plugins of others; the pages and files that they add are part of the site."),
    _honoured("hooks", "Hooks of your own; and features, where they come from a folder."),
    _honoured("watch", "Folders that the preview looks at too."),
    _honoured("strict", "Warnings stop a build."),
    _honoured("dev_addr", "Where `mkdocs serve` shows the preview."),
    _honoured("INHERIT", "Another file of settings, over which this one lies."),
    _honoured("remote_branch", "The branch of `mkdocs gh-deploy`."),
    _honoured("remote_name", "The remote of `mkdocs gh-deploy`."),
    _no_effect("repo_url", "Pages link to no repository."),
    _no_effect("repo_name", "Pages link to no repository."),
    _no_effect("edit_uri", "Pages have no link to edit them.", "remove it", ""),
    _no_effect("edit_uri_template", "Pages have no link to edit them.", "remove it", ""),
    _refused(
        "google_analytics",
        "It has not been read since MkDocs 1.2.",
        "write a script of your own under extra_javascript: instead",
    ),
    _honoured("validation", "What is said of the navigation; see the rows below."),
    _honoured("validation.omitted_files", "As under `nav`."),
    _honoured("validation.not_found", "As under `nav`; links of texts are W501."),
    _honoured("validation.absolute_links", "As under `nav`; paths in texts lead to the pages of the site."),
    _no_effect("validation.unrecognized_links", f"{_LINKS} W501.", _CHECKS),
    _no_effect("validation.anchors", f"{_LINKS} W502.", _CHECKS),
    _honoured("validation.nav", "The rows below."),
    _honoured("validation.nav.omitted_files", "Whether a page outside the navigation is told of."),
    _honoured("validation.nav.not_found", "Whether a page that the navigation names and that is not there is told of."),
    _honoured(
        "validation.nav.absolute_links", "Whether a path in the navigation is told of; it leads to the page anyway."
    ),
    _honoured("validation.links", "The rows below."),
    _no_effect("validation.links.not_found", f"{_LINKS} W501.", _CHECKS),
    _no_effect("validation.links.absolute_links", f"{_LINKS} W501.", _CHECKS),
    _no_effect("validation.links.unrecognized_links", f"{_LINKS} W501.", _CHECKS),
    _no_effect("validation.links.anchors", f"{_LINKS} W502.", _CHECKS),
)

OF_THEME = (
    _honoured(
        "theme.name",
        "`cuecard`, the installed theme; or `material`, over whose templates the folder of this theme lies.",
    ),
    _honoured(
        "theme.custom_dir",
        "The folder of your own templates, which win over those of the theme; or that of this theme.",
    ),
    _honoured("theme.static_templates", "Templates that become files of the site, such as `robots.txt`."),
    _honoured("theme.language", "The language of the site."),
    _no_effect("theme.locale", "The language is that of `theme.language`.", "write language: instead"),
    _no_effect("theme.direction", "The language says in which direction it is written."),
    _honoured("theme.favicon", "The picture of which icons for every device are made."),
    _no_effect("theme.logo", "The logo is that of the organization.", _LOGO),
    _no_effect("theme.palette", "Colours come from the brand, light and dark.", _COLOURS),
    _no_effect("theme.font", "The letters are those of the visitor's device.", "write font: false", False),
    _no_effect("theme.icon", "The theme has its own signs."),
    _no_effect("theme.features", "Each of them is always there or never.", "remove it", []),
)

FEATURES = {
    "announce.dismiss": "An announcement ends on its day, `extra.announcement.ends`.",
    "content.action.edit": "Pages have no link to edit them.",
    "content.action.view": "Pages have no link to their source.",
    "content.code.annotate": "Code has no annotations.",
    "content.code.copy": "Always there: each block of code has a button that copies it.",
    "content.code.select": "Lines of code cannot be selected by number.",
    "content.footnote.tooltips": "Footnotes stand at the end of the text.",
    "content.lazy": "Always there: pictures below the first load when they are needed.",
    "content.tabs.link": "There are no tabs.",
    "content.tooltips": "There are no tooltips of the theme's.",
    "header.autohide": "The header stays where it is.",
    "navigation.expand": "There is no side navigation.",
    "navigation.footer": "Articles link to the one before and after.",
    "navigation.indexes": "A section of the navigation leads to its first page.",
    "navigation.instant": "Pages are loaded by the browser.",
    "navigation.instant.prefetch": "Pages are loaded by the browser.",
    "navigation.instant.preview": "Links show no previews.",
    "navigation.instant.progress": "Pages are loaded by the browser.",
    "navigation.path": "Always there: the way from the home page stands above the title.",
    "navigation.prune": "There is no side navigation.",
    "navigation.sections": "There is no side navigation.",
    "navigation.tabs": "Always there: the header names what stands at the top of the navigation.",
    "navigation.tabs.sticky": "The header does not follow.",
    "navigation.top": "There is no button that leads to the top.",
    "navigation.tracking": "The address does not change while one reads.",
    "search.highlight": "Words that were searched for are not marked on the page.",
    "search.share": "A search has no address.",
    "search.suggest": "The search shows pages while one types.",
    "toc.follow": "The list of contents does not follow.",
    "toc.integrate": "The list of contents stands in the article.",
}
"""What the theme does instead of each of Material's features, all of which are without effect."""

OF_PLUGINS = (
    _honoured("plugins.cuecard", "Builds the site; it has to be there. `features:` below it switches features off."),
    _no_effect("plugins.search", "Visitors search an index that is made anyway.", "remove it from plugins:"),
    _no_effect("plugins.material/search", "Visitors search an index that is made anyway.", "remove it from plugins:"),
    _refused("plugins.material/blog", "Articles and their lists are there already.", "remove it from plugins:"),
    _refused("plugins.material/tags", "Each tag of an article has a page already.", "remove it from plugins:"),
    _refused("plugins.material/social", "Every page has a social card already.", "remove it from plugins:"),
    _refused("plugins.material/meta", "Front matter is what stands in the page itself.", "remove it from plugins:"),
    _refused("plugins.material/projects", "A site is built by itself.", "remove it from plugins:"),
    _refused(
        "plugins.material/offline",
        "Pages can be opened as files without it.",
        "write use_directory_urls: false instead",
    ),
    _no_effect("plugins.material/optimize", "Pictures are made smaller already.", "remove it from plugins:"),
    _no_effect("plugins.material/privacy", "Pages load nothing of other sites.", "remove it from plugins:"),
    _no_effect("plugins.material/typeset", "The navigation shows titles as plain words.", "remove it from plugins:"),
    _honoured("plugins.material/group", "Plugins that are switched on together."),
    _honoured("plugins.material/info", "Gathers what a report to Material's authors needs, and stops."),
)

OF_EXTRA = (
    _refused("extra.alternate", "A site has one language.", "remove it"),
    _honoured("extra.analytics", "What counts visits, with keys of its own."),
    _refused("extra.annotate", "Code has no annotations.", "remove it"),
    _refused("extra.consent", "Pages set no cookies.", "remove it"),
    _refused("extra.generator", "Pages do not say what made them.", "remove it"),
    _refused("extra.homepage", "The logo leads to the home page.", "remove it"),
    _refused("extra.polyfills", "The theme needs none.", "remove it"),
    _refused("extra.scope", "A choice of the visitor's holds for the site.", "remove it"),
    _refused(
        "extra.social", "Profiles belong to the organization.", "write links: under 'extra: organization:' instead"
    ),
    _refused("extra.status", "Pages have no status.", "remove it"),
    _refused("extra.tags", "Tags have no icons.", "remove it"),
    _refused("extra.version", "A site has one version.", "remove it"),
)

SETTINGS = {row.path: row for row in (*OF_MKDOCS, *OF_THEME, *OF_PLUGINS, *OF_EXTRA)}
