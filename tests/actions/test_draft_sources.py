"""What the text points to: offered at its sentence, taken as context, and never more than that by itself."""

from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.actions import (
    draft_sources,
    drafts,
    evidence,
    maintenance,
    sentence_cuts,
    sources,
    text_corrections,
    units,
    verdicts,
)
from annotator.actions.articles import import_article
from annotator.actions.history import undo
from annotator.actions.people import people
from annotator.domain.draft_sources import as_source, carried
from annotator.domain.errors import NotFound
from annotator.domain.evidence import EvidenceForm
from annotator.domain.reading_input import Input
from annotator.domain.revisions import RevisionId
from annotator.domain.sources import checked
from annotator.reading import article
from annotator.storage import analyses, articles
from annotator.storage import sources as rows
from tests.conftest import refused
from tests.desks import new_store
from tests.exported import exported
from tests.intake.documents import COMMENT, NOTE, commented, document, link, paragraph

pytestmark = pytest.mark.both_stores

SECRET = "The clerk told me over coffee, see https://files.example/leak"
PAGE = """<h1>The mill closes</h1>
<p>It <a href="https://www.mill.example/log?utm_source=letter&amp;p=4#p2">employs 40 people</a>, its owner
<a href="https://paper.example/2026/mill">said</a>. <a href="mailto:x@mill.example">Write</a> to it, or
<a href="#top">go up</a>. It is <a href="https://paper.example/mill/?fbclid=1#comments">this story</a>, and
<a href="https://doi.org/10.1000/182">a study</a> of <em><a href="http://mill.example/log/?p=4">the
log</a></em>.</p>
"""
CONTEXT = EvidenceForm(stance="context")


def told(found, text):
    return [(draft.kind, text[draft.start : draft.end], draft.title, draft.url) for draft in found]


@pytest.fixture
def mill(store, person):
    return import_article(store, person, Input(PAGE, url="https://paper.example/mill")).slug


@pytest.fixture
def claim(store, person, mill):
    return units.make_unit(store, person, mill, "claim", sentence=2)


def offered_now(store, unit):
    return draft_sources._offered(store.reading(), unit)


def take(store, person, unit, draft, form=CONTEXT):
    return draft_sources.take_draft_source(store, person, unit.id, draft.key, form)


def test_the_links_of_the_text_are_found_with_their_words_and_without_their_tracking():
    found = article.read(Input(PAGE, url="https://paper.example/mill"))
    assert told(found.analysis.draft_sources, found.text) == [
        ("link", "employs 40 people", "employs 40 people", "https://www.mill.example/log?p=4#p2"),
        ("link", "said", "paper.example", "https://paper.example/2026/mill"),
        ("link", "a study", "a study", "https://doi.org/10.1000/182"),
        ("link", "the log", "the log", "http://mill.example/log/?p=4"),
    ]
    assert [draft.type for draft in found.analysis.draft_sources] == ["other", "other", "academic", "other"]
    assert found.analysis.draft_sources[0].publisher == "mill.example"


def test_a_link_is_taken_as_context_and_carries_no_verdict(store, person, claim):
    first = offered_now(store, claim)[0]
    tied = take(store, person, claim, first)
    source = rows.load(store.reading(), tied.source)
    assert (tied.stance, source.title, source.url) == ("context", "employs 40 people", first.url)
    assert not verdicts.is_unit_supported(store.reading(), claim.id)
    assert first.key not in {draft.key for draft in offered_now(store, claim)}
    with refused(NotFound, "no_such_draft_source"):
        take(store, person, claim, first)
    assert maintenance.verify(store) == []


def test_a_link_to_a_known_source_ties_that_one(store, person, claim):
    known = sources.add_source(
        store, person, checked(as_source(offered_now(store, claim)[0], sources.blank_source("x")))
    )
    assert take(store, person, claim, offered_now(store, claim)[0]).source == known.id
    assert len(rows.all_sources(store.reading())) == 1


def test_undo_takes_the_tie_and_the_new_source_back(store, person, mill, claim):
    take(store, person, claim, offered_now(store, claim)[0])
    undo.undo_last(store, person, mill)
    assert rows.all_sources(store.reading()) == ()
    assert len(offered_now(store, claim)) == 2


def test_what_is_tied_by_hand_is_not_offered_again(store, person, claim):
    blank = sources.blank_source("The log of the mill")
    mine = asdict(blank) | {"url": "http://mill.example/log?p=4", "snapshots": ()}
    evidence.add_evidence(store, person, claim.id, type(blank)(**mine), EvidenceForm())
    assert [draft.title for draft in offered_now(store, claim)] == ["paper.example"]


def test_what_a_unit_s_own_words_point_to_comes_first(store, person, mill):
    text = articles.load(store.reading(), mill).revision.text
    at = text.index("its owner said")
    unit = units.make_unit(store, person, mill, "claim", span=(at, at + len("its owner said")))
    assert [draft.title for draft in offered_now(store, unit)] == ["paper.example", "employs 40 people"]


def test_an_address_is_offered_once_for_all_its_links(store, person):
    slug = import_article(
        store, person, Input('<h1>A mill</h1><p>It <a href="https://a.example/x">has one log</a> and <a href="http://www.a.example/x/">that one log</a>.</p>'),
    ).slug  # fmt: skip
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    assert [draft.title for draft in offered_now(store, unit)] == ["has one log"]


@pytest.mark.in_a_file
def test_an_analysis_of_an_older_desk_is_read_without_draft_sources(store, mill):
    with store.writing() as db:
        db.execute("UPDATE analyses SET payload = json_remove(payload, '$.draft_sources')")
    analyses._seen.clear()
    article, _ = articles.load(store.reading(), mill)
    assert analyses.load(store.reading(), RevisionId(article.id, 1)).draft_sources == ()
    assert analyses.load(store.reading(), RevisionId(article.id, 1)).suggestions


WORD = document(
    paragraph("The mill closes", "Title"),
    paragraph("Nobody was asked."),
    paragraph("It employs 40 people.", more=NOTE),
    paragraph("Nobody was asked.", more=COMMENT),
    paragraph("The first half", more=link("of the year") + COMMENT),
    extra=commented(SECRET),
)


def test_a_note_and_a_comment_hang_on_the_words_they_stand_at():
    found = article.read(Input(WORD))
    assert told(found.analysis.draft_sources, found.text) == [
        ("note", ".", "The mill log, page 4.", None),
        ("comment", ".", "Comment by A. Berg: The clerk told me over coffee, see …", "https://files.example/leak"),
        ("link", "of the year", "of the year", "https://mill.example/log"),
        ("comment", "r", "Comment by A. Berg: The clerk told me over coffee, see …", "https://files.example/leak"),
    ]
    note, comment, *_ = found.analysis.draft_sources
    assert found.text[: note.end].endswith("40 people.")
    assert found.text[: comment.end].endswith("40 people.\n\nNobody was asked.")


def test_remarks_on_equal_paragraphs_each_hang_on_their_own():
    found = article.read(
        Input(
            document(
                paragraph("No.", more=COMMENT), paragraph("Yes."), paragraph("No.", more=NOTE), extra=commented("Why?")
            )
        )
    )
    assert [(d.kind, d.start) for d in found.analysis.draft_sources] == [("comment", 2), ("note", 13)]


def test_a_note_with_an_address_becomes_a_source_of_that_address():
    noted = '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2"><w:p><w:r><w:t>Mill log, p. 4, https://mill.example/log?utm_source=x.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    source = document(paragraph("It employs 40.", more=NOTE))
    found = article.read(Input(_with_part(source, "word/footnotes.xml", noted))).analysis.draft_sources
    assert [(d.title, d.url) for d in found if d.kind == "note"] == [("Mill log, p. 4", "https://mill.example/log")]


def _with_part(source: bytes, name: str, content: str) -> bytes:
    import io
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source)) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.namelist():
            new.writestr(part, content if part == name else old.read(part))
    return out.getvalue()


def test_no_comment_becomes_text_even_where_the_file_asks_for_it():
    asking = commented(SECRET, {"mammoth/style-map": b"comment-reference => sup"})
    found = article.read(Input(document(paragraph("Nobody was asked.", more=COMMENT), extra=asking)))
    assert "coffee" not in found.text + found.html
    assert [draft.kind for draft in found.analysis.draft_sources] == ["comment"]


def test_a_comment_that_could_not_be_kept_is_not_offered():
    found = article.read(
        Input(document(paragraph("No.", more=COMMENT), extra=commented("A \x7f that no note may hold")))
    )
    assert found.analysis.draft_sources == ()


def test_a_comment_that_was_taken_never_leaves(store, person):
    slug = import_article(store, person, Input(WORD, filename="mill.docx")).slug
    unit = units.make_unit(store, person, slug, "claim", sentence=4)
    (comment,) = offered_now(store, unit)
    tied = take(store, person, unit, comment, EvidenceForm(stance="supports"))
    assert (tied.terms, tied.note) == ("off_record", SECRET)
    assert offered_now(store, unit) == ()
    assert not verdicts.is_unit_supported(store.reading(), unit.id)
    made = rows.load(store.reading(), tied.source)
    assert made.terms == "off_record"
    body = exported(store, slug)
    assert not any(word in body for word in (b"coffee", b"leak", b"Berg", made.id.encode()))


def test_a_comment_about_a_known_source_stays_off_the_record(store, person):
    slug = import_article(store, person, Input(WORD, filename="mill.docx")).slug
    known = sources.blank_source("The files")
    sources.add_source(
        store, person, type(known)(**{**asdict(known), "url": "https://files.example/leak", "snapshots": ()})
    )
    unit = units.make_unit(store, person, slug, "claim", sentence=4)
    evidence.add_evidence(store, person, unit.id, known.id, EvidenceForm())
    (comment,) = offered_now(store, unit)
    assert take(store, person, unit, comment).source == known.id
    body = exported(store, slug)
    assert b"The files" in body
    assert b"coffee" not in body


def test_comments_stay_where_sentences_are_cut_anew_or_corrected(store, person):
    slug = import_article(store, person, Input(WORD, filename="mill.docx")).slug

    def hung():
        _article, revision = articles.load(store.reading(), slug)
        found = analyses.load(store.reading(), revision.id).draft_sources
        return [revision.text[: draft.end].rpartition("\n\n")[2] for draft in found if draft.kind == "comment"]

    assert hung() == ["Nobody was asked.", "The first halfof the year"]
    sentence_cuts.split_sentence(store, person, slug, 3, "40 people")
    assert hung() == ["Nobody was asked.", "The first halfof the year"]
    edited = text_corrections.edit_blocks(
        store, person, slug, {3: "It employs 41 people today.", 4: "Nobody at all was asked."}, 2
    )
    drafts.take_draft(store, person, slug, text_corrections.read_edited(store, slug, edited), number=2)
    assert hung() == ["Nobody at all was", "The first halfof the year"]


def test_an_export_that_comes_back_offers_its_links_again(store, person, mill, tmp_path):
    body = exported(store, mill)
    assert b"draft_sources" not in body
    other = new_store(tmp_path / "other.db")
    slug = import_article(other, people.owner(other, "Nils Berg"), Input(body)).slug
    article, _ = articles.load(other.reading(), slug)
    assert len(analyses.load(other.reading(), RevisionId(article.id, 1)).draft_sources) == 4
    other.close()


WORDS = st.text(alphabet="ab é\u0301\u00ad\u200b\n\t.“", max_size=12)


@given(
    st.lists(
        st.tuples(
            WORDS,
            st.sampled_from(["https://a.example/", "mailto:a@b.example", "#x", "https://[", "/y"]),
            st.text(alphabet="ab/?&=#%é .", max_size=8),
            WORDS,
        ),
        max_size=6,
    )
)
def test_every_link_that_is_offered_stands_on_its_words_and_can_be_stored(parts):
    html = "<h1>A title</h1>" + "".join(
        f'<p>{before}<a href="{address}{path.replace(chr(34), "")}">{words}</a>.</p>'
        for before, address, path, words in parts
    )
    found = article.read(Input(html, url="https://b.example/here"))
    for draft in found.analysis.draft_sources:
        assert found.text[draft.start : draft.end].strip()
        assert checked(as_source(draft, sources.blank_source("x"))).url == draft.url
        assert any(s.start <= draft.start < s.end for s in found.sentences)


def test_what_hung_on_a_text_hangs_on_the_same_text_again():
    found = article.read(Input(WORD))
    assert carried(found.analysis.draft_sources, found.sentences, found.sentences) == found.analysis.draft_sources
