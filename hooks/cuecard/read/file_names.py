"""Names of files as people, keyboards and systems write them: found all the same, or told apart in words.

A Mac writes é as e and an accent of its own, and a narrow no-break space before PM; neither can be seen.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cuecard.model.files import File, Files
    from cuecard.site import Site

_UNSAFE = re.compile(r'[#?<>:"|*\\\x00-\x1f\x7f]')
"""What some host refuses in the name of a file: Netlify `#` and `?`, Windows the rest."""
_LATIN = str.maketrans("авеѕіјкмнорстухԁԛԝαβεικνορτυχ", "abesijkmhopctyxdqwaβeiκvoptux")
"""Letters of other scripts that look like Latin ones."""
_LIKE = {"‘": "'", "’": "'", "ʼ": "'", "′": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "−": "-"}
_SIGNS = {
    " ": "a space",
    "\t": "a tab",
    "-": "a hyphen",
    "'": "a straight apostrophe",
    "’": "a curly apostrophe",
    "\xa0": "a no-break space",
}
_LONGEST = 12
_MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")


def is_markdown_file(name: str) -> bool:
    """Tell whether MkDocs takes a file for a text, by the end of its name."""
    return name.endswith(_MARKDOWN)


def composed(name: str) -> str:
    """Write each letter with its accent as one sign, as keyboards do."""
    return name if name.isascii() else unicodedata.normalize("NFC", name)


def name_for_hosts(path: str) -> str:
    """Give the path that a file has in the site, so that every host takes it."""
    return _UNSAFE.sub("-", composed(path))


def name_for_every_host(files: Files, site: Site) -> None:
    """Give each file of `docs/` an address that every host can have."""
    for file in files:
        if file.src_dir == site.docs_dir and (safe := name_for_hosts(file.dest_uri)) != file.dest_uri:
            file.dest_uri = safe


def find_named(files: Files, path: str) -> File | None:
    """Find a source by its path, whichever way its letters are composed."""
    found: File | None = files.src_uris.get(path) or files.get_file_from_path(path)
    if found is not None or path.isascii():
        return found
    wanted = composed(path)
    return next((file for file in files if composed(file.src_uri) == wanted), None)


def find_alike(name: str, names: Iterable[str]) -> str | None:
    """Find the name that a reader would take for the same, capital letters aside."""
    shape = _shape(name).casefold()
    return next((other for other in names if _shape(other).casefold() == shape), None)


def suggest(written: str, real: str) -> str:
    """Say what to write instead of a name that no file has; where the two look alike, what differs."""
    if _shape(written) != _shape(real):
        is_case = _shape(written).casefold() == _shape(real).casefold()
        return f"write '{real}': capital and small letters differ" if is_case else f"did you mean '{real}'?"
    here, there = composed(written), composed(real)
    at = next((at for at, (one, other) in enumerate(zip(here, there, strict=False)) if one != other), len(here))
    odd, usual = _signs(there, here, at), _signs(here, there, at)
    if odd.isascii() or not usual.isascii():
        what = f"{_named(usual)}{_before(here, at + len(usual))}"
        return f"here is {what}, the file has {_named(odd)}: write it as there"
    what = f"{_named(odd)}{_before(there, at + len(odd))}"
    return f"the file has {what}, here is {_named(usual)}: rename the file to what is written here"


def _shape(name: str) -> str:
    """Give what is seen of a name."""
    plain = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", name))
    return " ".join("".join(map(_seen, plain)).translate(_LATIN).split())


def _seen(sign: str) -> str:
    kind = unicodedata.category(sign)
    if kind == "Cf":
        return ""
    return {"Zs": " ", "Pd": "-"}.get(kind) or _LIKE.get(sign, sign)


def _signs(name: str, other: str, at: int) -> str:
    """Give the sign in which a name differs; none where the other one has a sign more."""
    is_extra = len(name) < len(other) and other[at + 1 :].startswith(name[at:])
    return "" if is_extra else name[at : at + 1]


def _named(sign: str) -> str:
    if not sign:
        return "nothing"
    name = unicodedata.name(sign, f"sign U+{ord(sign):04X}").lower()
    article = "an" if name[0] in "aeio" else "a"
    return _SIGNS.get(sign) or (f"'{sign}'" if sign.isascii() else f"{article} {name}")


def _before(name: str, at: int) -> str:
    following = re.split(r"[\s.]", name[at:].lstrip(), maxsplit=1)[0][:_LONGEST]
    return f" before '{following}'" if following else ""
