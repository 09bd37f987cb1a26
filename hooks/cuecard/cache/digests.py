"""Digests that stand for all that decided something."""

from __future__ import annotations

import hashlib


def digest(*parts: str | bytes) -> str:
    """Give one digest of several parts, each told apart from the next."""
    total = hashlib.blake2b(digest_size=16)
    for part in parts:
        content = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        total.update(len(content).to_bytes(8, "little"))
        total.update(content)
    return total.hexdigest()
