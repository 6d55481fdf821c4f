"""Who signed an article off, and whether it still holds."""

from dataclasses import dataclass, replace

from annotator.domain.desk.summaries import embargo_end
from annotator.domain.disclosure import publish
from annotator.domain.dossiers import Dossier
from annotator.domain.past_terms import entrusted, telling
from annotator.domain.publication.exceptions import unexcepted
from annotator.domain.publication.signed_content import SignedContent, changes_since, content_of, signed_hash
from annotator.domain.publication.signoffs import Signed, SignOff, exceptions_signed, missing
from annotator.domain.readiness import Blocker, cover
from annotator.domain.revisions import ArticleRevision
from annotator.storage import dossiers
from annotator.storage.connections.databases import Database
from annotator.storage.publication import signoffs as rows
from annotator.views.desk_view import DeskView


@dataclass(frozen=True, slots=True)
class SignOffs:
    """The sign-offs of an article, the last first, what is `missing` in words before it may run, how many exceptions it
    was signed off with, and what would be signed now, with its SHA-256 where nothing is excepted. On the day
    `embargo_ends` more becomes public, and what was signed is void. Reasons given for the units in `kept` stay here.
    """

    signed: tuple[Signed, ...]
    missing: tuple[str, ...]
    excepted: int
    content: SignedContent
    sha256: str
    blockers: tuple[Blocker, ...]
    embargo_ends: str | None
    kept: frozenset[str] = frozenset()

    @property
    def is_signed(self) -> bool:
        return not self.missing


def signoffs_of(db: Database, view: DeskView, newest: ArticleRevision, minute: str) -> SignOffs:
    """As the reader of the `view` may know them; what is signed is the public copy whoever reads."""
    (whole,) = dossiers.of_many(db, [newest], minute)
    blockers = cover(view.standing(newest)).blockers
    found = signoffs_in(whole, blockers, sees_all=view.sees_all)
    return replace(found, kept=telling(whole.standing, entrusted(whole))) if view.sees_all else found


def signed_of(db: Database, article: str) -> tuple[SignOff, ...]:
    """All that was signed of the article with this id, whether it still holds or not."""
    return rows.of_articles(db, [article])


def exceptions_of(
    db: Database, view: DeskView, newest: ArticleRevision, minute: str, signed: tuple[SignOff, ...]
) -> int:
    """How many exceptions the article was signed off with; `signed` is all that was signed of it.

    Mostly 0, even if all sign-offs held, and the whole article is read only where it might be more.
    """
    if not signed or not exceptions_signed((Signed(each, ()) for each in signed), ()):
        return 0
    return signoffs_of(db, view, newest, minute).excepted


def signoffs_in(whole: Dossier, blockers: tuple[Blocker, ...], *, sees_all: bool) -> SignOffs:
    """`whole` is the dossier with everything; `blockers` are those that the reader sees.

    Something of which the public copy knows nothing may block it: who sees all is told.
    """
    public, _ = publish(whole)
    content = content_of(public)
    known = whole.signoffs if sees_all else public.signoffs
    signed = tuple(
        Signed(each, changes_since(each, content, public) or _blocked(each, blockers if sees_all else ()))
        for each in reversed(known)
    )
    units = public.standing.units
    return SignOffs(
        signed, missing(signed, units), exceptions_signed(signed, units), content,
        signed_hash(content.text_sha256, content.parts, ()), blockers, embargo_end(whole.standing),
    )  # fmt: skip


def _blocked(signoff: SignOff, blockers: tuple[Blocker, ...]) -> tuple[str, ...]:
    found = unexcepted(signoff, blockers)
    if not found:
        return ()
    places = sorted({each.sentence for each in found if each.sentence})
    return (f"something blocks in sentence {places[0]} since" if places else "something blocks since",)
