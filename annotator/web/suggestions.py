"""Suggestions: accepting and dismissing them, and dismissing slips."""

from functools import partial

from flask import Blueprint, flash, g, redirect, url_for
from flask.typing import ResponseReturnValue

from annotator.actions import suggestions as actions
from annotator.domain.errors import RuleBroken
from annotator.domain.units import Unit
from annotator.web.coverage import pages
from annotator.web.plumbing import forms, problems
from annotator.web.reading_table import answers
from annotator.web.reading_table.kept_tables import read_table
from annotator.web.reading_table.table import ReadingTable

blueprint = Blueprint("suggestions", __name__, url_prefix="/articles/<slug>")


@blueprint.post("/suggestions/accept")
def accept(slug: str) -> ResponseReturnValue:
    """Make a unit of exactly these words."""
    _hand(slug)
    unit = actions.accept(g.store, g.person, slug, forms.required("kind", "kind"), *_span())
    return answers.answer_unit(unit.id, f"{unit.kind.capitalize()} made.")


@blueprint.post("/suggestions/split")
def split(slug: str) -> ResponseReturnValue:
    """Make a claim of each clause that holds a fact."""
    number = _hand(slug)
    made = actions.split(g.store, g.person, slug, forms.required("kind", "kind"), *_span())
    message = (
        f"{len(made)} claims made. Undo takes them all back." if len(made) > 1 else "It has one clause: one claim made."
    )
    table = read_table(g.store.reading(), slug)
    return answers.answer(table, number, message, touched=_touched(table, made), opened=made[0].id)


@blueprint.post("/suggestions/dismiss")
def dismiss(slug: str) -> ResponseReturnValue:
    number = _hand(slug)
    actions.dismiss(g.store, g.person, slug, forms.required("kind", "kind"), *_span())
    return answers.answer(read_table(g.store.reading(), slug), number, "Dismissed.", touched=[number])


@blueprint.post("/suggestions/quotes")
def accept_quotes(slug: str) -> ResponseReturnValue:
    """Make units of all of them; nothing is in hand afterwards, as before."""
    problems.show_in("quotes", partial(answers.show_start, slug))
    made = actions.accept_quotes(g.store, g.person, slug)
    message = f"{len(made)} quotes made. Undo takes them all back." if len(made) > 1 else "One quote made."
    table = read_table(g.store.reading(), slug)
    return answers.answer(table, None, message, touched=_touched(table, made))


@blueprint.post("/findings")
def dismiss_finding(slug: str) -> ResponseReturnValue:
    number = _hand(slug, f"finding-{forms.text('start')}")
    start, end = _span()
    actions.dismiss_finding(g.store, g.person, slug, forms.required("kind", "kind"), start, end, forms.text("reason"))
    return answers.answer(read_table(g.store.reading(), slug), number, "Slip dismissed.", touched=[number])


@blueprint.post("/threshold")
def set_threshold(slug: str) -> ResponseReturnValue:
    problems.show_in("threshold", partial(pages.show, slug))
    actions.set_threshold(g.store, g.person, slug, forms.number("points"))
    flash("Saved: how many points a claim needs to be suggested.")
    return redirect(url_for("coverage.show", slug=slug, _anchor="slips"), 303)


def _hand(slug: str, form: str = "suggestion") -> int:
    number = forms.number("hand") or 1
    problems.show_in(form, partial(answers.show_sentence, slug, number))
    return number


def _span() -> tuple[int, int]:
    span = forms.span()
    if span is None:
        raise RuleBroken("required", field="start and the end")
    return span


def _touched(table: ReadingTable, made: tuple[Unit, ...]) -> set[int]:
    """The numbers of the sentences that these units are in."""
    return {n for unit in made for n in table.coverage.unit_states[unit.id].sentences}
