"""Marketing pages: sections in front matter, as a visitor sees them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from bs4 import BeautifulSoup

from cuecard.render.section_examples import Example
from tests.landing import EXAMPLES, FOLDER, build, outline, page, read, shown, texts_of, words
from tests.preview import preview
from tests.project import Built, Project, article

HERO = {"kind": "hero", "heading": "Large words"}
TEXT = {"kind": "text", "heading": "A heading", "text": "Some words."}


def name_of(example: Example) -> str:
    """Give the file name of an example's page."""
    return f"{example.kind}-{example.state}".replace(" ", "-")


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site in which each example is a page of its own."""
    project = Project(tmp_path_factory.mktemp("examples"))
    project.write("articles/a.md", article(title="An article", category="hiring-process"))
    for picture in FOLDER.glob("*.svg"):
        project.write(picture.name, picture.read_bytes())
    for example in EXAMPLES:
        project.write(f"{name_of(example)}.md", page(example.section))
    return read(project)


@pytest.mark.parametrize("example", EXAMPLES, ids=name_of)
def test_each_example_is_a_valid_section_and_all_its_texts_are_shown(example: Example, examples: Built) -> None:
    """No word that an editor writes is lost, and a strict build has nothing to say."""
    (section,) = examples.page(f"/{name_of(example)}/").select("[data-section]")
    assert section["data-section"] == example.kind
    seen = words(section)
    assert [word for word in texts_of(example) if word not in seen] == []


@pytest.mark.parametrize("example", EXAMPLES, ids=name_of)
def test_each_example_has_one_main_heading_and_skips_no_level(example: Example, examples: Built) -> None:
    """A page's outline holds whatever the section is."""
    levels = [level for level, _ in outline(examples.page(f"/{name_of(example)}/"))]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert [(one, next_one) for one, next_one in pairwise(levels) if next_one > one + 1] == []


def test_every_kind_has_an_example_of_each_usual_state() -> None:
    """Minimal, full, long words, other scripts; a call to action has the words of the settings."""
    states: dict[str, set[str]] = {}
    for example in EXAMPLES:
        states.setdefault(example.kind, set()).add(example.state)
    usual = {"minimal", "full", "long words", "other scripts"}
    assert {kind: usual - seen for kind, seen in states.items() if kind != "cta" and usual - seen} == {}


def test_sections_stand_in_their_order_below_the_hero_s_heading(project: Project) -> None:
    """The hero's heading is the main one, each section's is one below."""
    faq = {"kind": "faq", "heading": "Asked", "items": [{"question": "Who?", "answer": "You."}]}
    seen = build(project, HERO, TEXT, faq)
    assert shown(seen) == ["hero", "text", "faq"]
    assert outline(seen) == [(1, "Large words"), (2, "A heading"), (2, "Asked"), (2, "Ready to talk?")]


def test_without_a_hero_the_main_heading_is_the_title(project: Project) -> None:
    """No page is without one."""
    assert outline(build(project, TEXT))[:2] == [(1, "A page"), (2, "A heading")]


def test_a_page_without_a_title_is_called_by_its_hero(project: Project) -> None:
    """In the browser's tab as well as in the navigation."""
    seen = build(project, HERO, title=None)
    assert seen.title is not None
    assert seen.title.get_text().startswith("Large words")


def test_a_text_below_the_front_matter_comes_last(project: Project) -> None:
    """Nothing that is written is lost."""
    seen = build(project, HERO, text="## More\n\nAnd this.")
    assert words(seen.select("main .cc-band")[1]) == "More And this."


def test_bands_stand_on_two_grounds_in_turn(project: Project) -> None:
    """Neighbours differ, a call to action and a quotation stand out."""
    quote = {"kind": "quote", "text": "Words", "source": "A book"}
    seen = build(project, HERO, TEXT, quote, TEXT, TEXT, {"kind": "cta"})
    grounds = [band["class"][1].rpartition("--")[2] for band in seen.select("main .cc-band")]
    assert grounds == ["surface", "paper", "tinted", "surface", "paper", "accent"]


def test_markdown_in_a_section_is_that_of_an_article(project: Project) -> None:
    """Links, calls to action, tables and footnotes work."""
    project.write(
        "folder/b.md", page({**TEXT, "text": "[x](../a.md) and [call](cta:share-a-role).[^1]\n\n[^1]: Note."})
    )
    build(project, TEXT)
    seen = read(project).page("/folder/b/").select_one("[data-section] .cc-prose")
    assert seen is not None
    assert [(link["href"], link.get_text()) for link in seen.select(":scope > p > a")] == [
        ("../../a/", "x"),
        ("../../contact/#share-a-role", "call"),
    ]
    assert [link["data-cta-position"] for link in seen.select("[data-cta]")] == ["inline"]
    assert seen.select_one(".footnote") is not None


def test_no_two_texts_of_a_page_share_an_anchor(project: Project) -> None:
    """Headings and footnotes of one text keep apart from those of another, and links go along."""
    noted = "## Why\n\nWords.[^1] See [above](#why).\n\n[^1]: Note."
    seen = build(project, {"kind": "text", "text": noted}, {"kind": "text", "text": noted}, text=noted)
    ids = [str(element["id"]) for element in seen.select("[id]")]
    assert sorted(set(ids)) == sorted(ids)
    assert [str(link["href"]) for link in seen.select("main .footnote-ref")] == ["#fn:1", "#fn:1_1", "#fn:1_2"]
    assert {str(link["href"])[1:] for link in seen.select("main a[href^='#']")} <= set(ids)


def test_a_link_leads_to_a_section_by_its_heading_or_its_id(project: Project) -> None:
    """As it leads to a heading of an article."""
    project.write("b.md", "---\ntitle: B\n---\n\n[by heading](a.md#a-heading) and [by id](a.md#of-its-own)\n")
    seen = build(project, TEXT, {**TEXT, "id": "of-its-own"})
    assert [section["id"] for section in seen.select("[data-section]")] == ["a-heading", "of-its-own"]


def test_a_hero_asks_for_the_call_to_action_and_offers_a_second_way(project: Project) -> None:
    """Both lead where they say, and the first carries the marks."""
    link = {"label": "Read on", "url": "contact.md#share-a-role"}
    seen = build(project, {**HERO, "cta": "share-a-role", "link": link})
    (button,) = seen.select("[data-section=hero] [data-cta]")
    assert (button["data-cta"], button["data-cta-position"], words(button)) == ("share-a-role", "block", "Share a Role")
    assert [(a["href"], words(a)) for a in seen.select("[data-section=hero] a.cc-more")] == [
        ("../contact/#share-a-role", "Read on")
    ]


def test_a_hero_s_picture_is_loaded_first_and_others_when_they_are_needed(project: Project) -> None:
    """The picture at the top is what a visitor waits for."""
    picture = {"image": "assets/logo.svg", "image_alt": "A sign of ours"}
    seen = build(project, {**HERO, **picture}, {"kind": "logos", "items": [picture]})
    hero, logo = seen.select("main [data-section] img")
    assert [(image["src"], image["alt"]) for image in (hero, logo)] == [("../assets/logo.svg", "A sign of ours")] * 2
    assert (hero.get("fetchpriority"), hero.get("loading"), logo.get("loading")) == ("high", None, "lazy")


def test_a_page_that_ends_with_a_call_to_action_has_no_second_one(project: Project) -> None:
    """Its own takes the place of the closing one; elsewhere on the page it does not."""
    seen = build(project, HERO, {"kind": "cta", "cta": "share-a-role"})
    assert positions(seen) == [("share-a-role", "block")]
    seen = build(project, HERO, {"kind": "cta"}, TEXT)
    assert positions(seen) == [("discovery-call", "block"), ("discovery-call", "closing")]
    assert positions(build(project, HERO, TEXT, cta=False)) == []


def test_the_manifest_lists_the_calls_to_action_of_sections(project: Project) -> None:
    """Every one that the page shows, and no other."""
    seen = build(
        project, {**HERO, "cta": "talk-contracts"}, {**TEXT, "text": "[Now](cta:share-a-role)."}, {"kind": "cta"}
    )
    manifest = read(project).report("cta-manifest.json")
    listed = [(use["key"], use["position"]) for use in manifest if use["page"] == "a/" and use["position"] != "header"]
    assert sorted(listed) == sorted(positions(seen))


def test_latest_shows_the_newest_public_articles(project: Project) -> None:
    """As many as are asked for, of one category where one is named, and none that is not public."""
    for day, category in ((1, "healthcare"), (2, "hiring-process"), (3, "healthcare"), (4, "healthcare")):
        project.write(f"articles/n{day}.md", article(title=f"Of day {day}", date=f"2026-02-0{day}", category=category))
    project.write("articles/draft.md", article(title="A draft", date="2026-03-01", draft=True))
    every, some = {"kind": "latest", "heading": "New"}, {"kind": "latest", "heading": "New", "category": "healthcare"}
    seen = build(project, every, {**some, "number": 2})
    first, second = seen.select("[data-section=latest]")
    assert [words(title) for title in first.select("h3")] == ["Of day 4", "Of day 3", "Of day 2"]
    assert [words(title) for title in second.select("h3")] == ["Of day 4", "Of day 3"]
    assert [(link["href"], words(link)) for link in seen.select("a.cc-more")] == [
        ("../articles/", "All articles"),
        ("../categories/healthcare/", "More in Healthcare"),
    ]


def test_latest_is_not_shown_while_there_is_no_article(project: Project) -> None:
    """A visitor sees no empty band."""
    seen = build(project, HERO, {"kind": "latest", "heading": "New"}, TEXT)
    assert shown(seen) == ["hero", "text"]


def test_a_service_s_card_says_what_its_page_says_of_itself(project: Project) -> None:
    """Title, description and the hero's picture are the page's, where the card has none of its own."""
    description = "What we do and when it fits, said in a sentence that is long enough."
    picture = {"image": "assets/logo.svg", "image_alt": "A sign of ours"}
    project.write("services/search.md", page({**HERO, **picture}, title="Search", description=description))
    cards = [{"page": "services/search.md"}, {"page": "services/search.md", "title": "Mine", "text": "My words."}]
    seen = build(project, {"kind": "services", "heading": "Ways", "items": cards})
    found = [words(card) for card in seen.select("[data-section=services] li")]
    assert found == [f"Search {description}", "Mine My words."]
    assert [a["href"] for a in seen.select("[data-section=services] a")] == ["../services/search/"] * 2
    assert [(image["src"], image["alt"]) for image in seen.select("[data-section=services] img")] == [
        ("../assets/logo.svg", "")
    ] * 2


def test_a_link_to_what_is_not_public_is_not_there(project: Project) -> None:
    """The hero's second way on is left out with the article that it leads to."""
    project.write("articles/later.md", article(title="Later", draft=True))
    project.write("a.md", page({**HERO, "link": {"label": "Read on", "url": "articles/later.md"}}))
    built = project.build()
    assert len(built.messages) == 1
    assert "Read on" not in words(built.page("/a/").select("main")[0])


def test_a_file_that_a_section_uses_stays_when_a_draft_uses_it_too(project: Project) -> None:
    """A picture of a section and a file that one links to are the public site's."""
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"/>'
    for name in ("shown.svg", "linked.svg", "hidden.svg"):
        project.write(f"articles/{name}", svg)
    pictures = "".join(f"![A drawing of squares]({name}.svg)\n" for name in ("shown", "linked", "hidden"))
    project.write("articles/later.md", article(pictures, title="Later", draft=True))
    link = {"label": "Look", "url": "articles/linked.svg"}
    build(project, {**HERO, "image": "articles/shown.svg", "image_alt": "A drawing of squares", "link": link})
    files = read(project).files()
    assert {"articles/shown.svg", "articles/linked.svg"} <= files
    assert "articles/hidden.svg" not in files


def test_a_template_of_one_s_own_shows_sections_by_extending_the_shipped_one(project: Project) -> None:
    """An owner changes what stands around the sections."""
    overrides = project.folder / "overrides"
    shipped = overrides.resolve()
    overrides.unlink()
    overrides.mkdir()
    for entry in shipped.iterdir():
        (overrides / entry.name).symlink_to(entry)
    (overrides / "campaign.html").write_text(
        '{% extends "landing.html" %}{% block footer %}<p id="own">Own</p>{% endblock %}'
    )
    seen = build(project, HERO, template="campaign.html")
    assert shown(seen) == ["hero"]
    assert seen.select_one("#own") is not None


def test_questions_fold_out_without_a_script(project: Project) -> None:
    """Each is a native disclosure that holds its answer."""
    items = [{"question": "Who?", "answer": "You."}, {"question": "When?", "answer": "Soon."}]
    seen = build(project, {"kind": "faq", "heading": "Asked", "items": items})
    found = [(words(item.summary), words(item)) for item in seen.select("details.cc-faq__item") if item.summary]
    assert found == [("Who?", "Who? You."), ("When?", "When? Soon.")]


def positions(page: BeautifulSoup) -> list[tuple[str, str]]:
    """Give key and position of the calls to action on a page, but for its header's."""
    return [(str(link["data-cta"]), str(link["data-cta-position"])) for link in page.select("main [data-cta]")]


def test_the_style_guide_shows_every_example_and_is_not_for_search_engines(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where it is asked for, each state stands under its name."""
    monkeypatch.setenv("STYLEGUIDE", "1")
    project.write("articles/a.md", article(title="An article", category="hiring-process"))
    built = read(project)
    guide = built.page("/styleguide/")
    labels = [words(label) for label in guide.select(".cc-styleguide__state")]
    assert labels == [f"{example.kind} {example.state}" for example in EXAMPLES]
    assert len(guide.select("[data-section]")) == len(EXAMPLES)
    assert [meta["content"] for meta in guide.select("meta[name=robots]")] == ["noindex"]
    assert "styleguide" not in (built.site / "sitemap.xml").read_text("utf-8")


def test_the_style_guide_has_what_another_firm_s_registries_have(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The examples take the site's own calls to action and categories."""
    monkeypatch.setenv("STYLEGUIDE", "1")
    project.put_settings_first(OTHER_FIRM)
    guide = read(project).page("/styleguide/")
    assert {str(link["data-cta"]) for link in guide.select("[data-cta]")} == {"write"}


OTHER_FIRM = """
extra:
  organization:
    name: Example Bakery
    boilerplate: Example Bakery bakes bread.
  categories:
    bread:
      title: Bread
      description: All about it.
  ctas:
    write:
      heading: Hungry?
      text: Write to us.
      label: Write
      url: /contact/
"""


def test_the_public_site_has_neither_style_guide_nor_examples(project: Project) -> None:
    """Not a page, not a picture, not a word in the style sheet."""
    project.write("articles/a.md", article(title="An article"))
    built = read(project)
    assert [name for name in built.files() if "styleguide" in name or "example" in name] == []
    sheets = [path.read_text("utf-8") for path in (built.site / "assets").glob("*.css")]
    assert [sheet for sheet in sheets if "styleguide" in sheet] == []


def test_a_preview_has_the_style_guide(project: Project) -> None:
    """Whoever works on the theme sees it without asking for it."""
    with preview(project) as running:
        assert "hero long words" in running.text("/styleguide/")
