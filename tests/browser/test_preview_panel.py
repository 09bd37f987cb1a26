"""What an editor sees in the preview while something is wrong, in a real browser that nobody reloads."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.pages import SCHEMES, KeepPicture, opened
from tests.preview import LONGEST_WAIT, preview
from tests.project import Project, article
from tests.site_server import POLICY

LONGEST = LONGEST_WAIT * 1000
"""Milliseconds until what must happen has happened, on a machine that is busy with other things."""
PANEL = ".cc-preview"
WRONG_KEY = "unknown key 'titel'"
OPEN_QUOTE = 'the quotation mark " has no second one at the end of the value'


def expect_told(page: Page, *words: str) -> None:
    """The panel says all of it, by itself."""
    for said in words:
        expect(page.locator(PANEL)).to_contain_text(said, timeout=LONGEST)


def expect_well(page: Page, words: str) -> None:
    """The page shows its words, and there is no panel any more."""
    expect(page.locator(PANEL)).to_have_count(0, timeout=LONGEST)
    expect(page.locator("main")).to_contain_text(words, timeout=LONGEST)


def test_mistakes_come_and_go_by_themselves(project: Project, chromium: Browser, keep_picture: KeepPicture) -> None:
    """At the start, in an article, in `mkdocs.yml`; meanwhile the last good page is there, at once."""
    project.write("articles/a.md", article("First words.", title="A", titel="A"))
    with preview(project) as running, opened(chromium, f"{running.address}/articles/a/") as page:
        expect_told(page, "docs/articles/a.md:6:1", WRONG_KEY, "did you mean 'title'?")
        keep_picture(page, "preview-start")

        project.write("articles/a.md", article("First words.", title="A"))
        expect_well(page, "First words.")

        project.write("articles/a.md", article("Second words.", title="A", titel="A"))
        expect_told(page, WRONG_KEY)
        expect(page.locator("main")).to_contain_text("First words.")

        project.configure("site_name: Elmway", 'site_name: "Elmway')
        expect_told(page, "mkdocs.yml:4:12", OPEN_QUOTE)
        expect(page.locator("main")).to_contain_text("First words.")
        keep_picture(page, "preview-panel", full_page=False)

        project.write("articles/a.md", article("Third words.", title="A"))
        project.configure('site_name: "Elmway', "site_name: Elmway")
        expect_well(page, "Third words.")
        assert "Traceback" not in running.output
        assert f"mkdocs.yml:4:12: error E101: {OPEN_QUOTE}" in running.output
    assert list((project.folder / "tmp").iterdir()) == []


def test_the_panel_is_for_everyone_and_leaves_the_page_to_its_editor(
    project: Project, chromium: Browser, keep_picture: KeepPicture
) -> None:
    """It is small, folds by key, keeps the focus where it is, and holds to axe in both schemes, small and wide."""
    project.write("articles/a.md", article("Words.", title="A"))
    with preview(project) as running:
        project.write("articles/a.md", article("Words.", title="A", titel="A", categori="x", author="B"))
        running.wait_until(lambda: WRONG_KEY in running.text("/articles/a/"))
        for scheme in SCHEMES:
            for width in (360, 1280):
                with opened(chromium, f"{running.address}/articles/a/", width, color_scheme=scheme) as page:
                    expect_told(page, WRONG_KEY)
                    keep_picture(page, f"preview-panel-{width}-{scheme}", full_page=False)
                    assert page.evaluate("document.activeElement === document.body")
                    assert page.evaluate("document.documentElement.scrollWidth") == width
                    found = Axe().run(page, context=PANEL).response["violations"]
                    assert [violation["id"] for violation in found] == []
                    box = page.locator(PANEL).bounding_box()
                    assert box is not None
                    assert box["height"] <= 450
                    page.locator(f"{PANEL} summary").focus()
                    page.keyboard.press("Enter")
                    expect(page.get_by_text(WRONG_KEY)).to_be_hidden()


def test_the_panel_holds_to_a_policy(project: Project, chromium: Browser) -> None:
    """A site may forbid what stands in a page itself, and every other place than its own."""
    head = project.copy_theme() / "components" / "head" / "template.html"
    policy = POLICY.replace("; frame-ancestors 'none'", "")  # which only a server can say
    tag = f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    head.write_text(tag + head.read_text("utf-8"), "utf-8")
    project.write("articles/a.md", article("First words.", title="A"))
    with preview(project) as running, opened(chromium, f"{running.address}/articles/a/") as page:
        heard: list[str] = []
        page.on("console", lambda message: heard.append(message.text))
        project.write("articles/a.md", article("Second words.", title="A", titel="A"))
        expect_told(page, WRONG_KEY)
        assert page.locator(PANEL).evaluate("panel => getComputedStyle(panel).position") == "fixed"
        project.write("articles/a.md", article("Second words.", title="A"))
        expect_well(page, "Second words.")
        assert heard == []
