"""Articles: importing one, the reading table, who reads it, exports, undo and the no-claim marks."""

from functools import partial

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from annotator.actions import closed_articles, no_claims
from annotator.actions.articles import get_ready, is_here, keep, prepare, slug_of_other_text
from annotator.actions.history import undo
from annotator.clock import at_the_desk
from annotator.domain.errors import Refused, say
from annotator.domain.events import Event
from annotator.domain.people.permissions import CHECK, require
from annotator.domain.readings import Reading
from annotator.domain.repairs import NO_CHOICES
from annotator.views import exports
from annotator.views.history.action_names import name_of
from annotator.views.packets.on_disk import export_to_disk
from annotator.views.preview import preview_of
from annotator.web import drafts, preview_choices, previews
from annotator.web.coverage import pages
from annotator.web.exchange.downloads import from_disk
from annotator.web.plumbing import forms, problems, uploads
from annotator.web.plumbing.fragments import wants_fragment
from annotator.web.plumbing.uploads import Upload
from annotator.web.plumbing.view import view
from annotator.web.reading_table import answers, cards
from annotator.web.reading_table.kept_tables import read_table
from annotator.web.reading_table.table import ReadingTable
from annotator.web.reading_table.text_with_states import CHUNK
from annotator.web.reading_table.touched_sentences import WHOLE_PAGE, touched_by, units_of

blueprint = Blueprint("articles", __name__)


@blueprint.get("/articles/new")
def new() -> str:
    require(g.person, CHECK)
    get_ready()
    return render_template("articles/new.html")


@blueprint.post("/articles/new")
def create() -> ResponseReturnValue:
    """Store what was sent; or, where `preview` asks for it, show how it is read first."""
    problems.show_in("new", new)
    upload = uploads.sent()
    if "chosen" in request.form:
        problems.show_in("preview", partial(_preview, upload))
    prepared = prepare(upload, preview_choices.chosen() or NO_CHOICES)
    # Another text at a known address is a new draft: somebody must see its effect before it is taken.
    known = slug_of_other_text(g.store, prepared)
    if known:
        return drafts.preview(known, upload)
    if request.form.get("preview") == "1" and isinstance(prepared, Reading) and not is_here(g.store, prepared):
        return _shown(upload, prepared)
    taken = keep(g.store, g.person, prepared)
    if taken.is_read_differently:
        came = "imported from another preview" if "chosen" in request.form else "read differently"
        flash(f"This article is here already, {came}. Nothing was added: take this as a new draft of it, or cancel.")
        return drafts.preview(taken.slug, upload)
    if not taken.is_new:
        flash("This article was here already: nothing was added.")
    return redirect(url_for("articles.show", slug=taken.slug), 303)


def _preview(upload: Upload) -> ResponseReturnValue:
    """How the rules read it, with a box to tick for each block and fields for the facts; nothing is stored."""
    reading = prepare(upload)
    assert isinstance(reading, Reading)
    return _shown(upload, reading)


def _shown(upload: Upload, reading: Reading) -> ResponseReturnValue:
    page = render_template(
        "articles/preview.html", preview=preview_of(reading, preview_choices.ticked()), upload=upload
    )
    return previews.see_other(page)


@blueprint.get("/articles/<slug>")
def show(slug: str) -> ResponseReturnValue:
    table = read_table(g.store.reading(), slug)
    number = forms.as_number("s", request.args.get("s"))
    asked = request.args.get
    card = cards.read_card(table, number, asked("u"), asked("form")) if number is not None else None
    return answers.show_page(table, card, whole=request.args.get("all") == "1")


@blueprint.get("/articles/<slug>/sentences/<number>")
def sentence(slug: str, number: str) -> ResponseReturnValue:
    return answers.show_sentence(slug, forms.as_number("sentence", number) or 0, request.args.get("u"))


@blueprint.get("/articles/<slug>/chunk")
def chunk(slug: str) -> ResponseReturnValue:
    if not wants_fragment():
        return redirect(url_for("articles.show", slug=slug, all=1), 303)
    db = g.store.reading()
    table = read_table(db, slug)
    first = table.sentence(forms.as_number("from", request.args.get("from")) or 0).ordinal
    text, following = table.chunk(db, first, first + CHUNK - 1)
    return render_template("articles/chunk.html", table=table, text=text, following=following)


@blueprint.post("/articles/<slug>/readers")
def set_readers(slug: str) -> ResponseReturnValue:
    problems.show_in("readers", partial(pages.show, slug))
    chosen = forms.several("reader") if forms.switch("closed") else ()
    readers = closed_articles.set_readers(g.store, g.person, slug, chosen)
    flash("It is open to everybody at the desk." if not readers else "It is closed to everybody else.")
    return redirect(url_for("coverage.show", slug=slug), 303)


@blueprint.get("/articles/<slug>/export.<format_name>")
def export(slug: str, format_name: str) -> Response:
    revision = forms.as_number("revision", request.args.get("revision"))
    if exports.named(format_name).has_pages:
        made, file = export_to_disk(g.store, slug, format_name, at_the_desk(), revision=revision)
        if made.left_out and view().sees_all:
            # A download has no place for a sentence: the next page says it.
            flash(say(Refused("pages_left_out", count=len(made.left_out))))
        return from_disk(made, file)
    made = exports.export(g.store, slug, format_name, at_the_desk(), revision=revision)
    answer = Response(made.body, content_type=made.media_type)
    answer.headers.set("Content-Disposition", "inline" if made.is_read else "attachment", filename=made.filename)
    return answer


@blueprint.post("/articles/<slug>/no-claim")
def no_claim(slug: str) -> ResponseReturnValue:
    hand = _hand(slug, "no-claim")
    value = forms.switch("value")
    changed = no_claims.mark_no_claim(
        g.store, g.person, slug, value=value,
        sentence=forms.number("sentence"), block=forms.number("block"), whole=forms.number("whole"),
    )  # fmt: skip
    where = "here" if len(changed) == 1 else f"in {len(changed)} sentences"
    message = f"Marked as no claim {where}." if value else f"“No claim” removed {where}."
    table = read_table(g.store.reading(), slug)
    return answers.answer(table, hand or next(iter(changed), 1), message, touched=changed)


@blueprint.post("/articles/<slug>/undo")
def take_back(slug: str) -> ResponseReturnValue:
    hand = _hand(slug, "undo")
    before = read_table(g.store.reading(), slug)
    undone = undo.undo_last(g.store, g.person, slug)
    return _stepped(slug, undone, before, hand, "Undone")


@blueprint.post("/articles/<slug>/redo")
def do_again(slug: str) -> ResponseReturnValue:
    hand = _hand(slug, "undo")
    before = read_table(g.store.reading(), slug)
    return _stepped(slug, undo.redo_last(g.store, g.person, slug), before, hand, "Done again")


def _stepped(
    slug: str, undone: tuple[Event, ...], before: ReadingTable, hand: int | None, verb: str
) -> ResponseReturnValue:
    """The page after the step with these events was undone or done again; `before` is the table of before."""
    message = f"{verb}: {name_of(undone[0].action)}."
    if any(event.noun in WHOLE_PAGE for event in undone):
        is_text_back = any(event.noun == "article" for event in undone)
        flash(f"{message} The text it had then is back as a new revision." if is_text_back else message)
        return ("", {"HX-Refresh": "true"}) if wants_fragment() else redirect(url_for("articles.show", slug=slug), 303)
    after = read_table(g.store.reading(), slug)
    touched = sorted(set(touched_by(undone, before)) | set(touched_by(undone, after)))
    shown = hand if hand in touched else next(iter(touched), hand or 1)
    opened = next((unit for unit in units_of(undone) if unit in after.coverage.unit_states), None)
    return answers.answer(after, shown, message, touched=touched, opened=opened)


def _hand(slug: str, form: str) -> int | None:
    """The number of the sentence in hand, which the form carries; a refusal is shown on its card."""
    problems.show_in(form, partial(_at_hand, slug))
    return forms.number("hand") or forms.number("sentence")


def _at_hand(slug: str) -> ResponseReturnValue:
    typed = request.form.get("hand") or request.form.get("sentence") or "1"
    return answers.show_sentence(slug, int(typed) if typed.isdigit() and len(typed) < 9 else 1)
