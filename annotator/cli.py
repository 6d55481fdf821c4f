"""The terminal's door: each command calls one action and says what came of it.

Exit codes: 0 done, 1 some input was refused, 2 wrong usage, 70 our fault.
"""

import json
import sys
import traceback
from pathlib import Path

import click

from annotator import config
from annotator.actions import articles, coverage, demo, exports, maintenance, people, reading
from annotator.domain.errors import DeskError, RuleBroken, say
from annotator.domain.people import Person
from annotator.formats import reading_json
from annotator.storage.database import Store

REFUSED, OUR_FAULT = 1, 70


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="annotator-desk")
@click.option(
    "--db",
    type=click.Path(dir_okay=False),
    help="The database [default: $ANNOTATOR_DB, else your data folder].",
)
@click.pass_context
def cli(context: click.Context, db: str | None) -> None:
    """A newsroom's checking desk: every sentence accounted for, every claim tied to its sources."""
    context.obj = config.database_path(db)


@cli.command("import")
@click.argument("sources", nargs=-1, required=True)
@click.option("--url", help="The address the article was published at.")
@click.option("--format", "format_", help="html, text or json [default: told by content].")
@click.option("--json", "as_json", is_flag=True, help="Print one line of JSON per source.")
@click.pass_obj
def import_(path: Path, sources: tuple[str, ...], url: str | None, format_: str | None, as_json: bool) -> None:
    """Bring in articles: files, or - for standard input. Good ones stay, refused ones are named."""
    store, person = _desk(path)
    refused = False
    with click.progressbar(sources, file=sys.stderr, hidden=len(sources) < 2 or not sys.stderr.isatty()) as shown:
        for source in shown:
            try:
                content, name = _content(source)
                done = articles.import_article(store, person, content, format=format_, url=url, filename=name)
            except DeskError as error:
                refused = True
                click.echo(f"{source}: {say(error)}", err=True)
                continue
            click.echo(_told(done, as_json))
    if refused:
        sys.exit(REFUSED)


@cli.command()
@click.argument("source")
@click.option("--url", help="The address the article was published at.")
@click.option("--format", "format_", help="html or text [default: told by content].")
def inspect(source: str, url: str | None, format_: str | None) -> None:
    """Read an article without storing it, and print annotator/reading/1."""
    content, name = _content(source)
    _print(reading_json.write(reading.read(content, url=url, format=format_, filename=name)))


@cli.command()
@click.argument("article")
@click.option("--format", "format_", default="json", show_default=True, help="The format to write.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="A file [default: print].")
@click.option("--report", is_flag=True, help="Say on standard error what was held back.")
@click.pass_obj
def export(path: Path, article: str, format_: str, output: Path | None, report: bool) -> None:
    """Write an annotated article. What is off the record is not in it."""
    done = exports.export(_existing(path), article, format_)
    if output:
        output.write_bytes(done.body)
    else:
        _print(done.body)
    if report:
        for each in done.withheld:
            click.echo(f"held back: {each.noun} {each.id} of unit {each.unit} ({each.terms})", err=True)
        click.echo(f"{len(done.withheld)} held back", err=True)


@cli.command("coverage")
@click.argument("article")
@click.option("--json", "as_json", is_flag=True, help="Print the numbers as JSON.")
@click.pass_obj
def coverage_(path: Path, article: str, as_json: bool) -> None:
    """Say how far an article is, and what blocks it."""
    store = _existing(path)
    if as_json:
        click.echo(json.dumps(coverage.coverage_as_json(store, article), ensure_ascii=False, indent=2))
        return
    found = coverage.coverage_of(store, article)
    click.echo("It can run." if found.can_run else f"Not yet: {len(found.blockers)} things block it.")
    click.echo(f"{found.accounted} of {found.sentences} sentences accounted for")
    click.echo(f"{found.settled} of {found.units} units settled, {len(found.thin)} of them thin")
    click.echo(f"{len(found.loose)} loose facts")
    for blocker in found.blockers:
        click.echo(f"  s{blocker.sentence}: {blocker.reason}")


@cli.command("people")
@click.option("--add", metavar="NAME", help="Add a person.")
@click.option("--role", default="checker", show_default=True, help="author, checker, editor, legal, viewer, admin.")
@click.pass_obj
def people_(path: Path, add: str | None, role: str) -> None:
    """List who is at the desk, or add somebody."""
    store, person = _desk(path)
    if add:
        people.add_person(store, person, add, role)
    for each in people.everyone(store):
        click.echo(f"{each.id}  {each.name}, {each.role}")


@cli.command("demo")
@click.option("--port", default=8765, show_default=True)
@click.option("--no-serve", is_flag=True, help="Only make the demo article.")
@click.pass_obj
def demo_(path: Path, port: int, no_serve: bool) -> None:
    """Make the half-checked demo article and serve the desk."""
    store, person = _desk(path)
    slug = demo.make_demo(store, person)
    click.echo(f"Demo article: {slug}")
    if not no_serve:
        _serve(store, person, "127.0.0.1", port, slug)


@cli.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8765, show_default=True)
@click.pass_obj
def serve(path: Path, host: str, port: int) -> None:
    """Serve the desk to the browser on this machine."""
    _serve(*_desk(path), host, port)


@cli.command("backup")
@click.argument("target", type=click.Path(dir_okay=False, path_type=Path))
@click.pass_obj
def backup(path: Path, target: Path) -> None:
    """Copy the whole desk to a file: it holds everything, also what is off the record."""
    maintenance.backup(_existing(path), target)
    click.echo(f"{target} holds everything, also what is off the record: keep it as safe as the desk.")


@cli.command("verify")
@click.pass_obj
def verify(path: Path) -> None:
    """Check the database: its pages, its references, and that nobody rewrote the log."""
    faults = maintenance.verify(_existing(path))
    for fault in faults:
        click.echo(fault, err=True)
    if faults:
        sys.exit(REFUSED)
    click.echo("The database and its log are whole.")


@cli.command("migrate")
@click.pass_obj
def migrate(path: Path) -> None:
    """Make the database, or bring it up to date."""
    Store(path).migrate()
    click.echo(str(path))


def main() -> None:
    try:
        cli(standalone_mode=True)
    except DeskError as error:
        click.echo(say(error), err=True)
        sys.exit(REFUSED)
    except Exception:  # the last door: what comes here is ours
        traceback.print_exc()
        click.echo("This is a fault of the program, not of your input: please report the lines above.", err=True)
        sys.exit(OUR_FAULT)


def _desk(path: Path) -> tuple[Store, Person]:
    store = Store(path)
    store.migrate()
    return store, people.owner(store, config.owner_name())


def _existing(path: Path) -> Store:
    return Store.existing(path)


def _content(source: str) -> tuple[bytes, str | None]:
    if source == "-":
        return sys.stdin.buffer.read(), None
    if source.startswith(("http://", "https://")):
        raise RuleBroken("not_a_fetcher")
    path = Path(source)
    if not path.is_file():
        raise RuleBroken("no_file", path=source)
    return path.read_bytes(), path.name


def _told(done: articles.Imported, as_json: bool) -> str:
    if as_json:
        return json.dumps({"article": done.slug, "revision": done.revision})
    return f"{done.slug}" if done.is_new else f"{done.slug} (already here)"


def _print(body: bytes) -> None:
    """Bytes as they are: a terminal's own encoding must not change a file that is piped on."""
    sys.stdout.buffer.write(body)
    sys.stdout.buffer.flush()


def _serve(store: Store, person: Person, host: str, port: int, slug: str | None = None) -> None:
    from annotator.web.server import serve as run

    run(store, person, host, port, slug)
