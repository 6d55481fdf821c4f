"""Articles: importing and inspecting them, and their coverage."""

import json
import shlex
import sys
from collections.abc import Iterable
from dataclasses import asdict
from functools import partial

import click

from annotator.actions import articles, closed_articles, imports, suggestions
from annotator.actions.fetching import fetch_of
from annotator.cli.exit_codes import REFUSED
from annotator.cli.options import offline_option
from annotator.cli.terminal import FORMATS, content, desk, warn, watched, write
from annotator.clock import at_the_desk
from annotator.domain.cautions import sentence_of
from annotator.domain.errors import RuleBroken, say
from annotator.formats import reading_json
from annotator.reading.sandbox import read
from annotator.settings.places import DeskPlace
from annotator.storage.database import Store
from annotator.views import coverage

AS_JSON = (
    "Print one line of JSON per source: source, article, revision, cautions; of a refused one source, code, message."
)


@click.command("import")
@click.argument("sources", nargs=-1, required=True)
@click.option("--url", help="The address the article was published at.")
@click.option("--format", "format_", help=f"{FORMATS}; or json [default: by content].")
@click.option("--json", "as_json", is_flag=True, help=AS_JSON)
@offline_option
@click.pass_obj
def import_(
    place: DeskPlace, sources: tuple[str, ...], url: str | None, format_: str | None, as_json: bool, is_offline: bool
) -> None:
    """Import files, folders, addresses, or - for standard input. Refused ones are listed at the end."""
    store, person = desk(place)
    named = imports.sources_in(sources)
    if not named:
        raise RuleBroken("empty_folder", path=", ".join(sources))
    read = partial(content, fetch=fetch_of(is_offline=is_offline))
    outcomes = imports.import_many(store, person, named, read, format=format_, url=url)
    refused: list[imports.Outcome] = []
    try:
        for outcome in watched(outcomes, len(named)):
            if outcome.done:
                click.echo(_as_json(outcome, outcome.done) if as_json else _line(outcome.done))
                _suggest_draft(outcome, format_)
            else:
                refused.append(outcome)
                if as_json:
                    click.echo(_refusal(outcome))
            warn(outcome.source, outcome.cautions)
    finally:
        _name_refused(refused)
    if len(named) > 1:
        click.echo(f"{len(named) - len(refused)} imported, {len(refused)} refused", err=True)
    if refused:
        sys.exit(REFUSED)


@click.command()
@click.argument("source")
@click.option("--url", help="The address the article was published at.")
@click.option("--format", "format_", help=f"{FORMATS} [default: by content].")
@offline_option
def inspect(source: str, url: str | None, format_: str | None, is_offline: bool) -> None:
    """Read an article without storing it, and print annotator/reading/1."""
    came = content(source, fetch_of(is_offline=is_offline))
    found = read(came.as_input(url=url, format=format_))
    write(reading_json.write(found))
    warn(source, found.cautions)


@click.command("coverage")
@click.argument("article")
@click.option("--json", "as_json", is_flag=True, help="Print the numbers as JSON.")
@click.pass_obj
def coverage_(place: DeskPlace, article: str, as_json: bool) -> None:
    """Show how far an article is, and what blocks its publication."""
    store = Store.existing(place)
    if as_json:
        click.echo(json.dumps(coverage.coverage_as_json(store, article, at_the_desk()), ensure_ascii=False, indent=2))
        return
    report = coverage.coverage_of(store, article, at_the_desk())
    found = report.coverage
    blocking = found.blocking
    block = "would block" if report.ran else "blocks" if blocking == 1 else "block"
    units = f" {blocking} {'unit' if blocking == 1 else 'units'} {block} it." if blocking else ""
    click.echo(f"{report.answer}{units}")
    if report.concentration:
        click.echo(f"{report.concentration}.")
    click.echo(f"{found.accounted} of {found.sentences} sentences accounted for")
    click.echo(f"{found.settled} of {found.units} units settled, {len(found.thin)} of them thin")
    click.echo(f"{len(found.loose)} loose fact{'s' * (len(found.loose) != 1)}")
    for group in report.to_do:
        kind = "" if group.blocks else "Thin: "
        click.echo(f"{kind}{group.task.label} ({group.count}). {group.task.next_step}")
        if group.sentences:
            click.echo(f"  {', '.join(f's{sentence}' for sentence in group.sentences)}")
        for unit in group.units:
            where = next((f"s{sentence}" for sentence in found.unit_states[unit.id].sentences), "gone")
            click.echo(f"  {where}: {'; '.join(report.why[unit.id])}")


@click.command("suggestions")
@click.option("--export", "as_lines", is_flag=True, help="Print every answer as a line of JSON: id, text, label.")
@click.pass_obj
def suggestions_(place: DeskPlace, as_lines: bool) -> None:
    """Show how suggested claims were answered: label 1 for accepted, 0 for dismissed."""
    answered = suggestions.labels(Store.existing(place))
    if as_lines:
        for label in answered:
            click.echo(json.dumps(asdict(label), ensure_ascii=False))
        return
    taken = sum(label.label for label in answered)
    click.echo(f"{len(answered)} suggested claim{'s' * (len(answered) != 1)} answered, {taken} accepted")


@click.command("open")
@click.argument("article")
@click.pass_obj
def open_(place: DeskPlace, article: str) -> None:
    """Open a closed article to everybody at the desk, where nobody who reads it can."""
    store, person = desk(place)
    closed_articles.set_readers(store, person, article, ())
    click.echo(f"Open to everybody at the desk: {article}")


def _name_refused(refused: Iterable[imports.Outcome]) -> None:
    """Below the imported ones, and also after an interruption: a refusal must not scroll away."""
    for outcome in refused:
        assert outcome.error
        click.echo(f"{outcome.source}: {say(outcome.error)}", err=True)


def _refusal(outcome: imports.Outcome) -> str:
    assert outcome.error
    row = {"source": outcome.source, "code": outcome.error.code, "message": say(outcome.error)}
    return json.dumps(row, ensure_ascii=False)


def _suggest_draft(outcome: imports.Outcome, format_: str | None) -> None:
    """The article is here already, but this reading differs: show the command that compares the two."""
    if outcome.done and outcome.done.is_read_differently:
        named = f" --format {format_}" if format_ else ""
        command = f"annotator draft {outcome.done.slug} {shlex.quote(outcome.source)}{named}"
        hint = f"this article is here already, read differently; to see what this reading would change, run “{command}”"
        click.echo(f"{outcome.source}: {hint}", err=True)


def _as_json(outcome: imports.Outcome, done: articles.Imported) -> str:
    cautions = [{"code": code.partition(":")[0], "message": sentence_of(code)} for code in outcome.cautions]
    row = {"source": outcome.source, "article": done.slug, "revision": done.revision, "cautions": cautions}
    return json.dumps(row, ensure_ascii=False)


def _line(done: articles.Imported) -> str:
    return done.slug if done.is_new else f"{done.slug} (already here)"
