"""Small articles with everything the desk could know of them, made by hand."""

from dataclasses import replace

from annotator.domain.anchors import Anchor, describe
from annotator.domain.articles import Article, Facts
from annotator.domain.dossiers import Dossier, Standing
from annotator.domain.evidence import Evidence, Passage
from annotator.domain.fact_locks.text_facts import FactsOnFile
from annotator.domain.fact_locks.unit_locks import texts_compared
from annotator.domain.folding import fold
from annotator.domain.people.person import Person
from annotator.domain.revisions import Block, LooseFact, Revision, RevisionId, Sentence
from annotator.domain.sources import Source
from annotator.domain.units import Check, Unit
from annotator.language.facts.text_facts import text_facts

TODAY = "2026-03-02"
AT = "2026-03-02T08:00:00Z"
SENTENCES = ("The bridge 🌉 cost 41 million.", "It opened on Monday.", "Nobody was hurt.")
TEXT = " ".join(SENTENCES)


def cut(*texts: str) -> tuple[Sentence, ...]:
    """The sentences of one block that holds these texts with a space between them."""
    found, at = [], 0
    for ordinal, text in enumerate(texts, 1):
        found.append(Sentence(ordinal, 1, at, at + len(text), fold(text)))
        at += len(text) + 1
    return tuple(found)


def with_facts(sentence: Sentence, *facts: LooseFact) -> Sentence:
    return replace(sentence, facts=facts)


def fact(kind: str, exact: str, text: str = TEXT) -> LooseFact:
    return LooseFact(kind, text.index(exact), text.index(exact) + len(exact))


def unit(exact: str = SENTENCES[0], *, text: str = TEXT, **more: object) -> Unit:
    start = text.index(exact)
    blank = Unit("u1", "a1", "claim", describe(text, start, start + len(exact), 1))
    return replace(blank, **more)  # type: ignore[arg-type]


def verified(exact: str = SENTENCES[0], *, words: str | None = None, **more: object) -> Unit:
    """A unit that was verified while its sentence read `words`; as it reads now, unless given."""
    check = Check(fold(SENTENCES[0]) if words is None else words, "p1", AT)
    return replace(unit(exact, status="verified", check=check), **more)  # type: ignore[arg-type]


def gone(each: Unit) -> Unit:
    return replace(each, anchor=Anchor(2, "gone", None, None, each.anchor.exact, "", ""))


def source(id_: str = "s1", **more: object) -> Source:
    blank = Source(id_, f"alias{id_[1:]}", f"Title of {id_}", type="document", level="primary")
    return replace(blank, **more)  # type: ignore[arg-type]


def evidence(id_: str = "e1", *, of: str = "s1", **more: object) -> Evidence:
    blank = Evidence(id_, "a1", "u1", of, "supports", "p1", AT, passage=Passage("The bridge cost 41 million."))
    return replace(blank, **more)  # type: ignore[arg-type]


def on_file(units: tuple[Unit, ...], tied: tuple[Evidence, ...]) -> FactsOnFile:
    """The facts of all words that are compared, as the actions put them on file."""
    return {words: text_facts(words, "en") for words in texts_compared(units, tied)}


def standing(
    *,
    units: tuple[Unit, ...] = (),
    tied: tuple[Evidence, ...] = (),
    sources: tuple[Source, ...] = (),
    no_claims: tuple[int, ...] = (),
    sentences: tuple[Sentence, ...] = cut(*SENTENCES),
    text: str = TEXT,
    today: str = TODAY,
) -> Standing:
    known = {each.id: each for each in sources}
    facts = on_file(units, tied)
    return Standing(text, sentences, units, tied, known, frozenset(no_claims), today, facts=facts)


def dossier(known: Standing, **more: object) -> Dossier:
    blank = Dossier(
        article=Article("a1", "the-bridge", Facts(title="The bridge")),
        revision=Revision(RevisionId("a1", 1), AT, f"<p>{known.text}</p>", known.text, "", "", ""),
        blocks=(Block(1, "paragraph", None, 0, len(known.text)),),
        standing=known,
        queries=(),
        people=(Person("p1", "Vera Lind", "checker"), Person("p2", "Ida Holm", "editor")),
        history=(),
    )
    return replace(blank, **more)  # type: ignore[arg-type]
