"""Tokens for programs: what is kept of them, who makes and ends them."""

import json

import pytest

from annotator.actions.api.access_tokens import let_in, make_own_token, make_token, revoke_token
from annotator.actions.people import accounts, people
from annotator.domain.api.access_tokens import MOST
from annotator.domain.errors import NotFound, RuleBroken
from annotator.storage.api import access_tokens
from tests.conftest import PASSPHRASE, refused
from tests.desks import all_rows

pytestmark = pytest.mark.both_stores


def test_the_desk_keeps_a_hash_and_logs_nothing_that_opens_it(store, person):
    token, secret = make_token(store, person, person.id, "the hook", ("write", "read", "read"))
    assert secret.startswith("ann_")
    assert len(secret) >= 47
    assert token.scopes == ("read", "write")
    everything = all_rows(store)
    assert secret not in everything
    assert secret.removeprefix("ann_") not in everything
    event = store.reading().execute("SELECT after FROM events WHERE noun = 'token'").fetchone()[0]
    assert json.loads(event) == {"expires": token.expires, "name": "the hook", "person": person.id, "scopes": ["read", "write"]}  # fmt: skip
    assert let_in(store, secret)[0] == person


@pytest.mark.parametrize(("name", "scopes", "days", "said"), [
    (" ", ("read",), 30, "required"),
    ("x" * 101, ("read",), 30, "name_too_long"),
    ("x", (), 30, "no_scope"),
    ("x", ("all",), 30, "unknown_value"),
    ("x", ("read",), 0, "token_days"),
    ("x", ("read",), 367, "token_days"),
])  # fmt: skip
def test_a_token_without_a_name_a_scope_or_an_end_is_not_made(store, person, name, scopes, days, said):
    with refused(RuleBroken, said):
        make_token(store, person, person.id, name, scopes, days)


def test_people_make_and_revoke_their_own_and_an_admin_everybodys(store, person):
    mia = people.add_person(store, person, "Mia Check", "checker")
    nils = people.add_person(store, person, "Nils Ek", "viewer")
    own, _ = make_token(store, nils, nils.id, "reader", ("read",))
    with refused(RuleBroken, "may_not_manage"):
        make_token(store, mia, nils.id, "x", ("read",))
    with refused(NotFound, "no_such_token"):
        revoke_token(store, mia, own.id)
    revoke_token(store, person, own.id)
    with refused(NotFound, "no_such_token"):
        revoke_token(store, nils, own.id)


def test_a_person_has_so_many_tokens(store, person):
    for _ in range(MOST):
        make_token(store, person, person.id, "x", ("read",))
    with refused(RuleBroken, "too_many_tokens"):
        make_token(store, person, person.id, "x", ("read",))


def test_with_the_first_account_all_tokens_end_and_with_a_new_one_its_own(store, person):
    """Whoever sat at the machine before could make one for anybody."""
    mia = people.add_person(store, person, "Mia Check", "checker")
    for each in (person, mia):
        make_token(store, person, each.id, "from before", ("read",))
    accounts.accept(store, accounts.invite(store, person, person.id), "vera", PASSPHRASE)
    db = store.reading()
    assert [access_tokens.of_person(db, each.id) for each in (person, mia)] == [(), ()]
    for each in (person, mia):
        make_token(store, person, each.id, "since", ("read",))
    accounts.accept(store, accounts.invite(store, person, mia.id), "mia", PASSPHRASE)
    assert [len(access_tokens.of_person(db, each.id)) for each in (person, mia)] == [1, 0]


def test_in_a_browser_that_was_left_open_nobody_makes_one(store, vera):
    with refused(RuleBroken, "wrong_passphrase"):
        make_own_token(store, vera, "x", ("read",), None, "let me in")
    assert make_own_token(store, vera, "x", ("read",), None, PASSPHRASE)[1]


def test_the_tokens_of_who_is_removed_open_nothing(store, person):
    mia = people.add_person(store, person, "Mia Check", "checker")
    _, secret = make_token(store, person, mia.id, "the hook", ("read",))
    people.remove(store, person, mia.id)
    assert access_tokens.of_person(store.reading(), mia.id) == ()
    with refused(RuleBroken, "token_unknown"):
        let_in(store, secret)
    with refused(RuleBroken, "is_removed"):
        make_token(store, person, mia.id, "again", ("read",))
