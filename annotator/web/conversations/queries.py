"""Queries: raising one, answering it, closing it; and remarks, which ask nothing."""

from functools import partial

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from annotator.actions import queries as actions
from annotator.actions.conversations import author_backups, remarks
from annotator.web.plumbing import forms, problems
from annotator.web.plumbing.view import view
from annotator.web.reading_table import answers
from annotator.web.reading_table.kept_tables import read_table

blueprint = Blueprint("queries", __name__)


@blueprint.post("/units/<unit_id>/queries")
def create(unit_id: str) -> ResponseReturnValue:
    answers.stand_by(unit_id, f"{unit_id}-query")
    to, text, proposed = forms.required("to", "name"), forms.text("text"), forms.text("proposed")
    actions.raise_query(g.store, g.person, unit_id, to, text, proposed)
    return answers.answer_unit(unit_id, "Query raised.")


@blueprint.post("/queries/<query_id>/reply")
def reply(query_id: str) -> ResponseReturnValue:
    unit_id = view().query(query_id).unit
    answers.stand_by(unit_id, f"query-{query_id}")
    actions.reply_to_query(g.store, g.person, query_id, forms.text("text"), forms.version())
    return answers.answer_unit(unit_id, "Answer saved.")


@blueprint.post("/queries/<query_id>/resolve")
def resolve(query_id: str) -> ResponseReturnValue:
    unit_id = view().query(query_id).unit
    answers.stand_by(unit_id, f"query-{query_id}")
    actions.resolve_query(g.store, g.person, query_id, forms.version())
    return answers.answer_unit(unit_id, "Query closed.")


@blueprint.post("/units/<unit_id>/remarks")
def remark(unit_id: str) -> ResponseReturnValue:
    answers.stand_by(unit_id, f"{unit_id}-remark")
    remarks.make_remark(g.store, g.person, unit_id, forms.text("text"))
    return answers.answer_unit(unit_id, "Remark saved.")


@blueprint.post("/articles/<slug>/backups")
def back_up(slug: str) -> ResponseReturnValue:
    number = forms.number("sentence") or 0
    problems.show_in("backup", partial(answers.show_sentence, slug, number))
    author_backups.back_up(g.store, g.person, slug, number, forms.text("source"), forms.text("passage"))
    table = read_table(g.store.reading(), slug)
    return answers.answer(table, number, "Saved for whoever checks it.", touched=(number,))
