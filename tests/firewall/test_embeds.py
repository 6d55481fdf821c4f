"""What other sites show of the marked desk, after it was signed off with all that blocks it: no mark is in any answer."""

from urllib.parse import quote

import pytest

from annotator.actions import closed_articles
from annotator.actions.desk import schedules
from annotator.actions.people import accounts, people
from annotator.actions.publication import embeds
from annotator.storage.people import people as people_rows
from tests.actions.test_signoffs import sign, state
from tests.conftest import PASSPHRASE
from tests.desks import app_over
from tests.exported import words_of
from tests.firewall.conftest import PUBLIC


@pytest.fixture
def shown(marked):
    """The marked desk with its article shown on other sites; its app, and the address of the embed."""
    store, owner = marked.store, marked.owner
    accounts.accept(store, accounts.invite(store, owner, owner.id), "vera", PASSPHRASE)
    reasons = {each.unit or "sentences": "It may run so." for each in state(store, marked.slug, owner).blockers}
    legal = people.add_person(store, owner, "Leo Law", "legal")
    for person, role in ((marked.people["checker"], "checker"), (legal, "legal"), (owner, "editor")):
        sign(store, person, marked.slug, role, reasons)
    schedules.run_article(store, people_rows.load(store.reading(), owner.id), marked.slug)
    return app_over(store, owner), f"/embed/{embeds.embed_article(store, owner, marked.slug).id}"


def test_no_mark_is_in_any_frame_or_in_what_oembed_says(marked, shown):
    app, embed = shown
    client = app.test_client()
    client.delete_cookie(app.config["SESSION_COOKIE_NAME"])
    ids = {id_ for several in marked.ids.values() for id_ in several}
    pages = [embed, *(f"{embed}/{id_}" for id_ in sorted(ids))]
    told = [quote(f"http://localhost{page}", safe="") for page in pages]
    asked = [*pages, *(f"/oembed?url={url}&format={name}" for url in told for name in ("json", "xml"))]
    answers = {address: client.get(address) for address in asked}
    units = {f"{embed}/{id_}" for id_ in marked.ids["unit_id"]} - {f"{embed}/nothing"}
    opened = {address for address, answer in answers.items() if answer.status_code == 200}
    assert {address for address in opened if address.startswith("/embed/")} <= {embed, *units}
    assert len(opened & units) > 3
    for address, answer in answers.items():
        words = f"{words_of(answer.data)}\n{answer.headers}"
        found = [where for word, where in marked.marks.items() if word in words and word not in address]
        assert found == [], address
    whole = answers[embed].text
    assert {name for name, words in PUBLIC.items() if words in whole} >= {"clerk", "insider"}


def test_a_closed_article_is_in_no_frame(marked, shown):
    app, embed = shown
    client = app.test_client()
    assert client.get(embed).status_code == 200
    closed_articles.set_readers(marked.store, marked.owner, marked.slug, [marked.owner.id])
    assert (client.get(embed).status_code, client.get(embed).text) == (404, "Nothing is shown here.\n")
    assert client.get(f"/oembed?url=http://localhost{embed}").status_code == 404
