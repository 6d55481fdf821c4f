"""What is given to the desk to be read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Input:
    """A file, a paste or a fetched page, and what is known about it.

    `body` is bytes, or text if it was pasted. `format` is the name of a row of `intake.inputs`; None lets the content
    decide. `charset` is the encoding that the sender declares. `url` is the address it was published at. If it was
    fetched from there (`is_fetched`), it is not believed that it is a page of another site.
    """

    body: bytes | str
    format: str | None = None
    filename: str | None = None
    charset: str | None = None
    url: str | None = None
    is_fetched: bool = False

    @property
    def raw(self) -> bytes:
        """The bytes; of a paste, those of its UTF-8."""
        return self.body if isinstance(self.body, bytes) else self.body.encode("utf-8", "replace")
