"""What blocks an article, and may run all the same for a reason."""

from collections.abc import Callable, Container, Iterable, Mapping

from annotator.domain import limits
from annotator.domain.errors import RuleBroken
from annotator.domain.publication.signoffs import Excepted, SignOff
from annotator.domain.readiness import Blocker


def excepted(
    blockers: Iterable[Blocker], reasons: Mapping[str, str | None], kept: Container[str], salt: Callable[[], str]
) -> tuple[Excepted, ...]:
    """An exception for each of the blockers. `reasons` are by unit id, and under "sentences" for all of these; what has
    none has the one under "all".

    `salt` makes a random word for each. `kept` are the ids of the units that rest on what is not on the record.

    Raises RuleBroken for the first that has no reason.
    """
    found = []
    of_all = limits.prose(reasons.get("all"), "reason")
    for blocker in blockers:
        reason = limits.prose(reasons.get(blocker.unit or "sentences"), "reason") or of_all
        if reason is None:
            raise RuleBroken("exception_needs_reason", field=f"reason-{blocker.unit or 'sentences'}")
        found.append(
            Excepted(blocker.unit, None if blocker.unit else blocker.sentence, reason, salt(), blocker.unit in kept)
        )
    return tuple(found)


def unexcepted(signoff: SignOff, blockers: Iterable[Blocker]) -> tuple[Blocker, ...]:
    """What blocks and is not among the exceptions of the sign-off."""
    units = {each.unit for each in signoff.exceptions if each.unit}
    sentences = {each.sentence for each in signoff.exceptions if each.sentence}
    return tuple(each for each in blockers if not (each.unit in units if each.unit else each.sentence in sentences))
