"""Pagefind's program as a service: requests in, the files of an index out.

It speaks base64 of JSON with a comma after each message, as its own Python wrapper does. That wrapper waits a tenth
of a second after each answer, which is one and a half minutes for 1,000 pages (pagefind/service/__init__.py).
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
import tempfile
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

Request = dict[str, Any]
_CHUNK = 1 << 20


class PagefindError(Exception):
    """Why there is no index."""


def ask_pagefind(requests: Iterable[Request]) -> dict[str, bytes]:
    """Send requests, of which the last asks for the files; give these by their paths.

    Each is taken when the one before it is sent. Raises PagefindError.
    """
    program = _program()
    with tempfile.TemporaryFile() as said:
        number, answers = _converse(program, requests, said)
        said.seek(0)
        reason = said.read().decode(errors="replace").strip() or "no reason given"
    if number == 0 or len(answers) < number:
        raise PagefindError(f"{program} ended early: {reason}")
    for answer in answers:
        if answer["type"] == "Error":
            raise PagefindError(f"{program} answers: {answer['message']}")
    return {file["path"]: base64.b64decode(file["content"]) for file in answers[-1]["files"]}


def _program() -> Path:
    from pagefind.service import get_executable  # noqa: PLC0415 - loads asyncio, which nothing else needs

    try:
        program = get_executable()
    except FileNotFoundError as error:
        raise PagefindError(str(error)) from error
    if program is None:
        raise PagefindError("the package pagefind-bin is not installed")
    return program


def _converse(program: Path, requests: Iterable[Request], said: IO[bytes]) -> tuple[int, list[Mapping[str, Any]]]:
    """Give the number of requests and the answers, fewer where the program ends early; `said` takes its complaints."""
    pipe, sent = subprocess.PIPE, 0
    try:
        with subprocess.Popen([program, "--service"], stdin=pipe, stdout=pipe, stderr=said) as service:  # noqa: S603
            assert service.stdin is not None
            assert service.stdout is not None
            for sent, request in enumerate(requests, start=1):
                service.stdin.write(_message(sent, request))
            service.stdin.flush()  # and stays open: the service ends at once when its input does
            return sent, _read_answers(service.stdout, sent)
    except BrokenPipeError:
        return 0, []
    except OSError as error:
        raise PagefindError(f"{program} does not run: {error.strerror}") from error


def _message(number: int, request: Request) -> bytes:
    return base64.b64encode(json.dumps({"message_id": number, "payload": request}).encode()) + b","


def _read_answers(source: IO[bytes], number: int) -> list[Mapping[str, Any]]:
    """Read a number of answers, or as many as come."""
    received: list[bytes] = []
    missing = number
    while missing > 0 and (part := os.read(source.fileno(), _CHUNK)):
        received.append(part)
        missing -= part.count(b",")
    *messages, _ = b"".join(received).split(b",")
    return [json.loads(base64.b64decode(message))["payload"] for message in messages]
