"""A file is found however a keyboard or a system writes its name; else the message says what differs."""

from __future__ import annotations

import unicodedata

import pytest

from cuecard.read.file_names import suggest
from tests.pictures import png
from tests.project import Project, article

COMPOSED = "café"
DECOMPOSED = unicodedata.normalize("NFD", COMPOSED)
RENAME = "rename the file to what is written here"
SHOT = "Shot at 3.15\u202fPM.png"


@pytest.mark.parametrize(("on_disk", "written"), [(DECOMPOSED, COMPOSED), (COMPOSED, DECOMPOSED)])
def test_an_accent_may_be_a_sign_of_its_own(on_disk: str, written: str, project: Project) -> None:
    """Pictures, covers, attachments, links, HTML and addresses find the file, and its address is the composed one."""
    project.write(f"articles/{on_disk}.png", png())
    project.write(f"articles/{on_disk}.pdf", b"%PDF-1.7")
    project.write(f"{on_disk}.md", "---\ntitle: Café\n---\nCoffee.\n\n## Tea\n")
    text = (
        f"![The bar]({written}.png) [menu]({written}.pdf) [café](../{written}.md#tea) [bar](/{written}/)\n\n"
        f"<a href='../{written}.md'>café</a> <img src='{written}.png' alt='The bar'>"
    )
    project.write("articles/a.md", article(text, image=f"{written}.png", image_alt="The bar"))
    built = project.build("--strict")
    assert built.messages == []
    page = built.page("/articles/a/")
    links = [link["href"] for link in page.select(".cc-prose a")]
    assert links == ["../caf%C3%A9.pdf", "../../caf%C3%A9/#tea", "../../caf%C3%A9/", "../../caf%C3%A9/"]
    assert [picture["src"] for picture in page.select(".cc-prose img")] == ["../caf%C3%A9.png"] * 2
    assert (built.site / f"articles/{COMPOSED}.pdf").is_file()
    assert built.page(f"/{COMPOSED}/").h1 is not None


def test_a_name_may_hold_signs_that_mean_something_in_an_address(project: Project) -> None:
    """Written as it is, with `%20` or with `&amp;`, the file is found; its address is one that every host takes."""
    names = ["team #2.png", "100%.png", "a+b.png", "R&D.png", "photo (1).png", "what?.png", "a%20b.png", SHOT]
    for name in names:
        project.write(f"articles/{name}", png(name))
    written = [*names, "team%20%232.png", "100%25.png", "R&amp;D.png", "Shot at 3.15%E2%80%AFPM.png"]
    project.write("articles/a.md", article("\n\n".join(f"![The team at work]({name})" for name in written)))
    built = project.build("--strict")
    assert built.messages == []
    sources = [str(picture["src"]) for picture in built.page("/articles/a/").select(".cc-prose img")]
    assert sources == [
        "../team%20-2.png",
        "../100%25.png",
        "../a%2Bb.png",
        "../R%26D.png",
        "../photo%20%281%29.png",
        "../what-.png",
        "../a%2520b.png",
        "../Shot%20at%203.15%E2%80%AFPM.png",
        "../team%20-2.png",
        "../100%25.png",
        "../R%26D.png",
        "../Shot%20at%203.15%E2%80%AFPM.png",
    ]
    copy = (built.site / "articles/a/index.md").read_text("utf-8")
    assert copy.count("](https://oncuehire.example/articles/") == len(written)


def test_a_draft_takes_its_picture_along_however_its_name_is_composed(project: Project) -> None:
    """What only a draft's comment names is not published either."""
    project.write(f"articles/pictures/{DECOMPOSED}.png", png())
    project.write("articles/a.md", article(f"<!-- pictures/{COMPOSED}.png -->", draft=True))
    built = project.build()
    assert built.status == 0, built.output
    assert not (built.site / "articles/pictures").exists()


def test_a_page_that_moved_is_not_taken_for_a_picture(project: Project) -> None:
    """A remedy names a file of the same kind, and only one that is hardly misspelled."""
    project.write("articles/candle.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 9'/>")
    project.write("articles/candles-in-winter.md", article(title="Candles"))
    project.write("articles/a.md", article("[x](candles.md)"))
    (message,) = project.build().messages
    assert message.endswith(
        "W501: there is no file 'candles.md'; write the name of a file that is there, or remove the link"
    )


@pytest.mark.parametrize(
    ("written", "real", "remedy"),
    [
        (
            "Shot at 3.15 PM.png",
            SHOT,
            f"the file has a narrow no-break space before 'PM', here is a space: {RENAME}",
        ),
        (
            "a\xa0b.png",
            "a b.png",
            "here is a no-break space before 'b', the file has a space: write it as there",
        ),
        (
            "cover.png",
            "cov\u200ber.png",
            f"the file has a zero width space before 'er', here is nothing: {RENAME}",
        ),
        (
            "cover.png",
            "c\u043ever.png",
            f"the file has a cyrillic small letter o before 'ver', here is 'o': {RENAME}",
        ),
        ("desk.png", "Desk.PNG", "write 'Desk.PNG': capital and small letters differ"),
        ("desk.png", "desks.png", "did you mean 'desks.png'?"),
    ],
)
def test_a_name_that_looks_the_same_is_told_apart(written: str, real: str, remedy: str) -> None:
    """Nobody is sent from a name to what looks like the same name."""
    assert suggest(written, real) == remedy
