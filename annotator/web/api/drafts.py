"""New drafts of an article from a program: what one would do to each unit, and taking it."""

from dataclasses import dataclass, replace
from typing import Any

from flask import Response, g

from annotator.actions import drafts
from annotator.actions.preview_choices import merged_choices
from annotator.actions.publication_facts import mend_facts
from annotator.domain.api.access_tokens import DRAFT
from annotator.domain.drafts import Comparison
from annotator.domain.people.permissions import CHECK, require
from annotator.domain.readings import Reading
from annotator.storage import articles
from annotator.web.api.answers import address, thing
from annotator.web.api.article_bodies import FIELDS, facts_of, input_of
from annotator.web.api.draft_shapes import COMPARED_DRAFT, TAKEN_DRAFT
from annotator.web.api.operations import Operation
from annotator.web.api.request_fields import Field, NumberKind, SwitchKind

_TAKEN = (
    Field("revision", "The number of the text that it replaces: that of the article as the program saw it.",
          NumberKind(1), is_required=True),
    Field("is_another_text", "Confirms a draft that has hardly a sentence of the article.", SwitchKind()),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SentDraft:
    """`revision` is the number of the text that it was compared with; `corrected` are facts of publication by name."""

    slug: str
    revision: int
    is_same: bool
    compared: Comparison
    corrected: tuple[str, ...] = ()


def compare_draft(slug: str, body: dict[str, Any]) -> Response:
    require(g.person, CHECK)
    reading = _read(slug, body)
    newest = articles.load(g.store.reading(), slug).revision
    compared = drafts.compare(g.store, slug, reading)
    return thing(COMPARED_DRAFT, SentDraft(slug, newest.number, reading.is_of(newest), compared))


def take_draft(slug: str, body: dict[str, Any]) -> Response:
    """The text that is here already makes no draft: its facts are taken, as a CMS sends whatever it saves."""
    require(g.person, CHECK)
    reading, number = _read(slug, body), body["revision"]
    if reading.is_of(articles.load(g.store.reading(), slug).revision):
        corrected = mend_facts(g.store, g.person, slug, reading, number=number)
        compared = drafts.compare(g.store, slug, reading)
        return thing(TAKEN_DRAFT, SentDraft(slug, number, True, compared, corrected))
    compared = drafts.take_draft(g.store, g.person, slug, reading, number=number, strange=bool(body["is_another_text"]))
    taken = SentDraft(slug, number, False, compared)
    return thing(TAKEN_DRAFT, taken, status=201, location=address("get_article", slug=slug))


def _read(slug: str, body: dict[str, Any]) -> Reading:
    kept = merged_choices(g.store, slug, None)
    return drafts.read_draft(g.store, slug, input_of(body), replace(kept, facts={**kept.facts, **facts_of(body)}))


OPERATIONS = (
    Operation("POST", "/articles/<slug>/drafts/compared", "compare_draft",
              "What a new draft would do to each unit; nothing is stored.", compare_draft,
              scope=DRAFT, body=FIELDS, gives=COMPARED_DRAFT),
    Operation("POST", "/articles/<slug>/drafts", "take_draft",
              "Take a new draft. A verdict holds only where its sentence is unchanged.",
              take_draft, scope=DRAFT, body=(*FIELDS, *_TAKEN), gives=TAKEN_DRAFT, status=(201, 200)),
)  # fmt: skip
