"""Decides which language an article is in, by what its page declares and what its text shows."""

from annotator.domain.articles import FactOffer
from annotator.language.detection import language_of, other_language_of

DEFAULT_LANGUAGE = "en"


def language_offers(declared: tuple[FactOffer, ...], text: str) -> tuple[FactOffer, ...]:
    """The offers, best first: the language found in `text` comes first if none is declared, or a wrong one."""
    found = other_language_of(text, declared[0].values[0]) if declared else language_of(text)
    seen = (FactOffer((found,), "the words of the text"),) if found else ()
    return seen + tuple(offer for offer in declared if offer.values != (found,))
