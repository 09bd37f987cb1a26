"""How long a text takes to read, counted from its rendered HTML.

Words a minute: English 238 (Brysbaert 2019, silent reading of non-fiction); the other languages from the
International Reading Speed Texts (Trauzettel-Klosinski and Dietz 2012, table 2). Chinese, Japanese and
Korean characters are found by their script and counted one by one. A picture takes 12 seconds, each further
one a second less, down to 3 (Medium). A word is a run of characters with a letter or a digit in it; inline
code is read as part of its sentence, blocks of code are not.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from selectolax.lexbor import LexborNode

    from cuecard.model.site_settings import Reading

WORDS_PER_MINUTE = {
    "ar": 138,
    "de": 179,
    "en": 238,
    "es": 218,
    "fi": 161,
    "fr": 195,
    "he": 187,
    "it": 188,
    "nl": 202,
    "pl": 166,
    "pt": 181,
    "ru": 184,
    "sl": 180,
    "sv": 199,
    "tr": 166,
}
FIRST_PICTURE, LAST_PICTURE = 12, 3

LEFT_OUT = {
    "pre": "code",
    "script": "code",
    "style": "code",
    "template": "code",
    "figcaption": "caption",
    "caption": "caption",
}
_LEFT_OUT_CLASSES = {
    "footnote": "footnotes",
    "footnote-ref": "footnotes",
    "headerlink": "permalink",
    "highlight": "code",
    "cc-cta": "call to action",
    "cc-embed": "frame",
}
_CJK = re.compile(
    r"[\u1100-\u11ff\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u303b\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u318e"
    r"\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97c\uac00-\ud7fb\uf900-\ufaff\uff66-\uffdc"
    r"\U0001aff0-\U0001b16f\U00020000-\U000323af]"
)
_WORD = re.compile(r"\w\S*")
"""A word from its first letter or digit on; signs before it count no word of their own."""
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_FEW = 16
_ASCII = [chr(number) for number in range(128)]
_LETTERS_AND_BLANKS = bytes(ord(" " if sign.isspace() else "a") for sign in _ASCII) + bytes(128)
_OTHER_SIGNS = "".join(sign for sign in _ASCII if not sign.isspace() and not _WORD.match(sign)).encode()


@dataclass(frozen=True)
class Block:
    """One block of a text: what kind it is and what of it was counted."""

    kind: str
    excerpt: str
    words: int = 0
    cjk_characters: int = 0
    pictures: int = 0
    left_out: str = ""
    """Why the block was not counted; empty where it was."""


@dataclass(frozen=True)
class ReadingTime:
    """The counted blocks of a text and the speeds they were counted with."""

    blocks: tuple[Block, ...]
    words_per_minute: int
    cjk_characters_per_minute: int

    @property
    def words(self) -> int:
        """All words of the counted blocks."""
        return sum(block.words for block in self.blocks)

    @property
    def cjk_characters(self) -> int:
        """All Chinese, Japanese and Korean characters."""
        return sum(block.cjk_characters for block in self.blocks)

    @property
    def pictures(self) -> int:
        """All pictures."""
        return sum(block.pictures for block in self.blocks)

    @property
    def seconds(self) -> Fraction:
        """The exact sum, so that 238 English words are one minute and 239 are two."""
        words = Fraction(60 * self.words, self.words_per_minute)
        characters = Fraction(60 * self.cjk_characters, self.cjk_characters_per_minute)
        return words + characters + picture_seconds(self.pictures)

    @cached_property
    def minutes(self) -> int:
        """Whole minutes, rounded up, at least one."""
        return max(1, math.ceil(self.seconds / 60))


def read_time_of(html: str, language: str, reading: Reading) -> ReadingTime:
    """Count a text's rendered HTML; `language` is a tag such as `en` or `pt-BR`."""
    body = LexborHTMLParser(html).body
    blocks = tuple(_blocks_of(body)) if body is not None else ()
    return ReadingTime(blocks, *speeds_of(language, reading))


def speeds_of(language: str, reading: Reading) -> tuple[int, int]:
    """Give the words, and the Chinese, Japanese and Korean characters, that are read in a minute."""
    usual = WORDS_PER_MINUTE.get(language.partition("-")[0].lower(), WORDS_PER_MINUTE["en"])
    return reading.words_per_minute or usual, reading.cjk_characters_per_minute


def picture_seconds(pictures: int) -> int:
    """Give the seconds for a number of pictures."""
    return sum(max(FIRST_PICTURE - index, LAST_PICTURE) for index in range(pictures))


def _blocks_of(body: LexborNode) -> Iterator[Block]:
    for node in body.iter(include_text=True):
        found = _Found()
        found.add(node)
        text = "".join(found.texts)
        if found.pictures or (text and not text.isspace()):
            yield Block(_kind(node), _excerpt(text), *count_words(text), found.pictures)
        yield from found.left_out


@dataclass
class _Found:
    """The counted texts and pictures of a block, and the parts of it that were left out."""

    texts: list[str] = field(default_factory=list)
    pictures: int = 0
    left_out: list[Block] = field(default_factory=list)

    def add(self, node: LexborNode) -> None:
        """Add a node and what is in it."""
        if node.is_text_node:
            self.texts.append(node.text_content or "")
        elif reason := why_left_out(node.tag or "", node.attributes):
            self.left_out.append(Block(_kind(node), _excerpt(node.text(deep=True)), left_out=reason))
        elif node.tag == "img":
            self.pictures += 1
        else:
            self._add_children(node)

    def _add_children(self, node: LexborNode) -> None:
        separator = "" if node.tag in WITHIN_A_LINE else " "
        self.texts.append(separator)
        for child in node.iter(include_text=True):
            self.add(child)
        self.texts.append(separator)


_INLINE = """
a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time tt u var wbr
"""
WITHIN_A_LINE = frozenset(_INLINE.split())


def why_left_out(tag: str, attributes: Mapping[str, str | None]) -> str:
    """Say why an element is not counted; nothing of one that is."""
    reason = LEFT_OUT.get(tag, "")
    if reason or not attributes:
        return reason
    if "data-cta" in attributes:
        return "call to action"
    if "data-boilerplate" in attributes:
        return "boilerplate"
    if tag == "code":
        return ""  # within a sentence, highlighted or not
    classes = (attributes.get("class") or "").split()
    return next((_LEFT_OUT_CLASSES[name] for name in classes if name in _LEFT_OUT_CLASSES), "")


def count_words(text: str) -> tuple[int, int]:
    """Count the words of a text, and its Chinese, Japanese and Korean characters."""
    others = set() if text.isascii() else set(_NOT_ASCII.findall(text))
    if len(others) <= _FEW and not any(map(_CJK.match, others)):
        return _words_of(text, others), 0
    cjk = _CJK.findall(text)
    return len(_WORD.findall(_CJK.sub(" ", text) if cjk else text)), len(cjk)


def _words_of(text: str, others: Iterable[str]) -> int:
    """Count words of ASCII and a few other signs, each of which becomes a letter, a blank or nothing."""
    for sign in others:
        text = text.replace(sign, "a" if _WORD.match(sign) else " " if sign.isspace() else "")
    return _words_of_ascii(text)


def _words_of_ascii(text: str) -> int:
    """Count the blanks before a letter, when every letter and digit is an `a` and all other signs are gone."""
    signs = text.encode("ascii").translate(_LETTERS_AND_BLANKS, _OTHER_SIGNS)
    return signs.count(b" a") + signs.startswith(b"a")


def _kind(node: LexborNode) -> str:
    return "text" if node.is_text_node else node.tag or ""


def _excerpt(text: str) -> str:
    longest = 48
    beginning = text.split(maxsplit=longest)[:longest]  # which has more characters than are shown, or is the whole
    flat = " ".join(beginning).rstrip("¶").rstrip()
    return flat if len(flat) <= longest else flat[: longest - 1].rstrip() + "…"
