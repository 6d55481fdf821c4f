"""Tokens by which programs act as people, from the desk's terminal."""

import click

from annotator.cli.options import NumberGiven
from annotator.cli.people import found
from annotator.cli.terminal import desk
from annotator.clock import now
from annotator.domain.api.access_tokens import LONGEST, READ, SCOPES, SHORTEST, USUAL
from annotator.settings.kinds import WholeNumber
from annotator.settings.places import DeskPlace
from annotator.storage.api import access_tokens
from annotator.storage.people import people


@click.group("tokens", invoke_without_command=True)
@click.pass_context
def tokens_(context: click.Context) -> None:
    """List the tokens of programs, make one, or revoke it. PERSON is an id or a name."""
    if context.invoked_subcommand is None:
        _list(context.obj)


@tokens_.command("list")
@click.pass_obj
def list_(place: DeskPlace) -> None:
    """The same; it may be left out."""
    _list(place)


@tokens_.command()
@click.argument("person")
@click.option("--name", required=True, help="What it is for, such as: the hook of the CMS.")
@click.option(
    "--scope",
    "scopes",
    type=click.Choice(list(SCOPES)),
    multiple=True,
    default=(READ,),
    show_default=True,
    help="What it may be used for; may be given several times.",
)
@click.option(
    "--days",
    type=NumberGiven(WholeNumber(SHORTEST, LONGEST, USUAL)),
    default=USUAL,
    show_default=True,
    help="How many days it holds.",
)
@click.pass_obj
def add(place: DeskPlace, person: str, name: str, scopes: tuple[str, ...], days: int) -> None:
    """Make a token by which a program acts as PERSON, and print it: the desk keeps only a hash."""
    # Only here, as the libraries that hash passphrases take a while to load.
    from annotator.actions.api.access_tokens import make_token

    store, owner = desk(place)
    token, secret = make_token(store, owner, found(store, person).id, name, scopes, days)
    click.echo(secret)
    click.echo(f"{token.id}: {', '.join(token.scopes)}, until {token.expires[:10]}. It is not shown again.", err=True)


@tokens_.command()
@click.argument("token")
@click.pass_obj
def revoke(place: DeskPlace, token: str) -> None:
    """Revoke the TOKEN with this id: from now on it opens nothing."""
    from annotator.actions.api.access_tokens import revoke_token

    store, owner = desk(place)
    click.echo(f"Revoked: {revoke_token(store, owner, token).name}")


def _list(place: DeskPlace) -> None:
    db = desk(place)[0].reading()
    moment = now()
    for person in people.everyone(db):
        for token in access_tokens.of_person(db, person.id):
            state = "expired" if token.expires <= moment else "until"
            used = f"last used {token.used}" if token.used else "never used"
            scopes = ", ".join(token.scopes)
            click.echo(f"{token.id}  {person.name}: {token.name} ({scopes}), {state} {token.expires[:10]}, {used}")
