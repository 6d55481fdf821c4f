"""A web archive on this machine that speaks the Wayback Machine's Availability API and Save Page Now 2."""

import json
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from annotator.domain.archives.web_archives import ArchiveKeys, WebArchive
from annotator.network.archives import ArchiveLine
from tests.network.servers import HERE, Behave, Server, answering, serving

ACCESS, SECRET = "access-of-the-desk", "secret-of-the-desk"
STAMP = "20210503044612"
MOMENT = "2021-05-03T04:46:12Z"


@dataclass
class Archive:
    """`copies` are its pages, by address, then by moment; `heard` says what it was asked, in order.

    `answer` replaces its answer to whatever it is asked, `status` what it says of a page that it is saving.
    """

    server: Server
    copies: dict[str, dict[str, bytes]] = field(default_factory=dict)
    status: dict[str, Any] = field(default_factory=lambda: {"status": "pending"})
    answer: Behave | None = None
    heard: list[str] = field(default_factory=list)

    def line(self, *, has_keys: bool = True, seconds: float = 10) -> ArchiveLine:
        keys = ArchiveKeys(ACCESS, SECRET) if has_keys else None
        at = self.server.at
        archive = WebArchive("the Archive Next Door", at("/wayback/available"), at("/save"), at("/web/"), keys)
        return ArchiveLine(archive, HERE if seconds == HERE.seconds else type(HERE)(allow=HERE.allow, seconds=seconds))

    def keep(self, url: str, body: bytes, stamp: str = STAMP) -> None:
        self.copies.setdefault(url, {})[stamp] = body

    def behave(self, server: Server, caller: socket.socket, head: bytes) -> None:
        line, _, headers = head.decode("latin-1").partition("\r\n")
        method, target, _ = line.split(" ")
        parts = urlsplit(target)
        body = _rest(caller, head)
        self.heard.append(f"{method} {unquote(target)} {unquote(body)}".rstrip())
        respond = self.answer or answering(*self._answer(method, parts.path, parts.query, body, headers))
        respond(server, caller, head)

    def _answer(self, method: str, path: str, query: str, body: str, headers: str) -> tuple[bytes, str]:
        if path == "/wayback/available":
            return _json(self._available(parse_qs(query)["url"][0]))
        if path.startswith("/save"):
            if f"authorization: low {ACCESS}:{SECRET}" not in headers.lower():
                return _json({"message": "You need to be logged in to use Save Page Now."})
            if method == "POST":
                return _json({"url": parse_qs(body)["url"][0], "job_id": "spn2-0a1b2c"})
            return _json({"job_id": path.rpartition("/")[2], **self.status})
        stamp, _, url = f"{path.removeprefix('/web/')}{'?' if query else ''}{query}".partition("/")
        return self.copies[url][stamp.removesuffix("id_")], "Content-Type: text/html"

    def _available(self, url: str) -> dict[str, Any]:
        known = self.copies.get(url)
        if not known:
            return {"url": url, "archived_snapshots": {}}
        stamp = max(known)
        copy = {"available": True, "status": "200", "timestamp": stamp, "url": self.server.at(f"/web/{stamp}/{url}")}
        return {"url": url, "archived_snapshots": {"closest": copy}}


@contextmanager
def archiving() -> Iterator[Archive]:
    with serving(answering(b"")) as server:
        archive = Archive(server)
        server.behave = archive.behave
        yield archive


def _json(answer: dict[str, Any]) -> tuple[bytes, str]:
    return json.dumps(answer).encode(), "Content-Type: application/json"


def _rest(caller: socket.socket, head: bytes) -> str:
    """The body of the request, of which some may have come with its head."""
    above, _, body = head.partition(b"\r\n\r\n")
    sizes = [line.partition(b":")[2] for line in above.split(b"\r\n") if line.lower().startswith(b"content-length")]
    size = int(sizes[0]) if sizes else 0
    while len(body) < size:
        body += caller.recv(65_536)
    return body.decode()
