"""The JSON door: a file that was cut off, edited or made by hand never becomes a desk's record."""

import hashlib
import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from annotator.actions import articles, evidence, no_claims, queries, sources, units, verdicts
from annotator.actions.people import people
from annotator.domain.errors import DeskError, Refused
from annotator.domain.evidence import EvidenceForm
from annotator.domain.people.person import Person
from annotator.domain.reading_input import Input
from annotator.storage.database import Store
from tests.conftest import ARTICLE
from tests.desks import new_store
from tests.exported import exported

Data = dict[str, Any]


def rows(store: Store) -> dict[str, int]:
    db = store.reading()
    return {name: db.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in db.table_names()}


@pytest.fixture(scope="module")
def body(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The export of an article with evidence, a query, a voucher and a mark."""
    store = new_store(tmp_path_factory.mktemp("made") / "desk.db")
    vera = people.owner(store, "Vera Lind")
    slug = articles.import_article(store, vera, Input(ARTICLE, url="https://city.example/bridge")).slug
    claim = units.make_unit(store, vera, slug, "claim", sentence=2)
    form = EvidenceForm(passage="It opened.", page="3", credibility=2, note="Seen.")
    evidence.add_evidence(store, vera, claim.id, sources.blank_source("City log"), form)
    verdicts.set_status(store, vera, claim.id, "verified")
    asked = units.make_unit(store, vera, slug, "quote", sentence=4)
    queries.raise_query(store, vera, asked.id, vera.id, "Who heard it?")
    trusted = units.make_unit(store, vera, slug, "claim", sentence=6)
    verdicts.set_status(store, vera, trusted.id, "on_author")
    no_claims.mark_no_claim(store, vera, slug, value=True, sentence=7)
    made = exported(store, slug).decode()
    store.close()
    return made


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Person]]:
    """Refused files leave no trace, so one desk serves every test that has its file refused."""
    store = new_store(tmp_path_factory.mktemp("desk") / "desk.db")
    yield store, people.owner(store, "Nils Berg")
    store.close()


def assert_refused(desk: tuple[Store, Person], text: str | bytes) -> str:
    store, person = desk
    before = rows(store)
    with pytest.raises(DeskError) as caught:
        articles.import_article(store, person, Input(text))
    assert rows(store) == before
    sentence = str(caught.value)
    assert sentence.isprintable()
    assert len(sentence) < 500
    return caught.value.code


def test_the_file_itself_is_taken(body: str, store: Store, person: Person) -> None:
    done = articles.import_article(store, person, Input(body))
    assert exported(store, done.slug).decode() == body


# JSON that is none, or means two things


@given(at=st.integers(0, 100_000))
@settings(max_examples=60)
def test_a_file_that_was_cut_off_is_no_article(body: str, desk: tuple[Store, Person], at: int) -> None:
    assert assert_refused(desk, body[: at % (len(body) - 2)]) in ("not_json", "empty")


@given(at=st.integers(0, 100_000), byte=st.integers(0, 255))
@settings(max_examples=60)
def test_no_byte_of_the_text_changes_unseen(body: str, desk: tuple[Store, Person], at: int, byte: int) -> None:
    data = bytearray(body.encode())
    start, end = data.index(b'"text": "') + 9, data.index(b'"blocks"')
    place = start + at % (end - start - 8)
    assume(data[place] != byte)
    data[place] = byte
    assert_refused(desk, bytes(data))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"number": 1', '"number": NaN'),
        ('"number": 1', '"number": -Infinity'),
        ('"number": 1', '"number": 1e999'),
        ('"number": 1', '"number": 1.0'),
        ('"number": 1', '"number": ' + "9" * 30),
        ('"number": 1', '"number": ' + "9" * 5_000),
        ('"number": 1', '"number": true'),
        ('"id":', '"id": "twicetwice", "id":'),
        ('"signoffs": []', '"signoffs": ' + "[" * 100_000 + "]" * 100_000),
        ('"signoffs": []', '"signoffs": ' + "[" * 900 + "]" * 900),
        ('"signoffs": []', '"signoffs": ' + '{"a":' * 60 + "1" + "}" * 60),
        ('"schema"', "// a comment\n\"schema\""),
        ('"schema"', "'schema'"),
        ("annotator/article/1", "annotator/article/2"),
        ("annotator/article/1", "annotator/\\u001b[31m\\narticle/1"),
        ("annotator/article/1", "\\ud800"),
        ('"annotator/article/1"', "null"),
        ('"annotator/article/1"', "[[1]]"),
    ],
)  # fmt: skip
def test_json_that_programs_read_in_two_ways_is_refused(
    body: str, desk: tuple[Store, Person], old: str, new: str
) -> None:
    assert old in body
    assert_refused(desk, body.replace(old, new, 1))


@pytest.mark.parametrize("around", ["[{}]", "{}{}", "x{}", '{{"schema": {}}}', '{{"title": {}}}'])
def test_a_file_inside_something_else_is_refused(body: str, desk: tuple[Store, Person], around: str) -> None:
    assert_refused(desk, around.format(*[body] * around.count("{}")))


def test_another_json_is_no_article(desk: tuple[Store, Person]) -> None:
    assert assert_refused(desk, '{"title": "A headline", "text": "And what it says."}') == "unknown_schema"


# Well-formed, and edited by hand

Edit = Callable[[Data], object]
UNIT, EVIDENCE, QUERY = ("units", 0), ("units", 0, "evidence", 0), ("units", 1, "queries", 0)


def put(*path: str | int, value: Any) -> Edit:
    def edit(data: Any) -> None:
        for key in path[:-1]:
            data = data[key]
        data[path[-1]] = value

    return edit


def again(*path: str | int) -> Edit:
    """The last of a list a second time."""

    def edit(data: Any) -> None:
        for key in path:
            data = data[key]
        data.append(deepcopy(data[-1]))

    return edit


def with_hash(name: str, old: str, new: str) -> Edit:
    def edit(data: Data) -> None:
        assert old in data[name]
        data[name] = data[name].replace(old, new, 1)
        data["revision"][f"{name}_sha256"] = hashlib.sha256(data[name].encode()).hexdigest()

    return edit


EDITS: dict[str, Edit] = {
    "text": put("text", value="Other words."),
    "text hash": put("revision", "text_sha256", value="0" * 64),
    "html hash": put("revision", "html_sha256", value="0" * 64),
    "text with its hash": with_hash("text", "41", "14"),
    "html with its hash": with_hash("html", "Nobody", "Anybody"),
    "not exact": put(*UNIT, "exact", value="The bridge"),
    "prefix": put(*UNIT, "prefix", value="elsewhere"),
    "suffix": put(*UNIT, "suffix", value="elsewhere"),
    "outside": put(*UNIT, "end", value=99_999),
    "reversed": put(*UNIT, "end", value=0),
    "no place": put(*UNIT, "start", value=None),
    "gone with a place": put(*UNIT, "place", value="gone"),
    "negative": put(*UNIT, "start", value=-1),
    "bool": put(*UNIT, "start", value=True),
    "string": put(*UNIT, "start", value="32"),
    "other sentences": put(*UNIT, "sentences", value=["s1"]),
    "no sentence": put(*UNIT, "sentences", value=[]),
    "unknown sentence": put(*UNIT, "sentences", value=["s99"]),
    "endless sentence": put("no_claim", value=["s" + "9" * 5_000]),
    "endless block": put("blocks", 0, "id", value="b" + "9" * 5_000),
    "unknown mark": put("no_claim", value=["s99"]),
    "marked unit": put("no_claim", value=["s2"]),
    "block moved": put("blocks", 1, "start", value=31),
    "block kind": put("blocks", 1, "kind", value="heading"),
    "block gone": lambda d: d["blocks"].pop(),
    "sentence twice": again("sentences"),
    "sentence gone": lambda d: d["sentences"].pop(3),
    "sentence moved": put("sentences", 1, "start", value=31),
    "unit twice": again("units"),
    "evidence twice": again(*UNIT, "evidence"),
    "query twice": again("units", 1, "queries"),
    "source twice": again("sources"),
    "person twice": again("people"),
    "unknown source": put(*EVIDENCE, "source", value="nobodynobody"),
    "unknown snapshot": put(*EVIDENCE, "passage", "snapshot", value="0" * 64),
    "unknown person": put(*EVIDENCE, "by", value="nobodynobody"),
    "unknown asker": put(*QUERY, "to", value="nobodynobody"),
    "unknown assignee": put(*UNIT, "assignee", value="nobodynobody"),
    "verified without evidence": put(*UNIT, "evidence", value=[]),
    "verified against evidence": put(*EVIDENCE, "stance", value="contradicts"),
    "verified off the record": put(*EVIDENCE, "terms", value="off_record"),
    "verified without a check": put(*UNIT, "checked", value=None),
    "checked without a verdict": put(*UNIT, "status", value="in_progress"),
    "asked without a query": put("units", 1, "queries", value=[]),
    "query without asking": put("units", 1, "status", value="unchecked"),
    "vouched without trust": put(*UNIT, "vouched_by", value="VERA"),
    "unknown status": put(*UNIT, "status", value="golden"),
    "unknown kind": put(*UNIT, "kind", value="rumour"),
    "unknown risk": put(*UNIT, "risk", value="none"),
    "unknown facet": put(*UNIT, "facets", value=["colour"]),
    "unknown stance": put(*EVIDENCE, "stance", value="hearsay"),
    "credibility": put(*EVIDENCE, "credibility", value=7),
    "script in an address": put("sources", 0, "url", value="javascript:alert(1)"),
    "address with spaces": put("sources", 0, "url", value="https://a.example/b c"),
    "address without host": put("sources", 0, "url", value="https:///x"),
    "script in the article's address": put("article", "url", value="javascript:alert(1)"),
    "script in the article's image": put("article", "image", value="data:image/svg+xml,<svg>"),
    "no day": put("sources", 0, "published", value="2026-02-30"),
    "no time": put(*EVIDENCE, "at", value="2026-99-99T99:99:99Z"),
    "no moment": put("revision", "imported", value="0000-00-00T00:00:00Z"),
    "foreign digits": put("revision", "imported", value="٢٠٢٦-٠١-٠١T٠٠:٠٠:٠٠Z"),
    "line end in an id": put(*UNIT, "id", value="abcdefgh\n"),
    "slug of a page": put("slug", value="new"),
    "slug with dots": put("slug", value="../etc"),
    "endless slug": put("slug", value="a" * 5_000),
    "long note": put(*UNIT, "note", value="x" * 100_000),
    "long passage": put(*EVIDENCE, "passage", "exact", value="x" * 100_000),
    "long query": put(*QUERY, "text", value="x" * 100_000),
    "long speaker": put(*UNIT, "speaker", value="x" * 100_000),
    "long title": put("sources", 0, "title", value="x" * 100_000),
    "blank title": put("sources", 0, "title", value=" "),
    "blank name": put("people", 0, "name", value="  "),
    "NUL": put(*UNIT, "note", value="a\0b"),
    "surrogate": put(*UNIT, "note", value="\ud800"),
    "surrogate in history": put(*UNIT, "history", 0, "after", "note", value="\ud800"),
    "history of no query": put("units", 1, "history", -1, "after", value={"asked_from": "golden"}),
    "more": put("more", value=1),
    "less": lambda d: d.pop("people"),
    "sign-off": put("signoffs", value=[{"by": "x"}]),
}  # fmt: skip


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_a_file_that_contradicts_itself_is_refused_and_nothing_is_stored(
    body: str, desk: tuple[Store, Person], edit: Edit
) -> None:
    data = json.loads(body.replace("VERA", ""))
    edit(data)
    text = json.dumps(data).replace('"VERA"', json.dumps(data.get("people", [{"id": ""}])[0]["id"]))
    assert assert_refused(desk, text) in ("inconsistent", "schema_broken", "not_json")


# What is shown

HOSTILE = [
    "<script>alert(1)</script>",
    '<p data-block="b1" onclick="alert(1)">',
    '<img src=x onerror="alert(1)">',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="https://a.example/" rel="noopener noreferrer" ping="https://b.example/">x</a>',
    '<span style="background:url(//b.example)">x</span>',
    "<style>p{}</style>",
    "<svg><script>alert(1)</script></svg>",
    "<!-- x -->",
    '<iframe src="//b.example"></iframe>',
    '<base href="//b.example">',
    '<form action="//b.example"></form>',
    '<span class="u" data-unit="x">x</span>',
    '<p id="card" hx-get="/people" hx-trigger="load"></p>',
]


@pytest.mark.parametrize("markup", HOSTILE)
@pytest.mark.parametrize("at", ["Nobody was", '<p data-block="b2">', "</p>"])
def test_html_that_cleaning_would_not_give_is_refused_though_its_hash_is_right(
    body: str, desk: tuple[Store, Person], markup: str, at: str
) -> None:
    data = json.loads(body)
    with_hash("html", at, markup + at)(data)
    assert assert_refused(desk, json.dumps(data)) == "inconsistent"


def test_a_refused_file_leaves_the_article_that_is_here(body: str, store: Store, person: Person) -> None:
    slug = articles.import_article(store, person, Input(body)).slug
    before = exported(store, slug)
    data = json.loads(body)
    data["article"]["title"] = "Another headline"
    with pytest.raises(Refused) as caught:
        articles.import_article(store, person, Input(json.dumps(data)))
    assert caught.value.code == "other_content"
    assert exported(store, slug) == before
