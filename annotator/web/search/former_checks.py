"""What was checked before: settled units of other articles that say what a unit says, and the reuse of their evidence.

It is shown only when somebody asks, on the card or as a page of its own.
"""

from functools import partial

from flask import Blueprint, g, render_template, url_for
from flask.typing import ResponseReturnValue

from annotator.actions import evidence as actions
from annotator.clock import at_the_desk
from annotator.domain.people.permissions import SEE, require
from annotator.domain.search.former_checks import FormerEvidence
from annotator.storage import units
from annotator.storage.people import people
from annotator.views.former_checks import find_former_checks
from annotator.web.plumbing import forms, problems
from annotator.web.plumbing.fragments import part, wants_fragment
from annotator.web.reading_table import answers
from annotator.web.reading_table.unit_cards import EvidenceCard

blueprint = Blueprint("former_checks", __name__, url_prefix="/units/<unit_id>/checked-before")


@blueprint.get("")
def show(unit_id: str) -> ResponseReturnValue:
    found = find_former_checks(g.store, g.person, unit_id, at_the_desk())
    unit = units.load(g.store.reading(), unit_id)
    known = {person.id: person.name for person in people.everyone(g.store.reading())}
    values = {"unit": unit, "found": found, "name": lambda id_: known.get(id_, "somebody"), "shown_as": _shown_as}
    place = f"found-for-{unit_id}"
    if wants_fragment():
        return part(render_template("former_checks/_found.html", place=place, **values), place)
    table = answers.table_of(unit.id)
    number = answers.first_sentence(table, unit_id)
    back = url_for("articles.show", slug=table.article.slug, s=number, u=unit_id, _anchor=f"s{number}")
    return render_template("former_checks/show.html", place=place, table=table, back=back, **values)


@blueprint.post("")
def reuse(unit_id: str) -> ResponseReturnValue:
    """Tie the evidence that the form names to this unit too; where a fact differs, it is sent again by a button."""
    require(g.person, SEE)
    former = forms.required("evidence", "evidence")
    problems.show_in(f"reuse-{former}", partial(show, unit_id))
    although = forms.text("although")
    actions.reuse_evidence(
        g.store,
        g.person,
        unit_id,
        former,
        forms.version("seen"),
        stance=although,
        is_known_to_differ=although is not None,
    )
    return answers.answer_unit(unit_id, "Tied, with a note that says where it comes from. The verdict is yours.")


def _shown_as(former: FormerEvidence) -> EvidenceCard:
    return EvidenceCard(former.evidence, former.source, former.terms)
