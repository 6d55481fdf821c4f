"""Keeping the summaries of articles true after events have outdated them."""

from annotator.clock import at_the_desk
from annotator.storage.database import Store
from annotator.storage.desk import summaries
from annotator.views.desk.summaries import summarized

# Articles that are read at once: the write lock is held for as many rows.
BATCH = 20


def refresh_some(store: Store) -> int:
    """Compute the summaries of some outdated articles, and keep them; how many articles that were."""
    db = store.reading()
    # What happens to an article from here on outdates what is kept of it below.
    known = summaries.outdated(db, BATCH)
    if not known:
        return 0
    found = summarized(db, {each.article for each in known}, at_the_desk())
    with store.writing() as act:
        for each in known:
            if each.article in found[each.copy]:
                summaries.keep(act, each, found[each.copy][each.article])
    return len({each.article for each in known})


def mark_untrue(store: Store) -> None:
    """Mark as outdated what the date, or rules of another version, made wrong since it was kept."""
    with store.writing() as db:
        summaries.touch_untrue(db, at_the_desk())
