"""Bringing in many articles: read on every core, stored one by one in the order they were given."""

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from annotator.actions import articles
from annotator.actions.articles import Imported
from annotator.actions.fetching import Content
from annotator.domain.errors import DeskError
from annotator.domain.people import Person
from annotator.domain.readings import Reading
from annotator.storage.database import Store

# Starting processes costs more than reading a few articles.
_FEWEST_TO_SHARE = 6
# How many articles are read ahead of the one that is stored: memory stays small however many there are.
_AHEAD = 32

Read = Callable[[str], Content]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one source: `done`, or the `error` that refused it; nothing of it is stored then.

    `cautions` are codes of `cautions.CAUTIONS`.
    """

    source: str
    done: Imported | None = None
    error: DeskError | None = None
    cautions: tuple[str, ...] = ()


def sources_in(named: Iterable[str]) -> list[str]:
    """The files that are meant: a folder stands for every file below it that does not begin with a dot."""
    found = []
    for name in named:
        path = Path(name)
        # Unlike Path.is_dir, this takes a name that no file system takes: reading it says what is wrong.
        if not os.path.isdir(name):
            found.append(name)
            continue
        inside = (each for each in path.rglob("*") if each.is_file())
        shown = [each for each in inside if not any(p.startswith(".") for p in each.relative_to(path).parts)]
        found += [str(each) for each in sorted(shown)]
    return found


def import_many(
    store: Store,
    person: Person,
    sources: list[str],
    content: Read,
    *,
    format: str | None = None,  # noqa: A002
    url: str | None = None,
) -> Iterator[Outcome]:
    """An outcome for each source, in the order given; `content` gives what one holds."""
    with ExitStack() as stack:
        shared = len(sources) >= _FEWEST_TO_SHARE
        pool = stack.enter_context(ProcessPoolExecutor(os.cpu_count())) if shared else None
        waiting = iter(sources)
        ahead = [_begin(pool, source, content, format, url) for source in islice(waiting, _AHEAD)]
        while ahead:
            source, answer = ahead.pop(0)
            yield _store(store, person, source, answer)
            ahead += [_begin(pool, following, content, format, url) for following in islice(waiting, 1)]


Answer = Callable[[], Reading | str]


def _begin(
    pool: ProcessPoolExecutor | None, source: str, content: Read, format_: str | None, url: str | None
) -> tuple[str, Answer]:
    if pool is None:
        return source, lambda: _read(content(source), format_, url)
    try:
        future: Future[Reading | str] = pool.submit(_read, content(source), format_, url)
    except DeskError as error:
        return source, _raising(error)
    return source, future.result


def _raising(error: DeskError) -> Answer:
    def answer() -> Reading | str:
        raise error

    return answer


def _read(content: Content, format_: str | None, url: str | None) -> Reading | str:
    return articles.prepare(content.body, format=format_, **content.origin(url))


def _store(store: Store, person: Person, source: str, answer: Answer) -> Outcome:
    try:
        prepared = answer()
        cautions = () if isinstance(prepared, str) else prepared.cautions
        return Outcome(source, articles.keep(store, person, prepared), cautions=cautions)
    except DeskError as error:
        return Outcome(source, error=error)
