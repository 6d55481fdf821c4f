"""What the desk suggests in an article: units to make, speakers to confirm, slips to look at."""

from dataclasses import dataclass, field
from functools import cached_property

from annotator.domain.dossiers import Standing
from annotator.domain.readings import Analysis, Speaker, possible_speakers
from annotator.domain.suggestions import DEFAULT_THRESHOLD, QUOTE, Finding, Key, Offer, findings, offers
from annotator.domain.units import Unit

_STEPS = (0, 4, 8, 12, 20)


@dataclass(frozen=True)
class Hints:
    offers: tuple[Offer, ...] = ()
    findings: tuple[Finding, ...] = ()
    analysis: Analysis = field(default_factory=Analysis)
    threshold: int = DEFAULT_THRESHOLD
    answered: frozenset[Key] = frozenset()

    @cached_property
    def places(self) -> frozenset[int]:
        """The sentences in which something is offered."""
        return frozenset(offer.sentence for offer in self.offers)

    @property
    def open(self) -> tuple[Offer | Finding, ...]:
        return (*self.offers, *self.findings)

    @property
    def counts(self) -> list[tuple[int, int]]:
        """For some thresholds, in points: how many sentences of the article each would suggest as claims."""
        scores = [suggestion.score for suggestion in self.analysis.suggestions]
        return [(points, sum(score >= points for score in scores)) for points in _STEPS]

    @property
    def quotes(self) -> int:
        return sum(offer.kind == QUOTE for offer in self.offers)

    def first(self, count: int) -> list[Offer]:
        """The `count` offered claims with the highest scores, the highest first."""
        claims = (offer for offer in self.offers if offer.kind != QUOTE)
        return sorted(claims, key=lambda offer: (-offer.score, offer.start))[:count]

    def at(self, number: int) -> list[Offer]:
        """Quotes first: a claim of the whole sentence would hide the quote in it."""
        here = (offer for offer in self.offers if offer.sentence == number)
        return sorted(here, key=lambda offer: offer.kind != QUOTE)

    def findings_at(self, number: int) -> list[Finding]:
        return [finding for finding in self.findings if finding.sentence == number]

    def speakers_of(self, unit: Unit) -> tuple[Speaker, ...]:
        """Who may speak in a quote or an attributed claim, the likeliest first; empty if a person has entered one."""
        if unit.speaker:
            return ()
        if unit.kind != QUOTE:
            paraphrases = (p for p in self.analysis.paraphrases if unit.anchor.touches(p.start, p.end))
            return possible_speakers(next(paraphrases, None))
        place = unit.anchor.start, unit.anchor.end
        return possible_speakers(next((q for q in self.analysis.quotes if (q.start, q.end) == place), None))


def hints(standing: Standing, analysis: Analysis, answered: frozenset[Key], threshold: int | None) -> Hints:
    """The suggestions that nobody has answered yet.

    `analysis` is that of the revision in the `standing`; `answered` holds the keys of answered suggestions.
    `threshold` is in points, and None if nobody chose one.
    """
    points = DEFAULT_THRESHOLD if threshold is None else threshold
    return Hints(
        offers=offers(standing, analysis, answered, points),
        findings=findings(standing, analysis, answered),
        analysis=analysis,
        threshold=points,
        answered=answered,
    )


def still_holds(known: Hints, before: Standing, standing: Standing, answered: frozenset[Key], points: int) -> bool:
    """Whether `known` is what `hints` would compute now: nothing on which it rests has changed.

    `before` is the standing of which `known` was computed, `standing` the present one. `answered` holds the keys of
    answered suggestions, `points` is the threshold.
    """
    return (
        (known.answered, known.threshold) == (answered, points)
        and before.sentences is standing.sentences
        and before.no_claims == standing.no_claims
        and [unit.anchor for unit in before.units] == [unit.anchor for unit in standing.units]
    )
