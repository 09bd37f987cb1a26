"""Whether addresses of other sites still answer, asked seldom and politely.

A few hosts are asked at a time, each of them one question after the other with a pause between, and what answered
is not asked again for a week.
"""

from __future__ import annotations

import json
import time
import urllib.error
import urllib.request
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPException
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

CACHE = ".cache/cuecard/external-links.json"
GOOD_FOR = 7 * 24 * 3600
"""Seconds for which an answer holds."""
GONE = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}
"""What says that there is nothing any more; other refusals may be meant for programs alone."""
_NO_HEAD = {HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.NOT_IMPLEMENTED, HTTPStatus.FORBIDDEN, *GONE}
"""Answers to HEAD that may differ from those to GET."""
_AGENT = "Mozilla/5.0 (compatible; cuecard link check)"


@dataclass(frozen=True)
class Manners:
    """How others are asked."""

    at_a_time: int = 4
    """Hosts."""
    pause: float = 1.0
    """Seconds between two questions to one host."""
    timeout: float = 15.0
    """Seconds."""


def check_external(addresses: Iterable[str], cache: Path, manners: Manners | None = None) -> dict[str, str]:
    """Give each address that is gone and why; the cache is read and brought up to date."""
    manners = manners or Manners()
    answered = _read(cache)
    by_host: dict[str, list[str]] = defaultdict(list)
    for address in sorted(set(addresses) - answered.keys()):
        by_host[_host(address)].append(address)
    reasons: dict[str, str] = {}
    with ThreadPoolExecutor(manners.at_a_time) as pool:
        for of_host in pool.map(lambda host: list(_ask_one_by_one(host, manners)), by_host.values()):
            reasons.update(of_host)
    answered |= {address: time.time() for address, reason in reasons.items() if not reason}
    cache.parent.mkdir(parents=True, exist_ok=True)
    cache.write_text(json.dumps(answered, indent=1, sort_keys=True) + "\n", "utf-8")
    return {address: reason for address, reason in sorted(reasons.items()) if reason}


def _host(address: str) -> str:
    try:
        return urlsplit(address).netloc
    except ValueError:  # such as http://[
        return ""


def _ask_one_by_one(addresses: Iterable[str], manners: Manners) -> Iterator[tuple[str, str]]:
    for index, address in enumerate(addresses):
        if index:
            time.sleep(manners.pause)
        yield address, _reason(address, manners)


def _reason(address: str, manners: Manners) -> str:
    """Say why an address is gone; nothing where it answers, or does not want to answer a program."""
    status: int | None = None
    for method in ("HEAD", "GET"):
        try:
            status = _status(address, method, manners.timeout)
        except (OSError, ValueError, HTTPException) as error:
            return f"cannot be reached ({getattr(error, 'reason', None) or error or type(error).__name__})"
        if status not in _NO_HEAD:
            break
    return f"answers {status}" if status in GONE else ""


def _status(address: str, method: str, timeout: float) -> int:
    encoded = quote(address, safe="/:?#[]@!$&'()*+,;=%~")
    request = urllib.request.Request(encoded, method=method, headers={"User-Agent": _AGENT})  # noqa: S310 - http alone
    try:
        with urllib.request.urlopen(request, timeout=timeout) as response:  # noqa: S310 - likewise
            status: int = response.status
            return status
    except urllib.error.HTTPError as error:
        return error.code


def _read(cache: Path) -> dict[str, float]:
    """Give the addresses that answered lately, and when; what was gone is asked again."""
    try:
        asked: dict[str, float] = json.loads(cache.read_text("utf-8"))
        return {address: moment for address, moment in asked.items() if time.time() - moment < GOOD_FOR}
    except (OSError, ValueError, TypeError, AttributeError):  # there is none yet, or another program's
        return {}
