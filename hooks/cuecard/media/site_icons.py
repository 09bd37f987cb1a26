"""What devices show of the site beside its pages: icons, the web manifest, the colour around a page."""

from __future__ import annotations

import hashlib
import json
from base64 import b64decode, b64encode
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cuecard.cache.digests import digest
from cuecard.media.icon_formats import SAFE, ico_of, on_ground, png_of, read_icon
from cuecard.read.static_files import file_written_to

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PIL.Image import Image

    from cuecard.build import Build
    from cuecard.media.icon_formats import Icon
    from cuecard.model.files import Files
    from cuecard.site import Site

KIND = "icons"
MANIFEST, ICO, TOUCH = "site.webmanifest", "favicon.ico", "apple-touch-icon.png"
_TOUCH_SIZE, _ICO_SIZE, _SMALL, _LARGE = 180, 32, 192, 512
_SIZES = (_SMALL, _LARGE)
DRAWING = ".svg"


@dataclass(frozen=True)
class SiteIcons:
    """What the head says of them; addresses are relative to the site's root, and empty where there is none."""

    light: str
    """The colour around a page on light screens."""
    dark: str
    source: str = ""
    source_type: str = ""
    ico: str = ""
    touch: str = ""
    manifest: str = ""


def add_icons(files: Files, build: Build) -> None:
    """Make the icons from the theme's favicon; a file that an owner has put in their place stays."""
    light, dark = build.look.light.paper, build.look.dark.paper
    build.icons = SiteIcons(light, dark)
    source = files.get_file_from_path(build.site.favicon)
    if source is None:
        return
    is_drawing = source.src_uri.lower().endswith(DRAWING)
    try:
        made = _remembered_icons(source.content_bytes, light, build, is_drawing=is_drawing)
    except (ValueError, OSError):
        return  # the check of pictures says what is wrong with it
    names = {name: _address(name, made[name]) for name in made if name not in (ICO, TOUCH)}
    made_files = {ICO: made[ICO], TOUCH: made[TOUCH]}
    made_files |= {address: made[name] for name, address in names.items()}
    made_files[MANIFEST] = _manifest(names, light, build.site).encode()
    for address, content in made_files.items():
        if file_written_to(address, files) is None:
            files.append(build.host.generated(address, content=content))
    media_type = "image/svg+xml" if is_drawing else ""
    build.icons = SiteIcons(light, dark, source.url, media_type, ICO, TOUCH, MANIFEST)


def _remembered_icons(content: bytes, ground: str, build: Build, *, is_drawing: bool) -> dict[str, bytes]:
    """Give each icon by the name of its kind, as an earlier build made it. Raises ValueError and OSError."""

    def make() -> dict[str, str]:
        icons = _icons(read_icon(content, _LARGE, is_drawing=is_drawing), ground)
        return {name: b64encode(icon).decode() for name, icon in icons.items()}

    key = digest(build.site_key.whole, content, ground, str(is_drawing))
    return {name: b64decode(icon) for name, icon in build.cache.made(KIND, "", key, make).items()}


def _icons(largest: Icon, ground: str) -> dict[str, bytes]:
    picture = largest.picture
    return {
        f"{_SMALL}": png_of(_smaller(picture, _SMALL)),
        f"{_LARGE}": largest.png,
        "maskable": png_of(on_ground(picture, ground, SAFE)),
        TOUCH: png_of(on_ground(_smaller(picture, _TOUCH_SIZE), ground)),
        ICO: ico_of(_smaller(picture, _ICO_SIZE)),
    }


def _smaller(icon: Image, size: int) -> Image:
    return icon.resize((size, size), reducing_gap=3)


def _address(name: str, content: bytes) -> str:
    return f"assets/icon-{name}.{hashlib.sha256(content).hexdigest()[:8]}.png"


def _manifest(names: Mapping[str, str], ground: str, site: Site) -> str:
    """Write the web manifest; addresses in it count from itself."""
    icons = [
        {"src": names[f"{size}"], "sizes": f"{size}x{size}", "type": "image/png", "purpose": "any"} for size in _SIZES
    ]
    icons.append({"src": names["maskable"], "sizes": f"{_LARGE}x{_LARGE}", "type": "image/png", "purpose": "maskable"})
    said = {
        "name": site.name,
        "short_name": site.name,
        "description": site.description,
        "lang": site.language,
        "start_url": "./",
        "scope": "./",
        "display": "browser",
        "background_color": ground,
        "theme_color": ground,
        "icons": icons,
    }
    return json.dumps({key: value for key, value in said.items() if value}, ensure_ascii=False, indent=1) + "\n"
