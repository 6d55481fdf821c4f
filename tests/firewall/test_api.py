"""The marked desk by the interface for programs: no mark is in any answer to those who may not see all."""

import itertools
import re

import pytest

from annotator.actions import closed_articles
from annotator.actions.people import people
from annotator.actions.transaction import transaction
from annotator.domain.second_readings.readings import SecondReading
from annotator.storage import articles
from annotator.storage.people import second_readings
from annotator.storage.personal_store import PersonalStore
from annotator.web.api.operation_table import OPERATIONS
from tests.exported import words_of
from tests.firewall.test_routes import BLIND, values
from tests.web.api.conftest import SENT, Program, program_of

# The first is for all that is read; others only where they are looked for.
ASKED = {
    "search": [
        "q=mk",
        "q=bridge",
        *(f"q=mk&kind={kind}" for kind in ("unit", "source", "evidence", "query", "capture")),
    ],
    "list_sources": ["", "q=mk", "limit=1"],
    "export": ["", "revision=1"],
}


# Fields of a unit are set in one way; those of another are walked.
ALIKE = {f"set_unit_{name}" for name in ("risk", "kind", "facets", "speaker", "proposed", "confidence", "assignee")}


def answers(marked, program: Program, methods=("GET", "POST", "PUT", "DELETE")):
    """Each operation on each thing of the desk."""
    # Every format of every unit is walked as a page.
    known = {**values(marked), "format_name": ["json", "nothing"]}
    known["unit_id"] = [*known["unit_id"][:4], "nothing"]
    for operation in OPERATIONS:
        if operation.method not in methods or operation.name in ALIKE:
            continue
        # A change is refused before it is looked at closely: two things of each kind are enough.
        named_of = known if operation.is_read else {name: [*each[:2], each[-1]] for name, each in known.items()}
        for chosen in itertools.product(*(named_of[name] for name in operation.names)):
            named = dict(zip(operation.names, chosen, strict=True))
            address = re.sub(r"<(\w+)>", lambda found, named=named: named[found[1]], operation.path)
            for query in ASKED.get(operation.name, [""]):
                sent = {} if operation.is_read else {"json": SENT.get(operation.name), "headers": {"If-Match": '"1-x"'}}
                answer = program.ask(operation.method, f"{address}?{query}", **sent)
                yield f"{operation.method} {address}?{query}", answer


def found_in(marked, asked, answer, elsewhere=""):
    told = f"{words_of(answer.data)}\n{answer.headers}"
    ids = {word for word, where in marked.marks.items() if where.startswith(("id of", "alias of"))}
    return [
        marked.marks[word] for word in marked.found_in(told)
        if not (word in ids and word in asked) and word not in elsewhere
    ]  # fmt: skip


@pytest.mark.parametrize("role", BLIND)
def test_no_mark_is_in_any_answer_to_a_program(marked, role):
    SENT["raise_query"]["to"] = marked.owner.id
    program = program_of(marked.store, marked.people[role], by=marked.owner)
    statuses = set()
    methods = ("GET", "POST", "PUT", "DELETE") if role == "viewer" else ("GET", "POST")
    for asked, answer in answers(marked, program, methods):
        statuses.add(answer.status_code)
        assert found_in(marked, asked, answer) == [], asked
    assert statuses >= {200, 403, 404}


def test_the_marks_are_there_for_the_program_of_who_may_see_them(marked):
    program = program_of(marked.store, marked.people["checker"], by=marked.owner)
    seen = {where for asked, answer in answers(marked, program, ("GET",)) for where in found_in(marked, "", answer)}
    for where in ("Source contact of the whisperer", "Evidence note of off the record", "id of the whisperer",
                  "Query text of the query beside what is off the record"):  # fmt: skip
        assert where in seen


def test_no_mark_of_a_closed_article_is_in_any_answer_to_a_program(marked):
    closed_articles.set_readers(marked.store, marked.owner, marked.slug, [marked.owner.id])
    somebody = people.add_person(marked.store, marked.owner, "Not named", "admin")
    before = _checking(marked)
    hidden = {marked.slug, *marked.ids["unit_id"], *marked.ids["evidence_id"], *marked.ids["query_id"]} - {"nothing"}
    for asked, answer in answers(marked, program_of(marked.store, somebody, by=marked.owner)):
        assert found_in(marked, asked, answer, _elsewhere(marked, somebody)) == [], asked
        if hidden & set(re.split(r"[/?]", asked)):
            assert answer.status_code == 404, asked
    assert _checking(marked) == before


def test_no_mark_is_in_any_answer_to_the_program_of_a_blind_reader(marked):
    reader = people.add_person(marked.store, marked.owner, "Reads blind", "admin")
    article = articles.load(marked.store.reading(), marked.slug).article.id
    with transaction(marked.store, marked.owner, "draw_second_reading", article=article) as act:
        drawn = SecondReading("read-blind", article, reader.id, marked.owner.id, act.at, "first", 20)
        second_readings.save(act, None, drawn)
    codes = set()
    for asked, answer in answers(marked, program_of(marked.store, reader, by=marked.owner), ("GET",)):
        assert found_in(marked, asked, answer, _elsewhere(marked, reader)) == [], asked
        codes.add((answer.json or {}).get("code") if answer.is_json else None)
    assert "reads_blind" in codes


def _elsewhere(marked, somebody):
    """The sources that this person may know of."""
    rows = PersonalStore(marked.store, somebody.id).reading().execute("SELECT * FROM sources").fetchall()
    return "\n".join(str(value) for row in rows for value in row)


def _checking(marked):
    """All that the desk keeps of the article."""
    db = marked.store.reading()
    article = db.execute("SELECT id FROM articles WHERE slug = ?", (marked.slug,)).fetchone()[0]
    return [tuple(row) for table in ("units", "evidence", "queries", "events")
            for row in db.execute(f"SELECT * FROM {table} WHERE article = ?", (article,))]  # fmt: skip
