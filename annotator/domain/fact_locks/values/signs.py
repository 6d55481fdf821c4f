"""The signs by which another value of a passage is taken to be of the thing that a claim gives a value for."""

from typing import NamedTuple


class ValueSigns(NamedTuple):
    """What was seen of two values; as weights, what each sign adds.

    `beside`: of the claim's words around its fact, the share beside the value; `sentence`: of all its words, the share
    in that sentence; `own`: of the words beside the value, the share that the claim has somewhere. `equal_` are these
    three shares of the equal value, `nearer` by how many of the claim's words the other value is nearer than that.
    `apart` is the logarithm of their ratio, `foreign` how many words beside the value the claim does not have, `others`
    how many other values the passage has, `later` whether it is behind the first sentence, `short` whether claim and
    passage are one short sentence each, `equal_kind` whether the equal value is of another kind, as a count is beside
    an amount. The rest are 1 where they hold.
    """

    beside: float = 0.0
    sentence: float = 0.0
    own: float = 0.0
    only: float = 0.0
    one_size: float = 0.0
    apart: float = 0.0
    counted: float = 0.0
    misprint: float = 0.0
    agreeing: float = 0.0
    other_verb: float = 0.0
    other_event: float = 0.0
    other_rate: float = 0.0
    other_subject: float = 0.0
    opposed: float = 0.0
    other_name: float = 0.0
    told_later: float = 0.0
    foreign: float = 0.0
    others: float = 0.0
    later: float = 0.0
    reckoned: float = 0.0
    short: float = 0.0
    equal_kind: float = 0.0
    equal_beside: float = 0.0
    equal_sentence: float = 0.0
    equal_own: float = 0.0
    nearer: float = 0.0
