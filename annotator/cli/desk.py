"""The desk itself: its people, its sources, the demo and the server."""

from pathlib import Path

import click

from annotator.actions import demo
from annotator.actions.fetching import fetch_of
from annotator.actions.people import people
from annotator.cli.terminal import desk, offline_option
from annotator.domain import profile
from annotator.domain.people.person import Person
from annotator.storage.database import Store
from annotator.views import sources


@click.command("people")
@click.option("--add", metavar="NAME", help="Add a person.")
@click.option("--role", default="checker", show_default=True, help="author, checker, editor, legal, viewer, admin.")
@click.pass_obj
def people_(path: Path, add: str | None, role: str) -> None:
    """List the people at the desk, or add one."""
    store, person = desk(path)
    if add is not None:
        people.add_person(store, person, add, role)
    for each in people.everyone(store):
        click.echo(f"{each.id}  {each.name}, {each.role}")


@click.command("sources")
@click.argument("words", nargs=-1)
@click.pass_obj
def sources_(path: Path, words: tuple[str, ...]) -> None:
    """List the sources, or those with the words in title, author or publisher; off the record too."""
    for source, uses in sources.listed(Store.existing(path), " ".join(words)):
        terms = "" if source.terms == "on_record" else f", {profile.TERMS[source.terms]}"
        kind = profile.SOURCE_TYPES[source.type].label
        click.echo(f"{source.id}  {source.title} ({kind}{terms}), {uses} unit{'' if uses == 1 else 's'}")


@click.command("demo")
@click.option("--port", default=8765, show_default=True)
@click.option("--no-serve", is_flag=True, help="Only make the demo article.")
@offline_option
@click.pass_obj
def demo_(path: Path, port: int, no_serve: bool, is_offline: bool) -> None:
    """Make the half-checked demo article and serve the desk."""
    store, person = desk(path)
    slug = demo.make_demo(store, person)
    click.echo(f"Demo article: {slug}")
    if not no_serve:
        _serve(store, person, "127.0.0.1", port, is_offline, slug)


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8765, show_default=True)
@offline_option
@click.pass_obj
def serve(path: Path, host: str, port: int, is_offline: bool) -> None:
    """Serve the desk to the browser on this machine."""
    _serve(*desk(path), host, port, is_offline)


COMMANDS = (people_, sources_, demo_, serve)


def _serve(store: Store, person: Person, host: str, port: int, is_offline: bool, slug: str | None = None) -> None:
    # Loading Flask takes longer than most commands take to run.
    from annotator.jobs.loop import working
    from annotator.web.server import serve as run

    fetch = fetch_of(is_offline=is_offline)
    with working(store, fetch):
        run(store, person, host, port, fetch, slug)
