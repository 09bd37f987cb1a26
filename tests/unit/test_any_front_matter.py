"""Whatever an editor saves, reading it gives messages that point into the file, and never a traceback."""

from __future__ import annotations

import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from cuecard.check.front_matter_wording import ARTICLE
from cuecard.check.validation.models import validate
from cuecard.model.front_matter import ArticleFields
from cuecard.model.front_matter_values import Known
from cuecard.model.site_settings import Settings
from cuecard.read.source_file import read_source_file
from tests.broken_site import SETTINGS
from tests.fuzz.front_matter import front_matter

KNOWN = Known(Settings.model_validate(yaml.safe_load(SETTINGS.read_text("utf-8"))["extra"]), ["article.html"])


@given(
    front_matter,
    st.sampled_from(["---\n", "\n---\n", "--\n", "", "\ufeff---\r\n"]),
    st.sampled_from(["\n---\nText", "\n", "\n--"]),
)
@example("? [a]\n: b\n? {c: d}\n: e", "---\n", "\n---\n")
@example("a: &a\n  b: *a", "---\n", "\n---\n")
@example("date: !!timestamp x", "---\n", "\n---\n")
@example("tags:\n\u00a0- a: b: c", "---\n", "\n---\n")
@example("tags:\n- \u3000'a", "---\n", "\n---\n")
@example("read_time: !!int ''", "---\n", "\n---\n")
@example("title:\ntitle", "---\n", "\n---\nText")
@example("title =", "---\n", "\n---\n")
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
