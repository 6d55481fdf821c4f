"""The words that name a speaker, as a reading has them."""

from annotator.domain.readings import Speaker, TextSpan
from annotator.language.lexis.tokens import Token
from annotator.language.quotes.people import People
from annotator.language.quotes.speakers import Attribution

_IT = ("it", "they")


def speaker_of(
    text: str, people: People, attribution: Attribution | None, before: Speaker | None = None
) -> Speaker | None:
    """With the full name; a pronoun's is a guess, so it is never certain.

    `before` is who spoke last in the paragraph: “it added” goes on with an agency or a report.
    """
    if attribution is None:
        return None
    mention = _words(text, attribution.first, attribution.last)
    if mention.text.lower() in ("he", "she"):
        meant = people.meant_by(mention.text.lower(), mention.start)
        return Speaker(meant or mention.text, mention, certain=False)
    if mention.text.lower() in _IT and before is not None:
        return Speaker(before.name, mention, certain=False)
    return Speaker(people.full_name(mention.text), mention, attribution.certain)


def cue_of(text: str, attribution: Attribution | None) -> TextSpan | None:
    return _words(text, attribution.cue, attribution.cue) if attribution and attribution.cue else None


def _words(text: str, first: Token, last: Token) -> TextSpan:
    end = last.end
    if text[first.start : end].endswith(("’s", "'s")):
        end -= 2
    return TextSpan(text[first.start : end], first.start, end)
