"""New drafts of an article that is here already."""

import click

from annotator.actions import drafts
from annotator.actions.fetching import fetch_of
from annotator.cli.options import offline_option
from annotator.cli.terminal import FORMATS, content, desk, warn
from annotator.domain.drafts import PLACES
from annotator.settings.places import DeskPlace


@click.command()
@click.argument("article")
@click.argument("source")
@click.option("--format", "format_", help=f"{FORMATS} [default: by content].")
@click.option("--take", is_flag=True, help="Make it the newest revision.")
@offline_option
@click.option("--strange", is_flag=True, help="Take it even though hardly any sentence of the article is in it.")
@click.pass_obj
def draft(
    place: DeskPlace, article: str, source: str, format_: str | None, take: bool, strange: bool, is_offline: bool
) -> None:
    """Show what a new draft (a file, an address, or - for standard input) would do to each unit; --take takes it."""
    store, person = desk(place)
    came = content(source, fetch_of(is_offline=is_offline))
    reading = drafts.read_draft(store, article, came.as_input(format=format_))
    warn(source, reading.cautions)
    number = drafts.newest(store, article)
    if take:
        compared = drafts.take_draft(store, person, article, reading, number=number, strange=strange)
    else:
        compared = drafts.compare(store, article, reading)
    for kind in PLACES:
        if compared.counts[kind]:
            click.echo(f"{compared.counts[kind]:5} {kind}")
    if not any(compared.counts.values()):
        click.echo("there are no units yet, so none changes")
    if take:
        click.echo(f"{article}: revision {number + 1}")
    elif compared.is_strange:
        click.echo("hardly any sentence of the article is in it: is it really a draft of this article?", err=True)
