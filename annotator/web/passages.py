"""Passages of a source that support a unit: found by the desk, or selected in the captured text."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from flask import Blueprint, Flask, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from annotator.domain.errors import Refused
from annotator.domain.passages import FoundPassage
from annotator.domain.public_sources import is_open_beside
from annotator.domain.sources import Source
from annotator.views import passages as actions
from annotator.web.plumbing.fragments import part, wants_fragment
from annotator.web.reading_table import answers
from annotator.web.source_choice import chosen_source

blueprint = Blueprint("passages", __name__, url_prefix="/units/<unit_id>/passages")


def register(app: Flask) -> None:
    app.jinja_env.filters.update(runs=runs, words=words, paragraphs=paragraphs)


@dataclass(frozen=True, slots=True)
class MarkedText:
    """Part of a passage. `kind` is "" | word | same | rounded | differs; `carries` if offered as evidence."""

    words: str
    kind: str
    carries: bool


@blueprint.post("")
def find(unit_id: str) -> ResponseReturnValue:
    """The best passages of the source that the form of evidence names."""
    answers.stand_by(unit_id, f"{unit_id}-evidence")
    source = chosen_source(asks_type=False)
    if isinstance(source, Source):
        raise Refused("nothing_captured", field="source", title=source.title)
    found = actions.find_passages(g.store, g.person, unit_id, source)
    if not wants_fragment():
        return redirect(url_for("passages.show", unit_id=unit_id, source=source), 303)
    is_kept = not is_open_beside(found.source, found.unit, answers.table_of(found.unit).standing)
    body = render_template("passages/_found.html", found=found, form=f"tie-form-{unit_id}", is_kept=is_kept)
    return part(body, f"found-in-{unit_id}")


@blueprint.get("")
def show(unit_id: str) -> str:
    """The passages found, with a form that keeps one; `text=1` shows the full text instead, to select in."""
    found = actions.find_passages(g.store, g.person, unit_id, request.args.get("source", ""))
    table = answers.table_of(found.unit)
    number = answers.first_sentence(table, unit_id)
    return render_template(
        "passages/show.html",
        found=found,
        table=table,
        back=url_for("articles.show", slug=table.article.slug, s=number, u=unit_id, _anchor=f"s{number}"),
        is_kept=not is_open_beside(found.source, found.unit, table.standing),
        is_whole=request.args.get("text") == "1",
    )


def words(finding: FoundPassage) -> str:
    start = finding.piece.start
    return finding.piece.text[finding.start - start : finding.end - start]


def runs(finding: FoundPassage) -> Iterator[MarkedText]:
    """The passage, split wherever a mark begins or ends."""
    piece = finding.piece
    marks = [(start, end, "word") for start, end in finding.words]
    marks += [(each.start, each.end, each.kind) for each in finding.agreements]
    cuts = sorted({piece.start, piece.end, finding.start, finding.end, *(at for mark in marks for at in mark[:2])})
    for start, end in pairwise(cuts):
        kind = next((mark[2] for mark in reversed(marks) if mark[0] <= start and end <= mark[1]), "")
        yield MarkedText(
            piece.text[start - piece.start : end - piece.start], kind, finding.start <= start and end <= finding.end
        )


def paragraphs(found: actions.PassageSearch) -> Iterator[tuple[str | None, int, str]]:
    """(page that begins here or None, offset in code points, words) of each paragraph of the full text."""
    text = found.captured.read.text
    page, at = None, 0
    for paragraph in text.split("\n\n"):
        here = found.captured.page_at(at)
        if paragraph.strip():
            yield (here if here != page else None), at, paragraph
            page = here
        at += len(paragraph) + 2
