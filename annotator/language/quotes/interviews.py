"""Interviews set as question and answer: the words behind a label are those of the person whom it names.

Q: When did you see it?        HERALD: When did you see it?
A: On the Monday.              VOSS: On the Monday.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.domain.revisions import Block
from annotator.language.lexis.quotation_marks import QuotedRun
from annotator.language.lexis.tokens import Token
from annotator.language.quotes.speakers import Attribution
from annotator.language.words.tables import word_set

_LABEL = re.compile(r"\s*(?P<name>[^\W\d_a-zß-ÿ][\w.’'-]*(?:\s[^\W\d_a-zß-ÿ][\w.’'-]*){0,3}):\s+(?=\S)")
_QUESTIONS = word_set("q question frage pregunta domanda vraag pergunta fråga")
_ANSWERS = word_set("a answer antwort respuesta risposta antwoord resposta réponse svar")
_QUESTION_MARKS = ("?", "？", "؟", ";")
_FEWEST = 4  # labelled blocks, where the labels are names
_QUOTATION_MARKS = '"“”„«»‘’「」'


@dataclass(frozen=True, slots=True)
class InterviewAnswer:
    """The words of one answer, and the label before it; None where the block goes on with the answer above."""

    run: QuotedRun
    label: Token


def answers(text: str, blocks: Sequence[Block]) -> dict[int, InterviewAnswer]:
    """By the number of the block, from 0; empty if the text is no interview."""
    labels = {number: label for number, block in enumerate(blocks) if (label := _label(text, block))}
    asking = _asking(text, blocks, labels)
    if not asking:
        return {}
    found: dict[int, InterviewAnswer] = {}
    for number, label in _with_followers(blocks, labels):
        if label.low not in asking:
            start = labels[number].end + 1 if number in labels else blocks[number].start
            if run := _run(text, start, blocks[number].end):
                found[number] = InterviewAnswer(run, label)
    return found


def attribution_of(answer: InterviewAnswer) -> Attribution:
    """A name as label is sure; whom “A” stands for is another question."""
    return Attribution(answer.label, answer.label, None, certain=answer.label.low not in _ANSWERS)


def is_bare(label: str) -> bool:
    """Whether the label is no name: A, InterviewAnswer."""
    return label.lower() in _ANSWERS


def _label(text: str, block: Block) -> Token | None:
    found = _LABEL.match(text, block.start, block.end)
    if found is None or block.kind not in ("paragraph", "blockquote"):
        return None
    return Token(found["name"], found.start("name"), found.end("name"), found["name"].lower())


def _asking(text: str, blocks: Sequence[Block], labels: Mapping[int, Token]) -> frozenset[str]:
    """The labels of those who ask: by their word, or because all their blocks, two at least, are questions."""
    lows = Counter(label.low for label in labels.values())
    if not _ANSWERS.isdisjoint(lows) and not _QUESTIONS.isdisjoint(lows):
        return frozenset(lows) & _QUESTIONS
    questions = Counter(label.low for number, label in labels.items() if _is_question(text, blocks[number]))
    asking = frozenset(low for low, count in questions.items() if count > 1 and count == lows[low])
    is_interview = len(labels) >= _FEWEST and len(asking) == 1 and len(lows) > 1
    return asking if is_interview else frozenset()


def _is_question(text: str, block: Block) -> bool:
    return text[block.start : block.end].rstrip().endswith(_QUESTION_MARKS)


def _with_followers(blocks: Sequence[Block], labels: Mapping[int, Token]) -> Iterator[tuple[int, Token]]:
    """Each labelled block, and those below it up to the next label; below the last label there may be another text."""
    last = max(labels)
    speaker: Token | None = None
    for number in range(min(labels), last + 1):
        speaker = labels.get(number, speaker if blocks[number].kind == "paragraph" else None)
        if speaker is not None:
            yield number, speaker


def _run(text: str, start: int, end: int) -> QuotedRun | None:
    while start < end and (text[start].isspace() or text[start] in _QUOTATION_MARKS):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _QUOTATION_MARKS):
        end -= 1
    return QuotedRun(start, end, start, end, True) if any(map(str.isalnum, text[start:end])) else None
