"""The people of the desk: their names, roles and invitations; without accounts, who acts in this session."""

from functools import partial

from flask import Blueprint, current_app, flash, g, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from annotator.actions.people import accounts as account_actions
from annotator.actions.people import assignments, sign_in
from annotator.actions.people import people as actions
from annotator.clock import now
from annotator.domain.errors import NotFound
from annotator.storage.people import accounts, people
from annotator.views.person_work import work_of
from annotator.web.plumbing import forms, problems
from annotator.web.plumbing.view import view

blueprint = Blueprint("people", __name__)


@blueprint.get("/people")
def index() -> str:
    db = g.store.reading()
    return render_template(
        "people/index.html", everyone=people.everyone(db), accounts=accounts.everyone(db),
        invitations=accounts.invitations(db, now()),
    )  # fmt: skip


@blueprint.post("/people")
def create() -> ResponseReturnValue:
    problems.show_in("person", index)
    person = actions.add_person(g.store, g.person, forms.text("name"), forms.text("role") or "")
    if g.has_accounts:
        return _back(person.id, f"{person.name} was added, and signs in by a link: make one here.")
    flash(f"{person.name} was added.")
    return redirect(url_for("people.index"), 303)


@blueprint.get("/people/<person_id>")
def show(person_id: str, link: str | None = None) -> str:
    """`link` is an invitation that was just made: it is shown once, and kept nowhere."""
    db = g.store.reading()
    return render_template(
        "people/show.html", person=people.load(db, person_id), account=accounts.of_person(db, person_id),
        invited_until=accounts.invitations(db, now()).get(person_id), link=link,
        work=work_of(db, view(), person_id), everyone=people.everyone(db),
    )  # fmt: skip


@blueprint.post("/people/<person_id>/handover")
def hand_over(person_id: str) -> ResponseReturnValue:
    problems.show_in("handover", partial(show, person_id))
    count = assignments.hand_over(g.store, g.person, person_id, forms.required("to", "name"))
    return _back(person_id, f"{count} unit{'' if count == 1 else 's'} handed over.")


@blueprint.post("/people/<person_id>/sit")
def sit(person_id: str) -> ResponseReturnValue:
    """A desk without accounts trusts whoever sits at the machine to say who they are; one with accounts does not."""
    person = people.load(g.store.reading(), person_id)
    if g.has_accounts or person.removed:
        raise NotFound("no_such_person", id=person_id)
    session["person"] = person.id
    flash(f"You act as {person.name}.")
    return redirect(url_for("people.index"), 303)


@blueprint.post("/people/<person_id>/name")
def rename(person_id: str) -> ResponseReturnValue:
    problems.show_in("name", partial(show, person_id))
    person = actions.rename(g.store, g.person, person_id, forms.text("name"))
    return _back(person_id, f"The name is {person.name} now.")


@blueprint.post("/people/<person_id>/role")
def set_role(person_id: str) -> ResponseReturnValue:
    problems.show_in("role", partial(show, person_id))
    person = actions.set_role(g.store, g.person, person_id, forms.text("role") or "")
    return _back(person_id, f"{person.name}’s role was changed.")


@blueprint.post("/people/<person_id>/invitation")
def invite(person_id: str) -> str:
    problems.show_in("invitation", partial(show, person_id))
    token = account_actions.invite(g.store, g.person, person_id)
    address = current_app.config["ADDRESS"] or request.host_url
    return show(person_id, f"{address.rstrip('/')}{url_for('sign_in.invitation', token=token)}")


@blueprint.post("/people/<person_id>/sessions/end")
def end_sessions(person_id: str) -> ResponseReturnValue:
    problems.show_in("sessions", partial(show, person_id))
    ended = sign_in.end_sessions(g.store, g.person, person_id)
    return _back(person_id, f"{ended} browser{'' if ended == 1 else 's'} signed out.")


@blueprint.post("/people/<person_id>/removal")
def remove(person_id: str) -> ResponseReturnValue:
    problems.show_in("removal", partial(show, person_id))
    person = actions.remove(g.store, g.person, person_id)
    flash(f"{person.name} was removed.")
    return redirect(url_for("people.index"), 303)


def _back(person_id: str, message: str) -> ResponseReturnValue:
    flash(message)
    return redirect(url_for("people.show", person_id=person_id), 303)
