"""The site is built by ProperDocs, the maintained fork of MkDocs, as by MkDocs itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.project import ROOT, Project, article, lay_out_firm
from tests.site_contents import contents

AS_OF = "2030-01-01"
"""Later than every date of the site."""
BOOKS = {"build.lock", "own-sites.txt"}
"""What a build keeps for the next one of the same folder."""


def properdocs(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run ProperDocs in an environment of its own, since it takes MkDocs' name there."""
    uv = shutil.which("uv") or str(ROOT / ".tools" / "bin" / "uv")
    isolated = ["--project", str(ROOT), "--python", sys.executable, "--frozen", "--isolated", "--no-dev"]
    command = [uv, "run", "--quiet", *isolated, "--group", "properdocs", "properdocs", *arguments]
    environment = {**os.environ, "AS_OF": AS_OF}
    environment.pop("VIRTUAL_ENV", None)
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_a_whole_site_is_the_same_byte_for_byte(tmp_path: Path) -> None:
    """Every page, list, feed and asset; there is no difference to be excused."""
    configuration = str(lay_out_firm(tmp_path / "firm"))
    sites = {name: tmp_path / name / "site" for name in ("mkdocs", "properdocs")}
    fork = properdocs("build", "--strict", "-f", configuration, "-d", str(sites["properdocs"]), folder=tmp_path)
    assert fork.returncode == 0, fork.stdout + fork.stderr
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", configuration, "-d", str(sites["mkdocs"])]
    subprocess.run(command, env={**os.environ, "AS_OF": AS_OF}, capture_output=True, check=True)
    expected, found = contents(sites["mkdocs"]), contents(sites["properdocs"])
    assert found.keys() == expected.keys()
    assert [name for name in expected if found[name] != expected[name]] == []
    reports = [contents(site.parent / ".cuecard") for site in sites.values()]
    said = [{name: report for name, report in found.items() if name not in BOOKS} for found in reports]
    assert said[0] == said[1]
    assert said[0].keys() > {"changes.json", "cta-manifest.json", "next-change.json"}


def test_a_quiet_strict_build_with_a_warning_is_refused_there_too(project: Project) -> None:
    """Its logger has another name."""
    project.write("articles/a.md", article("Words."))
    before = contents(project.build("--strict", as_of=AS_OF).site)
    project.write("articles/a.md", article("[x](lost.md)"))
    for options in (["--strict", "-q"], ["--strict"]):
        fork = properdocs("build", *options, "-f", "mkdocs.yml", folder=project.folder)
        assert fork.returncode == 1, fork.stdout + fork.stderr
        assert contents(project.folder / "site") == before
