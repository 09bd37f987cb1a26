"""The search as a visitor uses it, on a site that lives in a folder of its server."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.pages import SCHEMES, WIDTHS, KeepPicture, opened, resize
from tests.preview import preview
from tests.project import Project, article
from tests.site_server import serve

SITE = "site"
MANY = 15
SECRETS = ("quagga", "thylacine", "dodo")
TRICKY = "Write `<mark>`, `&lt;` and `<img src=x onerror=alert(1)>` as text about wallabies."


def write_site(project: Project) -> None:
    """Write articles and a page of which each test knows a word."""
    project.write(
        "articles/wombats.md", article("Wombats decide at dawn.", title="Scorecards & <signs>", category="healthcare")
    )
    project.write("articles/numbats.md", article("Numbats wait for wombats.", title="Waiting", tags=["wombats"]))
    project.write("articles/tricky.md", article(TRICKY, title="Tricky"))
    for index in range(MANY):
        project.write(f"articles/many-{index}.md", article("Kangaroos.", title=f"Many {index}"))
    project.write("about.md", "---\ntitle: About\n---\nWombats work here.\n")
    draft, scheduled, expired = SECRETS
    project.write("articles/draft.md", article(f"A {draft} waits.", title=f"The {draft}", draft=True))
    project.write("articles/later.md", article(f"A {scheduled} waits.", title="Later", date="2026-06-02"))
    project.write("articles/gone.md", article(f"A {expired} waits.", title="Gone", expires="2026-02-01"))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site."""
    project = Project(tmp_path_factory.mktemp("search")).complete()
    write_site(project)
    built = project.build(as_of="2026-06-01")
    assert built.status == 0, built.output
    with serve(project.folder) as url:
        yield f"{url}/{SITE}/"


@pytest.fixture
def page(site: str, chromium: Browser) -> Iterator[Page]:
    """The home page, newly opened."""
    with opened(chromium, site) as page:
        yield page


def dialog(page: Page) -> Locator:
    """Give the dialog, open or not."""
    return page.locator("dialog.cc-search")


def query(page: Page) -> Locator:
    """Give the field for the words."""
    return dialog(page).get_by_role("textbox")


def results(page: Page) -> Locator:
    """Give the links of what was found, in order."""
    return dialog(page).get_by_role("listitem").get_by_role("link")


def search(page: Page, words: str) -> None:
    """Open the search if it is closed and type, as a visitor does."""
    if not dialog(page).is_visible():
        page.keyboard.press("/")
    query(page).fill("")
    query(page).press_sequentially(words)


def expect_status(page: Page, words: str) -> None:
    """Wait for what the search announces."""
    expect(dialog(page).get_by_role("status")).to_have_text(words)


def test_nothing_of_the_index_is_loaded_before_the_search_opens(site: str, chromium: Browser) -> None:
    """And then no more than one query needs."""
    with opened(chromium, "about:blank") as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url.removeprefix(site)))
        page.goto(site, wait_until="networkidle")
        assert [url for url in asked if "pagefind" in url] == []
        search(page, "wombats")
        expect_status(page, "4 results")
        kinds = sorted({url.partition("/")[0] + "/" + re.split(r"[.?]", url)[-1] for url in asked if "pagefind" in url})
        assert "pagefind/js" in kinds
        assert "pagefind/pf_index" in kinds


def test_the_slash_key_opens_the_search_and_its_field_has_the_focus(page: Page) -> None:
    """A visitor goes on typing."""
    page.keyboard.press("/")
    expect(dialog(page)).to_be_visible()
    expect(query(page)).to_be_focused()
    expect(query(page)).to_have_accessible_name("Search Elmway Hire")
    expect(query(page)).to_have_value("")


def test_the_button_opens_the_search(page: Page) -> None:
    """With the pointer as well."""
    page.get_by_role("button", name="Search").click()
    expect(query(page)).to_be_focused()


def test_a_slash_in_a_text_is_a_slash(page: Page) -> None:
    """The key opens nothing while a visitor types, neither in the search nor in another field."""
    search(page, "and/or")
    expect(query(page)).to_have_value("and/or")
    page.keyboard.press("Escape")
    page.evaluate("document.querySelector('main').append(document.createElement('textarea'))")
    field = page.locator("textarea")
    field.press_sequentially("and/or")
    expect(field).to_have_value("and/or")
    expect(dialog(page)).to_be_hidden()


def test_the_slash_key_can_be_switched_off(page: Page) -> None:
    """Who speaks to a computer may say it by mistake; the choice is remembered."""
    page.keyboard.press("/")
    dialog(page).get_by_role("checkbox", name="Open with /").uncheck()
    page.keyboard.press("Escape")
    for _ in ("this page", "the next"):
        page.keyboard.press("/")
        expect(dialog(page)).to_be_hidden()
        page.reload()
    page.get_by_role("button", name="Search").click()
    expect(dialog(page).get_by_role("checkbox", name="Open with /")).not_to_be_checked()


def test_a_result_shows_title_category_and_the_words_around_those_found(page: Page, site: str) -> None:
    """And leads to the article, in a site that lives in a folder of its server."""
    search(page, "dawn")
    expect_status(page, "1 result")
    result = dialog(page).get_by_role("listitem")
    expect(result.locator(".cc-search__kind")).to_have_text("Healthcare")
    expect(result.locator(".cc-search__excerpt")).to_have_text("Wombats decide at dawn.")
    expect(result.locator("mark")).to_have_text("dawn.")
    result.get_by_role("link", name="Scorecards & <signs>", exact=True).click()
    page.wait_for_url(f"{site}articles/wombats/")


def test_what_an_article_writes_about_html_stays_text(page: Page) -> None:
    """Nothing of an article becomes an element of the dialog but the marks around the words found."""
    search(page, "wallabies")
    expect_status(page, "1 result")
    excerpt = dialog(page).locator(".cc-search__excerpt")
    expect(excerpt).to_have_text("Write <mark>, < and <img src=x onerror=alert(1)> as text about wallabies.")
    expect(excerpt.locator("mark")).to_have_text("wallabies.")
    expect(excerpt.locator("img")).to_have_count(0)


def test_the_category_narrows_the_results(page: Page) -> None:
    """And widens them again."""
    search(page, "wombats")
    expect_status(page, "4 results")
    topic = dialog(page).get_by_role("combobox", name="Topic")
    topic.select_option("Healthcare")
    expect_status(page, "1 result")
    expect(results(page)).to_have_text(["Scorecards & <signs>"])
    topic.select_option("All")
    expect_status(page, "4 results")


def test_articles_and_pages_come_before_lists(page: Page) -> None:
    """Even where the name of a list is the very word."""
    search(page, "wombats")
    expect_status(page, "4 results")
    titles = results(page).all_inner_texts()
    assert sorted(titles[:3]) == ["About", "Scorecards & <signs>", "Waiting"]
    assert titles[3] == "wombats"


def test_unpublished_articles_are_not_found(page: Page) -> None:
    """The index knows neither their words nor their titles, and does know those of the others."""
    for word in SECRETS:
        search(page, word)
        expect_status(page, "No results")
    search(page, "kangaroos")
    expect_status(page, f"{MANY} results")


def test_further_pages_of_a_list_and_the_page_for_unknown_addresses_are_not_found(page: Page) -> None:
    """What there is to find is found where it stands."""
    search(page, "mistyped")
    expect_status(page, "No results")
    search(page, "articles")
    expect(results(page)).to_have_text(["Articles"])


def test_the_rest_of_many_results_is_a_press_away(page: Page) -> None:
    """The first new one has the focus then."""
    search(page, "kangaroos")
    expect_status(page, f"{MANY} results")
    expect(results(page)).to_have_count(6)
    more = dialog(page).get_by_role("button", name="Show more")
    more.click()
    expect(results(page)).to_have_count(12)
    expect(results(page).nth(6)).to_be_focused()
    more.click()
    expect(results(page)).to_have_count(MANY)
    expect(more).to_be_hidden()


def test_the_keyboard_alone_finds_and_opens_a_page(page: Page, site: str) -> None:
    """Enter goes to the first result, the arrows from one to the next and back to the field."""
    button = page.get_by_role("button", name="Search")
    while not button.evaluate("(button) => button === document.activeElement"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.type("wombats")
    page.keyboard.press("Enter")
    expect(results(page).nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(results(page).nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(query(page)).to_be_focused()
    for _ in range(10):
        page.keyboard.press("ArrowDown")
    expect(results(page).nth(3)).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site}tags/wombats/")


def test_escape_closes_the_search_and_gives_the_focus_back(page: Page) -> None:
    """To the button that opened it; what was typed is still there the next time."""
    button = page.get_by_role("button", name="Search")
    button.focus()
    page.keyboard.press("Enter")
    page.keyboard.type("wombats")
    expect_status(page, "4 results")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(dialog(page)).to_be_hidden()
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    expect(query(page)).to_have_value("wombats")


@pytest.mark.parametrize("place", ["the button", "beside it"])
def test_the_pointer_closes_the_search(page: Page, place: str) -> None:
    """With its button or anywhere outside."""
    page.keyboard.press("/")
    if place == "the button":
        dialog(page).get_by_role("button", name="Close").click()
    else:
        page.mouse.click(5, 700)
    expect(dialog(page)).to_be_hidden()


def test_where_nothing_is_found_there_is_a_next_step(page: Page, site: str) -> None:
    """A way to all articles."""
    search(page, "xylophone")
    expect_status(page, "No results")
    dialog(page).get_by_role("link", name="browse all articles").click()
    page.wait_for_url(f"{site}articles/")


@pytest.mark.parametrize("lost", ["pagefind.js", "pagefind-entry.json*", "fragment/*"])
def test_a_search_that_fails_says_so_and_works_when_it_can(page: Page, lost: str) -> None:
    """Whichever part of it could not be loaded."""
    page.route(f"**/pagefind/{lost}", lambda route: route.abort())
    search(page, "wombats")
    expect_status(page, "Search does not work at the moment")
    expect(dialog(page).get_by_role("link", name="browse all articles")).to_be_visible()
    page.unroute_all()
    search(page, "dawn")
    expect_status(page, "1 result")


def test_a_lost_connection_is_not_taken_for_no_results(page: Page) -> None:
    """A piece of the index that does not come is asked for again when the connection is back."""
    with page.expect_event("requestfinished", lambda request: request.url.endswith("wasm.en.pagefind")):
        page.keyboard.press("/")
    page.context.set_offline(True)
    search(page, "kangaroos")
    expect_status(page, "Search does not work at the moment")
    page.context.set_offline(False)
    search(page, "kangaroos")
    expect_status(page, f"{MANY} results")


def test_the_preview_finds_what_was_just_written(project: Project, chromium: Browser) -> None:
    """Drafts too, which an editor sees there."""
    project.index_search()
    project.write("articles/a.md", article("Old words.", title="A"))
    with preview(project) as running:
        project.write("articles/a.md", article("Bandicoots.", title="A", draft=True))
        running.wait_until(lambda: "Bandicoots." in running.text("/articles/a/"))
        with opened(chromium, f"{running.address}/contact/") as page:
            search(page, "bandicoots")
            expect_status(page, "1 result")


def test_without_scripts_there_is_no_button(site: str, chromium: Browser) -> None:
    """Nothing is offered that would not work."""
    with opened(chromium, site, java_script_enabled=False) as page:
        expect(page.locator(".cc-search-button")).to_be_hidden()


def test_the_search_fits_its_screen(site_url: str, chromium: Browser, keep_picture: KeepPicture) -> None:
    """Nothing scrolls sideways; pictures of it are kept for people to look at."""
    with opened(chromium, site_url, WIDTHS[0]) as page:
        search(page, "hiring")
        expect(results(page).nth(2)).to_be_visible()
        for width, scheme in product(WIDTHS, SCHEMES):
            resize(page, width)
            page.emulate_media(color_scheme=scheme)
            keep_picture(page, f"search-{width}-{scheme}", full_page=False)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert dialog(page).evaluate("(dialog) => dialog.scrollWidth <= dialog.clientWidth")
