"""The interface for programs, as a program meets it: what it gets, how it changes things, what it is told."""

import json
import threading
from concurrent.futures import ThreadPoolExecutor

from annotator.actions import closed_articles, units
from annotator.actions.api.access_tokens import make_token, revoke_token
from annotator.actions.api.request_limits import RequestLimits
from annotator.actions.people import people
from annotator.storage.api import access_tokens
from annotator.views.desk_view import stamp
from annotator.views.everything import Everything
from annotator.views.exports import FORMATS
from annotator.web.api import bearer
from tests.conftest import ARTICLE
from tests.web.api.conftest import program_of


def code(answer):
    assert answer.mimetype == "application/problem+json", answer.text
    return answer.status_code, answer.json["code"]


def test_an_article_goes_in_is_checked_and_comes_out(program):
    facts = {"title": "As the CMS has it", "byline": ["Ida Holm", "Nils Ek"], "published": "2026-03-02"}
    sent = {"html": ARTICLE, "facts": facts, "url": "https://city.example/b"}
    came = program.ask("POST", "/articles", json=sent)
    slug = came.json["article"]
    assert (came.status_code, came.json["is_new"], came.headers["Location"]) == (201, True, f"/api/v1/articles/{slug}")
    again = program.ask("POST", "/articles", json=sent)
    assert (again.status_code, again.json["article"], again.json["is_new"]) == (200, slug, False)
    seen = program.ask("GET", f"/articles/{slug}").json
    assert {name: seen["facts"][name] for name in facts} == facts
    assert seen["sentences"][2]["text"] == "It cost 41 million crowns, the city says."
    unit = program.ask("POST", f"/articles/{slug}/units", json={"kind": "claim", "sentence": 3}).json
    source = program.ask("POST", "/sources", json={"title": "Budget", "type": "document"}).json["id"]
    tied = {"source": source, "stance": "supports", "passage": "It cost 41 million crowns."}
    assert program.ask("POST", f"/units/{unit['id']}/evidence", json=tied).status_code == 201
    seen = program.etag(f"/units/{unit['id']}")
    done = program.ask("PUT", f"/units/{unit['id']}/status", json={"value": "verified"}, headers=seen).json
    assert (done["status"], done["state"], len(done["evidence"])) == ("verified", "settled", 1)
    out = json.loads(program.ask("GET", f"/articles/{slug}/exports/json").data)
    assert [(one["id"], one["status"]) for one in out["units"]] == [(unit["id"], "verified")]


def test_a_page_is_sent_as_it_is(program):
    sent = program.ask("POST", "/articles?url=https://city.example/raw", data=ARTICLE.encode("latin-1", "xmlcharrefreplace"),
                       content_type="text/html; charset=latin-1")  # fmt: skip
    assert sent.status_code == 201, sent.text
    assert "Café" in program.ask("GET", f"/articles/{sent.json['article']}").json["text"]


def test_another_text_at_a_known_address_is_for_a_person_to_look_at(program, store):
    sent = {"html": ARTICLE.replace("41", "42"), "url": "https://port.example/dark"}
    answer = program.ask("POST", "/articles", json=sent)
    assert code(answer) == (409, "known_url")
    assert answer.json["slug"] == program.things["slug"]


def test_every_format_leaves_and_is_not_sent_twice(program):
    for name, format_ in FORMATS.items():
        address = f"/articles/{program.things['slug']}/exports/{name}"
        first = program.ask("GET", address)
        assert (first.status_code, first.content_type) == (200, format_.media_type)
        # A workbook holds the moment at which it was made.
        again = program.ask("GET", address, headers={"If-None-Match": first.headers["ETag"]})
        assert again.status_code == 304 or name == "xlsx"


# changing what somebody else changes


def test_a_change_says_what_was_seen(program, store, person):
    unit = program.things["unit_id"]
    address, sent = f"/units/{unit}/note", {"value": "Ask."}
    assert code(program.ask("PUT", address, json=sent)) == (428, "if_match_missing")
    assert code(program.ask("PUT", address, json=sent, headers={"If-Match": "*"})) == (428, "if_match_missing")
    assert code(program.ask("PUT", address, json=sent, headers={"If-Match": '"x"'})) == (412, "if_match_unknown")
    two = {"If-Match": '"999-ab", "1-ab"'}
    assert code(program.ask("PUT", address, json=sent, headers=two)) == (412, "if_match_unknown")
    seen = program.etag(f"/units/{unit}")
    units.set_field(store, person, unit, "note", "Somebody else’s.")
    assert code(program.ask("PUT", address, json=sent, headers=seen)) == (412, "changed_by")
    assert program.ask("GET", f"/units/{unit}").json["note"] == "Somebody else’s."
    # What is tied beside it has its own version, as in the forms: no note is refused for it.
    seen = program.etag(f"/units/{unit}")
    tied = {"source": program.things["source_id"], "stance": "context"}
    assert program.ask("POST", f"/units/{unit}/evidence", json=tied).status_code == 201
    weak = {"If-Match": f"W/{seen['If-Match']}"}
    assert program.ask("PUT", address, json=sent, headers=weak).json["note"] == "Ask."
    assert program.etag(f"/units/{unit}") != seen


def test_what_is_left_out_clears_nothing(program):
    unit = program.things["unit_id"]
    seen = program.etag(f"/units/{unit}")
    set_ = program.ask("PUT", f"/units/{unit}/confidence", json={"value": "high"}, headers=seen)
    seen = {"If-Match": set_.headers["ETag"]}
    for sent, said in (({}, "required"), ({"": 1}, "unknown_key"), ({"valeu": "low"}, "unknown_key")):
        assert code(program.ask("PUT", f"/units/{unit}/confidence", json=sent, headers=seen)) == (422, said)
    assert (
        program.ask("PUT", f"/units/{unit}/confidence", json={"value": None}, headers=seen).json["confidence"] is None
    )


def test_removing_goes_through_the_same_rules(program):
    source, tied = program.things["source_id"], program.things["evidence_id"]
    answer = program.ask("DELETE", f"/sources/{source}", headers=program.etag(f"/sources/{source}"))
    assert code(answer) == (422, "source_in_use")
    assert answer.json["detail"].startswith("Evidence rests on this source (1)")
    gone = program.ask("DELETE", f"/evidence/{tied}", headers=program.etag(f"/evidence/{tied}"))
    assert (gone.status_code, gone.data) == (204, b"")
    assert code(program.ask("GET", f"/evidence/{tied}")) == (404, "no_such_evidence")
    assert program.ask("DELETE", f"/sources/{source}", headers=program.etag(f"/sources/{source}")).status_code == 204


# sending again


def test_the_same_request_with_the_same_key_is_done_once(program):
    key = {"Idempotency-Key": "k-1"}
    first, again = (program.ask("POST", "/sources", json={"title": "Log"}, headers=key) for _ in range(2))
    assert (again.status_code, again.json, again.headers["ETag"], again.headers["Location"]) == (
        201, first.json, first.headers["ETag"], first.headers["Location"],
    )  # fmt: skip
    assert (first.headers.get("Idempotency-Replayed"), again.headers["Idempotency-Replayed"]) == (None, "true")
    other = program.ask("POST", "/sources", json={"title": "Another"}, headers=key)
    assert code(other) == (422, "key_reused")
    assert len(program.ask("GET", "/sources?q=log").json["items"]) == 2
    assert code(program.ask("POST", "/sources", json={"title": "x"}, headers={"Idempotency-Key": "k" * 300})) == (
        422, "key_too_long",
    )  # fmt: skip


def test_what_was_refused_is_not_kept(program):
    key = {"Idempotency-Key": "k-1"}
    sent = {"title": "Log", "terms": "background"}
    assert code(program.ask("POST", "/sources", json=sent, headers=key)) == (422, "description_required")
    assert program.ask("POST", "/sources", json=sent | {"description": "a clerk"}, headers=key).status_code == 201


def test_of_many_requests_with_one_key_at_once_one_is_done(program, store):
    start = threading.Barrier(4)

    def ask(_):
        start.wait()
        done = program.ask("POST", "/sources", json={"title": "Once"}, headers={"Idempotency-Key": "same"})
        store.close()
        return done.status_code

    with ThreadPoolExecutor(4) as threads:
        assert set(threads.map(ask, range(4))) <= {201, 409}
    assert len(program.ask("GET", "/sources?q=once").json["items"]) == 1


def test_a_key_is_one_programs_and_one_roles(program, store, person):
    """Whoever was given another role since may see less, and must not be given an old answer."""
    mia = people.add_person(store, person, "Mia Check", "checker")
    hers, key = program_of(store, mia, by=person), {"Idempotency-Key": "k"}
    sent = {"title": "Log", "contact": "the clerk’s telephone"}
    assert program.ask("POST", "/sources", json=sent, headers=key).status_code == 201
    assert hers.ask("POST", "/sources", json=sent, headers=key).status_code == 201
    people.set_role(store, person, mia.id, "viewer")
    again = hers.ask("POST", "/sources", json=sent, headers=key)
    assert code(again) == (422, "key_reused")
    assert "telephone" not in again.text


def test_a_request_that_was_cut_off_is_not_done_again_in_silence(program):
    requests = program.app.config["IDEMPOTENT_REQUESTS"]
    token = access_tokens.of_person(program.app.config["STORE"].reading(), program.app.config["PERSON"].id)[0].id
    sent = {"json": {"title": "Log"}, "headers": {"Idempotency-Key": "k"}}
    assert program.ask("POST", "/sources", **sent).status_code == 201
    with program.app.config["STORE"].writing() as db:
        db.execute("UPDATE kept_answers SET status = NULL WHERE token = ?", (token,))
    assert code(program.ask("POST", "/sources", **sent)) == (409, "key_in_use")
    requests._server = "the next one"
    assert code(program.ask("POST", "/sources", **sent)) == (409, "key_cut_off")


def test_a_request_that_failed_after_it_was_stored_is_not_done_again_in_silence(program, monkeypatch):
    program.app.config.update(TESTING=False, PROPAGATE_EXCEPTIONS=False)
    sent = {"json": {"title": "Log of May"}, "headers": {"Idempotency-Key": "k"}}
    with monkeypatch.context() as broken:
        broken.setattr(Everything, "source", lambda *_: 1 / 0)
        assert code(program.ask("POST", "/sources", **sent)) == (500, "fault")
    assert code(program.ask("POST", "/sources", **sent)) == (409, "key_cut_off")
    assert len(program.ask("GET", "/sources?q=log of may").json["items"]) == 1


# lists


def test_lists_are_paged_by_cursors_and_nothing_is_missed(program, store, person):
    for number in range(5):
        program.ask("POST", "/sources", json={"title": f"Source {number}"})
        program.ask("POST", f"/articles/{program.things['slug']}/units", json={"kind": "claim", "sentence": number + 4})
        program.ask("POST", f"/units/{program.things['unit_id']}/queries", json={"to": person.id, "text": "Why?"})
    slug = program.things["slug"]
    lists = ("/sources", f"/articles/{slug}/units", f"/articles/{slug}/queries", "/articles")
    for address in lists:
        whole = program.ask("GET", f"{address}?limit=200").json["items"]
        found, cursor = [], ""
        while cursor is not None:
            page = program.ask("GET", f"{address}?limit=2{cursor and '&cursor='}{cursor}").json
            assert len(page["items"]) <= 2
            found, cursor = found + page["items"], page["next"]
        assert found == whole != []
        assert code(program.ask("GET", f"{address}?limit=1000000")) == (422, "limit_too_large")
        for bad in ("WzFd", "x", "é", "W1tdXQ", "bnVsbA", "A" * 500):
            assert code(program.ask("GET", f"{address}?cursor={bad}")) == (422, "not_a_cursor"), bad
    assert program.ask("GET", "/sources?limit=1000000").json["limit"] == 200


def test_events_are_told_since_a_cursor(program):
    slug, unit = program.things["slug"], program.things["unit_id"]
    address = f"/articles/{slug}/events"
    known = program.ask("GET", address).json
    assert [one["action"] for one in known["items"]] == [
        "import",
        "make_unit",
        "add_evidence",
        "make_unit",
        "raise_query",
        "raise_query",
    ]
    assert program.ask("GET", f"{address}?cursor={known['next']}").json == {"items": [], "next": known["next"]}
    program.ask("PUT", f"/units/{unit}/note", json={"value": "Ask."}, headers=program.etag(f"/units/{unit}"))
    (new,) = program.ask("GET", f"{address}?cursor={known['next']}").json["items"]
    assert (new["sentence"], new["after"]) == ("Vera Lind set the note of “It has 1,204 steps, the log says.” to “Ask.”", {"note": "Ask."})  # fmt: skip
    every = program.ask("GET", "/events").json["items"]
    assert [one["id"] for one in every] == list(range(1, len(every) + 1))


# who comes in


def test_only_a_token_opens_it(program, store, person, app):
    address = "/articles"
    for sent in ("", "ann_wrong", "x" * 5_000, "\xff"):
        answer = program.ask("GET", address, token=sent)
        assert answer.status_code == 401, sent
        assert answer.headers["WWW-Authenticate"].startswith("Bearer realm=")
    browser = app.test_client()
    assert browser.get("/sources").status_code == 200
    assert code(browser.get(f"/api/v1{address}")) == (401, "token_missing")
    assert code(browser.get("/api/v1/nothing")) == (401, "token_missing")
    answer = program.ask("GET", address)
    assert (answer.status_code, answer.headers.get("Set-Cookie"), "Authorization" in answer.headers["Vary"]) == (
        200, None, True,
    )  # fmt: skip
    # A script of another site, even with a token.
    assert code(program.ask("GET", address, headers={"Sec-Fetch-Site": "cross-site"})) == (403, "cross_site")
    assert code(program.ask("GET", address, headers={"Host": "elsewhere.example"})) == (400, "unknown_host")


def test_a_token_opens_what_it_is_for_until_it_ends(program, store, person):
    hook = program_of(store, person, "import")
    assert hook.ask("POST", "/articles", json={"html": ARTICLE}).status_code == 201
    answer = hook.ask("GET", "/articles")
    assert (code(answer), answer.json["scope"]) == ((403, "token_lacks_scope"), "read")
    token, secret = make_token(store, person, person.id, "short", ("read",), 1)
    assert program.ask("GET", "/token", token=secret).json["scopes"] == ["read"]
    with store.writing() as db:
        db.execute("UPDATE access_tokens SET expires = '2026-01-16T10:00:00Z' WHERE id = ?", (token.id,))
    answer = program.ask("GET", "/token", token=secret)
    assert (code(answer), "January 16, 2026" in answer.json["detail"]) == ((401, "token_expired"), True)
    revoke_token(store, person, token.id)
    assert code(program.ask("GET", "/token", token=secret)) == (401, "token_unknown")


def test_that_a_token_was_used_is_noted_by_the_day_and_changes_nothing_else(program, store, person):
    before = stamp(store.reading(), "2026-11-30T10:00")
    for _ in range(2):
        program.ask("GET", "/articles")
    assert stamp(store.reading(), "2026-11-30T10:00") == before
    (token,) = access_tokens.of_person(store.reading(), person.id)
    assert len(token.used or "") == len("2026-11-30")


def test_who_sends_too_much_waits(program):
    program.app.config["REQUEST_LIMITS"] = RequestLimits(2, 1)
    assert [program.ask("GET", "/token").status_code for _ in range(3)] == [200, 200, 429]
    answer = program.ask("GET", "/token")
    assert (code(answer), 1 <= int(answer.headers["Retry-After"]) <= 60) == ((429, "too_many_calls"), True)
    assert [program.ask("GET", "/token", token="ann_x").status_code for _ in range(2)] == [401, 429]


def test_a_closed_article_is_nowhere(program, store, person):
    somebody = people.add_person(store, person, "Nils Ek", "editor")
    theirs = program_of(store, somebody, by=person)
    closed_articles.set_readers(store, person, program.things["slug"], [person.id])
    assert code(theirs.ask("GET", f"/articles/{program.things['slug']}")) == (404, "no_such_article")
    assert code(theirs.ask("GET", f"/units/{program.things['unit_id']}")) == (404, "no_such_unit")
    assert theirs.ask("GET", "/articles").json["items"] == []
    note = f"/units/{program.things['unit_id']}/note"
    seen = program.etag(note.removesuffix("/note"))
    assert code(theirs.ask("PUT", note, json={"value": "x"}, headers=seen)) == (404, "no_such_unit")
    assert program.etag(note.removesuffix("/note")) == seen
    tied = {"source": program.things["source_id"], "stance": "context"}
    assert code(theirs.ask("POST", f"/units/{program.things['unit_id']}/evidence", json=tied)) == (404, "no_such_unit")


# what cannot be understood


NONE = (
    (b"", (400, "json_broken")),
    (b"{", (400, "json_broken")),
    (b'{"title": "\xff"}', (400, "json_broken")),
    (b'{"title": "a", "title": "b"}', (400, "json_broken")),
    (b'{"title": NaN}', (400, "json_broken")),
    (b'{"title": ' + b"[" * 100_000, (400, "json_broken")),
    (b'{"title": ' + b"9" * 9_000 + b"}", (400, "json_broken")),
    (b"[]", (422, "json_no_object")),
    (b'{"title": 1}', (422, "wrong_type")),
    (b'{"title": "\\ud800"}', (422, "forbidden_characters")),
    (b'{"title": "a\\u0000b"}', (422, "forbidden_characters")),
    (b'{"title": "  "}', (422, "required")),
    (b'{"title": "' + b"a" * 501 + b'"}', (422, "too_long")),
    (b'{"title": "a", "type": "rumour"}', (422, "unknown_value")),
    (b'{"title": "a", "id": "b"}', (422, "unknown_key")),
)  # fmt: skip


def test_a_body_that_is_none_is_refused_with_its_reason(program):
    for body, said in NONE:
        assert code(program.ask("POST", "/sources", data=body, content_type="application/json")) == said, body[:40]


def test_what_cannot_be_answered_is_a_problem_of_the_same_form(program):
    assert code(program.ask("GET", "/nothing")) == (404, "no_such_address")
    answer = program.ask("DELETE", "/articles")
    assert (code(answer), answer.headers["Allow"]) == ((405, "no_such_method"), "GET, HEAD, POST")
    assert code(program.ask("QUERY", "/articles")) == (405, "no_such_method")
    assert code(program.ask("POST", "/sources", data="title=a")) == (415, "json_expected")
    assert code(program.ask("POST", "/articles", data=b"x" * 29_000_000, content_type="text/html")) == (
        413,
        "too_large",
    )
    assert code(program.ask("GET", "/sources?lmit=5")) == (422, "unknown_parameter")
    assert code(program.ask("GET", "/sources?limit=5&limit=6")) == (422, "parameter_twice")
    assert code(program.ask("GET", "/search")) == (422, "required")
    kind = program.ask("GET", program.ask("GET", "/nothing").json["type"].removeprefix("/api/v1"), token="")
    assert (kind.status_code, kind.json["code"]) == (200, "no_such_address")


def test_a_fault_tells_nothing(program, monkeypatch):
    program.app.config.update(TESTING=False, PROPAGATE_EXCEPTIONS=False)
    program.app.view_functions["api.list_sources"] = lambda: 1 / 0
    answer = program.ask("GET", "/sources")
    assert code(answer) == (500, "fault")
    assert "division" not in answer.text
    monkeypatch.setattr(bearer, "PREFIX", "/elsewhere/")
    assert program.ask("GET", "/sources").mimetype == "text/html"


def test_a_verdict_without_words_is_refused_until_it_is_meant(program):
    unit = program.ask("POST", f"/articles/{program.things['slug']}/units", json={"kind": "claim", "sentence": 4}).json
    tied = {"source": program.things["source_id"], "stance": "supports"}
    assert program.ask("POST", f"/units/{unit['id']}/evidence", json=tied).status_code == 201
    address = f"/units/{unit['id']}/status"
    seen = program.etag(f"/units/{unit['id']}")
    assert code(program.ask("PUT", address, json={"value": "verified"}, headers=seen)) == (422, "verdict_without_words")
    assert program.ask("GET", f"/units/{unit['id']}").json["status"] == "unchecked"
    meant = {"value": "verified", "accepts_no_words": True}
    done = program.ask("PUT", address, json=meant, headers=seen).json
    assert (done["status"], done["state"], "no_passage" in done["flags"]) == ("verified", "thin", True)
