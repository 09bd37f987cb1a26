"""Texts that would run code: in Chromium, without a security policy, none does, wherever the text is shown."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from markdown import markdown
from playwright.sync_api import Browser, Error, Page

from tests.browser.pages import opened
from tests.hostile_texts import hostile_texts
from tests.project import Project, article
from tests.site_server import serve

TEXTS = hostile_texts()
RUNS = """
    html-script html-picture html-svg html-details html-link html-form-button html-svg-style html-frame html-video
    html-picture-of-the-past html-handler-unusual html-noscript html-svg-animate html-audio markdown-link
    markdown-attributes-handler markdown-link-with-hexadecimal-reference markdown-link-to-a-reference
"""
"""Some of those that run where everyone is trusted; if they did not, the others could not be seen to fail."""
POKE = """() => {
    addEventListener("click", (event) => {
        const link = event.target.closest("a, area");
        if (link && !/^(javascript|data|vbscript|blob):/.test(link.protocol)) event.preventDefault();
    }, true);
    addEventListener("submit", (event) => event.preventDefault());
    for (const element of document.body.querySelectorAll("*")) {
        for (const name of ["pointerenter", "mouseover", "focus", "blur", "toggle", "beforetoggle", "scrollend", "cut"])
            element.dispatchEvent(new Event(name));
        element.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}));
        for (const address of [element.getAttribute("action"), element.getAttribute("formaction"), element.protocol])
            if (/^\\s*(javascript|data|vbscript|blob):/i.test(address)) top.ran = address;
    }
}"""
"""Do with a page what a visitor could do: touch everything; an address that would run counts as if it had."""
COVERS = """() => [...document.querySelectorAll(".cc-prose *")].some((element) =>
    getComputedStyle(element).position === "fixed" || element.getBoundingClientRect().height > 5000)"""


REFUSED = frozenset(["html-script-never-closed", "html-script-with-broken-end", "html-svg-script-href"])
"""Texts at which a build ends where HTML is read, since they hide what follows (E168)."""


def written(folder: Path, names: Iterator[str] | list[str], trust: str) -> Path:
    """Build a site with an article for each text; give its folder."""
    project = Project(folder).complete()
    project.configure("  time_zone:", f"  trust: {trust}\n  feeds:\n    entries: 500\n  time_zone:")
    for name in names:
        project.write(f"articles/{name}.md", article(f"Hostile words.\n\n{TEXTS[name]}\n\nMore words.", title=name))
    command = [sys.executable, "-m", "mkdocs", "build", "-q"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return folder / "site"


@pytest.fixture(scope="module", params=["authors", "nobody"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose guests are hostile."""
    names = [name for name in TEXTS if request.param == "nobody" or name not in REFUSED]
    return written(tmp_path_factory.mktemp(request.param), names, request.param)


def texts_of(site: Path) -> list[str]:
    """Name the texts that a site has."""
    return [name for name in TEXTS if (site / "articles" / name).is_dir()]


@pytest.mark.long
@pytest.mark.parametrize("name", sorted(REFUSED))
def test_what_would_hide_the_page_is_no_part_of_a_site(name: str, tmp_path: Path) -> None:
    """The build ends with an error."""
    with pytest.raises(subprocess.CalledProcessError):
        written(tmp_path, [name], "authors")


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page that remembers whether something ran."""
    with opened(chromium, "about:blank") as page:
        page.add_init_script("window.run = () => { window.ran = 'run' }")
        page.on("dialog", lambda dialog: dialog.dismiss())
        yield page


def has_run(page: Page) -> bool:
    """Touch everything on a page, wait until what that set off is done, and tell whether something ran."""
    try:
        page.evaluate(POKE)
        page.evaluate("() => new Promise((done) => setTimeout(done, 30))")
        return bool(page.evaluate("() => top.ran !== undefined"))
    except Error as error:  # it went elsewhere, which no page may do by itself
        return "navigation" in str(error) or "destroyed" in str(error)


@pytest.mark.long
def test_what_everyone_may_do_where_everyone_is_trusted(tmp_path: Path, page: Page) -> None:
    """The texts do run: without this the other tests would prove nothing."""
    with serve(written(tmp_path, RUNS.split(), "full"), policy="") as url:
        assert {name for name in RUNS.split() if shown(page, f"{url}/articles/{name}/")} == set(RUNS.split())


def shown(page: Page, url: str) -> bool:
    """Open an article, and tell whether something ran."""
    page.goto(url, wait_until="load")
    return has_run(page)


@pytest.mark.long
def test_no_text_runs_or_covers_the_page(site: Path, page: Page) -> None:
    """Neither by itself nor when everything in it is touched."""
    ran, covering = set(), set()
    with serve(site, policy="") as url:
        for name in texts_of(site):
            if shown(page, f"{url}/articles/{name}/"):
                ran.add(name)
            elif page.evaluate(COVERS):
                covering.add(name)
    assert (ran, covering) == (set(), set())


@pytest.mark.long
def test_no_text_runs_in_a_feed_reader(site: Path, page: Page) -> None:
    """One that shows the content of entries as it is."""
    entries = json.loads((site / "feed.json").read_text("utf-8"))["items"]
    assert len(entries) == len(texts_of(site))
    assert {entry["title"] for entry in entries if rendered(page, entry["content_html"])} == set()


@pytest.mark.long
def test_no_text_runs_where_its_markdown_copy_is_rendered(site: Path, page: Page) -> None:
    """By a program that lets HTML through and takes nothing out, one copy after the other and all in one."""
    copies = {name: (site / f"articles/{name}/index.md").read_text("utf-8") for name in texts_of(site)}
    copies["all"] = (site / "llms-full.txt").read_text("utf-8")
    found = {
        name
        for name, copy in copies.items()
        if rendered(page, markdown(copy.split("---", 2)[-1], extensions=["extra"]))
    }
    assert found == set()


def rendered(page: Page, html: str) -> bool:
    """Show a document of some HTML, and tell whether something ran."""
    page.goto("about:blank")
    page.set_content(html, wait_until="load")
    return has_run(page)


@pytest.mark.long
def test_no_text_runs_in_the_results_of_a_search(site: Path, page: Page) -> None:
    """Nor when a result is touched."""
    with serve(site, policy="") as url:
        page.goto(url)
        page.locator(".cc-search-button").click()
        page.locator(".cc-search__query").fill("hostile words")
        page.locator(".cc-search__result").first.wait_for()
        while page.locator(".cc-search__more").is_visible():
            known = page.locator(".cc-search__result").count()
            page.locator(".cc-search__more").click()
            page.wait_for_function(f"document.querySelectorAll('.cc-search__result').length > {known}")
        assert page.locator(".cc-search__result").count() >= len(texts_of(site))
        assert not has_run(page)
