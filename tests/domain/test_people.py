import runpy
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.domain import profile
from annotator.domain.conversations import queries
from annotator.domain.conversations.queries import Query, Reply
from annotator.domain.errors import RuleBroken, say
from annotator.domain.people.accounts import login_name, passphrase
from annotator.domain.people.permissions import (
    BACK_UP,
    CHECK,
    CLOSE,
    CORRECT,
    EMBED,
    KEEP_ACCOUNT,
    LET_RISK_STAND,
    LET_STAND,
    MANAGE,
    PERMISSIONS,
    REPLY,
    RUN,
    SCHEDULE,
    SECOND_READ,
    SEE,
    SIGN,
    TAKE_OVER,
    VOUCH,
    may,
    require,
)
from annotator.domain.people.person import Person, new_name
from tests.conftest import refused
from tests.domain.standings import AT

GUIDES = Path(__file__).parents[2] / "docs" / "guides"
DESK = {"checker", "editor", "legal", "admin"}
MAY = {
    CHECK: DESK,
    SEE: DESK,
    REPLY: DESK | {"author"},
    BACK_UP: {"author"},
    LET_STAND: DESK - {"legal"},
    LET_RISK_STAND: {"editor", "admin"},
    VOUCH: {"editor", "admin"},
    TAKE_OVER: {"editor", "admin"},
    CLOSE: {"editor", "legal", "admin"},
    SECOND_READ: {"editor", "admin"},
    SCHEDULE: {"editor", "admin"},
    SIGN: DESK,
    RUN: {"editor", "admin"},
    EMBED: {"editor", "admin"},
    CORRECT: {"editor", "admin"},
    MANAGE: {"admin"},
    KEEP_ACCOUNT: set(profile.ROLES),
}
ASKER, MIA = Person("p1", "Vera Lind", "checker"), Person("p2", "Mia Check", "checker")
QUERY = Query("q1", "a1", "u1", "p1", "p2", AT, "Who counted?")


@pytest.mark.parametrize("role", profile.ROLES)
@pytest.mark.parametrize("deed", MAY)
def test_a_role_may_do_what_the_table_says(role, deed):
    person = Person("p1", "Vera Lind", role)
    assert may(person, deed) is (role in MAY[deed])
    if not may(person, deed):
        with pytest.raises(RuleBroken) as caught:
            require(person, deed)
        assert role in say(caught.value) or "only an editor" in say(caught.value)


def test_the_table_names_every_permission_and_only_roles_that_there_are():
    assert set(PERMISSIONS) == set(MAY)
    assert all(permission.roles <= set(profile.ROLES) for permission in PERMISSIONS.values())


def test_the_guide_says_what_the_table_says():
    page = runpy.run_path(str(GUIDES / "roles.py"))["page"]()
    assert (GUIDES / "roles.md").read_text("utf-8") == page, "run: python docs/guides/roles.py"


@pytest.mark.parametrize("deed", MAY)
@pytest.mark.parametrize("role", profile.ROLES)
def test_who_was_removed_may_do_nothing(role, deed):
    person = Person("p1", "Vera Lind", role, removed=AT)
    assert not may(person, deed)
    with refused(RuleBroken, "was_removed"):
        require(person, deed)


OTHERS = [Person("p2", "Søren Åberg", "editor"), Person("p3", "Anna", "checker", removed=AT)]


@pytest.mark.parametrize("typed", ["Søren Åberg", "  søren   åberg ", "SØREN A\u030aBERG", "\uff21nna"])
def test_nobody_takes_the_name_of_somebody_else(typed):
    with refused(RuleBroken, "name_taken"):
        new_name(typed, OTHERS)


@pytest.mark.parametrize("typed", ["Ve\u200bra", "\u202eareV", "Vera\u2069", "\u200fVera", "Ve\u00adra", "\ufeffVera"])
def test_a_name_without_visible_letters_in_it_is_refused(typed):
    with refused(RuleBroken, "name_deceives"):
        new_name(typed, OTHERS)


def test_a_name_has_a_length():
    with refused(RuleBroken, "name_too_long"):
        new_name("V" * 101, OTHERS)
    with refused(RuleBroken, "required"):
        new_name(" \n ", OTHERS)
    assert new_name(" Ngô  Thị Hà ", OTHERS) == "Ngô Thị Hà"


@pytest.mark.parametrize(("typed", "kept"), [("Vera", "vera"), (" VERA@Paper.example ", "vera@paper.example")])
def test_a_login_is_one_word_in_any_case(typed, kept):
    assert login_name(typed) == kept


@pytest.mark.parametrize("typed", [None, "", "v", "vera lind", "ve\u200bra", "ve\nra", "v" * 101])
def test_what_is_no_login_is_refused(typed):
    with refused(RuleBroken, "not_a_login"):
        login_name(typed)


def test_a_passphrase_is_measured_in_letters_as_every_keyboard_sends_them():
    assert passphrase("cafe\u0301 au lait 12") == passphrase("café au lait 12")
    with refused(RuleBroken, "short_passphrase"):
        passphrase("🌉" * 11)
    with refused(RuleBroken, "long_passphrase"):
        passphrase("a" * 257)


def test_only_the_asker_resolves_a_query():
    with refused(RuleBroken, "query_not_yours"):
        queries.resolve(QUERY, MIA, ASKER, AT)
    assert queries.resolve(QUERY, ASKER, ASKER, AT).resolved.by == "p1"


def test_an_editor_closes_the_query_of_who_has_left():
    left = replace(ASKER, removed=AT)
    for role, may_close in {"editor": True, "admin": True, "checker": False, "author": False}.items():
        assert queries.may_resolve(QUERY, replace(MIA, role=role), left) is may_close
        assert not queries.may_resolve(QUERY, replace(MIA, role=role), ASKER)


def test_a_query_is_resolved_once():
    with refused(RuleBroken, "query_resolved"):
        queries.resolve(queries.resolve(QUERY, ASKER, ASKER, AT), ASKER, ASKER, AT)


def test_a_reply_has_words_and_is_added_at_the_end():
    with refused(RuleBroken, "required"):
        queries.reply(QUERY, Reply("p2", AT, " \n "))
    twice = queries.reply(queries.reply(QUERY, Reply("p2", AT, " The city. ")), Reply("p1", AT, "When?"))
    assert [(r.by, r.text) for r in twice.replies] == [("p2", "The city."), ("p1", "When?")]
