"""A fact of a text as a value, and its form in JSON."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Part = str | float | None
Reading = tuple[Part, ...]

NUMBER, AMOUNT, SHARE, MEASURE, DURATION, AGE, ORDINAL = (
    "number", "amount", "share", "measure", "duration", "age", "ordinal",
)  # fmt: skip
DATE, WEEKDAY, TIME, SCORE, NAME, CLAUSE, DIRECTION, SEQUENCE = (
    "date", "weekday", "time", "score", "name", "clause", "direction", "sequence",
)  # fmt: skip
QUANTITIES = frozenset({NUMBER, AMOUNT, SHARE, MEASURE, DURATION, AGE, ORDINAL})
KINDS = QUANTITIES | {DATE, WEEKDAY, TIME, SCORE, NAME, CLAUSE, DIRECTION, SEQUENCE}

ABOUT, NEARLY, OVER, UNDER, LEAST, MOST = "about", "nearly", "over", "under", "least", "most"
BOUNDS = frozenset({OVER, UNDER, LEAST, MOST})
HEDGES = BOUNDS | {"", ABOUT, NEARLY}
NOT = "not"
# A moment as a bound; the order of a sequence.
BEFORE, AFTER = "before", "after"
# A clause that may deny without a negation: the sale is excluded; it came to nothing.
LOST = "lost"
CONTRAST = "contrast"
# The unit of a share: two percentage points are not two per cent.
POINTS = "points"
SINCE, UNTIL, FIRST, LAST = "since", "until", "first", "last"
# The rate of a duration after which something happens again.
EVERY = "every"
# Which of two comes first by rank or count, or by age; without a unit, a sequence is one in time.
RANKED, OLDER = "ranked", "older"
# Of two places from which to which something goes.
ROUTE = "route"
# An order by words that may also name a place (vor dem Rathaus): where nothing shows it, it is not asked for.
POSSIBLE = "possible"
# A clause with one verb and nobody by whom it is done.
ACTIVE = "active"
# A clause with one verb whose subject suffers it, and behind "by" the one who does it.
PASSIVE = "passive"
RECKONED = "reckoned"
# A share by which something changed: it doubled.
BY = "by"
# A share that two counts beside each other make: a claim that has it needs no more than the counts.
COUNTED = "counted"
# Reckoned from two figures that need not belong together: it may agree, and never contradicts.
MAY_AGREE = "may agree"
# Reckoned from two values of one thing: by how much it rose or fell. It contradicts no value of the thing itself.
CHANGED = "changed"
# What it shows that is so of both sides: a draw, a unanimous vote.
RESULT = "result"
# Of a day of the week: whether something is open on it.
OPEN, CLOSED = "open", "closed"
_DERIVED = frozenset({RECKONED, COUNTED, MAY_AGREE, CHANGED})
# The unit of a name that begins with a word of the language, so that it need not be somebody's: House of Lords.
WORD = "word"
# A name right behind a label: Operator: Lunda AG.
FIELD = "field"
# The number by which a thing is called: shirt no. 38. It counts nothing, and is no age.
NUMBERED = "numbered"
# The sides of a vote; by how much something is won.
FOR, AGAINST, ABSTAINED, MARGIN = "for", "against", "abstained", "margin"
BALLOTS = frozenset({FOR, AGAINST, ABSTAINED, MARGIN})
# Of those entitled to vote, how many did.
TURNOUT = "turnout"
# The two counts of a share: 47 of the 62.
PART, WHOLE = "part", "whole"
# An ordinal that numbers the item of a list.
RANK = "rank"
# An ordinal that is the place in a list which gives an order.
TURN = "turn"
PLACES = frozenset({RANK, TURN})

_TEXTS = ("kind", "words", "unit", "role", "rate", "hedge")
_PLACES = ("start", "end", "sentence")
_LISTS = ("nouns", "verbs", "about")


@dataclass(frozen=True, slots=True)
class Fact:
    """`words` are text[start:end], in code points. `readings` are all that the words may mean, each by the kind:

    (low, high) of a quantity, inclusive, in `unit`; (year, month, day) of a date, None where nothing is written;
    (day of the week,); (minute of the day,); the votes or goals of a score, the most first; the words of a name,
    whose unit is WORD if it begins with one of the language; the family and side of a direction ("rise+"), whose unit
    is CONTRAST if a source need not say it; NOT, LOST or "" for the polarity of a clause, whose unit is what it denies,
    or the words for it, in families parted by |; before or after, of a sequence, whose nouns are the words of the one
    event and whose `about` are those of the other.
    `role` says which of several it is (since, until, born, one of BALLOTS, TURNOUT, BY, NOT, ACTIVE, PASSIVE, FIELD,
    NUMBERED, RANK, TURN, RECKONED, COUNTED, CHANGED, MAY_AGREE, POSSIBLE), `rate` what it is reckoned by (the week of
    900 euros a week), or the days on which a time holds, as digits, 0 for Monday; RESULT of what a score shows of both
    sides; OPEN or CLOSED of a day. `nouns` is what is counted; of a name what it owns; of a score the winner with + and
    the loser with - before the name. `verbs` and `about` are what else stands beside it, as stems or families of words;
    | parts several families of one word.
    `sentence` is the number of its sentence.
    """

    kind: str
    words: str
    start: int
    end: int
    readings: tuple[Reading, ...]
    unit: str = ""
    role: str = ""
    rate: str = ""
    hedge: str = ""
    nouns: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    sentence: int = 0

    @property
    def name(self) -> str:
        """Its words where it is told among others, without the stop of the clause that they end."""
        return self.words.rstrip(" ,;:")

    @property
    def is_stated(self) -> bool:
        """Whether the text itself says it; what is reckoned from its figures it does not."""
        return self.role not in _DERIVED

    @property
    def value(self) -> float:
        """The lower end of a quantity, the first part of another reading; 0 where that is no number."""
        value = self.readings[0][0]
        return value if isinstance(value, float) else 0.0

    def to_json(self) -> dict[str, object]:
        texts = {name: getattr(self, name) for name in (*_TEXTS, *_PLACES)}
        lists = {name: list(getattr(self, name)) for name in _LISTS}
        return {**texts, **lists, "readings": [list(reading) for reading in self.readings]}

    @staticmethod
    def from_json(stored: object) -> "Fact":
        """Raises ValueError for anything but the form that `to_json` gives."""
        if not isinstance(stored, Mapping) or set(stored) != {*_TEXTS, *_PLACES, *_LISTS, "readings"}:
            raise ValueError("malformed fact")
        texts = {name: _text(stored[name]) for name in _TEXTS}
        places = {name: _place(stored[name]) for name in _PLACES}
        lists = {name: tuple(map(_text, _items(stored[name]))) for name in _LISTS}
        readings = tuple(tuple(map(_part, _items(reading))) for reading in _items(stored["readings"]))
        _require(texts["kind"] in KINDS and texts["hedge"] in HEDGES and bool(readings) and all(readings))
        _require(places["start"] <= places["end"])
        return Fact(
            **texts, start=places["start"], end=places["end"], sentence=places["sentence"], readings=readings,
            nouns=lists["nouns"], verbs=lists["verbs"], about=lists["about"],
        )  # fmt: skip


def _require(holds: bool) -> None:
    if not holds:
        raise ValueError("malformed fact")


def _items(stored: object) -> Sequence[object]:
    _require(isinstance(stored, list | tuple))
    assert isinstance(stored, list | tuple)
    return stored


def _text(stored: object) -> str:
    _require(isinstance(stored, str))
    return str(stored)


def _place(stored: object) -> int:
    _require(isinstance(stored, int) and not isinstance(stored, bool))
    assert isinstance(stored, int)
    _require(stored >= 0)
    return stored


def _part(stored: object) -> Part:
    if stored is None or isinstance(stored, str):
        return stored
    _require(isinstance(stored, int | float) and not isinstance(stored, bool))
    assert isinstance(stored, int | float)
    return float(stored)
