"""Responses of the reading table: the page, the card or one unit, and out of band whatever else changed."""

from collections.abc import Iterable
from functools import partial

from flask import flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import generate_csrf
from markupsafe import Markup

from annotator.domain.readiness import NOWHERE
from annotator.storage import articles
from annotator.web.plumbing import problems
from annotator.web.plumbing.fragments import is_aimed_at, part, wants_fragment
from annotator.web.plumbing.macros import macro
from annotator.web.reading_table.cards import Card, read_card
from annotator.web.reading_table.kept_tables import read_table
from annotator.web.reading_table.own_sentences import own_sentences
from annotator.web.reading_table.printed import basis, basis_beside
from annotator.web.reading_table.table import ReadingTable
from annotator.web.reading_table.text_with_states import CHUNK

# After these the form comes back empty. After others it stays in the page, with what was typed in it.
_EMPTIED = ("evidence.create", "passages.find", "queries.create", "queries.reply", "queries.resolve")


def show_page(table: ReadingTable, card: Card | None, *, whole: bool = False) -> str:
    """The reading table, with as much of the text as holds the sentence in hand."""
    if card is None and not whole and "problem" not in g:
        main = table.opened(generate_csrf(), partial(_main, table, None, CHUNK))
    else:
        main = _main(table, card, len(table.sentences) if whole else max(CHUNK, card.number if card else 0))
    page = Markup(main)  # noqa: S704 - a template's
    return render_template("articles/show.html", table=table, main=page, mine=own_sentences(table))


def _main(table: ReadingTable, card: Card | None, reach: int) -> str:
    text, following = table.chunk(g.store.reading(), 1, reach)
    return render_template(
        "articles/_main.html", table=table, card=card, text=text, following=following, basis=basis(table)
    )


def show_sentence(slug: str, number: int, opened: str | None = None, form: str | None = None) -> ResponseReturnValue:
    """The sentence in hand: its card for htmx, else the whole page around it."""
    table = read_table(g.store.reading(), slug)
    card = read_card(table, number, opened, form)
    if not wants_fragment():
        return show_page(table, card)
    return _card_part(card)


def show_start(slug: str) -> ResponseReturnValue:
    """The reading table with nothing in hand."""
    table = read_table(g.store.reading(), slug)
    return _start_part(table) if wants_fragment() else show_page(table, None)


def show_unit(unit_id: str, form: str | None = None) -> ResponseReturnValue:
    table = table_of(unit_id)
    return show_sentence(table.article.slug, first_sentence(table, unit_id), unit_id, form)


def ask_unit(unit_id: str, form: str) -> ResponseReturnValue:
    """A question before a change of a unit, at the form of its card. Nothing was changed."""
    table = table_of(unit_id)
    number, slug = first_sentence(table, unit_id), table.article.slug
    if wants_fragment():
        emptied = _line("_status_line.html", "line_of_status", "")
        return _card_part(read_card(table, number, unit_id, form), [emptied])
    return redirect(url_for("articles.show", slug=slug, s=number, u=unit_id, form=form, _anchor=f"s{number}"), 303)


def stand_by(unit_id: str, form: str) -> None:
    """If this request is refused later: show the unit as it is now, with the problem at `form`."""
    problems.show_in(form, partial(show_unit, unit_id))


def table_of(unit_id: str) -> ReadingTable:
    """The table of the article of a unit. Raises NotFound if there is no such unit."""
    db = g.store.reading()
    return read_table(db, articles.slug_of_unit(db, unit_id))


def first_sentence(table: ReadingTable, unit_id: str) -> int:
    """The number of the sentence at which a unit is shown; NOWHERE if its words are gone."""
    return next(iter(table.coverage.unit_states[unit_id].sentences), NOWHERE)


def answer_unit(
    unit_id: str, message: str, *, touched: Iterable[int] = (), form: str | None = None
) -> ResponseReturnValue:
    """The response to a change of one unit, of its evidence or its queries.

    `message` goes to the status line, `touched` are numbers of sentences the unit has left, `form` is the form of the
    unit that stays open.
    """
    table = table_of(unit_id)
    inside = table.coverage.unit_states[unit_id].sentences
    return answer(
        table, first_sentence(table, unit_id), message, touched={*inside, *touched}, opened=unit_id, form=form
    )


def answer(
    table: ReadingTable,
    number: int | None,
    message: str,
    *,
    touched: Iterable[int],
    opened: str | None = None,
    form: str | None = None,
) -> ResponseReturnValue:
    """The response to a change: the card or the unit in hand, and out of band whatever else changed.

    `number` is the sentence to show, None to show that nothing is in hand; `message` goes to the status line,
    `touched` are the numbers of the sentences that changed; `opened` and `form` are the unit and its form that are
    open.
    """
    if not wants_fragment():
        flash(message)
        slug = table.article.slug
        if back := _comparison(slug):
            return redirect(back, 303)
        anchor = None if number is None else f"s{number}"
        return redirect(url_for("articles.show", slug=slug, s=number, u=opened, form=form, _anchor=anchor), 303)
    changed = {n for n in (*touched, *table.changed_beside) if 1 <= n <= len(table.sentences)}
    beside = [
        _line("articles/_tally.html", "tally", table),
        _line("articles/_lost.html", "lost_line", table) if table.lost or is_aimed_at("card") else "",
        table.sentences_beside(g.store.reading(), changed),
        table.cells_beside(changed),
        basis_beside(table, changed),
        _line("articles/_mine.html", "mine_line", table, own_sentences(table)),
        _line("_status_line.html", "line_of_status", message),
    ]
    return _start_part(table, beside) if number is None else _card_part(read_card(table, number, opened, form), beside)


def _line(template: str, name: str, *shown: object) -> str:
    """What a macro makes, for htmx to put in place. A template would make a context of its own for each line."""
    return str(macro(template, name)(*shown, beside=True))


def _comparison(slug: str) -> str | None:
    """The comparison of two revisions from which the form was sent."""
    a, _, b = (request.form.get("compared") or "").partition("..")
    return url_for("revisions.compare", slug=slug, a=a, b=b) if a.isdigit() and b.isdigit() else None


def _start_part(table: ReadingTable, beside: Iterable[str] = ()) -> ResponseReturnValue:
    return part(render_template("sentences/_none.html", table=table), "card", beside)


def _card_part(card: Card, beside: Iterable[str] = ()) -> ResponseReturnValue:
    """The unit that the form aimed at, if it is still there; else the whole card."""
    if "problem" in g:
        beside = [_line("_status_line.html", "line_of_status", "")]
    own = next((each for each in card.units if is_aimed_at(f"unit-{each.unit.id}")), None)
    if own:
        keep = not _empties(own.unit.id)
        name = "units/unit/_unplaced.html" if card.number == NOWHERE else "units/unit/_section.html"
        return part(macro(name, "section")(card, own, keep=keep), f"unit-{own.unit.id}", beside)
    name = "sentences/_drawer.html" if card.number == NOWHERE else "sentences/_card.html"
    return part(render_template(name, card=card), "card", beside)


def _empties(unit_id: str) -> bool:
    """Whether the unit's forms whose fields may be half typed come back as the answer has them."""
    if problems.problem_at(f"{unit_id}-find"):
        return False
    if request.endpoint == "evidence.create" and "problem" not in g:
        # Only the long form has a note; the others are one button, and it may be open beside them.
        return "note" in request.form
    return request.endpoint in _EMPTIED
