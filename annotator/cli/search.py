"""The search of the desk."""

import json
import unicodedata

import click

from annotator.domain.search.hits import KINDS, FoundThing, Search
from annotator.domain.search.terms import terms_of
from annotator.domain.statuses import status_of
from annotator.settings.places import DeskPlace
from annotator.storage.database import Store
from annotator.views.search import search_everything


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@click.option("--kind", type=click.Choice(list(KINDS)), help="Only this, and up to 50 of it [default: 5 of each].")
@click.option("--json", "as_json", is_flag=True, help="Print a line of JSON for each.")
@click.pass_obj
def search_(place: DeskPlace, words: tuple[str, ...], kind: str | None, as_json: bool) -> None:
    """Find articles, sentences, units, sources, evidence, captures, queries, remarks; off the record too.

    All words are looked for, wherever they stand; a phrase needs quotation marks of its own: '"forty people"'.
    """
    found = search_everything(Store.existing(place).reading(), Search(terms_of(" ".join(words)), kind=kind))
    for group in found.kinds:
        for each in group.findings:
            click.echo(_as_json(each) if as_json else _line(each))
        if group.older is not None:
            click.echo(f"there are more: --kind {group.kind}" if kind is None else "there are older ones", err=True)
    if not found.count:
        click.echo("Nothing holds all of that.", err=True)


def _line(found: FoundThing) -> str:
    place = found.slug or found.source or ""
    if found.sentence is not None:
        place += f"#s{found.sentence}"
    states = [status_of(found.status).label] if found.status else []
    state = f" [{', '.join([*states, *(['text changed since'] if found.is_stale else [])])}]" if states else ""
    # Words of others must not steer the terminal.
    words = "".join(c for text, _ in found.runs for c in text if unicodedata.category(c) not in ("Cc", "Cf"))
    return f"{found.hit.kind}  {place}{state}  {words}"


def _as_json(found: FoundThing) -> str:
    row = {
        "kind": found.hit.kind,
        "article": found.slug,
        "sentence": found.sentence,
        "unit": found.hit.unit,
        "source": found.source,
        "capture": found.capture,
        "status": found.status,
        "stale": found.is_stale,
        "text": found.hit.text,
    }
    return json.dumps(row, ensure_ascii=False)
