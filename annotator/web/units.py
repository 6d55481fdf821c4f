"""Units: making one, changing a field of it, its history."""

from functools import partial

from flask import Blueprint, g, request
from flask.typing import ResponseReturnValue

from annotator.actions import units as actions
from annotator.actions import verdicts
from annotator.domain.anchors import occurrences
from annotator.domain.errors import RuleBroken
from annotator.domain.statuses import status_of
from annotator.domain.units import Unit
from annotator.storage import units
from annotator.web.plumbing import forms, problems
from annotator.web.reading_table import answers, cards
from annotator.web.reading_table.kept_tables import read_table
from annotator.web.reading_table.table import ReadingTable
from annotator.web.reading_table.verdict_questions import lacks_words, reads_otherwise

blueprint = Blueprint("units", __name__)


@blueprint.post("/articles/<slug>/units")
def create(slug: str) -> ResponseReturnValue:
    problems.show_in("make", partial(_at_sentence, slug))
    number, span = forms.number("sentence"), forms.span()
    if number is None and span is None:
        raise RuleBroken("required", field="sentence")
    # The words of a form field lose their line breaks; those of a blank one mean the whole sentence.
    unit = actions.make_unit(
        g.store, g.person, slug, forms.text("kind") or "claim",
        sentence=number, exact=None if span else forms.text("exact"), span=span, takes_clause="clause" in request.form,
    )  # fmt: skip
    return answers.answer_unit(unit.id, f"{'Quote' if unit.kind == 'quote' else 'Claim'} made.")


@blueprint.get("/units/<unit_id>")
def show(unit_id: str) -> ResponseReturnValue:
    return answers.show_unit(unit_id, request.args.get("form"))


@blueprint.post("/units/<unit_id>/status")
def set_status(unit_id: str) -> ResponseReturnValue:
    answers.stand_by(unit_id, f"{unit_id}-status")
    status = forms.text("value")
    if "without_words" not in request.form and lacks_words(unit_id, status):
        return answers.ask_unit(unit_id, f"{cards.WITHOUT_WORDS}{status}")
    if "other_words" not in request.form and reads_otherwise(unit_id, status):
        return answers.ask_unit(unit_id, f"{cards.OTHER_WORDS}{status}")
    unit = verdicts.set_status(
        g.store, g.person, unit_id, status, forms.version(), accepts_other_words="other_words" in request.form
    )
    form = cards.PROPOSED if status_of(unit.status).id == "incorrect" and unit.proposed is None else None
    return answers.answer_unit(unit_id, f"Saved: {status_of(unit.status).label}.", form=form)


@blueprint.post("/units/<unit_id>/vouched_by")
def set_voucher(unit_id: str) -> ResponseReturnValue:
    answers.stand_by(unit_id, f"{unit_id}-vouched_by")
    verdicts.set_voucher(g.store, g.person, unit_id, forms.text("value"), forms.version())
    return answers.answer_unit(unit_id, "Saved: who vouches for it.")


@blueprint.post("/units/<unit_id>/let_stand")
def let_stand(unit_id: str) -> ResponseReturnValue:
    """Let it say what is wrong in another unit, with a reason; the form with `back` takes that back."""
    other = forms.text("other") or ""
    answers.stand_by(unit_id, f"{unit_id}-beside-{other}")
    is_over = "back" in request.form
    reason = None if is_over else forms.required("reason", "reason")
    verdicts.let_stand_here(g.store, g.person, unit_id, other, reason, forms.version())
    return answers.answer_unit(unit_id, "It no longer stands." if is_over else "It stands, with your reason.")


@blueprint.post("/units/<unit_id>/<field>")
def change(unit_id: str, field: str) -> ResponseReturnValue:
    """Set one field of the unit to what the form holds."""
    answers.stand_by(unit_id, f"{unit_id}-{field}")
    value = forms.several("value") if field == "facets" else forms.text("value")
    actions.set_field(g.store, g.person, unit_id, field, value, forms.version())
    return answers.answer_unit(unit_id, f"Saved: {field}.", form=cards.MORE if field in cards.MORE_FIELDS else None)


@blueprint.post("/units/<unit_id>/span")
def move(unit_id: str) -> ResponseReturnValue:
    """Put the unit on other words: those from `start` to `end`, or those that were typed."""
    answers.stand_by(unit_id, f"{unit_id}-span")
    before = units.load(g.store.reading(), unit_id)
    table = answers.table_of(unit_id)
    left = table.coverage.unit_states[unit_id].sentences
    start, end = forms.span() or _found(table, before, forms.text("exact"))
    actions.move_unit(g.store, g.person, unit_id, start, end, forms.version())
    return answers.answer_unit(unit_id, "Saved: the words it covers.", touched=left, form=cards.MORE)


@blueprint.post("/units/<unit_id>/remove")
def remove(unit_id: str) -> ResponseReturnValue:
    answers.stand_by(unit_id, f"{unit_id}-remove")
    table = answers.table_of(unit_id)
    left = table.coverage.unit_states[unit_id].sentences
    number = answers.first_sentence(table, unit_id)
    actions.remove_unit(g.store, g.person, unit_id, forms.version())
    after = read_table(g.store.reading(), table.article.slug)
    return answers.answer(after, number, "Removed, with its evidence. Undo brings it back.", touched=left)


def _found(table: ReadingTable, unit: Unit, exact: str | None) -> tuple[int, int]:
    """The typed words in the unit's paragraph, or in the whole text where it has none; of several places, that
    which its old words touch."""
    if exact is None:
        raise RuleBroken("span_blank")
    inside = table.coverage.unit_states[unit.id].sentences
    start, end = 0, len(table.standing.text)
    if inside:
        of_block = [s for s in table.sentences if s.block == table.sentence(inside[0]).block]
        start, end = of_block[0].start, of_block[-1].end
    places = occurrences(table.standing.text, exact, start, end)
    near = [p for p in places if unit.anchor.touches(p, p + len(exact))]
    if not places:
        raise RuleBroken("words_not_here")
    chosen = near or places
    if len(chosen) > 1:
        raise RuleBroken("words_twice", count=len(chosen), places=tuple(chosen), length=len(exact))
    return chosen[0], chosen[0] + len(exact)


def _at_sentence(slug: str) -> ResponseReturnValue:
    """The card of the sentence the form named, or of the one its span begins in."""
    number = forms.as_number("sentence", request.form.get("sentence"))
    if number is None:
        start = forms.as_number("start", request.form.get("start")) or 0
        table = read_table(g.store.reading(), slug)
        number = next((s.ordinal for s in table.sentences if start < s.end), len(table.sentences))
    return answers.show_sentence(slug, number)
