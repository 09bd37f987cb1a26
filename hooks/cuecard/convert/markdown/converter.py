"""Markdown to HTML with one converter for the whole build, told before each page which page it is."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from markdown import Markdown

from cuecard.check.problems import Place, nearest
from cuecard.convert.fast_markdown.block_parser import FastBlockExtension
from cuecard.convert.fast_markdown.code_highlighting import FastCodeExtension
from cuecard.convert.fast_markdown.inline_parser import FastInlineExtension
from cuecard.convert.fast_markdown.serializer import FastSerializerExtension
from cuecard.convert.fast_markdown.tree_passes import FastPassExtension
from cuecard.convert.markdown.attribute_lists import AttributeListExtension
from cuecard.convert.markdown.call_to_action_syntax import CallToActionExtension
from cuecard.convert.markdown.code_blocks import CodeBlockExtension
from cuecard.convert.markdown.conversion_limits import TOO_DEEP, TooMuchError, expect_shallow, time_limit
from cuecard.convert.markdown.embedded_frames import EmbeddedFrameExtension, with_frames
from cuecard.convert.markdown.everyday_markdown import EverydayMarkdownExtension
from cuecard.convert.markdown.heading_anchors import HeadingAnchorExtension, with_anchors_of_every_script
from cuecard.convert.markdown.inline_scripts import InlineCodeExtension
from cuecard.convert.markdown.links import LinkExtension
from cuecard.convert.markdown.picture_syntax import PictureExtension
from cuecard.convert.markdown.raw_addresses import RawAddressExtension
from cuecard.convert.markdown.source_positions import Locator, without_code
from cuecard.convert.markdown.tables import TableExtension
from cuecard.convert.markdown.title_heading import TitleHeadingExtension
from cuecard.convert.markdown.trust import Safety
from cuecard.convert.markdown.unique_anchors import UniqueAnchorExtension
from cuecard.convert.markdown.words_in_texts import WordsInTextsExtension
from cuecard.convert.raw_signs.misplaced_keys import note_misplaced_keys
from cuecard.convert.raw_signs.sign_finder import RawSignExtension
from cuecard.convert.raw_signs.unclosed import note_unclosed
from cuecard.convert.raw_signs.unread_blocks import LeftoverExtension
from cuecard.convert.section_conversion import render_sections
from cuecard.model.ordinary_page import OrdinaryPage
from cuecard.model.table_of_contents import table_of_contents

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Self

    from cuecard.build import Build
    from cuecard.convert.markdown.lookups import Lookups
    from cuecard.model.article_words import TextWords
    from cuecard.model.files import File, Files
    from cuecard.model.site_page import SitePage
    from cuecard.read.source_file import SourceFile

_MANY_BACKTICKS = 1000
_ID = re.compile(r"""<[^>]*?\s(?:id|name)=["']?([^"'\s>]+)""")


@dataclass
class PageLinks:
    """Links to headings that can be checked only when every page is rendered."""

    anchors: list[tuple[File, str, Place]] = field(default_factory=list)
    """The source of the page linked to, the heading's id, and where the link stands."""

    def add(self, headings: Iterable[tuple[str, str, Sequence[Any]]], files: Files) -> None:
        """Add links as they are remembered: the source of the page, the heading's id, the parts of the place."""
        for src_uri, anchor, place in headings:
            target = files.get_file_from_path(src_uri)
            if target is not None and target.page is not None:
                self.anchors.append((target, anchor, Place(*place)))

    def keep_those_to_read_pages(self) -> None:
        """Leave out the links to pages of which no HTML is known."""
        self.anchors = [link for link in self.anchors if getattr(link[0].page, "content", None) is not None]


class SiteMarkdown(Markdown):
    """Python-Markdown with what Cuecard's extensions need to know of the page and the text at hand."""

    build: Build
    page: SitePage
    files: Files
    page_links: PageLinks
    words: TextWords
    """What extensions say in the page's language."""
    source: SourceFile
    """The text that is converted: the page's, or a value of its front matter."""
    text: str
    """That text as it is converted, which other hooks may have changed."""
    locator: Locator
    anchors: set[str]
    """Those of the page's earlier texts."""
    has_picture: bool
    """Whether the page has shown one so far."""
    lookups: Lookups
    """What the page has asked the site for."""
    _blocks: frozenset[str] = frozenset()
    """What is a block, known from the first text on."""
    frames: list[str]
    """What stands for the frames of other sites in the text."""
    components: set[str]
    """The parts of a program in the text, such as `<Tabs>`, in small letters."""

    def reset(self) -> Self:
        """Begin with a text."""
        self._blocks = frozenset(self.block_level_elements)
        return super().reset()

    def is_block_level(self, tag: Any) -> bool:
        """Tell whether an element is a block; Python-Markdown looks through a list of them."""
        return isinstance(tag, str) and tag.lower().rstrip("/") in (self._blocks or self.block_level_elements)

    @cached_property
    def sources_by_name(self) -> dict[str, str]:
        """The path of each source, those of the theme left out, by the name of its file; of several the first."""
        own = (file for file in self.files if file.src_dir is not None or file.is_documentation_page())
        return {posixpath.basename(file.src_uri): file.src_uri for file in reversed(list(own))}


class Converter:
    """Converts page after page; nothing of one page reaches the next."""

    def __init__(self, build: Build) -> None:
        self.links = PageLinks()
        self._build = build
        self._begin()

    def _begin(self) -> None:
        """Begin with a Python-Markdown that has read nothing."""
        ours = [
            EverydayMarkdownExtension(),
            TitleHeadingExtension(),
            TableExtension(),
            CodeBlockExtension(),
            HeadingAnchorExtension(),
            UniqueAnchorExtension(),
            LinkExtension(),
            RawAddressExtension(),
            PictureExtension(),
            CallToActionExtension(),
            EmbeddedFrameExtension(),
            WordsInTextsExtension(),
            LeftoverExtension(),
            AttributeListExtension(),
            RawSignExtension(),
            InlineCodeExtension(),
            FastInlineExtension(),
            FastBlockExtension(),
            FastCodeExtension(),
            FastPassExtension(),
            FastSerializerExtension(),
        ]
        self._markdown = SiteMarkdown(
            extensions=[*self._build.site.markdown_extensions, *ours],
            extension_configs=with_anchors_of_every_script(self._build.site.extension_options),
            output_format="html",
        )
        self._markdown.build = self._build
        self._markdown.page_links = self.links
        self._safety = Safety(self._markdown, self._build)

    def render(self, page: SitePage, files: Files) -> None:
        """Fill the page's `content` and `toc` from its Markdown, that of its sections first."""
        assert page.markdown is not None  # MkDocs reads the source first
        markdown = self.at(page, files)
        markdown.anchors, markdown.has_picture = set(), False
        sections = render_sections(page, markdown, self._convert) if isinstance(page, OrdinaryPage) else ""
        page.body = self._convert(page.markdown, page.source)
        page.content = sections + page.body
        page.toc = table_of_contents(self.toc_tokens)

    @property
    def toc_tokens(self) -> list[Any]:
        """The contents of the text converted last, as Python-Markdown tells them."""
        return list(getattr(self._markdown, "toc_tokens", []))

    @property
    def lookups(self) -> Lookups:
        """What the page rendered last has asked the site for."""
        return self._markdown.lookups

    def at(self, page: SitePage, files: Files) -> SiteMarkdown:
        """Give what is known while a page is converted, so that the site can be asked the same for it."""
        self._markdown.page, self._markdown.files, self._markdown.lookups = page, files, {}
        self._markdown.words = self._build.vocabulary.of(page.language).text
        return self._markdown

    def _convert(self, text: str, source: SourceFile) -> str:
        self._markdown.reset()
        self._markdown.source, self._markdown.text, self._markdown.locator = source, text, Locator(source)
        self._markdown.components, self._markdown.frames = set(), []
        try:
            with time_limit(len(text)):
                made = self._markdown.convert(text)
                note_unclosed(text, made, self._markdown)
                note_misplaced_keys(source, self._build.problems)
                html = self._safety.cleaned(text, self._typeset(made))
                if text.count("`") > _MANY_BACKTICKS:
                    without_code(source.text)  # what comes later looks for code, too
            expect_shallow(html)
        except (TooMuchError, RecursionError) as error:
            self._refuse(source, str(error) if isinstance(error, TooMuchError) else TOO_DEEP)
            return ""
        return with_frames(html, self._markdown.frames)

    def _typeset(self, html: str) -> str:
        """Give the text and its headings the typographic signs of the page's language."""
        typesetter, language = self._build.typesetter, self._markdown.page.language
        typesetter.headings(self.toc_tokens, language)
        return typesetter.html(html, language)

    def _refuse(self, source: SourceFile, what: str) -> None:
        """Note a text that is too costly, and leave it where it is."""
        remedy = "remove long rows of brackets, and quotations and lists that stand within one another"
        self._build.problems.add(Place(source.path, source.text_line), "E141", what, remedy)
        page, files = self._markdown.page, self._markdown.files
        anchors, has_picture, lookups = self._markdown.anchors, self._markdown.has_picture, self._markdown.lookups
        self._begin()
        self.at(page, files)
        self._markdown.anchors, self._markdown.has_picture, self._markdown.lookups = anchors, has_picture, lookups


def heading_ids(html: str) -> set[str]:
    """Give every id that a link can point to."""
    return set(_ID.findall(html))


def check_anchors(links: PageLinks, build: Build) -> None:
    """Note each link to a heading that its page does not have; each is checked once."""
    ids: dict[str, set[str]] = {}
    anchors, links.anchors = links.anchors, []
    for file, anchor, place in anchors:
        if file.src_uri not in ids:
            page = cast("SitePage", file.page)
            ids[file.src_uri] = heading_ids(page.content or "") | set(page.section_anchors)
        if anchor not in ids[file.src_uri]:
            what = f"there is no heading '#{anchor}' in {build.place_in_docs(file.src_uri)}"
            near = nearest(anchor, ids[file.src_uri])
            remedy = f"did you mean '#{near}'?" if near else f"remove #{anchor} from the link"
            build.problems.add(place, "W502", what, remedy)
