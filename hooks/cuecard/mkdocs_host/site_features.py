"""The features that MkDocs' settings switch on: by the options of the plugin, or by a list of hooks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from cuecard.check.problem_log import stop_on_errors
from cuecard.check.problems import Problem, Problems
from cuecard.check.validation.models import Codes, validate
from cuecard.model.features import Features, PluginOptions, switched_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from types import ModuleType

    from mkdocs.config.defaults import MkDocsConfig

    from cuecard.mkdocs_host.plugin import CuecardPlugin
    from cuecard.read.config_files import ConfigFiles

OUR_NAME = "cuecard"
"""That of the plugin and of the theme."""
_OPTIONS = Codes("E301", "E302", "E303", "setting", own_keys="remove it")
_TEMPLATE = "article.html"
"""What only the theme of Cuecard has."""


def read_features(options: Mapping[str, Any], files: ConfigFiles) -> Features:
    """Read the options of the plugin. Raises ProblemsError where they are wrong."""
    for name, written, way in files.items("plugins"):
        if name == OUR_NAME:
            if written is not None and not isinstance(written, dict):
                what = f"what stands after '{OUR_NAME}:' is no option"
                _stop([Problem(files.place_of(*way), "E303", what, f"write - {OUR_NAME}")])
            source = files.source_of("plugins")
            read, found = validate(PluginOptions, source, _OPTIONS, root=way, data=dict(options))
            _stop(found)
            assert read is not None  # where there is no error
            return read.features
    return Features()


def _stop(found: Sequence[Problem]) -> None:
    problems = Problems()
    problems.extend(found)
    stop_on_errors(problems)


def features_of(config: MkDocsConfig) -> frozenset[str]:
    """Give the features of a site whose plugin is loaded."""
    plugin = cast("CuecardPlugin", config.plugins[OUR_NAME])
    return switched_on(plugin.features, listed_features(config))


def listed_features(config: MkDocsConfig) -> frozenset[str]:
    """Give the features that the hooks of a site name; each says in its file which it is."""
    return frozenset(module.feature for module in hooks_of(config) if hasattr(module, "feature"))


def hooks_of(config: MkDocsConfig) -> Sequence[ModuleType]:
    """Give the modules of `hooks:`."""
    modules: Mapping[str, ModuleType] = dict(config.hooks)  # type: ignore[arg-type]  # a dictionary by then
    return list(modules.values())


def find_missing_parts(config: MkDocsConfig, files: ConfigFiles) -> Iterator[Problem]:
    """Find a site that has one of plugin and theme without the other."""
    if OUR_NAME not in config.plugins:
        yield from _find_missing_plugin(config, files)
    elif not any((Path(folder) / _TEMPLATE).is_file() for folder in config.theme.dirs):
        named = isinstance(files.value("theme"), dict)
        place = files.place_of("theme", "name") if named else files.place_of("theme")
        what = f"the theme '{config.theme.name}' has no templates for the pages of Cuecard"
        yield Problem(place, "E320", what, "write name: cuecard" if named else "write theme: cuecard")


def _find_missing_plugin(config: MkDocsConfig, files: ConfigFiles) -> Iterator[Problem]:
    remedy = f"add '- {OUR_NAME}' below 'plugins:'" if files.value("plugins") else f"add plugins: [{OUR_NAME}]"
    if listed_features(config):
        what = f"the features under 'hooks:' do nothing, since 'plugins:' has no '{OUR_NAME}'"
        yield Problem(files.place_of_key("hooks"), "E302", what, f"add '- {OUR_NAME}' below 'plugins:'")
    elif config.theme.name == OUR_NAME:
        what = f"the theme '{OUR_NAME}' has nothing to show, since 'plugins:' has no '{OUR_NAME}'"
        yield Problem(files.place_of_key("theme"), "E302", what, remedy)
