"""Markdown that is read fast becomes what Python-Markdown makes of it, byte for byte."""

from __future__ import annotations

import hashlib
import inspect
from functools import cache
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

import pytest
from benchmarks.corpus import write_corpus
from markdown import Markdown, serializers
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor, HRProcessor, ParagraphProcessor
from markdown.extensions import Extension
from markdown.extensions.md_in_html import MarkdownInHTMLPostprocessor
from markdown.extensions.toc import TocTreeprocessor
from markdown.inlinepatterns import (
    LINK_RE,
    BacktickInlineProcessor,
    DelimiterProcessor,
    InlineProcessor,
    LinkInlineProcessor,
    SimpleTagPattern,
)
from markdown.postprocessors import RawHtmlPostprocessor
from markdown.preprocessors import NormalizeWhitespace
from markdown.treeprocessors import InlineProcessor as InlineTree
from markdown.treeprocessors import PrettifyTreeprocessor
from mkdocs.config import load_config

from cuecard.convert.fast_markdown import block_signs, inline_signs
from cuecard.convert.fast_markdown.block_parser import FastBlockExtension
from cuecard.convert.fast_markdown.code_highlighting import FastCodeExtension
from cuecard.convert.fast_markdown.inline_parser import FastInlineExtension
from cuecard.convert.fast_markdown.serializer import FastSerializerExtension
from cuecard.convert.fast_markdown.tree_passes import FastPassExtension
from cuecard.convert.markdown.everyday_markdown import EverydayMarkdownExtension
from cuecard.convert.markdown.raw_html import leave_out_raw_html
from tests.markdown_texts import plain_text, random_text
from tests.project import ROOT

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable
    from pathlib import Path

FAST: list[type[Extension]] = [
    FastInlineExtension,
    FastBlockExtension,
    FastCodeExtension,
    FastPassExtension,
    FastSerializerExtension,
]
SHIPPED = ["shipped", "shipped, nobody trusted"]
SOME = ["none", "some of Python-Markdown", "some of pymdown", "a firm's own"]
SETS: dict[str, list[Extension | str]] = {
    "none": [],
    "some of Python-Markdown": ["extra", "nl2br", "smarty", "wikilinks", "toc"],
    "some of pymdown": ["pymdownx.extra", "pymdownx.caret", "pymdownx.tilde", "pymdownx.magiclink", "pymdownx.tabbed"],
}


class _Sign(InlineProcessor):
    """Marks words between percent signs, which no table of signs knows."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown's name
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 - Python-Markdown passes it
    ) -> tuple[Element, int, int]:
        mark = Element("mark")
        mark.text = m[1]
        return mark, m.start(0), m.end(0)


class _Told(LinkInlineProcessor):
    """Tells of each link what holds it, and is found by an expression of Python-Markdown's."""

    ANCESTOR_EXCLUDES = ("h1",)

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown's name
        self, m: re.Match[str], data: str
    ) -> Any:
        found: Any = super().handleMatch(m, data)
        inline: Any = self.md.treeprocessors["inline"]
        if found[0] is not None:
            holders = [parent.tag for parent in inline.parent_map.values()]
            found[0].set("data-within", " ".join([*inline.ancestors, *holders]))
        return found


class _Cut(BlockProcessor):
    """Makes a heading of some items, and leaves it to the processors after it."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - Python-Markdown's
        return block.startswith("- So")

    def run(self, parent: Element, blocks: list[str]) -> bool:  # noqa: ARG002 - Python-Markdown's
        blocks[0] = f"# {blocks[0][2:]}"
        return False


class _OfAFirm(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        md.inlinePatterns.register(_Sign(r"\((\w+)\)", md), "mark", 165)
        md.inlinePatterns.register(SimpleTagPattern(r"(:)(\w+):", "i"), "old", 30)
        md.parser.blockprocessors.register(_Cut(md.parser), "cut", 72)


class _Telling(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        md.inlinePatterns.register(_Told(LINK_RE, md), "link", 160)


def converter(name: str, *, fast: bool) -> Markdown:
    """Give a converter with a set of extensions, which needs no site."""
    ours: list[Extension | str] = [kind() for kind in FAST] if fast else []
    if name in SETS:
        return Markdown(extensions=[*SETS[name], *ours])
    if name == "a firm's own":
        return Markdown(extensions=["tables", "attr_list", _OfAFirm(), *ours])
    config = load_config(str(ROOT / "mkdocs.yml"))
    extensions = [*config.markdown_extensions, EverydayMarkdownExtension(), *ours]
    markdown: Any = Markdown(extensions=extensions, extension_configs=config.mdx_configs or {}, output_format="html")
    ignored = SimpleNamespace(add=lambda *_: None, find=lambda *_: None, is_cleaned=False)
    markdown.build = SimpleNamespace(problems=ignored)
    markdown.locator = markdown.page = ignored
    if not fast:
        markdown.postprocessors.register(MarkdownInHTMLPostprocessor(markdown), "raw_html", 30)
    if name == "shipped, nobody trusted":
        leave_out_raw_html(markdown)
    return markdown  # type: ignore[no-any-return]  # Any takes what our extensions ask for


def expect_the_same(name: str, texts: Iterable[str]) -> None:
    """Convert texts one after the other in both ways."""
    plain, fast = converter(name, fast=False), converter(name, fast=True)
    for text in texts:
        wanted, got = plain.reset().convert(text), fast.reset().convert(text)
        assert got == wanted, repr(text)
        assert getattr(fast, "toc_tokens", None) == getattr(plain, "toc_tokens", None), repr(text)


@cache
def _written() -> list[str]:
    folders = [ROOT / "docs", *(ROOT / "tests/sites" / name for name in ("every-block", "firm", "strangers"))]
    return [path.read_text("utf-8", "replace") for folder in folders for path in sorted(folder.rglob("*.md"))]


@pytest.mark.parametrize("generated", [15, pytest.param(200, marks=pytest.mark.long)])
@pytest.mark.parametrize("name", [*SHIPPED, *SOME])
def test_texts_that_people_wrote_become_the_same(name: str, generated: int, tmp_path: Path) -> None:
    """Those of the project, those of the sites in the tests, and generated articles."""
    write_corpus(tmp_path, generated)
    expect_the_same(name, [*_written(), *(path.read_text("utf-8") for path in sorted(tmp_path.rglob("*.md")))])


@pytest.mark.parametrize("name", [*SHIPPED, *SOME])
def test_random_texts_become_the_same(name: str) -> None:
    """Signs meet in them in any way; `make prove` asks a million."""
    expect_the_same(name, map(random_text, range(500 if name == "shipped" else 100)))


@pytest.mark.parametrize("name", ["shipped", "none"])
def test_texts_with_few_signs_become_the_same(name: str) -> None:
    """Plain signs meet others, and each other, with and without a blank between."""
    expect_the_same(name, map(plain_text, range(1500)))


@pytest.mark.long
@pytest.mark.parametrize("share", range(20))
def test_a_million_random_texts_become_the_same(share: int) -> None:
    """To be run at each upgrade of Python-Markdown and pymdown-extensions."""
    seeds = range(share * 50_000, (share + 1) * 50_000)
    expect_the_same("shipped", (text for seed in seeds for text in (random_text(seed), plain_text(seed))))


def test_the_signs_of_all_that_the_shipped_site_reads_are_known() -> None:
    """An upgrade that renames something makes it slow, and is told here."""
    markdown = converter("shipped", fast=True)
    unknown = [*(p for p in markdown.inlinePatterns if not inline_signs.signs_of(p))]
    assert not unknown
    asked_always = [p for p in markdown.parser.blockprocessors if not block_signs.signs_of(p)]
    assert [type(p).__name__ for p in asked_always] == ["ParagraphProcessor"]


def test_what_is_done_otherwise_is_the_python_markdown_that_was_compared() -> None:
    """An upgrade that changes one of these methods wants a look at `convert/fast_markdown/`."""
    private = ("handleInline", "applyPattern", "processPlaceholders", "processElementText")
    methods = [vars(InlineTree)[f"_InlineProcessor__{name}"] for name in private]
    methods += [InlineTree.run, BlockParser.parseBlocks, BlockParser.parseChunk, BlockParser.parseDocument]
    methods += [vars(BacktickInlineProcessor)["handleMatch"], *vars(LinkInlineProcessor).values()]
    methods += [*vars(DelimiterProcessor).values(), NormalizeWhitespace.run, ParagraphProcessor.run, HRProcessor.test]
    methods += [vars(PrettifyTreeprocessor)["_prettifyETree"], TocTreeprocessor.run, TocTreeprocessor.set_level]
    methods += [RawHtmlPostprocessor.run, vars(serializers)["_serialize_html"]]
    source = "".join(inspect.getsource(method) for method in methods if inspect.isfunction(method))
    assert hashlib.sha256(source.encode()).hexdigest()[:16] == "f3592914991f47b5"


def test_a_pattern_of_another_package_learns_what_holds_a_text() -> None:
    """It may ask the walk for more than the names of what stands around, so that Python-Markdown walks."""
    text = "# [a](b)\n\n- *[c](d)* **e [f](g)**\n\n> [h](i) *j*"
    plain = Markdown(extensions=[_Telling()])
    fast = Markdown(extensions=[_Telling(), *(kind() for kind in FAST)])
    assert "data-within" in plain.convert(text)
    assert fast.convert(text) == plain.reset().convert(text)


@pytest.mark.parametrize("sign", ["_", "*"])
def test_a_sign_that_means_nothing_to_a_site_means_nothing(sign: str) -> None:
    """Emphasis is Python-Markdown's to read where an owner has changed it."""
    made = []
    for kinds in ([], FAST):
        markdown = Markdown(extensions=[kind() for kind in kinds])
        markdown.delimiters.remove(sign)  # type: ignore[union-attr]  # there is one
        made.append(markdown.convert("*a* **b** _c_ __d__ `e` [f](g)"))
    assert made[0] == made[1]


@pytest.mark.parametrize("text", ["See wWw.example.org today.", "*a* WwW.example.org", "wwW.example.org **b**"])
def test_a_bare_address_may_have_letters_of_any_size(text: str) -> None:
    """Its sign is known however it is written."""
    expect_the_same("shipped", [text])
    assert ".example.org</a>" in converter("shipped", fast=True).convert(text)


def test_what_is_left_of_a_text_does_not_reach_the_next() -> None:
    """Signs that one text lacks are looked for in the next, and the number of an emoji's name in none."""
    emoji = ["*a* :smile: `b`", ":asterisk: a :asterisk: *b*"]
    texts = ["*a* [b](c)", *emoji, "**a** ~~b~~", "*a*", "[r] **a**\n\n[r]: /u"]
    expect_the_same("shipped", [*texts, *reversed(texts), *texts])


def test_another_extension_may_replace_what_reads_lines_or_blocks() -> None:
    """Ours leaves it alone."""

    class Other(InlineTree):
        pass

    class Replacing(Extension):
        def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
            md.treeprocessors.register(Other(md), "inline", 20)

    markdown = Markdown(extensions=[Replacing(), FastInlineExtension()])
    assert type(markdown.treeprocessors["inline"]) is Other


def test_a_pattern_that_is_registered_later_is_found() -> None:
    """The choice is made anew."""
    markdown = Markdown(extensions=[FastInlineExtension(), FastBlockExtension()])
    assert markdown.convert("a (b)") == "<p>a (b)</p>"
    _OfAFirm().extendMarkdown(markdown)
    assert markdown.reset().convert("a (b)") == "<p>a <mark>b</mark></p>"
