"""Pictures that no words account for: what they show is looked at like a sentence."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from annotator.domain.readings import Picture, Slip
from annotator.domain.revisions import Sentence


def pictures(without_words: Iterable[Picture], sentences: Sequence[Sentence]) -> Iterator[Slip]:
    """One note for the pictures of a place, on the sentence that they follow; those on top, on the first."""
    for after, group in groupby(without_words, key=lambda picture: picture.after):
        place = next((s for s in reversed(sentences) if s.block <= after), sentences[0])
        yield Slip("picture", place.start, place.end, _message(list(group)))


def _message(found: Sequence[Picture]) -> str:
    shown = ", ".join(f"“{picture.alt}”" for picture in found if picture.alt)
    said = f" ({shown})" if shown else ""
    if len(found) == 1:
        return f"A picture without a caption stands here{said}: check what it shows."
    return f"{len(found)} pictures without a caption stand here{said}: check what they show."
