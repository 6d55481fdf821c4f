"""Second readings: the blind page of the reader, and the pages on which an editor draws, compares and decides."""

from functools import partial

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from annotator.actions.second_readings import adjudication, blind, drawing
from annotator.clock import today
from annotator.domain.errors import RuleBroken
from annotator.domain.people.permissions import SECOND_READ, may, require
from annotator.domain.second_readings.readings import ANSWERS
from annotator.storage.people import people, second_readings
from annotator.views.blind_readings import blind_reading
from annotator.views.second_readings import readings_of, readings_of_desk
from annotator.web.plumbing import forms, problems
from annotator.web.plumbing.view import view
from annotator.web.reading_table.kept_tables import read_table
from annotator.web.reading_table.verdict_questions import lacks_words

blueprint = Blueprint("second_readings", __name__)


@blueprint.get("/second-readings")
def index() -> str:
    """The readings that wait for whoever asks; for an editor, those of the desk as well."""
    db = g.store.reading()
    desk = readings_of_desk(db) if may(g.person, SECOND_READ) else None
    own = second_readings.open_of(g.store.whole.reading(), g.person.id)
    return render_template(
        "second_readings/index.html", own=own, desk=desk, names=_names(), statuses=ANSWERS,
    )  # fmt: skip


@blueprint.get("/second-readings/<blind_id>")
def read(blind_id: str) -> str:
    shown = blind_reading(g.store.whole, g.person, blind_id, request.args.get("source"))
    return render_template("second_readings/blind.html", shown=shown, answers=ANSWERS)


@blueprint.post("/second-readings/<blind_id>/checks")
def answer(blind_id: str) -> ResponseReturnValue:
    check = forms.required("check", "check")
    problems.show_in(check, partial(read, blind_id))
    blind.set_check(
        g.store, g.person, check, status=forms.text("status"), confidence=forms.text("confidence"),
        note=forms.text("note"), version=forms.version(),
    )  # fmt: skip
    flash("Kept.")
    return redirect(url_for("second_readings.read", blind_id=blind_id, _anchor=f"after-{check}"), 303)


@blueprint.post("/second-readings/<blind_id>/handed-in")
def hand_in(blind_id: str) -> ResponseReturnValue:
    problems.show_in("hand-in", partial(read, blind_id))
    blind.hand_in(g.store, g.person, blind_id, accepts_missing="missing" in request.form)
    flash("Handed in. The article is open to you again.")
    return redirect(url_for("second_readings.index"), 303)


@blueprint.get("/articles/<slug>/second-reading")
def show(slug: str) -> str:
    require(g.person, SECOND_READ)
    table = read_table(g.store.reading(), slug)
    return render_template(
        "second_readings/show.html", table=table, readings=readings_of(g.store.reading(), view(), slug),
        names=_names(), everyone=people.everyone(g.store.reading()), answers=ANSWERS, today=today(),
    )  # fmt: skip


@blueprint.post("/articles/<slug>/second-reading")
def draw(slug: str) -> ResponseReturnValue:
    problems.show_in("draw", partial(show, slug))
    reading = drawing.draw(
        g.store, g.person, slug, forms.required("reader", "reader"), forms.text("seed"), forms.number("share")
    )
    count = len(second_readings.checks_of(g.store.reading(), [reading.id]))
    name = people.load(g.store.reading(), reading.reader).name
    flash(f"{count} unit{'' if count == 1 else 's'} drawn for {name}, to whom the article is closed until then.")
    return _back(slug)


@blueprint.post("/articles/<slug>/second-reading/withdrawal")
def withdraw(slug: str) -> ResponseReturnValue:
    problems.show_in("withdraw", partial(show, slug))
    drawing.withdraw(g.store, g.person, slug, forms.required("reading", "reading"), forms.version())
    flash("Withdrawn: the article is open to its reader again.")
    return _back(slug)


@blueprint.post("/articles/<slug>/second-reading/decisions")
def decide(slug: str) -> ResponseReturnValue:
    check, status = forms.required("check", "check"), forms.text("status")
    problems.show_in(check, partial(show, slug))
    require(g.person, SECOND_READ)
    unit = second_readings.load_check(g.store.reading(), check).unit
    # Asked about once, as on the card: by this way, too, no verdict is cheaper.
    if "without_words" not in request.form and lacks_words(unit, status):
        raise RuleBroken("no_words_on_file")
    adjudication.adjudicate(
        g.store, g.person, slug, check, status, forms.text("reason"), version=forms.version(),
        unit_version=forms.version("unit_version"), accepts_other_words="other_words" in request.form,
    )  # fmt: skip
    flash("Decided. Undo on the page of the article takes it back.")
    return _back(slug)


def _names() -> dict[str, str]:
    return {person.id: person.name for person in people.everyone(g.store.reading())}


def _back(slug: str) -> ResponseReturnValue:
    return redirect(url_for("second_readings.show", slug=slug), 303)
