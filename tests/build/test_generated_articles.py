"""The articles that measurements are made with: the same every time, and as an editor would have them."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from benchmarks.corpus import write_corpus

if TYPE_CHECKING:
    from pathlib import Path

    from tests.project import Project


def contents(folder: Path) -> dict[str, bytes]:
    """Read every file by its path in the folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_corpus_has_the_same_bytes_every_time_and_a_larger_one_begins_with_it(tmp_path: Path) -> None:
    """Two measurements, and two sizes, are of the same articles."""
    for name, number in (("first", 20), ("again", 20), ("larger", 30)):
        write_corpus(tmp_path / name, number)
    first = contents(tmp_path / "first")
    assert contents(tmp_path / "again") == first
    assert first.items() <= contents(tmp_path / "larger").items()


def test_generated_articles_build_without_a_word_of_complaint(project: Project) -> None:
    """They link to one another, carry covers and calls to action; the draft among them stays out."""
    write_corpus(project.folder / "docs", 60)
    built = project.build("--strict", as_of="2027-01-01")
    assert built.status == 0, built.output
    assert len([name for name in built.files() if re.fullmatch(r"articles/[^/]+/index\.html", name)]) == 59
    kinds = Counter(use["position"] for use in built.report("cta-manifest.json"))
    assert min(kinds["inline"], kinds["block"], kinds["closing"]) > 0
