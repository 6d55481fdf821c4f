"""Galleys: the article on paper."""

from pathlib import Path

import click

from annotator.cli.terminal import save
from annotator.clock import at_the_desk, now
from annotator.formats.galley_pdf import typeset
from annotator.settings.places import DeskPlace
from annotator.storage.database import Store
from annotator.views.galleys.galleys import INSIDE, PUBLIC, read_galley
from annotator.web import create_app
from annotator.web.galleys import sheet


@click.command()
@click.argument("article")
@click.option(
    "-o", "--output", required=True, type=click.Path(dir_okay=False, path_type=Path), help="The PDF that is written."
)
@click.option("--inside", is_flag=True, help="All that the desk knows, off the record too; each page says so.")
@click.pass_obj
def galley(place: DeskPlace, article: str, output: Path, inside: bool) -> None:
    """Write the galley of an article as PDF: text, notes, sources. It needs annotator-desk[pdf]."""
    store = Store.existing(place)
    made = read_galley(store, article, at_the_desk(), now(), copy=INSIDE if inside else PUBLIC)
    save(output, typeset(sheet(create_app(store), made)))
