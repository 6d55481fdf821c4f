"""The fact lock: each fact of a claim with what a passage says of it."""

from collections.abc import Sequence

from annotator.domain.fact_locks.clauses import sequences as sequence_answers
from annotator.domain.fact_locks.clauses.answers import clause_answer, direction_answer
from annotator.domain.fact_locks.facts import CLAUSE, DIRECTION, NAME, SEQUENCE, Fact
from annotator.domain.fact_locks.names import answers as name_answers
from annotator.domain.fact_locks.pairing import ABSENT, DIFFERS, SAME, ComparedTexts, FactAnswer
from annotator.domain.fact_locks.values import answers as value_answers
from annotator.domain.fact_locks.values.values_together import held_together


def compare(claim: Sequence[Fact], passage: Sequence[Fact], *, same_language: bool = True) -> tuple[FactAnswer, ...]:
    """An answer for each fact of the claim that can be checked, in its order.

    A clause has an answer where it denies something, or the passage denies it. In another language than the claim's
    only values and names are compared, neither negations nor directions.
    """
    pair = ComparedTexts(claim, passage)
    answers = [answer for fact in pair.ours if (answer := _answer(pair, fact, same_language=same_language)) is not None]
    return tuple(held_together(pair, answers))


def verdict(answers: Sequence[FactAnswer]) -> str:
    """DIFFERS where anything differs, SAME where everything is there, else ABSENT; ABSENT for no answers at all."""
    found = {answer.verdict for answer in answers}
    if DIFFERS in found:
        return DIFFERS
    return SAME if found == {SAME} else ABSENT


def _answer(pair: ComparedTexts, fact: Fact, *, same_language: bool) -> FactAnswer | None:
    if fact.kind in (CLAUSE, DIRECTION):
        judge = clause_answer if fact.kind == CLAUSE else direction_answer
        return judge(pair, fact) if same_language else None
    if fact.kind == SEQUENCE:
        return sequence_answers.answer(pair, fact) if same_language else None
    return name_answers.answer(pair, fact) if fact.kind == NAME else value_answers.answer(pair, fact)


__all__ = ["ABSENT", "DIFFERS", "SAME", "FactAnswer", "compare", "verdict"]
