"""How each kind of hit is narrowed down: a condition on its entry `e`, and none where the kind has no such thing."""

from annotator.domain.search.hits import Search

_OF_ARTICLE = "e.article IN (SELECT article FROM {})"
_HELD = _OF_ARTICLE.format("assignments WHERE assignee = :person")
_RESTS = _OF_ARTICLE.format("evidence WHERE source = :source")
_PUBLISHED = (
    "e.article IN (SELECT r.article FROM revisions r WHERE lower(json_extract(r.facts, '$.publisher')) ="
    " lower(:publication) AND r.number = (SELECT max(number) FROM revisions WHERE article = r.article))"
)
_IMPORTED = "(SELECT imported FROM articles WHERE id = e.article)"
_UNIT = {
    "unit": "e.thing",
    "evidence": "(SELECT unit FROM evidence WHERE id = e.thing)",
    "query": "(SELECT unit FROM queries WHERE id = e.thing)",
    "remark": "(SELECT unit FROM remarks WHERE id = e.thing)",
}
# When it came about: of a unit, when it was checked.
_MOMENT = {
    "article": _IMPORTED,
    "sentence": _IMPORTED,
    "unit": "(SELECT checked_at FROM units WHERE id = e.thing)",
    "source": "(SELECT accessed FROM sources WHERE id = e.thing)",
    "evidence": "(SELECT at FROM evidence WHERE id = e.thing)",
    "query": "(SELECT at FROM queries WHERE id = e.thing)",
    "remark": "(SELECT at FROM remarks WHERE id = e.thing)",
    "capture": "s.at",
}
_PERSON = {
    "article": _HELD,
    "sentence": _HELD,
    "unit": "EXISTS (SELECT 1 FROM units WHERE id = e.thing AND :person IN (assignee, checked_by, vouched_by))",
    "evidence": "EXISTS (SELECT 1 FROM evidence WHERE id = e.thing AND by = :person)",
    "query": 'EXISTS (SELECT 1 FROM queries WHERE id = e.thing AND (:person IN (by, "to") OR EXISTS'
    " (SELECT 1 FROM json_each(replies) WHERE json_extract(value, '$.by') = :person)))",
    "remark": "EXISTS (SELECT 1 FROM remarks WHERE id = e.thing AND by = :person)",
}
_ON_SOURCE = "EXISTS (SELECT 1 FROM evidence v WHERE v.unit = {} AND v.source = :source)"
_SOURCE = {
    "article": _RESTS,
    "sentence": _RESTS,
    "unit": _ON_SOURCE.format(_UNIT["unit"]),
    "source": "e.thing = :source",
    "evidence": "EXISTS (SELECT 1 FROM evidence WHERE id = e.thing AND source = :source)",
    "query": _ON_SOURCE.format(_UNIT["query"]),
    "remark": _ON_SOURCE.format(_UNIT["remark"]),
    "capture": "s.source = :source",
}
_OF_PUBLISHER = "EXISTS (SELECT 1 FROM sources WHERE id = {} AND lower(publisher) = lower(:publication))"
_PUBLICATION = {
    **dict.fromkeys(("article", "sentence", "unit", "evidence", "query", "remark"), _PUBLISHED),
    "source": _OF_PUBLISHER.format("e.thing"),
    "capture": _OF_PUBLISHER.format("s.source"),
}
_STATUS = {"unit": "EXISTS (SELECT 1 FROM units WHERE id = e.thing AND status = :status)"}


def unit_of(kind: str) -> str:
    """The expression for the id of the unit to which a hit of the kind belongs."""
    return _UNIT.get(kind, "NULL")


def narrowed(sought: Search, kind: str) -> str | None:
    """The condition, which begins with AND, or "" for all; None if no hit of this kind can be meant."""
    if not sought.is_narrowed:
        return ""
    day = f"substr({_MOMENT[kind]}, 1, 10)"
    wanted = (
        (sought.status, _STATUS.get(kind)),
        (sought.person, _PERSON.get(kind)),
        (sought.since, f"{day} >= :since"),
        (sought.until, f"{day} <= :until"),
        (sought.source, _SOURCE.get(kind)),
        (sought.publication, _PUBLICATION.get(kind)),
    )
    conditions = [condition for value, condition in wanted if value is not None]
    if None in conditions:
        return None
    return "".join(f" AND {condition}" for condition in conditions)
