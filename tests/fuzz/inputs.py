"""Input for the engine's readers: texts of real sites and hostile ones, changed in ways that mean something."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st

from tests.hostile_texts import hostile_texts

PIECES = [
    *"\n\r\t\0 '\"`*_~[](){}<>#|:!\\/&%=-+.,;0aé\u202e\ufeff\U0001f600",
    *(
        "---\n",
        "```\n",
        "~~~",
        "/// cta | x\n",
        "/// details | x\n",
        "///\n",
        "[x](cta:",
        "[x](",
        "![",
        "](",
        "<!--",
        "-->",
    ),
    *(
        "{: ",
        "{ .a #b c=d }",
        "&#x6a;",
        "&colon;",
        "javascript:",
        "data:",
        "[^1]",
        "[^1]: ",
        "*[a]: ",
        "|---|\n",
        "    ",
    ),
    *(
        "<svg>",
        "<math>",
        "<style>",
        "</style>",
        "<a href=",
        "onerror=",
        "<script>",
        "</p>",
        "<div markdown=1>",
        "<![CDATA[",
    ),
    *(
        "title: ",
        "date: ",
        "- ",
        "? ",
        "&a ",
        "*a",
        "!!python/x ",
        "!!timestamp ",
        "!!int ",
        "<<: ",
        "%YAML",
        "2026-02-30",
        "\x0b",
        "\x1b",
        "\u2028",
        "\x85",
    ),
    *("{{ x }}", "{% x %}", "%", "%00", "//", "../", "\ud7ff", "]]>", "&", "&amp;", "klzzwxh:0", "\u0002", "\u0003"),
]
"""What is put into a text: signs that mean something to one of its readers."""


def seeds(folders: list[Path]) -> list[str]:
    """Give the texts to begin with: those of some folders, the shorter first, and hostile ones."""
    found = [path.read_text("utf-8", "replace") for folder in folders for path in sorted(folder.rglob("*.md"))]
    return sorted([*found, *hostile_texts().values()], key=len) or [""]


def mutated(texts: list[str]) -> st.SearchStrategy[str]:
    """Give texts in which pieces are put, taken out, moved and doubled."""
    change = st.tuples(st.sampled_from("idmr"), st.floats(0, 1), st.floats(0, 1), st.sampled_from(PIECES))
    return st.builds(_changed, st.sampled_from(texts), st.lists(change, max_size=8), st.floats(0, 1))


def _changed(text: str, changes: list[tuple[str, float, float, str]], start: float) -> str:
    text = text[int(start * len(text)) :][:6000] if len(text) > 6000 else text
    for kind, one, other, piece in changes:
        first, last = sorted((int(one * len(text)), int(other * len(text))))
        if kind == "i":
            text = text[:first] + piece + text[first:]
        elif kind == "d":
            text = text[:first] + text[last:] if last - first < 400 else text
        elif kind == "m":
            text = text[:first] + text[last : last + 40] + text[first:]
        else:
            text = text[:first] + piece * 7 + text[first:]
    return text
