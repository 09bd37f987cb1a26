"""What is checked of the settings beyond their form: the calls to action they name, the moment AS_OF names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cuecard.check.level_overrides import check_moved_errors
from cuecard.check.problems import Place, Problem, did_you_mean
from cuecard.check.validation.written_dates import as_written

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cuecard.read.marked_yaml import MarkedYaml, Path


def check_settings(extra: Mapping[str, Any], source: MarkedYaml) -> Iterator[Problem]:
    """Report calls to action that are named in `extra:` and are none, and errors that are to be less."""
    yield from check_moved_errors(extra, source)
    ctas = extra.get("ctas")
    for path, key in _named_ctas(extra):
        if isinstance(key, str) and isinstance(ctas, dict) and key not in ctas:
            place = source.place_of(("extra", *path))
            known = [name for name in ctas if isinstance(name, str)]  # others are complained of elsewhere
            yield Problem(place, "E306", f"unknown call to action '{key}'", did_you_mean(key, known))


def unreadable_as_of(text: str) -> Problem:
    """Say that AS_OF is not a moment."""
    meant = as_written(text) or "2026-05-04"
    return Problem(Place("AS_OF"), "E307", f"'{text}' is not a date", f"write AS_OF={meant}")


def _named_ctas(extra: Mapping[str, Any]) -> Iterator[tuple[Path, Any]]:
    """Give every setting that names a call to action, with its path."""
    for name in ("default_cta", "header_cta"):
        yield (name,), extra.get(name)
    categories = extra.get("categories")
    for name, category in categories.items() if isinstance(categories, dict) else ():
        if isinstance(category, dict):
            yield ("categories", str(name), "cta"), category.get("cta")
