"""The engine knows its host by `cuecard.site` alone: it builds the same site where there is no MkDocs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import FIRM, ROOT, share_engine
from tests.site_contents import contents

BLOCKED = """
import sys

class Blocked:
    def find_spec(self, name, path, target=None):
        if name.partition(".")[0] == "mkdocs":
            raise ImportError(name)

sys.meta_path.insert(0, Blocked())
from pathlib import Path
from tests.plain_host import build_site

build_site(Path(sys.argv[1]))
assert "mkdocs" not in sys.modules
"""
OF_MKDOCS = {"sitemap.xml.gz"}
"""What MkDocs writes by itself."""
RADHOF = ROOT / "tests" / "sites" / "strangers" / "radhof"


@pytest.mark.parametrize("site", [FIRM, RADHOF], ids=["firm", "radhof"])
def test_a_site_is_built_where_there_is_no_mkdocs(site: Path, tmp_path: Path) -> None:
    """Byte for byte as MkDocs has it built."""
    folder = tmp_path / "site"
    shutil.copytree(site, folder)
    share_engine(folder)
    settings, environment = folder / "mkdocs.yml", {**os.environ, "AS_OF": "2026-06-01", "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q", "-f", settings], env=environment, check=True)
    expected = {name: held for name, held in contents(folder / "site").items() if name not in OF_MKDOCS}
    for name in ("site", ".cache", ".cuecard"):
        shutil.rmtree(folder / name)
    subprocess.run([sys.executable, "-c", BLOCKED, settings], env=environment, check=True)
    assert contents(folder / "site") == expected
