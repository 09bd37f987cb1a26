"""The typefaces of pictures, and which of them has the letters of a text.

The files come with locked packages, so that every machine draws the same.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

import uharfbuzz

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FONT_PACKAGES = (
    "fontpkg-source-serif-4",
    "fontpkg-source-sans-3",
    "fontpkg-noto-sans",
    "fontpkg-noto-sans-arabic",
    "fontpkg-heebo",
    "noto-cjk-sans-otc",
)
UNITS = 64
"""How many of HarfBuzz' units make a pixel."""
_LEFT_TO_RIGHT, _RIGHT_TO_LEFT = {"L"}, {"R", "AL"}
_SPACES = re.compile(r"[^\S\u00a0]+")
"""Those at which a line may end."""
_JOINERS = "\u200c\u200d"
_KANA, _HANGUL = ("HIRAGANA", "KATAKANA"), ("HANGUL",)
_CHINESE = {"zh-tw": "TC", "zh-hant": "TC", "zh-hk": "HK", "zh-mo": "HK", "ja": "JP", "ko": "KR"}


@dataclass(frozen=True)
class Typeface:
    """One family of letters."""

    family: str
    package: str
    file: str
    index: int = 0
    """Which face of a file that holds several."""

    @cached_property
    def path(self) -> str:
        """Where its file lies."""
        return str(files(self.package).joinpath(self.file))

    @cached_property
    def letters(self) -> frozenset[int]:
        """Every character it has."""
        return frozenset(self._face.unicodes)

    @cached_property
    def _face(self) -> uharfbuzz.Face:
        return uharfbuzz.Face(uharfbuzz.Blob.from_file_path(self.path), self.index)

    @cache  # noqa: B019 - there are ten typefaces, and each lives as long as the process
    def font(self, size: float, weight: int) -> uharfbuzz.Font:
        """Give its font of a size in pixels; what HarfBuzz says of that counts in 64ths of a pixel."""
        font = uharfbuzz.Font(self._face)
        font.set_variations({"wght": weight, "opsz": size})
        font.scale = (round(size * UNITS), round(size * UNITS))
        return font

    def lacks(self, text: str) -> int:
        """Count the letters that it does not have."""
        return sum(not self.has(sign) for sign in text)

    def has(self, sign: str) -> bool:
        """Tell whether it can show a character; a space always."""
        return ord(sign) in self.letters or sign.isspace() or sign in _JOINERS


SERIF = Typeface("Source Serif 4", "fontpkg_source_serif_4", "files/SourceSerif4[opsz,wght].ttf")
SANS = Typeface("Source Sans 3", "fontpkg_source_sans_3", "files/SourceSans3[wght].ttf")
ARABIC = Typeface("Noto Sans Arabic", "fontpkg_noto_sans_arabic", "files/NotoSansArabic[wdth,wght].ttf")
HEBREW = Typeface("Heebo", "fontpkg_heebo", "files/Heebo[wght].ttf")
OTHERS = Typeface("Noto Sans", "fontpkg_noto_sans", "files/NotoSans[wdth,wght].ttf")
EAST_ASIAN = {
    region: Typeface(f"Noto Sans CJK {region}", "noto_cjk_sans_otc", "NotoSansCJK-Regular.ttc", index)
    for index, region in enumerate(("JP", "KR", "SC", "TC", "HK"))
}

BY_FAMILY = {face.family: face for face in (SERIF, SANS, ARABIC, HEBREW, OTHERS, *EAST_ASIAN.values())}


@lru_cache
def typeface_for(text: str, first: Typeface, language: str) -> Typeface:
    """Choose the first typeface that has every letter of a text, else the one that has most."""
    letters = _without_pictographs(text)
    best, least = first, len(text) + 1
    for typeface in _typefaces(text, first, language):
        lacking = typeface.lacks(letters)
        if lacking < least:
            best, least = typeface, lacking
        if not least:
            break
    return best


def _typefaces(text: str, first: Typeface, language: str) -> Iterator[Typeface]:
    """Give what letters are looked for in."""
    yield from (first, ARABIC, HEBREW, OTHERS)
    yield EAST_ASIAN[_region(text, language)]


def drawable(text: str, typeface: Typeface) -> str:
    """Leave out what a typeface does not have, such as pictographs, and what is not shown at all."""
    kept = "".join(sign for sign in unicodedata.normalize("NFC", text) if typeface.has(sign))
    return _SPACES.sub(" ", kept.replace("\u202f", "\u00a0")).strip()


def is_right_to_left(text: str) -> bool:
    """Tell whether a text's first letter is written from right to left."""
    kinds = (unicodedata.bidirectional(sign) for sign in text)
    return next((kind in _RIGHT_TO_LEFT for kind in kinds if kind in _LEFT_TO_RIGHT | _RIGHT_TO_LEFT), False)


def paths_of(typefaces: Iterable[Typeface]) -> tuple[str, ...]:
    """Give the files of typefaces, each once."""
    return tuple(dict.fromkeys(typeface.path for typeface in typefaces))


def _without_pictographs(text: str) -> str:
    return "".join(sign for sign in text if unicodedata.category(sign) not in {"So", "Sk", "Cf", "Mn", "Cn"})


def _region(text: str, language: str) -> str:
    """Tell whose forms Chinese characters have: the language's, else what the letters beside them say."""
    tag = language.lower()
    known = next((region for prefix, region in _CHINESE.items() if tag == prefix or tag.startswith(f"{prefix}-")), "")
    if known or tag.startswith("zh"):
        return known or "SC"
    if _has_any(text, _KANA):
        return "JP"
    return "KR" if _has_any(text, _HANGUL) else "SC"


def _has_any(text: str, scripts: tuple[str, ...]) -> bool:
    return any(name.startswith(scripts) for name in _names(text))


def _names(text: str) -> Iterator[str]:
    return (unicodedata.name(sign, "") for sign in text)
