"""The words of a job that can be applied for."""

from __future__ import annotations

from typing import Annotated

from cuecard.check.validation.models import StrictModel
from cuecard.model.phrase_values import Word, with_links
from cuecard.model.phrases import Sentence


class JobWords(StrictModel):
    """What is known of a job, at a glance."""

    employer: Word
    """Before the employer."""
    place: Word
    """Before the places of work."""
    remote: Word
    """Before the countries from where one can work."""
    employment: Word
    """Before the kind of employment."""
    pay: Word
    """Before what is paid."""
    posted: Word
    """Before the day on which it was posted."""
    apply_until: Word
    """Before the last day to apply."""
    reference: Word
    """Before the number or word to name when one applies."""
    pay_range: Annotated[Sentence, with_links(places=["least", "most"])]
    """What is paid, where that is between two amounts."""
    full_time: Word
    """A kind of employment: all hours of the week."""
    part_time: Word
    """A kind of employment: some hours of the week."""
    contract: Word
    """A kind of employment: a contractor's."""
    temporary: Word
    """A kind of employment: for a time."""
    internship: Word
    """A kind of employment: to learn."""
    per_diem: Word
    """A kind of employment: on days when there is need."""
    volunteer: Word
    """A kind of employment: without pay."""
    hour: Word
    """After what is paid for an hour."""
    day: Word
    """After what is paid for a day."""
    week: Word
    """After what is paid for a week."""
    month: Word
    """After what is paid for a month."""
    year: Word
    """After what is paid for a year."""
