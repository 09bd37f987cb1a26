"""Whether the index of a preview is made anew, and how it takes the place of the one before."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import cast

import pytest

from cuecard.outputs import preview_search_index
from cuecard.outputs.preview_search_index import BackgroundIndex
from cuecard.publish.build_output import Output
from cuecard.publish.fingerprints import PublishedSite

ENDED_WELL, RUNS, FAILED = 0, None, 1


class Process:
    """A process of which nothing is seen but how it ended."""

    def __init__(self, status: int | None = ENDED_WELL) -> None:
        self._status = status

    def poll(self) -> int | None:
        """Tell how it ended; None while it runs."""
        return self._status


def index_made_by(process: Process | None) -> BackgroundIndex:
    """Give the index of a preview that some process made, or none."""
    index = BackgroundIndex()
    index._process = cast("subprocess.Popen[bytes] | None", process)
    return index


def output_of(folder: Path, *pages: str) -> Output:
    """Give the output of a build over a site of some pages, before it has written or kept anything."""
    for page in pages:
        path = folder / "site" / page
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    (folder / "staging").mkdir()
    return Output(folder / "staging", PublishedSite(folder / "site"))


def test_where_every_page_is_kept_the_index_stays(tmp_path: Path) -> None:
    """If there is one, or soon will be: not where it was not made well."""
    output = output_of(tmp_path, "index.html", "a/index.html", "style.css")
    output.kept.update(["index.html", "a/index.html"])
    for status, expected in ((ENDED_WELL, False), (RUNS, False), (FAILED, True)):
        assert index_made_by(Process(status)).is_needed(output) is expected
    assert index_made_by(None).is_needed(output)


def test_a_page_that_is_written_or_gone_asks_for_another_index(tmp_path: Path) -> None:
    """Whichever it is; other files do not."""
    index = index_made_by(Process())
    output = output_of(tmp_path, "index.html", "a/index.html")
    output.kept.add("index.html")
    assert index.is_needed(output)
    output.kept.add("a/index.html")
    output.write("style.css", b"p {}")
    assert not index.is_needed(output)
    output.write("b/index.html", b"<p>")
    assert index.is_needed(output)


def test_the_files_of_another_index_take_the_place_of_those_before(tmp_path: Path) -> None:
    """None is left of them, nor of a process that was ended while it wrote."""
    preview_search_index.place({"pagefind-entry.json": b"1", "fragment/one": b"1"}, tmp_path)
    (tmp_path / "fragment/tmp-half").touch()
    preview_search_index.place({"pagefind-entry.json": b"2", "fragment/two": b"2"}, tmp_path)
    found = {path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert found == {"pagefind-entry.json": b"2", "fragment/two": b"2"}


def test_the_entry_comes_when_all_that_it_names_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And what it named before goes after it."""
    order: list[str] = []
    monkeypatch.setattr(preview_search_index, "write_whole", lambda path, content: order.append(path.name))  # noqa: ARG005
    preview_search_index.place({"pagefind-entry.json": b"", "z": b"", "fragment/a": b""}, tmp_path)
    assert order[-1] == "pagefind-entry.json"
