"""A page or a paste -> the facts of its publication and its article."""

from dataclasses import replace

from annotator.domain.articles import Facts
from annotator.domain.errors import Refused
from annotator.markup.bodies import find_body
from annotator.markup.depth import flatten
from annotator.markup.facts import find_description, find_facts
from annotator.markup.pages import is_page, parse, plain


def read_page(html: str, url: str | None = None) -> tuple[Facts, str]:
    """The facts, and the article as an HTML fragment, headline first; it still has to be cleaned.

    A paste without html, head or body is taken whole. Raises `Refused` with "no_article" or
    "too_deep".
    """
    html = flatten(html)
    if not is_page(html):
        return _read_paste(html, url)
    tree = parse(html)
    facts = find_facts(tree, url)
    article, standfirst = find_body(tree, facts, find_description(tree), url)
    return replace(facts, standfirst=standfirst), article


def _read_paste(html: str, url: str | None) -> tuple[Facts, str]:
    tree = parse(html)
    if not tree.text_content().strip():
        raise Refused("no_article")
    heading = next(tree.iter("h1"), None)
    return Facts(title=None if heading is None else plain(heading.text_content()), url=url), html
