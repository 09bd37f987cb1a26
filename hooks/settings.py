"""The settings under `extra:` are read, checked and kept for the build."""

from cuecard.build import start_build
from cuecard.outcome import stop_on_errors


def on_config(config):
    """Begin a build with its settings, or stop with all that is wrong with them."""
    stop_on_errors(start_build(config))
