"""The call sheet of a source: read on the screen or on paper during a call, and its answers typed back."""

from collections.abc import Mapping

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from annotator.actions.conversations.call_answers import answer_calls
from annotator.domain import profile
from annotator.domain.conversations.call_sheets import ANSWERS, UNANSWERED, CallAnswer
from annotator.domain.errors import DeskError, RuleBroken, Stale, say
from annotator.domain.people.permissions import CHECK, may
from annotator.views.conversations.call_sheets import call_sheet
from annotator.web.plumbing import forms, problems
from annotator.web.plumbing.view import view

blueprint = Blueprint("call_sheets", __name__)


@blueprint.get("/sources/<source_id>/call-sheet")
def show(source_id: str) -> str:
    return _shown(source_id)


@blueprint.post("/sources/<source_id>/call-sheet")
def send(source_id: str) -> ResponseReturnValue:
    """Take the answers of the units that are on the sheet as this person reads it, and of no others."""
    problems.show_in("call-sheet", lambda: _shown(source_id))
    sheet = call_sheet(g.store.reading(), view(), source_id)
    terms = forms.text("terms")
    if terms is not None and terms not in profile.TERMS:
        raise RuleBroken("unknown_value", field="terms", value=terms[:40], known=", ".join(profile.TERMS))
    asked = [item.unit.id for item in sheet.items if f"answer-{item.unit.id}" in request.form]
    answers = {unit: _answer(unit, terms) for unit in asked}
    done = answer_calls(g.store, g.person, source_id, answers)
    count = len(done.taken)
    said = f"{count} {'answer is' if count == 1 else 'answers are'} on file."
    if done.refused:
        is_stale = all(isinstance(error, Stale) for error in done.refused.values())
        return _shown(source_id, done.refused, said), 409 if is_stale else 422
    flash(said if count else "Nothing was answered yet.")
    return redirect(url_for("call_sheets.show", source_id=source_id), 303)


def _answer(unit: str, terms: str | None) -> CallAnswer:
    return CallAnswer(
        kind=forms.text(f"answer-{unit}") or UNANSWERED,
        note=forms.text(f"note-{unit}"),
        version=forms.version(f"version-{unit}"),
        terms=terms,
        is_known_to_differ=f"although-{unit}" in request.form,
    )


def _shown(source_id: str, refused: Mapping[str, DeskError] | None = None, said: str = "") -> str:
    sheet = call_sheet(g.store.reading(), view(), source_id)
    ticked = frozenset((request.form if request.method == "POST" else request.args).getlist("quotes"))
    return render_template(
        "call_sheets/show.html",
        sheet=sheet,
        ticked=ticked,
        answers=ANSWERS,
        may_answer=may(g.person, CHECK),
        refused={unit: (error.code, say(error)) for unit, error in (refused or {}).items()},
        said=said,
        typed=request.form,
    )
