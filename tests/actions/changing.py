"""One random use of each action that changes something, for the laws that hold after any series of them."""

import ast
import json
from dataclasses import dataclass, replace
from datetime import UTC
from pathlib import Path

import annotator.actions
from annotator.actions import (
    captures,
    drafts,
    evidence,
    jobs,
    no_claims,
    publication_facts,
    queries,
    sentence_cuts,
    sources,
    suggestions,
    units,
    verdicts,
)
from annotator.actions.annotations import foreign_annotations
from annotator.actions.conversations import remarks
from annotator.actions.desk import schedules
from annotator.actions.fetching import Content
from annotator.actions.people import assignments
from annotator.actions.publication import signoffs
from annotator.actions.sheets import edited_sheets, foreign_sheets
from annotator.clock import today
from annotator.domain.disclosure import publish
from annotator.domain.evidence import EvidenceForm
from annotator.domain.people.person import Person
from annotator.domain.reading_input import Input
from annotator.domain.repairs import PreviewChoices
from annotator.formats import unit_csv
from annotator.storage import articles, dossiers, sentences
from annotator.storage import evidence as evidence_rows
from annotator.storage import queries as query_rows
from annotator.storage import sources as source_rows
from annotator.storage import units as unit_rows
from annotator.storage.database import Store
from annotator.storage.publication import signoffs as signoff_rows
from annotator.views.desk_view import copy_for
from annotator.views.publication.signoffs import signoffs_of
from tests.conftest import ARTICLE

DRAFTS = (
    ARTICLE,
    ARTICLE.replace("41 million", "42 million"),
    ARTICLE.replace("Nobody was hurt. ", "") + "<p>One line more.</p>",
    "<p>A word before everything.</p>" + ARTICLE.replace("<li>A night bus from April.</li>", ""),
)
FILE = b"The bridge cost 41 million crowns."
FIELDS = {
    "status": ["unchecked", "in_progress", "needs_source", "disputed", "incorrect", "verified",
               "verified_as_changed", "on_author", "cut"],
    "confidence": ["high", "low", None],
    "let_stand": ["The count of that day.", None],
    "risk": ["normal", "legal"],
    "kind": ["claim", "quote"],
    "facets": [("number",), ("date", "name"), ()],
    "speaker": ["Ida Holm", None],
    "note": ["Ring the museum.", None],
}  # fmt: skip


@dataclass(frozen=True)
class Desk:
    """A desk with one article, `person` at it, and two numbers by which a step chooses what it works on."""

    store: Store
    person: Person
    slug: str
    a: int
    b: int

    @property
    def db(self):
        return self.store.reading()

    @property
    def article(self):
        return articles.load(self.db, self.slug).article.id

    @property
    def revision(self):
        return articles.load(self.db, self.slug).revision

    @property
    def unit(self):
        return _one(unit_rows.of_articles(self.db, [self.article]), self.a)

    @property
    def evidence(self):
        return _one(evidence_rows.of_articles(self.db, [self.article]), self.a)

    @property
    def source(self):
        return _one(source_rows.all_sources(self.db), self.a)

    @property
    def query(self):
        return _one(query_rows.of_articles(self.db, [self.article]), self.a)

    @property
    def signoff(self):
        return _one(signoff_rows.of_articles(self.db, [self.article]), self.a)

    @property
    def form(self):
        terms, stance = [None, "off_record", "background"][self.b % 3], ["supports", "contradicts"][self.b % 2]
        passage = [None, "It cost 41 million.", "It cost 44 million."][self.b % 3]
        return EvidenceForm(stance, terms, passage=passage, is_known_to_differ=bool(self.a % 4))

    @property
    def hints(self):
        article, revision = articles.load(self.db, self.slug)
        standing = dossiers.standing(self.db, article, revision, "2026-05-01")
        return suggestions.read_hints(self.db, standing, revision.id)


def _one(things, number):
    ids = sorted(thing.id for thing in things)
    return ids[number % len(ids)] if ids else "none"


def _change_unit(desk):
    field = list(FIELDS)[desk.b % len(FIELDS)]
    value = FIELDS[field][desk.a % len(FIELDS[field])]
    if field == "status":
        verdicts.set_status(desk.store, desk.person, desk.unit, value)
    elif field == "vouched_by":
        verdicts.set_voucher(desk.store, desk.person, desk.unit, value)
    elif field == "let_stand":
        other = _one(unit_rows.of_articles(desk.db, [desk.article]), desk.a + 1)
        verdicts.let_stand_here(desk.store, desk.person, desk.unit, other, value)
    else:
        units.set_field(desk.store, desk.person, desk.unit, field, value)


def _take_sheet(desk):
    known = dossiers.dossier(desk.db, desk.slug, today())
    rows = unit_csv.write(publish(known)[0]).decode()
    words = ("unchecked", ("disputed", "verified", "being checked")[desk.b % 3])
    edited_sheets.take_sheet(desk.store, desk.person, desk.slug, rows.replace(*words).encode())


def _take_foreign_sheet(desk):
    cut = sentences.of(desk.db, desk.revision.id)
    words = desk.revision.text[cut[desk.a % len(cut)].start : cut[desk.a % len(cut)].end]
    body = f'Claim\tMethod\tOK\n"{words.replace(chr(34), chr(34) * 2)}"\tphone {desk.b}\tx\n'
    foreign_sheets.take_foreign_sheet(desk.store, desk.person, desk.slug, body.encode())


def _take_annotations(desk):
    cut = sentences.of(desk.db, desk.revision.id)
    words = desk.revision.text[cut[desk.a % len(cut)].start : cut[desk.a % len(cut)].end]
    selector = {"type": "TextQuoteSelector", "exact": words}
    body = [{"type": "TextualBody", "value": f"phone {desk.b}"}, "https://far.example/source"]
    annotation = {"type": "Annotation", "body": body, "target": {"source": "https://x.example/", "selector": selector}}
    foreign_annotations.take_annotations(desk.store, desk.person, desk.slug, json.dumps(annotation).encode())


def _add_evidence(desk):
    known = desk.source
    source = known if desk.b % 2 and known != "none" else sources.blank_source(f"Source {desk.b % 4}")
    evidence.add_evidence(desk.store, desk.person, desk.unit, source, desk.form)


def _mark(desk):
    where = {"sentence": desk.a % 12} if desk.b % 3 else {"block": desk.a % 7}
    no_claims.mark_no_claim(desk.store, desk.person, desk.slug, value=bool(desk.b % 4), **where)


def _sign(desk):
    newest = articles.load(desk.db, desk.slug)
    state = signoffs_of(desk.db, copy_for(desk.db, desk.person, today()), newest, today())
    reasons = {each.unit or "sentences": "It may run." for each in state.blockers}
    signoffs.sign(desk.store, desk.person, desk.slug, "editor", state.sha256, reasons)


def _holder(desk):
    return desk.person.id if desk.b % 4 else None


def _change_source(desk):
    known = source_rows.load(desk.db, desk.source)
    change = [{"title": f"Title {desk.b % 5}"}, {"terms": "off_record"}, {"terms": "on_record"}][desk.b % 3]
    sources.change_source(desk.store, desk.person, replace(known, **change))


def _merge(desk):
    other = _one(source_rows.all_sources(desk.db), desk.b)
    sources.merge_sources(desk.store, desk.person, desk.source, other)


def _split(desk):
    cut = sentences.of(desk.db, desk.revision.id)
    sentence = cut[desk.a % len(cut)]
    words = desk.revision.text[sentence.start : sentence.end].split()
    second = " ".join(words[1 + desk.b % max(1, len(words) - 1) :])
    sentence_cuts.split_sentence(desk.store, desk.person, desk.slug, sentence.ordinal, second)


def _take_draft(desk):
    choices = PreviewChoices(facts={"title": ("Put right with the draft",)}) if desk.a % 3 == 0 else None
    reading = drafts.read_draft(desk.store, desk.slug, Input(DRAFTS[desk.b % len(DRAFTS)]), choices=choices)
    drafts.take_draft(desk.store, desk.person, desk.slug, reading, number=desk.revision.number)


def _mend_facts(desk):
    choices = PreviewChoices(facts={"title": (f"Title {desk.b % 3}",)})
    for draft in DRAFTS:
        reading = drafts.read_draft(desk.store, desk.slug, Input(draft), choices=choices)
        publication_facts.mend_facts(desk.store, desk.person, desk.slug, reading, number=desk.revision.number)


def _capture(desk):
    known = source_rows.load(desk.db, desk.source)
    if known.url is None:
        sources.change_source(desk.store, desk.person, replace(known, url="https://city.example/log"))

    def fetch(url):
        return Content(FILE, url=url)

    jobs.ask_capture(desk.store, desk.person, known.id, fetch)
    jobs.run_due(desk.store, fetch)


def _remove_capture(desk):
    known = source_rows.load(desk.db, desk.source).snapshots
    captures.remove_capture(desk.store, desk.person, desk.source, known[0].sha256 if known else "")


def _answer(desk, offered, act):
    if offered:
        act(offered[desk.a % len(offered)])


def _accept(desk):
    _answer(desk, desk.hints.offers, lambda o: suggestions.accept(
        desk.store, desk.person, desk.slug, o.kind, o.start, o.end))  # fmt: skip


def _split_offer(desk):
    _answer(desk, desk.hints.offers, lambda o: suggestions.split(
        desk.store, desk.person, desk.slug, o.kind, o.start, o.end))  # fmt: skip


def _dismiss(desk):
    _answer(desk, desk.hints.offers, lambda o: suggestions.dismiss(
        desk.store, desk.person, desk.slug, o.kind, o.start, o.end))  # fmt: skip


def _dismiss_finding(desk):
    _answer(desk, desk.hints.findings, lambda f: suggestions.dismiss_finding(
        desk.store, desk.person, desk.slug, f.note.kind, f.note.start, f.note.end, "It is right."))  # fmt: skip


# By the function that opens the transaction.
STEPS = {
    "units.make_unit": lambda d: units.make_unit(
        d.store, d.person, d.slug, ["claim", "quote"][d.b % 2], sentence=d.a % 12
    ),
    "verdicts.change_unit": _change_unit,
    "edited_sheets.take_sheet": _take_sheet,
    "foreign_annotations.take_annotations": _take_annotations,
    "foreign_sheets.take_foreign_sheet": _take_foreign_sheet,
    "units.move_unit": lambda d: units.move_unit(d.store, d.person, d.unit, 40 + d.a % 30, 72 + d.b % 60),
    "units.remove_unit": lambda d: units.remove_unit(d.store, d.person, d.unit),
    "evidence.add_evidence": _add_evidence,
    "evidence.change_evidence": lambda d: evidence.change_evidence(
        d.store, d.person, d.evidence, d.form, source=d.source if d.b % 3 else None
    ),
    "evidence.let_stand": lambda d: evidence.let_stand(
        d.store, d.person, d.evidence, None if d.b % 3 == 0 else "The city corrected it."
    ),
    "evidence.remove_evidence": lambda d: evidence.remove_evidence(d.store, d.person, d.evidence),
    "no_claims.mark_no_claim": _mark,
    "queries.raise_query": lambda d: queries.raise_query(d.store, d.person, d.unit, d.person.id, "Who says so?"),
    "queries.reply_to_query": lambda d: queries.reply_to_query(d.store, d.person, d.query, "The log does."),
    "queries.resolve_query": lambda d: queries.resolve_query(d.store, d.person, d.query),
    "remarks.make_remark": lambda d: remarks.make_remark(d.store, d.person, d.unit, "Ask the port, too."),
    "sources.add_source": lambda d: sources.add_source(d.store, d.person, sources.blank_source("A source")),
    "sources.change_source": _change_source,
    "sources.merge_sources": _merge,
    "sources.remove_source": lambda d: sources.remove_source(d.store, d.person, d.source),
    "captures.keep_file": lambda d: captures.keep_file(d.store, d.person, d.source, FILE, "log.txt"),
    "captures.remove_capture": _remove_capture,
    "jobs._capture": _capture,
    "sentence_cuts.split_sentence": _split,
    "sentence_cuts.join_sentences": lambda d: sentence_cuts.join_sentences(d.store, d.person, d.slug, d.a % 12),
    "drafts.take_draft": _take_draft,
    "publication_facts.mend_facts": _mend_facts,
    "suggestions.accept": _accept,
    "suggestions.split": _split_offer,
    "suggestions.accept_quotes": lambda d: suggestions.accept_quotes(d.store, d.person, d.slug),
    "suggestions.dismiss": _dismiss,
    "suggestions.dismiss_finding": _dismiss_finding,
    "assignments.assign_article": lambda d: assignments.assign_article(d.store, d.person, d.slug, _holder(d)),
    "assignments.assign_section": lambda d: assignments.assign_section(d.store, d.person, d.slug, d.a % 12, _holder(d)),
    "assignments.assign_sentence": lambda d: assignments.assign_sentence(
        d.store, d.person, d.slug, d.a % 12, _holder(d)
    ),
    "schedules.set_schedule": lambda d: schedules.set_schedule(
        d.store, d.person, d.slug, runs=f"2026-05-{1 + d.a % 28:02}" if d.b % 3 else None, closes=None, zone=UTC
    ),
    "schedules.archive_article": lambda d: schedules.archive_article(d.store, d.person, d.slug),
    "schedules.reopen_article": lambda d: schedules.reopen_article(d.store, d.person, d.slug),
    "signoffs.sign": _sign,
    "signoffs.take_back": lambda d: signoffs.take_back(d.store, d.person, d.slug, d.signoff),
    "suggestions.set_threshold": lambda d: suggestions.set_threshold(d.store, d.person, d.slug, d.b % 30),
}
# What opens a transaction and is no step on an article that is here.
APART = {
    "sources.take_bibliography": "is about the registry: tests/actions/test_bibliographies.py takes it back",
    "undo.undo_import": "is about the registry",
    "corrections.make_correction": "needs an article that has run: tests/actions/test_corrections.py takes it back",
    "corrections.remove_correction": "needs an article that has run",
    "embeds.embed_article": "needs an article that has run: tests/actions/test_embeds.py takes it back",
    "embeds.end_embed": "needs an article that is shown: tests/actions/test_embeds.py takes it back",
    "schedules.run_article": "needs the sign-offs of two people: tests/actions/test_signoffs.py takes it back",
    "schedules.withdraw_run": "needs an article that has run",
    "articles.take": "brings an article in",
    "exported_files.take": "brings an article in",
    "people.add_person": "is about the desk",
    "requests.ask_archive": "told a stranger something, which no undo takes back",
    "requests._answered": "is what a stranger said",
    "copies.capture_copy": "is like jobs._capture; tests/actions/test_archives.py takes it back",
    "people.owner": "is about the desk",
    "people.rename": "is about the desk",
    "people.set_role": "is about the desk",
    "people.remove": "is about the desk",
    "closed_articles.set_readers": "changes who reads an article, not the article",
    "drawing.draw": "is never undone, as its reader is blind from then on",
    "drawing.withdraw": "is never undone, as the first answers were open since",
    "blind.set_check": "is never undone by a key, as the article is closed to who answers",
    "blind.hand_in": "is never undone, as the first answers were open since",
    "adjudication.adjudicate": "needs a reading that was handed in: its undo has a test of its own",
    "assignments.hand_over": "is many steps, each like one of change_unit",
    "writer_links.make_link": "lets somebody in, and must not come back by an undo",
    "writer_links.revoke_link": "lets somebody in no more, and must not come back by an undo",
    "writer_replies.reply_by_link": "is like reply_to_query; tests/actions/test_writer_replies.py takes it back",
    "author_backups.back_up": "is for authors alone; tests/actions/test_author_backups.py takes it back",
    "accounts.invite": "is about the desk",
    "accounts.open_account": "is about the desk",
    "accounts.change_passphrase": "is about the desk",
    "second_factor.offer": "is about the desk",
    "second_factor.confirm": "is about the desk",
    "second_factor.turn_off": "is about the desk",
    "sign_in.end_sessions": "is about the desk",
    "access_tokens.make_token": "lets a program in, and must not come back by an undo",
    "access_tokens.revoke_token": "lets a program in no more, and must not come back by an undo",
    "reading.set_digest": "is about who reads, not about the article",
    "erasures.erase_source": "cannot be undone by anybody",
    "seals.accept_changes": "is about the desk",
    "undo.undo_last": "is what the laws are about",
    "undo.redo_last": "is what the laws are about",
    "undo.undo_capture": "is what the laws are about",
}


def changing_actions():
    """The functions of our actions that open a transaction, as module.function."""
    found = set()
    for path in Path(annotator.actions.__file__).parent.rglob("*.py"):
        for function in ast.parse(path.read_text("utf-8")).body:
            calls = (node for node in ast.walk(function) if isinstance(node, ast.Call))
            if isinstance(function, ast.FunctionDef) and any(getattr(c.func, "id", "") == "transaction" for c in calls):
                found.add(f"{path.stem}.{function.name}")
    return found
