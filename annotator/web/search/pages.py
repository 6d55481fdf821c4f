"""What somebody looks for, and what is found: as one types, or as a plain form."""

from dataclasses import dataclass, replace
from urllib.parse import quote

from flask import Blueprint, g, render_template, request, url_for

from annotator.domain import limits
from annotator.domain.readiness import NOWHERE
from annotator.domain.search.hits import KINDS, FoundThing, FoundThings, Search
from annotator.domain.search.terms import terms_of
from annotator.domain.sources import Source
from annotator.domain.statuses import STATUSES
from annotator.storage.people import people
from annotator.views.search import PUBLIC_KINDS
from annotator.web.plumbing import forms, problems
from annotator.web.plumbing.view import view

blueprint = Blueprint("search", __name__)
# A number of a hit is far below it.
_MOST = 1 << 60
_NAMES = ("kind", "status", "person", "since", "until", "source", "publication")
# On each side of what was found, so that a browser finds the right place in a captured text.
_WORDS_AROUND = 4


@dataclass(frozen=True, slots=True)
class TypedSearch:
    """The search as it was typed: blank fields ask for everything."""

    words: str
    sought: Search

    def at(self, **changed: object) -> str:
        """The address of this search with other values; None leaves one out."""
        known = {"q": self.words, **{name: getattr(self.sought, name) for name in _NAMES}, **changed}
        return url_for("search.show", **{name: value for name, value in known.items() if value is not None})


@blueprint.app_template_global("place_of")
def place_of(found: FoundThing) -> str:
    """The address at which the words stand."""
    if found.capture:
        return url_for("captures.show", source_id=found.source, sha256=found.capture) + _text_fragment(found)
    if found.hit.kind == "source":
        return url_for("sources.show", source_id=found.source)
    if found.hit.kind == "article":
        return url_for("articles.show", slug=found.slug)
    number = NOWHERE if found.sentence is None else found.sentence
    return url_for("articles.show", slug=found.slug, s=number, u=found.hit.unit, _anchor=f"s{number}")


def _text_fragment(found: FoundThing) -> str:
    """The end of an address by which a browser shows words of a page, with those around them."""
    at = next((at for at, (_, is_found) in enumerate(found.runs) if is_found), 0)
    before, here, after = ("".join(words for words, _ in part) for part in (found.runs[:at], found.runs[at : at + 1],
                           found.runs[at + 1 :]))  # fmt: skip
    around = before.removeprefix("… ").split(" ")[-_WORDS_AROUND:], after.removesuffix(" …").split(" ")[:_WORDS_AROUND]
    words = here.join(" ".join(each) for each in around)
    return "#:~:text=" + quote(words.strip(), safe="").replace("-", "%2D")


@blueprint.get("/search")
def show() -> str:
    problems.show_in("search", _refused)
    asked = _asked()
    return _page(asked, view().search(asked.sought))


def _refused() -> str:
    return _page(TypedSearch(request.args.get("q", "")[: limits.LINE], Search(())), FoundThings())


def _page(asked: TypedSearch, findings: FoundThings) -> str:
    sees_all = view().sees_all
    named = {found.source for group in findings.kinds for found in group.findings} | {asked.sought.source}
    ids = [id_ for id_ in named if id_ is not None]
    sources: dict[str | None, Source] = {each.id: each for each in view().named(ids)} if ids else {}
    return render_template(
        "search/show.html",
        asked=asked,
        findings=findings,
        kinds=KINDS,
        offered={name: KINDS[name] for name in KINDS if sees_all or name in PUBLIC_KINDS},
        everyone=people.everyone(g.store.reading()) if sees_all else (),
        sources=sources,
        rests_on=sources.get(asked.sought.source),
        sees_all=sees_all,
    )


def _asked() -> TypedSearch:
    """Raises RuleBroken for what cannot be looked for."""
    words = request.args.get("q", "")
    before = forms.as_number("before", request.args.get("before"))
    sought = Search(
        terms_of(words),
        kind=forms.asked("kind", KINDS),
        status=forms.asked("status", STATUSES),
        person=_typed("person"),
        since=limits.day(request.args.get("since"), "since"),
        until=limits.day(request.args.get("until"), "until"),
        source=_typed("source"),
        publication=_typed("publication"),
    )
    return TypedSearch(words, replace(sought, before=min(before, _MOST) if before and sought.kind else None))


def _typed(name: str) -> str | None:
    return limits.line(request.args.get(name), name)
