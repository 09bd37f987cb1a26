"""Whatever an owner writes under `extra:`, reading it gives messages that point into the file, and no traceback."""

from __future__ import annotations

from hypothesis import example, given

from tests.fuzz.settings import read_settings, written


@given(written())
@example("extra:\n  authors:\n    editorial:\n")
@example("extra:\n  authors:\n    ~:\n")
@example("extra:\n  ctas: {~: /contact/, a: b}\n  default_cta: discovery-call\n")
@example("extra:\n  announcement: {~: x}\n  organization: {1: x, yes: y}\n")
@example("extra:\n  redirects: {~: ~, 1: 2}\n")
def test_reading_settings_never_fails(text: str) -> None:
    """Each problem stands in a line that the file has."""
    read_settings(text)
