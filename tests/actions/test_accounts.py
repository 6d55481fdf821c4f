"""Accounts: who may make one and of whom, what lets them in, and what ends that."""

import threading

import argon2
import pytest

from annotator.actions import units
from annotator.actions.people import accounts, assignments, passphrases, people, second_factor, sign_in
from annotator.actions.people.attempts import Attempts
from annotator.actions.people.passphrases import matches, new_hash
from annotator.actions.people.tokens import hash_of
from annotator.clock import from_now
from annotator.domain.errors import DeskError, NotFound, RuleBroken
from annotator.storage.people import people as people_rows
from annotator.storage.people import sessions
from annotator.views import exports
from tests.conftest import COST, PASSPHRASE, refused
from tests.desks import all_rows
from tests.exported import words_of
from tests.wrong_tries import note_wrong

pytestmark = pytest.mark.both_stores


@pytest.fixture
def mia(store, vera):
    made = people.add_person(store, vera, "Mia Check", "checker")
    accounts.accept(store, accounts.invite(store, vera, made.id), "mia@paper.example", "mosaic lantern herring dune")
    return made


def enter(store, login="vera", passphrase=PASSPHRASE, attempts=None):
    return sign_in.sign_in(store, attempts or Attempts(), login, passphrase, "192.0.2.7", "Firefox").token


def everything(store):
    """All that the desk keeps, in words."""
    return all_rows(store)


def test_who_is_invited_signs_in_by_name_and_passphrase(store, vera):
    assert sign_in.signed_in(store, enter(store)) == vera
    assert sign_in.signed_in(store, enter(store, " VERA ")) == vera


@pytest.mark.parametrize(
    ("login", "passphrase"),
    [
        ("vera", "tram cellar violet ottel"),
        ("mia", PASSPHRASE),
        ("", ""),
        (None, None),
        ("vera", "x" * 9_999),
        ("v w", ""),
    ],
)
def test_a_wrong_name_and_a_wrong_passphrase_are_refused_in_the_same_words(store, vera, login, passphrase):
    with refused(RuleBroken, "wrong_sign_in"):
        enter(store, login, passphrase)


def test_after_ten_wrong_tries_even_the_right_passphrase_waits(store, vera):
    attempts = Attempts()
    for login in ("vera", "nobody"):
        for _ in range(10):
            with refused(RuleBroken, "wrong_sign_in"):
                enter(store, login, "wrong", attempts)
        with refused(RuleBroken, "too_many_tries"):
            enter(store, login, PASSPHRASE, attempts)


def test_tries_at_many_accounts_from_one_address_are_counted_together(store, vera):
    attempts = Attempts()
    for n in range(50):
        note_wrong(attempts, f"n{n}", "192.0.2.7")
    with refused(RuleBroken, "too_many_tries"):
        enter(store, attempts=attempts)
    assert sign_in.sign_in(store, attempts, "vera", PASSPHRASE, "192.0.2.8", "").token


def test_a_name_in_letters_of_another_width_has_no_tries_of_its_own(store, vera):
    attempts = Attempts()
    for n in range(10):
        note_wrong(attempts, "vera", f"192.0.2.{n}")
    with refused(RuleBroken, "too_many_tries"):
        enter(store, "ｖｅｒａ", attempts=attempts)


def test_neither_passphrases_nor_tokens_are_kept_or_logged(store, vera, mia):
    link = accounts.invite(store, vera, mia.id)
    token = enter(store)
    kept = everything(store)
    assert "argon2id" in kept
    for secret in (PASSPHRASE, link, token):
        assert secret not in kept
    events = "\n".join(str(row) for row in store.reading().execute("SELECT before, after FROM events"))
    for secret in ("argon2", hash_of(link), hash_of(token)):
        assert secret not in events


def test_hashes_cost_what_rfc_9106_recommends(store, vera):
    known = argon2.profiles.RFC_9106_LOW_MEMORY
    assert (known.time_cost, known.memory_cost, known.parallelism) == COST
    # The cost of these tests stands in for it.
    cheap = passphrases.COST
    assert f"m={cheap.memory_cost},t={cheap.time_cost},p={cheap.parallelism}" in everything(store)


def test_no_export_holds_what_lets_somebody_in(store, vera, slug):
    token = enter(store)
    assignments.assign_article(store, vera, slug, vera.id)
    units.make_unit(store, vera, slug, "claim", sentence=3)
    for format_name in exports.FORMATS:
        told = words_of(exports.export(store, slug, format_name, "2026-05-01").body)
        for secret in (PASSPHRASE, "argon2", hash_of(token), token):
            assert secret not in told


def test_a_link_works_once(store, vera):
    made = people.add_person(store, vera, "Nils", "viewer")
    link = accounts.invite(store, vera, made.id)
    accounts.accept(store, link, "nils", PASSPHRASE)
    with refused(NotFound, "no_such_invitation"):
        accounts.accept(store, link, "nils2", PASSPHRASE)


def test_of_two_browsers_with_one_link_one_makes_the_account(store, vera):
    made = people.add_person(store, vera, "Nils", "viewer")
    link, answers = accounts.invite(store, vera, made.id), []

    def accept(login):
        try:
            answers.append(accounts.accept(store, link, login, PASSPHRASE).id)
        except DeskError as error:
            answers.append(error.code)

    threads = [threading.Thread(target=accept, args=(f"nils{n}",)) for n in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == sorted([made.id, "no_such_invitation"])


def test_a_newer_link_ends_the_one_before(store, vera, mia):
    first, second = accounts.invite(store, vera, mia.id), accounts.invite(store, vera, mia.id)
    with refused(NotFound, "no_such_invitation"):
        accounts.invited(store, first)
    assert accounts.invited(store, second) == mia


def test_a_link_expires(store, vera, mia):
    link = accounts.invite(store, vera, mia.id)
    with store.writing() as db:
        db.execute("UPDATE invitations SET expires = '2026-01-01T00:00:00Z'")
    with refused(NotFound, "no_such_invitation"):
        accounts.accept(store, link, "mia", PASSPHRASE)


@pytest.mark.parametrize(
    ("typed", "code"),
    [("tram", "short_passphrase"), ("password1234", "guessable_passphrase"), ("aaaaaaaaaaaaaaaa", "guessable_passphrase"),
     ("mia check mia check", "guessable_passphrase"), ("qwertyuiop123", "guessable_passphrase"), (None, "short_passphrase")],
)  # fmt: skip
def test_a_passphrase_that_is_guessed_quickly_makes_no_account(store, vera, typed, code):
    made = people.add_person(store, vera, "Mia Check", "checker")
    link = accounts.invite(store, vera, made.id)
    with refused(RuleBroken, code):
        accounts.accept(store, link, "mia", typed)
    assert accounts.accept(store, link, "mia", PASSPHRASE) == made


def test_two_people_do_not_sign_in_with_one_name(store, vera):
    made = people.add_person(store, vera, "Mia Check", "checker")
    with refused(RuleBroken, "login_taken"):
        accounts.accept(store, accounts.invite(store, vera, made.id), "VERA", PASSPHRASE)


def test_the_first_account_is_an_admins(store, person):
    """Else everybody would be locked out, with nobody to let them in."""
    made = people.add_person(store, person, "Mia Check", "checker")
    with refused(RuleBroken, "admin_first"):
        accounts.invite(store, person, made.id)
    admin = people.add_person(store, person, "Nils", "admin")
    link = accounts.invite(store, person, admin.id)
    people.set_role(store, person, admin.id, "viewer")
    with refused(RuleBroken, "admin_first"):
        accounts.accept(store, link, "nils", PASSPHRASE)


def test_a_new_link_takes_the_old_passphrase_and_its_sessions_away(store, vera, mia):
    token = enter(store, "mia@paper.example", "mosaic lantern herring dune")
    link = accounts.invite(store, vera, mia.id)
    assert sign_in.signed_in(store, token) == mia
    accounts.accept(store, link, "mia", PASSPHRASE)
    assert sign_in.signed_in(store, token) is None
    with refused(RuleBroken, "wrong_sign_in"):
        enter(store, "mia@paper.example", "mosaic lantern herring dune")
    assert sign_in.signed_in(store, enter(store, "mia")) == mia


def test_changing_a_passphrase_signs_the_other_browsers_out(store, vera):
    here, elsewhere = enter(store), enter(store)
    with refused(RuleBroken, "wrong_passphrase"):
        accounts.change_passphrase(store, vera, "wrong", "mosaic lantern herring dune", hash_of(here))
    with refused(RuleBroken, "same_passphrase"):
        accounts.change_passphrase(store, vera, PASSPHRASE, PASSPHRASE, hash_of(here))
    accounts.change_passphrase(store, vera, PASSPHRASE, "mosaic lantern herring dune", hash_of(here))
    assert sign_in.signed_in(store, here) == vera
    assert sign_in.signed_in(store, elsewhere) is None
    assert enter(store, passphrase="mosaic lantern herring dune")


@pytest.mark.parametrize("act", ["sign in", "change", "turn off"])
def test_a_passphrase_that_was_changed_while_it_was_checked_does_nothing(store, vera, monkeypatch, act):
    """Whoever has stolen it could send it again and again until the change."""
    started, is_changed = threading.Event(), threading.Event()

    def slow(typed, known):
        found = matches(typed, known)
        if threading.current_thread() is thief and not started.is_set():
            started.set()
            is_changed.wait(30)
        return found

    def steal():
        try:
            if act == "sign in":
                enter(store)
            elif act == "change":
                accounts.change_passphrase(store, vera, PASSPHRASE, "tunnel apricot saddle moth", "")
            else:
                second_factor.turn_off(store, vera, PASSPHRASE)
        except RuleBroken as error:
            answers.append(error.code)

    answers, thief = [], threading.Thread(target=steal)
    monkeypatch.setattr(accounts, "matches", slow)
    monkeypatch.setattr(sign_in, "matches", slow)
    thief.start()
    assert started.wait(30)
    accounts.change_passphrase(store, vera, PASSPHRASE, "mosaic lantern herring dune", "")
    is_changed.set()
    thief.join()
    assert answers == ["wrong_sign_in" if act == "sign in" else "wrong_passphrase"]
    assert sessions.of_person(store.reading(), vera.id) == ()
    assert enter(store, passphrase="mosaic lantern herring dune")


@pytest.mark.parametrize(("column", "moment"), [("started", "2026-01-01T00:00:00Z"), ("seen", "2026-01-01T00:00:00Z")])
def test_a_session_ends_by_its_age_and_when_nobody_uses_it(store, vera, column, moment):
    token = enter(store)
    with store.writing() as db:
        db.execute(f"UPDATE sessions SET {column} = ?", (moment,))
    assert sign_in.signed_in(store, token) is None
    enter(store)
    assert len(sessions.of_person(store.reading(), vera.id)) == 1, "what no longer holds is forgotten"


def test_a_session_that_is_used_goes_on(store, vera):
    token, before = enter(store), from_now(-3_600)
    with store.writing() as db:
        db.execute("UPDATE sessions SET seen = ?", (before,))
    assert sign_in.signed_in(store, token) == vera
    assert sessions.of_person(store.reading(), vera.id)[0].seen > before


@pytest.mark.parametrize("token", ["", "x", "\ud800", "é" * 5_000])
def test_a_token_of_nobody_lets_nobody_in(store, vera, token):
    assert sign_in.signed_in(store, token) is None


def test_signing_out_ends_this_session_only(store, vera):
    here, elsewhere = enter(store), enter(store)
    sign_in.sign_out(store, vera, here)
    assert sign_in.signed_in(store, here) is None
    assert sign_in.signed_in(store, elsewhere) == vera


def test_people_end_their_own_sessions_and_an_admin_everybodys(store, vera, mia):
    token = enter(store, "mia@paper.example", "mosaic lantern herring dune")
    with refused(NotFound, "no_such_session"):
        sign_in.end_session(store, vera, hash_of(token))
    with refused(RuleBroken, "may_not_manage"):
        sign_in.end_sessions(store, mia, vera.id)
    assert sign_in.end_sessions(store, vera, mia.id) == 1
    assert sign_in.signed_in(store, token) is None


def test_who_is_removed_is_out_at_once_and_stays_in_history(store, vera, mia):
    token = enter(store, "mia@paper.example", "mosaic lantern herring dune")
    link = accounts.invite(store, vera, mia.id)
    people.remove(store, vera, mia.id)
    assert sign_in.signed_in(store, token) is None
    with refused(RuleBroken, "wrong_sign_in"):
        enter(store, "mia@paper.example", "mosaic lantern herring dune")
    with refused(NotFound, "no_such_invitation"):
        accounts.accept(store, link, "mia", PASSPHRASE)
    with refused(RuleBroken, "is_removed"):
        accounts.invite(store, vera, mia.id)
    gone = people_rows.load(store.reading(), mia.id)
    assert (gone.name, bool(gone.removed)) == ("Mia Check", True)


def test_who_is_removed_can_do_nothing_though_a_request_of_theirs_is_on_its_way(store, vera, mia, slug):
    from annotator.actions import units

    people.remove(store, vera, mia.id)
    with refused(RuleBroken, "was_removed"):
        units.make_unit(store, people_rows.load(store.reading(), mia.id), slug, "claim", sentence=2)
    with refused(RuleBroken, "was_removed"):
        units.make_unit(store, mia, slug, "claim", sentence=2)


def test_who_is_no_admin_any_more_makes_no_link_by_a_request_that_is_on_its_way(store, vera, mia):
    people.set_role(store, vera, mia.id, "admin")
    before = people_rows.load(store.reading(), mia.id)
    people.set_role(store, vera, mia.id, "checker")
    with refused(RuleBroken, "may_not_manage"):
        accounts.invite(store, before, vera.id)


def test_the_last_admin_stays(store, vera):
    for act in (people.remove, lambda *who: people.set_role(*who, "viewer")):
        with refused(RuleBroken, "last_admin"):
            act(store, vera, vera.id)


def test_an_admin_without_an_account_does_not_count(store, vera):
    people.add_person(store, vera, "Nils", "admin")
    with refused(RuleBroken, "last_admin"):
        people.remove(store, vera, vera.id)


def test_of_two_admins_who_remove_each_other_one_stays(store, vera):
    nils = people.add_person(store, vera, "Nils", "admin")
    accounts.accept(store, accounts.invite(store, vera, nils.id), "nils", PASSPHRASE)
    codes = []

    def remove(by, other):
        try:
            people.remove(store, by, other.id)
        except DeskError as error:
            codes.append(error.code)

    threads = [threading.Thread(target=remove, args=pair) for pair in ((vera, nils), (nils, vera))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(people_rows.admins(store.reading())) == 1
    assert codes == ["was_removed"], "whoever was first has ended what the other may do"


@pytest.mark.parametrize("role", ["author", "checker", "editor", "legal", "viewer"])
def test_only_admins_say_who_is_at_the_desk(store, vera, role):
    other = people.add_person(store, vera, "Nils", role)
    for act in (
        lambda: people.add_person(store, other, "Another", "viewer"),
        lambda: people.rename(store, other, vera.id, "Another"),
        lambda: people.set_role(store, other, other.id, "admin"),
        lambda: people.remove(store, other, vera.id),
        lambda: accounts.invite(store, other, vera.id),
        lambda: accounts.invite(store, other, other.id),
    ):
        with refused(RuleBroken, "may_not_manage"):
            act()


def test_a_hash_is_of_one_passphrase_and_each_is_another():
    one, other = new_hash(PASSPHRASE), new_hash(PASSPHRASE)
    assert one != other
    assert matches(PASSPHRASE, one)
    assert not matches(PASSPHRASE + "s", one)
    assert not matches(PASSPHRASE, None)
    assert not matches(PASSPHRASE, "no hash")
    assert not matches(None, one)


def test_a_page_that_asks_by_itself_keeps_nobody_in(store, vera):
    token, before = enter(store), from_now(-3_600)
    with store.writing() as db:
        db.execute("UPDATE sessions SET seen = ?", (before,))
    assert sign_in.signed_in(store, token, is_used=False) == vera
    assert sessions.of_person(store.reading(), vera.id)[0].seen == before
