"""The command `cuecard`: questions about the site, answered without building it."""

from __future__ import annotations

import click

from cuecard.check.message_explanations import NoMessageError, find_explanation
from cuecard.check.report_formats import FORMATS
from cuecard.commands.asked_page import NoPageError
from cuecard.commands.common_options import config_file_option
from cuecard.commands.due_changes import is_due
from cuecard.commands.explained_message import explain_message
from cuecard.commands.explanation import explain
from cuecard.commands.link_report import report_on_links
from cuecard.commands.new_commands import new
from cuecard.commands.own_theme_files import compare_file, note_versions, take_file
from cuecard.commands.preview_build import begin_shared_preview
from cuecard.commands.published_site import NoSiteError, record_published
from cuecard.commands.schema_file import schema_text, write_schema
from cuecard.commands.site_check import check_site
from cuecard.commands.site_upgrade import find_upgrade
from cuecard.commands.status_formats import STATUS_FORMATS, as_csv, as_json
from cuecard.commands.status_rows import read_status
from cuecard.commands.urls_report import report_on_urls, update_lock
from cuecard.mkdocs_host.host_command import run_host_command
from cuecard.mkdocs_host.site_reader import expect_readable

NOTHING_IS_DUE = 3
"""A status of its own, so that a schedule takes no mistake for it."""


@click.group()
def main() -> None:
    """Answer questions about the site."""


main.add_command(new)


@main.command("explain")
@click.argument("page_or_code")
@config_file_option
def explain_command(page_or_code: str, config_file: str | None) -> None:
    """Explain a page, named by its file or its address, or a message, named by its code such as E102."""
    try:
        message = find_explanation(page_or_code)
        click.echo(explain_message(message) if message else explain(page_or_code, config_file), nl=False)
    except (NoMessageError, NoPageError) as error:
        raise click.ClickException(str(error)) from None


passes_options_on = {"ignore_unknown_options": True}
"""What a command does not know goes to that of MkDocs."""


@main.command("serve", context_settings=passes_options_on)
@click.argument("options", nargs=-1, type=click.UNPROCESSED)
def serve_command(options: tuple[str, ...]) -> None:
    """Show the site on http://127.0.0.1:8000, and follow whatever is saved; takes the options of `mkdocs serve`."""
    run_host_command("serve", options)


@main.command("build", context_settings=passes_options_on)
@click.option("--strict/--no-strict", default=True, help="Whether warnings keep the site as it is; they do.")
@click.option("--preview", is_flag=True, help="Build a site with drafts into preview/, for those who review them.")
@click.argument("options", nargs=-1, type=click.UNPROCESSED)
def build_command(strict: bool, preview: bool, options: tuple[str, ...]) -> None:
    """Build the site, strictly; takes the options of `mkdocs build`."""
    if preview:
        options = begin_shared_preview(options)
    run_host_command("build", ["--strict" if strict and not preview else "--no-strict", *options])


@main.command("override")
@click.argument("name", required=False)
@click.option("--compare", is_flag=True, help="Show by which lines yours differs from the theme's of today.")
@click.option("--update", is_flag=True, help="Note that all of yours are made of the theme's of today.")
@config_file_option
def override_command(name: str | None, compare: bool, update: bool, config_file: str | None) -> None:
    """Take a file of the theme as your own: cuecard override components/footer/template.html."""
    if update:
        click.echo(note_versions(config_file))
    elif name is None:
        raise click.UsageError("name a file of the theme, such as components/footer/template.html.")
    else:
        click.echo((compare_file if compare else take_file)(name, config_file))


@main.command("status")
@click.option(
    "--format", "form", type=click.Choice(STATUS_FORMATS), default="text", help="A table, or what programs read."
)
@config_file_option
def status_command(form: str, config_file: str | None) -> None:
    """Show drafts, what is planned and scheduled, what ends or is stale, and when the site changes next."""
    status = read_status(config_file)
    if form == "text":
        from cuecard.commands.status_table import print_status  # noqa: PLC0415 - rich takes long to load

        print_status(status)
    else:
        click.echo(as_json(status) if form == "json" else as_csv(status))


@main.command("schema")
@click.option("--stdout", is_flag=True, help="Print it instead of saving it.")
@config_file_option
def schema_command(stdout: bool, config_file: str | None) -> None:
    """Describe the front matter of articles as JSON Schema, for editors: .cuecard/schema/article.json."""
    if stdout:
        click.echo(schema_text(config_file), nl=False)
    else:
        click.echo(write_schema(config_file))


@main.command("due")
@click.option("--since", required=True, help="When the site was published last, such as 2026-05-04T18:30:00Z.")
@config_file_option
@click.pass_context
def due_command(context: click.Context, since: str, config_file: str | None) -> None:
    """Tell whether the site differs by now, though nobody edited it: a page that appears or goes, a rule, an offer.

    The status is 0 where something is due, and 3 where nothing is.
    """
    is_time, said = is_due(since, config_file)
    click.echo(said)
    context.exit(0 if is_time else NOTHING_IS_DUE)


@main.command("upgrade")
@click.option("--dry-run", is_flag=True, help="Say what would change, and change nothing.")
@config_file_option
@click.pass_context
def upgrade_command(context: click.Context, dry_run: bool, config_file: str | None) -> None:
    """Let the site's own files follow what this version of Cuecard calls by other names."""
    upgrade = find_upgrade(config_file)
    if not dry_run:
        upgrade.save()
    click.echo(upgrade.report(is_saved=not dry_run))
    context.exit(1 if upgrade.to_do else 0)


@main.command("urls")
@click.option("--update", is_flag=True, help="Add the new addresses to urls.lock.")
@config_file_option
def urls_command(update: bool, config_file: str | None) -> None:
    """Compare the addresses of the site with those that urls.lock remembers."""
    if update:
        click.echo(update_lock(config_file))
    else:
        click.echo(report_on_urls(config_file))


@main.command("published")
@config_file_option
def published_command(config_file: str | None) -> None:
    """Record that the site as it was built last has been published: changes are told against it from now on."""
    try:
        click.echo(record_published(config_file))
    except NoSiteError as error:
        raise click.ClickException(str(error)) from None


@main.command("check-settings")
@config_file_option
def check_settings_command(config_file: str | None) -> None:
    """Check that mkdocs.yml, and what it inherits, can be read in little time and memory, before MkDocs tries."""
    expect_readable(config_file)


@main.command("check")
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False))
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", help="Who reads the report.")
@config_file_option
@click.pass_context
def check_command(context: click.Context, files: tuple[str, ...], form: str, config_file: str | None) -> None:
    """Find all that is wrong with the site, or with some of its files, without building it.

    The status is 1 where a strict build would be refused.
    """
    report, is_well = check_site(files, config_file, form)
    if report:
        click.echo(report)
    context.exit(0 if is_well else 1)


@main.command("check-links")
@click.option("--external", is_flag=True, help="Ask other sites too; what answers is not asked again for a week.")
@config_file_option
@click.pass_context
def check_links_command(context: click.Context, external: bool, config_file: str | None) -> None:
    """Check every link, picture and feed of the site as it was built last."""
    report, is_well = report_on_links(config_file, external=external)
    click.echo(report)
    context.exit(0 if is_well else 1)
