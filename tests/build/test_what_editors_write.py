"""What real editors write: lists, quotations, links and pictures as they know them from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.project import Project, article

if TYPE_CHECKING:
    from bs4 import Tag


def prose(project: Project, text: str) -> Tag:
    """Build an article of a text without any complaint, and give what visitors see of the text."""
    project.write("articles/a.md", article(text))
    built = project.build("--strict")
    assert built.status == 0, built.output
    body = built.page("/articles/a/").select_one(".cc-prose")
    assert body is not None
    return body


def test_a_list_begins_right_below_a_sentence(project: Project) -> None:
    """Editors leave no blank line before a list, and other Markdown asks for none."""
    body = prose(project, "We bring:\n- people\n- plans\n\nYou bring:\n1. a role\n2. a date")
    assert [paragraph.get_text() for paragraph in body.select("p")] == ["We bring:", "You bring:"]
    assert [len(listed.select("li")) for listed in body.select("ul, ol")] == [2, 2]


def test_an_item_within_an_item_is_indented_by_two_spaces(project: Project) -> None:
    """Two spaces below a bullet are enough, and so are four."""
    body = prose(project, "- teams\n  - nurses\n  - engineers\n- terms\n    - rates")
    assert [item.get_text() for item in body.select("li li")] == ["nurses", "engineers", "rates"]


def test_a_numbered_step_holds_its_paragraphs_and_its_code(project: Project) -> None:
    """What stands three spaces in, below the text of the step, belongs to the step."""
    body = prose(project, "1. Run this:\n\n   ```\n   make serve\n   ```\n\n   Then look.\n\n2. Publish.")
    steps = body.select("ol > li")
    assert [" ".join(step.get_text().split()) for step in steps] == ["Run this: make serve Then look.", "Publish."]


def test_two_quotations_are_two(project: Project) -> None:
    """A blank line between quotations keeps what two people said apart."""
    body = prose(project, "> We hire late.\n> — A\n\n> We hire early.\n> - B\n> - C")
    assert [len(quotation.select("li")) for quotation in body.select("blockquote")] == [0, 2]


def test_a_backslash_takes_the_meaning_from_any_sign(project: Project) -> None:
    """Word processors that save as Markdown escape every sign that might mean something."""
    body = prose(project, "It costs \\$5 \\~ \\<b\\> in C:\\temp.\\\nA new line.")
    assert body.get_text().split("\n")[-2:] == ["It costs $5 ~ <b> in C:\\temp.", "A new line."]
    assert body.select_one("p > br") is not None


def test_a_numbered_list_goes_on_after_a_paragraph_with_its_own_number(project: Project) -> None:
    """Steps that a paragraph interrupts keep their numbers, and bullets right below steps are bullets."""
    body = prose(project, "1. Ask.\n2. Listen.\n\nThen rest.\n\n3. Decide.\n- kindly\n- soon")
    assert [listed.get("start", "1") for listed in body.select("ol")] == ["1", "3"]
    assert [item.get_text() for item in body.select("ul > li")] == ["kindly", "soon"]


def test_the_advice_on_a_main_heading_points_at_the_heading(project: Project) -> None:
    """A sentence before it may hold the same words."""
    project.write("articles/a.md", article("We ask why people left.\n\n# Why people left\n\nPay."))
    what = "A124: this heading is as large as the title; write ## instead of #"
    assert project.build().messages == [f"docs/articles/a.md:10:3: advice {what}"]


def test_templating_of_another_generator_is_called_by_its_name(project: Project) -> None:
    """Whoever moved here from elsewhere is told what is left to do, at each place."""
    link = '[pricing]({{ "/pricing/" | url }})'
    project.write("articles/a.md", article(f"See {link}.\n\nSee {link}."))
    remedy = "write the address itself, since this is a placeholder of another program"
    what = f"W501: there is no file '{{{{ \"/pricing/\" | url }}}}'; {remedy}"
    built = project.build()
    assert built.messages == [f"docs/articles/a.md:{line}:15: warning {what}" for line in (8, 10)]


def test_a_link_written_as_html_leads_where_the_same_link_in_markdown_leads(project: Project) -> None:
    """Editors paste HTML, in blocks and within sentences; what is not a source stays as it is."""
    project.write("articles/b.md", article("## Rates {#rates}", title="B"))
    text = (
        '<p class="lead"><a href="b.md#rates">One</a></p>\n\nOr <a class="x" href=\'b.md\'>two</a>, `<a href="b.md">`.'
    )
    links = prose(project, f'{text} <a href="../b/">Three</a>').select("a")
    assert [link["href"] for link in links] == ["../b/#rates", "../b/", "../b/"]


def test_a_broken_link_written_as_html_is_noted_where_it_stands(project: Project) -> None:
    """As one in Markdown is: a file, a heading, an article that is not public, whose link goes."""
    project.write("articles/b.md", article("Some words.", title="B"))
    project.write("articles/draft.md", article("Some words.", title="C", draft=True))
    lines = ['<a href="bb.md">1</a>', '<p><a href="b.md#rates">2</a></p>', '<a href="draft.md" class="x">3</a>']
    project.write("articles/a.md", article("\n\n".join(lines)))
    built = project.build()
    hidden = (
        "docs/articles/draft.md is not public (draft), and visitors see the words of this link alone; "
        "remove the link if that stays so"
    )
    assert built.messages == [
        (
            "docs/articles/a.md:8:10: warning W501: there is no file 'bb.md'; "
            "write the name of a file that is there, or remove the link"
        ),
        (
            "docs/articles/a.md:10:13: warning W502: there is no heading '#rates' in docs/articles/b.md; "
            "remove #rates from the link"
        ),
        f"docs/articles/a.md:12:10: advice A503: {hidden}",
    ]
    links = built.page("/articles/a/").select(".cc-prose a")
    assert [link.get("href") for link in links] == ["bb.md", "../b/#rates", None]
    assert [name for name in built.files() if b"draft.md" in (built.site / name).read_bytes()] == []


def test_an_anchor_with_a_space_is_none(project: Project) -> None:
    """The heading has the one that its words give, and the build goes on."""
    body = prose(project, "## First steps {#my id}\n\nWords.\n\n## Second steps { id }\n\nWords.")
    assert [heading["id"] for heading in body.select("h2")] == ["first-steps", "second-steps"]
