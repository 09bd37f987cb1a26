"""What pages, cards and icons are coloured with: remembered, since mixing it takes longer than a build of little."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, NamedTuple

from cuecard.cache.digests import digest
from cuecard.check.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cuecard.cache.store import Cache
    from cuecard.model.brand import Brand
    from cuecard.read.marked_yaml import MarkedYaml

_KIND = "look"


@dataclass(frozen=True)
class Scheme:
    """Every colour of one scheme, as hex."""

    paper: str
    surface: str
    ink: str
    ink_soft: str
    line: str
    accent: str
    accent_strong: str
    accent_soft: str
    on_accent: str


class Unreadable(NamedTuple):
    """A text that cannot be read on its ground."""

    scheme: str
    key: str
    """That changes it."""
    what: str
    remedy: str


class Look(NamedTuple):
    """The colours of a site, and what is wrong with them."""

    light: Scheme
    dark: Scheme
    unreadable: Sequence[Unreadable]

    def problems(self, source: MarkedYaml) -> Iterator[Problem]:
        """Report each text that cannot be read."""
        for scheme, key, what, remedy in self.unreadable:
            yield Problem(source.place_of(("extra", "brand", scheme, key)), "E310", what, remedy)


def look_of(brand: Brand, cache: Cache, code: str) -> Look:
    """Give the look of a brand, as some code mixes it."""
    light, dark, unreadable = cache.made(_KIND, "", digest(brand.model_dump_json(), code), lambda: _mixed(brand))
    return Look(Scheme(**light), Scheme(**dark), [Unreadable(*one) for one in unreadable])


def _mixed(brand: Brand) -> tuple[dict[str, str], dict[str, str], Sequence[Unreadable]]:
    from cuecard.render.colour_mixing import mixed_look  # noqa: PLC0415 - the library of colours is slow to load

    light, dark, unreadable = mixed_look(brand)
    return asdict(light), asdict(dark), unreadable
