"""The yardstick: Hugo builds the same generated articles with a theme of the same features (`benchmarks/hugo/`).

Related articles are those of the category: Hugo's own index of related content takes a time that grows with the square
of the articles, and would flatter us.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from pathlib import Path

from benchmarks.build_time import Run

THEME = Path(__file__).with_name("hugo")


def write_hugo_site(docs: Path, folder: Path) -> None:
    """Write the theme, and the articles of `docs` as Hugo wants them, into a folder."""
    shutil.copytree(THEME, folder)
    articles = folder / "content/articles"
    articles.mkdir(parents=True)
    for path in (docs / "articles").glob("*.md"):
        source = re.sub(r"^category: (.*)$", r'categories: ["\1"]', path.read_text("utf-8"), count=1, flags=re.M)
        source = re.sub(r"^series: (.*)$", r'series: ["\1"]', source, count=1, flags=re.M)
        (articles / path.name).write_text(source, "utf-8")
    shutil.copytree(docs / "assets", folder / "static/assets")


def run_hugo(folder: Path) -> Run:
    """Build everything anew, in a process of its own. Raises SystemExit where there is no Hugo."""
    if (hugo := shutil.which("hugo")) is None:
        raise SystemExit("no hugo: run this with uv run --group yardstick")
    shutil.rmtree(folder / "public", ignore_errors=True)
    started = time.perf_counter()
    process = subprocess.Popen([hugo, "--quiet", "--source", str(folder), "--ignoreCache"], stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"hugo ended with {process.returncode}")
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
