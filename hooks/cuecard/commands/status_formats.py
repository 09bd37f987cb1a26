"""What `cuecard status` gives to programs."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict, fields
from typing import TYPE_CHECKING

from cuecard.commands.status_rows import Row

if TYPE_CHECKING:
    from cuecard.commands.status_rows import SiteStatus

STATUS_FORMATS = ("text", "json", "csv")


def as_json(status: SiteStatus) -> str:
    """Write all of it."""
    return json.dumps(asdict(status), default=lambda moment: moment.isoformat(), indent=2, ensure_ascii=False)


def as_csv(status: SiteStatus) -> str:
    """Write a line a page, below the names of the columns; values of a list have semicolons between them."""
    written = io.StringIO()
    lines = csv.writer(written, lineterminator="\n")
    lines.writerow(column.name for column in fields(Row))
    lines.writerows([_in_csv(value) for value in asdict(row).values()] for row in status.rows)
    return written.getvalue().rstrip("\n")


def _in_csv(value: object) -> str:
    if isinstance(value, list):
        return ";".join(value)
    return "" if value is None else str(value)
