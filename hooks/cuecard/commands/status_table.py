"""What `cuecard status` shows people: a table for each state."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from cuecard.link.clock import Status
from cuecard.link.coming_changes import ANNOUNCEMENT, CALL_TO_ACTION
from cuecard.link.editorial_states import State

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from rich.console import RenderableType

    from cuecard.commands.status_rows import Row, SiteStatus

_WIDTH_OF_FILES = 160
"""Columns of what is read elsewhere than on a terminal."""
_CHANGES = {
    Status.PUBLISHED: "appears",
    Status.EXPIRED: "ends",
    CALL_TO_ACTION: "changes a call to action",
    ANNOUNCEMENT: "changes the announcement",
}


def print_status(status: SiteStatus) -> None:
    """Print what is not simply public, by its state."""
    console = Console(highlight=False)
    if not console.is_terminal:
        console.width = _WIDTH_OF_FILES
    for part in _parts(status):
        console.print(part)


def _parts(status: SiteStatus) -> Iterator[RenderableType]:
    yield Text(f"As of {status.as_of:%Y-%m-%d %H:%M %Z}: {_counts(status.rows)}.")
    yield Text(_next_change(status.next_change))
    for state, rows in groupby(status.rows, key=lambda row: row.state):
        if state is not State.PUBLISHED:
            yield Text(f"\n{state.capitalize()}", style="bold")
            yield _table(rows)
    if status.unread:
        yield Text(f"\nNot told, since something is wrong with them: {', '.join(status.unread)}")


def _table(rows: Iterable[Row]) -> Table:
    table = Table.grid(padding=(0, 2))
    for is_moment in (True, False, False):
        table.add_column(no_wrap=is_moment, overflow="fold")
    for row in rows:
        table.add_row(*map(Text, (f"  {_moment(row.at)}", row.title, row.path)))
    return table


def _moment(moment: dt.datetime | None) -> str:
    if moment is None:
        return ""
    return f"{moment:%Y-%m-%d}" if (moment.hour, moment.minute) == (0, 0) else f"{moment:%Y-%m-%d %H:%M}"


def _counts(rows: list[Row]) -> str:
    counted = [(state, sum(row.state is state for row in rows)) for state in State]
    return ", ".join(f"{count} {state}" for state, count in counted if count) or "no article yet"


def _next_change(change: dict[str, str | None]) -> str:
    if change["at"] is None:
        return "Nothing changes by itself."
    at = str(change["at"]).replace("T", " ")[: len("2026-06-01 00:00")]
    return f"Next change: {at}, {change['source']} {_CHANGES[str(change['what'])]}."
