"""The list of a shift that hands over: what is held, what blocks it, what was asked; of one person or of the desk."""

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.domain.articles import Article
from annotator.domain.explanations import why
from annotator.domain.people.assignments import Holdings, holdings
from annotator.domain.readiness import Coverage
from annotator.storage import articles, queries
from annotator.storage.connections.databases import Database
from annotator.storage.people import assignments, people
from annotator.views.desk_view import DeskView
from annotator.views.person_work import ArticleWork, Asked, Held, oldest_first, read_work
from annotator.views.public_copy import PublicCopy


@dataclass(frozen=True, slots=True)
class HeldLine:
    """A unit that is not settled, and why, in words that may be printed."""

    held: Held
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HolderShift:
    """What a person, or nobody, holds of an article: all of it counted, and in lines what is not settled."""

    holdings: Holdings
    lines: tuple[HeldLine, ...]


@dataclass(frozen=True, slots=True)
class ArticleShift:
    article: Article
    coverage: Coverage
    holders: tuple[HolderShift, ...]


@dataclass(frozen=True, slots=True)
class Shift:
    """`asked` are the open questions, the oldest first; those with an id in `printable` may stand on paper."""

    asked: tuple[Asked, ...]
    printable: frozenset[str]
    articles: tuple[ArticleShift, ...]


def shift_of(db: Database, view: DeskView, minute: str, person: str | None) -> Shift:
    """The list of the person with this id, or of the whole desk, as the reader whose `view` it is may know it.

    `minute` is that at the desk. Paper holds no question that an export would leave out, whoever prints it.
    """
    if person is None:
        concerned = assignments.articles_with_work(db)
    else:
        concerned = assignments.articles_of(db, person) | queries.articles_with_open(db, person)
    listed = articles.by_ids(db, concerned)
    read = read_work(view, listed)
    asked = [each for each in oldest_first(read) if person is None or person in (each.query.by, each.query.to)]
    public = PublicCopy(db, minute).conversations(listed) if asked else {}
    names = {each.id: each.name for each in people.everyone(db)}
    shown = (_article(view, each, names, person) for each in read)
    return Shift(
        tuple(asked),
        frozenset(query.id for said in public.values() for query in said.queries),
        tuple(each for each in shown if each.holders),
    )


def _article(view: DeskView, work: ArticleWork, names: dict[str, str], person: str | None) -> ArticleShift:
    known = view.assignments(work.article.id)
    held = holdings(work.standing, work.coverage.unit_states, known)
    wanted = (each for each in held if person is None or each.person == person)
    return ArticleShift(work.article, work.coverage, tuple(_holder(work, each, names) for each in wanted))


def _holder(work: ArticleWork, held: Holdings, names: dict[str, str]) -> HolderShift:
    return HolderShift(held, tuple(_lines(work, work.held(held.person), names)))


def _lines(work: ArticleWork, held: Iterable[Held], names: dict[str, str]) -> Iterable[HeldLine]:
    for each in held:
        yield HeldLine(each, why(each.unit, each.state, work.standing, names))
