"""Signs that visitors would read are told at their place, and what the message says makes them go."""

from __future__ import annotations

import re

from tests.project import Built, Project, article

OBEYED = {
    "W151 value": ("Dear {{ name }}.", "Dear `{{ name }}`."),
    "W151 tag": ("## Rates {% x %}", "## Rates \\{% x %}"),
    "W152 film": ("{{< youtube a1 >}}", "[The film](https://a.example/)"),
    "W152 pair": ("[button]Ask[/button]", "`[button]Ask[/button]`"),
    "W153 link": ("[[b|words]]", "[words](b.md)"),
    "W153 picture": ("![[icon.svg]]", "![what is to be seen](../assets/icon.svg)"),
    "W154": ("::: tip\nAsk.\n:::", "> [!NOTE]\n> Ask."),
    "W155 tab": ('=== "Nurses"\n\n    Ask.', "### Nurses\n\nAsk."),
    "W155 unfolding": ("??? note\n\n    Ask.", "/// details | The question\nAsk.\n///"),
    "W155 alert": ("> [!info]\n> Ask.", "> [!NOTE]\n> Ask."),
    "W155 drawing": ("```mermaid\na\n```", "```\na\n```"),
    "W155 slashes": ("/// note\nAsk.\n///", "> [!NOTE]\n> Ask."),
    "W156": ("A List<String>.", "A `List<String>`."),
    "W157": ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", "| a | b |\n|---|---|\n| 1 | 2 \\| 3 |"),
    "W158": ("| a | b |\n| 1 | 2 |", "| a | b |\n|---|---|\n| 1 | 2 |"),
    "W158 meant": ("| a | b |", "\\| a \\| b \\|"),
    "W159 bullets": ("•\tone\n•\ttwo", "- one\n- two"),
    "W159 space": ("-one\n-two", "- one\n- two"),
    "W159 letters": ("a) one\nb) two", "1. one\n2. two"),
    "W159 box": ("- [-] one", "- [x] one"),
    "W160": ("```\na", "```\na\n```"),
    "W161": ("Run `a.", "Run `a`."),
    "W162": ("** Note:** ask", "**Note:** ask"),
    "W162 meant": ("**so on", "\\*\\*so on"),
    "W163": ("Ask.[^1]", "Ask.[^1]\n\n[^1]: Early."),
    "W164 space": ("[b] (b.md)", "[b](b.md)"),
    "W164 bracket": ("[b(b.md)", "[b](b.md)"),
    "W164 reference": ("[a b][c]", "[a b][c]\n\n[c]: b.md"),
    "W167": ("<b>Ask.", "<b>Ask.</b>"),
    "W167 block": ("<details>\n\nAsk.", "<details>\n\nAsk.\n\n</details>"),
    "W169 marked": ("==Ask== early", "<mark>Ask</mark> early"),
    "W169 formula": ("It is $a_b$.", "It is `$a_b$`."),
    "W169 emoji": (":nosuch: Ask", "\\:nosuch: Ask"),
    "W170": ("<div>**Ask**</div>", "<div>\n\n**Ask**\n\n</div>"),
}
HIDDEN = {
    "E150": "%% Not yet %%",
    "E150 open": "Ask. <!-- Not yet",
    "E165": "Ask.\n\ndraft: true",
    "E168": "<style>\np { color: red }",
}
MEANT = """
C++ == good, a | b, 100%, 5 * 3 ** 2, snake__case, f(x)[0], a[0][1], [sic] (see above), "[he said]", x < y, a && b,
3:30:15, A/B, $5 and $6, ~5, {braces}, C:\\temp, [1], 2 ^ 3, 50%% off, Price* applies, a || b, Q: yes: no,
`==x==`, ``a `b` c``, "A" == "B".

– Jane said this, and https://a.example/?a={{b}}&c=[[d]] is an address.

\\[[b]], \\{{ name }}, \\%% 5, \\==so==, \\:smile:, \\*\\*so, `{% raw %}`, 1\\. and \\# are meant.

```
{{ name }} [[b]] %% x %%
```

Home | About
"""


def codes(built: Built, name: str) -> list[str]:
    """Give the codes of the messages about an article."""
    return re.findall(rf"^docs/articles/{name}\.md:\d+:\d+: \w+ (\w\d+)", "\n".join(built.messages), re.MULTILINE)


def slug(what: str) -> str:
    """Name an article after what is wrong with it."""
    return what.lower().replace(" ", "-")


def test_what_a_message_says_makes_it_go(project: Project) -> None:
    """Each sign has a message of its own, and what it asks for has none."""
    project.write("articles/b.md", article("Some words.", title="B"))
    for what, (written, obeyed) in OBEYED.items():
        project.write(f"articles/{slug(what)}.md", article(written, title=what))
        project.write(f"articles/{slug(what)}-obeyed.md", article(obeyed, title=f"{what}, obeyed"))
    built = project.build()
    assert {what: set(codes(built, slug(what))) for what in OBEYED} == {what: {what.split()[0]} for what in OBEYED}
    assert {what: codes(built, f"{slug(what)}-obeyed") for what in OBEYED} == {what: [] for what in OBEYED}


def test_what_must_not_be_public_stops_the_build(project: Project) -> None:
    """Notes between editors, a key that would hide the page, what swallows the rest."""
    for what, text in HIDDEN.items():
        project.write(f"articles/{slug(what)}.md", article(text, title=what))
    built = project.build()
    assert built.status == 1
    assert {what: codes(built, slug(what))[:1] for what in HIDDEN} == {what: [what.split()[0]] for what in HIDDEN}


def test_ordinary_prose_and_signs_that_are_meant_are_no_mistakes(project: Project) -> None:
    """Whoever writes about signs, prices and programs is left alone, and a draft's notes are its own."""
    project.write("articles/a.md", article(MEANT))
    project.write("articles/draft.md", article("%% Not yet %%", title="B", draft=True))
    built = project.build("--strict")
    assert built.status == 0, built.output
    assert built.messages == []


def test_a_build_that_changes_nothing_says_its_messages_again(project: Project) -> None:
    """An article that is remembered is no better than before."""
    project.write("articles/a.md", article("See [[b]]."))
    first = project.build().messages
    project.write("articles/c.md", article("Some words.", title="C"))
    assert [project.build().messages for _ in range(2)] == [first, first]
    assert [message.split()[2] for message in first] == ["W153:"]
