"""What leaves the desk: every format, as everybody may have it."""

from typing import Any

from flask import Response, g

from annotator.clock import at_the_desk
from annotator.views import exports
from annotator.web.api.answers import made, unless_known
from annotator.web.api.operations import Operation
from annotator.web.api.request_fields import Field, NumberKind
from annotator.web.api.shapes import TEXT, Key, Shape

FORMAT = Shape(
    "Format",
    (
        Key("name", TEXT, "Its name in addresses.", lambda named: named[0]),
        Key("media_type", TEXT, "", lambda named: named[1].media_type),
        Key("label", TEXT, "", lambda named: named[1].contents.label),
        Key("serves", TEXT, "", lambda named: named[1].contents.serves),
        Key("carries", TEXT, "", lambda named: named[1].contents.carried),
        Key("leaves_out", TEXT, "", lambda named: named[1].contents.left_out),
        Key("returns", TEXT, "What of it can come back.", lambda named: named[1].contents.returns),
    ),
    "A format in which articles leave the desk.",
)
_MEDIA = tuple(dict.fromkeys(each.media_type.partition(";")[0] for each in exports.FORMATS.values()))


def list_formats() -> Response:
    return made({"items": FORMAT.of_each(exports.FORMATS.items()), "next": None})


def export(slug: str, format_name: str, query: dict[str, Any]) -> Response:
    """The public copy, whoever asks; a program that has it already is told so."""
    done = exports.export(g.store, slug, format_name, at_the_desk(), revision=query["revision"])
    answer = Response(done.body, content_type=done.media_type)
    answer.headers.set("Content-Disposition", "attachment", filename=done.filename)
    answer.headers["Cache-Control"] = "private, no-cache"
    answer.add_etag()
    return unless_known(answer)


OPERATIONS = (
    Operation("GET", "/formats", "list_formats", "The formats in which articles leave.", list_formats, gives=FORMAT,
              pages=True),
    Operation("GET", "/articles/<slug>/exports/<format_name>", "export", "The public copy of an article.", export,
              query=(Field("revision", "An older text, with its verdicts then.", NumberKind(1)),), media=_MEDIA),
)  # fmt: skip
