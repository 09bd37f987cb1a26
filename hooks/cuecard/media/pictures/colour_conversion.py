"""The pixels of a picture as every browser shows them: in sRGB, eight bits a channel, with or without transparency."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageCms

_DEEP = ("I", "F")
_FROM_16_BITS = 1 / 257


def as_shown(image: Image.Image) -> Image.Image:
    """Give the picture in mode L, LA, RGB or RGBA, in sRGB, without an alpha channel that hides nothing."""
    plain = _in_plain_mode(_in_srgb(image))
    if plain.mode in {"LA", "RGBA"} and plain.getchannel("A").getextrema() == (255, 255):
        return plain.convert(plain.mode.removesuffix("A"))
    return plain


def _in_srgb(image: Image.Image) -> Image.Image:
    """Apply the colour profile that comes with a picture; one that cannot be read is ignored, as browsers do."""
    profile = image.info.get("icc_profile")
    if not profile:
        return image
    image = _in_plain_mode(image) if image.mode != "CMYK" else image
    to_mode = "RGBA" if image.mode in {"LA", "RGBA"} else "RGB"
    try:
        own = ImageCms.ImageCmsProfile(BytesIO(profile))
        if "srgb" in ImageCms.getProfileDescription(own).lower():
            return image
        ready = image.convert(to_mode) if image.mode == "LA" else image
        turned = ImageCms.profileToProfile(ready, own, ImageCms.createProfile("sRGB"), outputMode=to_mode)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image
    assert turned is not None  # only a change in place gives nothing
    return turned.convert(image.mode) if image.mode in {"L", "LA"} else turned


def _in_plain_mode(image: Image.Image) -> Image.Image:
    if image.mode.startswith(_DEEP):
        return image.point(lambda value: value * _FROM_16_BITS).convert("L")
    if "transparency" in image.info or image.mode in {"LA", "RGBA", "PA", "RGBa", "La"}:
        mode = "LA" if image.mode in {"L", "LA"} else "RGBA"
    else:
        mode = {"1": "L", "L": "L"}.get(image.mode, "RGB")
    return image if image.mode == mode else image.convert(mode)
