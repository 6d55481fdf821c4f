"""How often somebody may try to come in, one after the other and all at once."""

from concurrent.futures import ThreadPoolExecutor

from annotator.actions.people import accounts
from annotator.actions.people.attempts import Attempts
from annotator.actions.people.sign_in import sign_in
from annotator.domain.errors import RuleBroken
from tests.conftest import PASSPHRASE

AT_ONCE = 24


def tried(store, attempts, passphrase, login="vera", address="203.0.113.9"):
    try:
        sign_in(store, attempts, login, passphrase, address, "a browser")
    except RuleBroken as error:
        return error.code
    return "in"


def test_of_tries_that_are_sent_all_at_once_no_more_are_checked_than_one_after_the_other(store, person):
    accounts.accept(store, accounts.invite(store, person, person.id), "vera", PASSPHRASE)
    attempts = Attempts()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        told = list(pool.map(lambda n: tried(store, attempts, f"a wrong passphrase {n}"), range(AT_ONCE)))
    assert sorted(told) == ["too_many_tries"] * (AT_ONCE - 10) + ["wrong_sign_in"] * 10
    assert tried(store, attempts, PASSPHRASE) == "too_many_tries"


def test_whoever_comes_in_has_used_up_nothing(store, person):
    accounts.accept(store, accounts.invite(store, person, person.id), "vera", PASSPHRASE)
    attempts = Attempts()
    assert {tried(store, attempts, PASSPHRASE) for _ in range(12)} == {"in"}
    assert [tried(store, attempts, "a wrong passphrase") for _ in range(9)] == ["wrong_sign_in"] * 9
    assert tried(store, attempts, PASSPHRASE) == "in"
    assert [tried(store, attempts, "a wrong passphrase") for _ in range(2)] == ["wrong_sign_in", "too_many_tries"]


def test_behind_one_address_a_newsroom_has_more_tries_than_one_account(store, person):
    attempts = Attempts()
    told = [tried(store, attempts, "a wrong passphrase", login=f"somebody {n}") for n in range(51)]
    assert told == ["wrong_sign_in"] * 50 + ["too_many_tries"]
    assert tried(store, attempts, "a wrong passphrase", login="somebody", address="203.0.113.10") == "wrong_sign_in"
