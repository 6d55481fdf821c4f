"""The signs of a page's kind: what it declares, and elements that only pages of that kind have."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from annotator.markup.kinds.teasers import texts_of_teasers
from annotator.markup.kinds.words import ACCEPT, CHALLENGE, CONSENT, CONSENT_NAMES, LIVE_NAMES, LOGIN, MISSING
from annotator.markup.metadata.structured_data import StructuredData, kinds_of
from annotator.markup.pages.parsing import plain

# Lengths in characters. If a page has scripts and less text than this, the scripts have yet to build it.
_HARDLY_ANY = 300
# A cookie wall has less text than this.
_LITTLE = 3_000
# The label of a button is shorter than this.
_LABEL = 40
# A page that declares more articles than this is a list.
_FEW = 2
_NAME_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_CONSENT_LIKE = re.compile("|".join(CONSENT_NAMES), re.IGNORECASE)
_CLOSED = {"false", "no", "0", "http://schema.org/false", "https://schema.org/false"}
_SECRETS = "descendant::input[translate(@type, 'PASWORD', 'pasword') = 'password']"
_CHOICES = "descendant::button | descendant::a | descendant::input[@type='submit' or @type='button']"
_SILENT = ("script", "style", "noscript", "noframes")


@dataclass(frozen=True, slots=True)
class Signs:
    """What shows the kind of a page.

    `words` is the article's word count as the page declares it, 0 if it declares none. `consent` and `teasers` are the
    texts of the elements that ask for consent and of those that link to articles, one a line. `is_login` and
    `is_missing` mean that the page's title or heading says so; `is_wall`, that the page asks for consent and has
    little other text; `is_built`, that scripts have yet to build the page.
    """

    is_article: bool = False
    is_closed: bool = False
    is_live: bool = False
    words: int = 0
    teasers: str = ""
    consent: str = ""
    asks_consent: bool = False
    is_wall: bool = False
    asks_password: bool = False
    is_login: bool = False
    asks_for_proof: bool = False
    is_missing: bool = False
    in_frames: bool = False
    is_built: bool = False


def signs_of(tree: HtmlElement, structured: StructuredData) -> Signs:
    """The signs of a page; must run before the extraction changes the tree."""
    declared = [node for node in structured.articles if _type(node) != "webpage"]
    signs = Signs(
        is_article=0 < len(declared) <= _FEW or (structured.first_meta("og:type") or "").lower().startswith("article"),
        is_closed=_is_closed(structured),
        is_live=any(_type(node) == "liveblogposting" for node in declared) or _is_named_live(tree),
        words=max((_count(node.get("wordCount")) for node in declared), default=0),
        teasers=texts_of_teasers(tree),
    )
    # Around a declared article, a login form or a cookie notice is no sign.
    return signs if signs.is_article else signs_of_others(tree, signs)


def signs_of_others(tree: HtmlElement, signs: Signs) -> Signs:
    """The signs, completed with those of pages that take an article's place."""
    text = _shown(tree)
    heads = [plain(head.text_content()) or "" for head in tree.iter("title", "h1")]
    asks_consent = any(_accepts(choice) for choice in tree.xpath(_CHOICES))
    asks_password = bool(tree.xpath(_SECRETS))
    return replace(
        signs,
        consent="\n".join(_consent(tree)) if asks_consent else "",
        asks_consent=asks_consent,
        is_wall=asks_consent and len(text) < _LITTLE and bool(CONSENT.search(text)),
        asks_password=asks_password,
        is_login=asks_password and any(LOGIN.search(head) for head in heads),
        asks_for_proof=any(CHALLENGE.search(head) for head in heads),
        is_missing=any(MISSING.search(head) for head in heads),
        in_frames=_is_framed(tree, text),
        is_built=len(text) < _HARDLY_ANY and any(_runs(script) for script in tree.iter("script")),
    )


def _is_closed(structured: StructuredData) -> bool:
    given = [node.get("isAccessibleForFree") for node in structured.articles]
    given.append(structured.first_meta("isaccessibleforfree"))
    tier = structured.first_meta("article:content_tier", "og:article:content_tier")
    return tier == "locked" or any(str(value).lower() in _CLOSED for value in given)


def _type(node: dict[str, object]) -> str:
    return next(iter(kinds_of(node)), "").rpartition("/")[2]


def _count(value: object) -> int:
    return int(str(value)) if re.fullmatch(r"[0-9]{1,6}", str(value)) else 0


def _is_named_live(tree: HtmlElement) -> bool:
    near = tree.xpath("//body | //main | descendant::article[not(ancestor::article)]")
    names = [name for element in near[: _FEW + 1] for name in (element.get("class") or "").split()]
    return any(LIVE_NAMES.fullmatch(name) for name in names) or bool(
        tree.xpath("descendant-or-self::*[contains(@itemtype, 'LiveBlogPosting')]")
    )


def _is_framed(tree: HtmlElement, text: str) -> bool:
    if next(tree.iter("frameset"), None) is not None:
        return True
    return len(text) < _LABEL and any(frame.get("src") for frame in tree.iter("iframe"))


def _runs(script: HtmlElement) -> bool:
    """Whether the script is a program rather than data."""
    return "json" not in (script.get("type") or "").lower()


def _shown(tree: HtmlElement) -> str:
    body = tree.find("body")
    parts = [] if body is None else [text for element in body.iter() for text in _texts_at(element)]
    return " ".join(" ".join(part for part in parts if part).split())


def _texts_at(element: HtmlElement) -> tuple[str | None, str | None]:
    return None if element.tag in _SILENT else element.text, element.tail


def _accepts(choice: HtmlElement) -> bool:
    label = " ".join((choice.text_content() or choice.get("value") or "").split())
    return len(label) < _LABEL and bool(ACCEPT.search(label))


def _consent(tree: HtmlElement) -> Iterator[str]:
    for element in tree.xpath("//body/descendant::*[@class or @id]"):
        named = f"{element.get('class') or ''} {element.get('id') or ''}"
        if _CONSENT_LIKE.search(named) and not CONSENT_NAMES.isdisjoint(
            part.lower() for part in _NAME_PARTS.findall(named)
        ):
            yield " ".join(element.text_content().split())
