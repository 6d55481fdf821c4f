"""Revisions: each text as it was, and what changed between two of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from flask import Blueprint, g, render_template

from annotator.domain.dossiers import Standing
from annotator.domain.draft_sources import DraftSource
from annotator.domain.fact_locks.unit_locks import unit_lock
from annotator.domain.flags import carrying, terms_of
from annotator.domain.revision_comparisons import ComparedPassage, Passed, Texts, is_held_by_words, needs_reading
from annotator.domain.revisions import Block, Sentence
from annotator.domain.statuses import status_of
from annotator.storage import revisions, units
from annotator.views.comparisons import read_texts
from annotator.views.draft_sources import comments_in
from annotator.views.placements import candidates
from annotator.web.plumbing.view import view
from annotator.web.reading_table.kept_tables import read_table
from annotator.web.reading_table.next_step import answer_of
from annotator.web.reading_table.table import ReadingTable

blueprint = Blueprint("revisions", __name__, url_prefix="/articles/<slug>/revisions")


@blueprint.get("")
def index(slug: str) -> str:
    table = read_table(g.store.reading(), slug)
    every = revisions.of_article(g.store.reading(), table.article.id)
    return render_template("revisions/index.html", table=table, every=every)


@blueprint.get("/<int:number>")
def show(slug: str, number: int) -> str:
    """One revision as it was, with the verdicts as they were."""
    db = g.store.reading()
    then = view().dossier_as_of(slug, number)
    table = ReadingTable(then.article, then.revision, then.standing)
    text, _ = table.chunk(db, 1, len(table.sentences))
    newest = revisions.of_article(db, then.article.id)[0].number
    return render_template("revisions/show.html", table=table, text=text, newest=newest)


@blueprint.get("/<int:a>..<int:b>")
def compare(slug: str, a: int, b: int) -> str:
    """Two texts as one, what became of each unit between them, and the queue of units to check again."""
    db = g.store.reading()
    then = view().dossier_as_of(slug, b)
    table = ReadingTable(then.article, then.revision, then.standing)
    texts = read_texts(db, table.revision.id.at(a), table.revision.id.at(b))
    passed = texts.passed(then.standing.units, units.anchors_in(db, table.article.id, a))
    waiting = frozenset(u for u, state in table.coverage.unit_states.items() if state.family != "settled")
    newest = revisions.of_article(db, table.article.id)[0].number
    queue = texts.queue(passed, waiting) if b == newest else ()
    changed = [_Changed(p, texts, then.standing) for p in queue if p.fate == "changed"]
    return render_template(
        "revisions/compare.html", table=table, texts=texts, passed=passed, queue=queue, a=a, b=b, newest=newest,
        paragraphs=tuple(_paragraphs(texts, then.blocks, passed)),
        passages_of=_passages_of(then.standing, [p.unit.id for p in queue]),
        changed={each.unit.id: each for each in changed},
        comments=_comments(slug, then.standing.sentences) if b == newest else (),
        candidates={p.unit.id: candidates(then.standing, p.unit) for p in queue if p.fate != "changed"},
    )  # fmt: skip


def _comments(slug: str, sentences: tuple[Sentence, ...]) -> tuple[tuple[Sentence, DraftSource], ...]:
    """What people wrote beside the newest text; nothing for those who see the public copy."""
    hints = read_table(g.store.reading(), slug).hints
    return comments_in(view().draft_sources(hints.analysis), sentences)


class _Changed:
    """A unit whose sentence changed, beside the words on which it rests.

    `is_grave` if a figure, a name, a negation or a quote changed; `answer` is that of the fact lock. `may_keep` if a
    verdict may be given anew beside the texts: one that needs evidence only where its words say the same.
    """

    def __init__(self, passed: Passed, texts: Texts, standing: Standing) -> None:
        self.unit = passed.unit
        tied = [e for e in standing.evidence if e.unit == self.unit.id]
        behind = carrying(tied, standing.sources, standing.minute)
        held = unit_lock(self.unit, behind, standing.facts)
        self.is_grave = needs_reading(self.unit, texts.passages[passed.passage].runs)
        self.answer = answer_of(held) if held else ""
        needs_words = status_of(self.unit.status).needs_evidence
        self.may_keep = is_held_by_words(self.unit, behind, standing.facts) if needs_words else not self.is_grave


def _passages_of(standing: Standing, units: Iterable[str]) -> dict[str, list[tuple[str, bool]]]:
    """By unit id, the passages that carry the unit, each with whether it may be printed."""
    found: dict[str, list[tuple[str, bool]]] = {unit: [] for unit in units}
    for each in carrying(standing.evidence, standing.sources, standing.minute):
        if each.unit in found and each.passage and each.passage.exact:
            is_open = terms_of(each, standing.sources[each.source], standing.minute) == "on_record"
            found[each.unit].append((each.passage.exact, is_open))
    return found


@dataclass(frozen=True, slots=True)
class ComparedParagraph:
    """A block of the later text, with what the earlier had there, and the units shown beside it."""

    kind: str
    passages: tuple[tuple[int, ComparedPassage], ...]
    passed: tuple[Passed, ...]


def _paragraphs(texts: Texts, blocks: tuple[Block, ...], passed: tuple[Passed, ...]) -> Iterator[ComparedParagraph]:
    kinds = {block.ordinal: block.kind for block in blocks}
    beside: dict[int, list[Passed]] = {}
    for each in passed:
        beside.setdefault(each.passage, []).append(each)
    for block, inside in groupby(enumerate(texts.passages), lambda numbered: numbered[1].block):
        passages = tuple(inside)
        units_beside = tuple(each for at, _ in passages for each in beside.get(at, ()))
        yield ComparedParagraph(kinds[block], passages, units_beside)
