"""A galley: one article at one moment, in the public copy or in the one that stays inside."""

import unicodedata
from dataclasses import dataclass

from annotator.domain.articles import Article
from annotator.domain.coverage.answers import answer_now
from annotator.domain.disclosure import publish
from annotator.domain.dossiers import Dossier
from annotator.domain.fact_locks.quoted_words import short
from annotator.domain.publication.corrections import Correction
from annotator.domain.publication.signoffs import SignOff
from annotator.domain.readiness import Coverage, cover
from annotator.domain.revisions import Revision
from annotator.storage import dossiers, sentences
from annotator.storage.database import Store
from annotator.storage.desk import schedules
from annotator.views.galleys.margins import MarginNote, Margins, NumberedSource, OpenQuestion
from annotator.views.galleys.proof_texts import GalleyPart, proof_text
from annotator.views.publication.signoffs import SignOffs, signoffs_in

# The public copy holds what an export holds; the other everything, and says so on each of its pages.
PUBLIC, INSIDE = "public", "inside"
COPIES = (PUBLIC, INSIDE)
_RIGHT_TO_LEFT = frozenset({"R", "AL"})


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed the text, as what, and when, in UTC; `voided` says what has changed since, and is empty if it holds.

    `excepted` are (reason, marks): why something that blocks may run all the same, and which notes it is about. It
    `is_proven` where whoever signed had signed in at this desk.
    """

    name: str
    role: str
    at: str
    voided: tuple[str, ...]
    excepted: tuple[tuple[str, tuple[str, ...]], ...]
    is_proven: bool


@dataclass(frozen=True, slots=True)
class Galley:
    """`copy` is one of COPIES, `at` a moment in UTC; `parts` are the text with its notes, see `proof_text`.

    `direction` is that of the text, ltr or rtl. `lost` are the notes of units without a place in the text.
    """

    copy: str
    at: str
    article: Article
    revision: Revision
    coverage: Coverage
    direction: str
    parts: tuple[GalleyPart, ...]
    sources: tuple[NumberedSource, ...]
    questions: tuple[OpenQuestion, ...]
    lost: tuple[MarginNote, ...]
    signatures: tuple[Signature, ...]
    corrections: tuple[Correction, ...]
    ran: str | None
    excepted: int

    @property
    def answer(self) -> str:
        return answer_now(self.coverage.answer, self.ran, self.excepted)

    @property
    def title(self) -> str:
        return self.article.facts.title or self.article.slug

    @property
    def named(self) -> str:
        """Who publishes it, or else its headline, for the foot of a page."""
        return short(self.article.facts.publisher or self.title)

    @property
    def is_inside(self) -> bool:
        return self.copy != PUBLIC


def read_galley(store: Store, slug: str, minute: str, at: str, *, copy: str = PUBLIC) -> Galley:
    """The newest draft with its verdicts. Whoever asks for the copy that is INSIDE must be allowed to see everything.

    `minute`, that at the desk, decides which embargoes have ended, `at` is the moment that stands in its head.
    """
    db = store.reading()
    whole = dossiers.dossier(db, slug, minute)
    shown = whole if copy == INSIDE else publish(whole)[0]
    standing = shown.standing
    coverage = cover(standing)
    margins = Margins(shown, coverage)
    pieces = sentences.bare_pieces(db, shown.revision.id)
    signed = signoffs_in(whole, coverage.blockers, sees_all=copy == INSIDE)
    return Galley(
        copy=copy,
        at=at,
        article=shown.article,
        revision=shown.revision,
        coverage=coverage,
        direction=_direction(standing.text),
        parts=proof_text(standing.sentences, pieces, standing.units, margins),
        sources=margins.sources(),
        questions=margins.questions,
        lost=tuple(margins.lost),
        signatures=signatures(signed, shown, margins),
        corrections=shown.corrections,
        ran=schedules.of_article(db, shown.article.id).ran,
        excepted=signed.excepted,
    )


def signatures(signed: SignOffs, shown: Dossier, margins: Margins) -> tuple[Signature, ...]:
    """Every sign-off of the article, the first first, as whoever reads the dossier that is `shown` may know it."""
    names = {person.id: person.name for person in shown.people}
    return tuple(
        Signature(
            names.get(each.signoff.by, "somebody"),
            each.signoff.role,
            each.signoff.at,
            each.voided,
            _excepted(each.signoff, margins),
            each.signoff.is_authenticated and not each.signoff.is_imported,
        )
        for each in reversed(signed.signed)
    )


def _excepted(signoff: SignOff, margins: Margins) -> tuple[tuple[str, tuple[str, ...]], ...]:
    marks: dict[str, list[str]] = {}
    for each in signoff.exceptions:
        note = margins.notes.get(each.unit) if each.unit else None
        mark = note.mark if note else str(each.sentence or "")
        marks.setdefault(each.reason, []).extend(filter(None, [mark]))
    return tuple((reason, tuple(of)) for reason, of in marks.items())


def _direction(text: str) -> str:
    """That of the first letter that has one, as browsers find it."""
    kinds = (unicodedata.bidirectional(letter) for letter in text)
    first = next((kind for kind in kinds if kind in ("L", *_RIGHT_TO_LEFT)), "L")
    return "rtl" if first in _RIGHT_TO_LEFT else "ltr"
