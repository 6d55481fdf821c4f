"""Where a desk may be served."""

import pytest

from annotator.domain.desk.place import Place, expect_safe
from annotator.domain.errors import RuleBroken
from tests.conftest import refused

HTTPS = "https://desk.example.org"


@pytest.mark.parametrize(
    ("place", "code"),
    [
        (Place("0.0.0.0"), "needs_accounts"),
        (Place("192.0.2.1", address=HTTPS), "needs_accounts"),
        (Place(""), "needs_accounts"),
        (Place(address=HTTPS), "needs_accounts"),
        (Place("0.0.0.0", is_without_tls=True), "needs_accounts"),
        (Place("0.0.0.0", is_team=True), "needs_address"),
        (Place("::", is_team=True, is_without_tls=True), "needs_address"),
        (Place("0.0.0.0", address="http://desk.example.org", is_team=True), "needs_tls"),
        (Place(address="http://192.0.2.1:8765", is_team=True), "needs_tls"),
    ],
)
def test_a_place_that_strangers_could_reach_is_refused(place: Place, code: str) -> None:
    with refused(RuleBroken, code):
        expect_safe(place, has_accounts=False)


@pytest.mark.parametrize(
    "place",
    [
        Place("0.0.0.0", address=HTTPS, is_team=True),
        Place("0.0.0.0", address="http://desk.example.org", is_team=True, is_without_tls=True),
        Place(address="HTTPS://Desk.Example.org:8443/", is_team=True),
        Place("0.0.0.0", address="http://localhost:8765", is_team=True),
        Place(is_team=True),
        Place("::1"),
        Place(),
    ],
)
def test_a_place_for_a_team_or_on_this_machine_is_served(place: Place) -> None:
    expect_safe(place, has_accounts=False)


def test_a_desk_with_accounts_needs_no_other_word_for_it() -> None:
    expect_safe(Place("0.0.0.0", address=HTTPS), has_accounts=True)
    with refused(RuleBroken, "needs_address"):
        expect_safe(Place("0.0.0.0"), has_accounts=True)


@pytest.mark.parametrize(
    "address",
    [
        "", " ", "desk.example.org", "ftp://desk.example.org", "https://", "https:///desk", "https://[::1",
        "https://desk.example.org/annotator", "https://desk.example.org?x", "https://desk.example.org#x",
        "https://vera:secret@desk.example.org", "https://desk.example.org:eighty", "https://desk.example.org:99999",
        "https://desk..example.org", f"https://{'a' * 10_000}.example.org", "https://desk\x00.example\udcff.org",
    ],
)  # fmt: skip
def test_an_address_is_a_scheme_a_host_and_a_port_only(address: str) -> None:
    with refused(RuleBroken, "not_a_desk_address"):
        expect_safe(Place(address=address, is_team=True), has_accounts=True)
