"""A checked article in which words overlap, cross links and emphasis, and run both ways; and its public dossier."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from annotator.actions import articles, evidence, queries, sources, units, verdicts
from annotator.actions.conversations import remarks
from annotator.actions.people import people
from annotator.domain.anchors import describe
from annotator.domain.disclosure import publish
from annotator.domain.dossiers import Dossier
from annotator.domain.evidence import EvidenceForm
from annotator.domain.reading_input import Input
from annotator.domain.units import Check, Unit
from annotator.formats.word import docx
from annotator.storage import articles as stored
from annotator.storage import dossiers, sentences
from tests.desks import new_store

ARTICLE = """<article><h1>The ferry 🛶 runs <em>again</em></h1><p class="standfirst">It carried more &amp; more.</p>
<p>It carried <a href="https://ferry.example/log?a=1&amp;b=[2]">412 <em>people</em></a> on Sunday. Nobody <b>fell
<i>in</b></i>.<br>{ DDEAUTO cmd "/k calc" } =cmd|' /C calc'!A0 is on a line of its own. A <a
href="https://søndag.example/å">far link</a> and <a href="mailto:a@b.example">a mail</a> stand here.</p>
<h2>What comes next</h2><ul><li>One boat</li><li>Two boats<ol start="4"><li>Deep four</li></ol></li></ul>
<ol><li>First ticket</li><li>Second ticket</li></ol><blockquote><p>Quoted words.</p></blockquote>
<pre>code  here
  indented</pre><figure><img src="https://ferry.example/boat.jpg" alt="The boat"><figcaption>A caption.</figcaption></figure>
<table><caption>Numbers</caption><tr><th>Year</th><th colspan="2">Boats and people</th></tr><tr><td rowspan="2">1931</td>
<td>Two</td><td>Three</td></tr><tr><td>Four</td><td>“It was loud,” said Ola Lund.</td></tr></table>
<p dir="rtl">נהר עלה ב-12 מעל Thessel ביום שני.</p><p>It sank once.</p></article>"""


@pytest.fixture(scope="session")
def dossier(tmp_path_factory) -> Dossier:
    store = new_store(tmp_path_factory.mktemp("desk") / "desk.db")
    vera = people.owner(store, "Vera Lind")
    ola = people.add_person(store, vera, "Ola Ödlund", "author")
    people.add_person(store, vera, "Viola Onlooker", "viewer")
    slug = articles.import_article(store, vera, Input(ARTICLE, url="https://ferry.example/sunday")).slug
    _, revision = stored.load(store.reading(), slug)
    cut = sentences.of(store.reading(), revision.id)
    carried = next(s.ordinal for s in cut if "412" in revision.text[s.start : s.end])
    over = units.make_unit(store, vera, slug, "claim", sentence=carried, exact="carried 412 peo")
    within = units.make_unit(store, vera, slug, "claim", sentence=carried, exact="412 people on Sun")
    log = replace(
        sources.blank_source('=HYPERLINK("x") <b>'), url="https://log.example/?a=%22&b=<i>", author="Ida Holm"
    )
    words = "412 people were aboard\n\n=1+1 " + "and on it goes, " * 1_000
    evidence.add_evidence(store, vera, over.id, log, EvidenceForm(passage=words, page="4", note="Read 🎈 it."))
    insider = replace(sources.blank_source("Per Secret"), terms="background", description="somebody on board")
    evidence.add_evidence(store, vera, over.id, insider, EvidenceForm(stance="contradicts", passage="Secret words"))
    whisper = replace(sources.blank_source("Secret whisper"), terms="off_record")
    evidence.add_evidence(store, vera, within.id, whisper, EvidenceForm(note="Secret note"))
    remarks.make_remark(store, vera, over.id, "Secret remark, for it stands beside somebody on background.")
    verdicts.set_status(store, vera, over.id, "verified")
    last = units.make_unit(store, vera, slug, "claim", sentence=cut[-1].ordinal, exact="sank once")
    asked = queries.raise_query(store, vera, last.id, ola.id, "Was it once?\nOr twice?")
    queries.reply_to_query(store, ola, asked.id, "Once. שלום")
    remarks.make_remark(store, ola, last.id, "I saw it.")
    found = publish(dossiers.dossier(store.reading(), slug, "2026-05-17"))[0]
    store.close()
    return replace(
        found, standing=replace(found.standing, units=(*found.standing.units, *_of_sentences(found, vera.id)))
    )


def _of_sentences(dossier: Dossier, by: str) -> Iterator[Unit]:
    """A unit of each sentence: through actions this would take seconds."""
    standing = dossier.standing
    for each in standing.sentences:
        anchor = describe(standing.text, each.start, each.end, 1)
        check = Check(each.folded, by, "2026-05-16T09:30:00Z")
        yield Unit(f"s{each.ordinal}", dossier.article.id, "claim", anchor, status="disputed", check=check)


@pytest.fixture(scope="session")
def document(dossier) -> bytes:
    return docx.write(dossier)
