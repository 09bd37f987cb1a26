"""Notes the signs of other programs and of mistyped Markdown that visitors would read, each where it stands."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, cast

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from cuecard.convert.html_policy import OBSOLETE, TAGS, WITH_CONTENT
from cuecard.convert.markdown.visible_text import BLOCK, MEANT, OTHER, html_texts, visible_text
from cuecard.convert.raw_signs.mistyped_signs import IN_HTML, MISTYPED
from cuecard.convert.raw_signs.sign_kinds import PLAIN, Kind
from cuecard.convert.raw_signs.signs_of_other_programs import OF_OTHER_PROGRAMS
from cuecard.link.site_paths import relative_url

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from cuecard.convert.markdown.converter import SiteMarkdown

KINDS = [*OF_OTHER_PROGRAMS, *MISTYPED]
_SIGNS = frozenset(kind.sign for kind in (*KINDS, *IN_HTML))
_BY_FREQUENCY = " etaoinsrh.\n,dlcumwfgyp-bvkxjqz"
"""Letters of texts, the most frequent first; others are rarer."""


def _rarest(sign: str) -> str:
    """Give the letter of a sign that most texts lack."""
    return max(sign, key=lambda letter: _BY_FREQUENCY.find(letter) % (len(_BY_FREQUENCY) + 1))


_SIGNS_BY_LETTER = {_rarest(sign): [other for other in _SIGNS if _rarest(other) == _rarest(sign)] for sign in _SIGNS}
_BEFORE_UNESCAPE = 1
_LONG = 40
_FINDABLE = re.compile(r"[^\ue000-\ue002]{1,24}")
_COMPONENT = re.compile(r"<(?P<name>[A-Z][A-Za-z0-9.]*)(?=[\s/>])")
_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|svg|webp|avif)$", re.IGNORECASE)


_OTHER_NAMES = frozenset(["base", "body", "embed", "frame", "head", "html", "link", "meta", "object", "param"])
_HTML_NAMES = TAGS | WITH_CONTENT | OBSOLETE | _OTHER_NAMES


class RawSignExtension(Extension):
    """Looks at what visitors read."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register when everything has been read and signs after backslashes can still be told."""
        md.treeprocessors.register(_RawSigns(md), "cuecard-raw-signs", _BEFORE_UNESCAPE)


class _RawSigns(Treeprocessor):
    def run(self, root: Element) -> None:
        text, seen = cast("SiteMarkdown", self.md).text, visible_text(root, self.md)
        self._open: set[str] = set()
        if kinds := _kinds_in(seen, KINDS):
            for block in filter(None, seen.split(BLOCK)):
                self._note_signs(block, kinds)
        if "<" in text and (kinds := _kinds_in(text, IN_HTML)):
            for words in html_texts(self.md):
                self._note_signs(words, kinds)
        if "<" in text:
            self._note_components()

    def _note_components(self) -> None:
        """Note tags that only a program draws, such as `<Tabs>`: no part of HTML begins with a large letter."""
        markdown = cast("SiteMarkdown", self.md)
        for html in self.md.htmlStash.rawHtmlBlocks:
            if isinstance(html, str) and html.startswith("<?"):
                place = markdown.locator.find(html.strip())
                what = f"visitors do not see '{_shown(html)}', and find it in the source of the page"
                markdown.build.problems.add(place, "W151", what, "write what it stands for, or remove it")
            for tag in _COMPONENT.finditer(html) if isinstance(html, str) and not html.startswith("<!") else ():
                name = tag["name"]
                if name.lower() not in _HTML_NAMES:
                    markdown.components.add(name.lower())
                    place = markdown.locator.find(f"<{name}")
                    markdown.build.problems.add(
                        place, "W156", f"'<{name}>' is a part of a program that visitors do not see", PLAIN
                    )

    def _note_signs(self, text: str, kinds: Iterable[Kind]) -> None:
        for kind in kinds:
            if kind.sign in text and (found := list(self._new(kind, text))):
                for sign in found:
                    self._note(kind, sign)
                text = kind.pattern.sub(OTHER, text)

    def _new(self, kind: Kind, text: str) -> Iterator[re.Match[str]]:
        """Find the signs of a kind, without those that only close one."""
        for found in kind.pattern.finditer(text):
            words = found[0].strip()
            is_bare = kind.is_pair and not words.strip(kind.sign)
            if is_bare and kind.sign in self._open:
                self._open.discard(kind.sign)
            else:
                self._open.update([kind.sign] if is_bare or not words.endswith(kind.sign) else [])
                yield found

    def _note(self, kind: Kind, found: re.Match[str]) -> None:
        markdown, seen, traces = cast("SiteMarkdown", self.md), _shown(found[0].strip()), _traces(kind, found)
        locator = markdown.locator
        place = locator.find_in_all(traces) if kind.sign == "`" else locator.find_trace(traces, "", [])
        what, remedy = kind.what.replace("{0}", seen), self._remedy(kind, found).replace("{0}", seen)
        markdown.build.problems.add(place, kind.code, what, remedy)

    def _remedy(self, kind: Kind, found: re.Match[str]) -> str:
        if kind.remedy == "{link}":
            return self._link(found)
        named = found.groupdict()
        return kind.remedy.replace("{name}", named.get("name") or "").replace("{rule}", _rule_below(found[0]))

    def _link(self, found: re.Match[str]) -> str:
        """Say how a link of a wiki is written here, with the file that it means where there is one of the name."""
        markdown, wanted = cast("SiteMarkdown", self.md), found["page"].strip()
        name, _, heading = wanted.partition("#")
        known = markdown.sources_by_name
        base = posixpath.basename(name.strip())
        source = next(
            (known[n] for n in (base, f"{base}.md", f"{base.lower().replace(' ', '-')}.md") if n in known), ""
        )
        address = relative_url(source, markdown.page.file.src_uri) if source else "the-name-of-the-file.md"
        if _PICTURE.search(base):
            return f"write ![what is to be seen]({address if source else base})"
        words = (found["words"] or "").strip() or heading or base
        return f"write [{_shown(words)}]({address})" if source or name else f"write [{_shown(words)}](#the-heading)"


def _kinds_in(text: str, kinds: Iterable[Kind]) -> list[Kind]:
    """Give the kinds whose signs a text has; most texts lack even the rarest letter of most."""
    letters = {letter for letter in _SIGNS_BY_LETTER if letter in text}
    signs = {sign for letter in letters for sign in _SIGNS_BY_LETTER[letter] if sign in text}
    return [kind for kind in kinds if kind.sign in signs]


def _traces(kind: Kind, found: re.Match[str]) -> list[re.Pattern[str]]:
    """Give how the source may say what was found, the longest first: there, words have signs of their own."""
    long = found.string[found.start() :].lstrip()
    texts = [match[0] for text in (long, found[0].strip()) if (match := _FINDABLE.match(text))]
    return [_unless_meant(words) for text in (*texts, kind.sign) if (words := text.split())]


def _unless_meant(words: list[str]) -> re.Pattern[str]:
    """Find words without a backslash before them, the first sign first, which is fast."""
    first = re.escape(words[0][0])
    return re.compile(rf"{first}(?<!\\{first})" + r"\s+".join(map(re.escape, words))[len(first) :])


def _rule_below(rows: str) -> str:
    """Write the line that a table needs below its first row."""
    cells = rows.split("\n", maxsplit=1)[0].strip().strip("|").split("|")
    return "|" + "---|" * len(cells)


def _shown(written: str) -> str:
    plain = re.sub(r"\s+", " ", written.replace(MEANT, "\\").replace(OTHER, "…"))
    return plain if len(plain) <= _LONG else f"{plain[:_LONG].rstrip()}…"
