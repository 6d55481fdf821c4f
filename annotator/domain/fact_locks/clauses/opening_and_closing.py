"""What opens also closes: opposed directions that say the same of one moment."""

from annotator.domain.fact_locks.facts import DATE, SINCE, TIME, UNTIL, WEEKDAY, Fact
from annotator.domain.fact_locks.pairing import ComparedTexts
from annotator.domain.fact_locks.values import comparison as values


def are_hours(pair: ComparedTexts, ours: Fact, theirs: Fact) -> bool:
    """Closes at nine; open from seven to nine: what opens also closes, and the hours say when."""
    ends = (SINCE, UNTIL)
    said = any(fact.kind == TIME and fact.role in ends and fact.sentence == ours.sentence for fact in pair.ours)
    return said and any(time.role in ends and time.sentence == theirs.sentence for time in pair.theirs[TIME])


def ends_then(pair: ComparedTexts, ours: Fact, theirs: Fact) -> bool:
    """Closed until Friday; it reopens on Friday."""
    kinds = (DATE, TIME, WEEKDAY)
    own = [fact for fact in pair.ours if fact.kind in kinds and fact.sentence == ours.sentence]
    others = [fact for kind in kinds for fact in pair.theirs[kind] if fact.sentence == theirs.sentence]
    return any(
        UNTIL in (one.role, other.role) and one.role != other.role and values.compare(one, other) == values.SAME
        for one in own
        for other in others
    )
