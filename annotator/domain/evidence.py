"""Evidence ties a unit to a source."""

from dataclasses import dataclass

from annotator.domain import limits, profile
from annotator.domain.classification import NAMED, PUBLIC, classified
from annotator.domain.errors import RuleBroken


@classified(exact=NAMED, prefix=NAMED, suffix=NAMED, start=NAMED, end=NAMED, snapshot=NAMED)
@dataclass(frozen=True, slots=True)
class Passage:
    """The exact words of the source; the rest is known once a snapshot of it is kept."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None
    snapshot: str | None = None


@classified(page=NAMED, time=NAMED, paragraph=NAMED)
@dataclass(frozen=True, slots=True)
class Locator:
    page: str | None = None
    time: str | None = None
    paragraph: str | None = None


@classified(
    id=PUBLIC,
    article=PUBLIC,
    unit=PUBLIC,
    source=NAMED,
    stance=PUBLIC,
    by=PUBLIC,
    at=PUBLIC,
    terms=PUBLIC,
    passage=NAMED,
    locator=NAMED,
    credibility=PUBLIC,
    method=PUBLIC,
    note=NAMED,
    version=PUBLIC,
)
@dataclass(frozen=True, slots=True)
class Evidence:
    """`terms` is None where the source's hold; `by` and `at` say who tied it, and when."""

    id: str
    article: str
    unit: str
    source: str
    stance: str
    by: str
    at: str
    terms: str | None = None
    passage: Passage | None = None
    locator: Locator = Locator()
    credibility: int | None = None
    method: str | None = None
    note: str | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class EvidenceForm:
    """What a person fills in; `checked` gives the values as they are stored.

    `start` says near which code point of the captured text the words of the passage stand.
    """

    stance: str = "supports"
    terms: str | None = None
    passage: str | None = None
    start: int | None = None
    page: str | None = None
    time: str | None = None
    paragraph: str | None = None
    credibility: int | None = None
    method: str | None = None
    note: str | None = None

    def checked(self) -> "EvidenceForm":
        """Raises RuleBroken, with the field's name, for a value the profile does not know."""
        _known(self.stance, profile.STANCES, "stance")
        if self.terms is not None:
            _known(self.terms, profile.TERMS, "terms")
        if self.method is not None:
            _known(self.method, profile.METHODS, "method")
        if self.credibility is not None and self.credibility not in profile.CREDIBILITIES:
            raise RuleBroken("unknown_value", field="credibility", value=self.credibility, known="1 to 6")
        return EvidenceForm(
            stance=self.stance,
            terms=self.terms,
            passage=limits.prose(self.passage, "passage"),
            start=self.start,
            page=limits.line(self.page, "page"),
            time=limits.line(self.time, "time"),
            paragraph=limits.line(self.paragraph, "paragraph"),
            credibility=self.credibility,
            method=self.method,
            note=limits.prose(self.note, "note"),
        )

    @property
    def locator(self) -> Locator:
        return Locator(self.page, self.time, self.paragraph)


def _known(value: str, known: dict[str, str], field: str) -> None:
    if value not in known:
        raise RuleBroken("unknown_value", field=field, value=value[:40], known=", ".join(known))
