"""Pictures without a caption: what they show has to be checked like a sentence."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from annotator.domain.readings import Picture
from annotator.language.slips.rule import Prose, SlipFinding


def uncaptioned(prose: Prose) -> Iterator[SlipFinding]:
    """One finding for all pictures after a block, on the sentence before them; at the top, on the first sentence."""
    for after, group in groupby(prose.pictures, key=lambda picture: picture.after):
        place = next((s for s in reversed(prose.sentences) if s.block <= after), prose.sentences[0])
        yield SlipFinding(place.start, place.end, _message(list(group)))


def _message(found: Sequence[Picture]) -> str:
    shown = ", ".join(f"“{picture.alt}”" for picture in found if picture.alt)
    shown_as = f" ({shown})" if shown else ""
    if len(found) == 1:
        return f"This picture has no caption{shown_as}: check what it shows."
    return f"{len(found)} pictures have no caption{shown_as}: check what they show."
