"""What the person who runs the desk wants to be told while it runs."""

from dataclasses import dataclass
from pathlib import Path

from flask import Flask

from annotator.web.operations import log_lines
from annotator.web.operations.observed import Observed, Observer


@dataclass(frozen=True, slots=True)
class Watching:
    """`metrics_token` opens /metrics, `backups` is the folder in which the desk makes backups; None for neither.

    If it `logs_objects`, the log is JSON, and has a line for each request.
    """

    metrics_token: str | None = None
    backups: Path | None = None
    logs_objects: bool = False


NOBODY = Watching()


def watch(app: Flask, watching: Watching) -> None:
    """Put what is wanted around the application; where nothing is, no request takes longer for it."""
    observers: list[Observer] = []
    if watching.metrics_token:
        # Loading it takes as long as a dozen pages.
        from annotator.web.operations.exposition import Exposition

        exposition = Exposition(watching.metrics_token, app.config["STORE"], watching.backups)
        app.config["METRICS"] = exposition
        observers.append(exposition.note)
    if watching.logs_objects:
        log_lines.listen_to_requests()
        observers.append(log_lines.log_request)
    if observers:
        app.wsgi_app = Observed(app, observers)  # type: ignore[method-assign]
