"""The table of a language for the facts of its texts: figures, dates, units, words that agree or contradict."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from annotator.language.words.age_tables import AgeWords
from annotator.language.words.ballot_tables import BallotWords
from annotator.language.words.clock_tables import ClockWords
from annotator.language.words.date_tables import DateWords
from annotator.language.words.game_tables import GameWords
from annotator.language.words.name_tables import NameWords
from annotator.language.words.notation import ROMANS
from annotator.language.words.rate_tables import RateWords
from annotator.language.words.tables import ClaimWords
from annotator.language.words.turn_tables import TurnWords
from annotator.language.words.word_families import Families

# From the eleventh on: XVIIe siècle, siglo XVII.
ROMAN_CENTURIES = ("XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX", "XXI")


@dataclass(frozen=True, kw_only=True)
class FactWords(ClaimWords, AgeWords, ClockWords, DateWords, NameWords):
    """The words of a language, all in lower case. A word that ends in * means all words that begin so.

    `numbers` are numerals below a thousand, `magnitudes` multiply them, `parts` are nouns for shares. `hedges` maps
    phrases to their meaning: about, nearly, over, under, least or most. `opposites`, `contrasts`, `verbs` and `nouns`
    list families of words, separated by line breaks or ;. A | separates the two sides of an opposite; the words after
    a / belong to the family but are no verbs.
    """

    code: str
    decimal: str
    numbers: dict[str, int]
    magnitudes: dict[str, float]
    ordinals: dict[str, int]
    parts: dict[str, float]
    months: dict[str, int]
    weekdays: dict[str, int]
    currencies: dict[str, str]
    units: dict[str, tuple[str, float]]
    hedges: dict[str, str]
    roles: dict[str, str]
    """Words before a date or a figure that give its role: from, until, before, after, for, against, aged."""
    ofs_of_dates: frozenset[str] = frozenset()
    """Those that begin a span only where its end follows: der Brief vom 3. Mai, l'acte du 3 mai."""
    negations: frozenset[str]
    stops: frozenset[str]
    titles: frozenset[str]
    clauses: frozenset[str]
    """Words that begin another clause."""
    articles: frozenset[str]
    """Words for the number one that are usually an article."""
    ands: frozenset[str]
    """Words within a numeral: a hundred and five, quarante et un."""
    ofs: frozenset[str]
    """Words between a part and its whole: 3 of 4."""
    tos: frozenset[str]
    """Words between the two ends of a range or the two sides of a score: 3 to 4."""
    to_the: frozenset[str] = frozenset()
    """Articles behind them before a date: vom 3. Mai bis zum 5. Juni."""
    percents: tuple[str, ...]
    parts_of_points: dict[str, float] = field(default_factory=dict)
    """Words for parts of a percentage point: 50 basis points, tres décimas."""
    clock: dict[str, str]
    """Words of the time of day, by meaning: am, pm, oclock, half (past), half_to, quarter, three_quarters, past, to,
    noon, midnight."""
    opposites: str
    """Pairs of opposite verbs, one pair a line, with | between the sides. A source may leave out those after a ~."""
    contrasts: str
    """Adjectives and prepositions that contradict each other, in the same notation."""
    verbs: str
    nouns: str
    verb_shape: str
    """A pattern of words that are verbs although no family lists them."""
    before_dates: frozenset[str]
    at_times: frozenset[str]
    """Words before a time of the day."""
    sides: dict[str, str]
    """Words for the two sides of a vote: for, against."""
    scoring: tuple[str, ...]
    """Beginnings of words for votes and games: near one of these, 11 to 7 is a score."""
    vote_words: tuple[str, ...]
    """Beginnings of the word for votes, which may be between the two counts: 31 votes to 28."""
    betweens: frozenset[str]
    fillers: frozenset[str]
    """Words between a part's "of" and the figure of the whole: of the 200, of its 200."""
    only: frozenset[str]
    """Words after a negation that cancel it: not only."""
    halves: dict[str, float] = field(default_factory=dict)
    """Phrases after a number or a unit that add a part to it: and a half, and a quarter."""
    half_a: dict[str, float] = field(default_factory=dict)
    """Phrases before a magnitude or a unit that take a part of it: half a million."""
    minus: frozenset[str] = frozenset({"minus"})
    of_which: frozenset[str] = frozenset()
    """Words after a whole that introduce its part: 120 flats, of which 24."""
    won: str = ""
    """The family of winning and losing."""
    lasting: frozenset[str] = frozenset()
    """Words before a duration in which the word for one is an article: lasted a week."""
    voted: str = ""
    """The family of approving and rejecting; a count of votes shows which of the two happened."""
    multiples: dict[str, float] = field(default_factory=dict)
    """Words for a change by its size, in per cent: halved, twice as; 0 where a number before them says it: times as."""
    crowds: dict[str, float] = field(default_factory=dict)
    """Words for some hundreds or thousands, with the least that they may be: Tausende, des centaines, miles."""
    definites: frozenset[str] = frozenset()
    agents: frozenset[str] = frozenset()
    """Words that make a clause passive, or its verb one that both sides do to each other; none where the order of words
    does not show who does what."""
    outs: frozenset[str] = frozenset()
    """Words between small numbers that make a share: one in five."""
    determiners: frozenset[str] = frozenset()
    """Words right before a noun: what follows is no verb, unless it is a participle."""
    ins: frozenset[str] = frozenset()
    """Words before the unit of a table: in thousands."""
    alls: frozenset[str] = frozenset()
    """Words behind the goals or votes of both sides: two all."""
    below_zero: frozenset[str] = frozenset()
    """Phrases behind degrees that make them negative."""
    agos: frozenset[str] = frozenset()
    """Words behind a duration in which the word for one is an article: a century ago."""
    behind: frozenset[str] = frozenset()
    """First words of hedges that follow their figure: 50 or more."""
    rates: RateWords = field(default_factory=RateWords)
    verb_endings: frozenset[str] = frozenset()
    """What may follow a beginning of at most four letters in the families; anything, where this is empty."""
    inflections: tuple[str, ...] = ()
    """Endings of forms that the families do not list, the longest first."""
    noun_endings: tuple[str, ...] = ()
    """Endings of nouns that begin as a verb does: celebr-ación."""
    irregular: frozenset[str] = frozenset()
    """Verb forms that neither a family nor `verb_shape` covers."""
    reported: str = ""
    """The family of the words that report what somebody says: they say nothing of a fact."""
    growth: str = ""
    """The family of rising and falling; a series of figures shows which of the two happened."""
    nones: frozenset[str] = frozenset()
    """Words behind a label for a count of zero: abstentions: none."""
    turns: TurnWords = field(default_factory=TurnWords)
    extremes: str = ""
    """The family of the largest and the smallest, which heads a list that ranks."""
    games: GameWords = field(default_factory=GameWords)
    ballots: BallotWords = field(default_factory=BallotWords)
    periods: frozenset[str] = frozenset()
    """Words for the periods of a series: year, quarter, month."""
    coins: dict[str, str] = field(default_factory=dict)
    """Hundredths of a currency, by its code; ¢ where they may be of any."""
    particles: frozenset[str] = frozenset()
    """Separable parts of verbs at the end of a clause."""
    ordinal_endings: frozenset[str] = frozenset()
    capitalises_nouns: bool = False
    compounds: bool = False
    """Whether numerals are written in one word (zweihundertfünf)."""

    def is_verb(self, text: str) -> bool:
        low = text.lower()
        if self.noun_endings and low.endswith(self.noun_endings):
            return False
        return low in self.irregular or self.families.is_verb(low) or re.fullmatch(self.verb_shape, text) is not None

    againsts: frozenset[str] = frozenset()
    """Words before the earlier of two values: 7.4 %, against 7.6 % in March."""
    tens_and_ones: bool = False
    """Seventeen to nineteen are ten and a digit: dix-sept."""
    twenties: frozenset[str] = frozenset()
    """Words for twenty in four times twenty: quatre-vingt."""

    @cached_property
    def clock_beginnings(self) -> frozenset[str]:
        return _first_words(self.clock)

    @cached_property
    def half_beginnings(self) -> frozenset[str]:
        return _first_words(self.half_a)

    @cached_property
    def percent_beginnings(self) -> frozenset[str]:
        return _first_words(self.percents)

    @cached_property
    def unit_beginnings(self) -> frozenset[str]:
        return _first_words(self.units)

    @cached_property
    def near_time_endings(self) -> frozenset[str]:
        return frozenset(phrase.split()[-1] for phrase in self.near_times)

    @cached_property
    def day_beginnings(self) -> frozenset[str]:
        return _first_words(self.named_days)

    @cached_property
    def hedge_endings(self) -> frozenset[str]:
        return frozenset(phrase.split()[-1] for phrase in self.hedges)

    @cached_property
    def value_beginnings(self) -> frozenset[str]:
        """Words with which a number, a date or a time may begin, except `weak_beginnings` and compound numerals."""
        tables = (
            self.numbers, self.magnitudes, self.ordinals, self.parts, self.months, self.weekdays, self.units,
            self.hours, self.day_words, self.half_a, self.betweens, self.named_days, self.multiples,
            self.seasons, self.parts_of_months, self.lasts, self.centuries, self.every_nth, self.games.medals,
            self.games.finishes,
            self.games.goalless, self.nones, self.ballots.singles, self.decades_of_life, self.parts_of_decades,
            self.stages_of_life, self.crowds,
            (phrase for phrase, meaning in self.clock.items() if meaning in _BEFORE_HOURS),
        )  # fmt: skip
        words = {word for table in tables for word in _first_words(table)}
        romans = {f"{century.lower()}e" for century in ROMAN_CENTURIES}
        if self.has_romans:
            romans |= {f"{roman.lower()}{ending}" for roman in ROMANS for ending in ("", "e") if len(roman) > 1}
        return frozenset(words | romans | {f"{day}s" for day in self.weekdays})

    @cached_property
    def weak_beginnings(self) -> frozenset[str]:
        """Words that begin a value only if the next word may begin one too: a million, for: 30."""
        return _first_words(self.sides) | self.articles | self.definites

    @cached_property
    def words_of_shares(self) -> frozenset[str]:
        """The words in parts, in hedges and in the words for percent."""
        return frozenset(word for phrase in (*self.parts, *self.hedges, *self.percents) for word in phrase.split())

    @cached_property
    def atoms(self) -> dict[str, float]:
        """The elements of a numeral written in one word, with their values."""
        return {**self.numbers, **self.magnitudes, **dict.fromkeys(self.ands, 0.0)}

    @cached_property
    def families(self) -> Families:
        return Families(self.opposites, self.contrasts, self.verbs, self.nouns, self.verb_endings, self.inflections)


# Meanings in `clock` of words that come before the hour, or need no hour.
_BEFORE_HOURS = frozenset({"noon", "midnight", "half", "quarter", "half_to", "to_quarter", "to_three_quarters"})


def _first_words(phrases: Iterable[str]) -> frozenset[str]:
    """The first words of the phrases, by which most pieces of a text are ruled out."""
    return frozenset(phrase.split()[0] for phrase in phrases)
