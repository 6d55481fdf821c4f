"""Annotations of other programs that come in."""

from pathlib import Path

import click

from annotator.actions.annotations import foreign_annotations
from annotator.cli.sheets import read_file
from annotator.cli.terminal import desk
from annotator.domain import profile
from annotator.domain.annotations.errors import WHY_LEFT
from annotator.domain.fact_locks.quoted_words import short
from annotator.settings.places import DeskPlace


@click.command()
@click.argument("article")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--take", is_flag=True, help="Make the units, as one step.")
@click.pass_obj
def annotations(place: DeskPlace, article: str, file: Path, take: bool) -> None:
    """Show what W3C annotations, or those of Hypothesis, as JSON would make of an article; --take does it."""
    store, person = desk(place)
    act = foreign_annotations.take_annotations if take else foreign_annotations.read_annotations
    done = act(store, person, article, read_file(file))
    for offer in done.offers:
        what = "note" if offer.unit else profile.KINDS[offer.annotation.kind].lower()
        note = f": “{short(' '.join(offer.note.split()))}”" if offer.note else ""
        other = f" (there: “{short(offer.annotation.quotation.exact)}”)" if offer.has_other_words else ""
        click.echo(f"{offer.annotation.number} → s{offer.sentence} “{short(offer.words)}”{other}: {what}{note}")
    for each in done.left:
        words = each.annotation.quotation.exact
        why = WHY_LEFT[each.code].format(value=each.value)
        click.echo(f"{each.annotation.number}{f' “{short(words)}”' if words else ''}: {why}", err=True)
    if done.is_partial:
        click.echo("the file is one page of several; the others are not fetched", err=True)
    click.echo("notes leave with every export: none may name a source that must stay unnamed", err=True)
    click.echo(f"{len(done.offers)} {'taken' if take else 'to take'}, {len(done.left)} not", err=True)
