"""Tags of languages (BCP 47), such as `de`, `pt-BR` or `zh-Hans`."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError
from babel.core import get_global

if TYPE_CHECKING:
    from collections.abc import Mapping


def is_language(tag: str) -> bool:
    """Tell whether a tag is that of a language."""
    try:
        Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return False
    return True


def language_meant(tag: str) -> str | None:
    """Give the tag of a language that was written with an underscore or by its name in English or itself."""
    with suppress(UnknownLocaleError, ValueError):
        return str(Locale.parse(tag.strip(), sep="_")).replace("_", "-")
    wanted = tag.strip().casefold()
    known = ((code, name) for code, name in Locale("en").languages.items() if name.casefold() == wanted)
    own = (
        (code, name)
        for code in ("de", "fr", "es", "it", "nl", "pt", "pl", "ja", "zh")
        for name in [Locale(code).get_display_name()]
    )
    return next((code for code, name in (*known, *own) if (name or "").casefold() == wanted), None)


def language_and_script(tag: str) -> tuple[str, str] | None:
    """Give a tag's language and the script in which it is likely written, such as `zh` and `Hans` of `zh-CN`."""
    if not is_language(tag):
        return None
    locale = Locale.parse(tag, sep="-")
    likely: Mapping[str, str] = get_global("likely_subtags")
    names = (f"{locale.language}_{locale.territory}", locale.language)
    whole = next((likely[name] for name in names if name in likely), f"{locale.language}_")
    return locale.language, locale.script or whole.split("_")[1]
