"""Small pages as leaves, some of them kept, for tests of single rules."""

from annotator.markup.body.leaves import body_of, leaves_of
from annotator.markup.pages.parsing import parse


def read(html, keep=""):
    """The body of a page and its leaves; the leaves with the word `keep` count as taken by the library."""
    body = body_of(parse(f"<html><body>{html}</body></html>"))
    leaves = leaves_of(body, {body: ""})
    for leaf in leaves:
        leaf.kept = bool(keep) and keep in leaf.text
    return body, leaves


def only(html):
    """The only leaf of a page."""
    (leaf,) = read(html)[1]
    return leaf


def prose(words, first="So"):
    """A sentence of so many words."""
    return " ".join([first, *(f"word{n}" for n in range(words - 2)), "end."])


def text(characters, first="Taken"):
    """A sentence of exactly so many characters, spaces included."""
    return (first + " and" * characters)[: characters - 1].rstrip().ljust(characters - 1, "x") + "."


def kept(leaves):
    return [leaf.text for leaf in leaves if leaf.kept]
