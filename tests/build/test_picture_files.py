"""What is in the files of a picture: upright pixels in their colours, and nothing that is nobody's business."""

from __future__ import annotations

from io import BytesIO
from struct import pack
from xml.etree import ElementTree
from zlib import crc32

import pytest
from PIL import Image, ImageCms

from cuecard.media.pictures.picture_reader import Unusable
from cuecard.media.pictures.variants import Recipe, make_variants
from tests.offered_pictures import offers, shown
from tests.pictures import encoded, photograph
from tests.project import Project, article
from tests.site_contents import contents

RED, GREEN, BLUE, WHITE = (220, 20, 20), (20, 160, 20), (20, 20, 220), (255, 255, 255)


def turned(size: tuple[int, int] = (600, 400)) -> Image.Image:
    """Make a photograph that is red above and blue below, as a camera held on its side saves it: red at the left."""
    image = photograph(*size)
    image.paste(RED, (0, 0, size[0] // 4, size[1]))
    image.paste(BLUE, (size[0] * 3 // 4, 0, *size))
    return image


def exif_of_a_camera() -> Image.Exif:
    """Make metadata that says: turn it by a quarter; the camera; the place."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Camera of Zanzibar"
    exif.get_ifd(0x8825).update({1: "N", 2: (26.0, 21.0, 30.0), 3: "W", 4: (80.0, 5.0, 1.0)})
    return exif


def metadata(content: bytes) -> dict[object, object]:
    """Give what a file tells beyond its pixels."""
    image = Image.open(BytesIO(content))
    names = {"exif", "xmp", "comment", "icc_profile", "XML:com.adobe.xmp", "Comment", "photoshop"}
    told: dict[object, object] = {key: value for key, value in image.info.items() if key in names}
    return told | dict(image.getexif().items())


def nearly(colour: object, wanted: tuple[int, ...]) -> bool:
    """Tell whether a colour is what was wanted, give or take what compression does to it."""
    assert isinstance(colour, tuple)
    return all(abs(one - other) < 24 for one, other in zip(colour, wanted, strict=True))


def test_a_picture_from_a_camera_stands_upright_and_tells_nothing(project: Project) -> None:
    """Turned as its metadata says, without the place, the camera and the comment, the fallback included."""
    content = encoded(turned(), "JPEG", exif=exif_of_a_camera(), comment=b"Zanzibar", quality=95)
    assert metadata(content)
    built, picture = shown(project, "desk.jpg", content)
    assert (picture["width"], picture["height"]) == ("400", "600")
    files = [each for candidates in offers(picture, built).values() for each in candidates]
    assert {each.path.suffix for each in files} == {".jpg", ".webp", ".avif"}
    for each in files:
        image = each.image()
        assert image.size == (400, 600)
        assert nearly(image.getpixel((200, 40)), RED)
        assert nearly(image.getpixel((200, 560)), BLUE)
        assert metadata(each.path.read_bytes()) == {}
    assert [path for path, content in contents(built.site).items() if b"Zanzibar" in content] == []


def test_a_picture_that_is_only_linked_tells_nothing_either(project: Project) -> None:
    """It is cleaned, and has no variants."""
    content = encoded(turned(), "JPEG", exif=exif_of_a_camera())
    project.write("articles/desk.jpg", content)
    project.write("articles/a.md", article("[The desk](desk.jpg)"))
    built = project.build("--strict")
    published = (built.site / "articles/desk.jpg").read_bytes()
    assert Image.open(BytesIO(published)).size == (400, 600)
    assert metadata(published) == {}
    assert [name for name in built.files() if name.startswith("assets/pictures/")] == []


def test_an_upright_jpeg_is_published_with_the_quality_it_came_with(project: Project) -> None:
    """Its metadata leaves; what it is divided by when it is compressed stays."""
    content = encoded(photograph(400, 250), "JPEG", quality=71, subsampling=0, comment=b"Zanzibar")
    built, picture = shown(project, "desk.jpg", content)
    (own,) = offers(picture, built)["own"]
    assert own.image().quantization == Image.open(BytesIO(content)).quantization  # type: ignore[attr-defined]
    assert b"Zanzibar" not in own.path.read_bytes()


def test_a_feed_tells_the_size_of_the_cover_that_is_published(project: Project) -> None:
    """Not that of the file with its metadata."""
    content = encoded(turned(), "JPEG", exif=exif_of_a_camera(), quality=95)
    project.write("articles/desk.jpg", content)
    project.write("articles/a.md", article(image="desk.jpg", image_alt="A desk by a window"))
    built = project.build("--strict")
    enclosure = ElementTree.fromstring((built.site / "feed.xml").read_bytes()).find(".//enclosure")
    assert enclosure is not None
    assert enclosure.get("length") == str((built.site / "articles/desk.jpg").stat().st_size)


def test_the_colours_of_a_profile_are_applied(project: Project) -> None:
    """A profile that takes red for blue: whatever is offered is blue, and needs no profile to be."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    name, other_name = ("".join(f"\0{letter}" for letter in word).encode() for word in ("sRGB", "swap"))
    swapped = profile.replace(b"rXYZ", b"????").replace(b"bXYZ", b"rXYZ").replace(b"????", b"bXYZ")
    swapped = swapped.replace(name, other_name)
    content = encoded(Image.new("RGB", (60, 40), RED), "PNG", icc_profile=swapped)
    built, picture = shown(project, "desk.png", content)
    for candidates in offers(picture, built).values():
        for each in candidates:
            assert nearly(each.image().convert("RGB").getpixel((30, 20)), BLUE)
            assert metadata(each.path.read_bytes()) == {}


def see_through() -> Image.Image:
    """Make a picture whose left half is not there."""
    image = photograph(300, 200).convert("RGBA")
    image.paste((0, 0, 0, 0), (0, 0, 150, 200))
    return image


@pytest.mark.parametrize(
    "content",
    [
        encoded(see_through(), "PNG"),
        encoded(see_through(), "WEBP", quality=95),
        encoded(see_through().quantize(64), "PNG"),
        encoded(see_through(), "GIF"),
        encoded(see_through().convert("LA"), "PNG"),
    ],
    ids=["png", "webp", "palette-png", "gif", "grey-png"],
)
def test_transparency_stays(project: Project, content: bytes) -> None:
    """In the picture's own format and in each that is offered."""
    name = f"desk.{str(Image.open(BytesIO(content)).format).lower()}"
    built, picture = shown(project, name, content)
    found = offers(picture, built)
    assert len(found) > 1
    for candidates in found.values():
        for each in candidates:
            image = each.image().convert("RGBA")
            assert image.getpixel((20, 100))[3] == 0  # type: ignore[index]
            assert image.getpixel((280, 100))[3] == 255  # type: ignore[index]


@pytest.mark.parametrize(
    ("name", "content", "colour"),
    [
        ("cmyk.jpg", encoded(Image.new("CMYK", (80, 60), (0, 255, 255, 0)), "JPEG"), (255, 0, 0)),
        ("deep.png", encoded(Image.new("I;16", (80, 60), 0x8080), "PNG"), (128, 128, 128)),
        ("bits.png", encoded(Image.new("1", (80, 60), 1), "PNG"), WHITE),
        ("grey.jpg", encoded(Image.new("L", (80, 60), 90), "JPEG"), (90, 90, 90)),
        ("palette.png", encoded(Image.new("RGB", (80, 60), GREEN).quantize(8), "PNG"), GREEN),
        ("key.png", encoded(Image.new("RGB", (80, 60), GREEN), "PNG", transparency=RED), GREEN),
        ("modern.avif", encoded(Image.new("RGB", (80, 60), BLUE), "AVIF"), BLUE),
        ("modern.webp", encoded(Image.new("RGB", (80, 60), BLUE), "WEBP"), BLUE),
        ("old.gif", encoded(Image.new("RGB", (80, 60), BLUE), "GIF"), BLUE),
        ("named-wrongly.jpg", encoded(Image.new("RGB", (80, 60), BLUE), "PNG"), BLUE),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_every_kind_of_pixels_is_shown_in_its_colours(
    project: Project, name: str, content: bytes, colour: tuple[int, int, int]
) -> None:
    """By its own format and by each that is offered."""
    built, picture = shown(project, name, content)
    assert (picture["width"], picture["height"]) == ("80", "60")
    for candidates in offers(picture, built).values():
        for each in candidates:
            assert nearly(each.image().convert("RGB").getpixel((40, 30)), colour)


@pytest.mark.parametrize("name", ["GIF", "WEBP", "PNG"])
def test_a_picture_that_moves_is_kept_as_it_is(project: Project, name: str) -> None:
    """Byte for byte, with its width and height."""
    frames = [Image.new("RGB", (40, 30), colour) for colour in (RED, GREEN, BLUE)]
    content = encoded(frames[0], name, save_all=True, append_images=frames[1:], duration=200)
    built, picture = shown(project, f"desk.{name.lower()}", content)
    assert (picture["width"], picture["height"]) == ("40", "30")
    ((only,),) = offers(picture, built).values()
    assert only.path.read_bytes() == content


FRAMES = [Image.new("RGB", (40, 30), RED), *(Image.new("RGB", (9, 9 - at), BLUE) for at in range(3))]
SHIFTING = encoded(Image.new("RGB", (40, 30), RED), "PNG", save_all=True, append_images=FRAMES[1:], duration=200)


def _with_chunk(png: bytes, kind: bytes, data: bytes, *, is_right: bool = True) -> bytes:
    """Put a chunk behind the first one of a PNG."""
    checksum = crc32(kind + data) ^ (not is_right)
    return png[:33] + pack(">I", len(data)) + kind + data + pack(">I", checksum) + png[33:]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("shifting.png", SHIFTING),
        ("shifting.apng", SHIFTING),
        ("noted.png", _with_chunk(encoded(FRAMES[0], "PNG"), b"tEXt", b"Comment\0a", is_right=False)),
        ("bitmap.bmp", encoded(FRAMES[0], "BMP")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_browsers_show_is_published_whether_or_not_it_can_be_read(
    project: Project, name: str, content: bytes
) -> None:
    """Frames of several sizes, a comment with a wrong checksum, a format without variants: byte for byte."""
    built, picture = shown(project, name, content)
    assert (picture["width"], picture["height"]) == ("40", "30")
    ((only,),) = offers(picture, built).values()
    assert only.path.read_bytes() == content


def test_a_moving_picture_that_is_cut_short_is_told(project: Project) -> None:
    """Its first frame is there."""
    project.write("articles/desk.png", SHIFTING[:-40])
    project.write("articles/a.md", article("![A desk](desk.png)"))
    (message,) = project.build().messages
    assert message.endswith("E512: docs/articles/desk.png is broken or cut short; save or upload it again")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\0\0\0\x18ftypheic\0\0\0\0", "is a HEIC picture, as phones save it, and few browsers show it"),
        (b"\xff\xd8\xff\xc3\0\x0b\x08\0\x10\0\x10\1\1\x11\0", "is a JPEG picture of a kind that no browser shows"),
        (b"II*\0", "is a TIFF picture, or a camera's raw one, and few browsers show it"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\4CgBI", "is a PNG picture in a form that only Apple's apps show"),
        (b"<!doctype html><title>404", "is a web page, as a failed download leaves it"),
        (b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', "is an SVG drawing"),
        (b"", "is empty"),
    ],
)
def test_a_file_that_no_browser_shows_is_named(content: bytes, said: str) -> None:
    """Whatever its name says."""
    with pytest.raises(Unusable) as found:
        make_variants(content, Recipe((480,), 82, 80, 60, 1_000_000))
    assert (found.value.code, found.value.what) == ("E511", said)


def test_a_picture_made_of_many_colours_by_hand_stays_sharp(project: Project) -> None:
    """A drawing saved as PNG is offered as WebP without loss: each pixel is as it was."""
    drawing = Image.new("RGB", (320, 200), WHITE)
    for index in range(16):
        drawing.paste((index * 15, 90, 200 - index * 9), (index * 20, 200 - index * 12, index * 20 + 14, 200))
    built, picture = shown(project, "chart.png", encoded(drawing, "PNG"))
    (webp,) = offers(picture, built)["image/webp"]
    assert webp.image().convert("RGB").tobytes() == drawing.tobytes()
