"""A preview that hears of writes."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from watchdog.observers import Observer

from cuecard.mkdocs_host.serve.watched_folders import listen
from cuecard.preview import file_watching
from cuecard.preview.file_watching import file_system_of
from cuecard.preview.session import saved_source

MOUNTS = r"""
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
31 22 0:24 / /mnt/with\040space rw - nfs4 server:/x rw
32 22 0:25 / /mnt rw,nosuid - tmpfs tmpfs rw
33 32 0:26 / /mnt/docs rw - 9p host rw
34 33 0:27 / /mnt/docs rw - xfs /dev/vdb rw
35 22 0:28 / /srv/docs/assets rw - 9p host rw
"""
LONGEST = 10
"""Seconds until what must be heard has been heard."""


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("/", ""),
        ("/home/docs", "ext4"),
        ("/mnt", ""),
        ("/mnt/docs/articles", "xfs"),
        ("/mnt/docs-of-others", "tmpfs"),
        ("/srv", ""),
        ("/mnt/with space/docs", "nfs4"),
    ],
)
def test_a_folder_lies_on_what_is_mounted_nearest_above_it(folder: str, expected: str) -> None:
    """And there on what was mounted last; where something else is mounted in it, on several."""
    assert file_system_of(Path(folder), MOUNTS.strip()) == expected


@pytest.fixture
def server(tmp_path: Path) -> Iterator[LiveReloadServer]:
    """Give MkDocs' server, which looks through the sources and the theme."""
    for folder in ("docs/articles", "overrides", "site"):
        (tmp_path / folder).mkdir(parents=True)
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(tmp_path / "site"))
    server.watch(str(tmp_path / "docs"))
    yield server
    server.server_close()


def config_of(folder: Path) -> MkDocsConfig:
    """Give the settings of a site whose theme is watched, too."""
    config = MkDocsConfig()
    config.load_dict({"docs_dir": str(folder / "docs"), "watch": [str(folder / "overrides")]})
    return config


def is_heard(server: LiveReloadServer) -> bool:
    """Tell whether a build is asked for, and forget it."""
    end = time.monotonic() + LONGEST
    while not server._want_rebuild and time.monotonic() < end:
        time.sleep(0.05)
    heard, server._want_rebuild = server._want_rebuild, False
    return heard


def test_writes_are_heard_and_reads_are_not(
    server: LiveReloadServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """New, changed, renamed and removed files; MkDocs need not look any more."""
    monkeypatch.setattr(file_watching, "file_system_of", lambda *_: "ext4")  # whatever this machine's is called
    config = config_of(tmp_path)
    heard: set[str] = set()
    observer = listen(server, config, heard)
    assert observer is not None
    assert not server._watched_paths
    assert config.watch == []
    article, moved = tmp_path / "docs/articles/a.md", tmp_path / "docs/articles/b.md"
    article.write_text("One.")
    assert is_heard(server)
    time.sleep(0.5)  # until all of it is told
    server._want_rebuild = False
    article.read_text()
    time.sleep(0.5)
    assert not server._want_rebuild
    article.rename(moved)
    assert is_heard(server)
    (tmp_path / "overrides/main.html").touch()
    assert is_heard(server)
    moved.unlink()
    assert is_heard(server)
    assert heard == {str(path) for path in (article, moved, tmp_path / "overrides/main.html")}
    time.sleep(0.5)
    server._want_rebuild = False
    article.parent.rename(tmp_path / "elsewhere")
    assert is_heard(server)
    observer.stop()
    observer.join()


def test_what_lies_on_another_machine_is_looked_through(
    server: LiveReloadServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its file system tells only of what is written here."""
    monkeypatch.setattr(file_watching, "file_system_of", lambda *_: "nfs4")
    config = config_of(tmp_path)
    assert listen(server, config, set()) is None
    assert list(server._watched_paths) == [str(tmp_path / "docs")]
    assert config.watch == [str(tmp_path / "overrides")]


def test_where_the_system_listens_to_no_more_the_sources_are_looked_through(
    server: LiveReloadServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As MkDocs does everywhere."""

    class Refused(Observer):  # type: ignore[misc, valid-type]
        def start(self) -> None:
            raise OSError(28, "inotify watch limit reached")

    monkeypatch.setattr(file_watching, "Observer", Refused)
    config = config_of(tmp_path)
    assert listen(server, config, set()) is None
    assert list(server._watched_paths) == [str(tmp_path / "docs")]
    assert config.watch == [str(tmp_path / "overrides")]


@pytest.mark.parametrize(
    ("heard", "expected"),
    [
        (["docs/articles/a.md"], "articles/a.md"),
        (
            ["docs/articles/a.md", "docs/articles/a.md~", "docs/articles/4913", "docs/articles/.a.md.swp"],
            "articles/a.md",
        ),
        (["docs/articles/a.md", "docs/.notes/workspace.json"], "articles/a.md"),
        (["docs/articles/a.md", "docs/articles/b.md"], None),
        (["docs/articles/a.md", "docs/articles/gone.md"], None),
        (["docs/articles/a.md", "overrides/main.html"], None),
        (["overrides/main.html"], None),
        (["docs/articles/gone.md"], "articles/gone.md"),
        ([], None),
    ],
)
def test_what_was_saved_is_one_source_or_unclear(heard: list[str], expected: str | None, tmp_path: Path) -> None:
    """Programs make files of other names while they save, some of which stay; a source that is gone counts."""
    for name in ("docs/articles/a.md", "docs/articles/b.md", "docs/articles/.a.md.swp", "docs/.notes/workspace.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "overrides").mkdir()
    (tmp_path / "overrides/main.html").touch()
    sources = {"articles/a.md", "articles/b.md", "articles/gone.md"}
    assert saved_source([str(tmp_path / name) for name in heard], tmp_path / "docs", sources) == expected


def test_what_a_link_leads_to_is_looked_through(
    server: LiveReloadServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who listens to a folder hears nothing of what lies elsewhere."""
    monkeypatch.setattr(file_watching, "file_system_of", lambda *_: "ext4")
    (tmp_path / "shared").mkdir()
    (tmp_path / "overrides/partials").symlink_to(tmp_path / "shared")
    config = config_of(tmp_path)
    observer = listen(server, config, set())
    assert observer is not None
    assert not server._watched_paths
    assert config.watch == [str(tmp_path / "overrides")]
    observer.stop()
    observer.join()
