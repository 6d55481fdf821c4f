"""The choices that people made on previews of an article, stored for the next reading of the same page."""

from collections.abc import Collection

from annotator.actions.transaction import new_id
from annotator.domain.repairs import PreviewChoices, Repair, choices_of
from annotator.storage import articles, repairs
from annotator.storage.connections.databases import Database
from annotator.storage.database import Store
from annotator.storage.events import Change

_KINDS = ("take", "leave", "fact")


def choices_for(db: Database, article: str) -> PreviewChoices:
    return choices_of(repairs.of_article(db, article))


def merged_choices(store: Store, slug: str, typed: PreviewChoices | None, seen: Collection[str] = ()) -> PreviewChoices:
    """The choices for the next draft of the article with this `slug`; those of earlier drafts if `typed` is None.

    `seen` are the keys of everything that could be ticked when the choices were `typed`: of anything else, the earlier
    choices stay. Raises NotFound if there is no such article.
    """
    db = store.reading()
    known = choices_for(db, articles.load(db, slug).article.id)
    return known if typed is None else typed.over(known, seen)


def store_choices(act: Change, article: str, choices: PreviewChoices) -> None:
    """Store exactly these `choices` for the article with the id `article`: others are deleted."""
    known = {(r.kind, r.folded): r for r in repairs.of_article(act.db, article) if r.kind in _KINDS}
    for words, repair in known.items():
        if words not in choices.repairs:
            _store(act, repair, None)
    for kind, folded in choices.repairs:
        if (kind, folded) not in known:
            _store(act, None, Repair(new_id(), article, kind, folded, act.by, act.at))


def _store(act: Change, before: Repair | None, after: Repair | None) -> None:
    """A fact leaves no event here: that of the publication facts holds it, and a second one would undo it twice."""
    if "fact" not in {repair.kind for repair in (before, after) if repair}:
        repairs.save(act, before, after)
    elif after:
        repairs.add(act.db, after)
    elif before:
        repairs.forget(act.db, before)
