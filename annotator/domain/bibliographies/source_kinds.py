"""What a type of source is called in each format of bibliographies, in both directions.

A format has fewer types than the desk, or others. Where its type alone would come back as another, the label of ours
goes with it, in the field that the format has for it.
"""

from dataclasses import dataclass

from annotator.domain import profile

CSL, BIBTEX, RIS = "csl", "bibtex", "ris"
OTHER = "other"
# What was said to somebody, or seen by somebody: nobody outside can look it up.
UNPUBLISHED = frozenset({"interview", "correspondence", "observation", "expert_opinion"})
# Their publisher is a newspaper or a journal, in which they appeared.
IN_A_PERIODICAL = frozenset({"news", "academic"})


@dataclass(frozen=True, slots=True)
class SourceKind:
    """`bibtex` is an entry type that every style knows, `ris` a value of TY; that of CSL is in `profile`."""

    bibtex: str
    ris: str


SOURCE_KINDS = {
    "interview": SourceKind("misc", "PCOMM"),
    "document": SourceKind("misc", "UNPB"),
    "official_record": SourceKind("techreport", "GOVDOC"),
    "court": SourceKind("misc", "CASE"),
    "dataset": SourceKind("misc", "DATA"),
    "academic": SourceKind("article", "JOUR"),
    "news": SourceKind("article", "NEWS"),
    "press_release": SourceKind("misc", "GEN"),
    "social_post": SourceKind("misc", "BLOG"),
    "book": SourceKind("book", "BOOK"),
    "audio_video": SourceKind("misc", "VIDEO"),
    "image": SourceKind("misc", "ART"),
    "correspondence": SourceKind("misc", "PCOMM"),
    "observation": SourceKind("misc", "UNPB"),
    "expert_opinion": SourceKind("misc", "PCOMM"),
    "other": SourceKind("misc", "GEN"),
}
# By format and its type, folded: ours. What a library of any program holds, not only what leaves here.
_READ = {
    CSL: {
        "court": ("legal_case",),
        "dataset": ("dataset",),
        "academic": ("article-journal", "paper-conference", "thesis", "review"),
        "news": ("article-newspaper", "article-magazine", "post-weblog", "review-book", "entry"),
        "press_release": ("article",),
        "social_post": ("post",),
        "book": ("book", "chapter", "entry-dictionary", "entry-encyclopedia", "classic", "collection"),
        "audio_video": ("motion_picture", "broadcast", "song", "performance", "speech"),
        "image": ("graphic", "figure", "map"),
        "interview": ("interview",),
        "correspondence": ("personal_communication",),
        "official_record": ("bill", "legislation", "regulation", "treaty", "hearing", "patent", "standard"),
        "document": ("document", "report", "manuscript", "pamphlet"),
        OTHER: ("webpage", "software", "event", "periodical", "musical_score"),
    },
    BIBTEX: {
        "academic": ("article", "inproceedings", "conference", "phdthesis", "mastersthesis", "thesis", "proceedings",
                     "unpublished"),
        "book": ("book", "booklet", "inbook", "incollection", "collection", "mvbook", "reference", "inreference",
                 "manual"),
        "document": ("techreport", "report"),
        "court": ("jurisdiction",),
        "official_record": ("legislation", "legal", "patent", "standard"),
        "dataset": ("dataset",),
        "audio_video": ("video", "movie", "audio", "music", "performance"),
        "image": ("image", "artwork"),
        "correspondence": ("letter",),
        OTHER: ("misc", "online", "electronic", "www", "software", "periodical"),
    },
    RIS: {
        "academic": ("jour", "conf", "cpaper", "thes", "abst", "inpr", "ejour"),
        "news": ("news", "mgzn"),
        "book": ("book", "chap", "ebook", "echap", "edbook", "ency", "dict"),
        "official_record": ("govdoc", "bill", "stat", "hear", "pat", "stand", "legal"),
        "document": ("unpb", "rprt", "pamp", "mansct", "slide"),
        "court": ("case",),
        "dataset": ("data", "dbase", "aggr"),
        "audio_video": ("video", "mpct", "sound", "advs", "music", "multi"),
        "image": ("art", "figure", "map", "chart"),
        "social_post": ("blog",),
        "correspondence": ("pcomm", "icomm"),
        OTHER: ("gen", "elec", "web", "comp", "ser", "serial", "equa"),
    },
}  # fmt: skip
_OURS = {format_: {name: ours for ours, names in table.items() for name in names} for format_, table in _READ.items()}
_LABELS = {
    name.casefold(): id_ for id_, known in profile.SOURCE_TYPES.items() for name in (id_.replace("_", " "), known.label)
}


def type_in(format_: str, type_: str) -> str:
    """What the format calls our type."""
    if format_ == CSL:
        return profile.SOURCE_TYPES[type_].csl
    return getattr(SOURCE_KINDS[type_], format_)  # type: ignore[no-any-return]


def label_beside(format_: str, type_: str) -> str | None:
    """Our label, where the type of the format alone would come back as another; else None."""
    is_enough = _OURS[format_].get(type_in(format_, type_).casefold()) == type_
    return None if is_enough else profile.SOURCE_TYPES[type_].label


def type_of(format_: str, theirs: str) -> str | None:
    """Our type for that of a format; None for one that is not known."""
    return _OURS[format_].get(theirs.strip().casefold())


def type_labelled(label: str) -> str | None:
    """Our type with this label; None where it is the label of none."""
    return _LABELS.get(" ".join(label.replace("_", " ").split()).casefold())
