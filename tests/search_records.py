"""What the search index keeps of each page, read as its script does."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

Record = dict[str, Any]


def read_record(content: bytes) -> Record:
    """Give what one file of the index holds."""
    record: Record = json.loads(gzip.decompress(content).removeprefix(b"pagefind_dcd"))
    return record


def records(site: Path) -> dict[str, Record]:
    """Give what the index of a site holds, by the address of the page."""
    read = [read_record(path.read_bytes()) for path in (site / "pagefind/fragment").glob("*.pf_fragment")]
    return {record["url"]: record for record in read}
