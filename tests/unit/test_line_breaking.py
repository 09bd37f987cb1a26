"""A title in lines of nearly equal width."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from icu4py.breakers import CharacterBreaker

from cuecard.media.cards.line_breaking import balanced_lines, breakable_parts, fits, shortened


def letters(text: str) -> float:
    """Measure in letters."""
    return len(text)


def test_lines_are_as_even_as_they_can_be() -> None:
    """No single word is left over on the last line."""
    text = "one two three four five six seven"
    assert balanced_lines(text, letters, 28) == ["one two three four", "five six seven"]


def test_what_fits_stays_on_one_line() -> None:
    """Nothing is broken without need."""
    assert balanced_lines("Hire well", letters, 9) == ["Hire well"]


def test_japanese_is_broken_between_signs_but_not_before_a_full_stop() -> None:
    """Neither does a line end with an opening bracket."""
    assert balanced_lines("人材を「採用」する。", letters, 4) == ["人材を", "「採用」", "する。"]


def test_korean_is_broken_at_spaces() -> None:
    """A word stays whole."""
    assert balanced_lines("엔지니어 채용 면접", letters, 8) == ["엔지니어", "채용 면접"]


def test_thai_is_broken_between_words() -> None:
    """Though nothing stands between them."""
    assert balanced_lines("ภาษาไทย", letters, 4) == ["ภาษา", "ไทย"]


def test_curly_marks_stay_with_their_words() -> None:
    """A dash may end a line."""
    assert breakable_parts("Tom’s “best” hire—ever (½)") == ("Tom’s ", "“best” ", "hire", "—", "ever ", "(½)")


def test_a_text_fits_where_its_lines_do() -> None:
    """As many as there may be, and no more."""
    text = "one two three four five six seven"
    assert [fits(text, letters, most, 2) for most in (17, 18, 19)] == [False, True, True]


def test_a_word_wider_than_a_line_is_cut() -> None:
    """It is shown whole on several lines rather than beyond the margin."""
    assert balanced_lines("abcdefgh", letters, 5) == ["abcde", "fgh"]
    assert not fits("abcdefgh", letters, 5, 9)


def test_nothing_gives_no_lines() -> None:
    """A title of nothing that can be drawn is none."""
    assert balanced_lines("", letters, 5) == []


def test_what_is_too_long_ends_in_an_ellipsis() -> None:
    """Within the width, without a comma before it."""
    assert shortened(["one two,", "three"], 1, letters, 8) == ["one two…"]
    assert shortened(["one", "two"], 2, letters, 8) == ["one", "two"]


def is_one_letter(text: str) -> bool:
    """Tell whether a text cannot be cut, as an accent and what bears it cannot."""
    return len(list(CharacterBreaker(text, "en"))) == 1


@given(st.text(max_size=60), st.integers(min_value=1, max_value=20))
def test_no_line_is_wider_than_it_may_be_and_no_letter_is_lost(text: str, most: int) -> None:
    """Whatever is written."""
    lines = balanced_lines(text, letters, most)
    assert all(len(line) <= most or is_one_letter(line) for line in lines)
    assert not fits(text, letters, most, max(0, len(lines) - 1)) or not text.strip()
    assert "".join("".join(lines).split()) == "".join(text.split())
