"""What search engines are told of a job (developers.google.com/search/docs/appearance/structured-data/job-posting)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.seo.json_ld_types import without_gaps

if TYPE_CHECKING:
    from cuecard.seo.json_ld_types import Node
    from cuecard.seo.metadata import JobMetadata, PlaceMetadata, SalaryMetadata, SiteMetadata


def job_posting(site: SiteMetadata, page_url: str, job: JobMetadata) -> Node:
    """Make the node of a job."""
    return without_gaps(
        {
            "@type": "JobPosting",
            "@id": f"{page_url}#job",
            "title": job.title,
            "description": job.text,
            "url": page_url,
            "datePosted": job.posted,
            "validThrough": job.valid_through,
            "employmentType": list(job.employment),
            "hiringOrganization": _employer(site, job),
            "jobLocation": [_place(place) for place in job.places],
            "jobLocationType": "TELECOMMUTE" if job.remote_in else None,
            "applicantLocationRequirements": [{"@type": "Country", "name": country} for country in job.remote_in],
            "baseSalary": _salary(job.salary) if job.salary else None,
            "identifier": _identifier(site, job),
            "mainEntityOfPage": {"@id": page_url},
        }
    )


def _employer(site: SiteMetadata, job: JobMetadata) -> Node:
    if job.employer:
        return {"@type": "Organization", "name": job.employer}
    return {"@type": "Organization", "@id": f"{site.url}#organization", "name": site.organization, "sameAs": site.url}


def _place(place: PlaceMetadata) -> Node:
    address = {
        "@type": "PostalAddress",
        "streetAddress": place.street,
        "addressLocality": place.city,
        "addressRegion": place.region,
        "postalCode": place.postal_code,
        "addressCountry": place.country,
    }
    return {"@type": "Place", "address": without_gaps(address)}


def _salary(salary: SalaryMetadata) -> Node:
    least, most = _number(salary.minimum), None if salary.maximum is None else _number(salary.maximum)
    amounts = {"value": least} if most is None else {"minValue": least, "maxValue": most}
    value = {"@type": "QuantitativeValue", **amounts, "unitText": salary.per.upper()}
    return {"@type": "MonetaryAmount", "currency": salary.currency, "value": value}


def _number(amount: float) -> float:
    return int(amount) if amount.is_integer() else amount


def _identifier(site: SiteMetadata, job: JobMetadata) -> Node | None:
    if not job.reference:
        return None
    return {"@type": "PropertyValue", "name": job.employer or site.organization, "value": job.reference}
