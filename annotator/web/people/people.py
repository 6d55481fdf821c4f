"""The people of the desk, and which of them acts in this session."""

from flask import Blueprint, flash, g, redirect, render_template, session, url_for
from flask.typing import ResponseReturnValue

from annotator.actions.people import people as actions
from annotator.storage.people import people
from annotator.web.plumbing import forms, problems

blueprint = Blueprint("people", __name__)


@blueprint.get("/people")
def index() -> str:
    return render_template("people/index.html", everyone=people.everyone(g.store.reading()))


@blueprint.post("/people")
def create() -> ResponseReturnValue:
    problems.show_in("person", index)
    person = actions.add_person(g.store, g.person, forms.text("name"), forms.text("role") or "")
    flash(f"{person.name} was added.")
    return redirect(url_for("people.index"), 303)


@blueprint.post("/people/<person_id>/sit")
def sit(person_id: str) -> ResponseReturnValue:
    """A desk without accounts trusts whoever sits at the machine to say who they are."""
    person = people.load(g.store.reading(), person_id)
    session["person"] = person.id
    flash(f"You act as {person.name}.")
    return redirect(url_for("people.index"), 303)
