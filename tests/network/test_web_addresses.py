"""Addresses of the same page are equal, addresses of two pages never are."""

from itertools import takewhile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.network.tracking import without_tracking
from annotator.network.web_addresses import bare_address, same_pages, same_pages_of_each


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://www.city.example/budget?id=7", "http://city.example/budget/?utm_source=letter&id=7#p4"),
        ("https://city.example/a", "https://m.city.example/a?fbclid=xY&gclid=1&mc_cid=2&igshid=3"),
        ("https://city.example/a", "https://amp.city.example:443/a?amp=1"),
        ("https://city.example/a", "https://city.example/a?outputType=amp&print=true&CMP=share_btn_tw"),
        ("https://city.example/a", "https://city.example/a?ref=newsletter&src=Twitter"),
        ("https://city.example/a?b=1&c=2", "https://city.example/a?c=2&b=1&utm_anything_new=x"),
        ("https://bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4"),
        ("https://city.example./a", "https://city.example/a"),
    ],
)
def test_one_page_has_one_bare_address(one, other):
    assert bare_address(one) == bare_address(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://city.example/plans?ref=21/00345", "https://city.example/plans?ref=21/00346"),
        ("https://code.example/file?ref=main", "https://code.example/file?ref=draft"),
        ("https://city.example/view?src=minutes.pdf", "https://city.example/view?src=budget.pdf"),
        ("https://city.example/?id=1&id=2", "https://city.example/?id=1&id=3"),
        ("https://city.example/#!/case/12", "https://city.example/#!/case/13"),
        ("https://city.example/wiki/amp", "https://city.example/wiki"),
        ("https://city.example/a?page=1", "https://city.example/a?page=2"),
        ("https://city.example/A", "https://city.example/a"),
        ("https://city.example:8080/a", "https://city.example/a"),
        ("https://m.com/a", "https://amp.com/a"),
        ("https://m.co.uk/a", "https://amp.co.uk/a"),
        ("https://m.github.io/a", "https://amp.github.io/a"),
        ("https://blog.city.example/a", "https://city.example/a"),
        ("https://city.example/a?print=plate-4", "https://city.example/a"),
    ],
)
def test_two_pages_have_two_bare_addresses(one, other):
    assert bare_address(one) != bare_address(other)


LABELS = st.sampled_from(["www", "m", "amp", "mobile", "city", "a", "co", "uk", "com", "github", "io", "example"])
HOSTS = st.lists(LABELS, min_size=1, max_size=4).map(".".join)
QUERIES = st.text(alphabet="abutm_src=&?#!/%25é+ ;.", max_size=30)
ADDRESSES = st.builds("{}://{}/{}".format, st.sampled_from(["http", "https"]), HOSTS, QUERIES)


@given(ADDRESSES | st.text(max_size=40))
def test_a_bare_address_is_its_own_bare_address(url):
    bare = bare_address(url)
    assert bare_address(bare) == bare


@given(HOSTS, HOSTS, QUERIES)
def test_addresses_at_two_hosts_are_one_only_if_one_is_the_mobile_version(one, other, rest):
    if one != other and bare_address(f"https://{one}/{rest}") == bare_address(f"https://{other}/{rest}"):
        pairs = zip(reversed(one.split(".")), reversed(other.split(".")), strict=False)
        shared = len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))
        before = {*one.split(".")[:-shared], *other.split(".")[:-shared]}
        assert shared >= 2
        assert before <= {"www", "m", "mobile", "amp"}


@given(ADDRESSES)
def test_removing_tracking_twice_removes_no_more(url):
    once = without_tracking(url)
    assert without_tracking(once) == once
    assert bare_address(once) == bare_address(url)


def test_only_tracking_is_removed_from_an_address():
    assert without_tracking("https://a.example/x?b=2&utm_source=n&a=1#p4") == "https://a.example/x?b=2&a=1#p4"
    assert without_tracking("https://a.example/x?fbclid=1") == "https://a.example/x"
    assert without_tracking("https://a.example/x#:~:text=one") == "https://a.example/x#:~:text=one"


def test_the_same_page_is_found_among_many_in_any_spelling_of_its_host():
    others = [
        "https://BÜCHER.example/ä/?utm_id=1",
        None,
        "https://bücher.example/b",
        "https://www.xn--bcher-kva.example/%C3%A4",
    ]
    assert same_pages("http://bücher.example/ä", others) == [0, 3]
    assert same_pages("https://xn--bcher-kva.example/ä", others) == [0, 3]
    assert same_pages(None, others) == same_pages("no address", others) == []


@given(ADDRESSES, st.lists(ADDRESSES, max_size=5))
def test_the_same_pages_are_those_with_the_same_bare_address(url, others):
    bare = bare_address(url)
    assert same_pages(url, others) == [at for at, other in enumerate(others) if bare and bare_address(other) == bare]


def test_pages_of_many_addresses_are_found_as_those_of_each():
    addresses = [
        "https://paper.example/a", "http://www.paper.example/a?utm_source=x", "https://m.paper.example/a#top", "https://paper.example/b",
        "https://paper.example:443/a", "HTTPS://PAPER.EXAMPLE./a", "https://müller.example/a", "https://xn--mller-kva.example/a",
        "https://shop.müller.example/a", "http://127.0.0.1:8000/a", "http://[2001:db8::1]/a", "https://user@paper.example/a",
        "https://paper.co.uk/a", "https://www.paper.co.uk/a/", "no address", "https://", "http://www.intranet/a", "http://intranet/a", "https://пример.рф/a", "https://xn--e1afmkfd.xn--p1ai/a",
    ]  # fmt: skip
    assert same_pages_of_each(addresses, addresses) == [same_pages(each, addresses) for each in addresses]
    assert same_pages_of_each([None], addresses) == [[]]
