"""The desk's values in words, for templates."""

import re
from collections.abc import Iterable
from datetime import datetime
from itertools import pairwise

from flask import Flask, g, get_flashed_messages
from markupsafe import Markup, escape

from annotator.clock import at_the_desk, local, now, today
from annotator.domain import profile, workflow
from annotator.domain.conversations.mentions import mentions
from annotator.domain.dates import day, day_and_minute
from annotator.domain.flags import terms_of
from annotator.domain.people.permissions import may
from annotator.domain.people.person import Person
from annotator.domain.public_sources import is_open
from annotator.domain.sources import TYPED
from annotator.domain.statuses import STATUSES, status_of
from annotator.domain.suggestions import Offer
from annotator.domain.unit_families import status_words
from annotator.web.people.browsers import browser_name
from annotator.web.plumbing.agreements import agreement
from annotator.web.plumbing.problems import problem_at

STATE_WORDS = {
    "trouble": "disputed or wrong",
    "waiting": "waiting",
    "unaccounted": "not accounted for",
    "open": "open",
    "thin": "settled, but thin",
    "settled": "settled",
    "no_claim": "no claim",
}
FACT_LABELS = {
    "title": "Headline",
    "standfirst": "Standfirst",
    "byline": "By",
    "published": "Published",
    "modified": "Changed",
    "publisher": "Publisher",
    "section": "Section",
    "url": "Address",
    "image": "Lead image",
    "language": "Language",
}
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
# The marks of what is shown in place of a verdict that does not count.
_NO_VERDICT = {"stale": "↻", "contradicted": "≠"}
_MARKED = {"unaccounted": "□", "no_claim": "·"}
_SHOWN_HTML = re.compile(r"<img\b[^>\"]*(?:\"[^\"]*\"[^>\"]*)*>")
_LOADS = re.compile(r"\s(src|srcset)=")


def register(app: Flask) -> None:
    words = (day, day_and_minute, moment, ago, calling, in_words, plural, word, mark, reason, reasoned)
    for filter_ in (*words, may, browser_name, agreement):
        app.jinja_env.filters[filter_.__name__] = filter_
    app.jinja_env.globals.update(
        profile=profile,
        people_names=lambda everyone: [(person.id, person.name) for person in everyone],
        people_options=lambda everyone: [(person.id, person.name) for person in everyone if not person.removed],
        others_first=_others_first,
        type_options=[(id_, type_.label) for id_, type_ in profile.SOURCE_TYPES.items()],
        source_fields=TYPED,
        status_options=lambda several: [(id_, status.label.capitalize()) for id_, status in several.items()],
        status_labels={id_: status.label for id_, status in STATUSES.items()},
        statuses=STATUSES,
        status_of=status_of,
        moves_from=workflow.moves_from,
        state_words=STATE_WORDS,
        fact_labels=FACT_LABELS,
        status_line=lambda: " ".join(map(str, get_flashed_messages())),
        problem_at=problem_at,
        is_open=lambda source: is_open(source, at_the_desk()),
    )
    app.jinja_env.filters["terms_now"] = lambda evidence, standing: terms_of(
        evidence, standing.sources[evidence.source], standing.minute
    )


def _others_first(everyone: Iterable[Person]) -> list[tuple[str, str]]:
    """Whom a question may be put to: the first is chosen already, and must not be the reader while there are others."""
    here = [person for person in everyone if not person.removed]
    return [(person.id, person.name) for person in sorted(here, key=lambda person: person.id == g.person.id)]


def moment(value: str) -> str:
    """The day of a moment in UTC on the newsroom's clock, without the year while it is this one, and the minute."""
    here = local(value)
    return f"{day(here.date().isoformat()).removesuffix(f', {today()[:4]}')}, {here:%H:%M}"


def ago(value: str) -> str:
    """How long a UTC time is past, in the largest whole unit: “3 days ago”."""
    return f"{span(value, now())} ago"


def span(since: str, until: str) -> str:
    """How long it is from one UTC time to a later one, in the largest whole unit: “3 days”."""
    seconds = (datetime.fromisoformat(until) - datetime.fromisoformat(since)).total_seconds()
    for length, name in ((86_400, "day"), (3_600, "hour"), (60, "minute")):
        if seconds >= length:
            return plural(int(seconds // length), name)
    return "less than a minute"


def calling(text: str, everyone: Iterable[Person]) -> Markup:
    """The words, in which each mention of one of these people is their name."""
    found = mentions(text, everyone)
    ends = (0, *(mention.end for mention in found))
    starts = (*(mention.start for mention in found), len(text))
    plain = [escape(text[end:start]) for end, start in zip(ends, starts, strict=True)]
    names = [Markup("<b>@{}</b>").format(mention.person.name) for mention in found] + [Markup()]
    return Markup().join(part for pair in zip(plain, names, strict=True) for part in pair)


def in_words(count: int) -> str:
    return _NUMBERS[count] if 0 < count < len(_NUMBERS) else str(count)


def plural(count: int, one: str, many: str | None = None) -> str:
    return f"{count} {one if count == 1 else many or one + 's'}"


def word(shown: str) -> str:
    """The label of a status, or of the state of a sentence without one."""
    return STATE_WORDS.get(shown) or status_words(shown)


def mark(shown: str) -> str:
    return _NO_VERDICT.get(shown) or _MARKED.get(shown) or status_of(shown).mark


def reason(name: str) -> str:
    return name.replace("_", " ")


def reasoned(offer: Offer, text: str) -> list[tuple[str, list[str]]]:
    """The suggested words in pieces, each with the names of the reasons that found it."""
    ends = {place for r in offer.reasons for place in (r.start, r.end)}
    cuts = sorted({offer.start, offer.end, *(place for place in ends if offer.start < place < offer.end)})
    return [
        (text[start:end], [reason(r.name) for r in offer.reasons if r.start <= start and end <= r.end])
        for start, end in pairwise(cuts)
    ]


def without_loads(html: str) -> str:
    """The HTML with pictures that no browser loads: their addresses move to data- attributes."""
    if "<img" not in html:
        return html
    return _SHOWN_HTML.sub(lambda tag: _LOADS.sub(r" data-\1=", tag[0]), html)
