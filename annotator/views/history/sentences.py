"""The one place that tells an event in a sentence."""

from annotator.domain.events import Event
from annotator.views.history.action_names import ACTS
from annotator.views.history.names_of_things import ThingsNamed
from annotator.views.history.phrases import PHRASES

# A quotation that ends so needs no full stop after it.
_ENDED = (".”", "?”", "!”", "…”")
NO_WORDS = "did something for which this desk has no words"


def sentence_of(event: Event, named: ThingsNamed) -> str:
    """Who did what; of a step or a thing that no table knows, nothing but that something was done."""
    sentence = f"{named.person(event.by)} {_done(event, named)}"
    return sentence if sentence.endswith(_ENDED) else f"{sentence}."


def _done(event: Event, named: ThingsNamed) -> str:
    act, phrase = ACTS.get(event.action), PHRASES.get(event.noun)
    if act is None or phrase is None:
        return NO_WORDS
    try:
        return f"{'' if event.noun == act.noun else act.lead}{phrase(event, named)}"
    except (AttributeError, IndexError, KeyError, TypeError):
        # The history in a file of another desk may be of any form.
        return NO_WORDS
