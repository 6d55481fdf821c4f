"""What a writer sends by a link: all of it or nothing, once, and held back until somebody says what was agreed."""

from dataclasses import replace

import pytest

from annotator.actions import closed_articles, maintenance, queries, units, verdicts
from annotator.actions.conversations import writer_links
from annotator.actions.conversations.writer_replies import WrittenReply, reply_by_link
from annotator.actions.draft_sources import take_draft_source
from annotator.actions.history import undo
from annotator.actions.people import people
from annotator.actions.people.attempts import Attempts
from annotator.domain.draft_sources import SENT
from annotator.domain.errors import NotFound, Refused, RuleBroken, Stale
from annotator.domain.evidence import EvidenceForm
from annotator.storage import articles as article_rows
from annotator.storage import captures, contents, evidence, sentences
from annotator.storage import queries as query_rows
from annotator.storage import sources as source_rows
from annotator.storage.personal_store import PersonalStore
from annotator.views import exports
from annotator.views.desk_view import copy_for
from annotator.views.draft_sources import offered, sent_files, sent_with
from tests.conftest import refused
from tests.desks import all_rows
from tests.exported import words_of

TODAY = "2026-05-01"
LOG = b"The bridge cost 41 million crowns."


@pytest.fixture
def writer(store, person):
    return people.add_person(store, person, "Hester Quill", "author")


@pytest.fixture
def unit(store, person, slug):
    return units.make_unit(store, person, slug, "claim", sentence=3)


@pytest.fixture
def query(store, person, writer, unit):
    return queries.raise_query(store, person, unit.id, writer.id, "Crowns of which year?")


@pytest.fixture
def token(store, person, slug, writer, query):
    return writer_links.make_link(store, person, slug, writer.id)


@pytest.fixture
def send(store, token):
    """Sends replies by the link; the page may have been opened `before`."""

    def send(*written, before=None):
        opened = before or writer_links.open_link(store, Attempts(), token, "10.0.0.1")
        reply_by_link(store, opened, token, written)

    return send


def now(store, query):
    return query_rows.load(store.reading(), query.id)


def written(query, text=None, link=None, files=()):
    return WrittenReply(query.id, query.version, text, link, files)


def pointers(store, unit):
    """What is offered to the unit as evidence."""
    db = store.reading()
    asked = query_rows.of_unit(db, unit.id)
    found = article_rows.by_id(db, unit.article)
    sent = sent_with(unit, asked, source_rows.named(db, sent_files(asked)))
    return offered(unit, sent, sentences.of(db, found.revision.id), [])


def test_an_answer_is_a_reply_in_the_name_of_its_writer(store, writer, query, send):
    query = now(store, query)
    send(written(query, " Of 2024.\r\n<b>All</b> of them. "))
    (reply,) = now(store, query).replies
    assert (reply.by, reply.text) == (writer.id, "Of 2024.\n<b>All</b> of them.")


def test_a_file_is_a_source_off_the_record_with_its_words(store, person, slug, writer, unit, query, send):
    send(written(now(store, query), files=(("C:\\Users\\quill\\log\u202etxt.txt", LOG),)))
    (reply,) = now(store, query).replies
    (source,) = source_rows.named(store.reading(), reply.files).values()
    assert (source.title, source.terms, reply.text) == ("logtxt.txt", "off_record", "See what is attached.")
    assert captures.of_source(store.reading(), source.id)[0].capture.text_sha256
    assert copy_for(store.reading(), writer, TODAY).registry() == ()
    queries.resolve_query(store, person, query.id)
    with refused(RuleBroken, "needs_support"):
        verdicts.set_status(store, person, unit.id, "verified")


def test_what_was_sent_is_offered_as_context_and_counts_for_nothing_until_terms_are_set(
    store, person, unit, query, send
):
    send(written(now(store, query), "Here.", "www.port.example/log?utm_source=x", (("log.txt", LOG),)))
    file, link = pointers(store, unit)
    assert (link.kind, link.url, link.title) == (SENT, "https://www.port.example/log?utm_source=x", "port.example")
    for each in (link, file):
        take_draft_source(store, person, unit.id, each.key, EvidenceForm("context"))
    tied = evidence.of_unit(store.reading(), unit.id)
    assert {source_rows.load(store.reading(), each.source).terms for each in tied} == {"off_record"}
    assert len(source_rows.all_sources(store.reading())) == 2
    with refused(NotFound, "no_such_draft_source"):
        take_draft_source(store, person, unit.id, file.key, EvidenceForm("context"))


def test_links_and_files_leave_with_no_export_and_are_in_no_public_copy(store, writer, slug, query, send):
    send(written(now(store, query), "Here.", "https://port.example/secret", (("whistle.txt", LOG),)))
    for format_name in exports.FORMATS:
        left = words_of(exports.export(store, slug, format_name, TODAY).body)
        assert ("Here." in left) is (format_name in ("json", "questions", "packet", "docx"))
        assert "port.example" not in left
        assert "whistle" not in left
    seen = copy_for(store.reading(), writer, TODAY).query(query.id)
    assert [(reply.text, reply.links, reply.files) for reply in seen.replies] == [("Here.", (), ())]


def test_the_same_sent_twice_is_stored_once(store, query, send, token):
    opened = writer_links.open_link(store, Attempts(), token, "10.0.0.1")
    same = written(now(store, query), "Of 2024.", "https://port.example/", (("log.txt", LOG),))
    send(same, before=opened)
    send(same, before=opened)
    assert len(now(store, query).replies) == 1
    assert len(source_rows.all_sources(store.reading())) == 1
    with refused(Stale, "question_changed"):
        send(replace(same, text="Of 2025."), before=opened)


def test_all_of_it_is_stored_or_nothing(store, person, writer, slug, query, send):
    other = units.make_unit(store, person, slug, "claim", sentence=2)
    second = queries.raise_query(store, person, other.id, writer.id, "Which Monday?")
    with pytest.raises(RuleBroken) as caught:
        send(written(now(store, query), "Of 2024."), written(now(store, second), "The 2nd.", "http://"))
    assert (caught.value.code, caught.value.values["question"]) == ("not_an_address", second.id)
    assert now(store, query).replies == now(store, second).replies == ()
    send(written(now(store, query), "Of 2024."), written(now(store, second), None, "  "))
    assert (len(now(store, query).replies), now(store, second).replies) == (1, ())


def test_other_questions_cannot_be_answered_by_it(store, person, slug, unit, query, send):
    other = people.add_person(store, person, "Otto Feld", "author")
    theirs = queries.raise_query(store, person, unit.id, other.id, "And you?")
    for each in (theirs, replace(query, id="nothing")):
        with refused(RuleBroken, "question_closed"):
            send(written(each, "Let me in."))
    queries.resolve_query(store, person, theirs.id)


def test_a_question_that_was_closed_meanwhile_takes_no_answer(store, person, query, send, token):
    opened = writer_links.open_link(store, Attempts(), token, "10.0.0.1")
    queries.resolve_query(store, person, query.id)
    with refused(RuleBroken, "question_closed"):
        send(written(now(store, query), "Too late."), before=opened)


def test_a_link_that_ends_between_page_and_form_stores_nothing(store, person, slug, writer, query, send, token):
    opened = writer_links.open_link(store, Attempts(), token, "10.0.0.1")
    closed_articles.set_readers(store, person, slug, [person.id])
    with refused(NotFound, "no_such_writer_link"):
        send(written(now(store, query), "Of 2024."), before=opened)
    closed_articles.set_readers(store, person, slug, [])
    writer_links.revoke_link(store, person, slug, writer.id)
    with refused(NotFound, "no_such_writer_link"):
        send(written(now(store, query), "Of 2024."), before=opened)
    assert now(store, query).replies == ()


@pytest.mark.parametrize(
    ("text", "files", "kind", "code"),
    [
        (None, (), RuleBroken, "nothing_written"),
        ("  \n ", (), RuleBroken, "nothing_written"),
        ("x" * 20_001, (), RuleBroken, "too_long"),
        ("a\x00b", (), RuleBroken, "forbidden_characters"),
        ("Here.", (("a.txt", b""),), Refused, "empty"),
        ("Here.", (("a.exe", b"MZ\x90\x00" * 9),), Refused, "not_kept"),
        ("Here.", (("a.txt", b"a" * 11_000_000),) * 2, RuleBroken, "large_file"),
        ("Here.", (("a.txt", b"a"),) * 6, RuleBroken, "many_files"),
    ],
)  # fmt: skip
def test_bad_answers_are_refused_and_store_nothing(store, query, send, text, files, kind, code):
    before = all_rows(store)
    with refused(kind, code):
        send(written(now(store, query), text, None, files))
    assert all_rows(store) == before


def test_nobody_fills_the_disk_through_a_link(store, query, send):
    for n in range(20):
        send(written(now(store, query), f"And {n}."))
    with refused(RuleBroken, "enough_replies"):
        send(written(now(store, query), "And one more.", None, (("log.txt", b"Twenty more."),)))
    with refused(Stale, "question_changed"):
        send(replace(written(now(store, query), "On an old page.", None, (("log.txt", LOG),)), version=1))
    assert [each for each in contents.folder_of(store.path).rglob("*") if each.is_file()] == []


def test_the_writer_can_take_an_answer_back_with_its_file(store, writer, slug, query, send):
    send(written(now(store, query), "Here.", None, (("log.txt", LOG),)))
    undo.undo_last(store, writer, slug)
    assert now(store, query).replies == ()
    assert source_rows.all_sources(store.reading()) == ()
    assert maintenance.verify(store) == []


def test_a_file_sent_for_a_closed_article_is_unknown_to_others(store, person, writer, slug, query, send):
    closed_articles.set_readers(store, person, slug, [person.id, writer.id])
    send(written(now(store, query), "Here.", None, (("log.txt", LOG),)))
    outsider = people.add_person(store, person, "Mia Check", "checker")
    assert source_rows.all_sources(PersonalStore(store, outsider.id).reading()) == ()


@pytest.mark.parametrize(
    "link",
    ["http://192.168.1.4/log.pdf", "wiki.lan/log", "localhost:8000/log", "https://[fd00::1]/", "http://2130706433/"],
)
def test_a_link_that_only_the_network_of_the_writer_knows_is_told_when_it_is_sent(store, query, send, link):
    with refused(RuleBroken, "private_link"):
        send(written(query, "It is in the log.", link))
    assert now(store, query).replies == ()
    send(written(now(store, query), "It is in the log.", "port.example/log"))
    assert now(store, query).replies[0].links == ("https://port.example/log",)
