"""The HTML of each text as `extra.trust` has it, and a message for all that an author wrote and visitors do not get."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cuecard.convert.html_cleaner import Cleaner, TakenOut
from cuecard.convert.html_policy import OBSOLETE
from cuecard.convert.markdown.call_to_action_syntax import SCHEME
from cuecard.convert.markdown.raw_html import leave_out_raw_html
from cuecard.convert.safe_html import is_plainly_safe

if TYPE_CHECKING:
    from cuecard.build import Build
    from cuecard.convert.markdown.converter import SiteMarkdown

_CODE = "put the code into a file under 'extra_javascript' in mkdocs.yml"
_STYLE = "write a class in its place, and what the class looks like into a file under 'extra_css' in mkdocs.yml"
_TRUST = "write trust: full under 'extra:' in mkdocs.yml"
_ELEMENT_REMEDIES = {
    "script": _CODE,
    "style": _STYLE,
    **dict.fromkeys(["object", "embed", "frame"], f"link to what it shows, or {_TRUST}"),
    "iframe": "link to what it shows, or add the host in its src to embeds: under 'extra:' in mkdocs.yml",
}
_ADDRESSES = frozenset(["href", "src", "srcset", "cite", "poster"])
_FORM_ADDRESSES = frozenset(["action", "formaction"])
_LONG = 60


class Safety:
    """Takes out what could hurt visitors where not everyone who writes is trusted."""

    def __init__(self, markdown: SiteMarkdown, build: Build) -> None:
        self._markdown, self._trust = markdown, build.settings.trust
        self._cleaner = Cleaner(with_styles=self._trust == "authors")
        if self._trust == "nobody":
            leave_out_raw_html(markdown)

    def cleaned(self, text: str, html: str) -> str:
        """Give the HTML that was made of a text, without what visitors must not get."""
        if self._trust == "full" or is_plainly_safe(text, html):
            return html
        cleaned = self._cleaner.clean(html)
        for lost in cleaned.taken_out:
            self._report(lost)
        self._markdown.page.is_cleaned |= bool(cleaned.taken_out)
        return cleaned.html

    def _report(self, lost: TakenOut) -> None:
        if self._has_message_of_its_own(lost):
            return
        exact, vague = _traces(lost)
        place = self._markdown.locator.find_trace(exact, lost.value, vague)
        self._markdown.build.problems.add(place, "W140", _what(lost), _remedy(lost))

    def _has_message_of_its_own(self, lost: TakenOut) -> bool:
        """Tell whether it is a call to action that is none, a part of a program, or templating within a tag."""
        if f"{lost.tag} {lost.value}".count(SCHEME) or lost.tag in self._markdown.components:
            return True
        templated = rf"<{re.escape(lost.tag)}\b[^<>]*(?:\{{\{{|\{{%)"
        return bool(lost.attribute) and re.search(templated, self._markdown.text, re.IGNORECASE) is not None


def _traces(lost: TakenOut) -> tuple[list[re.Pattern[str]], list[re.Pattern[str]]]:
    """Give how the source says what was lost where it says so plainly, and how it may say it otherwise."""
    tag, name, value = re.escape(lost.tag), re.escape(lost.attribute), re.escape(lost.value)
    if not name:
        return _patterns(rf"<\s*{tag}\b", rf"<{tag}"), []
    exact = [rf"(?<=[\s\"'/{{]){name}\s*=\s*[\"']?{value}", value] if value else []
    return _patterns(*exact), _patterns(rf"(?<=[\s\"'/{{]){name}\s*=", _scheme(lost), rf"\b{name}\b")


def _patterns(*texts: str) -> list[re.Pattern[str]]:
    return [re.compile(text, re.IGNORECASE) for text in texts]


def _scheme(lost: TakenOut) -> str:
    """Give what finds an address' scheme however its letters are parted."""
    scheme = lost.value.partition(":")[0] if lost.attribute in _ADDRESSES else ""
    return r"[\s\\]*".join(map(re.escape, re.sub(r"[\x00-\x20]", "", scheme))) or "(?!)"


def _what(lost: TakenOut) -> str:
    if lost.attribute or lost.tag in _ELEMENT_REMEDIES:
        return f"{_named(lost)} is left out of the page"
    if lost.tag in OBSOLETE:
        return f"'<{lost.tag}>' does nothing to its words"
    return f"'<{_short(lost.tag)}>' is no part of HTML, and visitors do not see it"


def _named(lost: TakenOut) -> str:
    if not lost.attribute:
        return f"<{_short(lost.tag)}>"
    if lost.attribute in _ADDRESSES | _FORM_ADDRESSES:
        return f"the address '{_short(lost.value)}' of <{lost.tag}>"
    if lost.attribute in {"class", "style"}:
        kept = set(re.split(r"[;\s]+" if lost.attribute == "class" else r"\s*;\s*", lost.kept))
        parts = lost.value.split() if lost.attribute == "class" else re.split(r"\s*;\s*", lost.value.strip())
        gone = [part for part in parts if part and part not in kept]
        return f"the {lost.attribute} '{_short('; '.join(gone))}' of <{lost.tag}>"
    return f"'{_short(lost.attribute)}' of <{lost.tag}>"


def _remedy(lost: TakenOut) -> str:
    if not lost.attribute:
        plain = (
            f"remove <{lost.tag}> and </{lost.tag}>"
            if lost.tag in OBSOLETE
            else f"write `<{_short(lost.tag)}>` with backticks if visitors are to read it"
        )
        return _ELEMENT_REMEDIES.get(lost.tag, plain)
    if lost.attribute.startswith("on"):
        return _CODE
    if lost.attribute == "style":
        return _STYLE
    if lost.attribute in _ADDRESSES:
        return "write an address that begins with https://, mailto:, tel: or the path of a page"
    if lost.attribute in _FORM_ADDRESSES:
        return "write a path of this site in its place, or " + _TRUST
    return "remove it, or " + _TRUST


def _short(words: str) -> str:
    plain = re.sub(r"\s+", " ", re.sub(r"[\x00-\x1f\x7f]", "�", words))
    return plain if len(plain) <= _LONG else f"{plain[:_LONG]}…"
