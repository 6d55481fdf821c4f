"""Annotations of other programs: the words they are about, and what they say of them. None of it is a verdict here."""

from dataclasses import dataclass

# More people’s remarks than one article has. Taking them holds the desk’s writing, and a page has to show them all.
MOST = 500


@dataclass(frozen=True, slots=True)
class QuotedWords:
    """Words of a text that is not here, with what stood before and after them, as far as that is known.

    `start` is their place there: in which text it counts is not known, so that it only decides between equals.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None


@dataclass(frozen=True, slots=True)
class ForeignLink:
    """What an annotation names as a source: its `title` and its `url`, one of which may be empty, and words of it."""

    title: str
    url: str
    passage: str


@dataclass(frozen=True, slots=True)
class ForeignAnnotation:
    """`number` is its place in the file, from 1; `id` what it is called there. `by` and `at` may be empty.

    `target` is the address of the page that it is about. `classed` are the words by which it was classified there.
    """

    number: int
    id: str
    target: str
    quotation: QuotedWords
    comments: tuple[str, ...]
    tags: tuple[str, ...]
    classed: tuple[str, ...]
    links: tuple[ForeignLink, ...]
    by: str
    at: str
    is_reply: bool = False

    @property
    def kind(self) -> str:
        """A quote if a tag says so, else a claim: somebody looks at it anyway."""
        return "quote" if any(tag.casefold() == "quote" for tag in self.tags) else "claim"


@dataclass(frozen=True, slots=True)
class ForeignFile:
    """`is_partial` says that the file names further pages, which are elsewhere and are not fetched."""

    annotations: tuple[ForeignAnnotation, ...]
    is_partial: bool


def note_of(annotation: ForeignAnnotation, *, on_other_words: bool) -> str:
    """What it says, as lines of a note: who said it, and, where they differ from those here, `on_other_words`."""
    who = ", ".join(filter(None, (annotation.by, annotation.at)))
    tags = [tag for tag in annotation.tags if tag.casefold() not in ("claim", "quote")]
    said = [*annotation.comments]
    if tags:
        said.append(f"Tags: {', '.join(tags)}")
    if annotation.classed:
        said.append(f"Marked elsewhere as: {', '.join(annotation.classed)}")
    if on_other_words and said:
        said.insert(0, f"On the words “{annotation.quotation.exact}”:")
    if who and said:
        said[0] = f"{who}: {said[0]}"
    return "\n".join(said)
