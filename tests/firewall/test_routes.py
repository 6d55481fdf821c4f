"""Every address of the app, asked in every way, by those who may not see all: no mark is in any answer.

What is walked is what `app.url_map` holds. A new route is walked at once; one with a new kind of argument
fails here until the walk knows values for it.
"""

import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, ClassVar
from urllib.parse import parse_qsl

import pytest
from flask import Flask, Request
from werkzeug.datastructures import ImmutableMultiDict
from werkzeug.routing import Rule
from werkzeug.test import TestResponse
from werkzeug.utils import cached_property

from annotator.actions import queries as actions
from annotator.clock import now
from annotator.domain.search.hits import KINDS
from annotator.storage import articles, queries, units
from annotator.views import exports
from annotator.web.api.bearer import OPEN
from tests.conftest import ARTICLE
from tests.desks import app_over
from tests.exported import words_of
from tests.firewall.conftest import PUBLIC, Marked
from tests.web.conftest import Browser

TOKEN = re.compile(r'name="csrf_token" value="[^"]*"')
BLIND = ("viewer", "author")
# Whoever sits at the machine says who they are; as another person one sees what that person sees.
NOT_POSTED = {"people.sit"}
FORMS: tuple[dict[str, Any], ...] = (
    {},
    {"kind": "claim", "sentence": "2", "value": "verified", "stance": "supports", "q": "", "text": "Who says so?"},
    {"value": "x" * 300, "sentence": "99", "start": "-1", "q": "e", "title": "", "into": "nothing", "points": "many"},
    {"version": "1", "value": "0", "text": "No.", "q": "zz", "to": "nobody", "exact": "bridge", "number": "1"},
    {"html": ARTICLE.replace("41", "43"), "url": "https://city.example/bridge", "number": "2", "preview": "1"},
)
SEARCHES = ("/sources?q={}", "/sources/find?q={}", "/sources/alike?title={}", "/sources/alike?url=https://{}.example/",
            "/search?q={}")  # fmt: skip
# The first two are one address, with htmx and without.
ASKED = ("", "", "s=2", "s=3&u={unit}&form=more", "s=4&form={evidence}", "s=0", "s=x", "all=1", "revision=1", "copy=inside", "copy=x", "page=2", "page=1", "q=e", "from=1",
         "url=https://desk.example/embed/x&format=xml&maxwidth=9&maxheight=9", "title=the+whisperer+title", "form={evidence}", "type=document&terms=off_record&was=x", "sentence=2&number=2",
         "url=https://nothing.example/&author=a&published=2026",
         "source_title=the+whisperer+title&source_url=x&source_author=a&source_published=2026",
         "quotes={unit}", "source={source}", "source={source}&text=1", "source={open}", "source={open}&text=1", "source={unread}",
         "person=x&kind=verdicts&since=2020-01-01&until=2999-01-01", "before=9", "after=1", "unit={unit}", "at={now}", "at=x",
         # Every mark begins so: each kind of thing that holds one is found.
         "q=mk", *(f"q=mk&kind={kind}" for kind in KINDS), "q=mk&status=verified&publication=x", "q=bridge&kind=sentence&before=9",
         "since=2020-W01&until=2999-W01&publication=x", "key=nothing", "show=mine&sort=acted&publication=x", "show=blocked", "since=1&here=x&hand=2&edits=x")  # fmt: skip


class Noted(ImmutableMultiDict[str, str]):
    """The part of an address behind its question mark; `names` gathers those that are looked for in it."""

    names: set[str]

    def get(self, key: str, *others: Any, **more: Any) -> Any:
        self.names.add(key)
        return super().get(key, *others, **more)

    def __getitem__(self, key: str) -> Any:
        self.names.add(key)
        return super().__getitem__(key)

    def getlist(self, key: str, *others: Any, **more: Any) -> Any:
        self.names.add(key)
        return super().getlist(key, *others, **more)


class NotedRequest(Request):
    """`looked_for`: by endpoint, the names that it has looked for."""

    looked_for: ClassVar[dict[str | None, set[str]]] = defaultdict(set)

    @cached_property
    def args(self) -> Noted:
        args = Noted(super().args)
        args.names = self.looked_for[self.endpoint]
        return args


def app_for(marked: Marked, role: str, **config: Any) -> Flask:
    app = app_over(marked.store, marked.people.get(role, marked.owner), **config)
    app.request_class = NotedRequest
    return app


def values(marked: Marked) -> dict[str, list[str]]:
    return {
        "slug": [marked.slug, "nothing"],
        "unit_id": marked.ids["unit_id"],
        "evidence_id": [*marked.ids["evidence_id"], "nothing"],
        "source_id": [*marked.ids["source_id"], "nothing"],
        "sha256": [*marked.ids["sha256"], "nothing"],
        "query_id": [*marked.ids["query_id"], "nothing"],
        "person_id": [marked.people["viewer"].id, "nothing"],
        "blind_id": ["nothing"],
        "embed_id": ["nothing"],
        "field": ["status", "note", "nonsense"],
        "number": ["1", "2", "99", "x"],
        "a": ["1", "99"],
        "b": ["2"],
        "format_name": [*exports.FORMATS, "nothing"],
        "filename": ["article-1.json", "nothing"],
        "asked": ["nothing"],
        "token": ["nothing"],
        "session_id": ["nothing"],
        "token_id": ["nothing"],
        "key": ["nothing"],
        "name": ["css/index.css"],
        "code": ["unit_exists", "nothing"],
    }


def addresses(rule: Rule, known: dict[str, list[str]]) -> Iterator[str]:
    assert set(rule.arguments) <= set(known), f"the walk knows no value for an argument of {rule}"
    names = sorted(rule.arguments)
    for chosen in itertools.product(*(known[name] for name in names)):
        address = str(rule)
        for name, value in zip(names, chosen, strict=True):
            for shape in (f"<{name}>", f"<int:{name}>", f"<path:{name}>"):
                address = address.replace(shape, value)
        assert "<" not in address, f"the walk cannot fill in {rule}"
        yield address


def walked(
    marked: Marked, app: Flask, methods: tuple[str, ...] = ("GET", "POST")
) -> Iterator[tuple[str, TestResponse]]:
    """Each address by each method. Every second request is one of htmx, and each is the other at the next address."""
    app.request_class = NotedRequest
    browser = Browser(app.test_client())
    token = browser.token()
    known = values(marked)
    for rule in app.url_map.iter_rules():
        # A browser gets nothing of what takes a token: test_api.py walks that with one.
        if rule.endpoint.startswith("api.") and rule.endpoint not in OPEN:
            continue
        if {"GET"} & rule.methods & set(methods):
            yield from _read(marked, browser, rule)
        if {"POST"} & rule.methods & set(methods) and rule.endpoint not in NOT_POSTED:
            for n, address, typed in with_forms(list(addresses(rule, known)), FORMS):
                answer = browser.post_with(token, address, htmx=n % 2 == 1, **typed)
                yield f"POST {address} {sorted(typed)}", answer


def with_forms(known: list[str], forms: tuple[dict[str, Any], ...]) -> Iterator[tuple[int, str, dict[str, Any]]]:
    """Every form at one address at least, where a rule has many; else every form at each."""
    few = len(known) < len(forms)
    for at, address in enumerate(known):
        for n, typed in enumerate(forms, at):
            if few or (n - at - at) % len(forms) < 2:
                yield n, address, typed


def _read(marked: Marked, browser: Browser, rule: Rule) -> Iterator[tuple[str, TestResponse]]:
    """Each address bare, and with every query in which its route looks for something; the others change nothing."""
    names = NotedRequest.looked_for[rule.endpoint]
    asked = [(query, {name for name, _ in parse_qsl(query, keep_blank_values=True)}) for query in _asked(marked)]
    left = [(at + n, f"{address}?{query}", sent) for at, address in enumerate(addresses(rule, values(marked)))
            for n, (query, sent) in enumerate(asked)]  # fmt: skip
    # An answer may show the first time that a name is looked for.
    while ready := [each for each in left if not each[2] or names & each[2]]:
        left = [each for each in left if each[2] and not names & each[2]]
        for n, address, _ in ready:
            yield f"GET {address}", browser.get(address, htmx=n % 2 == 1)


def _asked(marked: Marked) -> Iterable[str]:
    for query in ASKED:
        yield query.format(
            unit=marked.ids["unit_id"][0], evidence=marked.ids["evidence_id"][0], source=marked.named["the whisperer"],
            open=marked.named["Official"], unread=marked.named["the embargoed"], now=now(),
        )  # fmt: skip


@pytest.mark.parametrize("role", BLIND)
def test_no_mark_is_in_any_answer(marked, role, caplog):
    caplog.set_level("DEBUG")
    statuses = set()
    # Whoever names an id knows it: an answer may name it back.
    ids = {word for word, where in marked.marks.items() if where.startswith(("id of", "alias of"))}
    for asked, answer in walked(marked, app_for(marked, role)):
        statuses.add(answer.status_code)
        told = f"{words_of(answer.data)}\n{answer.headers}"
        found = [marked.marks[word] for word in marked.found_in(told) if not (word in ids and word in asked)]
        assert found == [], asked
    assert statuses >= ({200, 303, 404, 422} if role == "viewer" else {200, 303, 404, 409, 422})
    assert marked.leaks(caplog.text) == []


def test_the_marks_are_there_for_those_who_may_see_them(marked):
    """Else the walk would prove nothing."""
    missing = set(marked.seen_by_checkers) & set(marked.marks)
    for _, answer in walked(marked, app_for(marked, "checker"), methods=("GET",)):
        told = words_of(answer.data) if missing else ""
        missing -= {word for word in missing if word in told}
    assert [marked.marks[word] for word in missing] == []
    asked_for = {name for query in ASKED for name, _ in parse_qsl(query, keep_blank_values=True)}
    assert asked_for >= set().union(*NotedRequest.looked_for.values()), "a route asks for what the walk never sends"


def test_what_was_agreed_is_seen(marked):
    browser = Browser(app_for(marked, "viewer").test_client())
    assert PUBLIC["clerk"] in browser.see(f"/articles/{marked.slug}?s=4").text
    listed = browser.see("/sources").text
    assert {name for name, words in PUBLIC.items() if words in listed} == set(PUBLIC)


@pytest.mark.parametrize("role", BLIND)
@pytest.mark.parametrize("asking", SEARCHES)
def test_a_search_for_a_mark_finds_as_much_as_one_for_nothing(marked, role, asking):
    browser = Browser(app_for(marked, role).test_client())

    def answered(word: str) -> str:
        told = browser.get(asking.format(word), htmx="/sources?" not in asking).text
        return TOKEN.sub("", told.replace(word, "mknone"))

    nothing = answered("mknone")
    for word, where in marked.marks.items():
        told = answered(word)
        if told != nothing:
            # A page says how many minutes ago something was: they may have passed meanwhile.
            nothing = answered("mknone")
        assert told == nothing, where


def test_a_unit_that_only_withheld_evidence_supports_does_not_look_supported(marked):
    unit = next(
        u for u in units.of_articles(marked.store.reading(), _articles(marked)) if u.id == marked.ids["unit_id"][0]
    )
    page = Browser(app_for(marked, "viewer").test_client()).see(f"/articles/{marked.slug}?s=2&u={unit.id}")
    card = page.select_one(f"#unit-{unit.id}")
    assert not card.select(".evidence")
    assert not card.select(".query")
    assert card["data-status"] == "unchecked"
    assert "None yet." in card.text


def test_who_is_asked_sees_the_query(marked):
    """Whom it was put to was told by the person who put it."""
    unit = marked.ids["unit_id"][0]
    asked = app_for(marked, "checker")
    assert "Query text of the query beside what is off the record" in marked.leaks(
        asked.test_client().get(f"/units/{unit}").text
    )
    author = marked.people["author"]
    actions.raise_query(marked.store, marked.owner, unit, author.id, "Is it so?")
    page = app_for(marked, "author").test_client().get(f"/units/{unit}").text
    assert "Is it so?" in page
    assert marked.leaks(page) == []
    assert len(queries.of_unit(marked.store.reading(), unit)) == 2


def _articles(marked: Marked) -> list[str]:
    return [articles.load(marked.store.reading(), marked.slug).article.id]
