"""Accepting and dismissing suggestions; both answers are stored."""

from dataclasses import dataclass

from annotator.actions.transaction import new_id, transaction
from annotator.actions.units import build
from annotator.clock import at_the_desk
from annotator.domain import limits
from annotator.domain.articles import Article
from annotator.domain.errors import NotFound, RuleBroken
from annotator.domain.hints import Hints
from annotator.domain.people.person import Person
from annotator.domain.revisions import ArticleRevision, Revision
from annotator.domain.suggestions import (
    ACCEPTED,
    CLAIM,
    DISMISSED,
    QUOTE,
    Answer,
    Finding,
    Offer,
    Threshold,
)
from annotator.domain.units import Unit
from annotator.language.claims.clause_spans import clauses_with_facts
from annotator.storage import articles, dossiers, sentences, suggestions
from annotator.storage.connections.databases import Database
from annotator.storage.database import Store
from annotator.storage.events import Change
from annotator.views.suggestions import read_hints

HIGHEST_THRESHOLD = 100


@dataclass(frozen=True, slots=True)
class Label:
    """One answer, in the form of the check-worthiness benchmark: `label` is 1 if it was accepted, else 0."""

    id: str
    text: str
    label: int


def accept(store: Store, person: Person, slug: str, kind: str, start: int, end: int) -> Unit:
    """Make the unit that is offered at exactly this span; its speaker is taken over only if it is certain.

    `start` and `end` are code points of the text of the article with this `slug`, `kind` is that of the offer. Raises
    NotFound if there is no such offer.
    """
    with transaction(store, person, "accept_suggestion") as act:
        article, revision = _open(act, slug)
        offer = _offered(act.db, article, revision, kind, start, end)
        return _accept(act, article, revision, offer)


def split(store: Store, person: Person, slug: str, kind: str, start: int, end: int) -> tuple[Unit, ...]:
    """Make a claim of each clause of an offered claim that holds a fact, in one step; of all of it if none does.

    `start` and `end` are code points of the text of the article with this `slug`, `kind` is that of the offer. Raises
    NotFound if there is no such offer.
    """
    with transaction(store, person, "split_suggestion") as act:
        article, revision = _open(act, slug)
        offer = _offered(act.db, article, revision, kind, start, end)
        if offer.kind != CLAIM:
            raise NotFound("no_such_suggestion")
        facts = [
            (fact.start, fact.end)
            for sentence in sentences.of(act.db, revision.id)
            for fact in sentence.facts
            if offer.start <= fact.start and fact.end <= offer.end
        ]
        place = offer.start, offer.end
        parts = clauses_with_facts(revision.text, place, facts, article.facts.language)
        _answer(act, article, offer, ACCEPTED)
        return tuple(build(act, article, revision, offer.kind, *part) for part in parts)


def accept_quotes(store: Store, person: Person, slug: str) -> tuple[Unit, ...]:
    """Make a unit of every quote that is offered, in one step, so that one undo takes all of it back."""
    with transaction(store, person, "accept_quotes") as act:
        article, revision = _open(act, slug)
        quotes = [o for o in _hints(act.db, article, revision).offers if o.kind == QUOTE]
        if not quotes:
            raise NotFound("no_such_suggestion")
        return tuple(_accept(act, article, revision, offer) for offer in quotes)


def dismiss(store: Store, person: Person, slug: str, kind: str, start: int, end: int) -> None:
    """Dismiss the offer at exactly this span; later drafts do not offer it again.

    `start` and `end` are code points of the text of the article with this `slug`, `kind` is that of the offer. Raises
    NotFound if there is no such offer.
    """
    with transaction(store, person, "dismiss_suggestion") as act:
        article, revision = _open(act, slug)
        _answer(act, article, _offered(act.db, article, revision, kind, start, end), DISMISSED)


def dismiss_finding(
    store: Store, person: Person, slug: str, kind: str, start: int, end: int, reason: str | None
) -> None:
    """Dismiss a slip, with the `reason` why it is none.

    `start` and `end` are code points of the text of the article with this `slug`, `kind` is that of the slip. Raises
    RuleBroken without a reason, NotFound if there is no such slip.
    """
    why = limits.line(reason, "reason")
    if why is None:
        raise RuleBroken("required", field="reason")
    with transaction(store, person, "dismiss_finding") as act:
        article, revision = _open(act, slug)
        open_ = _hints(act.db, article, revision).findings
        meant = [f for f in open_ if (f.note.kind, f.note.start, f.note.end) == (kind, start, end)]
        if not meant:
            raise NotFound("no_such_suggestion")
        _answer(act, article, meant[0], DISMISSED, why)


def set_threshold(store: Store, person: Person, slug: str, points: int | None) -> None:
    """Set the fewest `points` with which a claim is offered in the article with this `slug`. Raises RuleBroken."""
    if points is None or not 0 <= points <= HIGHEST_THRESHOLD:
        raise RuleBroken("unknown_value", field="points", value=str(points), known=f"0 to {HIGHEST_THRESHOLD}")
    with transaction(store, person, "set_threshold") as act:
        article, _ = _open(act, slug)
        before = Threshold(article.id, suggestions.threshold(act.db, article.id))
        suggestions.save_threshold(act, before, Threshold(article.id, points))


def labels(store: Store) -> tuple[Label, ...]:
    """Every answer to a claim that was offered, with which a newsroom can measure or train a model."""
    answered = (each for each in suggestions.every(store.reading()) if each.rule == CLAIM)
    return tuple(Label(each.id, each.folded, int(each.answer == ACCEPTED)) for each in answered)


def _hints(db: Database, article: Article, revision: Revision) -> Hints:
    return read_hints(db, dossiers.standing(db, article, revision, at_the_desk()), revision.id)


def _open(act: Change, slug: str) -> ArticleRevision:
    found = articles.load(act.db, slug)
    act.article = found.article.id
    return found


def _offered(db: Database, article: Article, revision: Revision, kind: str, start: int, end: int) -> Offer:
    open_ = _hints(db, article, revision).offers
    offer = next((o for o in open_ if (o.kind, o.start, o.end) == (kind, start, end)), None)
    if offer is None:
        raise NotFound("no_such_suggestion")
    return offer


def _accept(act: Change, article: Article, revision: Revision, offer: Offer) -> Unit:
    unit = build(act, article, revision, offer.kind, offer.start, offer.end, offer.speaker)
    _answer(act, article, offer, ACCEPTED)
    return unit


def _answer(act: Change, article: Article, meant: Offer | Finding, answer: str, reason: str | None = None) -> None:
    rule, folded, exact = meant.key
    suggestions.save(act, None, Answer(new_id(), article.id, rule, folded, exact, answer, reason, act.by, act.at))
