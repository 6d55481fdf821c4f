"""The captures of a source as its page shows them, with their words."""

from dataclasses import dataclass

from flask import Flask, current_app, g, request

from annotator.actions import fetching, jobs
from annotator.domain.captures import Seen, offered
from annotator.domain.contents.errors import OF_CONTENTS_AWAY
from annotator.domain.errors import Refused, RuleBroken, say
from annotator.domain.events import CAPTURING, Event
from annotator.domain.jobs import Job
from annotator.domain.sources import Source
from annotator.storage import captures
from annotator.storage import jobs as job_rows
from annotator.views import format_names
from annotator.web.plumbing import forms
from annotator.web.plumbing.view import view

AWAY = "Whether the captured files are as they were cannot be looked up just now: where they are kept does not answer."
_DONE = {
    "capture_source": "Undo this capture", "capture_copy": "Undo this capture", "keep_file": "Undo this upload",
    "remove_capture": "Undo the removal",
}  # fmt: skip


def register(app: Flask) -> None:
    app.jinja_env.filters.update(kind=format_names.label_of, size=size, why_unread=why_unread)
    app.jinja_env.globals["format_names"] = format_names


@dataclass(frozen=True, slots=True)
class CapturesPanel:
    """All that a source's page shows of its captures. `undo` is the last change of them, if it can be undone.

    `without_file` are the hashes of those whose files were removed; `away` says why that cannot be looked up.
    """

    source: Source
    seen: tuple[Seen, ...]
    offers: dict[str, str]
    job: Job | None
    is_offline: bool
    undo: Event | None
    without_file: frozenset[str] = frozenset()
    away: str | None = None

    @property
    def key(self) -> str:
        """Identifies the state of the job that the page shows: while it stays, a poll is answered with 204."""
        return f"{self.job.id}-{self.job.state}-{self.job.attempts}" if self.job else ""

    @property
    def trouble(self) -> str | None:
        trouble = self.job.trouble if self.job else None
        return say(Refused(trouble.code, **trouble.values)) if trouble else None

    @property
    def undo_words(self) -> str:
        assert self.undo
        return _DONE.get(self.undo.action, "Put it back" if self._is_shorter else "Take it away again")

    @property
    def _is_shorter(self) -> bool:
        """Whether the last undo took something away."""
        assert self.undo
        before, after = self.undo.before or {}, self.undo.after or {}
        return len(after.get("snapshots", ())) < len(before.get("snapshots", ()))


def read_panel(source: Source) -> CapturesPanel:
    db = g.store.reading()
    seen, last = captures.of_snapshots(db, source.snapshots), view().last_change_to(source.id)
    without_file, away = _files_of(seen)
    return CapturesPanel(
        source=source,
        seen=seen,
        offers=offered(source, seen),
        job=job_rows.latest(db, source.id),
        is_offline=current_app.config["FETCH"] is fetching.nothing_fetched,
        undo=last if last and last.action in CAPTURING else None,
        without_file=without_file,
        away=away,
    )


def _files_of(seen: tuple[Seen, ...]) -> tuple[frozenset[str], str | None]:
    """The hashes of those whose files are gone, or why nobody knows: the rest of the page is needed all the same."""
    try:
        return captures.without_file(g.store, (each.capture for each in seen if each.capture)), None
    except Refused as error:
        if error.code in OF_CONTENTS_AWAY:
            return frozenset(), AWAY
        raise


def is_wanted(name: str, address: str) -> bool:
    """Whether the form asks to capture the page of a new source.

    `name` is the box to tick, `address` the field with the URL. Refused here, before the source is stored, where
    the page cannot be captured.
    """
    if request.form.get(name) != "1":
        return False
    if forms.text(address) is None:
        raise RuleBroken("required", field="url")
    fetching.refuse_offline(current_app.config["FETCH"])
    return True


def ask(source_id: str) -> None:
    jobs.ask_capture(g.store, g.person, source_id, current_app.config["FETCH"])


def size(count: int) -> str:
    """A count of bytes in kB or MB."""
    return f"{count / 1_000_000:.1f} MB" if count >= 1_000_000 else f"{max(1, round(count / 1_000))} kB"


def why_unread(code: str) -> str:
    """The sentence of the error that kept a text from being read."""
    return say(Refused(code))
