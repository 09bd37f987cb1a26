"""What MkDocs' settings, and names that mean something by custom, make of a site."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs.__main__ import cli

from tests.edits import clean
from tests.pictures import png
from tests.project import Built, Project, article
from tests.site_contents import contents, traces
from tests.site_links import broken_addresses

SITE = "https://oncuehire.example/"
PLUGIN = """
from mkdocs.structure.files import File


def on_files(files, config):
    files.append(File.generated(config, "made/page.md", content="---\\ntitle: Made\\n---\\n[Home](../index.md)\\n"))
    return files


def on_post_build(config):
    from pathlib import Path

    Path(config.site_dir, "made.xml").write_text("<feed/>")
"""


def built(project: Project, *options: str) -> Built:
    """Build a site strictly."""
    made = project.build("--strict", *options)
    assert made.status == 0, made.output
    return made


def test_without_an_address_nothing_leads_to_what_is_not_made(project: Project) -> None:
    """What is left out is said once, and stops no strict build."""
    project.set_site_url(None)
    project.write("articles/a.md", article("[b](/contact/)", tags=["hiring"]))
    site = built(project)
    assert ["advice A311: site_url is missing" in message for message in site.messages] == [True]
    assert not {"feed.xml", "sitemap.xml", "llms.txt", "articles/a/index.md"} & site.files()
    assert broken_addresses(site, "https://site.example/") == []
    assert not site.page("/articles/a/").select("link[rel=canonical], link[rel=alternate], meta[property^=og]")


def test_the_page_for_wrong_addresses_has_words_of_its_own(project: Project) -> None:
    """They are no page, and their links count from the host, since hosts show them at any address."""
    project.set_site_url("https://example.com/blog/")
    text = "Look at [articles](articles/index.md), or [write](contact.md#share-a-role).\n\n![A desk](desk.png)\n"
    project.write("404.md", f"---\ntitle: Lost at sea\n---\n\n{text}")
    project.write("desk.png", png())
    project.write("articles/a.md", article("![A desk](../desk.png)", draft=True))
    project.write("articles/b.md", article("Words."))
    site = built(project)
    page = site.page("/404.html")
    assert [str(page.title.string), page.h1.get_text()] == ["Lost at sea – Elmway Hire", "Lost at sea"]  # type: ignore[union-attr]
    links = [link["href"] for link in page.select(".cc-prose a")]
    assert links == ["/blog/articles/", "/blog/contact/#share-a-role"]
    source = str(page.select(".cc-prose img")[0]["src"])
    assert source.removeprefix("/blog/") in site.files()
    assert not [name for name in site.files() if name.startswith("404/")]
    assert traces(site.site, "Lost at sea") == ["404.html: lost at sea"]


def test_a_folder_goes_to_the_root_as_it_is(project: Project) -> None:
    """Hidden files, too; what file managers leave behind never does, and a file that is taken away is gone."""
    picture = png()
    kept = {"robots.txt": b"User-agent: *\n", ".nojekyll": b"", "a/b.md": b"# Not a page\n", "photo.png": picture}
    for name, content in kept.items():
        project.write(f"static/{name}", content)
    project.write(".well-known/security.txt", "Contact: mailto:a@b.example\n")
    for name in ("static/Thumbs.db", "assets/desktop.ini", "articles/.DS_Store", "static/.git/config"):
        project.write(name, "left behind")
    project.write("articles/a.md", article("[Photo](../static/photo.png)", draft=True))
    site = built(project)
    assert {name: (site.site / name).read_bytes() for name in kept} == kept
    assert ".well-known/security.txt" in site.files()
    assert traces(site.site, "left behind") == []
    assert ".nojekyll" in site.report("changes.json")["added"]
    (project.folder / "docs/static/.nojekyll").unlink()
    (project.folder / "docs/.well-known/security.txt").unlink()
    assert contents(built(project).site) == clean(project, project.folder / "clean", "2026-06-01")


@pytest.mark.parametrize("folder", ["", "static/"])
def test_files_that_prove_whose_a_site_is_are_published(project: Project, folder: str) -> None:
    """They run nothing, whoever may write."""
    project.configure("  time_zone:", "  trust: nobody\n  time_zone:")
    files = {
        "google1a2b.html": "google-site-verification: google1a2b.html",
        "BingSiteAuth.xml": '<?xml version="1.0"?>\n<users>\n\t<user>12AB</user>\n</users>',
        "yandex_1.html": "<html><head><meta charset='utf-8'></head><body>Verification: 1</body></html>",
    }
    for name, content in files.items():
        project.write(f"{folder}{name}", content)
    assert files.keys() <= built(project).files()


def test_a_page_that_runs_something_is_refused_where_nobody_is_trusted(project: Project) -> None:
    """Where authors are, the folder of files as they are may hold one."""
    project.write("static/old.html", "<script>alert(1)</script>")
    assert "old.html" in built(project).files()
    project.configure("  time_zone:", "  trust: nobody\n  time_zone:")
    assert ["E142" in message for message in project.build().messages] == [True]


def test_drafts_of_the_settings_are_drafts(project: Project) -> None:
    """An article and a page leave no trace, nor do their pictures."""
    project.configure("edit_uri:", "draft_docs: |\n  articles/a.md\n  plan.md\nexclude_docs: |\n  notes.md\nedit_uri:")
    project.write("articles/a.md", article("Not yet. ![x](secret-1.png)", title="Secret one"))
    project.write("articles/secret-1.png", png())
    project.write("plan.md", "---\ntitle: Secret two\n---\n![x](secret-2.png)\n")
    project.write("secret-2.png", png())
    project.write("notes.md", "Secret three\n")
    site = built(project)
    assert traces(site.site, "secret") == traces(site.site, "Secret") == []


def test_scripts_of_ones_own_have_their_attributes(project: Project) -> None:
    """And style sheets come after those of the theme."""
    scripts = "[{path: chat.js, defer: true}, {path: a.mjs, type: module}]"
    project.configure("edit_uri:", f"extra_css: [own.css]\nextra_javascript: {scripts}\nedit_uri:")
    for name in ("own.css", "chat.js", "a.mjs"):
        project.write(name, "/* */")
    page = built(project).page("/contact/")
    found = {str(script["src"]): set(script.attrs) - {"src"} for script in page.select("body > script[src]")}
    assert found == {"../chat.js": {"defer"}, "../a.mjs": {"type"}}
    assert page.select("link[rel=stylesheet]")[-1]["href"] == "../own.css"


def test_pages_and_files_of_a_plugin_are_part_of_the_site(project: Project) -> None:
    """One that adds a page as it lists the files, and writes a feed at the end."""
    (project.folder / "plugin.py").write_text(PLUGIN, "utf-8")
    project.configure("hooks:\n", "hooks:\n  - plugin.py\n")
    for _ in range(2):
        site = built(project)
        assert site.page("/made/page/").select(".cc-prose a")[0]["href"] == "../../"
        assert "made.xml" in site.files()
        assert f"{SITE}made/page/" in (site.site / "sitemap.xml").read_text("utf-8")


def test_a_path_below_the_root_means_the_same_with_it_and_without(project: Project) -> None:
    """In calls to action, navigation, announcements, profiles, redirects, old addresses and links."""
    project.set_site_url("https://example.com/blog/")
    project.configure("url: /contact/\n", "url: /blog/contact/\n")
    project.configure(
        "  time_zone:",
        "  announcement: {text: New, label: More, url: /blog/contact/}\n"
        "  redirects: {/blog/old/: /blog/contact/, /older/: /contact/}\n  time_zone:",
    )
    project.configure(
        "plugins:\n", "nav:\n  - index.md\n  - Write: /blog/contact/\n  - Write again: /contact/\nplugins:\n"
    )
    (project.folder / "urls.lock").write_text("/blog/contact/\n/contact/\n", "utf-8")
    text = "[one](/blog/contact/) [two](/contact/) <a href='/contact/'>three</a> <a href='/blog/contact/'>four</a>"
    project.write("articles/a.md", article(text, redirect_from=["/blog/before/", "/earlier/"]))
    site = built(project)
    assert site.messages == []
    page = site.page("/articles/a/")
    links = {str(link["href"]) for link in page.select("a") if "contact" in str(link["href"])}
    assert links == {"../../contact/"}
    rules = (site.site / "_redirects").read_text("utf-8").splitlines()
    assert [rule for rule in rules if "/ /" in rule] == [
        "/blog/before/ /blog/articles/a/ 301",
        "/blog/earlier/ /blog/articles/a/ 301",
        "/blog/old/ /blog/contact/ 301",
        "/blog/older/ /blog/contact/ 301",
    ]
    assert broken_addresses(site, "https://example.com/blog/") == []


def test_the_sign_of_copyright_may_be_written_as_in_html(project: Project) -> None:
    """Tags are shown as they are written, so that nothing runs."""
    lines = (project.folder / "mkdocs.yml").read_text("utf-8").splitlines()
    line = next(line for line in lines if line.startswith("copyright:"))
    project.configure(line, 'copyright: "&copy; A <b>firm</b>"')
    footer = built(project).page("/").footer
    assert footer is not None
    assert "© A <b>firm</b>" in footer.get_text()


@pytest.mark.parametrize("settings", ["plugins: [search]", "theme: {name: material}\nplugins: [blog]", "nonsense: [1"])
def test_another_site_of_the_same_environment_is_left_to_mkdocs(tmp_path: Path, settings: str) -> None:
    """It is told nothing of ours, whether right or wrong."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("# Notes\n")
    (tmp_path / "mkdocs.yml").write_text(f"site_name: Notes\n{settings}\n")
    built = CliRunner().invoke(cli, ["build", "-q", "-f", str(tmp_path / "mkdocs.yml")])
    assert not re.search(r"[EWA]\d{3}", built.output)
    assert (tmp_path / "site/index.html").is_file() == (built.exit_code == 0) == ("nonsense" not in settings)
