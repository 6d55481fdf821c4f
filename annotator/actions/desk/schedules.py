"""When an article runs and its checks close; taking it off the desk, and putting it back."""

from dataclasses import replace
from datetime import tzinfo

from annotator.actions.transaction import expect, transaction
from annotator.clock import at_the_desk
from annotator.domain.desk.schedules import Schedule, checked_closing, checked_day, refuse_disorder
from annotator.domain.errors import RuleBroken
from annotator.domain.people.permissions import RUN, SCHEDULE
from annotator.domain.people.person import Person
from annotator.domain.readiness import cover
from annotator.storage import articles, dossiers
from annotator.storage.database import Store
from annotator.storage.desk import schedules
from annotator.storage.publication import corrections, embeds
from annotator.views.publication.signoffs import signoffs_in


def set_schedule(
    store: Store,
    person: Person,
    slug: str,
    *,
    runs: str | None,
    closes: str | None,
    zone: tzinfo,
    seen: int | None = None,
) -> Schedule:
    """Set the day on which an article runs and the time at which its checks close, both as typed; None clears one.

    `closes` is local time of the `zone` unless it has an offset. Raises RuleBroken, or Stale if the schedule that was
    `seen` has another version.
    """
    day, moment = checked_day(runs), checked_closing(closes, zone)
    with transaction(store, person, "set_schedule", needs=SCHEDULE) as act:
        act.article = articles.id_of(act.db, slug)
        before = schedules.of_article(act.db, act.article)
        expect(act, seen, before)
        after = replace(before, runs=day, closes=moment)
        refuse_disorder(after, zone)
        schedules.save(act, before, after)
    return after


def archive_article(store: Store, person: Person, slug: str) -> None:
    """Take an article off the desk; everything of it stays, and is found. Raises RuleBroken."""
    with transaction(store, person, "archive_article", needs=SCHEDULE) as act:
        act.article = articles.id_of(act.db, slug)
        before = schedules.of_article(act.db, act.article)
        if before.archived:
            raise RuleBroken("archived_already")
        schedules.save(act, before, replace(before, archived=act.at))


def reopen_article(store: Store, person: Person, slug: str) -> None:
    """Put an article back on the desk. Raises RuleBroken."""
    with transaction(store, person, "reopen_article", needs=SCHEDULE) as act:
        act.article = articles.id_of(act.db, slug)
        before = schedules.of_article(act.db, act.article)
        if not before.archived:
            raise RuleBroken("not_archived")
        schedules.save(act, before, replace(before, archived=None))


def run_article(store: Store, person: Person, slug: str) -> None:
    """Say that an article has run: from now on, what was checked stays, and changes are corrections.

    Raises RuleBroken where somebody who must sign has not, or something changed since.
    """
    with transaction(store, person, "run_article", needs=RUN) as act:
        newest = articles.load(act.db, slug)
        act.article = newest.article.id
        before = schedules.of_article(act.db, act.article)
        if before.ran:
            raise RuleBroken("has_run_already")
        (whole,) = dossiers.of_many(act.db, [newest], at_the_desk())
        state = signoffs_in(whole, cover(whole.standing).blockers, sees_all=True)
        if state.missing:
            raise RuleBroken("not_signed_off", missing="; ".join(state.missing))
        schedules.save(act, before, replace(before, ran=act.at))


def withdraw_run(store: Store, person: Person, slug: str) -> None:
    """Say that an article has not run after all, and show it on no other site any more. Raises RuleBroken."""
    with transaction(store, person, "withdraw_run", needs=RUN) as act:
        act.article = articles.id_of(act.db, slug)
        before = schedules.of_article(act.db, act.article)
        if not before.ran:
            raise RuleBroken("has_not_run")
        if corrections.of_articles(act.db, [act.article]):
            raise RuleBroken("has_corrections")
        if shown := embeds.of_article(act.db, act.article):
            embeds.save(act, shown, None)
        schedules.save(act, before, replace(before, ran=None))
