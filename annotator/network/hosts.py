"""Finds the addresses of hosts, and whether these are on the public internet or on a private network."""

import queue
import socket
import threading
from collections.abc import Callable
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from annotator.domain.errors import Refused
from annotator.network.deadlines import Deadline

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network
Resolve = Callable[[str, int], tuple[Address, ...]]

# Listed here because `is_global` differs between versions of Python.
# Source: IANA IPv4 Special-Purpose Address Registry; multicast and 240/4 from the IPv4 Address Space Registry.
_CLOSED_4 = (
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
    "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24",
    "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
)  # fmt: skip
# Source: IANA IPv6 Special-Purpose Address Registry. No public address is outside 2000::/3.
_PUBLIC_6 = "2000::/3"
_CLOSED_6 = ("2001::/23", "2001:db8::/32", "2620:4f:8000::/48", "3fff::/20")
# IPv6 prefixes that embed an IPv4 address, and by how many bits it is shifted to the left: the IPv4 address decides.
_PREFIXES_OF_4 = {"::ffff:0:0/96": 0, "64:ff9b::/96": 0, "2002::/16": 80}

_CLOSED: tuple[Network, ...] = tuple(ip_network(prefix) for prefix in (*_CLOSED_4, *_CLOSED_6))
_OPEN_6 = IPv6Network(_PUBLIC_6)
_EMBEDDING = {IPv6Network(prefix): shift for prefix, shift in _PREFIXES_OF_4.items()}


def is_public(address: Address) -> bool:
    """Whether this address leads to the same machine from everywhere on the internet."""
    embedded = _embedded(address)
    if embedded is not None:
        return is_public(embedded)
    if address.version == 6 and address not in _OPEN_6:
        return False
    return not any(address in network for network in _CLOSED)


def is_this_machine(host: str) -> bool:
    return host in ("127.0.0.1", "::1", "localhost")


def _embedded(address: Address) -> IPv4Address | None:
    for network, shift in _EMBEDDING.items():
        if address in network:
            return IPv4Address(int(address) >> shift & 0xFFFFFFFF)
    return None


def look_up(host: str, port: int) -> tuple[Address, ...]:
    """All addresses of a host, in the system's order; `host` may be an address in any notation. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(ip_address(place[0]) for *_, place in found))


def addresses_of(host: str, port: int, deadline: Deadline, resolve: Resolve) -> tuple[Address, ...]:
    """The addresses of `host`, which `resolve` looks up once, for `port`; the look-up has to end before `deadline`.

    Raises `Refused`: "no_such_host", or "never_answers" if the name servers do not answer in time.
    """
    answers: queue.SimpleQueue[tuple[Address, ...] | Exception] = queue.SimpleQueue()

    def ask() -> None:
        try:
            answers.put(resolve(host, port))
        except (OSError, ValueError) as error:  # a label too long for DNS is a UnicodeError
            answers.put(error)

    # The system's resolver accepts no deadline; if it takes too long, its thread is abandoned.
    threading.Thread(target=ask, daemon=True).start()
    try:
        answer = answers.get(timeout=deadline.left(host))
    except queue.Empty:
        raise deadline.missed(host) from None
    if isinstance(answer, Exception) or not answer:
        raise Refused("no_such_host", host=host)
    return answer
