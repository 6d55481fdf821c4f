"""The registry of sources: listed, and as a bibliography out and in."""

import sys
from pathlib import Path

import click

from annotator.actions.bibliographies.sources import read_bibliography, take_bibliography
from annotator.actions.fetching import nothing_fetched
from annotator.actions.history.erasures import erase_source, foreseen
from annotator.cli.exit_codes import REFUSED
from annotator.cli.terminal import content, desk, owned, save, write
from annotator.clock import at_the_desk
from annotator.domain import profile
from annotator.domain.bibliographies.entries import BY_KIND, TERMS_CHOICES
from annotator.domain.bibliographies.errors import told
from annotator.domain.fact_locks.quoted_words import short
from annotator.settings.places import DeskPlace
from annotator.storage.database import Store
from annotator.storage.sqlite.upgrades import copies
from annotator.views import sources as registry
from annotator.views.bibliographies.registry import BIBLIOGRAPHIES, export_sources


class WordsOrCommand(click.Group):
    """Its first word may be one to look for, and no command: `annotator sources bridge`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and not args[0].startswith("-") and args[0] not in self.commands:
            args = ["list", *args]
        return super().parse_args(ctx, args)


@click.group("sources", cls=WordsOrCommand, invoke_without_command=True)
@click.pass_context
def sources_(context: click.Context) -> None:
    """List the sources, or those with the words that follow in title, author or publisher; off the record too."""
    if context.invoked_subcommand is None:
        _list(context.obj, "")


@sources_.command("list")
@click.argument("words", nargs=-1)
@click.pass_obj
def list_(place: DeskPlace, words: tuple[str, ...]) -> None:
    """The same; it may be left out."""
    _list(place, " ".join(words))


@sources_.command("import")
@click.argument("file")
@click.option(
    "--terms", type=click.Choice(list(TERMS_CHOICES)), default=BY_KIND, show_default=True,
    help="On which terms they come in; by_kind: what was published is on the record, anything else off it.",
)  # fmt: skip
@click.option("--take", is_flag=True, help="Add them, as one step.")
@click.pass_obj
def import_(place: DeskPlace, file: str, terms: str, take: bool) -> None:
    """Show which sources a bibliography (BibTeX, RIS or CSL-JSON; - is standard input) would add; --take adds them.

    An entry that cannot be a source is named, and the others come in; the exit code is 1 then.
    """
    store, person = desk(place)
    body = content(file, nothing_fetched).body
    done = take_bibliography(store, person, body, terms)[0] if take else read_bibliography(store, person, body, terms)
    for offer in done.offers:
        source = offer.source
        kind = profile.SOURCE_TYPES[source.type].label
        click.echo(f"line {offer.entry.line}: {source.title} ({kind}, {profile.TERMS[source.terms]})")
    for each in done.known:
        known = f"here already as {each.known.id}" if each.known else f"the same as line {each.earlier}"
        click.echo(f"line {each.line}: “{short(each.title)}” is {known}", err=True)
    for problem in done.problems:
        click.echo(f"line {problem.line}: {told(problem.code, problem.value)}", err=True)
    count = len(done.offers)
    click.echo(
        f"{count} {'added' if take else 'to add'}, {len(done.known)} here already, {done.refused} refused", err=True
    )
    if done.refused:
        sys.exit(REFUSED)


@sources_.command("export")
@click.option("--format", "format_", type=click.Choice(list(BIBLIOGRAPHIES)), default="bibtex", show_default=True)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="A file [default: print].")
@click.pass_obj
def export(place: DeskPlace, format_: str, output: Path | None) -> None:
    """Write the sources that may be named as a bibliography; nothing else of the registry is in it."""
    found = export_sources(Store.existing(place), format_, at_the_desk())
    if output:
        save(output, found.body)
    else:
        write(found.body)
    click.echo("Not in it: what is off the record, on background, under embargo, or only of closed articles.", err=True)


@sources_.command("erase")
@click.argument("source")
@click.option("--for-good", is_flag=True, help="Do it. Nothing brings it back but a backup.")
@click.pass_obj
def erase(place: DeskPlace, source: str, for_good: bool) -> None:
    """Show what would go of a source that asks to be forgotten; --for-good erases it, also out of the log."""
    store, person = owned(place) if for_good else desk(place)
    done = erase_source(store, person, source) if for_good else foreseen(store, source)
    would = "" if for_good else "would be "
    click.echo(f"{done.events} events {would or 'are '}without their words, {len(done.files)} files {would}deleted.")
    for kind, slug in done.mentions:
        click.echo(f"Its name or title is still typed here: {kind}{f' in {slug}' if slug else ''}")
    click.echo("Backups and exports that were made before hold it, and so may what others wrote in their own words.")
    if done.left:
        click.echo(
            f"{len(done.left)} of its files are still in the bucket, which did not delete them: see to the bucket, then"
            " run annotator verify --sweep.", err=True,
        )  # fmt: skip
    if done.may_leave_versions:
        click.echo(
            "The bucket does not tell the desk of older versions, or does not let it delete them: if it keeps versions,"
            " or copies of itself elsewhere, delete there what has these names:"
        )
        for name in done.files:
            click.echo(f"  {name}")
    for copy in copies(store.path):
        click.echo(f"{copy} was made before an update, and may hold it: delete it if you need no way back.")
    if not done.is_overwritten:
        click.echo("Somebody has the database open: stop the server and run this again, so that its free pages go too.")
    if done.left:
        sys.exit(REFUSED)


def _list(place: DeskPlace, words: str) -> None:
    for source, uses in registry.listed(Store.existing(place), words):
        terms = "" if source.terms == "on_record" else f", {profile.TERMS[source.terms]}"
        kind = profile.SOURCE_TYPES[source.type].label
        click.echo(f"{source.id}  {source.title} ({kind}{terms}), {uses} unit{'' if uses == 1 else 's'}")
