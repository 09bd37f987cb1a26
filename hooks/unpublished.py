"""Pictures and attachments that only unpublished articles use leave with them."""

from cuecard.build import build_of
from cuecard.unpublished import remove_files_only_they_use, render_unpublished


def on_env(env, config, files):
    """Take the files out before MkDocs copies any; what is wrong with scheduled articles is known today."""
    build = build_of(config)
    render_unpublished(files, config, build)
    remove_files_only_they_use(files, config, build)
    return env
