"""Signing the exact text and units of an article off, and taking one's own sign-off back."""

from collections.abc import Mapping

from annotator.actions.transaction import new_id, transaction
from annotator.clock import at_the_desk
from annotator.domain.errors import NotFound, RuleBroken, Stale
from annotator.domain.past_terms import entrusted, telling
from annotator.domain.people.permissions import SIGN
from annotator.domain.people.person import Person
from annotator.domain.publication.exceptions import excepted
from annotator.domain.publication.signed_content import signed_hash
from annotator.domain.publication.signoffs import SignOff, roles_of
from annotator.domain.readiness import cover
from annotator.storage import articles, dossiers
from annotator.storage.database import Store
from annotator.storage.people import accounts, people
from annotator.storage.publication import signoffs
from annotator.views.publication.signoffs import signoffs_in


def sign(
    store: Store,
    person: Person,
    slug: str,
    role: str,
    seen: str,
    reasons: Mapping[str, str | None],
) -> SignOff:
    """Sign an article off for a `role`. `seen` is the SHA-256 of what the person saw, without exceptions.

    `reasons` say by unit id, and under "sentences", why what blocks may run all the same. On a desk without accounts,
    the sign-off says that nobody proved who they were. Raises Stale if the article is another by now, or RuleBroken.
    """
    with transaction(store, person, "sign_off", needs=SIGN) as act:
        newest = articles.load(act.db, slug)
        act.article = newest.article.id
        if role not in roles_of(person):
            raise RuleBroken("signs_as_another", role=person.role, wanted=role)
        (whole,) = dossiers.of_many(act.db, [newest], at_the_desk())
        state = signoffs_in(whole, cover(whole.standing).blockers, sees_all=True)
        if seen != state.sha256:
            raise Stale("changed_under_hand")
        if any(each.holds and each.signoff.by == person.id for each in state.signed):
            raise RuleBroken("signed_already")
        exceptions = excepted(state.blockers, reasons, telling(whole.standing, entrusted(whole)), new_id)
        content = state.content
        signoff = SignOff(
            id=new_id(),
            article=newest.article.id,
            by=person.id,
            role=role,
            at=act.at,
            revision=newest.revision.number,
            sha256=signed_hash(content.text_sha256, content.parts, exceptions),
            text_sha256=content.text_sha256,
            parts=content.parts,
            sentences=content.sentences,
            exceptions=exceptions,
            is_authenticated=accounts.exist(act.db),
        )
        signoffs.save(act, None, signoff)
    return signoff


def take_back(store: Store, person: Person, slug: str, signoff: str) -> None:
    """Remove one's own sign-off, given by id; the history keeps it. Raises NotFound or RuleBroken."""
    with transaction(store, person, "take_signoff_back", needs=SIGN) as act:
        act.article = articles.id_of(act.db, slug)
        known = signoffs.find(act.db, signoff)
        if known is None or known.article != act.article:
            raise NotFound("no_such_signoff")
        if known.by != person.id:
            raise RuleBroken("signoff_not_yours", name=people.load(act.db, known.by).name)
        signoffs.save(act, known, None)
