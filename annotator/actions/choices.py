"""What a person decided over a reading, kept so that it stays when the same page is read again."""

from collections.abc import Collection

from sqlite_utils import Database

from annotator.actions.transaction import new_id
from annotator.domain.repairs import Choices, Repair, choices_of
from annotator.storage import articles, repairs
from annotator.storage.database import Store
from annotator.storage.events import Change

_KINDS = ("take", "leave", "fact")


def choices_for(db: Database, article: str) -> Choices:
    return choices_of(repairs.of_article(db, article))


def choose(store: Store, slug: str, typed: Choices | None, seen: Collection[str] = ()) -> Choices:
    """What holds for the next draft of an article; None is what was decided before.

    `seen` are the keys of what could be chosen when these were typed: what was decided of anything else stays.
    """
    db = store.reading()
    known = choices_for(db, articles.load(db, slug).article.id)
    return known if typed is None else typed.over(known, seen)


def settle(act: Change, article: str, choices: Choices) -> None:
    """Keep exactly these."""
    known = {(r.kind, r.folded): r for r in repairs.of_article(act.db, article) if r.kind in _KINDS}
    for words, repair in known.items():
        if words not in choices.repairs:
            _keep(act, repair, None)
    for kind, folded in choices.repairs:
        if (kind, folded) not in known:
            _keep(act, None, Repair(new_id(), article, kind, folded, act.by, act.at))


def _keep(act: Change, before: Repair | None, after: Repair | None) -> None:
    """A fact's event is that of the imprint, which holds what was chosen; a second one would undo it twice."""
    if "fact" not in {repair.kind for repair in (before, after) if repair}:
        repairs.save(act, before, after)
    elif after:
        repairs.add(act.db, after)
    elif before:
        repairs.forget(act.db, before)
