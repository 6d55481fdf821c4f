"""The reading table: an article’s standing, read once, with all that its pages show of it."""

from collections.abc import Callable, Container
from functools import cached_property

from flask import g, url_for
from markupsafe import Markup, escape

from annotator.domain.articles import Article
from annotator.domain.conversations.author_backups import AuthorBackup
from annotator.domain.conversations.conversation import Conversation
from annotator.domain.coverage.answers import answer_now
from annotator.domain.dossiers import Standing
from annotator.domain.errors import RuleBroken
from annotator.domain.explanations import why
from annotator.domain.fact_locks.repetitions.repetitions import Repetition, repetitions
from annotator.domain.hints import Hints
from annotator.domain.people.assignments import Assignment
from annotator.domain.people.person import Person
from annotator.domain.publication.signoffs import SignOff
from annotator.domain.readiness import NOWHERE, STATES, cover
from annotator.domain.revisions import ArticleRevision, Block, LooseFact, Revision, Sentence
from annotator.domain.source_concentration import Concentration, concentration
from annotator.domain.unit_families import FAMILIES, shown_status
from annotator.domain.units import Unit
from annotator.storage import sentences
from annotator.storage.people import people
from annotator.views.desk_view import Changed
from annotator.web.plumbing.macros import macro
from annotator.web.plumbing.view import view
from annotator.web.reading_table.spine import Steps, cells
from annotator.web.reading_table.text_with_states import BESIDE, TextWithStates

# What a later table of the same revision has of an earlier one, and after which changes it is read again.
_KEPT_UNLESS = {
    "page": (),
    "blocks": (),
    "steps": (),
    "everyone": (),
    "assignments": (),
    "conversation": ("query", "remark"),
    "author_backups": ("author_backup",),
}


class ReadingTable(TextWithStates):
    def __init__(
        self,
        article: Article,
        revision: Revision,
        standing: Standing,
        hints: Hints | None = None,
        before: "ReadingTable | None" = None,
        ran: str | None = None,
        signed: tuple[SignOff, ...] = (),
        excepted: int = 0,
    ) -> None:
        """`ran` is the moment at which somebody said that the article has run, `signed` is all that was signed of it.

        `excepted` counts the exceptions that it was signed off with.
        """
        self.article = article
        self.revision = revision
        self.standing = standing
        self.hints = hints or Hints()
        self.ran, self.signed, self.excepted = ran, signed, excepted
        self.coverage = cover(standing, (before.standing, before.coverage) if before else None)
        # Sentences whose units are right or wrong with another unit, which somebody changed since.
        self.changed_beside = self.coverage.moved_since(before.coverage) if before else frozenset()
        self._opened: tuple[str, str] | None = None
        self._printed: Markup | None = None
        # By sentence: all that the printed item is made of, and the item.
        self.printed_items: dict[int, tuple[object, str]] = before.printed_items if before else {}
        self._repeated: dict[str, tuple[Repetition, ...]] = {}

    def opened(self, token: str, make: Callable[[], str]) -> str:
        """The page's main part with nothing in hand: made once, then given to each session with its own token."""
        if self._opened is None:
            self._opened = make(), token
        html, first = self._opened
        return html.replace(first, token)

    def printed(self, make: Callable[[], Markup]) -> Markup:
        """What only paper shows of it: made once, as it takes longer than the rest of the page."""
        if self._printed is None:
            self._printed = make()
        return self._printed

    @property
    def answer(self) -> str:
        return answer_now(self.coverage.answer, self.ran, self.excepted)

    @cached_property
    def tally(self) -> Markup:
        """The line on top of each page of the article that answers whether it can run."""
        return macro("articles/_tally.html", "tally")(self)

    @cached_property
    def concentration(self) -> Concentration | None:
        return concentration(self.standing, self.coverage)

    @cached_property
    def page(self) -> str:
        """The reading table's address."""
        return url_for("articles.show", slug=self.article.slug)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return self.standing.sentences

    def sentence(self, number: int) -> Sentence:
        if not 1 <= number <= len(self.sentences):
            raise RuleBroken("no_such_sentence", sentence=number)
        return self.sentences[number - 1]

    def kind_of_block(self, number: int) -> str:
        """What the block is in which a sentence stands."""
        of_sentence = self.sentence(number).block
        return next(block.kind for block in self.blocks if block.ordinal == of_sentence)

    def state(self, number: int) -> str:
        return self.coverage.sentence_states[number - 1]

    def shown_of(self, unit: Unit) -> str:
        state = self.coverage.unit_states[unit.id]
        return shown_status(unit, state.family, state.flags)

    def shown_at(self, number: int) -> str:
        """The shown status of the worst unit of a sentence, or else the state of the sentence."""
        here = self.coverage.units_at.get(number)
        if not here:
            return self.state(number)
        states = self.coverage.unit_states
        return self.shown_of(self.units_by_id[min(here, key=lambda id_: FAMILIES.index(states[id_].family))])

    def text_of(self, number: int) -> str:
        sentence = self.sentence(number)
        return self.standing.text[sentence.start : sentence.end]

    def facts_at(self, number: int) -> tuple[LooseFact, ...]:
        """The figures, names and dates of a sentence that are in no unit; all of them where every one is in a unit."""
        found = [fact for fact in self.sentence(number).facts if fact.kind != "quote"]
        outside = {(fact.start, fact.end) for fact, ordinal in self.coverage.loose if ordinal == number}
        return tuple(fact for fact in found if (fact.start, fact.end) in outside) or tuple(found)

    def facts_in(self, start: int, end: int) -> int:
        """How many figures, names and dates are between two code points."""
        touched = (s for s in self.sentences if s.start < end and start < s.end)
        return sum(f.kind != "quote" and start <= f.start and f.end <= end for s in touched for f in s.facts)

    def units_of(self, number: int) -> list[Unit]:
        """The units of a sentence; at number 0 those whose words are in no sentence any more."""
        return [self.units_by_id[id_] for id_ in self.coverage.units_at.get(number, ())]

    @property
    def lost(self) -> list[Unit]:
        return self.units_of(NOWHERE)

    @cached_property
    def unplaced(self) -> int:
        """How many units without a place need attention; those that were cut do not."""
        return sum(self.coverage.unit_states[unit.id].family != "settled" for unit in self.lost)

    def why(self, unit: Unit, shown: Container[str] = ()) -> tuple[str, ...]:
        """The reasons that a unit is not settled, or thin; flags that are `shown` in another way get no line."""
        state = self.coverage.unit_states[unit.id]
        return why(unit, state, self.standing, self._names if "stale" in state.flags else {}, shown)

    @cached_property
    def everyone(self) -> tuple[Person, ...]:
        """The people at the desk."""
        return people.everyone(g.store.reading())

    @cached_property
    def assignments(self) -> tuple[Assignment, ...]:
        """Who was given the article, or sections of it."""
        return view().assignments(self.article.id)

    @cached_property
    def conversation(self) -> Conversation:
        """What was asked and remarked about its units."""
        return view().conversation(ArticleRevision(self.article, self.revision))

    @cached_property
    def author_backups(self) -> tuple[AuthorBackup, ...]:
        """What authors say of its sentences."""
        return view().author_backups(self.article.id)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        return sentences.blocks(g.store.reading(), self.revision.id)

    def repeated(self, unit: Unit) -> tuple[Repetition, ...]:
        """What a unit states that others state too."""
        if unit.id not in self._repeated:
            self._repeated[unit.id] = repetitions(unit, self.standing.units, self.standing.facts)
        return self._repeated[unit.id]

    def keep_of(self, before: "ReadingTable", changed: Changed) -> None:
        """Take over what was read for the table `before`, of the same revision: since then, nothing but the things that
        are `changed`, by kind, is another. Nobody came, or was given anything."""
        was, now = (
            [(unit.id, unit.kind, unit.anchor) for unit in map(each.units_by_id.get, changed.get("unit", ())) if unit]
            for each in (before, self)
        )
        if was == now and self.standing.facts is before.standing.facts:
            self._repeated = before._repeated
        for name, kinds in _KEPT_UNLESS.items():
            if name in before.__dict__ and not any(kind in changed for kind in kinds):
                self.__dict__[name] = before.__dict__[name]

    @cached_property
    def _names(self) -> dict[str, str]:
        return {person.id: person.name for person in self.everyone}

    @cached_property
    def next_sentence(self) -> int | None:
        """Where to go on: the first sentence that nobody has accounted for, else the first blocker."""
        states = self.coverage.sentence_states
        if "unaccounted" in states:
            return states.index("unaccounted") + 1
        return next((blocker.sentence for blocker in self.coverage.blockers), None)

    @cached_property
    def steps(self) -> Steps:
        """The sentences of each cell of its spine."""
        return Steps(self.sentences)

    @cached_property
    def spine(self) -> Markup:
        page = escape(self.page)
        whole = cells(self.steps.all, self.state, self.shown_at)
        return Markup("".join(cell.step(page) for cell in whole))  # noqa: S704 - numbers, and words of ours

    def cells_beside(self, numbers: set[int]) -> Markup:
        """The spine's cells of these sentences, for htmx to put in place."""
        page = escape(self.page)
        found = cells(self.steps.of(numbers), self.state, self.shown_at)
        return Markup("\n".join(cell.link(page, BESIDE) for cell in found))  # noqa: S704 - as in the spine

    def bar(self) -> list[tuple[str, int]]:
        """How many sentences stand in each state, the worst first."""
        states = self.coverage.sentence_states
        return [(state, states.count(state)) for state in STATES if state in states]
