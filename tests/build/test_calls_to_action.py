"""Calls to action in a text, between its paragraphs and at its end."""

from __future__ import annotations

from collections import Counter
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup, Tag

from tests.pictures import png
from tests.project import Built, Project, article


def calls(page: BeautifulSoup | Tag, position: str) -> list[tuple[str, str, str]]:
    """Give key, address and words of the calls to action in a position."""
    return [
        (str(link["data-cta"]), str(link["href"]), link.decode_contents())
        for link in page.select(f"a[data-cta][data-cta-position={position}]")
    ]


def text_of(built: Built, url: str = "/articles/a/") -> Tag:
    """Give the text of a page, without what the template puts around it."""
    (text,) = built.page(url).select(".cc-prose")
    return text


def write(project: Project, text: str, **front_matter: object) -> Built:
    """Build a site with one article."""
    project.write("articles/a.md", article(text, **front_matter))
    built = project.build("--strict")
    assert built.status == 0, built.output
    return built


@pytest.mark.parametrize(
    ("own", "category", "key"),
    [
        ("share-a-role", "talk-contracts", "share-a-role"),
        (None, "talk-contracts", "talk-contracts"),
        (None, None, "discovery-call"),
    ],
)
def test_the_article_then_its_category_then_the_site_choose(
    project: Project, own: str | None, category: str | None, key: str
) -> None:
    """The nearest that names a call to action decides the closing block and the link without a key."""
    if category:
        project.configure("      title: Hiring Process\n", f"      title: Hiring Process\n      cta: {category}\n")
    built = write(project, "Well, [call](cta:).", cta=own)
    assert [found[0] for found in calls(built.page("/articles/a/"), "closing")] == [key]
    assert [found[0] for found in calls(built.page("/articles/a/"), "inline")] == [key]


def test_a_category_s_choice_closes_its_list_too(project: Project) -> None:
    """The page of the category and its articles ask for the same."""
    project.configure("      title: Healthcare\n", "      title: Healthcare\n      cta: talk-contracts\n")
    built = write(project, "Words.")
    assert [found[0] for found in calls(built.page("/categories/healthcare/"), "closing")] == ["talk-contracts"]
    assert [found[0] for found in calls(built.page("/articles/"), "closing")] == ["discovery-call"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Well, [call us](cta:discovery-call).", [("discovery-call", "call us")]),
        ("[Call *us* **now** with `code` & more](cta:)", [("discovery-call", None)]),
        (
            "[one](cta:), [two](cta:share-a-role) and [three](cta:)!",
            [(None, "one"), ("share-a-role", "two"), (None, "three")],
        ),
        ("- item\n- [in a list](cta:)\n    - [deeper](cta:)", [(None, "in a list"), (None, "deeper")]),
        ("| head |\n| ---- |\n| [in a table](cta:) |", [(None, "in a table")]),
        ("> [quoted](cta:)", [(None, "quoted")]),
        ("## Next: [heading](cta:)", [(None, "heading")]),
        ("Well, [by reference][call].\n\n[call]: cta:share-a-role", [("share-a-role", "by reference")]),
        ("Words[^1].\n\n[^1]: A note, [noted](cta:).", [(None, "noted")]),
        ('<div markdown="1">\n\n[in HTML](cta:)\n\n</div>', [(None, "in HTML")]),
        ("Term\n: [defined](cta:)", [(None, "defined")]),
        ("??? note\n\n    [in a note](cta:)", [(None, "in a note")]),
    ],
)
def test_a_link_to_cta_is_a_call_to_action_wherever_a_link_can_stand(
    project: Project, text: str, expected: list[tuple[str | None, str | None]]
) -> None:
    """With the words it was given, in their order."""
    project.configure("  - pymdownx.superfences", "  - pymdownx.superfences\n  - pymdownx.details\n")
    found = calls(text_of(write(project, text)), "inline")
    assert [key for key, _, _ in found] == [key or "discovery-call" for key, _ in expected]
    for (_, address, words), (key, given) in zip(found, expected, strict=True):
        assert address == ("../../contact/#share-a-role" if key == "share-a-role" else "../../contact/")
        assert given is None or words == given


def test_the_words_of_a_link_keep_their_emphasis(project: Project) -> None:
    """Emphasis, code, signs and a picture stand within the link; what follows it stays."""
    project.write("articles/p.png", png())
    text = write(project, "So [call *us* **now**, `R&D` & <b>more</b> ![us](p.png)](cta:), *please*.")
    ((_, _, words),) = calls(text_of(text), "inline")
    assert words == (
        "call <em>us</em> <strong>now</strong>, <code>R&amp;D</code> &amp; <b>more</b> "
        '<img alt="us" decoding="async" fetchpriority="high" height="3" src="../p.png" width="4"/>'
    )
    (paragraph,) = text_of(text).select("p")
    assert paragraph.get_text() == "So call us now, R&D & more , please."
    assert [emphasis.get_text() for emphasis in paragraph.select("em")] == ["us", "please"]


def test_a_link_without_words_says_the_label(project: Project) -> None:
    """That of its position."""
    found = calls(text_of(write(project, "[](cta:) or [](cta:share-a-role)")), "inline")
    assert [words for _, _, words in found] == ["Book a 30-minute call →", "Share a Role"]


def test_a_block_draws_a_panel_between_paragraphs(project: Project) -> None:
    """Heading, text and button come from the settings."""
    text = text_of(write(project, "Before.\n\n/// cta | share-a-role\n///\n\nAfter."))
    assert [child.name for child in text.find_all(recursive=False)] == ["p", "aside", "p"]
    (panel,) = text.select("aside.cc-cta")
    assert panel.get_text(" ", strip=True) == (
        "Have a role open now? Send us the job description as it stands. "
        "We will tell you what the market will make of it. Share a Role"
    )
    assert calls(panel, "block") == [("share-a-role", "../../contact/#share-a-role", "Share a Role")]


def test_a_block_without_a_key_is_the_chosen_one(project: Project) -> None:
    """As with a link."""
    text = text_of(write(project, "/// cta\n///", cta="talk-contracts"))
    assert [key for key, _, _ in calls(text, "block")] == ["talk-contracts"]


def test_the_words_in_a_block_replace_its_sentence(project: Project) -> None:
    """They may be several paragraphs and hold calls to action of their own."""
    block = "/// cta | discovery-call\nOur *own* words.\n\nOr [share a role](cta:share-a-role).\n///"
    built = write(project, block)
    (panel,) = text_of(built).select("aside.cc-cta")
    (words,) = panel.select(".cc-cta__text")
    assert [paragraph.get_text() for paragraph in words.select("p")] == ["Our own words.", "Or share a role."]
    assert [key for key, _, _ in calls(panel, "inline")] == ["share-a-role"]
    assert [key for key, _, _ in calls(panel, "block")] == ["discovery-call"]
    assert manifest(built) == in_the_output(built)


def test_a_block_can_stand_in_a_list_and_in_a_quotation(project: Project) -> None:
    """Anything that holds paragraphs can hold a panel."""
    text = text_of(write(project, "- item\n\n    /// cta | share-a-role\n    ///\n\n> /// cta\n> ///\n"))
    assert [key for key, _, _ in calls(text, "block")] == ["share-a-role", "discovery-call"]
    assert len(text.select("li aside")) == len(text.select("blockquote aside")) == 1


def test_each_position_can_say_it_differently(project: Project) -> None:
    """The rest is as everywhere."""
    project.configure(
        "      inline:\n        label: Book a 30-minute call →\n",
        "      inline: {label: In line, url: 'mailto:in@line.example'}\n"
        "      block: {heading: 'Block?', label: In a block, url: 'tel:+1-555-0100'}\n"
        "      closing: {text: The end., url: 'https://book.example/?a=1&b=2'}\n",
    )
    page = write(project, "[](cta:)\n\n/// cta\n///\n").page("/articles/a/")
    assert calls(page, "inline") == [("discovery-call", "mailto:in@line.example", "In line")]
    assert calls(page, "block") == [("discovery-call", "tel:+1-555-0100", "In a block")]
    assert calls(page, "closing") == [("discovery-call", "https://book.example/?a=1&b=2", "Book a 30-Minute Call")]
    (panel,), (closing,) = page.select(".cc-cta--block"), page.select(".cc-cta--closing")
    assert panel.select(".cc-cta__heading")[0].get_text() == "Block?"
    assert panel.select(".cc-cta__text")[0].get_text() == "Schedule a discovery call with our team."
    assert closing.select(".cc-cta__heading")[0].get_text() == "Ready to talk?"
    assert closing.select(".cc-cta__text")[0].get_text() == "The end."


def test_the_closing_block_of_the_first_article(project: Project) -> None:
    """Heading, sentence and button, after the text."""
    page = write(project, "Words.").page("/articles/a/")
    (closing,) = page.select("article .cc-cta--closing")
    assert closing.get_text("\n", strip=True).split("\n") == [
        "Ready to talk?",
        "Schedule a discovery call with our team.",
        "Book a 30-Minute Call",
    ]


def test_cta_false_closes_an_article_without_one(project: Project) -> None:
    """A link with a key still works."""
    page = write(project, "Well, [call](cta:share-a-role).", cta=False).page("/articles/a/")
    assert calls(page, "closing") == []
    assert page.select(".cc-cta--closing") == []
    assert [key for key, _, _ in calls(page, "inline")] == ["share-a-role"]


@pytest.mark.parametrize(
    "code",
    [
        "Write `[x](cta:discovery-call)` so.",
        "```\n[x](cta:discovery-call)\n\n/// cta | discovery-call\n///\n```",
        "~~~ markdown\n[x](cta:nonsense)\n~~~",
        "    [x](cta:nonsense)",
        "- item\n\n    ```\n    [x](cta:nonsense)\n    ```",
        r"Escaped \[x](cta:nonsense) is text.",
    ],
)
def test_cta_in_code_stays_text(project: Project, code: str) -> None:
    """Inline, fenced, indented, in a list; escaped too."""
    built = write(project, f"Words.\n\n{code}\n")
    assert text_of(built).select("a[data-cta]") == []
    assert "cta:" in str(text_of(built))
    assert [use["position"] for use in built.report("cta-manifest.json") if use["page"] == "articles/a/"].count(
        "inline"
    ) == 0


def test_a_note_in_a_comment_stays_between_editors(project: Project) -> None:
    """No call to action, no message, and nothing of it in the page."""
    built = write(project, "Words. <!-- an inline note -->\n\n<!-- [x](cta:nonsense) -->\n")
    assert built.messages == []
    assert "<!--" not in str(text_of(built))
    assert text_of(built).get_text().strip() == "Words."


def in_the_output(built: Built, site_url: str = "https://oncuehire.example/") -> Counter[tuple[str, ...]]:
    """Read every call to action from every page of the output, its address resolved as a browser does."""
    found: Counter[tuple[str, ...]] = Counter()
    for name in built.files():
        if not name.endswith(".html"):
            continue
        page = name.removesuffix("index.html")
        for link in built.page(name).select("[data-cta]"):
            address = urljoin(site_url + page, str(link["href"]))
            if address.startswith(site_url):
                address = "/" + address.removeprefix(site_url)
            found[page, str(link["data-cta"]), str(link["data-cta-position"]), address] += 1
    return found


def manifest(built: Built) -> Counter[tuple[str, ...]]:
    """Read the report."""
    return Counter((use["page"], use["key"], use["position"], use["url"]) for use in built.report("cta-manifest.json"))


def write_a_site_with_every_form(project: Project) -> None:
    """Write calls to action of every form on every kind of page, also where they are not shown."""
    every_form = "[one](cta:) [two](cta:share-a-role) `[no](cta:)`\n\n/// cta | talk-contracts\n[in it](cta:)\n///\n"
    for number in range(13):
        project.write(f"articles/a-{number}.md", article(every_form, title=f"A {number}", tags=["hiring"]))
    project.write("articles/none.md", article("[one](cta:share-a-role)", cta=False))
    project.write("articles/draft.md", article(every_form, draft=True))
    project.write("articles/scheduled.md", article(every_form, date="2027-01-01"))
    project.write("categories/hiring-process.md", every_form)
    project.write("index.md", f"---\ncta: share-a-role\n---\n{every_form}")
    project.write("quiet.md", "---\ncta: false\n---\nWords.\n")


@pytest.mark.parametrize("site_url", ["https://oncuehire.example/", "https://oncuehire.example/blog/"])
def test_the_manifest_lists_exactly_the_calls_to_action_of_the_output(project: Project, site_url: str) -> None:
    """Page, key, position and address of each, as often as it is there; also where the site lives in a folder."""
    project.configure("site_url: https://oncuehire.example/", f"site_url: {site_url}")
    write_a_site_with_every_form(project)
    built = project.build("--strict")
    assert built.status == 0, built.output
    assert manifest(built) == in_the_output(built, site_url)
    positions = {position for _, _, position, _ in manifest(built)}
    assert positions == {"header", "inline", "block", "closing"}
    assert {url for *_, url in manifest(built)} == {"/contact/", "/contact/#share-a-role"}


def test_the_manifest_is_sorted(project: Project) -> None:
    """So that two reports can be compared line by line."""
    write_a_site_with_every_form(project)
    uses = project.build("--strict").report("cta-manifest.json")
    assert uses == sorted(uses, key=lambda use: (use["page"], use["position"], use["key"], use["url"]))


def test_a_refused_build_leaves_the_manifest_of_the_site_that_is_there(project: Project) -> None:
    """It describes the published output, not one that nobody sees."""
    project.write("articles/a.md", article("Words."))
    before = project.build("--strict").report("cta-manifest.json")
    project.write("articles/a.md", article("[call](cta:), [lost](lost.md)"))
    built = project.build("--strict")
    assert built.status == 1
    assert built.report("cta-manifest.json") == before


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("One [x](cta:discovery-cal) two", "8:13"),
        ("`[x](cta:discovery-cal)` and [x](cta:discovery-cal)", "8:38"),
        ("Words.\n\n/// cta | discovery-cal\n///", "10:11"),
    ],
)
def test_an_unknown_key_is_an_error_where_it_stands(project: Project, text: str, place: str) -> None:
    """Line and column of the key, not of the code that also holds it."""
    project.write("articles/a.md", article(text))
    built = project.build()
    assert built.status == 1
    (message,) = built.messages
    assert message.startswith(f"docs/articles/a.md:{place}: error E401: ")
    assert message.endswith("did you mean 'discovery-call'?")


@pytest.mark.parametrize(
    ("html", "column"),
    [
        ('So <a href="cta:discovery-call">call</a>.', 13),
        ("So <cta:discovery-call>.", 5),
        ("<p><a class=x href=cta:>x</a></p>", 20),
    ],
)
def test_a_call_to_action_in_html_is_an_error(project: Project, html: str, column: int) -> None:
    """It would lead nowhere."""
    project.write("articles/a.md", article(f"Words.\n\n{html}\n\n<!-- <a href='cta:x'> -->"))
    built = project.build()
    assert built.status == 1
    (message,) = built.messages
    assert message.startswith(f"docs/articles/a.md:10:{column}: error E404: ")


def test_an_article_that_nobody_gives_a_call_to_action_is_an_error(project: Project) -> None:
    """Unless it says `cta: false`, or is not finished."""
    project.configure("  default_cta: discovery-call\n", "")
    project.write("articles/a.md", article())
    project.write("articles/b.md", article(cta=False))
    project.write("articles/c.md", article(draft=True))
    project.write("articles/d.md", article(cta="share-a-role"))
    built = project.build()
    assert built.status == 1
    (message,) = built.messages
    assert message.startswith("docs/articles/a.md:1:1: error E402: ")


def test_a_call_to_action_in_a_scheduled_article_is_checked_today(project: Project) -> None:
    """Or the site could not be built on the day."""
    project.write("articles/a.md", article("[x](cta:nonsense)", date="2027-01-01"))
    built = project.build()
    assert built.status == 1
    assert built.messages[0].startswith("docs/articles/a.md:8:9: error E401: ")
