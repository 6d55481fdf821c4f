"""Which machines may be reached: the public internet, and nothing that only this network can see."""

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

# Written out, for what Python calls global differs between its versions.
# Source: IANA IPv4 Special-Purpose Address Registry; multicast and 240/4 from the IPv4 Address Space Registry.
_CLOSED_4 = (
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
    "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24",
    "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
)  # fmt: skip
# Source: IANA IPv6 Special-Purpose Address Registry; outside 2000::/3 nothing is given out to the public.
_PUBLIC_6 = "2000::/3"
_CLOSED_6 = ("2001::/23", "2001:db8::/32", "2620:4f:8000::/48", "3fff::/20")
# Addresses that stand for an IPv4 address: what they lead to is judged. How far its last bit is from the right.
_STANDING_FOR_4 = {"::ffff:0:0/96": 0, "64:ff9b::/96": 0, "2002::/16": 80}

_CLOSED: tuple[Network, ...] = tuple(ip_network(one) for one in (*_CLOSED_4, *_CLOSED_6))
_OPEN_6 = IPv6Network(_PUBLIC_6)
_EMBEDDING = {IPv6Network(prefix): shift for prefix, shift in _STANDING_FOR_4.items()}


def is_public(address: Address) -> bool:
    """Whether anybody on the internet could reach this address, and reach the same machine by it."""
    inner = _stood_for(address)
    if inner is not None:
        return is_public(inner)
    if address.version == 6 and address not in _OPEN_6:
        return False
    return not any(address in network for network in _CLOSED)


def _stood_for(address: Address) -> IPv4Address | None:
    for network, shift in _EMBEDDING.items():
        if address in network:
            return IPv4Address(int(address) >> shift & 0xFFFFFFFF)
    return None


def look_up(host: str, port: int) -> tuple[Address, ...]:
    """Every address of a host, in the system's order; numbers in any notation too. OSError where there is none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(ip_address(place[0]) for *_, place in found))


def addresses_of(host: str, port: int, deadline: Deadline, resolve: Resolve) -> tuple[Address, ...]:
    """Asked once. Raises `Refused`: "no_such_host", or "never_answers" where the name servers do not."""
    answers: queue.SimpleQueue[tuple[Address, ...] | Exception] = queue.SimpleQueue()

    def ask() -> None:
        try:
            answers.put(resolve(host, port))
        except (OSError, ValueError) as error:  # a label too long for DNS is a UnicodeError
            answers.put(error)

    # The system's resolver knows no deadline; a thread that it holds up is left behind.
    threading.Thread(target=ask, daemon=True).start()
    try:
        answer = answers.get(timeout=deadline.left(host))
    except queue.Empty:
        raise deadline.missed(host) from None
    if isinstance(answer, Exception) or not answer:
        raise Refused("no_such_host", host=host)
    return answer
