"""What counts visits: nothing unless the settings name it, and what a page then has to be allowed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.edits import clean
from tests.project import Built, Project, article
from tests.site_contents import contents

POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'"


def _with(project: Project, settings: str) -> Built:
    project.configure("extra:\n", f"extra:\n  analytics: {{{settings}}}\n")
    return project.build("--strict")


def _policy(built: Built) -> str:
    return (built.site.parent / ".cuecard" / "content-security-policy.txt").read_text("utf-8").strip()


def test_pages_load_nothing_of_others_unless_the_settings_say_so(project: Project) -> None:
    """Not even the file that Matomo needs is there."""
    built = project.build("--strict")
    assert [script["src"] for script in built.page("/contact/").select("script[src]")] == [
        f"../{built.page('/').select('script[src]')[0]['src']}"
    ]
    assert [name for name in built.files() if "visits" in name or "matomo" in name] == []
    assert _policy(built).startswith(f"{POLICY}; style-src 'self'; img-src 'self' data:;")
    assert "connect-src" not in _policy(built)


@pytest.mark.parametrize(
    ("settings", "tag", "policy"),
    [
        (
            "service: plausible, site: firm.example",
            '<script data-domain="firm.example" defer="" src="https://plausible.io/js/script.js"></script>',
            f"{POLICY} https://plausible.io; *; connect-src 'self' https://plausible.io",
        ),
        (
            "service: umami, site: 5c6a-9a2e, host: https://stats.firm.example/",
            '<script data-website-id="5c6a-9a2e" defer="" src="https://stats.firm.example/script.js"></script>',
            f"{POLICY} https://stats.firm.example; *; connect-src 'self' https://stats.firm.example",
        ),
        (
            "service: goatcounter, site: firm",
            '<script data-goatcounter="https://firm.goatcounter.com/count" defer="" src="https://gc.zgo.at/count.js"></script>',
            f"{POLICY} https://gc.zgo.at; *; connect-src 'self' https://firm.goatcounter.com",
        ),
        (
            "service: script, script: https://own.example/a.js, connects_to: [https://in.own.example]",
            '<script defer="" src="https://own.example/a.js"></script>',
            f"{POLICY} https://own.example; *; connect-src 'self' https://in.own.example",
        ),
    ],
)
def test_a_service_is_loaded_and_named_in_the_policy(project: Project, settings: str, tag: str, policy: str) -> None:
    """On every page, 404 included, after the site's own script."""
    built = _with(project, settings)
    for page in (built.page("/contact/"), built.page("/404.html")):
        assert tag in {_sorted(str(script)) for script in page.select("head script[src]")}
    begin, end = policy.split("*; ")
    assert _policy(built).startswith(begin)
    assert _policy(built).endswith(end)


def _sorted(tag: str) -> str:
    from bs4 import BeautifulSoup  # noqa: PLC0415 - parsed again with its attributes in order

    script = BeautifulSoup(tag, "html.parser").select("script")[0]
    script.attrs = dict(sorted(script.attrs.items()))
    return str(script)


def test_matomo_is_told_by_a_file_of_the_site(project: Project) -> None:
    """So that no page holds code of its own."""
    built = _with(project, "service: matomo, site: 3, host: https://stats.firm.example")
    script = built.page("/contact/").select("script[data-site]")[0]
    assert (script["data-host"], script["data-site"]) == ("https://stats.firm.example", "3")
    assert (built.site / "contact" / str(script["src"])).resolve().is_file()
    assert "img-src 'self' data: https://stats.firm.example" in _policy(built)


def test_a_script_of_ones_own_is_a_file_of_the_site(project: Project) -> None:
    """Its address counts from the page."""
    project.write("assets/visits.js", "// counts")
    built = _with(project, "service: script, script: assets/visits.js")
    assert built.page("/contact/").select("script[defer]")[0]["src"] == "../assets/visits.js"
    assert _policy(built).startswith(f"{POLICY};")


def test_a_change_of_the_service_gives_the_bytes_of_a_clean_build(project: Project, tmp_path: Path) -> None:
    """Pages that were remembered are made anew."""
    project.write("articles/a.md", article())
    project.build(as_of="2026-06-01")
    project.configure("extra:\n", "extra:\n  analytics: {service: matomo, site: 3, host: https://s.firm.example}\n")
    assert contents(project.build(as_of="2026-06-01").site) == clean(project, tmp_path, "2026-06-01")
    project.configure("site: 3", "site: 4")
    built = project.build(as_of="2026-06-01")
    assert built.page("/articles/a/").select("script[data-site]")[0]["data-site"] == "4"
