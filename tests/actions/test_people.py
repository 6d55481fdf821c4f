"""Whose desk it is, whoever else was given every right since."""

from annotator.actions.people import people


def test_who_made_the_desk_stays_who_sits_there(store, person):
    anna = people.add_person(store, person, "Anna", "admin")
    assert people.owner(store, "Somebody else") == person
    assert people.owner(store, "Anna") == anna
    assert people.owner(store, person.name) == person
