"""An address without its beginning is answered with the whole one."""

from __future__ import annotations

import pytest

from cuecard.link.missing_schemes import address_meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("www.irs.gov", "https://www.irs.gov"),
        ("www.irs.gov/forms?year=2026", "https://www.irs.gov/forms?year=2026"),
        ("example.org/jobs", "https://example.org/jobs"),
        ("https//example.org", "https://example.org"),
        ("http:/example.org", "http://example.org"),
        ("roles@staffing.example", "mailto:roles@staffing.example"),
        ("+1 (813) 555-0100", "tel:+18135550100"),
        ("first-year.md", None),
        ("contact/", None),
        ("2026", None),
        ("plan.v2.pdf", None),
    ],
)
def test_what_is_missing_is_added(written: str, meant: str | None) -> None:
    """Of a file nothing is made."""
    assert address_meant(written) == meant
