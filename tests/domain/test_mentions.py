"""An @ with a name calls one person of the desk, and nothing else is taken for one."""

import pytest

from annotator.domain.conversations.mentions import mentions
from annotator.domain.people.person import Person

VERA, ANNA, ANNE, GONE = (
    Person(name, name, "checker", removed)
    for name, removed in (
        ("Vera Lind", None),
        ("Anna Berg", None),
        ("Anna Bergström", None),
        ("Ole Dahl", "2026-01-01"),
    )
)
EVERYONE = (VERA, ANNA, ANNE, GONE)


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("@Vera Lind, is it so?", [VERA]),
        ("is it so, @vera?", [VERA]),
        ("(@VERA LIND)", [VERA]),
        ("@Anna Bergström and @Anna Berg: look", [ANNE, ANNA]),
        ("@Anna", []),
        ("@Annabel", []),
        ("@Vera_1", []),
        ("write to vera@vera.example", []),
        ("@@Vera", []),
        ("@ Vera", []),
        ("@Ole Dahl", []),
        ("@", []),
        ("", []),
        ("@Vera @Vera", [VERA, VERA]),
    ],
)
def test_a_name_after_an_at_calls_who_alone_has_it(text, called):
    found = mentions(text, EVERYONE)
    assert [mention.person for mention in found] == called
    assert all(text[mention.start] == "@" for mention in found)


def test_two_who_share_a_whole_name_cannot_be_told_apart():
    twins = (Person("1", "Kim Lee", "checker"), Person("2", "Kim Lee", "editor"))
    assert mentions("@Kim Lee", twins) == ()


def test_many_ats_take_no_time():
    assert len(mentions("@Vera " * 5_000, EVERYONE)) == 5_000
