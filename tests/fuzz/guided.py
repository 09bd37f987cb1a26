"""Feeds one target with input that atheris chooses by what code it reaches; a process of its own for each.

    python -m tests.fuzz.guided "front matter" 60 docs tests/sites

What has reached new code is kept in `.cache/fuzz/`, and so is what made a target fail.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import atheris
from hypothesis import HealthCheck, given, settings

from tests.fuzz.inputs import PIECES, seeds
from tests.project import ROOT

with atheris.instrument_imports(include=["cuecard", "yaml", "markdown", "pymdownx"]):
    from tests.fuzz.plan import Target, targets

KEPT = ROOT / ".cache" / "fuzz"
LONGEST, MOST_SECONDS, MOST_MEGABYTES = 6000, 20, 2000
"""What one input may be, take and need."""


def main() -> None:
    """Feed a target for some seconds; atheris ends the process."""
    name, seconds, *folders = sys.argv[1:]
    texts = seeds([Path(folder) for folder in folders])
    target = targets(texts)[name]
    kept = KEPT / name.replace(" ", "-").lower()
    kept.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        options = {
            "max_total_time": seconds,
            "max_len": LONGEST,
            "timeout": MOST_SECONDS,
            "rss_limit_mb": MOST_MEGABYTES,
            "artifact_prefix": f"{KEPT}/",
            "dict": _write_words(Path(folder) / "words"),
            "verbosity": 0,
            "print_final_stats": 1,
        }
        begun = _write_seeds(Path(folder) / "seeds", texts if target.is_text else [])
        atheris.Setup(
            [sys.argv[0], *(f"-{key}={value}" for key, value in options.items()), str(kept), str(begun)],
            _feeder(target),
        )
        atheris.Fuzz()


def _feeder(target: Target) -> Callable[[bytes], object]:
    """Make a function of bytes: a text as it is, other input as Hypothesis reads its choices."""
    if target.is_text:
        return lambda content: target.feed(content.decode("utf-8", "replace"))
    relaxed = settings(deadline=None, suppress_health_check=list(HealthCheck), database=None)
    test: Any = relaxed(given(target.inputs)(target.feed))
    return cast("Callable[[bytes], object]", test.hypothesis.fuzz_one_input)


def _write_words(path: Path) -> Path:
    """Write the pieces of input in libFuzzer's form."""
    words = ("".join(f"\\x{byte:02x}" for byte in piece.encode("utf-8", "surrogatepass")) for piece in PIECES)
    path.write_text("".join(f'"{word}"\n' for word in words), "utf-8")
    return path


def _write_seeds(folder: Path, texts: list[str]) -> Path:
    folder.mkdir()
    for number, text in enumerate(texts):
        (folder / str(number)).write_text(text[:LONGEST], "utf-8", "surrogatepass")
    return folder


if __name__ == "__main__":
    main()
