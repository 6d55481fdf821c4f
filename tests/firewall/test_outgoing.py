"""Secrets are planted in every field of the desk: none is in a mail or a webhook, and nothing of a closed article."""

import pytest

from annotator.actions import closed_articles, queries, units
from annotator.actions.notices import reading
from annotator.actions.notices.sending import Outbox, outbox_of, send_due
from annotator.actions.people import people
from annotator.actions.transaction import transaction
from annotator.domain.second_readings.readings import SecondReading
from annotator.storage import articles
from annotator.storage.people import second_readings
from tests.network.servers import HERE
from tests.receivers import mail_server, web_server

ADDRESS = "https://desk.example"
NOTE = "A note that nobody may read."


@pytest.fixture
def everybody(marked):
    """The people of the marked desk, for whom a mail of all that ever happened is due."""
    with_mail = [marked.owner, *marked.people.values(), people.add_person(marked.store, marked.owner, "Ed", "editor")]
    for number, person in enumerate(with_mail):
        reading.set_digest(marked.store, person, f"reader{number}@desk.example")
    for unit in marked.ids["unit_id"][:-1]:
        queries.raise_query(marked.store, marked.owner, unit, marked.people["author"].id, NOTE)
        units.set_field(marked.store, marked.owner, unit, "assignee", marked.people["checker"].id)
        units.set_field(marked.store, marked.owner, unit, "note", NOTE)
    with marked.store.writing() as db:
        db.execute("UPDATE notices SET mailed = 0")
    return with_mail


def sent(marked):
    """All that leaves, as text, with the mails that went to each address."""
    with mail_server() as letters, web_server() as posts:
        hooked = Outbox(ADDRESS, hooks=(posts.hook,), policy=HERE)
        send_due(marked.store, hooked)
        with marked.store.writing() as db:
            db.execute("UPDATE webhooks SET delivered = 0")
        for _ in range(9):
            send_due(marked.store, hooked)
        send_due(marked.store, outbox_of(letters.server, (), ADDRESS))
        mails = [f"{mail.as_string()}\n{mail.get_content()}" for mail in letters.came]
        hooks = [f"{headers}\n{body.decode()}" for headers, body in posts.came]
    return mails, hooks


def test_no_secret_is_in_any_mail_or_webhook(marked, everybody):
    mails, hooks = sent(marked)
    assert len(mails) >= 2
    assert hooks
    told = "\n".join((*mails, *hooks))
    assert marked.leaks(told) == []
    assert NOTE not in told
    assert not [person.name for person in everybody if person.name in told]


def test_nothing_of_a_closed_article_is_sent_to_anybody(marked, everybody):
    """Neither to who may read it: a mail lies on other machines."""
    closed_articles.set_readers(marked.store, marked.owner, marked.slug, [person.id for person in everybody])
    assert sent(marked) == ([], [])


def test_a_blind_reader_gets_no_mail_about_what_they_read(marked, everybody):
    checker = marked.people["checker"]
    article = articles.load(marked.store.reading(), marked.slug).article.id
    with transaction(marked.store, marked.owner, "draw_second_reading", article=article) as act:
        second_readings.save(act, None, SecondReading("b", article, checker.id, marked.owner.id, act.at, "s", 20))
    mails, _hooks = sent(marked)
    assert mails
    assert not any(f"reader{everybody.index(checker)}@" in mail for mail in mails)
