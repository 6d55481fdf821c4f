"""What the things of an article are called in W3C Web Annotations: by addresses that stay the same on every desk."""

import uuid
from urllib.parse import quote

# Of every name below: a random UUID, chosen once.
_NAMES = uuid.UUID("6f0f5d5c-5f43-4d0e-9d39-5a3c7f0e8a61")
# What an address may hold as it is (RFC 3986); all else is written in per cent.
_KEPT = "%/:?#[]@!$&'()*+,;=~"


def urn(noun: str, id_: str) -> str:
    """The name of one thing of a desk, as urn:uuid: it is computed from the id, which it does not tell."""
    return uuid.uuid5(_NAMES, f"{noun} {id_}").urn


def unit_urn(unit: str) -> str:
    """The name of the annotation of a unit, by the unit's id."""
    return urn("unit", unit)


def uri(address: str) -> str:
    """A web address in the letters that a URI may have."""
    return quote(address, safe=_KEPT)
