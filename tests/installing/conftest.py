"""The configurations of docs/installing, which the guide shows, put to use with other paths and ports."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.actions.people import accounts, people
from tests.conftest import PASSPHRASE
from tests.desks import new_store
from tests.serving import running
from tests.visitor import free_port

INSTALLING = Path(__file__).parent.parent.parent / "docs" / "installing"
NAME = "desk.example.org"


def adapted(name: str, changes: dict[str, str]) -> str:
    """The text of this file with each of these words in place of what it has for a real machine."""
    text = (INSTALLING / name).read_text("utf-8")
    for old, new in changes.items():
        assert old in text, f"{name} has no {old}"
        text = text.replace(old, new)
    return text


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of a served desk behind one proxy, where vera has an account."""
    store, port = new_store(tmp_path_factory.mktemp("desk") / "desk.db"), free_port()
    vera = people.owner(store, "Vera Lind")
    accounts.accept(store, accounts.invite(store, vera, vera.id), "vera", PASSPHRASE)
    store.close()
    with running(store.path, "--team", "--address", f"https://{NAME}", "--proxies", "1", "--port", str(port)):
        yield port
