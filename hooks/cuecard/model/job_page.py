"""Pages of jobs: public from the day on which a job is offered until the last one on which one can apply."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.link.clock import Status, local_day, status_at
from cuecard.model.ordinary_page import OrdinaryPage
from cuecard.render.template_parents import template_and_parents

if TYPE_CHECKING:
    from cuecard.build import Build
    from cuecard.link.clock import Dated
    from cuecard.model.files import File
    from cuecard.model.front_matter import PageFields
    from cuecard.model.job import Job
    from cuecard.read.source_file import SourceFile

TEMPLATE = "job.html"
"""The template that shows a job, as do those that extend it."""


class JobPage(OrdinaryPage):
    """A page that offers a job."""

    def __init__(self, file: File, build: Build, source: SourceFile, fields: PageFields, nav_title: str | None) -> None:
        super().__init__(file, build, source, fields, nav_title)
        assert fields.job is not None  # only such a page is made one
        build.host.leave_out_of_nav(file)
        self.job: Job = fields.job
        self.status: Status = status_at(self.job, build.now, build.settings.zone)
        self.update_date = local_day(self.job.posted, build.settings.zone).isoformat()

    @property
    def timing(self) -> Dated:
        """What decides when it is public."""
        return self.job


def check_job(source: SourceFile, build: Build, *, is_article: bool = False) -> None:
    """Note a job that its template does not show, a template without a job, a job without a name or a text."""
    data = source.front_matter.data or {}
    template, has_job = data.get("template"), bool(data.get("job")) and not is_article
    shows_job = TEMPLATE in template_and_parents(template or "main.html", build.templates)
    if shows_job and not has_job:
        what = f"the template '{template}' shows a job, and this {'is an article' if is_article else 'page has none'}"
        remedy = "remove this line" if is_article else "remove this line, or add job: with its keys"
        build.problems.add(source.front_matter.place_of(("template",)), "E702", what, remedy)
    if not has_job:
        return
    place = source.front_matter.place_of_key(("job",))
    if not shows_job and template_and_parents(template or "main.html", build.templates):
        what = f"the template '{template or 'main.html'}' shows no job"
        build.problems.add(place, "E702", what, f"{'write' if template else 'add'} template: {TEMPLATE}")
    if not data.get("title"):
        build.problems.add(place, "E103", "the job has no name", "add title: with what the job is called")
    if not source.text.strip():
        build.problems.add(place, "E103", "the job has no description", "write what the work is below the second '---'")
