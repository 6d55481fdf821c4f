"""Revisions: each text as it was, and what changed between two of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from flask import Blueprint, g, render_template

from annotator.domain.comparisons import ComparedPassage, Passed, Texts, needs_reading
from annotator.domain.dossiers import Standing
from annotator.domain.flags import carrying, terms_of
from annotator.domain.revisions import Block
from annotator.storage import revisions, units
from annotator.views.comparisons import read_texts
from annotator.views.placements import candidates
from annotator.web.plumbing.view import view
from annotator.web.reading_table.kept_tables import read_table
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
    return render_template(
        "revisions/compare.html", table=table, texts=texts, passed=passed, queue=queue, a=a, b=b, newest=newest,
        paragraphs=tuple(_paragraphs(texts, then.blocks, passed)),
        passages_of=_passages_of(then.standing, [p.unit.id for p in queue]),
        to_read={p.unit.id for p in queue if p.fate == "changed" and _needs_reading(p, texts)},
        candidates={p.unit.id: candidates(then.standing, p.unit) for p in queue if p.fate != "changed"},
    )  # fmt: skip


def _needs_reading(passed: Passed, texts: Texts) -> bool:
    return needs_reading(passed.unit, texts.passages[passed.passage].runs)


def _passages_of(standing: Standing, units: Iterable[str]) -> dict[str, list[tuple[str, bool]]]:
    """By unit id, the passages that carry the unit, each with whether it may be printed."""
    found: dict[str, list[tuple[str, bool]]] = {unit: [] for unit in units}
    for each in carrying(standing.evidence, standing.sources, standing.today):
        if each.unit in found and each.passage and each.passage.exact:
            is_open = terms_of(each, standing.sources[each.source], standing.today) == "on_record"
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
