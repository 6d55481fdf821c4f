"""Articles: the list of them, one with its sentences, and bringing one in, as a hook of a CMS does."""

from typing import Any

from flask import Response, g, request

from annotator.actions.articles import keep, prepare, slug_of_other_text
from annotator.domain import limits
from annotator.domain.api.access_tokens import IMPORT
from annotator.domain.api.cursors import key_of
from annotator.domain.articles import EDITABLE, checked_fact
from annotator.domain.errors import Refused, RuleBroken
from annotator.domain.people.permissions import CHECK, require
from annotator.domain.reading_input import Input
from annotator.domain.repairs import PreviewChoices
from annotator.storage import articles
from annotator.web.api.answer_shapes import ARTICLE, IMPORTED, LISTED_ARTICLE
from annotator.web.api.answers import PAGED, USUAL, address, page, thing
from annotator.web.api.operations import HTML, Operation
from annotator.web.api.positions import ListedTable
from annotator.web.api.request_fields import Field, ListKind, ObjectKind, TextKind
from annotator.web.reading_table.kept_tables import read_table

_URL = TextKind(limits.URL)
_FACTS = ObjectKind(
    tuple(
        Field(name, "The names of its authors." if name == "byline" else "In place of what the page says.",
              ListKind() if name == "byline" else TextKind(limits.LINE if name not in ("url", "image") else limits.URL))
        for name in EDITABLE if name != "url"
    )
)  # fmt: skip
# The code points of an article's HTML; what it is read from is bounded in bytes, as a form is.
_LONGEST = 30_000_000
_BODY = (
    Field("html", "The article as HTML: the whole page, or only its text.", TextKind(_LONGEST)),
    Field("text", "Or as plain text, in paragraphs.", TextKind(_LONGEST)),
    Field("url", "Where it is or will be published.", _URL),
    Field("facts", "What a CMS knows of it, which then counts in place of what the page says.", _FACTS),
)
_URL_ASKED = Field("url", "Of HTML that is sent as it is: where it is or will be published.", _URL)


def list_articles(query: dict[str, Any]) -> Response:
    (after,) = key_of(query["cursor"], str) or ("",)
    found = articles.following(g.store.reading(), str(after), (query["limit"] or USUAL) + 1)
    return page(LISTED_ARTICLE, found, query["limit"], lambda each: [each.article.slug])


def get_article(slug: str) -> Response:
    return thing(ARTICLE, ListedTable(read_table(g.store.reading(), slug)))


def import_article(body: dict[str, Any], query: dict[str, Any]) -> Response:
    """Another text at a known address is a draft, which somebody must look at before it is taken: it is refused."""
    require(g.person, CHECK)
    prepared = prepare(_input(body, query), PreviewChoices(facts=_facts(body.get("facts") or {})))
    if known := slug_of_other_text(g.store, prepared):
        raise RuleBroken("known_url", slug=known)
    done = keep(g.store, g.person, prepared)
    return thing(IMPORTED, done, status=201 if done.is_new else 200, location=address("get_article", slug=done.slug))


def _input(body: dict[str, Any], query: dict[str, Any]) -> Input:
    url = limits.web_address(body.get("url") or query["url"], "url")
    if request.mimetype == HTML:
        return Input(request.get_data(), charset=request.mimetype_params.get("charset"), url=url)
    html, text = body["html"], body["text"]
    if html and text:
        raise RuleBroken("not_together", known="“html”, “text”")
    if not (html or text):
        raise Refused("empty")
    return Input(html, url=url) if html else Input(text, format="text", url=url)


def _facts(given: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    typed = {name: "\n".join(value) if isinstance(value, tuple) else value for name, value in given.items() if value}
    return {name: checked_fact(name, value) for name, value in typed.items()}


OPERATIONS = (
    Operation("GET", "/articles", "list_articles", "The articles, in the order of their slugs.", list_articles,
              query=PAGED, gives=LISTED_ARTICLE, pages=True),
    Operation("POST", "/articles", "import_article",
              "Bring an article in. The same bytes sent again give the article that is here.", import_article,
              scope=IMPORT, body=_BODY, query=(_URL_ASKED,), gives=IMPORTED, status=(201, 200), takes_html=True),
    Operation("GET", "/articles/<slug>", "get_article", "An article with its text and its sentences.", get_article,
              gives=ARTICLE),
)  # fmt: skip
