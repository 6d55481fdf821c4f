"""What is given to the desk to be read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Input:
    """A file, a paste or a fetched page, and what is known about it.

    `body` is bytes, or text if it was pasted. `format` is the name of a row of `intake.input_formats`; None lets the
    content decide. `charset` is the encoding that the sender declares. `url` is the address it was published at. A page
    that was fetched from there (`is_fetched`) cannot claim to belong to another site.
    """

    body: bytes | str
    format: str | None = None
    filename: str | None = None
    charset: str | None = None
    url: str | None = None
    is_fetched: bool = False

    @property
    def raw(self) -> bytes:
        """The bytes; for a paste, its text in UTF-8."""
        return self.body if isinstance(self.body, bytes) else self.body.encode("utf-8", "replace")
