"""Finds what was checked before: settled units of other articles that say what a unit says, with what they rest on."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotator.domain.articles import Article
from annotator.domain.dossiers import Standing
from annotator.domain.errors import RuleBroken
from annotator.domain.evidence import Evidence
from annotator.domain.flags import terms_of
from annotator.domain.people.permissions import SEE, require
from annotator.domain.people.person import Person
from annotator.domain.readiness import UnitState, cover
from annotator.domain.search.former_checks import FormerCheck, FormerEvidence, is_tied, where_from
from annotator.domain.statuses import STATUSES
from annotator.domain.units import Unit
from annotator.language.facts.text_facts import text_facts
from annotator.language.retrieval.alike_claims import Claim, Likeness, most_held, ranked
from annotator.language.retrieval.ranking import query_words
from annotator.storage import articles, dossiers, evidence, units
from annotator.storage import text_facts as stored
from annotator.storage.connections.databases import Database
from annotator.storage.database import Store
from annotator.storage.desk import schedules
from annotator.storage.search import alike_units

# What one can compare at a glance, and of how many articles the standing is computed for it at most.
MOST_SHOWN = 5
_MOST_ARTICLES = 10
# The facts of so many units are compared; of a long unit, so many words are looked for.
_MOST_RANKED, _MOST_WORDS = 40, 40
# Only these can settle a unit; whether one does is for its standing to say.
_SETTLING = tuple(row.id for row in STATUSES.values() if row.family == "settled")


def find_former_checks(store: Store, person: Person, unit_id: str, minute: str) -> tuple[FormerCheck, ...]:
    """What was checked before that a unit, given by id, says; the most alike first. `minute` is that at the desk.

    Raises NotFound, or RuleBroken if the `person` may not see everything. What is not surely settled is left out, and
    so is all of an article that is closed to somebody, or read a second time just now.
    """
    require(person, SEE)
    db = store.reading()
    unit = units.load(db, unit_id)
    found = alike(db, unit)
    known = units.named(db, [each.id for each in found])
    listed = dict.fromkeys(known[each.id].article for each in found)
    chosen = set(list(listed)[:_MOST_ARTICLES])
    wanted = [known[each.id] for each in found if known[each.id].article in chosen]
    settled = _settled(db, wanted, evidence.of_unit(db, unit_id), minute)
    same = {each.id: each.same for each in found}
    return tuple(replace(settled[u.id], same=same[u.id]) for u in wanted if u.id in settled)[:MOST_SHOWN]


def alike(db: Database, unit: Unit) -> tuple[Likeness, ...]:
    """The units of other articles that say what the unit says, the most alike first, settled or not."""
    words = query_words(unit.anchor.exact)[:_MOST_WORDS]
    found = alike_units.holding_each(db, words, unit.article, _SETTLING)
    others = units.named(db, most_held(words, found, _MOST_RANKED))
    claims = _claims(db, (unit, *others.values()))
    return ranked(claims[0], claims[1:])


def former_check(db: Database, unit_id: str, tied: Sequence[Evidence], minute: str) -> FormerCheck | None:
    """One settled unit, given by id; None if it is not settled, or must not be named in another article.

    `tied` is the evidence of the unit to which its evidence may be tied.
    """
    unit = units.load(db, unit_id)
    if alike_units.is_kept_apart(db, unit.article):
        return None
    return _settled(db, [unit], tied, minute).get(unit_id)


def note_of(db: Database, former: FormerCheck) -> str:
    """Where its evidence comes from, as the note of a tie in another article says it."""
    facts, schedule = former.article.facts, schedules.of_article(db, former.article.id)
    return where_from(former.article, former.unit, is_public=any((facts.published, facts.url, schedule.ran)))


def _claims(db: Database, wanted: Iterable[Unit]) -> list[Claim]:
    """The units with the facts of their words, in this order; facts that are on file are not found anew."""
    wanted = list(wanted)
    spoken = {a.id: a.facts.language for a in articles.named(db, {unit.article for unit in wanted})}
    texts: dict[str | None, set[str]] = defaultdict(set)
    for unit in wanted:
        texts[spoken.get(unit.article)].add(unit.anchor.exact)
    known = {language: stored.on_file(db, language, words) for language, words in texts.items()}
    claims = []
    for unit in wanted:
        words, language = unit.anchor.exact, spoken.get(unit.article)
        facts = known[language].get(words) or text_facts(words, language)
        claims.append(Claim(unit.id, words, facts.facts))
    return claims


def _settled(db: Database, wanted: Sequence[Unit], tied: Sequence[Evidence], minute: str) -> dict[str, FormerCheck]:
    """By id, those of the units that are settled and stand in their article's text."""
    listed = articles.by_ids(db, {unit.article for unit in wanted})
    standings = dossiers.standings(db, listed, minute)
    found = {}
    for article, _ in listed:
        standing = _of_units(standings[article.id], {unit.id for unit in wanted if unit.article == article.id})
        for unit in standing.units:
            state = cover(standing).unit_states[unit.id]
            if not state.blocks and state.sentences:
                found[unit.id] = _check(unit, state, article, standing, tied)
    return found


def _of_units(standing: Standing, ids: set[str]) -> Standing:
    """The standing with these units only: the state of one does not depend on another."""
    return replace(
        standing,
        units=tuple(unit for unit in standing.units if unit.id in ids),
        evidence=tuple(each for each in standing.evidence if each.unit in ids),
    )


def _check(unit: Unit, state: UnitState, article: Article, standing: Standing, tied: Sequence[Evidence]) -> FormerCheck:
    behind = tuple(
        FormerEvidence(
            each,
            standing.sources[each.source],
            terms_of(each, standing.sources[each.source], standing.minute),
            any(is_tied(each, other) for other in tied),
        )
        for each in standing.evidence
        if each.unit == unit.id
    )
    return FormerCheck(unit, state, article, behind)


def evidence_to_reuse(store: Store, unit_id: str, evidence_id: str, minute: str) -> tuple[FormerEvidence, str]:
    """Evidence of a settled unit of another article, and the note with which it is tied to the unit with this id.

    Raises NotFound; RuleBroken if it must not be tied, because the other unit is not settled, or the words cannot be
    another unit's.
    """
    db = store.reading()
    unit, former = units.load(db, unit_id), evidence.load(db, evidence_id)
    check = former_check(db, former.unit, evidence.of_unit(db, unit_id), minute)
    if check is None or former.article == unit.article:
        raise RuleBroken("not_checked_before")
    (chosen,) = (each for each in check.evidence if each.evidence.id == evidence_id)
    if chosen.is_tied:
        raise RuleBroken("tied_already")
    if chosen.is_note:
        raise RuleBroken("rests_on_a_note")
    return chosen, note_of(db, check)
