"""Sends one request to addresses that were checked before: a second look-up of the host might give others."""

import socket
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from http.client import HTTPException
from types import MappingProxyType
from urllib.parse import SplitResult

import certifi
from urllib3.connection import HTTPConnection
from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse

from annotator import __version__
from annotator.domain.errors import Refused
from annotator.network.deadlines import Deadline
from annotator.network.hosts import Address

# A machine that is up answers at once; after this, the next address of the host is tried.
_SECONDS_TO_CONNECT = 10.0
_CHUNK = 65_536
_HEADERS = {
    "User-Agent": f"Annotator/{__version__}",
    "Accept": "text/html,application/xhtml+xml,*/*;q=0.5",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}


@dataclass(frozen=True, slots=True)
class Response:
    """`headers` in the order in which they came, `body` decoded; `address` is the IP address that answered."""

    address: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str | None:
        return next((value for key, value in self.headers if key.lower() == name), None)


def get(
    parts: SplitResult,
    addresses: tuple[Address, ...],
    deadline: Deadline,
    *,
    most: int,
    authorities: str | None = None,
    posted: bytes | None = None,
    sent: Mapping[str, str] = MappingProxyType({}),
) -> Response:
    """The answer to a GET request for the address `parts`; of a redirect or an error, only the headers.

    `addresses` are the addresses of the host, tried in order until `deadline`. `most` is the largest size of the
    decoded body in bytes. `authorities` is a file of certificates that replaces the system's. With `posted`, a body,
    it is a POST request. `sent` are headers beside the usual ones, or in their place. Raises `Refused`.
    """
    host = parts.hostname or ""
    sock, address = _connected(parts, addresses, deadline)
    try:
        if parts.scheme == "https":
            sock = _context(authorities).wrap_socket(
                sock, server_hostname=host.rstrip("."), do_handshake_on_connect=False
            )
        with deadline.closing(sock, host):
            return _response(sock, address, parts, most, posted, sent)
    except (HTTPException, HTTPError, OSError, ValueError) as error:
        raise _refusal(error, host) from None
    finally:
        sock.close()


def port_of(parts: SplitResult) -> int:
    return parts.port or (443 if parts.scheme == "https" else 80)


def _connected(parts: SplitResult, addresses: tuple[Address, ...], deadline: Deadline) -> tuple[socket.socket, Address]:
    host, port = parts.hostname or "", port_of(parts)
    for address in addresses:
        try:
            sock = socket.create_connection((str(address), port), min(deadline.left(host), _SECONDS_TO_CONNECT))
        except OSError:
            continue
        sock.settimeout(deadline.seconds)
        return sock, address
    raise Refused("no_connection", host=host)


@lru_cache(maxsize=4)
def _context(authorities: str | None) -> ssl.SSLContext:
    """Verifies certificates and host names, by the system's authorities or, if it has none, by those of certifi."""
    context = ssl.create_default_context(cafile=authorities)
    system = ssl.get_default_verify_paths()
    if authorities is None and not (system.cafile or system.capath):
        context.load_verify_locations(certifi.where())
    return context


def _response(
    sock: socket.socket,
    address: Address,
    parts: SplitResult,
    most: int,
    posted: bytes | None,
    more: Mapping[str, str],
) -> Response:
    if isinstance(sock, ssl.SSLSocket):
        sock.do_handshake()
    connection = HTTPConnection(parts.hostname or "", port_of(parts))
    connection.sock = sock
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    sent = {**_HEADERS, "Host": parts.netloc, **more}
    method = "GET" if posted is None else "POST"
    connection.request(method, target, body=posted, headers=sent, preload_content=False)
    response = connection.getresponse()
    try:
        headers = tuple(response.headers.items())
        body = _body(response, most, parts.hostname or "") if 200 <= response.status < 300 else b""
        return Response(str(address), response.status, headers, body)
    finally:
        response.close()


def _body(response: BaseHTTPResponse, most: int, host: str) -> bytes:
    """The decoded body, read piece by piece, so that a compression bomb cannot fill the memory."""
    pieces, size = [], 0
    # By default, a chunked body would not be decompressed.
    for piece in response.stream(_CHUNK, decode_content=True):
        size += len(piece)
        if size > most:
            raise Refused("page_too_large", host=host, limit=f"{most / 1_000_000:g}")
        pieces.append(piece)
    return b"".join(pieces)


def _refusal(error: Exception, host: str) -> Refused:
    if isinstance(error, ssl.SSLCertVerificationError):
        return Refused("not_trusted", host=host, why=error.verify_message)
    if isinstance(error, ssl.SSLError):
        return Refused("not_secured", host=host)
    return Refused("broken_off", host=host)
