"""The kinds of values in a file of words, and what is wrong with one."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Annotated, Any

from babel import Locale
from babel.dates import format_datetime
from pydantic import AfterValidator, BeforeValidator, ValidationInfo

from cuecard.check.validation.models import complaint
from cuecard.model.phrases import NUMBER, PLACE, Counted, Phrase, Sentence

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from cuecard.read.marked_yaml import Path

_LINK = re.compile(r"\]\((\w*)\)")
_FEW = 200
"""Numbers up to this one show whether a category is that of a single number."""


def _plain(text: str, info: ValidationInfo) -> str:
    return expect_places(text, (), str(info.field_name))


def expect_places(text: Any, places: Collection[str], name: str, at: Path = ()) -> str:
    """Give a text that has all of these places and no other. Raises a complaint."""
    if not isinstance(text, str) or not text.strip():
        raise complaint("E317", f"'{name}' has no words", "write them in quotation marks", at)
    written = set(PLACE.findall(text))
    if missing := sorted(set(places) - written):
        signs = " and ".join(f"{{{one}}}" for one in missing)
        raise complaint("E317", f"'{name}' does not say {signs}", f"write {signs} where it belongs", at)
    if re.search(r"[{}]", without(places, text)):
        known = " and ".join(f"{{{one}}}" for one in sorted(places)) or "none"
        what = f"'{name}' has signs in braces that nothing fills"
        raise complaint("E317", what, f"remove them; the signs here are {known}", at)
    return text


def without(places: Iterable[str], text: str) -> str:
    """Give a text without places of these names."""
    return re.sub("|".join(rf"\{{{name}\}}" for name in places) or r"(?!)", "", text)


def with_places(*places: str) -> BeforeValidator:
    """Make the reader of a phrase with these places."""
    return BeforeValidator(lambda text, info: Phrase(expect_places(text, places, str(info.field_name))))


def with_links(*links: str, places: Collection[str] = ()) -> BeforeValidator:
    """Make the reader of a sentence with these links, each once, and these places."""

    def read(text: Any, info: ValidationInfo) -> Sentence:
        expect_places(text, places, str(info.field_name))
        if sorted(_LINK.findall(text)) != sorted(links):
            signs = " and ".join(f"[words]({name})" for name in links) or "no link"
            raise complaint("E317", f"'{info.field_name}' has other links than it should", f"write it with {signs}")
        return Sentence(text)

    return BeforeValidator(read)


def _counted(value: Any, info: ValidationInfo) -> Counted:
    """Read the forms of a number of things: those that the language has, each with its number."""
    locale = info.context
    assert isinstance(locale, Locale)  # every reader of words passes it
    categories = _categories(locale)
    if not isinstance(value, dict):
        remedy = f"write its forms below it: {', '.join(categories)}"
        raise complaint("E317", f"'{info.field_name}' has one form for all numbers", remedy)
    for category, form in value.items():
        _expect_form(category, form, locale, info)
    if missing := [category for category in categories if category not in value]:
        what = f"'{info.field_name}' has no form '{missing[0]}', as {locale.english_name} has it"
        raise complaint("E315", what, f"add {missing[0]}: with the words for {_example(missing[0], locale)}")
    return Counted(str(locale).replace("_", "-"), {category: value[category] for category in categories})


def _expect_form(category: Any, form: Any, locale: Locale, info: ValidationInfo) -> None:
    """Expect a form of the language, with its number where it is for several. Raises a complaint."""
    categories, at = _categories(locale), (str(info.field_name), str(category))
    if category not in categories:
        what = f"{locale.english_name} has no form '{category}'"
        raise complaint("E316", what, f"remove it; the forms are {', '.join(categories)}", at)
    is_in_words = isinstance(form, str) and NUMBER not in PLACE.findall(form) and _is_one_number(category, locale)
    expect_places(form, () if is_in_words else {NUMBER}, ".".join(at), at)


def _categories(locale: Locale) -> list[str]:
    """List the plural categories of a language in CLDR's order."""
    order = ("zero", "one", "two", "few", "many", "other")
    return [category for category in order if category in locale.plural_form.tags or category == "other"]


def _is_one_number(category: str, locale: Locale) -> bool:
    """Tell whether a category is that of a single number, so that words may stand for it."""
    return sum(locale.plural_form(number) == category for number in range(_FEW)) == 1


def _example(category: str, locale: Locale) -> str:
    numbers = (number for number in (*range(_FEW), 10**6) if locale.plural_form(number) == category)
    return f"numbers such as {next(numbers, 0):,}"


def _moment(pattern: str, info: ValidationInfo) -> str:
    """Check how a moment is written."""
    try:
        format_datetime(dt.datetime(2026, 1, 15, 9, 30, tzinfo=dt.UTC), pattern, locale=info.context)
    except (KeyError, ValueError, AttributeError):
        what = f"'{pattern}' is no pattern of a day and a time"
        raise complaint("E317", what, "write it like d MMM y, HH:mm, with words in single quotation marks") from None
    return pattern


Word = Annotated[str, AfterValidator(_plain)]
Moment = Annotated[str, AfterValidator(_moment)]
Count = Annotated[Counted, BeforeValidator(_counted)]
