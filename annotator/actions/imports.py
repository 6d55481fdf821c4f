"""The import of many articles: read on every core, stored one by one in the order in which they were given."""

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from annotator.actions import articles
from annotator.actions.articles import Imported
from annotator.actions.fetching import Content
from annotator.domain.errors import DeskError
from annotator.domain.people.person import Person
from annotator.domain.reading_input import Input
from annotator.domain.readings import Reading
from annotator.reading.sandbox import AT_ONCE
from annotator.storage.database import Store

# So many articles are read ahead of the one that is stored, so that memory stays small however many there are.
_AHEAD = 32

Read = Callable[[str], Content]
Answer = Callable[[], Reading | str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result for one source: `done`, or the `error` for which it was refused and nothing of it stored.

    `cautions` are codes of `cautions.CAUTIONS`.
    """

    source: str
    done: Imported | None = None
    error: DeskError | None = None
    cautions: tuple[str, ...] = ()


def sources_in(named: Iterable[str]) -> list[str]:
    """The files that are named; a folder means every file below it whose path has no part that begins with a dot."""
    found = []
    for name in named:
        path = Path(name)
        # Path.is_dir may raise for a name that no file system allows; reading such a file reports it properly.
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
    """An outcome for each of the `sources`, in the order given; `content` returns what one of them contains.

    `format` and `url` are as in `Input`, and apply to every source.
    """

    def given(source: str) -> Input:
        return content(source).as_input(url=url, format=format)

    # The threads only wait: each article is read in a process of its own.
    with ThreadPoolExecutor(AT_ONCE) as pool:
        waiting = iter(sources)
        ahead = [(source, _begin(pool, source, given)) for source in islice(waiting, _AHEAD)]
        while ahead:
            source, answer = ahead.pop(0)
            yield _store(store, person, source, answer)
            ahead += [(following, _begin(pool, following, given)) for following in islice(waiting, 1)]


def _begin(pool: ThreadPoolExecutor, source: str, given: Callable[[str], Input]) -> Answer:
    """Begin to read a source. Pages are fetched here, one after the other: no host gets several requests at once."""
    try:
        return pool.submit(articles.prepare, given(source)).result
    except DeskError as error:
        return _raising(error)


def _raising(error: DeskError) -> Answer:
    def answer() -> Reading | str:
        raise error

    return answer


def _store(store: Store, person: Person, source: str, answer: Answer) -> Outcome:
    try:
        prepared = answer()
        cautions = () if isinstance(prepared, str) else prepared.cautions
        return Outcome(source, articles.keep(store, person, prepared), cautions=cautions)
    except DeskError as error:
        return Outcome(source, error=error)
