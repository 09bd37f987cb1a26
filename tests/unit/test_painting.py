"""A card's words, laid over a ground that is drawn once, look as the renderer of the whole drawing would have them."""

from __future__ import annotations

import os
import subprocess
import sys
from io import BytesIO

import pytest
from PIL import Image, ImageChops

from cuecard.media.cards.painting import paint
from cuecard.media.cards.rasterizing import Sheet, render_sheet
from cuecard.media.cards.shaping import parts_as_seen
from cuecard.media.cards.typefaces import ARABIC, EAST_ASIAN, HEBREW, OTHERS, SANS, SERIF, Typeface
from tests.project import ROOT

TITLES = {
    "kerned": ("AVATAR To Wave “Týpe” fi ffl", SERIF),
    "sans": ("What does a 401(k) cost?", SANS),
    "arabic": ("\u2067ما الذي (AI) يتغير [2026]؟\u2069", ARABIC),
    "hebrew": ("\u2067מה משתנה (AI <x>) ב-10:30!\u2069", HEBREW),
    "hindi": ("भर्ती कैसे करें", OTHERS),
    "japanese": ("採用面接の質問", EAST_ASIAN["JP"]),
}


def sheet(words: str, face: Typeface, more: str = "") -> Sheet:
    """Draw words, and more behind them, as SVG."""
    said = words.replace("<", "&lt;")
    svg = f"""<svg xmlns="http://www.w3.org/2000/svg" width="900" height="120" viewBox="0 0 900 120">
        <rect width="900" height="120" fill="#f3f5f7"/>{more}
        <g font-size="60" font-weight="600" font-family="'{face.family}'">
        <text x="20" y="80" fill="#123456">{said}</text></g></svg>"""
    return Sheet(svg, (face.path,))


def picture(content: bytes) -> Image.Image:
    """Read a picture."""
    with Image.open(BytesIO(content)) as read:
        return read.convert("RGB")


def strangers(drawing: Sheet) -> int:
    """Count the pixels that are clearly of another colour than the renderer has them."""
    difference = ImageChops.difference(picture(paint(drawing)), picture(render_sheet(drawing)))
    return sum(difference.convert("L").histogram()[90:])


@pytest.mark.parametrize(("words", "face"), TITLES.values(), ids=TITLES)
def test_words_stand_where_the_renderer_has_them(words: str, face: Typeface) -> None:
    """Letter by letter, whichever way they are read; edges may be a little softer or harder."""
    assert strangers(sheet(words, face)) < 10
    assert paint(sheet(words, face)) != paint(sheet("", face))


@pytest.mark.parametrize("text", ['transform="rotate(4)"', 'opacity="0.5"', 'style="fill: red"', 'fill="url(#none)"'])
def test_words_that_are_more_than_plain_are_left_to_the_renderer(text: str) -> None:
    """A theme's own template may draw whatever the renderer can."""
    drawing = sheet("Tea", SERIF)
    unusual = Sheet(drawing.svg.replace('fill="#123456"', text), drawing.font_files)
    assert paint(unusual) == render_sheet(unusual)


def test_only_a_ground_of_many_colours_takes_more_than_a_palette() -> None:
    """A band of another colour behind the words does not; with clouds the colours stay what they are."""
    band = '<rect x="60" width="50" height="120" fill="#ffcc00"/>'
    clouds = (
        '<filter id="n"><feTurbulence baseFrequency="0.2"/></filter><rect width="900" height="120" filter="url(#n)"/>'
    )
    drawings = [sheet("Tea", SERIF, more) for more in ("", band, clouds)]
    modes = [Image.open(BytesIO(paint(drawing))).mode for drawing in drawings]
    assert modes == ["P", "P", "RGB"]
    assert all(strangers(drawing) < 10 for drawing in drawings)


def test_a_line_is_read_from_both_sides() -> None:
    """Brackets turn with the words that they belong to, and dots stay on their letters."""
    assert list(parts_as_seen("Tea (2026)")) == [("Tea (2026)", "ltr")]
    assert list(parts_as_seen("Hire (קדם AI)")) == [("Hire (", "ltr"), ("קדם", "rtl"), (" AI)", "ltr")]
    assert list(parts_as_seen("שָׁלוֹם 12:30")) == [("12:30 ", "ltr"), ("שָׁלוֹם", "rtl")]
    assert [part for part, _ in parts_as_seen("\u2067Tea (קדם)\u2069")] == ["(קדם)", " Tea"]


def test_every_process_draws_the_same() -> None:
    """Whatever its language, and the seed of its hashes."""
    program = (
        "from tests.unit.test_painting import *; import hashlib\n"
        "print([hashlib.sha256(paint(sheet(*title))).hexdigest() for title in TITLES.values()])"
    )
    said = set()
    for seed, language in (("1", "C"), ("2", "C.UTF-8")):
        env = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": language, "LANG": language, "PYTHONUTF8": "1"}
        command = [sys.executable, "-c", program]
        said.add(subprocess.run(command, env=env, cwd=ROOT, check=True, capture_output=True).stdout)
    assert len(said) == 1
