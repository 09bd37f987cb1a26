"""Random texts of Markdown, in which signs meet that seldom meet in articles."""

from __future__ import annotations

from random import Random

_WORDS = ["so", "The plan", "a team.", "It works, then", "café", "日本", "x_y_z", "3.5", "R&D", "it's", '"said"']
_SAID = r"""
    **bold** *em* _em_ __bold__ ***both*** **a*b*c** *a **b** c* a*b*c a**b**c snake_case `code` ``a`b`` `a*b*` ` ``
    [words](page.md) [w](/a_b?c=1&d=2) [w](u.md "t") [w](<a b>) [**w**](u) **[w](u)** [w] [w][r] [w][] ![alt](p.png)
    ![](p.png) ![alt][r] [r] [^n] [^1] <b>x</b> <br> <https://a.example> <a@b.example> https://a.example/b
    www.a.example a@b.example &amp; &copy & < > <!-- c --> \* \[ \` \\ \ * ** _ ` [ ] ( ) ! ~~gone~~ ~ :smile: :
    {.lead} {: #here } {% a %} {{ b }} | # - + = ^ [x](u){.y} (**b**) "*q*" *a* *b* [a](b)(c) [a](b)[c](d) !!! ///
"""
_SPANS = _SAID.split()
_BREAKS = ["\n", "\n", "  \n", "\\\n", " \t ", "\n    "]
_OPENINGS = [
    "",
    "",
    "",
    "# ",
    "## ",
    "#",
    "- ",
    "* ",
    "+ ",
    "1. ",
    "2) ",
    "10. ",
    "> ",
    "> > ",
    ">",
    "    ",
    "  ",
    ": ",
]
_BLOCKS = [
    "---",
    "* * *",
    "===",
    "```\n{}\n```",
    "~~~ python\n{}",
    "| a | b |\n| - | --: |\n| {} | c |",
    "a | b\n--|--\n{} | d",
    "<div>\n{}\n</div>",
    '<div markdown="1">\n{}\n</div>',
    "<details>\n\n{}\n\n</details>",
    "!!! note\n    {}",
    "/// details | a\n{}\n///",
    "/// caption\n{}\n///",
    "[r]: /there 'T'",
    "[^n]: {}",
    "[^1]:\n    {}\n\n    {}",
    "{}\n:   {}",
    "{}\n===",
    "{}\n---",
    "{}\n{{: .lead }}",
    "- {}\n\n    {}\n- {}",
    "1. {}\n    - {}\n    - {}",
    "> {}\n{}\n\n> - {}",
    "[TOC]",
]


_FEW = r"""
    *em* **strong** _em_ __strong__ `code` `a*b*` `a\` [words](page.md) [w](a_b?c=*d*&e) [*w*](u) ![i](p.png) *a**b
    ! ( " ) ' , . \ * _ ** ` [ ] ~ ~~gone~~ :smile: : & &amp; < <b> @ a@b.example wWw.b.example http://b.example/c [^1]
    x_y _a_b **a**b (*a*) "*a*" *"a"* **a**, *a*. [a](b)*c* `a`*b* *a*`b` *a*[b](c) [r] {.x} word a. Then é 日本 1
"""
_WITH_BLANKS = [
    "*a b*",
    "* a*",
    "*a *",
    "**a\nb**",
    "[a\nb](c)",
    "` `",
    "` x `",
    "*a* *b*",
    "\n",
    "  \n",
    "\u00a0",
    "\x02",
]
_PLAIN = [*_FEW.split(), *_WITH_BLANKS, " "]


def plain_text(seed: int) -> str:
    """Write the short text of a number, of signs that are mostly plain, often without a blank between them."""
    draw = Random(seed)  # noqa: S311 - for tests
    said = "".join(draw.choice(_PLAIN) + draw.choice(["", " ", " "]) for _ in range(draw.randint(1, 9)))
    below = draw.choice(["", "", "", "", "\n\n[r]: /there", "\n\n[^1]: a *note*"])
    return draw.choice(["", "", "- ", "> ", "1. ", "# ", "a | b\n--|--\n"]) + said + below


def random_text(seed: int) -> str:
    """Write the text of a number: the same each time."""
    draw = Random(seed)  # noqa: S311 - for tests
    blocks = [_block(draw) for _ in range(draw.randint(1, 4))]
    return draw.choice(["\n\n", "\n\n", "\n\n\n", "\n"]).join(blocks) + draw.choice(["", "\n"])


def _block(draw: Random) -> str:
    if draw.random() < 0.6:
        return "\n".join(draw.choice(_OPENINGS) + _line(draw) for _ in range(draw.randint(1, 3)))
    block = draw.choice(_BLOCKS)
    return block.format(*(_line(draw) for _ in range(block.count("{}"))))


def _line(draw: Random) -> str:
    said = [draw.choice(_SPANS if draw.random() < 0.5 else _WORDS) for _ in range(draw.randint(1, 6))]
    glue = draw.choice([" ", " ", " ", ""])
    return glue.join(said).replace(" ", draw.choice(_BREAKS), draw.random() < 0.15)
