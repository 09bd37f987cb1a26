"""Settings as an owner might write them, and what reading them must not do."""

from __future__ import annotations

import datetime as dt
from typing import Any

import yaml
from hypothesis import strategies as st
from manual.generate.key_tables import models

from cuecard.cache.store import Cache
from cuecard.check.settings_checks import check_settings
from cuecard.check.validation.models import SETTINGS, validate
from cuecard.model.site_settings import Settings
from cuecard.read.marked_yaml import read_marked_yaml
from cuecard.read.misread_values import misread_value, unseen_sign
from cuecard.render.look import look_of
from tests.broken_site import SETTINGS as EXAMPLE
from tests.fuzz.inputs import PIECES, mutated

_NAMES = sorted({key for model in models().values() for key in model.model_fields})
_WORDS = st.sampled_from(["/contact/", "https://a.example/", "#fff", "{title}", "one", *PIECES])
_SCALARS = _WORDS | st.none() | st.booleans() | st.integers() | st.floats() | st.dates() | st.binary(max_size=3)
_KEYS = st.sampled_from(_NAMES) | _WORDS | st.integers(0, 9) | st.none() | st.booleans() | st.just(dt.date(2026, 1, 1))
_DATA: st.SearchStrategy[Any] = st.recursive(
    _SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=4), max_leaves=12
)
_TOP = st.dictionaries(st.sampled_from(sorted(Settings.model_fields)), _DATA, max_size=5)
_EXAMPLE = yaml.safe_load(EXAMPLE.read_text("utf-8"))["extra"]


def written() -> st.SearchStrategy[str]:
    """Give settings: an example's with others in the place of some, and the example with pieces put into it."""
    changed = _TOP.map(lambda extra: yaml.dump({"extra": {**_EXAMPLE, **extra}}, allow_unicode=True))
    return changed | mutated([EXAMPLE.read_text("utf-8")])


def read_settings(text: str) -> None:
    """Read settings as a build does: each message has a line of the file."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    source = read_marked_yaml(text, "mkdocs.yml", checks=(misread_value,), key_checks=(unseen_sign,), below=("extra",))
    problems = list(source.problems)
    extra = _as_mkdocs_reads(text) if source.is_readable else None
    if isinstance(extra, dict):
        settings, found = validate(Settings, source, SETTINGS, root=("extra",), data=extra)
        problems += [*found, *check_settings(extra, source)]
        if settings is not None:
            problems += look_of(settings.brand, Cache(), "").problems(source)
    for problem in problems:
        assert 1 <= problem.place.line <= text.count("\n") + 1, problem
        assert "\n" not in str(problem)


def _as_mkdocs_reads(text: str) -> Any:
    """Give what stands under `extra:` where MkDocs can read it."""
    try:
        whole = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, LookupError, AttributeError, TypeError):  # what PyYAML raises for odd kinds
        return None
    return whole.get("extra") if isinstance(whole, dict) else None
