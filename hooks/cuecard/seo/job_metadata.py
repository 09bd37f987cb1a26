"""The metadata of a job for its structured data, from the same front matter that the page shows."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from cuecard.link.clock import local_day, local_time
from cuecard.outputs.feed_html import feed_html
from cuecard.seo.metadata import JobMetadata, PlaceMetadata, SalaryMetadata

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from cuecard.link.clock import Moment
    from cuecard.model.job import JobPlace
    from cuecard.model.job_page import JobPage

EMPLOYMENT = {
    "full-time": "FULL_TIME",
    "part-time": "PART_TIME",
    "contract": "CONTRACTOR",
    "temporary": "TEMPORARY",
    "internship": "INTERN",
    "per-diem": "PER_DIEM",
    "volunteer": "VOLUNTEER",
}
"""What search engines call each kind."""


def job_metadata(page: JobPage, zone: ZoneInfo) -> JobMetadata:
    """Give the metadata; the page has been rendered."""
    job = page.job
    return JobMetadata(
        title=str(page.title),
        text=feed_html(page.body, page.canonical_url or ""),
        posted=local_day(job.posted, zone).isoformat(),
        valid_through=last_moment(job.valid_through, zone).isoformat(),
        employment=[EMPLOYMENT[kind] for kind in job.employment],
        employer=job.employer or "",
        places=[_place(place) for place in job.places],
        remote_in=job.remote_in,
        salary=SalaryMetadata(**job.salary.model_dump()) if job.salary else None,
        reference=job.reference or "",
    )


def last_moment(moment: Moment, zone: ZoneInfo) -> dt.datetime:
    """Give the last second of a day, or the moment itself, in the site's zone."""
    if isinstance(moment, dt.datetime):
        return local_time(moment, zone)
    return dt.datetime.combine(moment, dt.time(23, 59, 59), zone)


def _place(place: JobPlace) -> PlaceMetadata:
    return PlaceMetadata(place.city, place.country, place.region or "", place.street or "", place.postal_code or "")
