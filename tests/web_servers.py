"""Real web servers from Debian, each with a configuration of its own on a free port, and stopped at the end."""

from __future__ import annotations

import contextlib
import http.client
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

DEADLINE = 20.0
"""Seconds in which a server has to answer."""

_NGINX = """\
{user}
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log stderr;
events {{}}
http {{
  access_log off;
  types {{ text/html html htm; text/css css; }}
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  include "{rules}";
  server {{
    listen 127.0.0.1:{port};
    root {root};
    absolute_redirect off;
    if ($cuecard_gone) {{ return 410; }}
    if ($cuecard_redirect) {{ return 301 $cuecard_redirect; }}
  }}
}}
"""
_APACHE = """\
{user}
ServerName localhost
Listen 127.0.0.1:{port}
PidFile {folder}/apache.pid
DefaultRuntimeDir {folder}
Mutex fcntl
ErrorLog {folder}/apache.log
LoadModule mpm_event_module {modules}/mod_mpm_event.so
LoadModule authz_core_module {modules}/mod_authz_core.so
LoadModule alias_module {modules}/mod_alias.so
DocumentRoot {root}
Include "{rules}"
"""
_APACHE_MODULES = "/usr/lib/apache2/modules"


@dataclass(frozen=True)
class Answer:
    """What a server says to one question, without following it."""

    status: int
    location: str | None
    body: str = ""


@dataclass(frozen=True)
class WebServer:
    """A server that runs."""

    port: int

    def ask(self, path: str) -> Answer:
        """Ask for a percent-encoded path, as a browser does."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=DEADLINE)
        with contextlib.closing(connection):
            connection.request("GET", path)
            response = connection.getresponse()
            body = response.read().decode("utf-8", "replace")
            return Answer(response.status, response.headers["Location"], body)


@contextlib.contextmanager
def nginx(root: Path, rules: Path, folder: Path) -> Iterator[WebServer]:
    """Run nginx over `root` with a map of redirects; `folder` is for its own files."""
    path, port = folder / "nginx.conf", _free_port()
    user = "user root;" if os.geteuid() == 0 else ""  # or its worker may not read a test's folder
    path.write_text(_NGINX.format(user=user, folder=folder, rules=rules, port=port, root=root))
    with _running(["nginx", "-p", str(folder), "-e", "stderr", "-c", str(path)], port):
        yield WebServer(port)


@contextlib.contextmanager
def apache(root: Path, rules: Path, folder: Path) -> Iterator[WebServer]:
    """Run Apache over `root` with rules of redirects; `folder` is for its own files."""
    path, port = folder / "apache.conf", _free_port()
    user = "User #65534\nGroup #65534" if os.geteuid() == 0 else ""  # it refuses to be root
    path.write_text(
        _APACHE.format(user=user, folder=folder, rules=rules, port=port, root=root, modules=_APACHE_MODULES)
    )
    with _running(["apache2", "-d", str(folder), "-f", str(path), "-X"], port):
        yield WebServer(port)


@contextlib.contextmanager
def _running(command: list[str], port: int) -> Iterator[None]:
    environment = {**os.environ, "PATH": f"{os.environ['PATH']}:/usr/sbin"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment) as process:
        try:
            _wait_for(port, process)
            yield
        finally:
            process.terminate()


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + DEADLINE
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise AssertionError(f"{process.args!r} ended: {process.communicate()[0].decode()}")
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
    raise AssertionError(f"{process.args!r} does not answer")


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port
