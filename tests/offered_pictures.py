"""What browsers are offered of a page's pictures."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from PIL import Image

from tests.project import Built, Project, article

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag


@dataclass(frozen=True)
class Offered:
    """A file that a browser may take for a picture: at which width, and which file of the site."""

    width: int
    path: Path

    def image(self) -> Image.Image:
        """Open it."""
        return Image.open(BytesIO(self.path.read_bytes()))


def shown(project: Project, name: str, content: bytes, text: str = "") -> tuple[Built, Tag]:
    """Build a site whose one article shows a picture; give what was built and the image."""
    project.write(f"articles/{name}", content)
    project.write("articles/a.md", article(text or f"![A desk by a window]({name})"))
    built = project.build("--strict")
    assert built.status == 0, built.output
    return built, picture_of(built)


def picture_of(built: Built, url: str = "/articles/a/") -> Tag:
    """Give the one picture in the text of a page."""
    (picture,) = pictures_in(built.page(url).select_one(".cc-prose"))
    return picture


def pictures_in(parent: BeautifulSoup | Tag | None) -> list[Tag]:
    """Give the images of a part of a page."""
    assert parent is not None
    return list(parent.select("img"))


def offers(picture: Tag, built: Built, url: str = "/articles/a/") -> dict[str, list[Offered]]:
    """Give what browsers choose from, by media type; the picture's own format is called `own`."""
    found = {"own": _candidates(picture, built, url)}
    if picture.parent is not None and picture.parent.name == "picture":
        for source in picture.parent.select("source"):
            found[str(source["type"])] = _candidates(source, built, url)
    return found


def _candidates(element: Tag, built: Built, url: str) -> list[Offered]:
    srcset = element.get("srcset") or f"{element['src']} {element['width']}w"
    return [
        Offered(int(width.removesuffix("w")), built.site / posixpath.normpath(unquote(f"{url.strip('/')}/{address}")))
        for address, width in (candidate.rsplit(" ", 1) for candidate in str(srcset).split(", "))
    ]
