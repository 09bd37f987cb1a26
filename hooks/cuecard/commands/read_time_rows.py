"""How the read time of an article comes about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.commands.page_rows import row
from cuecard.convert.read_time import picture_seconds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cuecard.convert.read_time import Block, ReadingTime
    from cuecard.model.article import Article


def read_time_rows(article: Article) -> Iterator[str]:
    """Give what the read time of an article counts, and what it leaves out."""
    time = article.reading_time
    if time is None:
        yield row("read time", "not counted: hooks/reading_time.py is not in mkdocs.yml")
        return
    said = article.fields.read_time
    yield row(
        "read time", f"{article.minutes} min" + (f" as 'read_time' says; counted: {time.minutes}" if said else "")
    )
    yield from _sum(time)
    yield ""
    yield from (_block(block) for block in time.blocks)


def _sum(time: ReadingTime) -> Iterator[str]:
    yield row("", f"{time.words} words at {time.words_per_minute} a minute")
    if time.cjk_characters:
        yield row("", f"{time.cjk_characters} CJK characters at {time.cjk_characters_per_minute} a minute")
    if time.pictures:
        yield row("", f"pictures: {time.pictures}, {picture_seconds(time.pictures)} s")
    yield row("", f"together {float(time.seconds):.1f} s, in whole minutes {time.minutes}")


def _block(block: Block) -> str:
    if block.left_out:
        return f"  left out  {block.kind:<12}{block.left_out:<16}{block.excerpt}"
    parts = [f"{block.words} words"]
    parts += [f"{block.cjk_characters} CJK"] if block.cjk_characters else []
    parts += [f"{block.pictures} pictures"] if block.pictures else []
    return f"  counted   {block.kind:<12}{', '.join(parts):<16}{block.excerpt}"
