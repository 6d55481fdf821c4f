"""Assigning what stands in an article, and the list of a shift that hands over."""

from functools import partial

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from annotator.actions.people import assignments as actions
from annotator.clock import at_the_desk, now
from annotator.domain.errors import RuleBroken
from annotator.storage.people import people
from annotator.views.handover_lists import shift_of
from annotator.web.plumbing import forms, problems
from annotator.web.plumbing.fragments import wants_fragment
from annotator.web.plumbing.view import view
from annotator.web.reading_table import answers

blueprint = Blueprint("assignments", __name__)
_LATER = {"article": ", and so is what is made here later", "section": ", and so is what is made in it later"}


@blueprint.post("/articles/<slug>/assignment")
def assign(slug: str) -> ResponseReturnValue:
    typed = forms.as_number("sentence", request.form.get("sentence")) or 1
    problems.show_in("assignment", partial(answers.show_sentence, slug, typed))
    to, scope = forms.text("to"), forms.text("scope")
    if scope == "article":
        count = actions.assign_article(g.store, g.person, slug, to)
    elif scope == "section":
        count = actions.assign_section(g.store, g.person, slug, typed, to)
    elif scope == "sentence":
        count = actions.assign_sentence(g.store, g.person, slug, typed, to)
    else:
        raise RuleBroken("unknown_value", field="scope", value=(scope or "")[:40], known="sentence, section, article")
    flash(_said(count, to, scope))
    # The whole page: whoever holds something for the first time gets the script of the filter with it.
    if wants_fragment():
        return "", {"HX-Refresh": "true"}
    return redirect(url_for("articles.show", slug=slug, s=typed, _anchor=f"s{typed}"), 303)


def _said(count: int, to: str | None, scope: str) -> str:
    whose = f"{people.load(g.store.reading(), to).name}’s" if to else "nobody’s"
    units = "1 unit is" if count == 1 else f"{count} units are"
    return f"{units} {whose} now{_LATER.get(scope, '') if to else ''}."


@blueprint.get("/shift")
def desk_shift() -> str:
    return _shift(None)


@blueprint.get("/people/<person_id>/shift")
def person_shift(person_id: str) -> str:
    return _shift(person_id)


def _shift(person_id: str | None) -> str:
    db = g.store.reading()
    everyone = people.everyone(db)
    return render_template(
        "people/shift.html", person=people.load(db, person_id) if person_id else None,
        shift=shift_of(db, view(), at_the_desk(), person_id), names={each.id: each.name for each in everyone}, at=now(),
    )  # fmt: skip
