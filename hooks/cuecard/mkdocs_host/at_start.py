"""Three functions of MkDocs are replaced by ours when MkDocs is loaded; `cuecard-start.pth` imports this.

MkDocs reads `mkdocs.yml` before it loads any plugin, and its preview ends, or waits, where a build fails. No setting
and no event changes that.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.machinery import PathFinder, SourceFileLoader

TYPE_CHECKING = False  # `typing` takes longer to load than all of this, and every Python of the environment loads it
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from importlib.machinery import ModuleSpec
    from types import ModuleType
    from typing import Any

REPLACED = {
    "mkdocs.config.base": ("load_config", "cuecard.mkdocs_host.config_loading"),
    "mkdocs.commands.build": ("build", "cuecard.mkdocs_host.explained_build"),
    "mkdocs.commands.serve": ("serve", "cuecard.mkdocs_host.serve.serve_command"),
}
"""Each module of MkDocs with the function that is replaced, and the module of ours that has one of the same name."""


class _Loader(SourceFileLoader):
    """Loads a module of MkDocs, then replaces its function."""

    def exec_module(self, module: ModuleType) -> None:
        """Run the module as it is, first."""
        super().exec_module(module)
        name, ours = REPLACED[module.__name__]
        setattr(module, name, _replacement(getattr(module, name), ours))


class _Finder:
    """Finds the modules of MkDocs that have a function to replace."""

    @staticmethod
    def find_spec(fullname: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        """Leave every other module to Python's own finders."""
        if fullname not in REPLACED:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.origin is not None and isinstance(spec.loader, SourceFileLoader):
            spec.loader = _Loader(fullname, spec.origin)
        return spec


def _replacement(original: Callable[..., Any], module: str) -> Callable[..., Any]:
    """Make a function that loads ours when it is first called; `__wrapped__` is the original."""

    def call(*arguments: Any, **options: Any) -> Any:
        return getattr(import_module(module), original.__name__)(*arguments, **options)

    vars(call)["__wrapped__"] = original
    return call


sys.meta_path.insert(0, _Finder)
