"""The figures as Prometheus reads them.

A label is a word that stands in this program: the rule of an address, a class of answers, a state. Neither a label nor
a value comes from an article, a source, a person or an address.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Histogram,
    ProcessCollector,
    disable_created_metrics,
    generate_latest,
)
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric

from annotator.storage.database import Store
from annotator.views.desk.running_desk import DeskFigures, figures_of
from annotator.web.operations.observed import Answered

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
# Seconds. A page takes some ten milliseconds, reading a large article up to a minute.
_BUCKETS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0, 60.0)
# How many requests wait for a thread of the server.
Depth = Callable[[], int]


class Exposition:
    """What /metrics answers to whoever has the `token`. `depth` is asked at each scrape."""

    def __init__(self, token: str, store: Store, backups: Path | None) -> None:
        # When each series was first seen would be a fifth of the page, and nobody asks.
        disable_created_metrics()  # type: ignore[no-untyped-call]
        self.token = token
        self.depth: Depth = lambda: 0
        self._store, self._backups = store, backups
        self._registry = CollectorRegistry(auto_describe=False)
        self._requests = Counter(
            "annotator_requests", "Requests that were answered.", ("rule", "method", "status"), registry=self._registry
        )
        self._seconds = Histogram(
            "annotator_request_seconds", "Seconds until an answer was made.", ("rule",),
            buckets=_BUCKETS, registry=self._registry,
        )  # fmt: skip
        ProcessCollector(registry=self._registry)
        # To look a series up by its labels takes longer than to count.
        self._series: dict[tuple[str, str, int], tuple[Counter, Histogram]] = {}
        self._registry.register(self)

    def note(self, answered: Answered) -> None:
        key = answered.rule, answered.method, answered.status // 100
        known = self._series.get(key)
        if known is None:
            rule, method, status = key
            known = self._requests.labels(rule, method, f"{status}xx"), self._seconds.labels(rule)
            self._series[key] = known
        requests, seconds = known
        requests.inc()
        seconds.observe(answered.seconds)

    def page(self) -> tuple[bytes, str]:
        return generate_latest(self._registry), MEDIA_TYPE

    def collect(self) -> Iterator[Metric]:
        """The figures that are looked up when they are asked for, as prometheus-client calls it."""
        found = figures_of(self._store, self._backups)
        yield _gauge("annotator_requests_waiting", "Requests that wait for a thread.", self.depth())
        yield _gauge("annotator_articles_being_read", "Processes that read a foreign text.", found.at_work)
        yield _gauge("annotator_articles_waiting", "Foreign texts that wait to be read.", found.waiting)
        yield _by("annotator_readings", "Foreign texts, by how their reading ended.", "outcome", found.readings)
        yield CounterMetricFamily("annotator_write_waits", "Writes that waited for another.", found.waited)
        yield CounterMetricFamily("annotator_write_wait_seconds", "Seconds that writes waited.", found.waited_seconds)
        yield CounterMetricFamily(
            "annotator_writes_refused", "Writes refused because the database was held.", found.sent_away
        )
        if found.last_backup:
            seconds = datetime.fromisoformat(found.last_backup).timestamp()
            yield _gauge("annotator_last_backup_timestamp_seconds", "When the newest backup was made.", seconds)
        yield from _of_database(found)


def _of_database(found: DeskFigures) -> Iterator[Metric]:
    health = found.health
    yield _gauge("annotator_database_up", "Whether the database can be read and is the desk's own.", bool(health))
    if health is None:
        return
    yield _gauge("annotator_database_bytes", "The size of the database.", health.database)
    yield _gauge("annotator_wal_bytes", "The size of the log of its newest pages.", health.wal)
    yield _gauge("annotator_seal_whole", "Whether the database is what the desk wrote.", health.is_sealed)
    yield CounterMetricFamily("annotator_events", "Events in the log of the desk.", health.events)
    jobs = GaugeMetricFamily("annotator_jobs", "Captures that were asked for, by state.", labels=("state",))
    for state, count in health.jobs.items():
        jobs.add_metric((state,), count)
    yield jobs


def _gauge(name: str, says: str, value: float) -> GaugeMetricFamily:
    return GaugeMetricFamily(name, says, float(value))


def _by(name: str, says: str, label: str, counts: dict[str, int]) -> CounterMetricFamily:
    family = CounterMetricFamily(name, says, labels=(label,))
    for value, count in counts.items():
        family.add_metric((value,), count)
    return family
