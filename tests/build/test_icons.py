"""Icons, web manifest and the colour around a page come from one picture and the brand."""

from __future__ import annotations

import json

import pytest
from PIL import Image

from tests.pictures import encoded, png
from tests.project import Built, Project

ICON = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 10'><rect width='20' height='10' fill='#0f6b63'/></svg>"


@pytest.fixture
def project(project: Project) -> Project:
    """A project that has icons."""
    project.make_icons()
    return project


def links_of(built: Built, relation: str) -> list[str]:
    """Give the addresses of a kind of link in the home page's head."""
    return [str(link["href"]) for link in built.page("/").select(f"link[rel='{relation}']")]


def test_one_drawing_gives_icons_for_every_device(project: Project) -> None:
    """In the sizes that browsers, phones and home screens ask for."""
    project.write("assets/icon.svg", ICON)
    built = project.build("--strict")
    assert built.status == 0, built.output
    assert links_of(built, "icon") == ["favicon.ico", "assets/icon.svg"]
    with Image.open(built.site / "favicon.ico") as icon:
        assert (icon.format, icon.size) == ("ICO", (32, 32))
    (touch,) = links_of(built, "apple-touch-icon")
    with Image.open(built.site / touch) as icon:
        assert (icon.format, icon.size, icon.mode) == ("PNG", (180, 180), "RGB")
        assert icon.getpixel((90, 90)) == (0x0F, 0x6B, 0x63)
        assert icon.getpixel((90, 5)) == (255, 255, 255)


def test_the_manifest_names_the_site_and_pictures_that_are_there(project: Project) -> None:
    """Each of the size that is said, in the colours of the brand."""
    project.configure("    light:\n", '    light:\n      paper: "#fffdf8"\n')
    built = project.build("--strict")
    (address,) = links_of(built, "manifest")
    manifest = json.loads((built.site / address).read_text("utf-8"))
    assert (manifest["name"], manifest["theme_color"], manifest["lang"]) == ("Elmway Hire", "#fffdf8", "en")
    assert [(icon["sizes"], icon["purpose"]) for icon in manifest["icons"]] == [
        ("192x192", "any"),
        ("512x512", "any"),
        ("512x512", "maskable"),
    ]
    for icon in manifest["icons"]:
        with Image.open(built.site / icon["src"]) as picture:
            assert "{}x{}".format(*picture.size) == icon["sizes"]


def test_the_colour_around_a_page_is_that_of_its_paper(project: Project) -> None:
    """In light and in dark."""
    project.configure("    light:\n", '    dark: {paper: "#101010"}\n    light:\n')
    tags = project.build("--strict").page("/contact/").select("meta[name='theme-color']")
    assert [(tag["media"], tag["content"]) for tag in tags] == [
        ("(prefers-color-scheme: light)", "#ffffff"),
        ("(prefers-color-scheme: dark)", "#101010"),
    ]


def test_an_icon_of_the_owner_s_own_stays(project: Project) -> None:
    """A file that lies where one would be made is published as it is."""
    project.write("apple-touch-icon.png", png("own", size=(4, 3)))
    built = project.build("--strict")
    with Image.open(built.site / "apple-touch-icon.png") as icon:
        assert icon.size == (4, 3)
    assert links_of(built, "apple-touch-icon") == ["apple-touch-icon.png"]


def test_a_png_can_be_the_source(project: Project) -> None:
    """It is made smaller for each place."""
    project.write("assets/icon.png", encoded(Image.new("RGB", (600, 600), "#0f6b63"), "PNG"))
    project.configure("favicon: assets/icon.svg", "favicon: assets/icon.png")
    built = project.build("--strict")
    assert built.status == 0, built.output
    assert links_of(built, "icon") == ["favicon.ico", "assets/icon.png"]
    with Image.open(built.site / "favicon.ico") as icon:
        assert icon.convert("RGB").getpixel((16, 16)) == (0x0F, 0x6B, 0x63)


def test_a_site_without_that_picture_is_built(project: Project) -> None:
    """There are no icons then, and nothing leads to any but the theme's setting."""
    (project.folder / "docs" / "assets" / "icon.svg").unlink()
    built = project.build()
    assert built.status == 0, built.output
    assert "site.webmanifest" not in built.files()
    assert links_of(built, "manifest") == []
