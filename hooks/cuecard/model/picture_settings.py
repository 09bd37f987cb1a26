"""What `mkdocs.yml` says about pictures."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

from cuecard.check.validation.models import StrictModel

Quality = Annotated[int, Field(ge=1, le=100)]
Widths = Annotated[
    list[Annotated[int, Field(ge=100, le=5000)]],
    Field(min_length=1, max_length=8),
    AfterValidator(lambda widths: sorted(set(widths))),
]


class Pictures(StrictModel):
    """In which sizes pictures are offered, and how large they may be when they come."""

    widths: Widths = [400, 800, 1200, 1600]
    """The widths, in pixels, in which browsers may choose a picture; none is made larger than it is."""
    jpeg_quality: Quality = 82
    """From 1 to 100, for the smaller sizes of a JPEG."""
    webp_quality: Quality = 80
    """From 1 to 100; what is drawn in few colours loses nothing."""
    avif_quality: Quality = 60
    """From 1 to 100; AVIF looks as good at a lower number."""
    most_pixels: Annotated[int, Field(ge=10_000, le=80_000_000)] = 50_000_000
    """Width times height of the largest picture; a larger one is an error."""
    most_bytes: Annotated[int, Field(ge=1_000, le=200_000_000)] = 25_000_000
    """The size of the largest file of a picture; a larger one is an error."""
