"""New drafts of an article from a program, as the hook of a CMS sends whatever it saves."""

from tests.web.api.conftest import DRAFT, program_of
from tests.web.conftest import PAGE

OTHER = "<h1>Frost in May</h1><p>The orchards lost half of their blossom.</p><p>Nobody had seen it come.</p>"


def code(answer):
    return answer.status_code, answer.json["code"]


def drafts_of(program):
    return f"/articles/{program.things['slug']}/drafts"


def places(answer):
    return {each["unit"]: each["place"] for each in answer.json["units"]}


def unit_on(program, sentence):
    made = program.ask(
        "POST", f"/articles/{program.things['slug']}/units", json={"kind": "claim", "sentence": sentence}
    )
    return made.json["id"]


def test_a_draft_is_compared_before_it_is_taken_and_only_what_it_changed_is_to_be_checked_again(program):
    closes = unit_on(program, 6)
    changed = program.things["unit_id"]
    seen = program.ask("POST", f"{drafts_of(program)}/compared", json={"html": DRAFT})
    assert (seen.status_code, seen.json["revision"], seen.json["is_same"], seen.json["is_strange"]) == (
        200,
        1,
        False,
        False,
    )
    assert (places(seen)[closes], places(seen)[changed]) == ("carried", "changed")
    assert program.ask("GET", f"/articles/{program.things['slug']}").json["revision"] == 1
    done = program.ask("POST", drafts_of(program), json={"html": DRAFT, "revision": 1})
    assert (done.status_code, done.json["revision"], done.json["is_new"]) == (201, 2, True)
    assert places(done) == places(seen)
    article = program.ask("GET", done.headers["Location"].removeprefix("/api/v1")).json
    assert (article["revision"], "1,206 steps" in article["text"]) == (2, True)
    assert program.ask("GET", f"/units/{changed}").json["place"] == "changed"


def test_a_draft_over_another_text_than_the_program_saw_is_refused_and_loses_nothing(program):
    sent = {"html": DRAFT, "revision": 1}
    assert program.ask("POST", drafts_of(program), json=sent).status_code == 201
    late = {"html": PAGE.replace("1902 and again", "1903 and again"), "revision": 1}
    assert code(program.ask("POST", drafts_of(program), json=late)) == (409, "changed_since")
    assert program.ask("GET", f"/articles/{program.things['slug']}").json["revision"] == 2
    assert code(program.ask("POST", drafts_of(program), json={"html": DRAFT})) == (422, "required")


def test_the_same_text_makes_no_draft_and_its_facts_are_taken(program):
    sent = {"html": PAGE, "revision": 1, "facts": {"title": "The light goes out"}}
    done = program.ask("POST", drafts_of(program), json=sent)
    assert (done.status_code, done.json["is_new"], done.json["revision"]) == (200, False, 1)
    assert done.json["corrected"] == ["title"]
    assert set(places(done).values()) == {"carried"}
    assert program.ask("GET", f"/articles/{program.things['slug']}").json["facts"]["title"] == "The light goes out"
    assert program.ask("POST", drafts_of(program), json=sent).json["corrected"] == []


def test_facts_that_a_program_sent_stay_with_the_next_draft(program):
    first = {"html": DRAFT, "revision": 1, "facts": {"title": "The light goes out"}}
    program.ask("POST", drafts_of(program), json=first)
    program.ask("POST", drafts_of(program), json={"html": PAGE, "revision": 2})
    assert program.ask("GET", f"/articles/{program.things['slug']}").json["facts"]["title"] == "The light goes out"


def test_a_text_that_has_nothing_of_the_article_is_taken_only_when_that_is_confirmed(program):
    sent = {"html": OTHER, "revision": 1}
    assert program.ask("POST", f"{drafts_of(program)}/compared", json={"html": OTHER}).json["is_strange"] is True
    assert code(program.ask("POST", drafts_of(program), json=sent)) == (422, "strange_draft")
    assert program.ask("POST", drafts_of(program), json={**sent, "is_another_text": True}).status_code == 201


def test_an_empty_draft_and_one_in_two_forms_are_refused(program):
    assert code(program.ask("POST", drafts_of(program), json={"revision": 1})) == (422, "empty")
    both = {"html": DRAFT, "text": "Dark.", "revision": 1}
    assert code(program.ask("POST", drafts_of(program), json=both)) == (422, "not_together")


def test_a_token_for_drafts_brings_them_in_and_does_nothing_else(program, store, person):
    hook = program_of(store, person, "draft")
    assert hook.ask("POST", drafts_of(program), json={"html": DRAFT, "revision": 1}).status_code == 201
    for method, path, sent in (
        ("GET", f"/articles/{program.things['slug']}", None),
        ("POST", "/articles", {"html": OTHER}),
        ("DELETE", f"/units/{program.things['unit_id']}", None),
    ):
        assert code(hook.ask(method, path, json=sent)) == (403, "token_lacks_scope"), path
    only_imports = program_of(store, person, "import")
    assert code(only_imports.ask("POST", drafts_of(program), json={"html": PAGE, "revision": 2})) == (
        403,
        "token_lacks_scope",
    )
