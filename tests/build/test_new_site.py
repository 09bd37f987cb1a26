"""`cuecard new site` makes a site of a firm's own, and overwrites nothing."""

from __future__ import annotations

import datetime as dt
import json
import os
import pty
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml
from click.testing import CliRunner, Result

from cuecard.commands.cli import main
from cuecard.commands.initials_logo import initials_of
from cuecard.commands.new_folder import write_folder
from cuecard.commands.new_site_values import HOSTS, KINDS, NewSite
from cuecard.commands.starter_files import make_files, written_languages
from tests.brand_words import brand_words
from tests.new_sites import DAY, GIVEN, made_site, new_site, replace_samples
from tests.project import ROOT, Project
from tests.site_contents import contents, traces
from tests.site_links import broken_addresses

OF_SAMPLES = {"A321", "A322", "A323"}
CUECARD = [sys.executable, "-c", "from cuecard.commands.cli import main; main()"]


def codes(messages: list[str]) -> set[str]:
    """Give the codes of messages."""
    return {message.split(": ")[1].split()[-1] for message in messages}


def cuecard(project: Project, *arguments: str) -> Result:
    """Run a command over a site."""
    return CliRunner().invoke(main, [*arguments, "-f", str(project.folder / "mkdocs.yml")], env={"AS_OF": DAY})


@pytest.mark.parametrize("language", sorted(written_languages()))
def test_a_new_site_builds_strictly_at_once(language: str, tmp_path: Path) -> None:
    """It is told what is still an example, and nothing else; no link of it is broken."""
    project = made_site(tmp_path / "site", language=language)
    built = project.build("--strict", as_of=DAY)
    assert built.status == 0, built.output
    assert codes(built.messages) == OF_SAMPLES
    assert broken_addresses(built, GIVEN["url"]) == []
    result = cuecard(project, "check-links")
    assert result.output.endswith("no mistake\n")
    checked = cuecard(project, "check", "--format", "json")
    assert {problem["code"] for problem in json.loads(checked.output)} == OF_SAMPLES
    assert checked.exit_code == 0
    assert len(built.page("/").select(".cc-card")) == 2
    assert built.page("/").html["lang"] == language  # type: ignore[index]
    edited = min((project.folder / "docs/articles").glob("*.md"))
    edited.write_text(f"{edited.read_text('utf-8')}\nMehr.\n", "utf-8")
    assert project.build("--strict", as_of=DAY).messages == built.messages


@pytest.mark.parametrize("language", sorted(written_languages()))
def test_nothing_is_told_once_the_examples_are_replaced(language: str, tmp_path: Path) -> None:
    """Obeying the advice ends it."""
    project = made_site(tmp_path / "site", language=language, kind="craft")
    replace_samples(project)
    built = project.build("--strict", as_of=DAY)
    assert (built.status, built.messages) == (0, []), built.output
    assert cuecard(project, "check").output == "nothing is wrong\n"


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_firm_and_each_host_has_a_site(kind: str, tmp_path: Path) -> None:
    """With a workflow that can be read, and words that ask for what such firms ask."""
    host = list(HOSTS)[list(KINDS).index(kind) % len(HOSTS)]
    project = made_site(tmp_path / "site", kind=kind, host=host, language="en")
    built = project.build("--strict", as_of=DAY)
    assert codes(built.messages) == OF_SAMPLES, built.output
    own = contents(project.folder)
    workflows = [name for name in own if name.startswith(".github/") or name == "netlify.toml"]
    assert len(workflows) == 1
    if workflows[0].endswith(".yml"):
        workflow = yaml.safe_load(own[workflows[0]])
        assert "uv run cuecard build" in str(workflow["jobs"])
        assert "${{ " in own[workflows[0]].decode()


def test_a_language_without_first_words_begins_with_english_ones_that_say_so(tmp_path: Path) -> None:
    """Each text names its language, so that nobody hears it read in the other."""
    site = NewSite("Faro", "https://faro.example/", "it", "Europe/Rome", "other", "#1f5c7a", "github")
    write_folder(tmp_path / "site", make_files(site, dt.date(2026, 6, 1)))
    project = Project.__new__(Project)
    project.folder = tmp_path / "site"
    built = project.build("--strict", as_of=DAY)
    assert codes(built.messages) == OF_SAMPLES, built.output
    for address in ("/", "/contact/", "/articles/how-an-article-is-made/"):
        assert built.page(address).html["lang"] == "it"  # type: ignore[index]
        assert built.page(address).select("main [lang=en], main[lang=en]"), address


def test_nothing_of_ours_is_in_it(tmp_path: Path) -> None:
    """Neither words of the first firm, nor a file of engine, theme or features."""
    project = made_site(tmp_path / "site")
    assert traces(project.folder, *brand_words(ROOT / "mkdocs.yml")) == []
    assert {path.name for path in project.folder.iterdir()} == {
        *(".github", ".gitignore", "README.md", "docs", "mkdocs.yml", "pyproject.toml")
    }
    settings = yaml.safe_load((project.folder / "mkdocs.yml").read_text("utf-8"))
    assert settings["theme"]["name"] == "cuecard"
    assert settings["plugins"] == ["cuecard"]


@pytest.mark.parametrize(
    "name", ["Groß & „Klein“: <b>Söhne</b>", "*Stern* #1 [neu]", "株式会社 海", "No", "O’Neil {x} 100 %"]
)
def test_a_name_is_shown_as_it_is_written(name: str, tmp_path: Path) -> None:
    """Whatever signs of YAML, Markdown or HTML it has; its quotation marks are those of the language."""
    project = made_site(tmp_path / "site", name=name)
    name = name.replace('"Klein"', "„Klein“")
    built = project.build("--strict", as_of=DAY)
    assert codes(built.messages) <= {*OF_SAMPLES, "A130", "A113"}, built.output
    assert built.page("/").select(".cc-header__name")[0].get_text() == name
    assert name in built.page("/kontakt/").select("main")[0].get_text()


def test_the_logo_is_drawn_from_the_initials() -> None:
    """Of two words, or of the only one."""
    assert initials_of("Hafenbuch") == "H"
    assert initials_of("rot & grün GmbH") == "RG"
    assert initials_of("„Blaues Haus“") == "BH"


def test_the_logo_is_a_drawing_without_fonts(tmp_path: Path) -> None:
    """Its letters are outlines, in a colour that can be read on that of the brand."""
    project = made_site(tmp_path / "site", colour="#7a1f1f")
    logo = ElementTree.parse(project.folder / "docs/assets/logo.svg").getroot()
    tags = [element.tag.rpartition("}")[2] for element in logo]
    assert tags == ["rect", "path"]
    assert [element.get("fill") for element in logo] == ["#7a1f1f", "#ffffff"]


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    """Where nobody can be asked, and all at once."""
    result = new_site(tmp_path / "site", language="de")
    assert result.exit_code == 2
    assert "Nobody can be asked here; add --name and --url." in result.output
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("language", "deutsch", "Invalid value for --language: there is no 'deutsch'; "),
        ("url", "hafenbuch", "'hafenbuch' is no address of a site; write one such as https://www.firm.example/."),
        ("time_zone", "Europe/Berln", "there is no time zone 'Europe/Berln'; did you mean 'Europe/Berlin'?"),
        ("kind", "crafts", "there is no 'crafts'; did you mean 'craft'?"),
        ("host", "githb", "there is no 'githb'; did you mean 'github'?"),
        ("colour", "bluish", "'bluish' is no colour; write six digits after a #, such as #1f5c7a."),
        ("name", "!", "Invalid value for --name: a name has letters."),
        ("name", "Wort " * 20, "it has 99 characters; write a name of at most 60."),
    ],
)
def test_what_cannot_be_used_is_said(option: str, value: str, said: str, tmp_path: Path) -> None:
    """With the option, and what to write instead."""
    result = new_site(tmp_path / "site", **{**GIVEN, option: value})
    assert result.exit_code == 2
    assert said in " ".join(result.output.split())
    assert list(tmp_path.iterdir()) == []


def test_a_colour_in_which_words_cannot_be_read_has_a_neighbour(tmp_path: Path) -> None:
    """The one that is named instead works."""
    said = new_site(tmp_path / "site", **GIVEN, colour="#ffd000").output
    meant = " ".join(said.split()).partition("take ")[2].partition(",")[0]
    assert made_site(tmp_path / "site", colour=meant).build("--strict", as_of=DAY).status == 0


def test_no_file_is_overwritten(tmp_path: Path) -> None:
    """A folder with files is refused; an empty one is taken."""
    folder = tmp_path / "site"
    folder.mkdir()
    made_site(folder)
    before = contents(folder)
    result = new_site(folder, **{**GIVEN, "name": "Other"})
    assert result.exit_code == 1
    assert "has files, and none is overwritten; name a folder that is not there yet" in " ".join(result.output.split())
    assert contents(folder) == before
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("name", ["a-file/site", "nowhere/site", "a-file"])
def test_a_place_where_no_folder_can_be_is_refused(name: str, tmp_path: Path) -> None:
    """With a word about what to do."""
    (tmp_path / "a-file").write_text("mine", "utf-8")
    result = new_site(tmp_path / name, **GIVEN)
    assert result.exit_code == 1
    assert "Error: " in result.output
    assert [path.name for path in tmp_path.iterdir()] == ["a-file"]


def test_a_disk_that_is_full_leaves_nothing(tmp_path: Path) -> None:
    """Neither half a site nor what was begun aside."""
    options = [part for name, value in GIVEN.items() for part in (f"--{name}", value)]
    command = ["bash", "-c", 'ulimit -f 1 && exec "$@"', "-", *CUECARD, "new", "site", "site", *options, "--no-input"]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ran.returncode == 1
    assert "'site' cannot be made: File too large." in ran.stderr
    assert list(tmp_path.iterdir()) == []


def test_on_a_terminal_what_is_missing_is_asked_for(tmp_path: Path) -> None:
    """An answer that cannot be used is asked for again; Enter takes what is proposed."""
    answers = ["Hafenbuch", "nonsense", "hafenbuch.example", "de", "", "craft", "", "netlify"]
    controller, terminal = pty.openpty()
    os.write(controller, "".join(f"{answer}\n" for answer in answers).encode())
    command = [*CUECARD, "new", "site", "site"]
    environment = {**os.environ, "AS_OF": DAY}
    streams = {"stdin": terminal, "stdout": terminal, "stderr": terminal}
    ran = subprocess.run(command, cwd=tmp_path, env=environment, check=False, **streams)  # type: ignore[call-overload]
    os.close(terminal)
    assert ran.returncode == 0, os.read(controller, 9999)
    settings = yaml.safe_load((tmp_path / "site/mkdocs.yml").read_text("utf-8"))
    assert settings["site_url"] == "https://hafenbuch.example/"
    assert settings["extra"]["time_zone"] == "Europe/Berlin"
    assert settings["extra"]["host"] == "netlify"
    assert settings["extra"]["ctas"]["kontakt"]["label"] == "Angebot anfragen"
    assert "'nonsense' is no address of a site" in os.read(controller, 9999).decode()
    os.close(controller)
