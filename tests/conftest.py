"""Real SQLite files in a folder of their own; no mocks."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from annotator.actions import articles, people
from annotator.domain.errors import DeskError
from annotator.domain.people import Person
from annotator.storage.database import Store

settings.register_profile("default", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# `make fuzz` runs round after round of this, each with other examples, until its time is over.
settings.register_profile("fuzz", settings.get_profile("default"), max_examples=100)
settings.load_profile("default")

ARTICLE = """<h1>The bridge opens a year late 🌉</h1>
<p>The bridge opened on Monday, March 2, 2026. It cost 41 million crowns, <a href="https://city.example/budget">the
city says</a>. “We are sorry for the wait,” said Ida Holm, the mayor.</p>
<p>Cafe\u0301 owners 🚲 lost trade. Nobody was hurt. The old bridge, built in 1931, will be <em>taken down.
Its stones</em> go to the museum.</p>
<h2>What comes next</h2>
<ul><li>A night bus from April.</li><li>Two lanes for bicycles.</li></ul>
"""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    desk = Store(tmp_path / "desk.db")
    desk.migrate()
    yield desk
    desk.close()


@pytest.fixture
def person(store: Store) -> Person:
    return people.owner(store, "Vera Lind")


@pytest.fixture
def slug(store: Store, person: Person) -> str:
    return articles.import_article(store, person, ARTICLE, url="https://city.example/bridge").slug


@contextmanager
def refused(kind: type[DeskError], code: str) -> Iterator[None]:
    """The block is refused with exactly this code."""
    with pytest.raises(kind) as caught:
        yield
    assert caught.value.code == code
