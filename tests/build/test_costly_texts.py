"""Texts that cost more than they say: each is built within seconds, or named with its line."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.pictures import SVG
from tests.project import Project, article

COSTLY = {
    "brackets": "[" * 4000,
    "links": "[a](" * 4000,
    "pictures": "![" * 2500,
    "tags": "<a " * 4000,
    "calls to action": "[a](cta:" * 3000,
    "CDATA": "<![CDATA[" * 3000,
    "comments": "<!--" * 5000,
    "backticks of all lengths": " ".join("`" * number for number in range(1, 400)),
    "backticks": "`" * 20000 + "a",
    "spaces": " " * 200_000 + "x",
    "tabs": "\t" * 20_000 + "x",
    "backslashes": "\\" * 20_000,
    "emphasis in emphasis": "*" * 4000 + "a" + "*" * 4000,
    "quotations in quotations": "> " * 3000 + "x",
    "lists in lists": "\n".join("  " * depth + "- x" for depth in range(400)),
    "numbers in numbers": "1. " * 2000 + "x",
    "blocks in blocks": "/// details | x\n" * 300,
    "definitions": "a\n: b\n" * 3000,
    "elements in elements": "<div>" * 5000,
    "footnotes": "".join(f"[^{number}]" for number in range(2000)) + "\n\n[^1]: x",
    "references": "[a]: x\n" * 5000,
    "a table": "|" * 5000 + "\n" + "|-" * 5000 + "\n" + "|" * 5000,
    "one line": "word " * 1_000_000,
    "one word": "a" * 5_000_000,
}
SECONDS = {"one line": 60, "one word": 60}
"""What the limit allows to texts of five megabytes; each other is small."""


@pytest.mark.parametrize("name", COSTLY)
def test_a_costly_text_is_built_or_named(project: Project, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Never an endless build, never a traceback; the limit is on processor time of each page, a lower one here."""
    monkeypatch.setattr("cuecard.convert.markdown.conversion_limits.SECONDS", 0.3)
    expect_built_or_named(project, name)


@pytest.mark.long
@pytest.mark.parametrize("name", COSTLY)
def test_a_costly_text_is_built_or_named_within_the_limit_of_builds(project: Project, name: str) -> None:
    """The same as builds have it."""
    expect_built_or_named(project, name)


def expect_built_or_named(project: Project, name: str) -> None:
    """Build a costly text."""
    project.write("articles/a.md", article(f"Words.\n\n{COSTLY[name]}\n"))
    before = time.process_time()
    built = project.build()
    assert time.process_time() - before < SECONDS.get(name, 10)
    errors = [message for message in built.messages if ": error " in message]
    assert built.status == (1 if errors else 0)
    assert all(message.startswith("docs/articles/a.md:") for message in errors)


def test_a_costly_text_holds_up_no_other_page(project: Project) -> None:
    """What is wrong with a page that comes later is said in the same run."""
    project.write("articles/a.md", article(f"Words.\n\n{'[a](' * 8000}\n"))
    project.write("articles/b.md", article("[Call](cta:nonsense)", title="B"))
    codes = [message.split(": error ")[1][:4] for message in project.build().messages]
    assert codes == ["E141", "E401"]


def test_links_out_of_the_sources_are_refused_and_the_rest_is_built(project: Project, tmp_path: Path) -> None:
    """Those to a secret, to nothing, to themselves and to the folder that holds them."""
    secret = tmp_path / "secret.txt"
    secret.write_text("a secret", "utf-8")
    docs = project.folder / "docs"
    for link, target in {
        "leak.txt": "../secret.txt",
        "leak.md": str(secret),
        "articles/dangling.md": "nowhere.md",
        "circle.md": "circle.md",
        "loop": ".",
        "outside": str(tmp_path / "hooks"),
        "again.svg": "assets/logo.svg",
    }.items():
        (docs / link).parent.mkdir(exist_ok=True)
        (docs / link).symlink_to(target)
    project.write("articles/a.md", article("Words."))
    project.write("assets/other.svg", SVG)
    built = project.build()
    assert built.status == 0, built.output
    assert [message.split(": warning W143: ") for message in built.messages] == [
        ["docs/articles/dangling.md:1:1", f"{NOWHERE}; {REMEDY}"],
        ["docs/circle.md:1:1", f"{NOWHERE}; {REMEDY}"],
        ["docs/leak.md:1:1", f"{ELSEWHERE}; {REMEDY}"],
        ["docs/leak.txt:1:1", f"{ELSEWHERE}; {REMEDY}"],
        ["docs/loop:1:1", f"this is a link to a folder that it lies in; {REMEDY}"],
        ["docs/outside:1:1", f"{ELSEWHERE}; {REMEDY}"],
    ]
    assert {"articles/a/index.html", "again.svg"} <= built.files()
    assert not [name for name in built.files() if name.startswith(("leak", "loop", "outside", "circle"))]


NOWHERE = "this is a link to a file that is not there"
ELSEWHERE = "this is a link to a file elsewhere, which nobody may have meant to publish"
REMEDY = "put a copy of the file in its place, or remove it"
