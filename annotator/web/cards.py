"""The card of the sentence in hand, and the answers that repaint it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from flask import flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import generate_csrf
from markupsafe import Markup

from annotator.actions.placements import Candidate, candidates
from annotator.domain import workflow
from annotator.domain.differences import Run, differences
from annotator.domain.errors import NotFound
from annotator.domain.evidence import Evidence
from annotator.domain.flags import carrying, counted, is_supported, quote_lock, terms_of
from annotator.domain.people import Person
from annotator.domain.permissions import VOUCH, may
from annotator.domain.queries import Query
from annotator.domain.quote_locks import Lock
from annotator.domain.readiness import UnitState
from annotator.domain.revisions import WHOLES
from annotator.domain.sources import Source
from annotator.domain.units import Unit
from annotator.storage import articles, people, queries, units
from annotator.web import problems
from annotator.web.fragments import is_aimed_at, part, wants_fragment
from annotator.web.steps import Step, next_step
from annotator.web.tables import CHUNK, NOWHERE, Table, read_table

MORE = "more"
MORE_FIELDS = ("span", "kind", "risk", "facets", "speaker", "note", "assignee", "remove")
# Their forms come back empty. Those that another answer leaves alone keep what was typed in them.
_EMPTIED = ("evidence.create", "queries.create", "queries.reply", "queries.resolve")


@dataclass(frozen=True, slots=True)
class EvidenceCard:
    """`terms` are those that hold: the stricter of its own and its source's."""

    evidence: Evidence
    source: Source
    terms: str


@dataclass(frozen=True, slots=True)
class UnitCard:
    unit: Unit
    state: UnitState
    shown: str
    evidence: tuple[EvidenceCard, ...]
    queries: tuple[Query, ...]
    step: Step
    moves: tuple[str, ...]
    candidates: tuple[Candidate, ...] = ()
    change: tuple[Run, ...] = ()
    lock: Lock | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """`opened` is the unit in hand, `form` that of its forms which was asked for: "more" or an evidence id.

    `offered` is the source this person tied last, `near` are those of the article; `whole`
    is what the sentence is part of, in a word.
    """

    table: Table
    number: int
    units: tuple[UnitCard, ...]
    opened: str | None
    form: str | None
    offered: Source | None
    near: tuple[Source, ...]
    people: tuple[Person, ...]
    whole: str

    def name(self, person: str | None) -> str:
        return next((p.name for p in self.people if p.id == person), "somebody")

    def shows_more(self, unit_id: str) -> bool:
        """Whether the unit's lesser fields stand open: they were asked for, or one of them was refused."""
        asked = self.form == MORE and self.opened == unit_id
        return asked or any(problems.problem_at(f"{unit_id}-{field}") for field in MORE_FIELDS)

    @property
    def vouchers(self) -> tuple[Person, ...]:
        return tuple(p for p in self.people if may(p, VOUCH))


def read_card(table: Table, number: int, opened: str | None = None, form: str | None = None) -> Card:
    db = g.store.reading()
    kind = "paragraph"
    if number != NOWHERE:
        kind = articles.kind_of(db, table.article.id, table.revision.number, table.sentence(number).block)
    asked = queries.of_articles(db, [table.article.id])
    near = tuple(sorted(table.standing.sources.values(), key=lambda s: s.title))
    made = tuple(_unit_card(table, unit, asked) for unit in table.units_of(number))
    if opened not in {each.unit.id for each in made}:
        opened = next((each.unit.id for each in made if each.state.family not in ("settled", "thin")), None)
        opened = opened or next((each.unit.id for each in made), None)
    return Card(
        table, number, made, opened, form, _offered(table), near, people.everyone(db), WHOLES.get(kind, "paragraph")
    )


def _unit_card(table: Table, unit: Unit, asked: Iterable[Query]) -> UnitCard:
    standing, state = table.standing, table.coverage.unit_states[unit.id]
    tied = [e for e in standing.evidence if e.unit == unit.id]
    own = tuple(q for q in asked if q.unit == unit.id)
    step = next_step(
        unit,
        state,
        frozenset(e.stance for e in counted(tied, standing.sources, standing.today)),
        is_supported(tied, standing.sources, standing.today),
        next((q for q in own if not q.resolved), None),
        g.person,
    )
    shown = tuple(
        EvidenceCard(e, standing.sources[e.source], terms_of(e, standing.sources[e.source], standing.today))
        for e in tied
    )
    moves = () if unit.status == "query" else workflow.moves_from(unit.status)
    places = () if state.sentences else candidates(standing, unit)
    held = quote_lock(unit, carrying(tied, standing.sources, standing.today))
    change = _change(table, unit)
    return UnitCard(unit, state, table.shown_of(unit), shown, own, step, moves, places, change, held)


def _change(table: Table, unit: Unit) -> tuple[Run, ...]:
    """What was changed in the words since the verdict on them."""
    state = table.coverage.unit_states[unit.id]
    if "stale" not in state.flags or not unit.check or not state.sentences:
        return ()
    return differences(unit.check.sentence, " ".join(table.text_of(n) for n in state.sentences))


def _offered(table: Table) -> Source | None:
    """The source of the evidence tied last, by this person if possible: it is the likeliest next one."""
    tied = sorted(table.standing.evidence, key=lambda e: (e.by == g.person.id, e.version))
    return table.standing.sources[tied[-1].source] if tied else None


# pages and parts


def show_page(table: Table, card: Card | None, *, whole: bool = False) -> str:
    """The reading table, with as much of the text as holds the sentence in hand."""
    if card is None and not whole and "problem" not in g:
        main = table.opened(generate_csrf(), partial(_main, table, None, CHUNK))
    else:
        main = _main(table, card, len(table.sentences) if whole else max(CHUNK, card.number if card else 0))
    return render_template("articles/show.html", table=table, main=Markup(main))  # noqa: S704 - a template's


def _main(table: Table, card: Card | None, reach: int) -> str:
    text, following = table.chunk(g.store.reading(), 1, reach)
    return render_template("articles/_main.html", table=table, card=card, text=text, following=following)


def show_sentence(slug: str, number: int, opened: str | None = None, form: str | None = None) -> ResponseReturnValue:
    """The sentence in hand: its card for htmx, else the whole page around it."""
    table = read_table(g.store.reading(), slug)
    card = read_card(table, number, opened, form)
    if not wants_fragment():
        return show_page(table, card)
    return _card_part(card)


def show_unit(unit_id: str, form: str | None = None) -> ResponseReturnValue:
    table = table_of(units.load(g.store.reading(), unit_id))
    return show_sentence(table.article.slug, first_sentence(table, unit_id), unit_id, form)


def stand_by(unit_id: str, form: str) -> None:
    """Should what follows be refused: show this unit as it is now, and the problem at this form of it."""
    problems.show_in(form, partial(show_unit, unit_id))


def table_of(unit: Unit) -> Table:
    slug = articles.slug_of(g.store.reading(), unit.article)
    if slug is None:
        raise NotFound("no_such_unit")
    return read_table(g.store.reading(), slug)


def first_sentence(table: Table, unit_id: str) -> int:
    """Where a unit is shown."""
    return next(iter(table.coverage.unit_states[unit_id].sentences), NOWHERE)


def answer_unit(
    unit_id: str, said: str, *, touched: Iterable[int] = (), form: str | None = None
) -> ResponseReturnValue:
    """After a change of one unit, or of what is tied to it; `touched` are sentences it has left."""
    table = table_of(units.load(g.store.reading(), unit_id))
    inside = table.coverage.unit_states[unit_id].sentences
    return answer(table, first_sentence(table, unit_id), said, touched={*inside, *touched}, opened=unit_id, form=form)


def answer(
    table: Table,
    number: int,
    said: str,
    *,
    touched: Iterable[int],
    opened: str | None = None,
    form: str | None = None,
) -> ResponseReturnValue:
    """After a change: the card or the unit in hand, and beside it whatever else of the page changed."""
    if not wants_fragment():
        flash(said)
        slug = table.article.slug
        if back := _comparison(slug):
            return redirect(back, 303)
        return redirect(url_for("articles.show", slug=slug, s=number, u=opened, form=form, _anchor=f"s{number}"), 303)
    card = read_card(table, number, opened, form)
    changed = {n for n in touched if 1 <= n <= len(table.sentences)}
    return _card_part(card, [
        render_template("articles/_tally.html", table=table, beside=True),
        render_template("articles/_lost.html", table=table, beside=True) if table.lost or is_aimed_at("card") else "",
        table.sentences_beside(g.store.reading(), changed),
        table.cells_beside(changed),
        render_template("_said.html", words=said, beside=True),
    ])  # fmt: skip


def _comparison(slug: str) -> str | None:
    """The comparison of two revisions from which the form was sent."""
    a, _, b = (request.form.get("compared") or "").partition("..")
    return url_for("revisions.compare", slug=slug, a=a, b=b) if a.isdigit() and b.isdigit() else None


def _card_part(card: Card, beside: Iterable[str] = ()) -> ResponseReturnValue:
    """The unit that the form aimed at, if it is still there; else the whole card."""
    if "problem" in g:
        beside = [render_template("_said.html", words="", beside=True)]
    own = next((each for each in card.units if is_aimed_at(f"unit-{each.unit.id}")), None)
    if own:
        keep = request.endpoint not in _EMPTIED
        name = "units/_lost.html" if card.number == NOWHERE else "units/_unit.html"
        body = render_template(name, card=card, each=own, keep=keep)
        return part(body, f"unit-{own.unit.id}", beside)
    name = "sentences/_drawer.html" if card.number == NOWHERE else "sentences/_card.html"
    return part(render_template(name, card=card), "card", beside)
