"""Who signed an article off, signing it, and saying that it has run."""

from functools import partial

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from annotator.actions.desk import schedules as schedule_actions
from annotator.actions.publication import signoffs as actions
from annotator.clock import at_the_desk
from annotator.domain.publication.signoffs import Signed, roles_of
from annotator.storage import articles
from annotator.storage.desk import schedules
from annotator.storage.people import people
from annotator.views.publication.signoffs import signoffs_of
from annotator.web.plumbing import forms, problems
from annotator.web.plumbing.view import view
from annotator.web.reading_table.kept_tables import read_table

blueprint = Blueprint("signoffs", __name__)
_REASON = "reason-"


@blueprint.get("/articles/<slug>/sign-off")
def show(slug: str) -> str:
    db = g.store.reading()
    newest = articles.load(db, slug)
    table = read_table(db, slug)
    state = signoffs_of(db, view(), newest, at_the_desk())
    return render_template(
        "publication/signoffs.html",
        table=table,
        state=state,
        own=next((each for each in state.signed if each.holds and each.signoff.by == g.person.id), None),
        schedule=schedules.of_article(db, newest.article.id),
        names={person.id: person.name for person in people.everyone(db)},
        by_id={unit.id: unit for unit in table.standing.units},
        roles=roles_of(g.person),
        reasons=_given_before(state.signed),
    )


def _given_before(signed: tuple[Signed, ...]) -> dict[str, str]:
    """By the name of its field, each reason that the person gave when they signed last."""
    own = next((each.signoff for each in signed if each.signoff.by == g.person.id), None)
    given = own.exceptions if own else ()
    return {f"{_REASON}{each.unit or 'sentences'}": each.reason for each in given}


@blueprint.post("/articles/<slug>/sign-off")
def sign(slug: str) -> ResponseReturnValue:
    problems.show_in("sign", partial(show, slug))
    reasons = {name.removeprefix(_REASON): forms.text(name) for name in request.form if name.startswith(_REASON)}
    signed = actions.sign(
        g.store, g.person, slug, forms.required("role", "role"), forms.required("sha256", "text"), reasons
    )
    count = len(signed.exceptions)
    more = f", with {count} {'exception' if count == 1 else 'exceptions'}" if count else ""
    uncounted = "" if signed.is_authenticated else " Without an account, it does not count towards those required."
    flash(f"Signed{more}.{uncounted}")
    return redirect(url_for("signoffs.show", slug=slug), 303)


@blueprint.post("/articles/<slug>/sign-off/take-back")
def take_back(slug: str) -> ResponseReturnValue:
    problems.show_in("sign", partial(show, slug))
    actions.take_back(g.store, g.person, slug, forms.required("signoff", "sign-off"))
    flash("Your sign-off was taken back.")
    return redirect(url_for("signoffs.show", slug=slug), 303)


@blueprint.post("/articles/<slug>/ran")
def ran(slug: str) -> ResponseReturnValue:
    problems.show_in("ran", partial(show, slug))
    if forms.switch("value"):
        schedule_actions.run_article(g.store, g.person, slug)
        flash("It has run: what was checked stays, and changes are corrections.")
    else:
        schedule_actions.withdraw_run(g.store, g.person, slug)
        flash("It has not run after all, and can be changed again.")
    return redirect(url_for("signoffs.show", slug=slug), 303)
