"""Templates that are compiled once in a process: MkDocs makes an environment of its own for each build of a preview."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING

from jinja2 import Template
from jinja2.bccache import Bucket, BytecodeCache

if TYPE_CHECKING:
    from types import CodeType

    from jinja2 import Environment
    from jinja2.environment import TemplateModule
    from jinja2.runtime import Context


class CompiledTemplates(BytecodeCache):
    """The code of templates by their files, their text, and whether what they place is escaped; never on a disk."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType] = {}

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        """Give the place of a template's code, with the code if it is there."""
        escapes = environment.autoescape
        key = repr((name, os.path.realpath(filename or ""), escapes(name) if callable(escapes) else escapes))
        bucket = Bucket(environment, key, self.get_source_checksum(source))
        self.load_bytecode(bucket)
        return bucket

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the code, if it is there."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code."""
        if bucket.code is not None:
            self._codes[bucket.key, bucket.checksum] = bucket.code


class OnceReadyTemplate(Template):
    """A template whose macros are made ready once in an environment, whichever templates import them.

    Jinja compares the names of all globals at each import (`Template._get_default_module`), which takes longer than
    most macros; here the templates of an environment have the same.
    """

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:  # noqa: ARG002 - as Jinja calls it
        return super()._get_default_module()


@lru_cache(maxsize=1)
def compiled_templates() -> CompiledTemplates:
    """Give those of this process."""
    return CompiledTemplates()
