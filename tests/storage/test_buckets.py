"""What was captured, in a bucket: kept, healed, and told where the bucket does not do what it should."""

import threading
from dataclasses import replace

import pytest

from annotator.domain.errors import Refused, say
from annotator.storage import contents, contents_locks
from annotator.storage.buckets import requests
from annotator.storage.connections.databases import POSTGRESQL
from annotator.storage.contents import FolderContents, folder_of, hash_of
from tests.buckets import (
    ACCESS,
    SECRET,
    bad_store,
    client_of,
    delete,
    error,
    files,
    in_bucket,
    key_of,
    new_bucket,
    objects,
    put,
    versions,
)
from tests.conftest import refused

BODY = b"It cost 41 million."


@pytest.fixture
def place():
    return new_bucket()


@pytest.fixture
def desk(store, place):
    with_files = in_bucket(store, place)
    yield with_files
    with_files.close()


@pytest.fixture
def hasty(monkeypatch):
    """Nobody waits long, and a bucket that was away is left alone for a minute."""
    monkeypatch.setattr(requests, "_SILENT", 0.2)
    monkeypatch.setattr(requests, "_PATIENCE", 0.05)
    monkeypatch.setattr(requests, "_REST", 60)


@pytest.mark.both_stores
def test_a_file_is_an_object_under_its_hash_and_nowhere_else(store, desk, place):
    body = bytes(range(256)) * 9_000
    name = desk.contents.keep(body)
    assert (name, desk.contents.keep(body)) == (hash_of(body),) * 2
    assert (files(place), objects(place)[key_of(place, name)]) == ({name}, body)
    assert desk.contents.read(name) == body == b"".join(desk.contents.pieces(name))
    assert (desk.contents.is_here(name), desk.contents.size_if_here(name)) == (True, len(body))
    assert ([*desk.contents.names()], desk.contents.size()) == ([name], len(body))
    assert ([*store.contents.names()], folder_of(store.path).exists()) == ([], False)
    desk.contents.remove(name)
    desk.contents.remove(name)
    assert (desk.contents.read(name), [*desk.contents.pieces(name)], desk.contents.is_here(name)) == (None, [], False)
    assert (desk.contents.size_if_here(name), desk.contents.size(), [*desk.contents.names()]) == (0, 0, [])


def test_the_same_bytes_are_sent_once(desk, place):
    name = desk.contents.keep(BODY)
    put(place, "f" * 64, b"another")
    assert desk.contents.keep(BODY) == name
    assert files(place) == {name, "f" * 64}


def test_what_another_program_changed_is_not_handed_out_and_heals(desk, place):
    name = desk.contents.keep(BODY)
    put(place, name, b"It cost 42 million.")
    assert desk.contents.read(name) is None
    assert desk.contents.is_here(name)
    assert desk.contents.keep(BODY) == name
    assert desk.contents.read(name) == BODY
    delete(place, name)
    assert (desk.contents.read(name), desk.contents.is_here(name)) == (None, False)


@pytest.mark.parametrize("name", ["../../annotator-desk", "", "a" * 63, "A" * 64, "a" * 64 + "\n"])
def test_what_is_no_hash_is_not_asked_for(desk, name):
    desk.contents.keep(BODY)
    assert desk.contents.read(name) is None


def test_a_desk_keeps_out_of_the_folder_of_another(tmp_path, desk, place):
    from annotator.settings.places import FilePlace
    from annotator.storage.database import Store

    name = desk.contents.keep(BODY)
    other = Store.at(FilePlace(tmp_path / "other" / "desk.db", place))
    other.path.parent.mkdir()
    other.migrate()
    for act in (lambda: other.contents.keep(b"Another."), lambda: other.contents.remove(name)):
        with refused(Refused, "contents_of_another"):
            act()
    assert files(place) == {name}
    elsewhere = Store.at(FilePlace(other.path, replace(place, folder="desk2")))
    assert elsewhere.contents.keep(b"Another.")
    assert [*desk.contents.names()] == [name]
    other.close()


@pytest.mark.parametrize("given", [b"It cost 42 million.", b""])
def test_a_bucket_that_gives_other_bytes_back_has_kept_nothing(store, given):
    with bad_store(lambda method, address: (200, given) if method == "GET" and "/files/" in address else None) as bad:
        desk = in_bucket(store, bad.place)
        with refused(Refused, "contents_unfaithful"):
            desk.contents.keep(BODY)
        assert desk.contents.read(hash_of(BODY)) is None


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (error(403, "SignatureDoesNotMatch"), "contents_refused"),
        (error(403, "AccessDenied"), "contents_refused"),
        (error(403, f"{ACCESS}/{SECRET}"), "contents_refused"),
        ((401, b""), "contents_refused"),
        (error(404, "NoSuchBucket"), "contents_no_bucket"),
        (error(503, "SlowDown"), "contents_away"),
        ((502, b"<html>no"), "contents_away"),
        (error(507, "QuotaExceeded"), "contents_trouble"),
        ((418, b"not XML"), "contents_trouble"),
    ],
)  # fmt: skip
def test_a_bucket_that_refuses_is_said_in_a_sentence_without_a_key(store, answer, code, hasty):
    with bad_store(answer) as bad:
        desk = in_bucket(store, bad.place)
        with pytest.raises(Refused) as caught:
            desk.contents.keep(BODY)
    assert caught.value.code == code
    told = f"{say(caught.value)} {caught.value!r} {caught.value.__cause__} {bad.place!r} {desk.contents!r}"
    assert not {ACCESS, SECRET} & set(told.split())
    assert (ACCESS in told, SECRET in told) == (False, False)


def test_a_bucket_that_hangs_is_left_alone_for_a_while(store, hasty):
    with bad_store((200, BODY), hangs=True) as bad:
        desk = in_bucket(store, bad.place)
        with refused(Refused, "contents_away"):
            desk.contents.read(hash_of(BODY))
        asked = len(bad.asked)
        with refused(Refused, "contents_away"):
            desk.contents.read(hash_of(BODY))
        assert (asked > 0, len(bad.asked)) == (True, asked)


def test_one_that_is_not_there_at_all_is_away(store, hasty):
    with bad_store((200, b"")) as bad:
        place = bad.place
    with refused(Refused, "contents_away"):
        in_bucket(store, place).contents.read(hash_of(BODY))


def test_a_few_wait_for_a_slow_bucket_and_nobody_behind_them(store, monkeypatch):
    monkeypatch.setattr(requests, "_PATIENCE", 0.05)
    with bad_store((200, BODY), hangs=True) as bad:
        desk, came = in_bucket(store, bad.place), []
        ask = lambda: came.append(desk.contents.read(hash_of(BODY)))  # noqa: E731
        waiting = [threading.Thread(target=ask) for _ in range(requests._AT_ONCE)]
        for each in waiting:
            each.start()
        assert all(bad.came.acquire(timeout=30) for _ in waiting)
        with refused(Refused, "contents_busy"):
            desk.contents.read(hash_of(BODY))
        bad.may_answer.set()
        for each in waiting:
            each.join()
        assert came == [BODY] * requests._AT_ONCE
        assert desk.contents.read(hash_of(BODY)) == BODY


def test_an_answer_without_end_is_not_read_to_its_end(store, monkeypatch):
    monkeypatch.setattr(requests, "_MOST", 100_000)
    with bad_store((200, b"x" * 2_000_000)) as bad:
        assert in_bucket(store, bad.place).contents.read(hash_of(BODY)) is None


def test_a_store_that_tells_of_no_versions_deletes_and_it_is_said_that_nobody_knows(store):
    with bad_store(lambda _, address: error(501, "NotImplemented") if "versions" in address else None) as bad:
        desk = in_bucket(store, bad.place)
        name = desk.contents.keep(BODY)
        with desk.contents.removing() as removal:
            removal.remove(name)
        assert (removal.left, removal.may_leave_versions) == ((), True)
        assert not any(name in address for address in bad.kept)


def test_every_version_of_a_file_goes_and_a_bucket_that_locks_one_is_told(desk, place):
    client_of(place).put_bucket_versioning(Bucket=place.bucket, VersioningConfiguration={"Status": "Enabled"})
    name, other = desk.contents.keep(BODY), desk.contents.keep(b"Another.")
    put(place, name, b"It cost 42 million.")
    desk.contents.keep(BODY)
    delete(place, name)
    with desk.contents.removing() as removal:
        removal.remove(name)
    assert (removal.left, removal.may_leave_versions) == ((), False)
    assert versions(place) == {key_of(place, other), f"{place.folder}/annotator-desk"}


@pytest.mark.both_stores
def test_nothing_is_deleted_while_something_is_captured(store, desk, place, monkeypatch):
    monkeypatch.setattr(contents_locks, "REMOVAL_WAITS", 0.1)
    other = in_bucket(store, place)
    with desk.contents.capturing():
        name = desk.contents.keep(BODY)
        with pytest.raises(Refused) as caught, other.contents.removing() as removal:
            removal.remove(name)
        assert caught.value.code == "contents_being_kept"
        assert desk.contents.is_still_here(name)
    with other.contents.removing() as removal:
        removal.remove(name)
        assert files(place) == {name}
    assert (files(place), removal.left) == (set(), ())
    other.close()


@pytest.mark.both_stores
def test_nothing_is_captured_while_something_is_deleted(store, desk, place, monkeypatch):
    monkeypatch.setattr(contents_locks, "CAPTURE_WAITS", 0.1)
    other = in_bucket(store, place)
    with other.contents.removing(), pytest.raises(Refused) as caught, desk.contents.capturing():
        desk.contents.keep(BODY)
    assert caught.value.code == "contents_being_removed"
    with desk.contents.capturing():
        desk.contents.keep(BODY)
    other.close()


@pytest.mark.postgresql
@pytest.mark.parametrize("engine", [POSTGRESQL], indirect=True)
def test_whoever_lost_the_lock_neither_deletes_nor_believes_that_a_file_is_still_here(engine, store, desk, place):
    from annotator.storage.postgres.stores import PostgresStore
    from tests.postgres_servers import shared_server

    assert isinstance(desk, PostgresStore)
    database = desk.name.rpartition("/")[2]
    with desk.contents.capturing():
        name = desk.contents.keep(BODY)
        shared_server().cut(database)
        assert not desk.contents.is_still_here(name)
    with desk.contents.removing() as removal:
        removal.remove(name)
        shared_server().cut(database)
    assert (removal.left, removal.trouble.code, files(place)) == ((name,), "contents_being_kept", {name})


@pytest.mark.both_stores
def test_what_was_kept_before_the_bucket_goes_with_what_is_deleted_and_is_no_double(store, desk, place):
    doubled, left = store.contents.keep(BODY), store.contents.keep(b"Only here.")
    desk.contents.keep(BODY)
    assert set(desk.contents.names()) == {doubled, left}
    assert desk.contents.forget_doubles() == 1
    assert set(store.contents.names()) == {left}
    desk.contents.remove(left)
    assert [*store.contents.names()] == []


def test_a_desk_without_a_bucket_has_nothing_to_do_with_one(store):
    assert isinstance(store.contents, FolderContents)
    assert store.contents.forget_doubles() == 0
    assert contents.folder_of(store.path).name.endswith(".files")
