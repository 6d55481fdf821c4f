"""What a program may ask of its own token."""

from flask import Response, g

from annotator.web.api.answer_shapes import PERSON
from annotator.web.api.answers import thing
from annotator.web.api.operations import Operation
from annotator.web.api.shapes import MOMENT, TEXT, Key, Shape

TOKEN = Shape(
    "Token",
    (
        Key("person", PERSON.ref, "As whom it acts.", lambda own: PERSON.of(own[0])),
        Key("role", TEXT, "What that person may do here, it may do at most.", lambda own: own[0].role),
        Key("name", TEXT, "What it is for.", lambda own: own[1].name),
        Key("scopes", {"type": "array", "items": TEXT}, "What it may be used for.", lambda own: list(own[1].scopes)),
        Key("expires", MOMENT, "", lambda own: own[1].expires),
    ),
    "The token that is used.",
)


def get_token() -> Response:
    return thing(TOKEN, (g.person, g.token))


OPERATIONS = (
    Operation("GET", "/token", "get_token", "As whom this token acts, what it may be used for, and how long.",
              get_token, gives=TOKEN),
)  # fmt: skip
