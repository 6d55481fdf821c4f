"""The pages that articles rest on, fetched again."""

import json
from dataclasses import asdict

import click

from annotator.actions import jobs
from annotator.actions.fetching import fetch_of
from annotator.cli.options import offline_option
from annotator.cli.terminal import desk
from annotator.clock import at_the_desk
from annotator.domain.fact_locks.quoted_words import short
from annotator.domain.passage_watch.passages_now import FATES, WatchedPassage
from annotator.jobs.leases import Leases
from annotator.settings.places import DeskPlace
from annotator.views.passage_watch.reports import watch_report


@click.command("watch")
@click.argument("slugs", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print a line of JSON for each passage.")
@offline_option
@click.pass_obj
def watch(place: DeskPlace, slugs: tuple[str, ...], as_json: bool, is_offline: bool) -> None:
    """Fetch the pages again in which words of the evidence were found, and say which passages are no longer there.

    Of what is off the record too. No verdict changes by itself.
    """
    store, person = desk(place)
    fetch = fetch_of(is_offline=is_offline)
    for slug in slugs:
        jobs.ask_watch(store, person, slug, fetch)
    leases = Leases(store)
    with leases.kept():
        while jobs.run_due(store, fetch, leases.hold):
            pass
    for slug in slugs:
        report = watch_report(store, person, slug, at_the_desk())
        for found in report.fates.values():
            for each in found:
                click.echo(_as_json(slug, each) if as_json else _line(slug, each))
        click.echo(f"{slug}: {report.watched} watched, {report.lost} lost, {report.unknown} not known", err=True)


def _line(slug: str, each: WatchedPassage) -> str:
    words = each.evidence.passage.exact if each.evidence.passage else ""
    kept = f"; the words stand in an archive’s copy of {each.copy.archived}" if each.copy else ""
    return f"{slug}  {FATES[each.fate].label}: “{short(words)}” ({short(each.source.title)}, {each.source.url}){kept}"


def _as_json(slug: str, each: WatchedPassage) -> str:
    row = {
        "article": slug,
        "unit": each.evidence.unit,
        "evidence": each.evidence.id,
        "source": each.source.id,
        "url": each.source.url,
        "fate": each.fate,
        "lost": each.is_lost,
        "at": each.at,
        "passage": each.evidence.passage.exact if each.evidence.passage else None,
        "now": [asdict(run) for run in each.now],
        "copy": each.copy.url if each.copy else None,
    }
    return json.dumps(row, ensure_ascii=False)
