"""The web archives that a desk may turn on, and where each of them is asked."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ArchiveKeys:
    """By which an archive knows the desk’s account. They are in no text that is made of this."""

    access: str = field(repr=False)
    secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class WebArchive:
    """`name` is how the pages call it; each of the others is an address.

    `availability` answers whether there is a copy of a page, `saving` takes a page to be saved, and `copies` is what
    the address of every copy begins with. Without `keys`, it is not asked to save anything.
    """

    name: str
    availability: str
    saving: str
    copies: str
    keys: ArchiveKeys | None = None


# By the name that turns it on in the configuration.
WEB_ARCHIVES = {
    "wayback": WebArchive(
        "the Wayback Machine",
        "https://archive.org/wayback/available",
        "https://web.archive.org/save",
        "https://web.archive.org/web/",
    ),
}
