"""Articles: the list of them, one with its sentences, and bringing one in, as a hook of a CMS does."""

from typing import Any

from flask import Response, g

from annotator.actions.articles import keep, prepare, slug_of_other_text
from annotator.domain import limits
from annotator.domain.api.access_tokens import IMPORT
from annotator.domain.api.cursors import key_of
from annotator.domain.errors import RuleBroken
from annotator.domain.people.permissions import CHECK, require
from annotator.domain.repairs import PreviewChoices
from annotator.storage import articles
from annotator.web.api.answer_shapes import ARTICLE, IMPORTED, LISTED_ARTICLE
from annotator.web.api.answers import PAGED, USUAL, address, page, thing
from annotator.web.api.article_bodies import FIELDS, facts_of, input_of
from annotator.web.api.operations import Operation
from annotator.web.api.positions import ListedTable
from annotator.web.api.request_fields import Field, TextKind
from annotator.web.reading_table.kept_tables import read_table

_URL = TextKind(limits.URL)
_BODY = (*FIELDS, Field("url", "Where it is or will be published.", _URL))
_URL_ASKED = Field("url", "Of HTML that is sent as it is: where it is or will be published.", _URL)


def list_articles(query: dict[str, Any]) -> Response:
    (after,) = key_of(query["cursor"], str) or ("",)
    found = articles.following(g.store.reading(), str(after), (query["limit"] or USUAL) + 1)
    return page(LISTED_ARTICLE, found, query["limit"], lambda each: [each.article.slug])


def get_article(slug: str) -> Response:
    return thing(ARTICLE, ListedTable(read_table(g.store.reading(), slug)))


def import_article(body: dict[str, Any], query: dict[str, Any]) -> Response:
    """Another text at a known address is a draft, which is sent as one: it is refused."""
    require(g.person, CHECK)
    url = limits.web_address(body.get("url") or query["url"], "url")
    prepared = prepare(input_of(body, url), PreviewChoices(facts=facts_of(body)))
    if known := slug_of_other_text(g.store, prepared):
        raise RuleBroken("known_url", slug=known)
    done = keep(g.store, g.person, prepared)
    return thing(IMPORTED, done, status=201 if done.is_new else 200, location=address("get_article", slug=done.slug))


OPERATIONS = (
    Operation("GET", "/articles", "list_articles", "The articles, in the order of their slugs.", list_articles,
              query=PAGED, gives=LISTED_ARTICLE, pages=True),
    Operation("POST", "/articles", "import_article",
              "Bring an article in. The same bytes sent again give the article that is here.", import_article,
              scope=IMPORT, body=_BODY, query=(_URL_ASKED,), gives=IMPORTED, status=(201, 200), takes_html=True),
    Operation("GET", "/articles/<slug>", "get_article", "An article with its text and its sentences.", get_article,
              gives=ARTICLE),
)  # fmt: skip
