"""What `mkdocs.yml` says to MkDocs and to Material, held against the table of their settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cuecard.check.host_settings import SETTINGS, HostSetting, Support
from cuecard.check.problems import Place, Problem, did_you_mean
from cuecard.mkdocs_host.installed_host import known_settings, known_themes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cuecard.read.marked_yaml import MarkedYaml, Path

_THEMES = ("material", "cuecard")
_TOP = {path for path in SETTINGS if "." not in path}


def check_host_settings(source: MarkedYaml) -> Iterator[Problem]:
    """Report what a file of settings says that MkDocs does not know, that is refused, or that has no effect here."""
    if not source.is_readable or not isinstance(source.data, dict):
        return
    yield from _unknown(source)
    yield from _theme(source)
    for setting in SETTINGS.values():
        if setting.support is not Support.HONOURED and not setting.path.startswith("extra."):
            yield from _not_honoured(setting, source)


def no_site_url(source: MarkedYaml) -> Problem:
    """Say what a site without an address does without."""
    what = (
        "site_url is missing, and without it the site has no feeds, sitemap.xml, llms.txt, Markdown copies "
        "and social cards, and tells search engines and social networks no address"
    )
    place = source.place_of_key(("site_url",) if ("site_url",) in source.keys else ("site_name",))
    return Problem(place, "A311", what, "write site_url: and the address at which the site is published")


def _unknown(source: MarkedYaml) -> Iterator[Problem]:
    """Report each key at the top that neither the table nor this version of MkDocs has."""
    known = _TOP | known_settings()
    for name in map(str, source.data):
        if name not in known:
            what, remedy = f"unknown setting '{name}'", did_you_mean(name, known) or "remove it"
            yield Problem(source.place_of_key((name,)), "E301", what, remedy)


def _theme(source: MarkedYaml) -> Iterator[Problem]:
    theme = source.data.get("theme")
    name = theme.get("name") if isinstance(theme, dict) else theme
    if isinstance(name, str) and name not in _THEMES and name in known_themes():
        place = source.place_of(("theme", "name") if isinstance(theme, dict) else ("theme",))
        yield Problem(place, "E313", f"the theme '{name}' shows none of what Cuecard makes", "write name: cuecard")


def _not_honoured(setting: HostSetting, source: MarkedYaml) -> Iterator[Problem]:
    code = "E313" if setting.support is Support.REFUSED else "A312"
    for path, value in _uses(setting.path, source.data):
        if not any(value is one or value == one for one in setting.harmless):
            name = path[-1] if path[0] == "plugins" else ".".join(map(str, path))
            kind = "the plugin " if path[0] == "plugins" else ""
            said = "is not for this site" if setting.support is Support.REFUSED else "has no effect here"
            what = f"{kind}'{name}' {said}: {_in_sentence(setting.words)}"
            yield Problem(_place(path, source), code, what, setting.remedy)


def _uses(path: str, data: dict[Any, Any]) -> Iterator[tuple[Path, Any]]:
    """Give where a setting is written, and its value."""
    if path.startswith("plugins."):
        yield from _plugins(path.removeprefix("plugins."), data.get("plugins"))
        return
    value: Any = data
    for name in path.split("."):
        if not isinstance(value, dict) or name not in value:
            return
        value = value[name]
    yield tuple(path.split(".")), value


def _plugins(wanted: str, plugins: Any) -> Iterator[tuple[Path, Any]]:
    """Find a plugin in the list or mapping of plugins; one of Material's is named with `material/` or without."""
    names = {wanted, wanted.removeprefix("material/")}
    for entry in plugins if isinstance(plugins, list | dict) else ():
        for name in entry if isinstance(entry, dict) else (entry,):
            if name in names and not (wanted.startswith("material/") and name == "search"):
                yield ("plugins", str(name)), True


def _place(path: Path, source: MarkedYaml) -> Place:
    """Give where a setting is written: a plugin of a list where its entry begins."""
    plugins = source.data.get("plugins")
    if path[0] != "plugins" or not isinstance(plugins, list):
        return source.place_of_key(path)
    entries = (entry if isinstance(entry, dict) else {entry: None} for entry in plugins)
    return source.place_of(("plugins", next(index for index, entry in enumerate(entries) if path[1] in entry)))


def _in_sentence(words: str) -> str:
    """Give words as they stand after a colon."""
    return words[0].lower() + words[1:].rstrip(".").replace("`", "'")
