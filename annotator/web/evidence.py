"""Evidence: adding it to a unit, changing and removing it."""

from flask import Blueprint, g, request
from flask.typing import ResponseReturnValue

from annotator.actions import evidence as actions
from annotator.actions.draft_sources import take_draft_source
from annotator.domain import profile
from annotator.domain.draft_sources import STANCE
from annotator.domain.sources import Source
from annotator.web import captures_panel
from annotator.web.plumbing import forms
from annotator.web.plumbing.view import view
from annotator.web.reading_table import answers
from annotator.web.source_choice import chosen_source, is_capture_wanted

blueprint = Blueprint("evidence", __name__)


@blueprint.post("/units/<unit_id>/evidence")
def create(unit_id: str) -> ResponseReturnValue:
    answers.stand_by(unit_id, f"{unit_id}-evidence")
    draft = forms.text("draft_source")
    if draft:
        take_draft_source(g.store, g.person, unit_id, draft, forms.evidence(STANCE))
        return answers.answer_unit(
            unit_id, "Tied as context. Read it, then choose whether it supports or contradicts the claim."
        )
    chosen = chosen_source()
    is_captured = isinstance(chosen, Source) and is_capture_wanted()
    waiting = None if isinstance(chosen, Source) else actions.without_words(g.store.reading(), unit_id, chosen)
    filled = forms.evidence(waiting.stance) if waiting else forms.evidence()
    if waiting and filled.passage:
        actions.fill_evidence(g.store, g.person, waiting, filled)
        return answers.answer_unit(unit_id, "Its words are on file.")
    tied = actions.add_evidence(g.store, g.person, unit_id, chosen, filled)
    if is_captured:
        captures_panel.ask(tied.source)
    return answers.answer_unit(
        unit_id, "Evidence saved; its page is being captured." if is_captured else "Evidence saved."
    )


@blueprint.post("/evidence/<evidence_id>")
def change(evidence_id: str) -> ResponseReturnValue:
    unit_id = view().evidence(evidence_id).unit
    answers.stand_by(unit_id, f"evidence-{evidence_id}")
    actions.change_evidence(
        g.store, g.person, evidence_id, forms.evidence(), source=forms.text("source"), version=forms.version()
    )
    return answers.answer_unit(unit_id, "Evidence changed.")


@blueprint.post("/evidence/<evidence_id>/stance")
def set_stance(evidence_id: str) -> ResponseReturnValue:
    unit_id = view().evidence(evidence_id).unit
    answers.stand_by(unit_id, f"stance-{evidence_id}")
    stance = forms.required("stance", "stance")
    is_known = forms.text("although") is not None
    actions.set_stance(g.store, g.person, evidence_id, stance, forms.version(), is_known_to_differ=is_known)
    return answers.answer_unit(unit_id, f"Saved: {profile.STANCES[stance].lower()}.")


@blueprint.post("/evidence/<evidence_id>/let_stand")
def let_stand(evidence_id: str) -> ResponseReturnValue:
    """Let the facts that differ stand, with a reason; the form with `back` takes that back."""
    unit_id = view().evidence(evidence_id).unit
    answers.stand_by(unit_id, f"stand-{evidence_id}")
    is_over = "back" in request.form
    reason = None if is_over else forms.required("reason", "reason")
    actions.let_stand(g.store, g.person, evidence_id, reason, forms.version())
    return answers.answer_unit(unit_id, "It no longer stands." if is_over else "It stands, with your reason.")


@blueprint.post("/evidence/<evidence_id>/remove")
def remove(evidence_id: str) -> ResponseReturnValue:
    unit_id = view().evidence(evidence_id).unit
    answers.stand_by(unit_id, f"evidence-{evidence_id}")
    actions.remove_evidence(g.store, g.person, evidence_id, forms.version())
    return answers.answer_unit(unit_id, "Evidence removed.")
