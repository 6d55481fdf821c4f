"""What others do in an article while one reads it: a page asks every three seconds, and mostly hears of nothing."""

import time

from flask import Blueprint, current_app, g, render_template, request
from flask.typing import ResponseReturnValue

from annotator.domain.events import Event
from annotator.storage import articles
from annotator.storage.people import people
from annotator.web.plumbing import forms
from annotator.web.plumbing.view import view
from annotator.web.reading_table.kept_tables import read_table
from annotator.web.reading_table.own_sentences import own_sentences
from annotator.web.reading_table.presence import STAYS, Reader, told
from annotator.web.reading_table.table import ReadingTable
from annotator.web.reading_table.touched_sentences import WHOLE_PAGE, touched_by
from annotator.web.reading_table.unchanged import SAID, Said

blueprint = Blueprint("live", __name__)
_LONGEST_ID = 40


@blueprint.get("/articles/<slug>/changes")
def changes(slug: str) -> ResponseReturnValue:
    """204 while nobody did or opened anything since the event of this number; else the parts that are others now.

    Whoever sees the public copy learns of nothing: that somebody is at work would betray what is withheld.
    """
    seen = view()
    if not seen.sees_all:
        return "", 204
    db = g.store.reading()
    since = forms.as_number("since", request.args.get("since")) or 0
    hand = forms.as_number("hand", request.args.get("hand"))
    article = articles.id_of(db, slug)
    own = Reader(g.person.id, hand, time.monotonic(), request.args.get("edits", "")[:_LONGEST_ID] or None)
    others = current_app.config["PRESENCE"].meet(article, own, own.seen - STAYS)
    here = told(others)
    last = seen.last_event()
    if last <= since and here == request.args.get("here", ""):
        request.environ[SAID] = Said(article, own, here, last)
        return "", 204
    table = read_table(db, slug)
    new = seen.events_since(article, since)
    theirs = tuple(event for event in new if event.by != g.person.id)
    numbers, named = _touched(new, table), _touched(theirs, table)
    by = {event.by for event in theirs}
    in_hand = table.units_of(hand) if hand else []
    names = {person.id: person.name for person in people.everyone(db)}
    return render_template(
        "articles/_live.html", table=table, since=last, here=here, readers=others, names=names, hand=hand,
        editors={unit.id: [each.person for each in others if each.edits == unit.id] for unit in in_hand},
        numbers=sorted(named), by=sorted(names[person] for person in by if person in names),
        is_another_text=any(event.noun in WHOLE_PAGE for event in theirs),
        mine=own_sentences(table), parts=(table.sentences_beside(db, numbers), table.cells_beside(numbers)),
    )  # fmt: skip


def _touched(new: tuple[Event, ...], table: ReadingTable) -> set[int]:
    return {n for n in touched_by(new, table) if 1 <= n <= len(table.sentences)}
