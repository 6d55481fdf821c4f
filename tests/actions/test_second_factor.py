"""The second factor: what turns it on and off, which codes let somebody in, and what a pending sign-in opens."""

import json
import threading

import pyotp
import pytest

from annotator.actions.people import accounts, people, second_factor, sign_in
from annotator.actions.people.attempts import Attempts
from annotator.actions.people.tokens import hash_of
from annotator.domain.errors import DeskError, RuleBroken
from annotator.domain.people.second_factor import in_fours, typed_code
from annotator.storage.people import accounts as account_rows
from tests.conftest import PASSPHRASE, refused
from tests.desks import all_rows
from tests.wrong_tries import note_wrong

pytestmark = pytest.mark.both_stores

# The first second of a step, an hour after the one at which the second factor was turned on.
NOW = 1_800_000_000
STEP = 30
HOUR = 3_600


@pytest.fixture
def mia(store, vera):
    made = people.add_person(store, vera, "Mia Check", "checker")
    accounts.accept(store, accounts.invite(store, vera, made.id), "mia", PASSPHRASE)
    return made


def offered(store, person):
    second_factor.offer(store, person, PASSPHRASE)
    return pyotp.TOTP(second_factor.offered(store, person))


def turned_on(store, person):
    """The person's telephone, and their recovery codes."""
    phone = offered(store, person)
    return phone, second_factor.confirm(store, person, phone.at(NOW - HOUR), NOW - HOUR)


@pytest.fixture
def on(store, vera):
    return turned_on(store, vera)


@pytest.fixture
def phone(on):
    return on[0]


@pytest.fixture
def recovery(on):
    return on[1]


def begun(store, login="vera", attempts=None):
    return sign_in.sign_in(store, attempts or Attempts(), login, PASSPHRASE, "192.0.2.7", "Firefox")


def give(store, pending, code, *, at=NOW, attempts=None, address="192.0.2.7"):
    return sign_in.give_code(store, attempts or Attempts(), pending, code, address, "Firefox", at)


def everything(store):
    return all_rows(store)


# turning it on and off


def test_a_code_from_the_telephone_completes_the_sign_in(store, vera, phone):
    step = begun(store)
    assert step.needs_code
    assert sign_in.signed_in(store, give(store, step.token, phone.at(NOW))) == vera


def test_a_set_up_that_no_code_confirmed_does_not_count(store, vera):
    phone = offered(store, vera)
    assert not begun(store).needs_code
    assert not account_rows.of_person(store.reading(), vera.id).has_second_factor
    with refused(RuleBroken, "wrong_code"):
        second_factor.confirm(store, vera, phone.at(NOW + HOUR), NOW)
    assert not begun(store).needs_code


def test_a_new_offer_ends_the_one_before(store, vera):
    first, second = offered(store, vera), offered(store, vera)
    assert first.secret != second.secret
    with refused(RuleBroken, "wrong_code"):
        second_factor.confirm(store, vera, first.at(NOW), NOW)
    assert second_factor.confirm(store, vera, second.at(NOW), NOW)


def test_it_is_offered_to_who_knows_the_passphrase(store, vera):
    with refused(RuleBroken, "wrong_passphrase"):
        second_factor.offer(store, vera, "mosaic lantern herring dune")
    assert second_factor.offered(store, vera) is None
    with refused(RuleBroken, "nothing_to_confirm"):
        second_factor.confirm(store, vera, "000000", NOW)


def test_what_is_on_is_not_replaced_and_its_secret_not_shown_again(store, vera, phone):
    assert second_factor.offered(store, vera) is None
    with refused(RuleBroken, "has_second_factor"):
        second_factor.offer(store, vera, PASSPHRASE)
    assert give(store, begun(store).token, phone.at(NOW))


def test_a_person_without_an_account_has_none(store, vera):
    made = people.add_person(store, vera, "Nils", "viewer")
    for act in (second_factor.offer, second_factor.turn_off):
        with refused(RuleBroken, "no_account"):
            act(store, made, PASSPHRASE)


def test_turning_it_off_takes_the_passphrase(store, vera, phone):
    with refused(RuleBroken, "wrong_passphrase"):
        second_factor.turn_off(store, vera, "wrong")
    assert begun(store).needs_code
    second_factor.turn_off(store, vera, PASSPHRASE)
    assert not begun(store).needs_code
    assert phone.secret not in everything(store)


def test_a_new_link_of_an_admin_takes_it_away(store, vera, phone, recovery):
    waiting = begun(store).token
    accounts.accept(store, accounts.invite(store, vera, vera.id), "vera", PASSPHRASE)
    with refused(RuleBroken, "sign_in_expired"):
        give(store, waiting, phone.at(NOW))
    assert not begun(store).needs_code
    assert hash_of(recovery[0]) not in everything(store)


def test_a_changed_passphrase_keeps_it(store, vera, phone):
    accounts.change_passphrase(store, vera, PASSPHRASE, "mosaic lantern herring dune", "")
    assert account_rows.of_person(store.reading(), vera.id).has_second_factor


# codes


@pytest.mark.parametrize("late", [-STEP, 0, 2 * STEP - 1])
def test_a_code_counts_one_step_early_and_late(store, phone, late):
    assert give(store, begun(store).token, phone.at(NOW), at=NOW + late)


def test_a_code_of_a_clock_that_is_off_is_refused(store, phone):
    token = begun(store).token
    for late in (-HOUR, -2 * STEP, 2 * STEP, HOUR):
        with refused(RuleBroken, "wrong_code"):
            give(store, token, phone.at(NOW), at=NOW + late)


def test_a_code_works_once(store, phone):
    give(store, begun(store).token, phone.at(NOW))
    token = begun(store).token
    for used in (NOW, NOW - STEP):
        with refused(RuleBroken, "wrong_code"):
            give(store, token, phone.at(used))
    assert give(store, token, phone.at(NOW + STEP))


def test_the_code_that_turned_it_on_does_not_sign_in(store, phone):
    with refused(RuleBroken, "wrong_code"):
        give(store, begun(store).token, phone.at(NOW - HOUR), at=NOW - HOUR)


def test_of_two_requests_with_one_code_one_is_let_in(store, phone):
    pending, answers = [begun(store).token for _ in range(2)], []

    def send(token):
        try:
            answers.append(bool(give(store, token, phone.at(NOW))))
        except DeskError as error:
            answers.append(error.code)

    threads = [threading.Thread(target=send, args=(token,)) for token in pending]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers, key=str) == [True, "wrong_code"]


def test_a_recovery_code_works_once(store, vera, recovery):
    assert give(store, begun(store).token, in_fours(recovery[0], "-").upper())
    token = begun(store).token
    with refused(RuleBroken, "wrong_code"):
        give(store, token, recovery[0])
    assert account_rows.of_person(store.reading(), vera.id).recovery_codes == 9
    assert give(store, token, in_fours(recovery[1], " "))


def test_there_are_ten_recovery_codes(store, vera, recovery):
    assert len(set(recovery)) == 10
    for used in (True, False):
        for code in recovery:
            with store.writing() as db:
                assert second_factor.use(db, vera.id, code, NOW) == used


def test_what_is_no_code_is_refused_in_the_same_words(store, phone):
    token = begun(store).token
    for code in (None, "", "0", "12345", phone.at(NOW)[:5], "٠٠٠٠٠٠", "\ud800", "[]", "0" * 99_999, "f" * 16):
        with refused(RuleBroken, "wrong_code"):
            give(store, token, code)


def test_a_code_is_read_without_the_marks_between_its_groups():
    assert typed_code(" 123 456\n") == "123456"
    assert typed_code("3F9A-02bc") == "3f9a02bc"
    assert typed_code("１２３") == "123"
    assert typed_code("lO0i") == "1001"


# a sign-in that waits for its code


def test_a_pending_sign_in_is_no_session(store, phone):
    step = begun(store)
    assert sign_in.signed_in(store, step.token) is None
    assert sign_in.awaits_code(store, step.token)


def test_a_pending_sign_in_works_once(store, phone):
    token = begun(store).token
    give(store, token, phone.at(NOW))
    with refused(RuleBroken, "sign_in_expired"):
        give(store, token, phone.at(NOW + STEP))


def test_a_pending_sign_in_expires_after_five_minutes(store, phone):
    from annotator.clock import from_now

    token = begun(store).token
    (expires,) = store.reading().execute("SELECT expires FROM pending_sign_ins").fetchone()
    assert from_now(240) < expires <= from_now(300)
    with store.writing() as db:
        db.execute("UPDATE pending_sign_ins SET expires = '2026-01-01T00:00:00Z'")
    assert sign_in.awaits_code(store, token) is None
    with refused(RuleBroken, "sign_in_expired"):
        give(store, token, phone.at(NOW))
    begun(store)
    assert store.reading().execute("SELECT count(*) FROM pending_sign_ins").fetchone()[0] == 1, "the old one is gone"


@pytest.mark.parametrize("token", ["", "x", "\ud800", "é" * 5_000])
def test_a_token_of_nobody_takes_no_code(store, phone, token):
    with refused(RuleBroken, "sign_in_expired"):
        give(store, token, phone.at(NOW))


def test_a_pending_sign_in_takes_no_code_of_another_person(store, vera, mia, phone, recovery):
    hers, her_recovery = turned_on(store, mia)
    for code in (hers.at(NOW), her_recovery[0]):
        with refused(RuleBroken, "wrong_code"):
            give(store, begun(store).token, code)
    assert sign_in.signed_in(store, give(store, begun(store, "mia").token, hers.at(NOW))) == mia
    assert sign_in.signed_in(store, give(store, begun(store).token, phone.at(NOW))) == vera


@pytest.mark.parametrize(
    "act",
    [
        lambda store, vera, mia: people.remove(store, vera, mia.id),
        lambda store, vera, mia: sign_in.end_sessions(store, vera, mia.id),
        lambda store, _, mia: second_factor.turn_off(store, mia, PASSPHRASE),
        lambda store, _, mia: accounts.change_passphrase(store, mia, PASSPHRASE, "mosaic lantern herring dune", ""),
    ],
    ids=["removed", "signed out", "turned off", "passphrase changed"],
)
def test_a_pending_sign_in_ends_with_what_it_rests_on(store, vera, mia, act):
    phone, recovery = turned_on(store, mia)
    token = begun(store, "mia").token
    act(store, vera, mia)
    for code in (phone.at(NOW), recovery[0]):
        with refused(RuleBroken, "sign_in_expired"):
            give(store, token, code)


# guessing


def test_wrong_codes_and_wrong_passphrases_are_counted_together(store, phone):
    attempts = Attempts()
    token = begun(store, attempts=attempts).token
    for _ in range(5):
        note_wrong(attempts, "vera", "192.0.2.9")
        with refused(RuleBroken, "wrong_code"):
            give(store, token, "abc", attempts=attempts)
    with refused(RuleBroken, "too_many_tries"):
        give(store, token, phone.at(NOW), attempts=attempts, address="192.0.2.8")
    with refused(RuleBroken, "too_many_tries"):
        begun(store, attempts=attempts)


def test_codes_for_many_accounts_from_one_address_are_counted_together(store, phone):
    attempts = Attempts()
    token = begun(store, attempts=attempts).token
    for n in range(49):
        note_wrong(attempts, f"n{n}", "192.0.2.7")
    with refused(RuleBroken, "wrong_code"):
        give(store, token, "abc", attempts=attempts)
    with refused(RuleBroken, "too_many_tries"):
        give(store, token, phone.at(NOW), attempts=attempts)
    assert give(store, token, phone.at(NOW), attempts=attempts, address="192.0.2.8")


# what is kept


def test_of_its_secrets_only_the_one_that_makes_codes_is_kept_and_none_is_in_an_event(store, vera, phone, recovery):
    token = begun(store).token
    kept = everything(store)
    assert hash_of(recovery[0]) in kept
    for secret in (*recovery, token):
        assert secret not in kept
    second_factor.turn_off(store, vera, PASSPHRASE)
    events = "\n".join(str(tuple(row)) for row in store.reading().execute("SELECT * FROM events"))
    for secret in (phone.secret, *recovery, *map(hash_of, recovery), hash_of(token)):
        assert secret not in events


def test_history_says_when_it_was_turned_on_and_off(store, vera):
    turned_on(store, vera)
    second_factor.turn_off(store, vera, PASSPHRASE)
    second_factor.turn_off(store, vera, PASSPHRASE)
    turned_on(store, vera)
    accounts.accept(store, accounts.invite(store, vera, vera.id), "vera", PASSPHRASE)
    kept = store.reading().execute("SELECT after FROM events WHERE noun = 'account' ORDER BY id").fetchall()
    states = [json.loads(row[0]) for row in kept]
    assert [state["second_factor"] for state in states] == [False, True, False, True, False]
    assert {state["login"] for state in states} == {"vera"}
