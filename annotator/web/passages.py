"""Passages of a source that support a unit: found by the desk, or selected in the captured text."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from flask import Blueprint, Flask, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from annotator.actions.evidence import without_words
from annotator.domain.errors import Refused
from annotator.domain.fact_locks.facts import CLAUSE
from annotator.domain.fact_locks.locks import DIFFERS
from annotator.domain.passages import FoundPassage
from annotator.domain.public_sources import is_open_beside
from annotator.domain.sources import Source
from annotator.storage import units
from annotator.views import passage_searches as searches
from annotator.views import passages as actions
from annotator.web.plumbing import forms
from annotator.web.plumbing.fragments import part, wants_fragment
from annotator.web.reading_table import answers
from annotator.web.reading_table.table import ReadingTable
from annotator.web.source_choice import chosen_source

blueprint = Blueprint("passages", __name__, url_prefix="/units/<unit_id>/passages")


def register(app: Flask) -> None:
    app.jinja_env.filters.update(runs=runs, paragraphs=paragraphs)
    app.jinja_env.globals.update(is_kept=is_kept)


@dataclass(frozen=True, slots=True)
class MarkedText:
    """Part of a passage. `kind` is "" | word | same | differs; `carries` if offered as evidence."""

    words: str
    kind: str
    carries: bool


@blueprint.post("")
def find(unit_id: str) -> ResponseReturnValue:
    """The best passages of the source that the form names; without one, of all on which the unit may rest."""
    if forms.text("q") or forms.text("source"):
        return _find_in_source(unit_id)
    answers.stand_by(unit_id, f"{unit_id}-find")
    found = searches.search_unit(g.store, g.person, unit_id)
    if not found.searches:
        raise _nothing_captured(found)
    if not wants_fragment():
        return redirect(url_for("passages.show", unit_id=unit_id), 303)
    return _part(unit_id, found, f"found-for-{unit_id}")


@blueprint.get("")
def show(unit_id: str) -> str:
    """The passages of one source, with a form that keeps one; `text=1` shows the full text instead, to select in.

    Without a source, those of all on which the unit may rest.
    """
    source = request.args.get("source", "")
    is_whole = request.args.get("text") == "1"
    if not source:
        return _show_all(unit_id)
    found = actions.find_passages(g.store, g.person, unit_id, source)
    table = answers.table_of(found.unit.id)
    waiting = without_words(g.store.reading(), unit_id, source)
    return render_template(
        "passages/show.html",
        found=found,
        stance=waiting.stance if waiting else "supports",
        table=table,
        back=_back(table, unit_id),
        is_whole=is_whole,
    )


def _find_in_source(unit_id: str) -> ResponseReturnValue:
    answers.stand_by(unit_id, f"{unit_id}-evidence")
    source = chosen_source(asks_type=False)
    if isinstance(source, Source):
        raise Refused("nothing_captured", field="source", title=source.title)
    found = actions.find_passages(g.store, g.person, unit_id, source)
    if not wants_fragment():
        return redirect(url_for("passages.show", unit_id=unit_id, source=source), 303)
    return _part(unit_id, searches.UnitSearch((found,), (), is_tied=True), f"found-in-{unit_id}", f"tie-form-{unit_id}")


def _part(unit_id: str, found: searches.UnitSearch, place: str, own_form: str | None = None) -> ResponseReturnValue:
    """The passages found, for the element with the id `place`.

    Their buttons send the form with the id `own_form`, in which that element is, or else one of their own.
    """
    table = answers.table_of(unit_id)
    body = render_template("passages/_searches.html", place=place, all=found, table=table, own_form=own_form)
    return part(body, place)


def _show_all(unit_id: str) -> str:
    unit = units.load(g.store.reading(), unit_id)
    found = searches.search_unit(g.store, g.person, unit_id)
    table = answers.table_of(unit.id)
    back = _back(table, unit_id)
    return render_template("passages/all.html", place="found", unit=unit, all=found, table=table, back=back)


def _back(table: ReadingTable, unit_id: str) -> str:
    number = answers.first_sentence(table, unit_id)
    return url_for("articles.show", slug=table.article.slug, s=number, u=unit_id, _anchor=f"s{number}")


def _nothing_captured(found: searches.UnitSearch) -> Refused:
    if found.uncaptured:
        first = found.uncaptured[0]
        altered = [each for each in found.uncaptured if actions.has_lost_text(g.store, each.id)]
        why = actions.why_unsearched(g.store, altered[0] if altered else first)
        return Refused(why.code, title=why.values["title"])
    return Refused("no_text_captured" if found.is_tied else "nothing_tied")


def is_kept(found: actions.PassageSearch, table: ReadingTable) -> bool:
    """Whether what was found stays out of a print."""
    return not is_open_beside(found.source, found.unit, table.standing)


def runs(finding: FoundPassage) -> Iterator[MarkedText]:
    """The passage, split wherever a mark begins or ends."""
    piece, facts = finding.piece, _marked_facts(finding)
    # Within a fact, shared words are not marked by themselves.
    words = [word for word in finding.words if all(word[1] <= start or end <= word[0] for start, end, _ in facts)]
    marks = [*((start, end, "word") for start, end in words), *facts]
    cuts = sorted({piece.start, piece.end, finding.start, finding.end, *(at for mark in marks for at in mark[:2])})
    for start, end in pairwise(cuts):
        kind = next((mark[2] for mark in reversed(marks) if mark[0] <= start and end <= mark[1]), "")
        yield MarkedText(
            piece.text[start - piece.start : end - piece.start], kind, finding.start <= start and end <= finding.end
        )


def _marked_facts(finding: FoundPassage) -> list[tuple[int, int, str]]:
    """Start, end and verdict of each fact of the source that answers one of the unit's."""
    found = [
        (finding.start + answer.theirs.start, finding.start + answer.theirs.end, answer.verdict)
        for lock in (finding.facts.locks if finding.facts else ())
        for answer in lock.answers
        # A clause is marked by what decides in it.
        if answer.theirs and answer.theirs.kind != CLAUSE
    ]
    return sorted(found, key=lambda mark: mark[2] == DIFFERS)


def paragraphs(found: actions.PassageSearch) -> Iterator[tuple[str | None, int, str]]:
    """(page that begins here or None, offset in code points, words) of each paragraph of the full text."""
    text = found.captured.read.text
    page, at = None, 0
    for paragraph in text.split("\n\n"):
        here = found.captured.page_at(at)
        if paragraph.strip():
            yield (here if here != page else None), at, paragraph
            page = here
        at += len(paragraph) + 2
