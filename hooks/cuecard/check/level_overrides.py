"""What a site says under `extra.checks`: how much a message matters there. An error stays one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator

from cuecard.check.levels import NUMBERS, OFF, Level, level_of
from cuecard.check.problems import Problem, nearest
from cuecard.check.validation.models import complaint

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cuecard.read.marked_yaml import MarkedYaml


def check_moved_errors(extra: Mapping[str, Any], source: MarkedYaml) -> Iterator[Problem]:
    """Report errors that are to be less than that."""
    checks = extra.get("checks")
    for code, level in checks.items() if isinstance(checks, dict) else ():
        known = NUMBERS.get(code[1:]) if isinstance(code, str) else None
        if known and level_of(known) is Level.ERROR and level != Level.ERROR:
            what = f"{known} stays an error, since the site would be wrong without it"
            yield Problem(source.place_of_key(("extra", "checks", code)), "E340", what, "remove this line")


def _known_code(code: str) -> str:
    """Take a code with any letter of a level, since messages show it with that of the level to which it was moved."""
    if not re.fullmatch(r"[EWA]\d{3}", code) or code[1:] not in NUMBERS:
        raise complaint("E306", f"no message has the code '{code}'", _remedy(code))
    return code


def _remedy(code: str) -> str:
    movable = [known for known in NUMBERS.values() if level_of(known) is not Level.ERROR]
    of_subject = [known for known in movable if known[1:2] == code[1:2]]
    meant = NUMBERS.get(code[-3:]) or nearest(code, of_subject)
    return f"did you mean '{meant}'?" if meant else f"write the code as messages show it, such as {movable[0]}"


def _as_text(key: Any) -> Any:
    """Take a code without its letter, which YAML reads as a number, for a text."""
    return str(key) if isinstance(key, int) else key


def _written_level(level: Any) -> Any:
    """Take what YAML makes of a plain `off` for the word, and refuse what is empty."""
    if level is None:
        raise complaint("E303", "no level is named here", "write off, advice, warning or error after the colon")
    return OFF if level is False else level


MovableCode = Annotated[str, BeforeValidator(_as_text), AfterValidator(_known_code)]
MovedLevel = Annotated[Literal["off", "advice", "warning", "error"], BeforeValidator(_written_level)]
