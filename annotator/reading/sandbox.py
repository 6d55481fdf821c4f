"""Reads what strangers wrote in processes of their own, with limits on time and memory."""

import logging
import os
import pickle
from collections.abc import Mapping, Sequence
from typing import Any, cast

from annotator.domain.articles import Facts
from annotator.domain.bibliographies.entries import Bibliography
from annotator.domain.errors import Refused
from annotator.domain.reading_input import Input
from annotator.domain.readings import Reading, SentencePlace
from annotator.domain.repairs import NO_CHOICES, PreviewChoices
from annotator.domain.revisions import Block
from annotator.domain.sheets.tables import Table
from annotator.language.sentences.earlier_cuts import BY_RULE, Cut
from annotator.markup.article.parsed import ParsedArticle
from annotator.reading.extracted import Extracted
from annotator.reading.processes import FAILED, REFUSED, Ended, ReadingProcesses, TooLong

SECONDS = 60.0
# All that read and wait are fewer than the threads of a server: some are always left for everybody else.
_MOST, _WAITING = 4, 4
# In characters of HTML: to cut so short an article again takes no longer than a process takes to start.
_BRIEF = 10_000
_processes = ReadingProcesses(min(max(os.cpu_count() or 1, 2), _MOST), _WAITING)
# So many texts are read at the same time.
AT_ONCE = _processes.most
# How they fared, for whoever runs the desk.
counts = _processes.counts
_log = logging.getLogger(__name__)


def read(source: Input, *, cut: Cut = BY_RULE, choices: PreviewChoices = NO_CHOICES) -> Reading:
    """As `article.read`; Refused, too, if it takes too long or too much memory, or too many wait for theirs."""
    return cast("Reading", _article("article", source, cut=cut, choices=choices))


def read_or_export(source: Input, *, choices: PreviewChoices = NO_CHOICES) -> Reading | str:
    """The same as `article.read_or_export`."""
    return cast("Reading | str", _article("article_or_export", source, choices=choices))


def rewrite(article: ParsedArticle, edits: Mapping[int, str]) -> str:
    """The same as `editing.rewrite`."""
    return cast("str", _article("rewritten", article, edits))


def read_edited(facts: Facts, html: str, cut: Cut) -> Reading:
    """The same as `stored_texts.read_edited`."""
    return cast("Reading", _article("edited", facts, html, cut))


def recut(facts: Facts, article: ParsedArticle, places: Sequence[SentencePlace], source_sha256: str) -> Reading:
    """As `analysis.assemble`; what is so short that a process would hardly have started yet is read in this one."""
    if len(article.html) <= _BRIEF:
        # Most desks never need its rules in this process.
        from annotator.reading.analysis import assemble

        return assemble(facts, article, places, source_sha256)
    return cast("Reading", _article("recut", facts, article, places, source_sha256))


def read_exported(
    facts: Facts, html: str, text: str, blocks: tuple[Block, ...], places: Sequence[SentencePlace]
) -> Reading:
    """The same as `stored_texts.read_exported`."""
    return cast("Reading", _file("exported", facts, html, text, blocks, places))


def read_table(source: bytes) -> Table:
    """The same as `tables.reading.read`."""
    return cast("Table", _file("table", source))


def read_bibliography(source: bytes | str) -> Bibliography:
    """The same as `bibliographies.reading.read`."""
    return cast("Bibliography", _file("bibliography", source))


def _article(reader: str, *given: object, **named: object) -> object:
    return _known_as("article", reader, given, named)


def _file(reader: str, *given: object) -> object:
    return _known_as("file", reader, given, {})


def _known_as(noun: str, reader: str, given: tuple[object, ...], named: dict[str, object]) -> object:
    """What is read; refusals speak of it as an "article" or a "file"."""
    try:
        return _read(reader, given, named, SECONDS, is_patient=False)
    except TooLong:
        raise Refused(f"{noun}_too_long", seconds=int(SECONDS)) from None
    except Ended:
        raise Refused(f"{noun}_too_heavy") from None
    except _Failed:
        raise Refused(f"{noun}_failed") from None


def extract(source: Input, media_type: str, *, seconds: float = SECONDS) -> Extracted:
    """As `captured_text.extract`, within so many seconds.

    The problem is "reading_too_long" or "reading_failed" if the process had to be ended.
    """
    try:
        found = _read("capture", (source, media_type), {}, seconds, is_patient=True)
    except TooLong:
        return Extracted(problem="reading_too_long")
    except (Ended, _Failed):
        return Extracted(problem="reading_failed")
    return cast("Extracted", found)


def get_ready() -> None:
    """Somebody is about to send an article: a process that starts meanwhile saves them a second."""
    _processes.get_ready()


class _Failed(Exception):
    """The program failed at the text."""


def _read(reader: str, given: tuple[Any, ...], named: dict[str, object], seconds: float, *, is_patient: bool) -> object:
    answer = _processes.ask(pickle.dumps((reader, given, named)), seconds, is_patient=is_patient)
    outcome, found = pickle.loads(answer)  # noqa: S301 - our own process sent it
    if outcome == REFUSED:
        raise found
    if outcome == FAILED:
        _log.error("A text could not be read:\n%s", found)
        raise _Failed
    return found
