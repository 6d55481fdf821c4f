import pytest

from annotator.domain import profile, queries
from annotator.domain.errors import RuleBroken, say
from annotator.domain.people.permissions import CHECK, MANAGE, REPLY, VOUCH, may, require
from annotator.domain.people.person import Person
from annotator.domain.queries import Query
from tests.conftest import refused
from tests.domain.standings import AT

MAY = {
    CHECK: {"checker", "editor", "legal", "admin"},
    VOUCH: {"editor", "admin"},
    REPLY: {"author", "checker", "editor", "legal", "admin"},
    MANAGE: {"editor", "admin"},
}
QUERY = Query("q1", "a1", "u1", "p1", "p2", AT, "Who counted?")


@pytest.mark.parametrize("role", profile.ROLES)
@pytest.mark.parametrize("deed", MAY)
def test_a_role_may_do_what_the_table_says(role, deed):
    person = Person("p1", "Vera Lind", role)
    assert may(person, deed) is (role in MAY[deed])
    if not may(person, deed):
        with pytest.raises(RuleBroken) as caught:
            require(person, deed)
        assert role in say(caught.value) or deed == VOUCH or "cannot" in say(caught.value)


def test_only_the_asker_resolves_a_query():
    with refused(RuleBroken, "query_not_yours"):
        queries.resolve(QUERY, "p2", AT)
    assert queries.resolve(QUERY, "p1", AT).resolved.by == "p1"


def test_a_query_is_resolved_once():
    with refused(RuleBroken, "query_resolved"):
        queries.resolve(queries.resolve(QUERY, "p1", AT), "p1", AT)


def test_a_reply_has_words_and_is_added_at_the_end():
    with refused(RuleBroken, "required"):
        queries.reply(QUERY, " \n ", "p2", AT)
    twice = queries.reply(queries.reply(QUERY, "The city.", "p2", AT), "When?", "p1", AT)
    assert [(r.by, r.text) for r in twice.replies] == [("p2", "The city."), ("p1", "When?")]
