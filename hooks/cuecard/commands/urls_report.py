"""What `urls.lock` lacks, and what it holds that the site lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.check.problem_log import stop_on_errors
from cuecard.link.address_history import read_history, words_of
from cuecard.link.urls_lock import LOCK, new_paths, read_lock, updated
from cuecard.link.urls_lock_check import gone_addresses, gone_files, promised_paths
from cuecard.mkdocs_host.site_reader import begin_build

if TYPE_CHECKING:
    from cuecard.build import Build
    from cuecard.model.files import Files


def report_on_urls(config_file: str | None) -> str:
    """Say what is new. Raises StoppedError with what is gone or wrong with the site."""
    build, files = _read(config_file)
    text = build.lock_text or ""
    build.problems.extend(gone_addresses(text, files, build))
    stop_on_errors(build.problems)
    return "\n".join([*_additions(text, files, build), _count(text)])


def update_lock(config_file: str | None) -> str:
    """Add to the file what is new and say it. Raises StoppedError with what is wrong with the site."""
    build, files = _read(config_file)
    text = build.lock_text or ""
    gone, words = gone_files(files, build), words_of(build.settings.paths)
    whole = updated(text, promised_paths(files, build), build.paths, host=build.domain, gone=gone, words=words)
    build.lock.write_text(whole, "utf-8")
    return "\n".join([*_additions(text, files, build), _count(whole)])


def _read(config_file: str | None) -> tuple[Build, Files]:
    build, files = begin_build(config_file)
    stop_on_errors(build.problems)
    return build, files


def _additions(text: str, files: Files, build: Build) -> list[str]:
    words = set(read_history(text, words_of(build.settings.paths)).lines()) - set(text.splitlines())
    new = [*sorted(words), *new_paths(text, promised_paths(files, build), build.paths)]
    return [f"new: {line}" for line in new]


def _count(text: str) -> str:
    count = len(read_lock(text))
    return f"{LOCK} holds {count} address{'' if count == 1 else 'es'}"
