"""What the index takes for one word, where spaces and letters alone do not say it.

Names keep the signs that make them: "C#" is another word than "C". Texts that are written without spaces are taken
apart by ICU, as browsers take a query apart (`overrides/components/search/script.js` does the same as this module).
Marks in the HTML that Pagefind reads say both; they are taken out of what it keeps to be shown.
"""

from __future__ import annotations

import html
import json
import re

from icu4py.breakers import WordBreaker

LETTERS = {"+": "\U00010280", "#": "\U00010281", ".": "\U00010282", "&": "\U00010283", "/": "\U00010284"}
"""Letters in the place of signs: Lycian ones, which nobody has written for two thousand years."""
_DOT = f"{LETTERS['.']}-"
"""With a hyphen, so that ".NET" is found by "net" as well."""
_GLUE = "^~^ "
"""Divides words where the text has no space; Pagefind takes such signs for no part of a word."""
_BREAK = "\u200b"
"""Where Pagefind's script divides a text that holds it, instead of at spaces."""

_UNSPACED = (
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
_STOP = "[\u3001-\u3004\u3008-\u3020\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]"
"""Punctuation that no space follows."""
_INLINE = r"(?:</?(?:a|abbr|b|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u)\b[^>]*>)*"
_HAS_UNSPACED = re.compile(_UNSPACED)
_RUN = re.compile(
    rf"(?P<edge>(?<=[^\s>])(?<!{_UNSPACED})(?<!{_STOP})(?={_INLINE}{_UNSPACED}))"
    rf"|(?P<stop>{_STOP}+)(?={_INLINE}[^\s<])"
    rf"|(?P<run>{_UNSPACED}+)(?P<goes_on>(?={_INLINE}\w))?"
    r"|<[^>]*>"
)
_TAG = re.compile(r"(<[^>]*>)")
_ELIDED = re.compile(
    r"(?<![^\W_])((?:[cdjlmnst]|(?:jusqu|lorsqu|puisqu|quoiqu|qu)|[dns]?[ae]ll|dall|sull|un)['’])(?=[^\W\d_]{2})",
    re.IGNORECASE,
)
"""An article or another small word before an apostrophe, as in French "l'hôpital" and Italian "dell'anno"."""
_SIGN = re.compile(r"\+|#|/|&amp;|\.(?=[^\W\d_])")
_NAME = re.compile(
    r"(?<=[^\W\d_])(?P<end>[+#]+)(?![^\W\d_])"  # C++, C#
    r"|(?<![\w.])(?P<dot>\.)(?=[^\W\d_])"  # .NET
    r"|(?<![\w;])(?P<pair>[A-Za-z](?:&amp;|/)[A-Za-z])(?![\w&/+#])"  # R&D, A/B
)


def with_marks(page: str) -> str:
    """Mark the words of a page's HTML."""
    if _HAS_UNSPACED.search(page):
        page = _RUN.sub(_divided, page)
    texts = _TAG.split(page)  # and tags, each after a text
    texts[::2] = [_NAME.sub(_spelled, text) if _SIGN.search(text) else text for text in texts[::2]]
    texts[::2] = [_ELIDED.sub(rf"\1{_GLUE}", text) if "’" in text or "'" in text else text for text in texts[::2]]
    return "".join(texts)


def without_marks(fragment: bytes) -> bytes:
    """Take the marks out of what is shown of a page, in JSON, and divide a text with marks at each word."""
    said = fragment.decode()
    if _GLUE.strip() not in said and not any(letter in said for letter in LETTERS.values()):
        return fragment
    record = json.loads(said)
    record["content"] = _with_signs(_divided_at_breaks(record["content"]))
    record["meta"] = {key: _with_signs(_joined(value)) for key, value in record["meta"].items()}
    for anchor in record["anchors"]:
        anchor["text"] = _with_signs(_joined(anchor["text"]))
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode()


def _divided(match: re.Match[str]) -> str:
    if match["run"]:
        words = _GLUE.join(WordBreaker(match["run"], "en"))
        return words if match["goes_on"] is None else words + _GLUE
    return match[0] if match[0].startswith("<") else match[0] + _GLUE


def _spelled(match: re.Match[str]) -> str:
    if match["dot"]:
        return LETTERS["."] if match.string[: match.start()].endswith("/") else _DOT
    return html.unescape(match[0]).translate(_TO_LETTERS)


def _joined(text: str) -> str:
    return text.replace(_GLUE, "").removesuffix(_GLUE.strip())


def _divided_at_breaks(text: str) -> str:
    if _GLUE not in text:
        return text
    return text.replace(_GLUE, _BREAK).replace(" ", f" {_BREAK}")


def _with_signs(text: str) -> str:
    return text.replace(_DOT, ".").translate(_TO_SIGNS)


_TO_LETTERS = str.maketrans(LETTERS)
_TO_SIGNS = {ord(letter): sign for sign, letter in LETTERS.items()}
