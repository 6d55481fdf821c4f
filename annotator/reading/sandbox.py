"""Reads what strangers wrote in processes of their own, with limits on time and memory."""

import logging
import os
import pickle
from typing import Any, cast

from annotator.domain.errors import Refused
from annotator.domain.incoming import Input
from annotator.domain.readings import Reading
from annotator.domain.repairs import NO_CHOICES, PreviewChoices
from annotator.language.sentences.earlier_cuts import BY_RULE, Cut
from annotator.reading.extracted import Extracted
from annotator.reading.processes import FAILED, REFUSED, Ended, ReadingProcesses, TooLong

SECONDS = 60.0
# All that read and wait are fewer than the threads of a server: some are always left for everybody else.
_MOST, _WAITING = 4, 4
_processes = ReadingProcesses(min(max(os.cpu_count() or 1, 2), _MOST), _WAITING)
# So many texts are read at the same time.
AT_ONCE = _processes.most
# How they fared, for whoever runs the desk.
tally = _processes.tally
_log = logging.getLogger(__name__)


def read(source: Input, *, cut: Cut = BY_RULE, choices: PreviewChoices = NO_CHOICES) -> Reading:
    """As `article.read`; Refused, too, if it takes too long or too much memory, or too many wait for theirs."""
    return cast("Reading", _article("article", source, cut=cut, choices=choices))


def read_or_export(source: Input, *, choices: PreviewChoices = NO_CHOICES) -> Reading | str:
    """The same as `article.read_or_export`."""
    return cast("Reading | str", _article("article_or_export", source, choices=choices))


def _article(reader: str, source: Input, **named: object) -> object:
    try:
        return _read(reader, (source,), named, SECONDS, is_patient=False)
    except TooLong:
        raise Refused("article_too_long", seconds=int(SECONDS)) from None
    except Ended:
        raise Refused("article_too_heavy") from None
    except _Failed:
        raise Refused("article_failed") from None


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
