"""What is fed, each a function of one input that fails where the engine does not do as it says."""

from __future__ import annotations

import re
import shutil
import sqlite3
import tempfile
from contextlib import closing
from html.parser import HTMLParser
from pathlib import Path

import yaml
from pydantic import TypeAdapter, ValidationError

from cuecard.cache.digests import digest
from cuecard.cache.store import Cache
from cuecard.check.front_matter_wording import ARTICLE
from cuecard.check.problems import Place
from cuecard.check.validation.models import validate
from cuecard.convert.html_cleaner import Cleaner
from cuecard.convert.html_policy import TAGS
from cuecard.convert.safe_html import is_plainly_safe
from cuecard.link.redirect_values import OldAddress, RedirectTarget
from cuecard.link.resolved_redirects import Absence, Entry, RedirectSite, resolve
from cuecard.model.front_matter import ArticleFields
from cuecard.model.front_matter_values import Known
from cuecard.model.site_settings import Settings
from cuecard.outputs.redirect_rules import apache_rules, nginx_map, redirects_file
from cuecard.read.source_file import read_source_file
from tests.broken_site import SETTINGS
from tests.hostile_texts import leads_to_code
from tests.project import Project

_KNOWN = Known(Settings.model_validate(yaml.safe_load(SETTINGS.read_text("utf-8"))["extra"]), ["article.html"])
_CLEANER = Cleaner()
_OLD: TypeAdapter[str] = TypeAdapter(OldAddress)
_TARGET: TypeAdapter[str] = TypeAdapter(RedirectTarget)
_SITE = RedirectSite(
    {"index.html": "a", "new/index.html": "b"},
    ["/", "/new/"],
    {"gone/index.html": Absence("c", "draft", ends_by_itself=False)},
    "",
)


def read_front_matter(text: str) -> None:
    """Read a file, and hold its messages to the lines that it has."""
    source = read_source_file(text.encode("utf-8", "surrogatepass"), "a.md")
    _, problems = validate(
        ArticleFields, source.front_matter, ARTICLE, context=_KNOWN, data=source.front_matter.data or {}
    )
    lines = re.split("\r\n|\r|\n", text)
    for problem in [*source.problems, *problems]:
        assert 1 <= problem.place.line <= len(lines), problem
        assert "\n" not in str(problem)


def clean_html(text: str) -> None:
    """Clean HTML, and look at it with another parser: nothing in it runs, and a browser finds nothing forbidden in it.

    Cleaned again it may lose an element that HTML does not nest, such as a form within a form, and nothing else.
    """
    cleaned = _CLEANER.clean(text)
    assert all(lost.tag in TAGS and not lost.attribute for lost in _CLEANER.clean(cleaned.html).taken_out)
    assert not is_plainly_safe("", text) or cleaned.taken_out == ()
    expect_harmless(cleaned.html)


def expect_harmless(html: str) -> None:
    """Look at HTML with another parser: nothing in it runs."""
    _Judge().feed(html)


class _Judge(HTMLParser):
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS, tag
        for name, value in attrs:
            assert not name.startswith("on"), name
            assert name not in {"href", "src", "action"} or not leads_to_code(value or ""), value


def compile_redirects(pairs: list[tuple[str, str]]) -> None:
    """Resolve what settings accept of redirects, and write it in every form: a line is never two."""
    pairs = [pair for pair in pairs if _is_accepted(pair)]
    redirects, problems = resolve([Entry(Place("a.md", line), *pair) for line, pair in enumerate(pairs, 1)], _SITE)
    assert all(str(problem) for problem in problems)
    for form in (redirects_file(redirects, ""), nginx_map(redirects, ""), apache_rules(redirects, "")):
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f]", form)
    rules = [line for line in redirects_file(redirects, "").splitlines() if line and not line.startswith("#")]
    assert all(re.fullmatch(r"\S+\s+\S+(\s+\S+)?", rule) for rule in rules)


def _is_accepted(pair: tuple[str, str]) -> bool:
    try:
        _OLD.validate_python(pair[0])
        _TARGET.validate_python(pair[1])
    except ValidationError:
        return False
    return True


def recall(content: bytes) -> None:
    """Open a memory of any bytes, and remember something in it: recalled is that, or nothing."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "build.sqlite3"
        path.write_bytes(content)
        for _ in range(2):
            _use(path)


def recall_damaged(changes: list[tuple[int, int]]) -> None:
    """Open a memory in which some bytes have been changed."""
    content = bytearray(MEMORY)
    for place, byte in changes:
        content[place % len(content)] = byte
    recall(bytes(content))


def recall_rows(rows: list[tuple[str | bytes, str | bytes, str | bytes]]) -> None:
    """Recall from rows that somebody else has written, with digests that are right."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "build.sqlite3"
        path.write_bytes(MEMORY)
        with closing(sqlite3.connect(path)) as connection, connection:
            signed = [("kind", *row, digest("kind", *row)) for row in rows]
            connection.executemany("INSERT OR REPLACE INTO memory VALUES (?, ?, ?, ?, ?)", signed)
        _use(path)


def _use(path: Path) -> None:
    cache = Cache(path)
    cache.recall("kind", "name", "key")
    assert cache.recall("kind", "other", "key") in {None, "value"}
    cache.remember("kind", "other", "key", "value")
    cache.save()


def _memory() -> bytes:
    """Give the bytes of a memory that holds something."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "build.sqlite3"
        cache = Cache(path)
        cache.remember("kind", "name", "key", ["value"])
        cache.save()
        return path.read_bytes()


MEMORY = _memory()


def build_site(texts: list[str]) -> None:
    """Build a site of some articles: it succeeds, or says where something is wrong."""
    folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
    project = Project(folder).complete()
    head = "---\ntitle: A {0}\ndescription: D {0}\ndate: 2026-01-01\ncategory: healthcare\n---\n\n"
    for number, text in enumerate(texts):
        whole = text if number % 3 == 0 else head.format(number) + text.replace("\0", "")
        project.write(f"articles/a-{number}.md", whole.encode("utf-8", "surrogatepass"))
    built = project.build()
    shutil.rmtree(folder)
    assert "Traceback" not in built.output
    assert built.status == 0 or [message for message in built.messages if ": error E" in message], built.output
