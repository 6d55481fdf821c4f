"""What the service and the container start is `annotator serve`, at a place that is safe."""

import json
import re
import shlex

import pytest

from annotator.cli.desk import serve
from annotator.domain.desk.place import Place, expect_safe
from tests.installing.conftest import INSTALLING


def of_the_service() -> list[str]:
    text = (INSTALLING / "annotator.service").read_text("utf-8")
    (words,) = re.findall(r"^ExecStart=(.*)$", text, re.M)
    return shlex.split(words)


def of_the_container() -> list[str]:
    text = (INSTALLING / "Containerfile").read_text("utf-8")
    (words,) = re.findall(r"^CMD (.*)$", text, re.M)
    return list(json.loads(words))


@pytest.mark.parametrize("words", [of_the_service(), of_the_container()], ids=["service", "container"])
def test_the_desk_is_served_to_a_team_behind_one_proxy(words: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANNOTATOR_ADDRESS", "https://desk.example.org")
    program, command, *options = words
    assert (program.split("/")[-3:], command) == ([".venv", "bin", "annotator"], "serve")
    given = serve.make_context("serve", options).params
    place = Place(given["host"], given["port"], given["address"], given["proxies"], given["is_team"])
    expect_safe(place, has_accounts=False)
    assert (place.is_team, place.proxies, place.port) == (True, 1, 8765)
