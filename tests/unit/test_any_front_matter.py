"""Whatever an editor saves, reading it gives messages that point into the file, and never a traceback."""

from __future__ import annotations

import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from cuecard.front_matter.keys import ArticleFields
from cuecard.front_matter.values import Known
from cuecard.front_matter.wording import ARTICLE
from cuecard.settings.keys import Settings
from cuecard.source.file import read_source_file
from cuecard.validation.models import validate
from tests.broken_site import SETTINGS

KNOWN = Known(Settings.model_validate(yaml.safe_load(SETTINGS.read_text("utf-8"))["extra"]), ["article.html"])

keys = st.sampled_from([*ArticleFields.model_fields, "Title", "summary", "título", "a b", "", "- "])
values = st.one_of(
    st.sampled_from(
        ["", "No", "~", "2026-02-30", "9:30", "1e3", "[a, #b", "{{ x }}", "{a: [b}", '"a', "'it's'", "&a [*a]", "!x y"]
    ),
    st.sampled_from(["“a”", "[“a”, b]", "> a", "|", "*a*", "a: b", "\\", '"\\x"', "0001-01-01", "12/13/2026", "- a"]),
    st.sampled_from(["!!timestamp x", "!!int ''", "!!float ''", "!!bool x", "a\u2028b"]),
    st.text(max_size=12),
)
signs = st.sampled_from([":", ": ", " : ", "=", "", ":\t", ":\u00a0", ": \n  - ", ":\n -", ":\n\t- "])
lines = st.builds("{}{}{}".format, keys, signs, values) | st.sampled_from(["", "---", "--", "—", "  - a", " -b", "# x"])
files = st.lists(lines, max_size=8).map("\n".join)


@given(
    files,
    st.sampled_from(["---\n", "\n---\n", "--\n", "", "\ufeff---\r\n"]),
    st.sampled_from(["\n---\nText", "\n", "\n--"]),
)
@example("? [a]\n: b\n? {c: d}\n: e", "---\n", "\n---\n")
@example("a: &a\n  b: *a", "---\n", "\n---\n")
@example("date: !!timestamp x", "---\n", "\n---\n")
@example("read_time: !!int ''", "---\n", "\n---\n")
@example("title: a\u2028b\u2029c\x85d\ntags: [x]", "---\n", "\n---\n")
def test_reading_a_file_never_fails(middle: str, opening: str, closing: str) -> None:
    """Every problem stands in a line and column that the file has, or right after its end."""
    content = f"{opening}{middle}{closing}"
    source = read_source_file(content.encode("utf-8", "surrogatepass"), "a.md")
    _, problems = validate(
        ArticleFields, source.front_matter, ARTICLE, context=KNOWN, data=source.front_matter.data or {}
    )
    written = content.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in [*source.problems, *problems]:
        assert 1 <= problem.place.line <= len(written)
        assert 1 <= problem.place.column <= len(written[problem.place.line - 1]) + 1
        assert "\n" not in str(problem)


@given(st.binary(max_size=60))
def test_reading_any_bytes_never_fails(content: bytes) -> None:
    """A file that is not text has one message that says so."""
    source = read_source_file(content, "a.md")
    assert len(source.problems) <= 1 or source.has_front_matter
