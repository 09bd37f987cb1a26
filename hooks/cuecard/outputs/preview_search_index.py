"""In a preview the search index follows the pages, made by a process of its own; until then the one before is used.

That process takes the pages from the site, so that a build has nothing to do for it. A build that changes pages ends
the one that indexes those of before.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cuecard.cache.atomic_files import write_whole
from cuecard.outputs.pagefind_service import PagefindError
from cuecard.outputs.search_index import ENTRY, FOLDER, make_search_index
from cuecard.publish.build_lock import BuildLock
from cuecard.publish.build_output import Output

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cuecard.build import Build


class BackgroundIndex:
    """The index of a preview, and the process that makes it."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        """The one that indexes, or the last that did."""

    def follow(self, language: str, build: Build, lock: Path) -> None:
        """Keep the index of before, and have it made anew where a page has changed. The `lock` is that of builds."""
        site = build.output.site
        assert site is not None  # a preview has one
        build.output.kept.update(name for name in site.files if name.startswith(f"{FOLDER}/"))
        if self.is_needed(build.output):
            self.stop()
            command = [sys.executable, "-m", __name__, str(site.folder), str(lock), language]
            self._process = subprocess.Popen(command, start_new_session=True)  # noqa: S603 - Ctrl+C is for the preview

    def stop(self) -> None:
        """End the process that indexes."""
        if self._process is not None:
            with self._process as process:
                process.kill()
        self._process = None

    def is_needed(self, output: Output) -> bool:
        """Tell whether the build has written or removed a page, or the site has no index of those that it keeps."""
        assert output.site is not None  # as above
        is_made = self._process is not None and self._process.poll() in {None, 0}  # or soon will be
        gone = (name for name in output.site.files if name.endswith(".html") and name not in output.kept)
        return not is_made or any(output.folder.rglob("*.html")) or any(gone)


def place(files: Mapping[str, bytes], folder: Path) -> None:
    """Bring a folder to hold an index, so that whoever reads it meanwhile finds all that the entry names."""
    standing = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    for name in sorted(files, key=lambda name: (name == ENTRY, name)):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        write_whole(folder / name, files[name])
    for name in standing - files.keys():
        (folder / name).unlink()


def main() -> None:
    """Index the pages of a site when the build is done, and place the index between builds."""
    if hasattr(os, "nice"):
        os.nice(10)  # the next build goes first
    site, lock, language = Path(sys.argv[1]), BuildLock(Path(sys.argv[2])), sys.argv[3]
    lock.take()
    lock.release()
    try:
        files = make_search_index(dict(Output(site).pages()), language).files
    except PagefindError as error:
        sys.exit(f"No search index: {error}")
    lock.take()
    place(files, site / FOLDER)


if __name__ == "__main__":
    main()
