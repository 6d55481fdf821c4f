"""Exporting: one article to a file or to standard output, or all of them to a folder."""

import shlex
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from annotator.cli.exit_codes import REFUSED
from annotator.cli.options import NumberGiven
from annotator.cli.terminal import replacing, save_new, told_now_and_then, watched, write
from annotator.clock import at_the_desk
from annotator.domain.errors import DeskError, RuleBroken, say
from annotator.error_traces import where
from annotator.settings.kinds import WholeNumber
from annotator.settings.places import DeskPlace
from annotator.storage.database import Store
from annotator.views import exports
from annotator.views.exports import Exported
from annotator.views.packets.on_disk import export_to_disk, open_slugs


@click.command()
@click.argument("article", required=False)
@click.option(
    "--format",
    "format_",
    default="json",
    show_default=True,
    help="json; packet, a zip file to keep; docx, for Word; questions, the open ones; csv or xlsx, a row a unit;"
    " jsonld, W3C annotations; html, for readers; csl, bibtex or ris, its sources.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="A file [default: print]; with --all, a folder.")
@click.option(
    "--revision",
    type=NumberGiven(WholeNumber(1, None, 2)),
    help="An older revision, with the verdicts as they were [default: the newest].",
)
@click.option("--report", is_flag=True, help="List on standard error what was held back.")
@click.option("--all", "is_all", is_flag=True, help="Every article that is open to everybody, a file each.")
@click.option("--replace", "is_replacing", is_flag=True, help="With --all, replace files that have other content.")
@click.pass_obj
def export(
    place: DeskPlace,
    article: str | None,
    format_: str,
    output: Path | None,
    revision: int | None,
    report: bool,
    is_all: bool,
    is_replacing: bool,
) -> None:
    """Write an annotated article, without what is off the record.

    With --all, each goes to its own file in the folder. A file that is there already with the same content stays; one
    with other content is left as it is, and named, unless you say --replace. An article that cannot be written is named
    at the end, and the others are written.
    """
    if is_all == (article is not None):
        raise click.UsageError("Give an article, or --all.")
    if is_all and (output is None or revision is not None or report):
        raise click.UsageError("--all needs a folder (-o), and goes with neither --revision nor --report.")
    if is_replacing and not is_all:
        raise click.UsageError("--replace goes with --all: a single file is always replaced.")
    store = Store.existing(place)
    if article is None:
        assert output
        _export_all(store, format_, output, is_replacing=is_replacing)
        return
    if output and output.is_dir():
        raise RuleBroken("unwritable_file", path=str(output), why="it is a folder")
    done = _to_file(store, article, format_, revision, output) if output else _print(store, article, format_, revision)
    _warn(article, done)
    if report:
        for each in done.withheld:
            click.echo(f"held back: {each.noun} {each.id} of unit {each.unit} ({each.reason})", err=True)
        click.echo(f"{len(done.withheld)} held back", err=True)


def _print(store: Store, article: str, format_: str, revision: int | None) -> Exported:
    chosen = exports.named(format_)
    if chosen.is_binary and sys.stdout.isatty():
        # As it was typed, with its --db: without, it might write the article of another desk.
        typed = shlex.join(["annotator", *sys.argv[1:], "-o", f"{article}.{chosen.suffix}"])
        raise click.UsageError(f"{format_} is no text, and nothing for a terminal. Write it to a file: {typed}")
    if not chosen.has_pages:
        done = exports.export(store, article, format_, at_the_desk(), revision=revision)
        write(done.body)
        return done
    done, file = export_to_disk(store, article, format_, at_the_desk(), revision=revision)
    with file:
        while piece := file.read(1 << 20):
            write(piece)
    return done


def _to_file(store: Store, article: str, format_: str, revision: int | None, output: Path) -> Exported:
    with replacing(output) as file:
        return exports.export_into(file, store, article, format_, at_the_desk(), revision=revision)


def _warn(article: str, done: Exported) -> None:
    for record in done.left_out:
        click.echo(f"{article}: {say(RuleBroken('packet_left_out', record=record))}", err=True)


def _export_all(store: Store, format_: str, folder: Path, *, is_replacing: bool) -> None:
    suffix = exports.named(format_).suffix
    slugs, closed = open_slugs(store)
    _make(folder)
    refused: list[str] = []

    def outcomes() -> Iterator[str]:
        for slug in slugs:
            output = folder / f"{slug}.{suffix}"
            try:
                with save_new(output, is_replacing=is_replacing) as file:
                    _warn(slug, exports.export_into(file, store, slug, format_, at_the_desk()))
                click.echo(str(output))
            except DeskError as error:
                refused.append(f"{slug}: {say(error)}")
            except Exception as error:  # what breaks one article must not keep the others from being written
                refused.append(f"{slug}: This is a fault of the program: please report it.\n{where(error)}")
            yield slug

    try:
        for _ in told_now_and_then(watched(outcomes(), len(slugs)), len(slugs)):
            pass
    finally:
        for line in refused:
            click.echo(line, err=True)
    click.echo(f"{len(slugs) - len(refused)} exported, {len(refused)} refused", err=True)
    if closed:
        articles = "1 closed article is" if closed == 1 else f"{closed} closed articles are"
        click.echo(f"{articles} not among them: export each by its name.", err=True)
    if refused:
        sys.exit(REFUSED)


def _make(folder: Path) -> None:
    """Raises RuleBroken if there is no folder to make it in, or a file in its place."""
    if not folder.parent.is_dir():
        raise RuleBroken("no_folder", path=str(folder.parent))
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise RuleBroken("unwritable_file", path=str(folder), why=error.strerror) from error
