"""The shapes of articles, units, evidence, sources and queries: the words are those of article/1."""

from annotator.domain import profile
from annotator.domain.statuses import STATUSES
from annotator.web.api.shapes import (
    MOMENT,
    NUMBER,
    TEXT,
    Key,
    Shape,
    list_of,
    listed,
    one_of,
    or_null,
)

MAYBE = or_null(TEXT)
_VERSION = Key("version", NUMBER, "The number that begins its ETag.")
_PERSON = "The id of a person."

FACTS = Shape(
    "Facts",
    (
        *(Key(name, MAYBE) for name in ("title", "standfirst")),
        listed("byline", TEXT),
        *(Key(name, MAYBE) for name in ("published", "modified", "publisher", "section", "url", "image", "language")),
    ),
    "What an article says of its own publication.",
)
LISTED_ARTICLE = Shape(
    "ListedArticle",
    (
        Key("slug", TEXT, "Its name in addresses.", lambda each: each.article.slug),
        Key("title", MAYBE, "", lambda each: each.article.facts.title),
        Key("url", MAYBE, "Where it is published.", lambda each: each.article.facts.url),
        Key("published", MAYBE, "", lambda each: each.article.facts.published),
        Key("language", MAYBE, "", lambda each: each.article.facts.language),
        Key("revision", NUMBER, "The number of its newest text."),
        Key("imported", MOMENT, "When that text came in."),
    ),
    "An article as a list names it.",
)
IMPORTED = Shape(
    "Imported",
    (
        Key("article", TEXT, "Its slug.", lambda done: done.slug),
        Key("revision", NUMBER),
        Key("is_new", {"type": "boolean"}, "Whether it was made now, or was here already from the same bytes."),
        Key("is_read_differently", {"type": "boolean"}, "Whether the same bytes would be read in another way now."),
    ),
    "An article that came in.",
)
ANCHOR_KEYS = (
    Key("start", or_null(NUMBER), "In code points of the article’s text; null if the words have no place.",
        lambda each: each.unit.anchor.start),
    Key("end", or_null(NUMBER), "", lambda each: each.unit.anchor.end),
    Key("exact", TEXT, "The words.", lambda each: each.unit.anchor.exact),
)  # fmt: skip
CHECK = Shape("Checked", (Key("by", TEXT, _PERSON), Key("at", MOMENT)), "Who gave the verdict, and when.")
UNIT = Shape(
    "Unit",
    (
        Key("id", TEXT, "", lambda each: each.unit.id),
        Key("article", TEXT, "The slug of its article.", lambda each: each.slug),
        Key("kind", one_of(profile.KINDS), "", lambda each: each.unit.kind),
        Key("place", TEXT, "How its words were found in the newest text.", lambda each: each.unit.anchor.place),
        *ANCHOR_KEYS,
        Key("sentences", list_of(TEXT), "The ids of its sentences.",
            lambda each: [f"s{n}" for n in each.state.sentences]),
        Key("facets", list_of(TEXT), "", lambda each: list(each.unit.facets)),
        Key("risk", TEXT, "", lambda each: each.unit.risk),
        Key("speaker", MAYBE, "", lambda each: each.unit.speaker),
        Key("status", TEXT, f"One of {', '.join(STATUSES)}.", lambda each: each.unit.status),
        Key("state", TEXT, "Whether it is settled: settled, thin, open, waiting or trouble.",
            lambda each: each.state.family),
        Key("reasons", list_of(TEXT), "Why it is not simply settled.", lambda each: list(each.state.reasons)),
        Key("flags", list_of(TEXT), "", lambda each: list(each.state.flags)),
        Key("confidence", MAYBE, "high, moderate or low.", lambda each: each.unit.confidence),
        CHECK.part("checked", find="unit.check"),
        Key("proposed", MAYBE, "What it should say instead.", lambda each: each.unit.proposed),
        Key("vouched_by", MAYBE, _PERSON, lambda each: each.unit.vouched_by),
        Key("assignee", MAYBE, _PERSON, lambda each: each.unit.assignee),
        Key("note", MAYBE, "", lambda each: each.unit.note),
        Key("evidence", list_of(TEXT), "The ids of its evidence.", lambda each: list(each.evidence)),
        Key("queries", list_of(TEXT), "The ids of its queries.", lambda each: list(each.queries)),
        Key("version", NUMBER, "The number that begins its ETag.", lambda each: each.unit.version),
    ),
    "A claim or a quote.",
)  # fmt: skip
SENTENCE = Shape(
    "Sentence",
    (
        Key("id", TEXT),
        Key("block", TEXT, "", lambda each: f"b{each.sentence.block}"),
        Key("start", NUMBER, "In code points of the article’s text.", lambda each: each.sentence.start),
        Key("end", NUMBER, "", lambda each: each.sentence.end),
        Key("text", TEXT),
        Key("state", TEXT, "That of its worst unit; or no_claim, or unaccounted."),
        Key("units", list_of(TEXT), "The ids of its units.", lambda each: list(each.units)),
    ),
    "A sentence of an article.",
)
COVERAGE = Shape(
    "Coverage",
    (
        Key("answer", TEXT, "Whether it can run, in one sentence."),
        *(Key(name, NUMBER) for name in ("sentences", "accounted", "units", "settled")),
        Key("by_status", {"type": "object", "additionalProperties": NUMBER}),
    ),
    "How much of an article is checked.",
)
ARTICLE = Shape(
    "Article",
    (
        Key("slug", TEXT, "Its name in addresses.", lambda table: table.article.slug),
        FACTS.part("facts", find="article.facts"),
        Key("revision", NUMBER, "The number of this text.", lambda table: table.revision.number),
        Key("imported", MOMENT, "When it came in.", lambda table: table.revision.imported),
        Key("ran", or_null(MOMENT), "When somebody said that it has run."),
        Key("text", TEXT, "What all places are counted in, in code points.", lambda table: table.standing.text),
        SENTENCE.parts_at("sentences", find="shown_sentences"),
        COVERAGE.part("coverage"),
    ),
    "An article with its sentences.",
)
PASSAGE = Shape(
    "Passage",
    (
        Key("exact", TEXT, "Empty where words are on file that may not leave the desk."),
        *(Key(name, or_null(NUMBER)) for name in ("start", "end")),
        Key("snapshot", MAYBE, "The SHA-256 of the capture in which it was found."),
    ),
    "Words of a source.",
)
LOCATOR = Shape("Locator", tuple(Key(name, MAYBE) for name in ("page", "time", "paragraph")), "Where words stand.")
EVIDENCE = Shape(
    "Evidence",
    (
        Key("id", TEXT),
        Key("unit", TEXT, "The id of a unit."),
        Key("source", TEXT, "The id of a source."),
        Key("stance", TEXT),
        Key("terms", MAYBE, "null where those of the source apply."),
        PASSAGE.part("passage"),
        LOCATOR.part("locator"),
        Key("credibility", or_null(NUMBER)),
        Key("method", MAYBE),
        Key("note", MAYBE),
        Key("by", TEXT, _PERSON),
        Key("at", MOMENT),
        _VERSION,
    ),
    "What ties a unit to a source.",
)
SNAPSHOT = Shape(
    "Snapshot",
    (
        Key("sha256", TEXT),
        Key("at", MOMENT),
        Key("url", MAYBE),
        Key("archived", MAYBE, "Of a web archive’s copy, the moment at which the archive saved the page."),
    ),
    "A capture of a source.",
)
SOURCE = Shape(
    "Source",
    (
        Key("id", TEXT),
        Key("title", TEXT),
        Key("type", TEXT),
        *(Key(name, MAYBE) for name in ("level", "author", "publisher", "url", "published", "accessed", "reliability",
                                        "origin")),
        Key("terms", TEXT),
        *(Key(name, MAYBE) for name in ("embargoed_until", "description", "contact", "note")),
        SNAPSHOT.parts_at("snapshots"),
        _VERSION,
    ),
    "A person or a document on which units rest; what its reader may not know of it is null.",
)  # fmt: skip
REPLY = Shape("Reply", (Key("by", TEXT, _PERSON), Key("at", MOMENT), Key("text", TEXT)), "An answer to a query.")
RESOLUTION = Shape("Resolution", (Key("by", TEXT, _PERSON), Key("at", MOMENT)), "Who closed a query, and when.")
QUERY = Shape(
    "Query",
    (
        Key("id", TEXT),
        Key("unit", TEXT, "The id of a unit."),
        Key("by", TEXT, _PERSON),
        Key("to", TEXT, _PERSON),
        Key("at", MOMENT),
        Key("text", TEXT),
        Key("proposed", MAYBE, "The words that the asker would put there."),
        REPLY.parts_at("replies"),
        RESOLUTION.part("resolved"),
        _VERSION,
    ),
    "A question about a unit to a named person.",
)
PERSON = Shape("Person", (Key("id", TEXT), Key("name", TEXT)), "Somebody at the desk.")
SHAPES = (FACTS, LISTED_ARTICLE, IMPORTED, CHECK, UNIT, SENTENCE, COVERAGE, ARTICLE, PASSAGE, LOCATOR, EVIDENCE,
          SNAPSHOT, SOURCE, REPLY, RESOLUTION, QUERY, PERSON)  # fmt: skip
