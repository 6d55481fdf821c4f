"""The kinds of facts in a unit, by the same words that make a sentence worth a check."""

from annotator.language.claims.check_worthiness import reasons_of

_FACETS = {
    "number": "number",
    "percent": "number",
    "money": "number",
    "date": "date",
    "name": "name",
    "organisation": "name",
    "place": "name",
    "cause": "causal",
    "superlative": "superlative",
    "first_or_only": "superlative",
}


def facets_of(words: str) -> frozenset[str]:
    """The facets, by their ids in the profile, that show in a unit's own words."""
    return frozenset(_FACETS[reason.name] for reason in reasons_of(words) if reason.name in _FACETS)
