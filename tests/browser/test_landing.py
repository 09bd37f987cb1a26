"""Marketing pages and the style guide in a visitor's browser."""

from __future__ import annotations

from itertools import pairwise

from playwright.sync_api import Browser

from tests.browser.faults import HELD, UNFOLD, listen, violations
from tests.browser.pages import SCHEMES, WIDTHS, KeepPicture, opened, resize, show_lazy_pictures

SERVICE = "/services/contract-talent/"


def test_no_component_in_any_state_is_wider_than_its_screen(
    styleguide_url: str, chromium: Browser, keep_picture: KeepPicture
) -> None:
    """The whole style guide fits, long words and other scripts included, and the console stays silent."""
    with opened(chromium, "about:blank", WIDTHS[0]) as page:
        heard = listen(page, styleguide_url)
        page.goto(f"{styleguide_url}/styleguide/", wait_until="load")
        for width in WIDTHS:
            resize(page, width)
            show_lazy_pictures(page)
            for scheme in SCHEMES:
                page.emulate_media(color_scheme=scheme)
                assert page.evaluate("document.documentElement.scrollWidth") <= width, scheme
                keep_picture(page, f"styleguide-{width}-{scheme}")
        assert heard == []


def test_axe_finds_no_fault_in_any_component(styleguide_url: str, chromium: Browser) -> None:
    """Every state of every section, with its questions unfolded, light and dark."""
    with opened(chromium, f"{styleguide_url}/styleguide/") as page:
        page.evaluate(UNFOLD)
        for width, schemes in HELD.items():
            resize(page, width)
            assert violations(page, *schemes) == []


def test_a_question_unfolds_from_the_keyboard_without_scripts(site_url: str, chromium: Browser) -> None:
    """Enter shows the answer, and hides it again."""
    with opened(chromium, site_url + SERVICE, java_script_enabled=False) as page:
        first = page.locator("details.cc-faq__item").first
        answer = first.locator(".cc-faq__answer")
        assert not answer.is_visible()
        first.locator("summary").press("Enter")
        assert answer.is_visible()
        first.locator("summary").press("Enter")
        assert not answer.is_visible()


def test_the_second_way_of_a_hero_leads_to_its_section(site_url: str, chromium: Browser) -> None:
    """The heading of the section is seen after the click."""
    with opened(chromium, site_url) as page:
        page.get_by_role("link", name="See how a search runs").click()
        assert page.url.endswith("#how-a-search-runs")
        box = page.get_by_role("heading", name="How a search runs").bounding_box()
        assert box is not None
        assert 0 <= box["y"] < 900


def test_the_whole_of_a_service_s_card_is_its_link(site_url: str, chromium: Browser) -> None:
    """A click beside the words leads to the page."""
    with opened(chromium, site_url) as page:
        for width in WIDTHS:
            resize(page, width)
            card = page.locator(".cc-services__item").filter(has_text="Permanent search")
            card.scroll_into_view_if_needed()
            box = card.bounding_box()
            assert box is not None
            card.click(position={"x": box["width"] - 12, "y": box["height"] - 12})
            page.wait_for_url("**/services/permanent-search/")
            page.go_back()


def test_bands_reach_from_edge_to_edge(site_url: str, chromium: Browser) -> None:
    """Every section of the home page is as wide as the screen, one right below the other."""
    with opened(chromium, site_url, 1280) as page:
        boxes = page.evaluate(
            "[...document.querySelectorAll('main .cc-band')].map((band) => band.getBoundingClientRect().toJSON())"
        )
    assert {(box["left"], box["width"]) for box in boxes} == {(0, 1280)}
    assert all(abs(one["bottom"] - other["top"]) < 1 for one, other in pairwise(boxes))
