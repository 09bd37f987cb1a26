"""What GitHub renders is rendered, and what is in it is resolved and checked like everything else."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest

from tests.build.test_what_editors_write import prose
from tests.project import Project, article

if TYPE_CHECKING:
    from bs4 import Tag


def test_a_list_of_tasks_says_what_is_done(project: Project) -> None:
    """By a box that nobody can change, and in words for those who do not see it."""
    body = prose(project, "- [ ] ask\n- [x] **listen**\n\n  Well.\n- rest")
    boxes = body.select("ul.task-list > li.task-list-item input[type=checkbox][disabled]")
    assert [(box["aria-label"], box.has_attr("checked")) for box in boxes] == [("Open", False), ("Done", True)]
    assert [" ".join(item.get_text().split()) for item in body.select("li")] == ["ask", "listen Well.", "rest"]


def test_words_are_struck_through(project: Project) -> None:
    """By one sign or two; a sign before a number is none of them."""
    body = prose(project, "~~Old *rate*~~ ~90~ 80, some ~5 to ~6 hours, \\~\\~not\\~\\~.")
    assert [struck.get_text() for struck in body.select("del")] == ["Old rate", "90"]
    assert body.get_text().strip() == "Old rate 90 80, some ~5 to ~6 hours, ~~not~~."


BARE = {
    "See https://a.example/b_c_d?e=f, please.": "https://a.example/b_c_d?e=f",
    "(see https://a.example/b_(c))": "https://a.example/b_(c)",
    "See www.a.example.": "http://www.a.example",
    "Ask jo.doe@a.example.": "mailto:jo.doe@a.example",
    'See <a href="https://c.example">https://b.example</a>.': "https://c.example",
    "See <https://d.example> and `https://b.example`.": "https://d.example",
    "See [https://b.example](https://e.example).": "https://e.example",
    "See https://a.example/b\\_c.": "https://a.example/b_c",
}


def test_a_bare_address_is_a_link(project: Project) -> None:
    """Without the full stop or bracket that follows; never within another link or code."""
    body = prose(project, "\n\n".join(BARE))
    assert [link["href"] for link in body.select("a")] == list(BARE.values())


def test_names_of_emoji_become_emoji(project: Project) -> None:
    """Those that there are; times and code are no names."""
    body = prose(project, "Done :tada: :+1: at 10:20:30, \\:smile: and `:tada:`.")
    assert body.get_text().strip() == "Done 🎉 👍 at 10:20:30, :smile: and :tada:."


def test_a_quotation_that_names_a_kind_of_note_is_one(project: Project) -> None:
    """In any case of letters, with a title of its own, and with a list."""
    body = prose(project, "> [!NOTE]\n> We bring:\n> - plans\n\n> [!warning] Late fees\n> 5 %\n\n> [1] is quoted.")
    notes = [(note["class"], note.get_text(" ", strip=True)) for note in body.select(".admonition")]
    assert notes == [
        (["admonition", "note"], "Note We bring: plans"),
        (["admonition", "warning"], "Late fees 5 %"),
    ]
    assert len(body.select("blockquote")) == 1


def test_a_list_is_numbered_with_brackets(project: Project) -> None:
    """As programs for letters do, right below a sentence too."""
    body = prose(project, "We:\n1) ask\n2) listen\n   - well\n\nThen:\n\n3) decide")
    assert [listed.get("start", "1") for listed in body.select("ol")] == ["1", "3"]
    assert [item.get_text().split()[0] for item in body.select("li")] == ["ask", "listen", "well", "decide"]


def test_a_table_begins_right_below_a_sentence(project: Project) -> None:
    """And holds a bar that a backslash goes before, in code too."""
    body = prose(project, "Our rates:\n| Route | Price |\n|---|---|\n| `a\\|b` \\| c | 90 |")
    assert [paragraph.get_text() for paragraph in body.select("p")] == ["Our rates:"]
    assert [cell.get_text() for cell in body.select("tbody td")] == ["a|b | c", "90"]


ELEMENTS = ("details", "div", "figure", "section", "aside", "blockquote", "center")


def test_what_follows_a_blank_line_in_html_is_markdown(project: Project) -> None:
    """Links in it are resolved, lists laid out, code stays code, and the element's end is found."""
    project.write("articles/b.md", article("Some words.", title="B"))
    text = "**Bold**, [link](b.md), `</{0}>`:\n- item\n\n```\n</{0}>\n\ny\n```\n\n### Within"
    body = prose(project, "\n\n".join(f"<{name} class='x'>\n\n{text.format(name)}\n\n</{name}>" for name in ELEMENTS))
    held = body.find_all(recursive=False)
    assert [element.name for element in held] == list(ELEMENTS)
    for element in held:
        words = [tag.get_text() for tag in element.select("strong, p > code, li, h3")]
        assert words == ["Bold", f"</{element.name}>", "item", "Within"]
        assert [link["href"] for link in element.select("a")] == ["../b/"]


def test_a_summary_may_be_indented_and_html_within_html_is_read(project: Project) -> None:
    """As people lay HTML out."""
    inner = "<div>\n\n- item\n\n</div>"
    body = prose(project, f"<details>\n    <summary>More</summary>\n\nText *one*.\n\n{inner}\n\n</details>")
    assert [child.name for child in body.select("details > *")] == ["summary", "p", "div"]
    assert [part.get_text() for part in body.select("summary, em, details li")] == ["More", "one", "item"]


def test_other_html_stays_as_it_is_written(project: Project) -> None:
    """Where no text follows a blank line, and in what is laid out by its author."""
    html = [
        "<div>\n<p>One</p>\n\n<p>Two</p>\n</div>",
        "<div>5 * 6 * 7</div>",
        '<pre tabindex="0">a\n\n5 * b * c\n</pre>',
        '<p align="center">\n\n<b>b</b>\n\n</p>',
    ]
    body = prose(project, "\n\n".join(html))
    assert re.sub(r"\n+", "\n", body.decode_contents().strip()) == re.sub(r"\n+", "\n", "\n".join(html))


def test_every_address_in_html_counts_from_the_file_of_the_article(project: Project) -> None:
    """That of a film, of its picture, of a file; in feeds and Markdown copies it is whole."""
    for name in ("film.mp4", "film.vtt", "terms.pdf"):
        project.write(f"articles/{name}", b"x")
    track = '<track src="film.vtt" kind="captions">'
    film = f'<video controls poster="../assets/icon.svg"><source src="film.mp4" type="video/mp4">{track}</video>'
    sizes = '<picture><source srcset="../assets/icon.svg 1x, ../assets/logo.svg 2x"><img src="../assets/icon.svg"'
    links = '<a href=terms.pdf>Terms</a> <a href="/contact/">Contact</a>'
    project.write("articles/a.md", article(f'{film}\n\n{links}\n\n{sizes} alt="An icon of us"></picture>'))
    built = project.build("--strict")
    assert built.status == 0, built.output
    assert addresses(built.page("/articles/a/").select_one(".cc-prose")) == [
        *("../../assets/icon.svg", "../film.mp4", "../film.vtt", "../terms.pdf", "../../contact/"),
        *("../../assets/icon.svg 1x, ../../assets/logo.svg 2x", "../../assets/icon.svg"),
    ]
    site = "https://oncuehire.example"
    feed = unescape((built.site / "feed.xml").read_text("utf-8"))
    assert f'poster="{site}/assets/icon.svg"' in feed
    assert f'<source src="{site}/articles/film.mp4"' in feed
    copy = (built.site / "articles/a/index.md").read_text("utf-8")
    assert f'poster="{site}/assets/icon.svg"><source src="{site}/articles/film.mp4"' in copy
    assert f"<a href={site}/articles/terms.pdf>" in copy
    assert f'srcset="{site}/assets/icon.svg 1x, {site}/assets/logo.svg 2x"' in copy


def test_an_address_in_html_that_leads_nowhere_is_noted_where_it_stands(project: Project) -> None:
    """Of any element; what a build makes later is left to the check of its links."""
    lines = ['<video src="film.mp4"></video>', '<img src="no.png" alt="Us at work">', '<a href="/feed.xml">Feed</a>']
    project.write("articles/a.md", article("\n\n".join([*lines, '<a href="no.pdf">x</a>'])))
    messages = project.build().messages
    assert [message.partition(": warning ")[::2] for message in messages] == [
        (
            "docs/articles/a.md:8:13",
            "W501: there is no file 'film.mp4'; write the name of a file that is there, or remove the link",
        ),
        (
            "docs/articles/a.md:10:11",
            "W501: there is no file 'no.png'; write the name of a file that is there, or remove the link",
        ),
        (
            "docs/articles/a.md:14:10",
            "W501: there is no file 'no.pdf'; write the name of a file that is there, or remove the link",
        ),
    ]


def addresses(element: Tag | None) -> list[str]:
    """Give every address that an element and what is in it say."""
    names = ("poster", "src", "srcset", "href")
    found = element.find_all(True) if element is not None else []
    return [str(tag[name]) for tag in found for name in names if tag.has_attr(name)]


@pytest.mark.parametrize("opened", ["<div>", "<div><div>", "<div><section><div><div>"])
def test_no_word_is_lost_in_elements_that_never_end(project: Project, opened: str) -> None:
    """Not even where several of one name are open; W167 says that they are."""
    project.write("articles/a.md", article(f"Before.\n\n{opened}Within.\n\nMore **words**."))
    built = project.build()
    assert "W167" in built.output
    text = built.page("/articles/a/").select_one(".cc-prose")
    assert text is not None
    assert text.get_text().split() == ["Before.", "Within.", "More", "words."]
    assert [strong.get_text() for strong in text.select("strong")] == ["words"]
