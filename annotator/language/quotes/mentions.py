"""The words that name a speaker, as a reading has them."""

from annotator.domain.readings import Speaker, TextSpan
from annotator.language.lexis.tokens import Token
from annotator.language.quotes.people import People
from annotator.language.quotes.speakers import Attribution
from annotator.language.words.english.cues import PREPOSITIONS, WRITINGS

_IT = ("it", "they")


def voices_of(
    text: str, people: People, attribution: Attribution | None, before: Speaker | None = None
) -> tuple[Speaker | None, tuple[Speaker, ...]]:
    """The speaker, with the full name; or, where a pronoun may mean several people, none and all of these.

    What a pronoun means is a guess, so it is never certain. `before` is who spoke last in the paragraph: “it added”
    goes on with an agency or a report.
    """
    if attribution is None:
        return None, ()
    mention = _words(text, attribution.first, attribution.last)
    low = mention.text.lower()
    if low in ("he", "she"):
        meant = [Speaker(name, mention, certain=False) for name in people.meant_by(low, mention.start)]
        if len(meant) > 1:
            return None, tuple(meant)
        return (meant[0] if meant else Speaker(mention.text, mention, certain=False)), ()
    if low in _IT and before is not None:
        return Speaker(before.name, mention, certain=False), ()
    return Speaker(people.full_name(mention.text), mention, attribution.certain, _is_person(mention.text)), ()


def _is_person(mention: str) -> bool:
    """A sign on the quay, Cornyn’s statement: the noun before the first preposition says what it is."""
    words = mention.lower().split()
    head = next((at for at, word in enumerate(words) if at and word in PREPOSITIONS), len(words))
    return words[head - 1] not in WRITINGS


def cue_of(text: str, attribution: Attribution | None) -> TextSpan | None:
    return _words(text, attribution.cue, attribution.cue) if attribution and attribution.cue else None


def _words(text: str, first: Token, last: Token) -> TextSpan:
    end = last.end
    if text[first.start : end].endswith(("’s", "'s")):
        end -= 2
    return TextSpan(text[first.start : end], first.start, end)
