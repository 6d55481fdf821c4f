"""Drawing the sample of a second reading: all quotes, all units whose risk is not normal, and a share of the rest."""

import hashlib
import math
from collections.abc import Iterable

from annotator.domain.errors import RuleBroken
from annotator.domain.units import Unit

MOST = 100


def checked_share(share: int | None) -> int:
    """The share of the rest, in percent. Raises RuleBroken if there is none, or it is not between 0 and 100."""
    if share is None or not 0 <= share <= MOST:
        raise RuleBroken("not_a_share", field="share")
    return share


def sample(units: Iterable[Unit], seed: str, share: int) -> tuple[Unit, ...]:
    """The units that are to be read again, in the order given; only those with a verdict and a place can be.

    All quotes and all units whose risk is not normal are in it. The rest is put in the order of the SHA-256 of the
    `seed`, a colon and the unit's id, in UTF-8, and the first `share` percent of it are taken, rounded up. So the same
    seed draws the same units anywhere, and a larger share draws all that a smaller one does.
    """
    known = [unit for unit in units if can_be_read(unit)]
    rest = sorted((unit for unit in known if not _is_always_drawn(unit)), key=lambda unit: draw_key(seed, unit.id))
    drawn = {unit.id for unit in rest[: math.ceil(len(rest) * share / 100)]}
    return tuple(unit for unit in known if _is_always_drawn(unit) or unit.id in drawn)


def can_be_read(unit: Unit) -> bool:
    """Whether there is a verdict that a second reader could agree with, and words to read."""
    return unit.check is not None and unit.anchor.start is not None


def draw_key(seed: str, unit: str) -> str:
    return hashlib.sha256(f"{seed}:{unit}".encode()).hexdigest()


def _is_always_drawn(unit: Unit) -> bool:
    return unit.kind == "quote" or unit.risk != "normal"
