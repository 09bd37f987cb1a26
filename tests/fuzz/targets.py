"""Feeds the engine with generated and mutated input: each gives a result or messages with a place, never a traceback.

    python -m tests.fuzz --minutes 5 --seeds docs tests/sites

What it finds it shows in its smallest form; that becomes a test of its own.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path

import yaml
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from cuecard.addresses.redirect_rules import apache_rules, nginx_map, redirects_file
from cuecard.addresses.redirect_values import OldAddress, RedirectTarget
from cuecard.addresses.redirects import Absence, Entry, Site, resolve
from cuecard.front_matter.keys import ArticleFields
from cuecard.front_matter.values import Known
from cuecard.front_matter.wording import ARTICLE
from cuecard.memory.store import Memory
from cuecard.problems import Place
from cuecard.safety.cleaning import Cleaner
from cuecard.safety.plainly_safe import is_plainly_safe
from cuecard.safety.policy import TAGS
from cuecard.settings.keys import Settings
from cuecard.source.file import read_source_file
from cuecard.validation.models import validate
from tests.broken_site import SETTINGS
from tests.hostile_texts import hostile_texts
from tests.project import ROOT, Project

EXAMPLES = 300
"""How many inputs one target gets before the next has its turn."""
TEXTS_A_SITE = 12
_KNOWN = Known(Settings.model_validate(yaml.safe_load(SETTINGS.read_text("utf-8"))["extra"]), ["article.html"])
_CLEANER = Cleaner()
_OLD: TypeAdapter[str] = TypeAdapter(OldAddress)
_TARGET: TypeAdapter[str] = TypeAdapter(RedirectTarget)
_PIECES = [
    *"\n\r\t\0 '\"`*_~[](){}<>#|:!\\/&%=-+.,;0aé\u202e\ufeff\U0001f600",
    *(
        "---\n",
        "```\n",
        "~~~",
        "/// cta | x\n",
        "/// details | x\n",
        "///\n",
        "[x](cta:",
        "[x](",
        "![",
        "](",
        "<!--",
        "-->",
    ),
    *(
        "{: ",
        "{ .a #b c=d }",
        "&#x6a;",
        "&colon;",
        "javascript:",
        "data:",
        "[^1]",
        "[^1]: ",
        "*[a]: ",
        "|---|\n",
        "    ",
    ),
    *(
        "<svg>",
        "<math>",
        "<style>",
        "</style>",
        "<a href=",
        "onerror=",
        "<script>",
        "</p>",
        "<div markdown=1>",
        "<![CDATA[",
    ),
    *(
        "title: ",
        "date: ",
        "- ",
        "? ",
        "&a ",
        "*a",
        "!!python/x ",
        "<<: ",
        "%YAML",
        "2026-02-30",
        "\x0b",
        "\x1b",
        "\u2028",
    ),
    *("{{ x }}", "{% x %}", "%", "%00", "//", "../", "\ud7ff", "]]>", "&", "&amp;", "klzzwxh:0", "\u0002", "\u0003"),
]
"""What is put into a text: signs that mean something to one of its readers."""


def seeds(folders: list[Path]) -> list[str]:
    """Give the texts to begin with: those of some folders, the shorter first, and hostile ones."""
    found = [path.read_text("utf-8", "replace") for folder in folders for path in sorted(folder.rglob("*.md"))]
    return sorted([*found, *hostile_texts().values()], key=len) or [""]


def mutated(texts: list[str]) -> st.SearchStrategy[str]:
    """Give texts in which pieces are put, taken out, moved and doubled."""
    change = st.tuples(st.sampled_from("idmr"), st.floats(0, 1), st.floats(0, 1), st.sampled_from(_PIECES))
    return st.builds(_changed, st.sampled_from(texts), st.lists(change, max_size=8), st.floats(0, 1))


def _changed(text: str, changes: list[tuple[str, float, float, str]], start: float) -> str:
    text = text[int(start * len(text)) :][:6000] if len(text) > 6000 else text
    for kind, one, other, piece in changes:
        first, last = sorted((int(one * len(text)), int(other * len(text))))
        if kind == "i":
            text = text[:first] + piece + text[first:]
        elif kind == "d":
            text = text[:first] + text[last:] if last - first < 400 else text
        elif kind == "m":
            text = text[:first] + text[last : last + 40] + text[first:]
        else:
            text = text[:first] + piece * 7 + text[first:]
    return text


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
    """Clean HTML, and look at it with another parser: nothing in it runs, and cleaned again it stays."""
    cleaned = _CLEANER.clean(text)
    assert _CLEANER.clean(cleaned.html).taken_out == ()
    assert not is_plainly_safe("", text) or cleaned.taken_out == ()
    _Judge().feed(cleaned.html)


class _Judge(HTMLParser):
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS, tag
        for name, value in attrs:
            address = re.sub(r"[\t\n\r]", "", value or "").lstrip("".join(map(chr, range(33)))).lower()
            assert not name.startswith("on"), name
            assert name not in {"href", "src", "action"} or not re.match("(javascript|data|vbscript):", address), (
                address
            )


def compile_redirects(pairs: list[tuple[str, str]]) -> None:
    """Resolve what settings accept of redirects, and write it in every form: a line is never two."""
    pairs = [pair for pair in pairs if _is_accepted(pair)]
    site = Site(
        {"index.html": "a", "new/index.html": "b"},
        ["/", "/new/"],
        {"gone/index.html": Absence("c", "draft", ends_by_itself=False)},
        "",
    )
    redirects, problems = resolve([Entry(Place("a.md", line), *pair) for line, pair in enumerate(pairs, 1)], site)
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
    """Open a memory of any bytes, and put something into it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "build.sqlite3"
        path.write_bytes(content)
        memory = Memory(path)
        memory.recall("kind", "name", "key")
        memory.remember("kind", "name", "key", ["value"])
        memory.save()


def build_site(texts: list[str]) -> None:
    """Build a site of some articles: it succeeds, or says where something is wrong."""
    folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
    project = Project(folder)
    head = "---\ntitle: A {0}\ndescription: D {0}\ndate: 2026-01-01\ncategory: healthcare\n---\n\n"
    for number, text in enumerate(texts):
        whole = text if number % 3 == 0 else head.format(number) + text.replace("\0", "")
        project.write(f"articles/a-{number}.md", whole.encode("utf-8", "surrogatepass"))
    built = project.build()
    shutil.rmtree(folder)
    assert "Traceback" not in built.output
    assert built.status == 0 or [message for message in built.messages if ": error E" in message], built.output


def targets(texts: list[str]) -> dict[str, tuple[Callable[..., None], st.SearchStrategy[object], int]]:
    """Give what is fed: a function, its input, and how many inputs at a time."""
    addresses = st.sampled_from(["/a/", "/b", "/new/", "/", "https://a.example/x", "/gone/", "/a b/", "/%61/", "/é/"])
    anything = addresses | st.builds("".join, st.lists(st.sampled_from(["/", "a", *_PIECES]), max_size=8))
    return {
        "front matter": (read_front_matter, mutated(texts), EXAMPLES),
        "sanitizer": (clean_html, mutated(texts), EXAMPLES),
        "redirects": (compile_redirects, st.lists(st.tuples(anything, anything), max_size=6), EXAMPLES),
        "memory": (recall, st.binary(max_size=200) | st.just(b"SQLite format 3\0" + bytes(84)), EXAMPLES // 10),
        "site": (build_site, st.lists(mutated(texts), min_size=1, max_size=TEXTS_A_SITE), EXAMPLES // 30),
    }


def rounds(minutes: float) -> Iterator[int]:
    """Count the rounds for which there is time."""
    end, number = time.monotonic() + 60 * minutes, 0
    while time.monotonic() < end:
        number += 1
        yield number


def main() -> None:
    """Feed every target in turn until the time is over."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--seeds", nargs="*", type=Path, default=[ROOT / "docs", ROOT / "tests" / "sites"])
    parser.add_argument("--only", nargs="*")
    arguments = parser.parse_args()
    fed = dict.fromkeys(targets([""]), 0)
    chosen = {
        name: target for name, target in targets(seeds(arguments.seeds)).items() if name in (arguments.only or fed)
    }
    for _ in rounds(arguments.minutes):
        for name, (feed, inputs, number) in chosen.items():
            test = given(inputs)(feed)
            relaxed = settings(
                max_examples=number,
                deadline=None,
                suppress_health_check=list(HealthCheck),
                phases=[Phase.reuse, Phase.generate, Phase.shrink],
            )
            relaxed(test)()
            fed[name] += number
    sys.stdout.write("".join(f"{name}: {number:,} inputs\n" for name, number in fed.items() if number))


if __name__ == "__main__":
    main()
