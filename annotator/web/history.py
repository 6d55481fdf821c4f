"""The history in sentences: of an article, a unit, a source or a person; and an article as it stood."""

from collections.abc import Callable
from functools import partial
from typing import Any

from flask import Blueprint, g, render_template, request, url_for

from annotator.clock import now
from annotator.domain import limits
from annotator.domain.dossiers import Dossier
from annotator.domain.errors import RuleBroken
from annotator.domain.events import Event
from annotator.domain.history.words_taken_back import taken_back
from annotator.domain.people.permissions import SEE, require
from annotator.domain.revisions import ArticleRevision, SentenceHtml
from annotator.storage import articles, units
from annotator.storage.connections.databases import Database
from annotator.storage.history.pages import HistoryFilter
from annotator.storage.people import people
from annotator.views.history.action_names import KINDS
from annotator.views.history.pages import PAGE, filter_of, page_of
from annotator.views.history.past_text import pieces_of
from annotator.web.plumbing import forms
from annotator.web.plumbing.view import view
from annotator.web.reading_table.table import ReadingTable

blueprint = Blueprint("history", __name__)
_MINUTE, _SECOND = len("2026-05-17T10:00"), len("2026-05-17T10:00:00Z")
Found = Callable[[HistoryFilter, int], tuple[Event, ...]]


class PastTable(ReadingTable):
    """The reading table of a dossier of the past, over `pieces` in which the units of that moment are marked."""

    def __init__(self, then: Dossier, pieces: tuple[SentenceHtml, ...]) -> None:
        super().__init__(then.article, then.revision, then.standing)
        self._then = pieces

    def _pieces(self, db: Database, first: int, *last: int) -> tuple[SentenceHtml, ...]:  # noqa: ARG002
        return self._then[first - 1 :]


@blueprint.get("/articles/<slug>/history")
def of_article(slug: str) -> str:
    newest = articles.load(g.store.reading(), slug)
    return _shown("article", lambda wanted, most: view().history(newest, wanted, most), newest=newest)


@blueprint.get("/units/<unit_id>/history")
def of_unit(unit_id: str) -> str:
    db = g.store.reading()
    unit = units.load(db, unit_id)
    newest = articles.by_id(db, unit.article)
    assert newest is not None
    return _shown("unit", lambda wanted, most: view().history(newest, wanted, most, unit_id), newest=newest, unit=unit)


@blueprint.get("/sources/<source_id>/history")
def of_source(source_id: str) -> str:
    """For those who see everything: what was done to a source tells of what is withheld."""
    require(g.person, SEE)
    source = view().source(source_id)
    return _shown("source", lambda wanted, most: view().done_to(source_id, wanted, most), source=source)


@blueprint.get("/people/<person_id>/history")
def of_person(person_id: str) -> str:
    """For those who see everything: what somebody did, in every article that the reader may know of."""
    require(g.person, SEE)
    person = people.load(g.store.reading(), person_id)
    return _shown("person", lambda wanted, most: view().done_by(person_id, wanted, most), person=person)


@blueprint.get("/articles/<slug>/as-of")
def as_of(slug: str) -> str:
    """The article as it stood at a moment, worked out from the log; without one, the form that asks for it."""
    moment = _moment(request.args.get("at", "").strip())
    newest: ArticleRevision = articles.load(g.store.reading(), slug)
    if moment is None:
        return render_template("history/as_of.html", newest=newest, table=None, moment=None)
    then = view().dossier_at(slug, moment)
    table = PastTable(then, pieces_of(g.store.reading(), then))
    text, _ = table.chunk(g.store.reading(), 1, len(table.sentences))
    names = {person.id: person.name for person in people.everyone(g.store.reading())}
    return render_template(
        "history/as_of.html",
        newest=newest,
        table=table,
        text=text,
        then=then,
        moment=moment,
        names=names,
        taken_back=taken_back(then),
    )


def _shown(of: str, found: Found, newest: ArticleRevision | None = None, **about: object) -> str:
    db = g.store.reading()
    asked = {
        "person": request.args.get("person", "").strip() or None if of != "person" else None,
        "kind": forms.asked("kind", KINDS),
        "since": limits.day(request.args.get("since"), "since"),
        "until": limits.day(request.args.get("until"), "until"),
    }
    before, after = (forms.as_number(name, request.args.get(name)) for name in ("before", "after"))
    wanted = filter_of(db, asked["person"], asked["kind"], asked["since"], asked["until"], before, after)
    page = page_of(db, found(wanted, PAGE + 1))
    kept: dict[str, Any] = {name: value for name, value in {**asked, "after": after}.items() if value}
    here = partial(url_for, str(request.endpoint), **(request.view_args or {}), **kept)
    links = (("Newest", before and here()), ("Older", page.older and here(before=page.older)),
             ("Skip the rest of this step", page.next_step and here(before=page.next_step)))  # fmt: skip
    return render_template(
        "history/show.html", of=of, newest=newest, page=page, kinds=KINDS, everyone=people.everyone(db), asked=kept,
        before=before, links=[(label, address) for label, address in links if address], **about,
    )  # fmt: skip


def _moment(typed: str) -> str | None:
    """A moment as the desk writes it, of what a browser sends: a minute means its end. Raises RuleBroken."""
    if not typed:
        return None
    moment = f"{typed}:59Z" if len(typed) == _MINUTE else typed
    if len(moment) != _SECOND or not limits.is_moment(moment):
        raise RuleBroken("not_a_moment", field="at", value=typed[:40])
    if moment[:_MINUTE] > now()[:_MINUTE]:
        raise RuleBroken("not_come_yet", field="at")
    return moment
