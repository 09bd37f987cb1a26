"""Frames of other sites in a text: a link that becomes the frame when a visitor asks for it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.edits import clean
from tests.project import Built, Project, article
from tests.site_contents import contents

ADDRESS = "https://www.player.example/embed/1?a=1&amp;b=2"
FRAME = f'<iframe src="{ADDRESS}" title="It\'s a film" width="400" height="300"></iframe>'


def _build(project: Project, text: str, *, embeds: str = "[player.example]", strict: bool = True) -> Built:
    project.configure("extra:\n", f"extra:\n  embeds: {embeds}\n")
    project.write("articles/a.md", article(text))
    return project.build(*(["--strict"] if strict else []), as_of="2026-06-01")


def _prose(built: Built) -> BeautifulSoup:
    return BeautifulSoup(str(built.page("/articles/a/").select("[data-pagefind-body]")[0]), "html.parser")


@pytest.mark.parametrize(
    "text", [FRAME, f"See {FRAME} here.", f"- {FRAME}", f'<div markdown="1">\n\n{FRAME}\n\n</div>', f"> {FRAME}"]
)
def test_a_frame_of_a_trusted_host_becomes_a_link(project: Project, text: str) -> None:
    """Nothing is loaded of the other site; the link keeps the proportion of the frame and has its name."""
    prose = _prose(_build(project, f"Before.\n\n{text}\n\nAfter."))
    link = prose.select(".cc-embed a")[0]
    assert link["href"] == "https://www.player.example/embed/1?a=1&b=2"
    assert link.get_text(strip=True) == "It’s a film"
    assert prose.select(".cc-embed svg")[0]["viewbox"] == "0 0 400 300"
    assert prose.select("iframe, [src]") == []
    assert "After." in prose.get_text()
    assert "\ue0f0" not in prose.get_text()


def test_a_frame_of_another_host_is_left_out(project: Project) -> None:
    """Neither a name that ends alike nor one within the address makes it a trusted one."""
    others = ("https://evilplayer.example/", "https://e.example/?player.example", "http://player.example/")
    frames = "\n\n".join(f'<iframe src="{address}" title="x"></iframe>' for address in others)
    built = _build(project, f"{frames}\n\nAfter.", strict=False)
    assert _prose(built).select("iframe, .cc-embed") == []
    assert [message.partition(": warning ")[2][:14] for message in built.messages] == ["W140: <iframe>"]


def test_nobody_can_write_what_loads_a_frame(project: Project) -> None:
    """The marks by which the script finds a frame are taken out of texts, and the sign of one means nothing."""
    forged = '<span class="cc-embed"><a class="cc-embed__link" href="https://evil.example/" data-title="x">x</a></span>'
    built = _build(project, f"{forged}\n\n\ue0f00\ue0f1 \ue0f09\ue0f1\n\nAfter.", strict=False)
    assert _prose(built).select(".cc-embed, .cc-embed__link, [data-title]") == []


def test_code_about_frames_stays_code(project: Project) -> None:
    """As it is written."""
    prose = _prose(_build(project, f"Write `{FRAME}`:\n\n    {FRAME}\n"))
    assert [code.get_text().strip() for code in prose.select("code")] == [FRAME, FRAME]


def test_copies_and_feeds_have_a_link(project: Project) -> None:
    """Whoever reads them decides what to open."""
    built = _build(project, f"Before.\n\n{FRAME}\n\nAfter.")
    copy = (built.site / "articles/a/index.md").read_text("utf-8")
    assert "[It's a film](https://www.player.example/embed/1?a=1&b=2)" in copy
    assert "<iframe" not in copy
    entry = json.loads((built.site / "feed.json").read_text("utf-8"))["items"][0]
    feed = BeautifulSoup(entry["content_html"], "html.parser")
    assert [(a.get_text(strip=True), a["href"]) for a in feed.select("a")][:1] == [
        ("It’s a film", "https://www.player.example/embed/1?a=1&b=2")
    ]


def test_a_frame_is_no_text_to_read(project: Project) -> None:
    """Its name counts no word."""
    words = "word " * 238
    assert _build(project, f"{words}\n\n{FRAME}").page("/articles/a/").select("[data-read-time='1']")


def test_the_policy_names_the_hosts(project: Project) -> None:
    """With and without what stands before their names."""
    built = _build(project, "Words.", embeds="[player.example, b.example]")
    policy = (built.site.parent / ".cuecard/content-security-policy.txt").read_text("utf-8")
    assert "frame-src 'self' https://player.example https://*.player.example https://b.example" in policy


def test_a_change_of_the_hosts_gives_the_bytes_of_a_clean_build(project: Project, tmp_path: Path) -> None:
    """Texts that were remembered are converted anew."""
    built = _build(project, f"Before.\n\n{FRAME}\n\nAfter.", embeds="[other.example]", strict=False)
    assert _prose(built).select(".cc-embed") == []
    project.configure("[other.example]", "[player.example]")
    built = project.build(as_of="2026-06-01")
    assert _prose(built).select(".cc-embed")
    assert contents(built.site) == clean(project, tmp_path, "2026-06-01")
