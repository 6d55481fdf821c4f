"""Every change that a program can ask for, asked by every role: what the role may not do on a page it may not do here."""

import pytest

from annotator.actions.people import people
from annotator.domain import profile
from annotator.domain.people.permissions import CHECK, PERMISSIONS, REPLY, VOUCH
from annotator.web.api.operation_table import OPERATIONS
from tests.desks import all_rows
from tests.web.api.conftest import SENT, program_of

ASKS = {"set_unit_vouched_by": VOUCH, "reply_to_query": REPLY, "resolve_query": REPLY}


@pytest.mark.parametrize("role", profile.ROLES)
def test_a_role_may_do_no_more_by_a_program_than_by_hand(program, store, person, role):
    SENT["raise_query"]["to"] = person.id
    somebody = person if role == "admin" else people.add_person(store, person, f"One {role}", role)
    theirs = program_of(store, somebody, by=person)
    theirs.things = program.things
    # Used once already: that is noted.
    for each in (theirs, program):
        each.ask("GET", "/token")
    before = all_rows(store)
    for operation in OPERATIONS:
        if operation.is_read or role in PERMISSIONS[ASKS.get(operation.name, CHECK)].roles:
            continue
        answer = theirs.ask(operation.method, theirs.address(operation), json=SENT.get(operation.name),
                            headers=program.seen(operation))  # fmt: skip
        # Whoever sees the public copy may not even know of what they name.
        assert answer.status_code in (403, 404), (operation.name, answer.text)
        assert answer.json["code"].startswith(("may_not_", "no_such_")), operation.name
    assert all_rows(store) == before


def test_a_viewer_reads_the_public_copy_and_not_who_is_at_work(program, store, person):
    viewer = program_of(store, people.add_person(store, person, "One viewer", "viewer"), by=person)
    answer = viewer.ask("GET", "/events")
    assert (answer.status_code, answer.json["code"]) == (403, "may_not_see")
    assert viewer.ask("GET", "/articles").status_code == 200
