"""What a build takes from elsewhere: locked, by its digest, and nothing while it runs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib

from tests.project import ROOT, Project, article

_MAY_UNSHARE = subprocess.run(["unshare", "--net", "true"], capture_output=True, check=False).returncode == 0
WITHOUT_NETWORK = ["unshare", "--net"] if _MAY_UNSHARE else []
"""Begins a process for which there is no network, not even this machine's own; only who may begins one."""
NO_SOCKET = """
import sys
def refuse(event, arguments):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname"}:
        raise OSError(f"the build asks the network: {event} {arguments}")
sys.addaudithook(refuse)
sys.argv = ["mkdocs", "build", "--strict"]
from mkdocs.__main__ import cli
cli()
"""


def test_a_build_needs_no_network(project: Project) -> None:
    """It works where there is none, with cards and search, and asks for nothing."""
    project.complete().draw_cards()
    project.write("articles/a.md", article("Words.\n\n![x](https://pictures.example/a.png)\n\n[y](https://a.example/)"))
    command = [*WITHOUT_NETWORK, sys.executable, "-c", NO_SOCKET]
    environment = {**os.environ, "AS_OF": "2026-06-01"}
    result = subprocess.run(command, cwd=project.folder, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    assert (project.folder / "site/pagefind").is_dir()


def test_every_dependency_is_locked_with_its_digest() -> None:
    """By version and by what its files are, so that nobody can give another one instead."""
    lock = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))
    packages = [package for package in lock["package"] if "registry" in package["source"]]
    assert len(packages) > 40
    for package in packages:
        files = [*package.get("wheels", []), *([package["sdist"]] if "sdist" in package else [])]
        assert files, package["name"]
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", file["hash"]) for file in files), package["name"]
