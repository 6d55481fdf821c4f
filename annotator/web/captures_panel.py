"""What a source's page shows of its captures, and how it is said."""

from dataclasses import dataclass

from flask import Flask, current_app, g, request

from annotator.actions import fetching, jobs
from annotator.domain.captures import Seen, offered
from annotator.domain.errors import Refused, RuleBroken, say
from annotator.domain.events import CAPTURING, Event
from annotator.domain.jobs import Job
from annotator.domain.sources import Source
from annotator.storage import captures
from annotator.storage import jobs as job_rows
from annotator.views import inputs, visibility
from annotator.web.plumbing import forms

_DONE = {"capture_source": "Undo this capture", "keep_file": "Undo this upload", "remove_capture": "Undo the removal"}


def register(app: Flask) -> None:
    app.jinja_env.filters.update(kind=inputs.label_of, size=size, said_of=said_of)
    app.jinja_env.globals["inputs"] = inputs


@dataclass(frozen=True, slots=True)
class CapturesPanel:
    """All that a source's page shows of its captures. `undo` is the last deed on them, if it can be taken back."""

    source: Source
    seen: tuple[Seen, ...]
    offers: dict[str, str]
    job: Job | None
    is_offline: bool
    undo: Event | None

    @property
    def key(self) -> str:
        """What the page knows of the job: while it is the same, there is nothing to show anew."""
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


def read_panel(source_id: str) -> CapturesPanel:
    db = g.store.reading()
    source, seen = visibility.source(db, g.person, source_id), captures.of_source(db, source_id)
    last = visibility.last_change_to(db, g.person, source_id)
    return CapturesPanel(
        source=source,
        seen=seen,
        offers=offered(source, seen),
        job=job_rows.latest(db, source_id),
        is_offline=current_app.config["FETCH"] is fetching.nothing_fetched,
        undo=last if last and last.action in CAPTURING else None,
    )


def is_wanted(name: str, address: str) -> bool:
    """Whether a new source's page is to be captured as well; refused before anything is stored if it cannot be."""
    if request.form.get(name) != "1":
        return False
    if forms.text(address) is None:
        raise RuleBroken("required", field="url")
    fetching.refuse_offline(current_app.config["FETCH"])
    return True


def ask(source_id: str) -> None:
    jobs.ask_capture(g.store, g.person, source_id, current_app.config["FETCH"])


def size(count: int) -> str:
    """Bytes as a person reads them."""
    return f"{count / 1_000_000:.1f} MB" if count >= 1_000_000 else f"{max(1, round(count / 1_000))} kB"


def said_of(code: str) -> str:
    """The sentence for what kept a text from being read."""
    return say(Refused(code))
