"""What is held back from every format of an article, as counts: none of it tells whose words they are."""

from collections import Counter
from collections.abc import Iterable

from annotator.domain import profile
from annotator.domain.disclosure import Withheld

EMBARGOED = "embargoed"


def held_back(withheld: Iterable[Withheld]) -> tuple[str, ...]:
    """A line for each kind of thing: “2 pieces of evidence off the record”. Empty if all of it may leave."""
    counts = Counter((each.noun, each.reason) for each in withheld)
    return tuple(f"{count} {_named(noun, reason, count == 1)}" for (noun, reason), count in sorted(counts.items()))


def _named(noun: str, reason: str, is_one: bool) -> str:
    pieces = "piece of evidence" if is_one else "pieces of evidence"
    if noun == "evidence":
        return f"{pieces} {'under embargo' if reason == EMBARGOED else profile.TERMS.get(reason, reason)}"
    if noun == "source":
        return f"{pieces} {profile.TERMS.get(reason, reason)}: the source is described, and nothing of it is quoted"
    plural = {"query": "queries", "remark": "remarks"}.get(noun, noun)
    return f"{noun if is_one else plural} beside such evidence"
