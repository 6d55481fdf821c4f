"""The words of an article or a source as sentences of the desk quote them: short, without the stop of a clause."""

from annotator.domain.fact_locks.facts import CLAUSE, DIRECTION, SEQUENCE, Fact
from annotator.domain.fact_locks.pairing import FactAnswer

_LONGEST = 48


def quotable(answer: FactAnswer) -> tuple[str, str]:
    """Both sides of an answer; nothing for one that is not there."""
    return quoted(answer.ours), quoted(answer.theirs) if answer.theirs else ""


def quoted(fact: Fact) -> str:
    words = fact.name
    # “3 p.m.” keeps its own.
    is_abbreviated = "." in words[:-1].rpartition(" ")[2]
    return words if fact.kind not in (CLAUSE, DIRECTION, SEQUENCE) or is_abbreviated else words.removesuffix(".")


def short(words: str) -> str:
    plain = words.strip()
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1].rstrip()}…"
