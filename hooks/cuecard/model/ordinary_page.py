"""Pages that are neither articles nor lists: home, services, contact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.convert.section_conversion import SectionParts
from cuecard.model.calls_to_action import Asker
from cuecard.model.section_kinds import heading_of
from cuecard.model.site_page import SitePage

if TYPE_CHECKING:
    from cuecard.build import Build
    from cuecard.model.call_to_action_rules import PageKind
    from cuecard.model.files import File
    from cuecard.model.front_matter import PageFields
    from cuecard.read.source_file import SourceFile


class OrdinaryPage(SitePage):
    """A page that is neither article nor listing: home, services, contact."""

    cover: File | None = None

    def __init__(self, file: File, build: Build, source: SourceFile, fields: PageFields, nav_title: str | None) -> None:
        shown = build.typesetter.model(fields, fields.lang)
        title = shown.title or heading_of(shown.sections)
        super().__init__(file, build, source, shown.title or nav_title or title)
        self.fields = shown
        self.written = fields
        """What its front matter says, with the signs of an editor's keyboard."""
        self.language = fields.lang or self.language
        self.sections: object = fields.sections
        """What it is made of; where something is wrong with the front matter, as it is written."""
        self.parts = SectionParts()
        self.describe(title=title, description=shown.description, template=fields.template)

    @property
    def asker(self) -> Asker:
        """A page by its front matter; the first page of the site is the home page."""
        kind: PageKind = "job" if self.fields.job is not None else "home" if self.is_homepage else "page"
        return Asker(kind, self.file.src_uri, self.language, self.fields.cta)
