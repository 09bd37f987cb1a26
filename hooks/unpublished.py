"""Pictures and attachments that only unpublished articles use leave with them."""

from cuecard.build import build_of
from cuecard.unpublished import remove_files_only_they_use


def on_env(env, config, files):
    """Take the files out before MkDocs copies any."""
    remove_files_only_they_use(files, config, build_of(config))
    return env
