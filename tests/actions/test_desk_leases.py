"""What one server of a desk does for all: it is taken, looked for again, done, and noted with the end of its lease."""

from contextlib import contextmanager

import pytest

from annotator.actions.desk.leases import do_once, keep
from annotator.domain.desk.leases import LEASE
from tests.clocks import YEAR

pytestmark = pytest.mark.both_stores


class Post:
    """Letters that lie there to be sent; `sent` ones are noted."""

    def __init__(self, store, *waiting):
        self.store, self.waiting, self.sent, self.noted = store, list(waiting), [], []

    def find(self):
        return self.waiting[0] if self.waiting else None

    def send(self, letter):
        self.sent.append(letter)

        def note(_db):
            self.noted.append(self.waiting.pop(0))

        return note

    def go(self, do=None, name="post"):
        do_once(self.store, name, self.find, do or self.send)


@pytest.fixture
def post(store):
    return Post(store, "one", "two")


def dies(_letter):
    """As if the machine went: nothing is given back, and nothing noted."""
    raise SystemExit


def is_held(store):
    return bool(store.reading().execute("SELECT count(*) FROM leases").fetchone()[0])


def test_what_is_found_is_done_and_noted_and_then_nobody_holds_it(store, post):
    post.go()
    assert (post.sent, post.noted, is_held(store)) == (["one"], ["one"], False)


def test_while_nothing_is_to_be_done_nothing_is_written(store):
    before = store.reading().execute("SELECT sum FROM row_sums WHERE name = 'leases'").fetchone()
    Post(store).go()
    assert store.reading().execute("SELECT sum FROM row_sums WHERE name = 'leases'").fetchone() == before


def test_what_somebody_holds_is_left_to_them_and_what_has_another_name_is_not(store, post):
    elsewhere = Post(store, "three")

    def others_go(letter):
        post.go()
        elsewhere.go(name="other post")
        assert (post.sent, elsewhere.sent) == ([], ["three"])
        return post.send(letter)

    post.go(others_go)
    assert post.noted == ["one"]


def test_what_another_did_between_the_look_and_the_lease_is_not_done_again(store, post):
    found = iter(["one", None])
    do_once(store, "post", lambda: next(found), post.send)
    assert (post.sent, is_held(store)) == ([], False)


def test_what_broke_is_free_for_others_at_once_and_nothing_is_noted(store, post):
    with pytest.raises(ZeroDivisionError):
        post.go(lambda letter: 1 / 0)
    assert not is_held(store)
    post.go()
    assert post.noted == ["one"]


def test_what_somebody_held_who_is_gone_is_free_when_the_lease_ends(store, post, clock):
    with pytest.raises(SystemExit):
        post.go(dies)
    for seconds in (0, LEASE - 5):
        clock.off = seconds
        post.go()
        assert post.sent == []
    clock.off = LEASE + 5
    post.go()
    assert post.sent == ["one"]


def test_what_was_taken_by_a_clock_that_was_a_year_ahead_is_free_when_it_is_right(store, post, clock):
    clock.off = YEAR
    with pytest.raises(SystemExit):
        post.go(dies)
    clock.off = 0
    post.go()
    assert post.sent == ["one"]


def test_whoever_was_overtaken_notes_nothing_and_takes_nothing_back(store, post, clock):
    """It slept until its lease was over, and another has begun."""

    @contextmanager
    def too_late(lease):
        clock.off = LEASE + 5
        with pytest.raises(SystemExit):
            post.go(dies)
        keep(store, lease)
        yield

    do_once(store, "post", post.find, post.send, too_late)
    assert (post.sent, post.noted, is_held(store)) == (["one"], [], True)


def test_whoever_woke_late_notes_what_they_did_if_nobody_took_it(store, post, clock):
    def slow(letter):
        clock.off = LEASE + 5
        return post.send(letter)

    post.go(slow)
    assert (post.noted, is_held(store)) == (["one"], False)


def test_a_lease_that_is_kept_ends_later(store, post, clock):

    @contextmanager
    def longer(lease):
        clock.off = LEASE - 5
        keep(store, lease)
        clock.off = LEASE + 5
        post.go()
        assert post.sent == []
        yield

    do_once(store, "post", post.find, post.send, longer)
    assert post.noted == ["one"]
