"""Whose desk it is, whoever else was given every right since."""

import pytest

from annotator.actions.people import people

pytestmark = pytest.mark.both_stores


def test_who_made_the_desk_stays_who_sits_there(store, person):
    anna = people.add_person(store, person, "Anna", "admin")
    assert people.owner(store, "Somebody else") == person
    assert people.at_the_terminal(store, "Somebody else") == person
    checker = people.add_person(store, person, "Carl Check", "checker")
    assert people.at_the_terminal(store, "Carl Check") == checker
    assert people.owner(store, "Carl Check") == person
    people.remove(store, person, checker.id)
    assert people.at_the_terminal(store, "Carl Check") == person
    assert people.owner(store, "Anna") == anna
    assert people.owner(store, person.name) == person
