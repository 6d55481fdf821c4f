"""The trends of the desk in the terminal."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

import click

from annotator import config
from annotator.domain.profile import CONFIDENCES, FACETS, KINDS
from annotator.domain.statuses import status_of
from annotator.domain.trends.unit_trends import TrendFilter, UnitTally, lasting, share
from annotator.domain.trends.weeks import checked_week
from annotator.settings.places import DeskPlace
from annotator.storage.database import Store
from annotator.views.trends.trends import DeskTrends, trends_of


@click.command("stats")
@click.option("--publication", help="Only of this publication.")
@click.option("--since", metavar="WEEK", help="From this week on, such as 2026-W48.")
@click.option("--until", metavar="WEEK", help="Up to this week.")
@click.option("--json", "as_json", is_flag=True, help="Print one object of JSON; times are in seconds.")
@click.pass_obj
def stats(place: DeskPlace, publication: str | None, since: str | None, until: str | None, as_json: bool) -> None:
    """Count what was checked, found wrong and missed, by week, publication and kind; off the record too."""
    wanted = TrendFilter(publication, checked_week(since, "since"), checked_week(until, "until"))
    found = trends_of(Store.existing(place).reading(), wanted, config.zone())
    if as_json:
        click.echo(json.dumps(_plain(found), ensure_ascii=False, indent=2))
        return
    _print_units(found)
    _print_misses(found)


def _print_units(found: DeskTrends) -> None:
    units = found.units
    if not units.whole.checked:
        click.echo("No unit was checked.")
        return
    click.echo(_line("All", units.whole))
    for title, rows in (
        ("By week", units.by_week),
        ("By publication", [(_safe(name or "no publication named"), each) for name, each in units.by_publication]),
        ("By kind", [(KINDS.get(kind, kind), each) for kind, each in units.by_kind]),
        ("By facet", [(_facet(facet), each) for facet, each in units.by_facet]),
    ):
        click.echo(f"\n{title}")
        for name, each in rows:
            click.echo(f"  {_line(name, each)}")


def _print_misses(found: DeskTrends) -> None:
    misses = found.misses
    if not misses.count:
        click.echo("\nNothing was corrected after it ran.")
        return
    click.echo(f"\nCorrected after it ran: {misses.count}, of which {misses.unseen} in words that were no unit")
    for title, rows in (
        (
            "By kind and facet",
            [(f"{KINDS.get(kind, kind)}, {_facet(facet)}", n) for (kind, facet), n in misses.by_kind],
        ),
        ("By verdict", [(_verdict(*key), n) for key, n in misses.by_status]),
        ("By source", [(_title(found, id_), n) for id_, n in misses.by_source]),
        ("By month", [(f"{month} {_safe(name or '')}".rstrip(), n) for (month, name), n in misses.by_month]),
    ):
        if rows:
            click.echo(f"\n{title}")
        for name, count in rows:
            click.echo(f"  {name}: {count}")


def _line(name: str, of: UnitTally) -> str:
    wrong = f"{of.wrong} wrong" + (f" ({share(of.wrong, of.checked)})" if of.wrong else "")
    return f"{name}: {of.checked} checked, {wrong}, {of.corrected} corrected, settled in {lasting(of.seconds)}"


def _facet(facet: str | None) -> str:
    return "no facet" if facet is None else FACETS.get(facet, facet)


def _verdict(status: str, confidence: str | None) -> str:
    return status_of(status).label + (f", {CONFIDENCES[confidence].lower()} confidence" if confidence else "")


def _title(found: DeskTrends, source: str) -> str:
    known = found.sources.get(source)
    return _safe(known.title) if known else "a source that is not here"


def _safe(words: str) -> str:
    """Words of others must not steer the terminal."""
    return "".join(c for c in words if c.isprintable())


def _plain(found: DeskTrends) -> dict[str, Any]:
    units, misses = found.units, found.misses
    return {
        "units": asdict(units.whole),
        "by_week": _tallies("week", units.by_week),
        "by_publication": _tallies("publication", units.by_publication),
        "by_kind": _tallies("kind", units.by_kind),
        "by_facet": _tallies("facet", units.by_facet),
        "misses": {
            "count": misses.count,
            "unseen": misses.unseen,
            "by_kind": [{"kind": kind, "facet": facet, "count": n} for (kind, facet), n in misses.by_kind],
            "by_status": [{"status": key[0], "confidence": key[1], "count": n} for key, n in misses.by_status],
            "by_source": [{"source": id_, "title": _title(found, id_), "count": n} for id_, n in misses.by_source],
            "by_month": [{"month": month, "publication": name, "count": n} for (month, name), n in misses.by_month],
        },
    }


def _tallies(of: str, rows: Iterable[tuple[str | None, UnitTally]]) -> list[dict[str, Any]]:
    return [{of: name, **asdict(each)} for name, each in rows]
