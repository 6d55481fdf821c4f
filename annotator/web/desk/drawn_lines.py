"""The lines of the desk as HTML, kept from page to page: what a line shows is all in its values."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from flask import g
from markupsafe import Markup

from annotator.clock import today
from annotator.config import zone
from annotator.domain.people.permissions import SCHEDULE, may
from annotator.views.desk.rows import DeskLine
from annotator.web.plumbing.macros import macro

_MOST_KEPT = 4_096


def drawer(readers: Mapping[str, Iterable[str]]) -> Callable[[Iterable[DeskLine]], Markup]:
    """Draws lines as whoever is asking sees them; `readers` are, by closed article, the names of who may read it."""
    may_schedule, clock = may(g.person, SCHEDULE), f"{today()} {zone()}"
    return lambda lines: Markup(  # noqa: S704 - each is a template's
        "".join(_drawn(line, tuple(readers.get(line.article, ())), may_schedule, clock) for line in lines)
    )


# Moments are written on the newsroom’s clock, and without the year while it is this one.
@lru_cache(_MOST_KEPT)
def _drawn(line: DeskLine, readers: tuple[str, ...], may_schedule: bool, clock: str) -> str:  # noqa: ARG001
    return str(macro("desk/line.html", "row")(line, readers, may_schedule))
