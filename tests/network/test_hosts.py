"""Which addresses are public: no special range of the registries is, nor an address that embeds one."""

import threading
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import Refused
from annotator.network.deadlines import Deadline
from annotator.network.hosts import addresses_of, is_public, look_up
from tests.conftest import refused

SPECIAL = [
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
    "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
    "224.0.0.0/4", "240.0.0.0/4", "255.255.255.255/32",
    "::/128", "::1/128", "::/96", "64:ff9b:1::/48", "100::/64", "2001::/32", "2001:20::/28", "2001:db8::/32",
    "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
]  # fmt: skip
INSIDE = st.sampled_from(SPECIAL).map(ip_network).flatmap(lambda network: st.ip_addresses(network=network))
INSIDE_4 = st.sampled_from([n for n in SPECIAL if ":" not in n]).flatmap(lambda n: st.ip_addresses(network=n))


def embedding(address: IPv4Address) -> list[IPv6Address]:
    number = int(address)
    return [
        IPv6Address(0xFFFF << 32 | number),
        IPv6Address(int(IPv6Address("64:ff9b::")) | number),
        IPv6Address(0x2002 << 112 | number << 80 | 1),
    ]


@given(INSIDE)
def test_no_address_of_a_special_range_is_public(address):
    assert not is_public(address)


@given(INSIDE_4)
def test_no_ipv6_address_that_embeds_a_special_one_is_public(address):
    assert not any(is_public(other) for other in embedding(address))


@given(st.ip_addresses(v=4))
def test_an_address_that_embeds_another_is_judged_by_it(address):
    assert {is_public(other) for other in embedding(address)} == {is_public(address)}


@given(st.ip_addresses())
def test_a_public_address_is_global_for_python_too(address):
    if is_public(address) and not (address.version == 6 and address in ip_network("64:ff9b::/96")):
        mapped = address.ipv4_mapped if address.version == 6 else None
        seen = mapped or address
        assert seen.is_global
        assert not any((seen.is_multicast, seen.is_reserved, seen.is_loopback, seen.is_link_local))


@pytest.mark.parametrize("address", ["93.184.215.14", "1.1.1.1", "172.32.0.1", "2606:4700::1111", "64:ff9b::101:101"])
def test_the_public_internet_is_public(address):
    assert is_public(ip_address(address))


@pytest.mark.parametrize("host", ["127.0.0.1", "2130706433", "0x7f.1", "127.1", "0177.0.0.1", "::1", "0"])
def test_this_machine_is_recognised_in_every_notation(host):
    assert not any(is_public(address) for address in look_up(host, 80))


def test_a_host_without_an_address_is_refused():
    def nowhere(host, port):
        raise OSError("not known")

    with refused(Refused, "no_such_host"):
        addresses_of("paper.example", 80, Deadline.after(5), nowhere)
    with refused(Refused, "no_such_host"):
        addresses_of("paper.example", 80, Deadline.after(5), lambda host, port: ())


def test_a_look_up_without_an_answer_ends_at_the_deadline():
    over = threading.Event()

    def stuck(host, port):
        over.wait(30)
        return ()

    with refused(Refused, "never_answers"):
        addresses_of("paper.example", 80, Deadline.after(0.1), stuck)
    over.set()
