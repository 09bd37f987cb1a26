"""Options that several commands have."""

from __future__ import annotations

import click

config_file_option = click.option(
    "-f", "--config-file", type=click.Path(exists=True), help="The mkdocs.yml of the site."
)
no_input_option = click.option("--no-input", is_flag=True, help="Ask nothing; what is missing is an error.")
edit_option = click.option("--edit", is_flag=True, help="Open the new file in your editor ($EDITOR).")
