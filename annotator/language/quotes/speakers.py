"""The speaker of one quotation, from the words of its sentence (English)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from annotator.language.lexis.tokens import QUOTED, Token
from annotator.language.quotes import noun_phrases
from annotator.language.quotes.appositions import named_behind
from annotator.language.quotes.reporting_verbs import (
    cues_by_rank,
    ends_clause,
    inverted_by_place,
    inverted_cue,
    is_cue,
    is_weak,
    verb_by_place,
)
from annotator.language.quotes.subjects import subject
from annotator.language.words.english.cues import AUXILIARIES, DETERMINERS, PASSIVES, PRONOUNS, TIMES

_REACH = 45  # tokens
_OPENING_MARKS = frozenset(",.;:—–-…)]'’")
_QUOTES = frozenset(["quoted", "quotes", "quoting"])
_RELATIVES = ("who", "which", "that")


@dataclass(frozen=True, slots=True)
class Attribution:
    """`first` and `last` are the tokens that name the speaker; `cue` is None after a bare colon.

    `is_inherited`: from a sentence or a paragraph before, and not because the quotation goes on from there.
    """

    first: Token
    last: Token
    cue: Token | None
    certain: bool = True
    is_inherited: bool = False


def attribution_after(words: Sequence[Token], *, is_open: bool = False) -> Attribution | None:
    """From what follows the quotation: `Ms Lee said`, `said Ms Lee`, `according to the report`.

    `is_open`: the quotation ends in a comma or its like, so that a verb of any kind may follow.
    """
    words = _from_first_word(words)
    if not words:
        return None
    if words[0].low == "according" and len(words) > 2:
        return _behind(words, 2, 0)
    if found := _quoted(words):
        return found
    place = inverted_cue(words)
    if place is not None and (found := _behind(words, place + 1, place)) and _may_follow(words[place], found.first):
        return found
    for place, token in enumerate(words[:_REACH]):
        if token.text in (QUOTED, ":", ";", "."):
            break
        if place and is_cue(words, place) and not token.low.endswith("ing"):
            return _made(words, noun_phrases.before_verb(words, place - 1), place)
    return _by_place(words) if is_open else None


def _may_follow(verb: Token, first: Token) -> bool:
    """Behind a verb that says other things too, only a name, a pronoun or a noun with its determiner: went platinum."""
    return not is_weak(verb) or first.is_capital or first.low in DETERMINERS or first.low in PRONOUNS


def _by_place(words: Sequence[Token]) -> Attribution | None:
    if inverted := inverted_by_place(words):
        cue, speaker = inverted
        return _behind(words, speaker, cue)
    verb = verb_by_place(words[:_REACH])
    if verb is None:
        return None
    found = _made(words, noun_phrases.before_verb(words, verb - 1), verb)
    # “Stop!” Lee opened the door: with an object, the verb may be no verb of saying.
    return found if found is None or ends_clause(words, verb) else replace(found, certain=False)


def attribution_before(words: Sequence[Token]) -> Attribution | None:
    """From what leads up to the quotation; the nearest plain verb of saying decides."""
    if found := _quoted(words):
        return found
    for place in cues_by_rank(words):
        if found := _by_cue(words, place):
            return found
    return _in_the_words_of(words) or _announced(words)


def attribution_of_sentence(words: Sequence[Token]) -> Attribution | None:
    """From a sentence that introduces the next one: its main clause decides, not the nearest verb."""
    for place in sorted(cues_by_rank(words), key=lambda place: (is_weak(words[place]), place)):
        if found := _by_cue(words, place):
            return found
    return attribution_by_colon(words)


def attribution_by_colon(words: Sequence[Token]) -> Attribution | None:
    """`Ms Lee on the radio: “…”`, without a verb of saying; surely so only where the name is all there is."""
    if not words or words[-1].text != ":":
        return None
    found = _made(words, subject(words), None)
    if found is None or (len(words) > 2 and found.first.text.isupper() and found.last is found.first):
        return None
    is_label = (
        not found.first.text.isupper() and found.last.end == words[-2].end and found.first.start == words[0].start
    )
    return Attribution(found.first, found.last, None, found.certain and is_label)


def _quoted(words: Sequence[Token]) -> Attribution | None:
    """The agency quoted Ms Lee as saying · Ms Lee was quoted by the agency: the one who is quoted speaks."""
    place = next((at for at, word in enumerate(words) if at and word.low in _QUOTES), None)
    if place is None or not is_cue(words, place):
        return None
    if _is_passive(words, _before_adverbs(words, place), place):
        return _made(words, noun_phrases.before_verb(words, place - 1), place)
    found = _behind(words, place + 1, place)
    later = [at for at in range(place + 1, len(words)) if is_cue(words, at)]
    is_last = words[-1].text == ":" and not later
    is_saying = any(words[at].low == "saying" and words[at - 1].low == "as" for at in range(place + 2, len(words)))
    return found if found and (is_last or is_saying) else None


def _announced(words: Sequence[Token]) -> Attribution | None:
    """`Jo Lee texted, “…”`: a verb of any kind, right before a comma or a colon."""
    if len(words) < 3 or words[-1].text not in (",", ":"):
        return None
    verb = verb_by_place(words[:-1])
    return None if verb != len(words) - 2 else _made(words, noun_phrases.before_verb(words, verb - 1), verb)


def _in_the_words_of(words: Sequence[Token]) -> Attribution | None:
    for place in range(len(words) - 3):
        if [token.low for token in words[place : place + 4]] == ["in", "the", "words", "of"]:
            return _behind(words, place + 4, place + 2)
    return None


def _from_first_word(words: Sequence[Token]) -> Sequence[Token]:
    start = 0
    while start < len(words) and words[start].text in _OPENING_MARKS:
        if words[start].text == ".":
            return ()
        start += 1
    return words[start:]


def _by_cue(words: Sequence[Token], place: int) -> Attribution | None:
    if words[place].low == "according":
        is_whole = place + 2 < len(words) and words[place + 1].low == "to"
        return _behind(words, place + 2, place) if is_whole else None
    if place == 0:
        return None if words[0].low.endswith("ing") else _behind(words, 1, 0)
    governor = _before_adverbs(words, place)
    low = words[governor].low if governor >= 0 else ""
    if _is_passive(words, governor, place):
        return _by_agent(words, place)
    if low in _RELATIVES:
        return _made(words, noun_phrases.before_verb(words, governor - 1), place) or _of_subject(words, place)
    if words[place].low.endswith("ing") or low in ("to", "and", "but", "then", "by", "in", ","):
        return _of_participle(words, governor, place)
    return _made(words, noun_phrases.before_verb(words, place - 1), place)


def _of_participle(words: Sequence[Token], governor: int, place: int) -> Attribution | None:
    """`with Boswell stating` names the subject; else the sentence’s subject speaks."""
    own = noun_phrases.name_before(words, governor) if governor >= 0 else None
    if own and own[0] > 0 and words[own[0] - 1].low == "with":
        return _made(words, own, place)
    if governor >= 0 and words[governor].text == "," and not words[place].low.endswith("ing"):
        return _made(words, noun_phrases.before_verb(words, governor), place)
    return _of_subject(words, place)


def _of_subject(words: Sequence[Token], place: int) -> Attribution | None:
    return _made(words, subject(words[:place]), place)


def _before_adverbs(words: Sequence[Token], place: int) -> int:
    place -= 1
    while place >= 0 and (words[place].low in AUXILIARIES or words[place].low.endswith("ly")):
        place -= 1
    return place


def _is_passive(words: Sequence[Token], governor: int, place: int) -> bool:
    if words[place].low.endswith("ing"):
        return False
    return any(token.low in PASSIVES for token in words[governor + 1 : place])


def _by_agent(words: Sequence[Token], place: int) -> Attribution | None:
    """Was described by the union as “…”; without an agent nobody is named."""
    for by in range(place + 1, len(words) - 1):
        if words[by].low == "by":
            return _behind(words, by + 1, place)
    return None


def passive_agent(before: Sequence[Token], after: Sequence[Token]) -> Attribution | None:
    """Residents were told to “stay indoors” by the fire service."""
    if len(after) < 2 or after[0].low != "by" or after[1].low in TIMES:
        return None
    for place in cues_by_rank(before):
        if place and _is_passive(before, _before_adverbs(before, place), place):
            found = _behind(after, 1, 0)
            return replace(found, cue=before[place]) if found else None
    return None


def _behind(words: Sequence[Token], first: int, cue: int) -> Attribution | None:
    """The speaker that begins at `first`, by name where one stands beside the office: the mayor, Jo Lee."""
    phrase = noun_phrases.after_verb(words, first)
    named = named_behind(words, phrase) if phrase else None
    return _made(words, named or phrase, cue)


def _is_figure(token: Token) -> bool:
    return token.text[0].isdigit() and not any(map(str.isalpha, token.text))


def _made(words: Sequence[Token], phrase: noun_phrases.Phrase | None, cue: int | None) -> Attribution | None:
    if phrase is None:
        return None
    first, last = words[phrase[0]], words[phrase[1]]
    if QUOTED in (first.text, last.text) or not (last.is_word and first.is_word):
        return None
    # “The harbour office counted 333 ships” is a sentence cut short, and nobody.
    if any(_is_figure(token) for token in words[phrase[0] : phrase[1] + 1]):
        return None
    certain = first.low not in PRONOUNS
    return Attribution(first, last, words[cue] if cue is not None else None, certain)
