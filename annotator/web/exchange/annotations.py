"""The annotations of an article for other programs: a W3C collection and its pages, to be read and not changed.

A program that asks again with the ETag that it has is answered 304 until something public has changed.
"""

from urllib.parse import urljoin

from flask import Blueprint, Response, current_app, g, request, url_for
from flask.typing import ResponseReturnValue

from annotator.clock import at_the_desk
from annotator.views import exports
from annotator.web.plumbing import forms

blueprint = Blueprint("annotations", __name__)
# The vocabulary of the Web Annotation Protocol for a container of which only the annotations themselves are shown.
_LINKS = (
    '<http://www.w3.org/ns/ldp#BasicContainer>; rel="type"',
    '<http://www.w3.org/ns/oa#AnnotationCollection>; rel="type"',
)


@blueprint.get("/articles/<slug>/annotations/")
def served(slug: str) -> ResponseReturnValue:
    """The collection; `page` asks for one of its pages, from 1."""
    number = forms.as_number("page", request.args.get("page"))
    desk = current_app.config["ADDRESS"] or request.host_url
    address = urljoin(desk, url_for("annotations.served", slug=slug))
    made = exports.annotations(g.store, slug, address, at_the_desk(), page=number)
    answer = Response(made.body, content_type=made.media_type)
    for link in _LINKS:
        answer.headers.add("Link", link)
    answer.headers["Allow"] = "GET, HEAD, OPTIONS"
    # Kept by nobody between, and asked for anew each time: an embargo may end, and a source may take its word back.
    answer.headers["Cache-Control"] = "private, no-cache"
    answer.add_etag()
    return answer.make_conditional(request)
