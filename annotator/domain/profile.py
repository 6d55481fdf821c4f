"""The newsroom's terms: every id that is stored, and the label that people see for it.

An installation may rename the labels, but not the ids. The statuses are in `statuses.py`.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceType:
    """`csl` is the item type of CSL 1.0.2; `level` is the usual level of such a source."""

    label: str
    csl: str
    level: str


KINDS = {"claim": "Claim", "quote": "Quote"}
FACETS = {
    "number": "a number",
    "date": "a date",
    "name": "a name",
    "paraphrase": "a paraphrase",
    "characterisation": "a characterisation",
    "causal": "a cause",
    "superlative": "a superlative",
    "caption": "a caption",
    "headline": "a headline",
}
RISKS = {"normal": "normal", "sensitive": "sensitive", "legal": "legal"}
CONFIDENCES = {"high": "High", "moderate": "Moderate", "low": "Low"}
STANCES = {
    "supports": "Supports",
    "partly_supports": "Supports in part",
    "contradicts": "Contradicts",
    "context": "Context",
}
METHODS = {
    "read_document": "read the document",
    "called_source": "called the source",
    "recording": "heard the recording",
    "own_calculation": "own calculation",
    "site_visit": "was on site",
    "expert": "asked an expert",
}
# Of these the note says what was heard, seen or reckoned, and stands for words of the source. A document is quoted.
NOTED_METHODS = frozenset({"called_source", "recording", "own_calculation", "site_visit", "expert"})
SOURCE_TYPES = {
    "interview": SourceType("Interview", "interview", "primary"),
    "document": SourceType("Document", "document", "primary"),
    "official_record": SourceType("Official record", "report", "primary"),
    "court": SourceType("Court record", "legal_case", "primary"),
    "dataset": SourceType("Dataset", "dataset", "primary"),
    "academic": SourceType("Academic paper", "article-journal", "primary"),
    "news": SourceType("News report", "article-newspaper", "secondary"),
    "press_release": SourceType("Press release", "article", "primary"),
    "social_post": SourceType("Social post", "post", "primary"),
    "book": SourceType("Book", "book", "secondary"),
    "audio_video": SourceType("Audio or video", "motion_picture", "primary"),
    "image": SourceType("Image", "graphic", "primary"),
    "correspondence": SourceType("Correspondence", "personal_communication", "primary"),
    "observation": SourceType("Own observation", "document", "primary"),
    "expert_opinion": SourceType("Expert opinion", "personal_communication", "secondary"),
    "other": SourceType("Other", "document", "secondary"),
}
# Of these somebody can be asked again.
PEOPLE = frozenset({"interview", "correspondence", "expert_opinion"})
LEVELS = {"primary": "primary", "secondary": "secondary", "tertiary": "tertiary"}
RELIABILITIES = {
    "A": "A, reliable",
    "B": "B, usually reliable",
    "C": "C, fairly reliable",
    "D": "D, not usually reliable",
    "E": "E, unreliable",
    "F": "F, cannot be judged",
}
CREDIBILITIES = {
    1: "1, confirmed by others",
    2: "2, probably true",
    3: "3, possibly true",
    4: "4, doubtful",
    5: "5, improbable",
    6: "6, cannot be judged",
}
# In order of strictness: the stricter of two terms always wins.
TERMS = {
    "on_record": "on the record",
    "background": "on background",
    "deep_background": "on deep background",
    "off_record": "off the record",
}
ROLES = {
    "author": "author",
    "checker": "checker",
    "editor": "editor",
    "legal": "legal",
    "viewer": "viewer",
    "admin": "admin",
}
# Whose sign-off an article needs before it runs, and how many different people have to sign.
MUST_SIGN = ("checker", "editor")
MUST_SIGN_AT_LEGAL_RISK = ("legal",)
LEAST_SIGNERS = 2
# More than this share of an article's settled units on one origin, person or publication is pointed out, if there are
# at least so many of them.
CONCENTRATED_SHARE = 0.5
CONCENTRATED_UNITS = 3
PLACES = ("carried", "moved", "changed", "ask", "gone")
FACT_KINDS = {"figure": "figure", "name": "name", "date": "date", "quote": "quote"}
