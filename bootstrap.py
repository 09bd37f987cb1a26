"""Put uv into `.tools/bin`, on a machine that has Python and nothing else.

Takes pip where Python has it. Debian's bare python3 has neither pip nor venv, so there the wheel is read
from the package index (the simple API, PEP 503) and checked against the hash the index names.
"""

from __future__ import annotations

import hashlib
import io
import os
import platform
import re
import subprocess
import sys
import urllib.parse
import urllib.request
import zipfile
from pathlib import Path

VERSION = "0.13.9"
INDEX = os.environ.get("UV_DEFAULT_INDEX", "https://pypi.org/simple").rstrip("/") + "/uv/"
TOOLS = Path(__file__).parent / ".tools"


def main() -> None:
    """Install with pip, else from the wheel itself."""
    if not _install_with_pip():
        _install_from_wheel()


def _install_with_pip() -> bool:
    venv = subprocess.run([sys.executable, "-m", "venv", str(TOOLS)], capture_output=True, check=False)  # noqa: S603
    if venv.returncode:
        return False
    pip = [str(TOOLS / "bin" / "pip"), "install", "--quiet", "--disable-pip-version-check", f"uv=={VERSION}"]
    return subprocess.run(pip, check=False).returncode == 0  # noqa: S603


def _install_from_wheel() -> None:
    with urllib.request.urlopen(INDEX) as page:  # noqa: S310 - the package index
        links: list[str] = re.findall(r'href="([^"]+)"', page.read().decode())
    url = next(urllib.parse.urljoin(INDEX, link.replace("&amp;", "&")) for link in links if _fits(link))
    address, _, digest = url.partition("#sha256=")
    with urllib.request.urlopen(address) as response:  # noqa: S310 - likewise
        wheel = response.read()
    if hashlib.sha256(wheel).hexdigest() != digest:
        raise SystemExit(f"{address} is not what the index says it is")
    target = TOOLS / "bin" / "uv"
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(io.BytesIO(wheel)) as files:
        target.write_bytes(files.read(f"uv-{VERSION}.data/scripts/uv"))
    target.chmod(0o755)


def _fits(link: str) -> bool:
    machine = platform.machine().lower().replace("amd64", "x86_64")
    system = {"linux": f"manylinux_2_17_{machine}.", "darwin": f"macosx_.*{machine.replace('aarch64', 'arm64')}"}
    return re.search(rf"uv-{re.escape(VERSION)}-.*{system.get(sys.platform, '$^')}", link) is not None


if __name__ == "__main__":
    main()
