"""Sources that another program’s list or annotation names: of what they said, and on which terms, it tells nothing."""

from dataclasses import replace

from annotator.actions.sources import source_called
from annotator.actions.transaction import new_id
from annotator.domain import limits
from annotator.domain.evidence import Evidence, Passage
from annotator.domain.people.person import Person
from annotator.domain.sources import Source, checked
from annotator.domain.units import Unit
from annotator.storage import evidence, sources
from annotator.storage.events import Change

_UNSAID = "off_record"


def source_said(words: str, title: str = "") -> Source:
    """A new source called `words`, a name or an address, off the record until somebody says otherwise.

    A `title` is what it is called where the words are its address. Raises RuleBroken.
    """
    made = source_called(words[: limits.LINE])
    return checked(replace(made, terms=_UNSAID, title=title[: limits.LINE] or made.title))


def is_called(source: Source, words: str) -> bool:
    return words.casefold() in (source.title.casefold(), (source.url or "").casefold())


def tie_unsaid(act: Change, person: Person, unit: Unit, said: Source, passage: str = "") -> None:
    """Tie what is named as a source, as context: it proves nothing until somebody has read it.

    `said` is stored where the article has no source of its name or address yet; `passage` are words of it, if any.
    """
    known = sources.of_articles(act.db, [unit.article]).values()
    source = next((each for each in known if is_called(each, said.url or said.title)), None)
    if source is None:
        source = said
        sources.save(act, None, source)
    blank = Evidence(new_id(), unit.article, unit.id, source.id, "context", person.id, act.at)
    terms = None if source.terms == _UNSAID else _UNSAID
    words = limits.prose(passage, "passage")
    evidence.save(act, None, replace(blank, terms=terms, passage=Passage(words) if words else None))
