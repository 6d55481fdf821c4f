"""The shapes of new drafts: what one would do, and one that came in."""

from annotator.domain.drafts import PLACES
from annotator.web.api.shapes import NUMBER, TEXT, YES_OR_NO, Key, Shape, list_of, one_of, or_null

SPAN = Shape(
    "Span",
    (
        Key("start", NUMBER, "In code points.", lambda span: span[0]),
        Key("end", NUMBER, "", lambda span: span[1]),
    ),
    "A place in a text.",
)
FATE = Shape(
    "UnitInDraft",
    (
        Key("unit", TEXT, "Its id."),
        Key("place", one_of(PLACES), "carried and moved keep their verdicts; changed is to be checked again; ask has"
            " several places, of which somebody chooses one; gone is not in the text any more."),
        Key("start", or_null(NUMBER), "In code points of the draft’s text."),
        Key("end", or_null(NUMBER)),
        SPAN.parts_at("candidates", "The places to choose from."),
    ),
    "What a draft does to a unit.",
)  # fmt: skip
_OF_A_DRAFT = (
    Key("found", {"type": "number"}, "The share of the sentences before that have a place in it, from 0 to 1.",
        lambda draft: round(draft.compared.found, 4)),
    FATE.parts_at("units", find="compared.fates"),
)  # fmt: skip
COMPARED_DRAFT = Shape(
    "ComparedDraft",
    (
        Key("article", TEXT, "Its slug.", lambda draft: draft.slug),
        Key("revision", NUMBER, "The number of the text with which it was compared."),
        Key("is_same", YES_OR_NO, "Whether its text is that which is here."),
        Key("is_strange", YES_OR_NO, "Whether it has hardly a sentence of the article, and has to be confirmed.",
            lambda draft: draft.compared.is_strange),
        *_OF_A_DRAFT,
    ),
    "What a draft would do.",
)  # fmt: skip
TAKEN_DRAFT = Shape(
    "TakenDraft",
    (
        Key("article", TEXT, "Its slug.", lambda draft: draft.slug),
        Key("revision", NUMBER, "The number of its newest text.", lambda draft: draft.revision + (not draft.is_same)),
        Key("is_new", YES_OR_NO, "Whether that text came in with it, or was here already.",
            lambda draft: not draft.is_same),
        Key("corrected", list_of(TEXT), "Of a text that was here already, the facts that were corrected.",
            lambda draft: list(draft.corrected)),
        *_OF_A_DRAFT,
    ),
    "A draft that came in.",
)  # fmt: skip
SHAPES = (SPAN, FATE, COMPARED_DRAFT, TAKEN_DRAFT)
