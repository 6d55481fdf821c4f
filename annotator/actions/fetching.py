"""Bytes that come from elsewhere, and fetching. A page is fetched only because a person gave its address."""

from collections.abc import Callable
from dataclasses import dataclass

from annotator.domain.errors import Refused
from annotator.domain.reading_input import Input
from annotator.network import fetching


@dataclass(frozen=True, slots=True)
class Content:
    """The bytes of one article or capture, from a file of this `name` or from the address `url`.

    `answer` is the complete answer if they were fetched.
    """

    body: bytes
    name: str | None = None
    url: str | None = None
    charset: str | None = None
    answer: fetching.Fetched | None = None

    def as_input(self, *, url: str | None = None, format: str | None = None) -> Input:  # noqa: A002
        """The same as an Input; an address that a person gave is preferred to the one it was fetched from."""
        return Input(
            self.body,
            format=format,
            filename=self.name,
            charset=self.charset,
            url=url or self.url,
            is_fetched=url is None and self.url is not None,
        )


Fetch = Callable[[str], Content]


def fetched(url: str, policy: fetching.Policy = fetching.DEFAULT) -> Content:
    """The page at an address; `url` of the result is the address after redirects. Raises Refused."""
    got = fetching.fetch(url, policy)
    return Content(got.body, url=got.final, charset=got.charset, answer=got)


def nothing_fetched(_url: str) -> Content:
    """Takes the place of `fetched` if no request is allowed. Raises Refused("offline")."""
    raise Refused("offline")


def refuse_offline(fetch: Fetch) -> None:
    """Call it before storing anything that needs a request later. Raises Refused("offline")."""
    if fetch is nothing_fetched:
        raise Refused("offline")


def fetch_of(*, is_offline: bool) -> Fetch:
    return nothing_fetched if is_offline else fetched
