"""The people of the desk, from its terminal: whoever may read the database owns the desk."""

import click

from annotator.actions.people import people
from annotator.cli.options import setting_option
from annotator.cli.terminal import desk
from annotator.domain import profile
from annotator.domain.errors import NotFound
from annotator.domain.people.person import Person
from annotator.settings.places import DeskPlace
from annotator.storage.database import Store

_ROLES = click.Choice(list(profile.ROLES))


@click.group("people", invoke_without_command=True)
@click.pass_context
def people_(context: click.Context) -> None:
    """List the people at the desk, or change who they are. PERSON is an id or a name."""
    if context.invoked_subcommand is None:
        for each in people.everyone(desk(context.obj)[0]):
            removed = f", removed {each.removed[:10]}" if each.removed else ""
            click.echo(f"{each.id}  {each.name}, {each.role}{removed}")


@people_.command()
@click.argument("name")
@click.option("--role", type=_ROLES, default="checker", show_default=True)
@click.pass_obj
def add(place: DeskPlace, name: str, role: str) -> None:
    """Add a person with this NAME."""
    store, owner = desk(place)
    person = people.add_person(store, owner, name, role)
    click.echo(f"{person.id}  {person.name}, {person.role}")


@people_.command()
@click.argument("person")
@click.argument("role", type=_ROLES)
@click.pass_obj
def role(place: DeskPlace, person: str, role: str) -> None:
    """Give PERSON another ROLE."""
    store, owner = desk(place)
    changed = people.set_role(store, owner, found(store, person).id, role)
    click.echo(f"{changed.id}  {changed.name}, {changed.role}")


@people_.command()
@click.argument("person")
@setting_option("address")
@click.pass_obj
def reset(place: DeskPlace, person: str, address: str | None) -> None:
    """Make a link by which PERSON makes an account, or makes it anew after losing the passphrase."""
    # Only here, as the libraries that hash passphrases take a while to load.
    from annotator.actions.people import accounts

    store, owner = desk(place)
    invited = found(store, person)
    token = accounts.invite(store, owner, invited.id)
    click.echo(f"For {invited.name}, once, within three days: {(address or '').rstrip('/')}/join/{token}")


@people_.command("end-sessions")
@click.argument("person")
@click.pass_obj
def end_sessions(place: DeskPlace, person: str) -> None:
    """Sign PERSON out in every browser."""
    from annotator.actions.people import sign_in

    store, owner = desk(place)
    click.echo(f"Signed out: {sign_in.end_sessions(store, owner, found(store, person).id)}")


@people_.command()
@click.argument("person")
@click.pass_obj
def remove(place: DeskPlace, person: str) -> None:
    """Remove PERSON: the name stays under what they did, and they can do nothing more."""
    store, owner = desk(place)
    click.echo(f"Removed: {people.remove(store, owner, found(store, person).id).name}")


def found(store: Store, wanted: str) -> Person:
    """The person with this id or name. Raises NotFound."""
    known = people.everyone(store)
    named = [person for person in known if wanted == person.id] or [
        person for person in known if person.name.casefold() == wanted.strip().casefold() and not person.removed
    ]
    if len(named) != 1:
        raise NotFound("no_such_person", id=wanted)
    return named[0]
