"""Sentences split in two, or joined with the next, by hand."""

from functools import partial

from flask import Blueprint, flash, g, redirect, url_for
from flask.typing import ResponseReturnValue

from annotator.actions import sentence_cuts
from annotator.web.plumbing import forms, problems
from annotator.web.reading_table import answers

blueprint = Blueprint("repairs", __name__, url_prefix="/articles/<slug>/sentences")


@blueprint.post("/split")
def split(slug: str) -> ResponseReturnValue:
    number = _in_hand(slug)
    sentence_cuts.split_sentence(g.store, g.person, slug, number, forms.text("second") or "")
    return _cut_again(slug, number, "Split. Later drafts are split the same way.")


@blueprint.post("/join")
def join(slug: str) -> ResponseReturnValue:
    number = _in_hand(slug)
    sentence_cuts.join_sentences(g.store, g.person, slug, number)
    return _cut_again(slug, number, "Joined. Later drafts are joined the same way.")


def _in_hand(slug: str) -> int:
    number = forms.number("sentence") or 1
    problems.show_in("cut", partial(answers.show_sentence, slug, number))
    return number


def _cut_again(slug: str, number: int, message: str) -> ResponseReturnValue:
    flash(message)
    return redirect(url_for("articles.show", slug=slug, s=number, _anchor=f"s{number}"), 303)
