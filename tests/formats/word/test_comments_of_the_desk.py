"""Of a document that comes back, the desk is told what people wrote in it, and not what it wrote itself."""

from annotator.actions import drafts, evidence, sources, units
from annotator.actions.articles import import_article
from annotator.clock import today
from annotator.domain.evidence import EvidenceForm
from annotator.domain.reading_input import Input
from annotator.intake.word.archive import read_parts, written
from annotator.reading import article
from annotator.views import exports

PAGE = "<h1>The mill closes</h1><p>It employs 40 people, its owner said.</p><p>It is older than the town.</p>"


def test_of_a_document_of_the_desk_only_what_people_wrote_in_it_is_offered(store, person):
    """Forty verdicts go to the writer, one comment comes back: one is offered."""
    mill = import_article(store, person, Input(PAGE)).slug
    claim = units.make_unit(store, person, mill, "claim", sentence=2)
    second = units.make_unit(store, person, mill, "claim", sentence=3)
    log = sources.blank_source("The log")
    evidence.add_evidence(store, person, second.id, log, EvidenceForm(passage="40 people\n\nof 41"))
    units.set_field(store, person, claim.id, "note", "Says who?")
    body = exports.export(store, mill, "docx", today()).body
    assert [draft.by for draft in comments_in(article.read(Input(body)))] == ["Vera Lind", "Vera Lind"]
    assert comments_in(drafts.read_draft(store, mill, Input(body))) == []
    # A comment that was written over is not the desk’s any more.
    answered = in_comments(body, b"Says who?", b"The owner says.")
    assert [draft.words for draft in comments_in(drafts.read_draft(store, mill, Input(answered)))] == [
        "Unchecked.\nNote: The owner says."
    ]
    # Another source before it gives the log another number, which is no news; other words are.
    evidence.add_evidence(store, person, claim.id, sources.blank_source("The owner"), EvidenceForm())
    assert "Says who?" in "".join(draft.words for draft in comments_in(drafts.read_draft(store, mill, Input(body))))
    assert not any("log" in draft.words for draft in comments_in(drafts.read_draft(store, mill, Input(body))))


def comments_in(reading):
    return [draft for draft in reading.analysis.draft_sources if draft.kind == "comment"]


def in_comments(body, words, others):
    """The document with `others` in place of these words of a comment."""
    parts = {name: part.replace(words, others) for name, part in read_parts(body).items()}
    return written(parts)
