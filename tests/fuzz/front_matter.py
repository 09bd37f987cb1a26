"""Front matter as people and machines might write it, line by line."""

from __future__ import annotations

from hypothesis import strategies as st

from cuecard.model.front_matter import ArticleFields

_keys = st.sampled_from([*ArticleFields.model_fields, "Title", "summary", "título", "a b", "", "- "])
_values = st.one_of(
    st.sampled_from(
        ["", "No", "~", "2026-02-30", "9:30", "1e3", "[a, #b", "{{ x }}", "{a: [b}", '"a', "'it's'", "&a [*a]", "!x y"]
    ),
    st.sampled_from(["“a”", "[“a”, b]", "> a", "|", "*a*", "a: b", "\\", '"\\x"', "0001-01-01", "12/13/2026", "- a"]),
    st.sampled_from(["!!timestamp x", "!!int ''", "!!float ''", "!!bool x", "a\u2028b"]),
    st.text(max_size=12),
)
_signs = st.sampled_from([":", ": ", " : ", "=", "", ":\t", ":\u00a0", ": \n  - ", ":\n -", ":\n\t- "])
_other_lines = st.sampled_from(["", "---", "--", "—", "  - a", " -b", "# x"])
_lines = st.builds("{}{}{}".format, _keys, _signs, _values) | _other_lines
front_matter = st.lists(_lines, max_size=8).map("\n".join)
"""What might stand between two fences."""
