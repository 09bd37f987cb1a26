"""A date in any form that people write is answered with the same day as front matter has it."""

from __future__ import annotations

import pytest
import yaml

from cuecard.check.front_matter_wording import ARTICLE
from cuecard.check.validation.models import validate
from cuecard.model.front_matter import ArticleFields
from cuecard.model.front_matter_values import Known
from cuecard.model.site_settings import Settings
from cuecard.read.source_file import read_source_file
from tests.broken_site import SETTINGS

KNOWN = Known(Settings.model_validate(yaml.safe_load(SETTINGS.read_text("utf-8"))["extra"]), ["article.html"])


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("2026–08–09", "write date: 2026-08-09"),
        ("2026—08—09", "write date: 2026-08-09"),
        ("2026/08/09", "write date: 2026-08-09"),
        ("2026-8-9", "write date: 2026-08-09"),
        ("June 9th, 2026", "write date: 2026-06-09"),
        ("the 9th of June 2026", "write date: 2026-06-09"),
        ("Tuesday, 9 June 2026", "write date: 2026-06-09"),
        ("9. Juni 2026", "write date: 2026-06-09"),
        ("9 août 2026", "write date: 2026-08-09"),
        ("2026年6月9日", "write date: 2026-06-09"),
        ("09.06.2026", "write date: 2026-06-09 or date: 2026-09-06"),
        ("25/12/2026", "write date: 2026-12-25"),
        ("25/12/26", "write date: 2026-12-25"),
        ("26-05-04", "write date: 2004-05-26 or date: 2026-05-04"),
        ("June 9th", "write date: YYYY-06-09 with its year for YYYY"),
        ("June 2026", "write date: 2026-06-DD with its day for DD"),
        ("2026", "write date: 2026-MM-DD with its month for MM and its day for DD"),
        ("2026-02-30", "write date: 2026-02-28"),
        ("2026-30-06", "write date: 2026-06-30"),
        ("2026-06-09 9am", "write date: 2026-06-09T09:00"),
        ("June 9, 2026 at 2:30 pm", "write date: 2026-06-09T14:30"),
        ("2026-06-09 25:00", "write date: 2026-06-09 or date: 2026-06-09T09:00"),
        ("soon", "write date: 2026-05-04 (year-month-day)"),
    ],
)
def test_a_date_is_converted(written: str, remedy: str) -> None:
    """Where it says which day it means, that day is what to write."""
    source = read_source_file(f"---\ndate: {written}\n---\n".encode(), "a.md")
    _, problems = validate(ArticleFields, source.front_matter, ARTICLE, context=KNOWN)
    assert [problem.remedy for problem in problems if problem.code == "E110"] == [remedy]
