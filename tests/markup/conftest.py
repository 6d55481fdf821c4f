from types import SimpleNamespace

import pytest


@pytest.fixture
def library(monkeypatch):
    """Lets the library find exactly these paragraphs."""

    def finds(*paragraphs):
        found = SimpleNamespace(text="\n".join(paragraphs))
        monkeypatch.setattr("trafilatura.bare_extraction", lambda *_, **__: found)

    return finds
