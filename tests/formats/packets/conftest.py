"""One packet, made once: an article with a claim that rests on words of a captured page."""

from dataclasses import replace
from io import BytesIO

import pytest

from annotator.actions import articles, evidence, sources, units, verdicts
from annotator.actions.people import people
from annotator.domain.evidence import EvidenceForm
from annotator.domain.reading_input import Input
from annotator.formats.packets.verification import PacketCheck, check
from annotator.views import exports
from tests.captured import capture_page
from tests.conftest import ARTICLE
from tests.desks import new_store

TODAY = "2026-05-17"
LOG = "The bridge was opened on Monday, March 2, 2026, at noon."


@pytest.fixture(scope="session")
def desk(tmp_path_factory):
    store = new_store(tmp_path_factory.mktemp("packets") / "desk.db")
    vera = people.owner(store, "Vera Lind")
    slug = articles.import_article(store, vera, Input(ARTICLE, url="https://city.example/bridge")).slug
    unit = units.make_unit(store, vera, slug, "claim", sentence=2)
    log = sources.add_source(store, vera, replace(sources.blank_source("City log"), url="https://city.example/log"))
    record = capture_page(store, vera, log.id, LOG).warc
    form = EvidenceForm(passage="opened on Monday, March 2, 2026")
    evidence.add_evidence(store, vera, unit.id, log.id, form)
    verdicts.set_status(store, vera, unit.id, "verified")
    yield store, vera, slug, record
    store.close()


@pytest.fixture(scope="session")
def packet(desk) -> bytes:
    store, _, slug, _ = desk
    return exports.export(store, slug, "packet", TODAY).body


def checked(body: bytes) -> PacketCheck:
    return check(BytesIO(body), TODAY)


def told(body: bytes) -> list[str]:
    """What is wrong with a packet, in words."""
    return [str(fault) for fault in checked(body).faults]
