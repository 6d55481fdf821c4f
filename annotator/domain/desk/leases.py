"""Leases: what one server of a desk does for all of them is in its hands for a while, and in nobody else's."""

from dataclasses import dataclass

# Seconds for which whoever takes something holds it, unless they hold it for as long again in time.
LEASE = 60


@dataclass(frozen=True, slots=True)
class Lease:
    """What is called `name` is held by whoever has this `id`, which nobody else had before."""

    name: str
    id: str
