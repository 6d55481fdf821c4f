from types import SimpleNamespace

import pytest


@pytest.fixture
def library(monkeypatch):
    """A function that makes the library find exactly the given paragraphs."""

    def finds(*paragraphs):
        found = SimpleNamespace(text="\n".join(paragraphs))
        monkeypatch.setattr("trafilatura.bare_extraction", lambda *_, **__: found)

    return finds
