"""What an editor types who does what the messages of a broken site say, to the letter.

Most remedies are plain enough for a machine: "write X instead of Y", "write key: value", "did you mean 'X'?",
"add key: value", "remove this line". What takes a head stands in the site's folder: `mended.txt` holds edits of its
files, `mended/` files that take the place of others. A line `or` in `mended.txt` parts what a remedy offers as
alternatives.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tests.broken_site import SETTINGS, edits_in, files_of
from tests.project import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.broken_site import BrokenSite

Files = dict[str, bytes]

_MESSAGE = re.compile(r"(?P<path>[^:]+):(?P<line>\d+):(?P<column>\d+): \w+ \w\d{3}: (?P<what>.*?)(?:; (?P<remedy>.*))?")
_ALTERNATIVES = re.compile(r"\n+or\n+")
_MOVE = re.compile(r"(?P<old>\S.*?) ->(?: (?P<new>.+))?")
_LINE = re.compile(
    r"(?P<does>add|write) (?:- )?(?P<line>(?P<key>[\w-]+): (?!and |in |under |with |\().+?)"
    r"(?: or (?:(?P=key): .*|more|less|an? \w+ day|another .*))?(?: \(year-month-day\))?"
)
"""A line to type, without what may be typed in its place."""
_NAME = re.compile(r"'([^']+)'")
_LISTINGS = ("docs/categories/", "docs/authors/", "docs/series/", "docs/tags/")


@dataclass(frozen=True)
class Mended:
    """A broken site as it is after somebody obeyed its messages."""

    name: str
    files: Files
    """By their paths below the project's folder; `mkdocs.yml` is one of them."""
    as_of: str
    is_about_links: bool
    """Whether `cuecard check-links` had something to say of it."""

    @property
    def is_like(self) -> tuple[object, ...]:
        """What sites have in common that may stand in one."""
        own = sorted((path, content) for path, content in self.files.items() if not path.startswith("docs/"))
        return (self.as_of, self.is_about_links, *own)

    def apart(self, number: int) -> Mended:
        """Rename its pages, and what texts call them, so that others of these names may stand beside them."""
        stems = {_stem(path) for path in self.files if path.endswith(".md") and not path.startswith(_LISTINGS)}
        stems -= {"index", "contact"}
        if not stems:
            return self
        word = re.compile(
            rb"(?<![\w-])(?<!kind: )(%s)(?!\w)" % b"|".join(re.escape(stem.encode()) for stem in sorted(stems))
        )
        suffix = f"{number}-{re.sub(r'[^a-z0-9]+', '-', self.name.lower()).strip('-')}".encode()
        renamed = {path.encode(): content for path, content in self.files.items() if path.startswith("docs/")}
        renamed = {
            word.sub(rb"\1-" + suffix, path): _renamed(content, word, suffix) for path, content in renamed.items()
        }
        rest = {path: content for path, content in self.files.items() if not path.startswith("docs/")}
        return replace(self, files=rest | {path.decode(): content for path, content in renamed.items()})


def mended_sites(site: BrokenSite, settings: str) -> Iterator[Mended]:
    """Give a broken site mended, once for each alternative; `settings` is the `mkdocs.yml` below those of the site."""
    broken = site_files(site, settings)
    named = re.search(r"write AS_OF=(\S+)", "".join(site.expected))
    overlay = {path: source.read_bytes() for path, source in files_of(site.folder / "mended")}
    if written := site.read("mended.txt"):
        attempts = [_edited(broken, edits, site) for edits in _ALTERNATIVES.split(written.strip("\n"))]
    else:
        attempts = [broken if overlay else _obeyed(broken, site.expected)]
    for number, files in enumerate(attempts, start=1):
        name = site.folder.name if number == 1 else f"{site.folder.name}-{number}"
        yield Mended(name, files | overlay, named[1] if named else site.as_of, bool(site.command))


def site_files(site: BrokenSite, settings: str) -> Files:
    """Give the files of a broken site as it is; `settings` is the `mkdocs.yml` below those of the site."""
    text = f"{SETTINGS.read_text('utf-8')}\n{settings}"
    for old, new in site.edits():
        text = text.replace(old, new)
    files = {
        f"{folder}/{path}": source.read_bytes()
        for folder in ("docs", "own", "overrides")
        for path, source in files_of(site.folder / folder)
    }
    locks = {name: lock.encode() for name, lock in site.locks.items()}
    return {"mkdocs.yml": text.encode(), **files, **locks}


def _edited(files: Files, edits: str, site: BrokenSite) -> Files:
    """Apply written edits; a line that is neither `-` nor `+` names the file, `old -> new` renames or removes one."""
    files, path = dict(files), site.expected[0].partition(":")[0]
    for block in re.split(r"\n\n+", edits):
        head, _, rest = block.partition("\n")
        if move := _MOVE.fullmatch(head):
            content = files.pop(move["old"], b"")
            files |= {move["new"]: content} if move["new"] else {}
            continue
        is_path = not head.startswith(("-", "+"))
        path = head if is_path else path
        for old, new in edits_in(rest if is_path else block):
            text = files[path].decode()
            assert old in f"{text}\n", f"{site.folder.name}: {old!r} is not in {path}"
            files[path] = f"{text}\n".replace(old, new, 1)[:-1].encode()
    return files


def _obeyed(files: Files, messages: list[str]) -> Files:
    """Do what each message says, from the end of a file to its beginning, so that places stay true."""
    found = [_MESSAGE.fullmatch(message) for message in messages]
    places = sorted(
        (said for said in found if said), key=lambda said: (said["path"], int(said["line"]), int(said["column"]))
    )
    files = dict(files)
    for said in reversed(places):
        remedy = said["remedy"] or ""
        if said["path"] == "AS_OF":
            continue
        if moved := re.match(r"(?:rename|move) the file to (\S+?)(?:,|$)", remedy):
            folder = said["path"].rpartition("/")[0]
            files[moved[1] if "/" in moved[1] else f"{folder}/{moved[1]}"] = files.pop(said["path"])
            continue
        if copied := re.match(r"copy (\S+) to (\S+)", remedy):
            files[copied[2]] = (ROOT / copied[1]).read_bytes()
            continue
        lines = files[said["path"]].decode().split("\n")
        index, column = int(said["line"]) - 1, int(said["column"]) - 1
        if remedy.startswith("delete everything above this line"):
            lines = lines[index:]
        else:
            lines[index : index + 1] = _mended_line(lines[index], column, said["what"], remedy)
        files[said["path"]] = "\n".join(lines).encode()
    return files


def _mended_line(line: str, column: int, what: str, remedy: str) -> list[str]:
    before, after = line[:column], line[column:]
    if swap := re.match(r"write (.+) instead of (.+)", remedy):
        new, old = swap.groups()
        start = column if old in after else 0
        assert old in line, f"{old!r} is not in {line!r}"
        return [line[:start] + line[start:].replace(old, new, 1)]
    if meant := re.match(r"(?:did you mean|write) '([^']+)'|write one of these: ([^,]+)", remedy):
        words = [part for name in _NAME.findall(what) for part in (name, name.rpartition(".")[2]) if part in after]
        word = next((word for word in words if after.startswith(word)), words[0])
        return [before + after.replace(word, meant[1] or meant[2], 1)]
    if typed := _LINE.fullmatch(remedy):
        if typed["does"] == "add":
            indent = before[: len(line) - len(line.lstrip())]
            return [line, typed["line"]] if line == "---" else [f"{indent}{typed['line']}", line]
        lead = re.match(r"[\s-]*", line)
        assert lead
        return [lead[0] + typed["line"]]
    if remedy.startswith("remove this line"):
        return []
    raise LookupError(f"no machine can obey this, so write mended.txt: {what}; {remedy}")


def _stem(path: str) -> str:
    parts = path.removesuffix(".md").split("/")
    return parts[-2] if parts[-1] == "index" and parts[-2] != "docs" else parts[-1]


def _renamed(content: bytes, word: re.Pattern[bytes], suffix: bytes) -> bytes:
    return content if b"\0" in content else word.sub(rb"\1-" + suffix, content)
